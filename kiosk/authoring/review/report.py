"""`review status`: each topic and language, by whom it is signed, what changed since, and when it is due."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from kiosk import paths
from kiosk.content.compile import compile_content
from kiosk.content.model import WORDS_UNIT
from kiosk.content.review import Change, Spot, Standing, pieces
from kiosk.content.telling import console_for

DONE, ERRORS, USAGE = 0, 1, 2


class Paint(NamedTuple):
    """How what went, what came and what heads a part is set off; the signs are there with color and without."""

    gone: str = "{}"
    new: str = "{}"
    head: str = "{}"


NO_COLOR, _COLORED = Paint(), Paint("\x1b[31m{}\x1b[0m", "\x1b[32m{}\x1b[0m", "\x1b[1m{}\x1b[0m")


def status(options: argparse.Namespace) -> int:
    """Tell how every topic stands; 0 where all is signed and in date, 1 where something is not, 2 for a wrong name."""
    today = datetime.now().astimezone().date()
    made = compile_content(options.content, paths.assets() / "illustrations", drafts=True)
    languages = list(dict.fromkeys(each.language for each in made.standings))
    if lacking := [code for code in options.lang or () if code not in languages]:
        there = ", ".join(languages) or "none that can be read"
        print(f"There is no language {', '.join(lacking)} in {options.content}; there is {there}.", file=sys.stderr)
        return USAGE
    found = [each for each in made.standings if each.language in (options.lang or languages)]
    damaged = [each for each in made.problems if each.code in ("reviews-damaged", "review-void")]
    told = [f"{each.place.file}, line {each.place.line}: {each.what} {each.mend}" for each in damaged]
    told += [f"{name} cannot be read: the command check says why." for name in made.unread]
    good = sum(is_in_date(each, today) for each in found)
    if options.format == "json":
        print(json.dumps({"topics": [_entry(each, today) for each in found], "damaged": told}, indent=2, default=str))
    else:
        _print(found, today)
        print("".join(f"{line}\n" for line in told), end="")
        print(f"{good} of {len(found)} signed, unchanged and in date")
    return DONE if found and good == len(found) and not told else ERRORS


def is_in_date(each: Standing, today: date) -> bool:
    """Whether nothing is left to do for it."""
    return each.signed is not None and each.is_whole and each.signed.due >= today and not each.drift


def described(each: Standing, paint: Paint = NO_COLOR) -> list[str]:
    """What changed since it was signed, and what its first language says otherwise, screen by screen."""
    lines = list(_changes(each.changes, each, paint))
    if each.drift and each.base:
        lines.append(f'  not yet translated: "{each.base.brought.first}" changed since {each.base.brought.day}')
        lines += _changes(tuple(drift.change for drift in each.drift), each, paint)
    return lines


def screen_of(change: Change, topic: str) -> str:
    """The screen of a change as the glass names it; of the interface, the group of words."""
    if topic == WORDS_UNIT:
        return f"{WORDS_UNIT}: {change.at[0]}"
    return f"{topic}/{change.page}" if change.page else topic


def marked(change: Change, paint: Paint = NO_COLOR) -> str:
    """A text with what went as [-words-] and what came as {+words+}."""
    shown = {"same": "{}", "gone": paint.gone.format("[-{}-]"), "new": paint.new.format("{{+{}+}}")}
    return " ".join(shown[each.kind].format(each.words) for each in pieces(change))


def _lines(each: Standing, today: date, paint: Paint) -> Iterator[str]:
    yield f"{paint.head.format(f'{each.language} {each.topic}')}: {state_of(each, today)}"
    yield from described(each, paint)
    yield ""


def state_of(each: Standing, today: date) -> str:
    """By whom it is signed, what changed, when it is due."""
    if each.signed is None:
        return f"signed by nobody; {len(each.texts)} texts, digest {each.digest[:12]}"
    signed = each.signed
    said = f"signed by {signed.name}, {signed.role}, on {signed.signed}"
    many = "1 text" if len(each.changes) == 1 else f"{len(each.changes)} texts"
    changed = f"; {many} of {len(each.texts)} changed since" if each.changes else ""
    left = (signed.due - today).days
    due = f"due on {signed.due}, in {left} days" if left >= 0 else f"overdue since {signed.due}, for {-left} days"
    return f"{said}{changed}; {due}"


def _changes(changes: tuple[Change, ...], each: Standing, paint: Paint) -> Iterator[str]:
    for screen in dict.fromkeys(screen_of(change, each.topic) for change in changes):
        yield f"  {screen}"
        for change in changes:
            if screen_of(change, each.topic) == screen:
                yield f"    {within(change.at, change.page)}: {marked(change, paint)}"


def within(spot: Spot, page: str) -> str:
    """Where on its screen a text stands: names, and numbers from 1 as people count."""
    own = spot[page.count("/") * 2 + 2 :] if page and spot[0] == "screens" else spot
    return " ".join(str(int(part) + 1) if part.isdecimal() else part for part in own or spot)


def _entry(each: Standing, today: date) -> dict[str, Any]:
    signed = each.signed
    return {
        "language": each.language,
        "topic": each.topic,
        "texts": len(each.texts),
        "digest": each.digest,
        "signed": None
        if signed is None
        else {"name": signed.name, "role": signed.role, "date": signed.signed, "due": signed.due},
        "overdue_days": max(0, (today - signed.due).days) if signed else 0,
        "changed": [_change(each, change) for change in each.changes],
        "translated": {"from": each.base.brought.first, "date": each.base.brought.day} if each.base else None,
        "drifted": [_change(each, drift.change) for drift in each.drift],
        "in_date": is_in_date(each, today),
    }


def _change(each: Standing, change: Change) -> dict[str, Any]:
    return {
        "screen": screen_of(change, each.topic),
        "text": "/".join(change.at),
        "before": change.before,
        "now": change.now,
        "difference": marked(change),
    }


def _print(found: Sequence[Standing], today: date) -> None:
    """In color on a terminal, where the package rich is installed, and plain everywhere else."""
    console = console_for(sys.stdout)
    for each in found:
        if console is None:
            print("\n".join(_lines(each, today, NO_COLOR)))
        else:
            from rich.text import Text  # noqa: PLC0415 -- only where it is installed

            for line in _lines(each, today, _COLORED):
                console.print(Text.from_ansi(line), soft_wrap=True)
