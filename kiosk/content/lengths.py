"""Which texts are longer than a small screen shows well."""

import msgspec

from kiosk.content.model import BarWords, Caution, CompareRow, Lead, NextStep, Points, Step, Text
from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.said import texts

MOST_LETTERS = {
    "card": 30,
    "title": 60,
    "question": 70,
    "home": 14,
    "back": 14,
    "language": 14,
    "access": 14,
    "done": 14,
    "done_fully": 26,
    "heading": 60,
    "clinical_name": 60,
    "when": 60,
    "aspect": 60,
    "lead": 160,
    "invitation": 160,
    "summary": 120,
}
"""Letters that fit on the smallest panel: longer texts are warned about."""

_MOST_IN = {
    (Lead, "text"): ("lead", 160),
    (NextStep, "text"): ("next_step", 160),
    (Caution, "text"): ("caution", 200),
    (Points, "items"): ("points", 120),
    (Text, "text"): ("text", 500),
    (Step, "text"): ("text", 500),
    (CompareRow, "left"): ("left", 120),
    (CompareRow, "right"): ("right", 120),
}
"""The same where the name of a field says too little: what holds it, its name -> how staff write it."""


_BUTTONS = frozenset({"home", "back", "language", "access", "done"})
"""The words on the buttons that are always there."""


def check_lengths(reader: Reader, value: msgspec.Struct, place: Place, *, translated: bool = False) -> None:
    """Warn of texts that will not fit on the smallest panel; a word `translated` longer than its button is an error."""
    for owner, field, text, at in texts(reader, value, place):
        name, most = _MOST_IN.get((type(owner), field)) or (field, MOST_LETTERS.get(field, len(text)))
        if len(text) <= most:
            continue
        if translated and isinstance(owner, BarWords) and field in _BUTTONS:
            what = f'"{text}" has {len(text)} letters; {most} fit on the button "{name}".'
            reader.note("longer-than-button", at, what, "Find a shorter word for it.")
        else:
            what = f'"{name}" has {len(text)} letters; about {most} fit on a small screen.'
            reader.warn("too-long", at, what, "Say it shorter.")
