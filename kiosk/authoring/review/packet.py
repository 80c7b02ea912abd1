"""`review packet`: one page that holds every screen as it looks, its words and sources, and a place to sign."""

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication

from kiosk import crisis, paths
from kiosk.authoring.review import evidence
from kiosk.authoring.review.clinic_words import clinic_words
from kiosk.authoring.review.pictures import Shot, shoot
from kiosk.authoring.review.report import state_of, within
from kiosk.content import ABOUT, ATTRACT, BOOK, CRISIS, HOME, unpack, write_safely
from kiosk.content.compile import Compiled, compile_content
from kiosk.content.model import WORDS_UNIT
from kiosk.content.never_said import NEVER
from kiosk.content.review import Change, Piece, Spot, Standing, as_typed, page_of, pieces
from kiosk.content.telling import tell

DONE, ERRORS, USAGE = 0, 1, 2
LARGE = 10 * 1024 * 1024
"""Bytes that cannot be sent by mail everywhere."""
BUILT_IN = "built-in"
_STATES = {
    "attract": ATTRACT,
    "home": HOME,
    "book": BOOK,
    "about": ABOUT,
    "language": "sheet/language",
    "access": "sheet/access",
    "warning": "warning",
}
"""Groups of words.yaml, and where on the glass they are seen."""


class Words(NamedTuple):
    """One text: where it stands on its screen, its words with what went and came, and how the first one changed."""

    id: str
    pieces: tuple[Piece, ...]
    drift: tuple[Piece, ...] = ()


class Cited(NamedTuple):
    """A source in full."""

    id: str
    full: str


class Sheet(NamedTuple):
    """One screen: its pictures, its texts, its sources."""

    id: str
    title: str
    pictures: tuple[Shot, ...]
    texts: tuple[Words, ...]
    sources: tuple[Cited, ...]
    changed: bool


class Part(NamedTuple):
    """What is signed at once."""

    anchor: str
    name: str
    state: str
    texts: int
    digest: str
    screens: tuple[Sheet, ...]
    changed: bool
    translation: str
    of_translation: str
    command: str


def packet(options: argparse.Namespace) -> int:
    """Write the packet to `options.out`; 1 where the content has errors, 2 where it cannot be made so."""
    made = compile_content(options.content, paths.assets() / "illustrations", drafts=True, everything=True)
    if made.content is None:
        tell(made, str(options.content), sys.stderr)
        return ERRORS
    wanted = _wanted(made, options)
    if isinstance(wanted, str):
        print(wanted, file=sys.stderr)
        return USAGE
    try:
        page = _page(made, wanted, options).encode()
        write_safely(page, options.out)
    except ImportError as error:
        print(f"A packet needs the package jinja2 ({error}). Install it with: pip install jinja2", file=sys.stderr)
        return USAGE
    except OSError as error:
        print(f"{options.out} cannot be written: {error.strerror or error}. Choose another place.", file=sys.stderr)
        return USAGE
    print(f"{len(wanted)} part{'' if len(wanted) == 1 else 's'}, {len(page) / 1024**2:.1f} MB: {options.out.resolve()}")
    if len(page) > LARGE:
        print("That is much for a mail: name one language with --lang, or one topic with --topic.")
    print("Open it in a browser; print it from there, on paper or as PDF.")
    return DONE


def _wanted(made: Compiled, options: argparse.Namespace) -> list[Standing] | str:
    """What goes into the packet, or why nothing does."""
    shown = [each.code for each in made.content.languages] if made.content else []
    if lacking := [code for code in options.lang or () if code not in shown]:
        return f"There is no language {', '.join(lacking)} that can be shown; there is {', '.join(shown)}."
    own = [each for each in made.standings if each.language in (options.lang or shown)]
    topics = list(dict.fromkeys(each.topic for each in own))
    if lacking := [each for each in options.topic or () if each not in topics]:
        return f"There is no topic {', '.join(lacking)}; there is {', '.join(topics)}."
    return [each for each in own if each.topic in (options.topic or topics)]


def _page(made: Compiled, wanted: Sequence[Standing], options: argparse.Namespace) -> str:
    import jinja2  # noqa: PLC0415 -- a laptop may lack it, and that is told

    assert made.content is not None  # noqa: S101 -- for the type checker; the caller has looked
    shots = _shots(made, wanted)
    firsts = {each.topic: each for each in made.standings if each.language == made.standings[0].language}
    parts = [_part(each, firsts, shots, options.content) for each in wanted]
    left = [f"{each.topic} ({each.language})" for each in made.standings if each not in wanted]
    languages = list(dict.fromkeys(each.language for each in wanted))
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    template = environment.from_string((Path(__file__).parent / "packet.html.j2").read_text("utf-8"))
    return template.render(
        clinic=made.content.clinic.name,
        clinic_words=tuple(clinic_words(made.content.clinic, languages)),
        today=datetime.now().astimezone().date().isoformat(),
        parts=parts,
        not_read=", ".join(left),
        facts=evidence.FACTS,
        why=evidence.WHY,
        never=[(code, _never(code)) for code in languages if code in NEVER],
        crisis=[(code, tuple(_crisis_texts(code))) for code in crisis.LANGUAGES],
        crisis_pictures=[shot for code in languages for shot in shots.get((code, CRISIS), ())],
        built_in=[shot for (_, state), found in shots.items() if state == BUILT_IN for shot in found][:1],
    )


def _shots(made: Compiled, wanted: Sequence[Standing]) -> Mapping[tuple[str, str], tuple[Shot, ...]]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    application = QGuiApplication.instance() or QGuiApplication(["ipt-kiosk"])
    ids = {CRISIS, BUILT_IN}
    for each in wanted:
        ids |= set(_STATES.values()) if each.topic == WORDS_UNIT else {_screen(each, page) for page in _pages(each)}
    shots = shoot(unpack(made.packed()), tuple(dict.fromkeys(each.language for each in wanted)), ids)
    application.processEvents()
    return shots


def _part(
    each: Standing, firsts: Mapping[str, Standing], shots: Mapping[tuple[str, str], tuple[Shot, ...]], content: Path
) -> Part:
    first = firsts[each.topic].language if each.topic in firsts else each.language
    other = first if first != each.language else ""
    name = "The buttons and fixed words" if each.topic == WORDS_UNIT else f'The topic "{each.topic}"'
    today = datetime.now().astimezone().date()
    short, state = each.digest[:12], state_of(each, today) if each.signed else "signed by nobody"
    dated = f' It was last up to date with "{other}" on {each.base.brought.day}.' if each.base else ""
    command = f"review sign --topic {each.topic} --lang {each.language} --digest {short}"
    command = f'ipt-kiosk {command} --name "…" --role "…" --date YYYY-MM-DD --content {as_typed(content.resolve())}'
    return Part(
        anchor=f"{each.language}-{each.topic}",
        name=f"{name}, {each.language}",
        state=f"{state[0].upper()}{state[1:]}",
        texts=len(each.texts),
        digest=short,
        screens=tuple(_sheet(each, page, shots) for page in _pages(each)),
        changed=bool(each.changes),
        translation=f'This is a translation of "{other}": a qualified translator signs it.{dated}' if other else "",
        of_translation=other,
        command=command,
    )


def _sheet(each: Standing, page: str, shots: Mapping[tuple[str, str], tuple[Shot, ...]]) -> Sheet:
    own = {spot: text for spot, text in each.texts.items() if _page_of(each, spot) == page}
    cited = [text for spot, text in own.items() if "sources" in spot[:-1] and page != "sources"]
    changed = [change for change in each.changes if _page_of(each, change.at) == page]
    now = {change.at: change for change in changed if change.now}
    drift = {drift.place: drift.change for drift in each.drift}
    texts = [
        Words(within(spot, page), _marked(text, now.get(spot)), _drifted(drift.get(each.scalars[spot].place)))
        for spot, text in own.items()
        if text not in cited or "sources" not in spot[:-1]
    ]
    texts += [Words(within(it.at, page), pieces(it)) for it in changed if not it.now]
    state = _STATES.get(page, "") if each.topic == WORDS_UNIT else _screen(each, page)
    title = own.get(_title(page), "") if each.topic != WORDS_UNIT else page
    return Sheet(
        id=page if each.topic == WORDS_UNIT else _screen(each, page),
        title=title or page,
        pictures=shots.get((each.language, state), ()),
        texts=tuple(texts),
        sources=tuple(Cited(it, each.texts.get(("sources", it, "full"), "")) for it in dict.fromkeys(cited)),
        changed=bool(changed),
    )


def _pages(each: Standing) -> list[str]:
    return list(dict.fromkeys(_page_of(each, spot) for spot in each.texts))


def _page_of(each: Standing, spot: Spot) -> str:
    """The screen of a text; of the interface, its group of words."""
    return spot[0] if each.topic == WORDS_UNIT else page_of(spot)


def _screen(each: Standing, page: str) -> str:
    return f"{each.topic}/{page}" if page else each.topic


def _title(page: str) -> Spot:
    """Where the title of a screen stands."""
    screen, _, question = page.partition("/")
    if question:
        return ("screens", screen, "questions", question, "question")
    return ("screens", screen, "title") if screen else ("title",)


def _marked(text: str, change: Change | None) -> tuple[Piece, ...]:
    return pieces(change) if change else (Piece("same", text),)


def _drifted(change: Change | None) -> tuple[Piece, ...]:
    return pieces(change) if change else ()


def _never(code: str) -> list[tuple[str, list[str]]]:
    """What is said instead, and all that is never said in its place."""
    words: dict[str, list[str]] = {}
    for word, instead in NEVER[code].items():
        words.setdefault(instead, []).append(word)
    return list(words.items())


def _crisis_texts(code: str) -> Iterator[tuple[str, str]]:
    """Every word of crisis help in one language."""
    at = crisis.LANGUAGES.index(code)
    for line in crisis.BANNER:
        yield "banner", f"{line.digits} {line.words[at]}".strip()
        if line.short[at] != line.words[at]:
            yield "banner, where it is narrow", f"{line.digits} {line.short[at]}".strip()
    said = crisis.crisis_words(code)
    for name, value in said._asdict().items():
        if isinstance(value, str):
            yield name, value
        elif name == "contacts":
            yield from ((f"contact {each.id}", f"{each.action}: {each.reach}. {each.note}") for each in said.contacts)
        else:
            yield from ((name, text) for text in value)
    yield from ((f"safety {name}", text) for name, text in crisis.safety_words(code)._asdict().items())
    yield from ((f"nothing to show: {name}", text) for name, text in crisis.BUILT_IN[at]._asdict().items())
