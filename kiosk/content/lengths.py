"""Which texts are longer than a small screen shows well."""

import msgspec

from kiosk.content.model import (
    AccessWords,
    Area,
    AttractWords,
    BarWords,
    BookWords,
    Caution,
    CompareRow,
    HomeWords,
    LanguageWords,
    Lead,
    ListenWords,
    NextStep,
    Points,
    ReadingWords,
    Step,
    Text,
    WarningWords,
)
from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.said import structs, texts

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

_MOST_IN: dict[tuple[type[msgspec.Struct], str], tuple[str, int]] = {
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

BUTTONS: dict[tuple[type[msgspec.Struct], int], tuple[str, ...]] = {
    (AttractWords, 21): ("start",),
    (HomeWords, 31): ("questions_card",),
    (HomeWords, 25): ("about_card",),
    (HomeWords, 19): ("book_card",),
    (ReadingWords, 8): ("more_below", "more_above"),
    (ReadingWords, 15): ("previous", "next"),
    (BookWords, 39): ("desk",),
    (WarningWords, 23): ("stay", "clear"),
    (AccessWords, 12): ("text_normal", "text_large", "text_larger", "text_largest"),
    (AccessWords, 21): ("colours_warm", "colours_light", "colours_dark"),
    (AccessWords, 29): ("reach_whole", "reach_low"),
    (AccessWords, 14): ("movement_gentle", "movement_still"),
    (AccessWords, 9): ("close",),
    (LanguageWords, 9): ("close",),
    (ListenWords, 16): ("silent", "aloud"),
    (ListenWords, 11): ("listen", "pause", "go_on", "again", "softer", "louder", "stop"),
}
"""Other buttons, alike ones together, with the letters that are known to fit on the smallest panel."""

_MOST_IN |= {(owner, name): (name, most) for (owner, most), names in BUTTONS.items() for name in names}


_BUTTONS = frozenset({"home", "back", "language", "access", "done"})
"""The words on the buttons that are always there."""


def usual_length(owner: msgspec.Struct, field: str, otherwise: int) -> int:
    """The letters that are known to fit for a text; `otherwise` where no number is known."""
    return _named_length(owner, field, otherwise)[1]


def _named_length(owner: msgspec.Struct, field: str, otherwise: int) -> tuple[str, int]:
    """How staff write the field, and the letters that fit."""
    return _MOST_IN.get((type(owner), field)) or (field, MOST_LETTERS.get(field, otherwise))


def check_lengths(reader: Reader, value: msgspec.Struct, place: Place, *, translated: bool = False) -> None:
    """Warn of texts that will not fit on the smallest panel; a word `translated` longer than its button is an error."""
    everyday = {id(each.everyday) for each, _ in structs(reader, value, place) if isinstance(each, Area)}
    for owner, field, text, at in texts(reader, value, place):
        name, most = _named_length(owner, field, len(text))
        if len(text) <= most:
            continue
        name = "everyday" if id(owner) in everyday else name
        if translated and isinstance(owner, BarWords) and field in _BUTTONS:
            what = f'"{text}" has {len(text)} letters; {most} fit on the button "{name}".'
            reader.note("longer-than-button", at, what, "Find a shorter word for it.")
        else:
            what = f'"{name}" has {len(text)} letters; about {most} fit on a small screen.'
            reader.warn("too-long", at, what, "Say it shorter.")
