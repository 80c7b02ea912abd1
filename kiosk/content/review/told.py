"""What `check` says of reviews: signatures that no longer hold, or soon will not, and translations left behind."""

import os
import shlex
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk.content.files import WORDS
from kiosk.content.model import WORDS_UNIT, Clinic
from kiosk.content.problems import Depth, Place
from kiosk.content.reader import Reader
from kiosk.content.review.changes import Change, pieces
from kiosk.content.review.record import REVIEWS, Kept
from kiosk.content.review.standing import Drift, Standing
from kiosk.content.review.withheld import screen_id

DUE_SOON_DAYS = 30
_NAMED = 4
"""So many screens are named, more are counted."""
_LONGEST = 100
"""Letters shown of a text that changed."""


class Day(NamedTuple):
    """What is told depends on the day, on which languages are not shown at all, and on where the words lie."""

    today: date
    gone: Collection[str]
    root: Path


class _Effect(NamedTuple):
    """Whether unsigned words of a language are kept off the glass, and with them all of it."""

    asked: bool
    gone: bool


def check_reviews(reader: Reader, clinic: Clinic, found: Sequence[Standing], kept: Kept, day: Day) -> None:
    """Tell what has changed since it was signed, what is due, what drifted apart, and what therefore is not shown."""
    reader.problems += kept.problems
    first = found[0].language
    for code in dict.fromkeys(each.language for each in found):
        own = [each for each in found if each.language == code]
        asked = clinic.require_review == "all" or (clinic.require_review == "translations" and code != first)
        effect = _Effect(asked, gone=asked and code in day.gone)
        for each in own:
            _check_signed(reader, each, effect, kept, day)
            for drift in each.drift:
                _warn_of_drift(reader, each, drift, first, day.root)
        unsigned = [each for each in own if each.signed is None]
        if code != first and unsigned:
            _warn_of_translation(reader, code, unsigned, effect, whole=len(unsigned) == len(own))
        elif asked and code == first:
            for each in unsigned:
                what = f"Nobody has signed {_called(each)} yet.{_vanishes(each, effect)}"
                reader.warn("review-unsigned", Place(each.file), what, _mend(each, day.root))
        if effect.gone and code == first:
            at = reader.place(clinic, Place("clinic.yaml"), "require_review")
            what = (
                'Every word must be signed before it is shown, and of the first language neither "words" nor the '
                "first screen of the main topic may be unsigned: nothing could be shown."
            )
            mend = f'Have them signed: "review status" tells what is missing in "{first}". Or write "require_review: '
            reader.note("review-missing", at, what, f'{mend}translations", or "none" for trying out.')


def _check_signed(reader: Reader, one: Standing, effect: _Effect, kept: Kept, day: Day) -> None:
    if one.signed is None:
        return
    signed, at = one.signed, kept.places.get((one.language, one.topic), Place(REVIEWS))
    if one.changes:
        first = one.changes[0]
        many = f"{len(one.changes)} texts" if len(one.changes) > 1 else "One text"
        what = f"{many} of {_called(one)} changed since {signed.name} signed on {signed.signed}. {_said(first)}"
        mend = f"Undo the change, or have it read and signed. {_packet(one, day.root)}"
        reader.warn("review-changed", one.place(first), f"{what}{_vanishes(one, effect)}", mend, depth=Depth.RESULT)
    left = (signed.due - day.today).days
    if left < 0:
        what = f"{_called(one, begins=True)} was to be read again by {signed.due}, {-left} days ago."
        reader.warn("review-overdue", at, what, _mend(one, day.root))
    elif left <= DUE_SOON_DAYS:
        what = f"{_called(one, begins=True)} is to be read again by {signed.due}: in {left} days."
        reader.warn("review-due", at, what, _mend(one, day.root))


def _warn_of_drift(reader: Reader, one: Standing, drift: Drift, first: str, root: Path) -> None:
    what = f'The text of "{first}" changed since this was translated. {_said(drift.change)}'
    noted = _command("current", one, root)
    mend = f"Change this text too, or give it to your translator. If it says so already, type: {noted}"
    reader.warn("translation-drifted", drift.place, what, mend, depth=Depth.RESULT)


def _warn_of_translation(
    reader: Reader, code: str, unsigned: Sequence[Standing], effect: _Effect, *, whole: bool
) -> None:
    lacking = "" if whole else f": {', '.join(_called(each, bare=True) for each in unsigned)}"
    gone = " and is not shown" if effect.gone else ""
    hides = _hides(screen_id(each, page) for each in unsigned for page in each.unsigned_pages if _is_topic(each))
    what = f'The translation "{code}" awaits a qualified translator{lacking}{gone}.'
    what = f"{what}{hides}" if effect.asked and not effect.gone else what
    mend = f'Let one read every word of the folder {code}, and sign with "review sign"; until then it is a draft.'
    reader.warn(
        "translation-unsigned", Place(f"{code}/{WORDS}" if whole else unsigned[0].file), what, mend, depth=Depth.RESULT
    )


def _vanishes(one: Standing, effect: _Effect) -> str:
    """What is not shown because of it."""
    if effect.gone:
        return f' Until it is signed, the kiosk does not show the language "{one.language}".'
    hides = effect.asked and _is_topic(one)
    return _hides(screen_id(one, page) for page in one.unsigned_pages) if hides else ""


def _is_topic(one: Standing) -> bool:
    return one.topic != WORDS_UNIT


def _hides(screens: Iterable[str]) -> str:
    names = list(screens)
    if not names:
        return ""
    rest = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f" Until then the kiosk does not show {', '.join(names[:_NAMED])}{rest}."


def _called(one: Standing, *, begins: bool = False, bare: bool = False) -> str:
    if one.topic == WORDS_UNIT:
        return f'{"The" if begins else "the"} file "words.yaml"{"" if bare else f" ({one.language})"}'
    return f'{"The" if begins else "the"} topic "{one.topic}"{"" if bare else f" ({one.language})"}'


def _mend(one: Standing, root: Path) -> str:
    return f"Have it read and signed. {_packet(one, root)}"


def _packet(one: Standing, root: Path) -> str:
    """The packet itself tells how it is signed."""
    return f"For a page to read, type: {_command('packet', one, root)} --out packet.html"


def _command(part: str, one: Standing, root: Path) -> str:
    """A command that can be typed as it stands: without the folder it would be about the kiosk's own words."""
    return f"ipt-kiosk review {part} --topic {one.topic} --lang {one.language} --content {as_typed(root)}"


def as_typed(folder: Path) -> str:
    """A folder as it stands in a command."""
    return f'"{folder}"' if os.name == "nt" else shlex.quote(str(folder))


def _said(change: Change) -> str:
    """In what words a text changed: old → new."""
    if not change.before:
        return f'New: "{_short(change.now)}"'
    if not change.now:
        return f'Taken out: "{_short(change.before)}"'
    said = "; ".join(_turned(change))
    return f"{said[0].upper()}{said[1:]}"


def _turned(change: Change) -> Iterator[str]:
    """Each run of words that went or became others."""
    gone = ""
    for each in (*pieces(change), None):
        if each is not None and each.kind == "gone":
            gone = each.words
        elif each is not None and each.kind == "new":
            yield f'"{_short(gone)}" → "{_short(each.words)}"' if gone else f'added: "{_short(each.words)}"'
            gone = ""
        elif gone:
            yield f'taken out: "{_short(gone)}"'
            gone = ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
