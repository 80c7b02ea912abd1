"""Quotation marks that lost their partner, and curly ones around a whole text, which nobody meant to show."""

import re

import msgspec

from kiosk.content.problems import Place
from kiosk.content.quoting import as_written
from kiosk.content.reader import Reader
from kiosk.content.said import texts

_PAIRS = (("\u201c", "\u201d"), ("\u00ab", "\u00bb"))
_STRAIGHT = re.compile(r'(?<!\d)"')
"""But for the one behind a number, which means inches."""
_AROUND = re.compile("\u201c[^\u201c\u201d]*\u201d")


def check_marks(reader: Reader, value: msgspec.Struct, place: Place) -> None:
    """Warn of quotation marks that a visitor would wonder at."""
    for _, _, text, at in texts(reader, value, place):
        if lone := _lone(text):
            what = "A quotation mark stands here without its partner, and would be shown."
            mend = "Take it out; or, if somebody is quoted, put the other one where the words begin or end."
            reader.warn("quotation-mark", reader.word(at, lone), what, mend)
        elif _AROUND.fullmatch(text):
            inner = text[1:-1]
            what = "The curly quotation marks around this text would be shown."
            what = f"{what} Where somebody is quoted, '\"…\"' stands in their place."
            reader.warn("quotation-mark", at, what, f"Write: {as_written(inner)}")


def _lone(text: str) -> str:
    """The word at which a quotation mark stands alone; empty where each has its partner."""
    straight = list(_STRAIGHT.finditer(text))
    if len(straight) % 2:
        return _word(text, straight[-1].start())
    for begins, ends in _PAIRS:
        if text.count(begins) > text.count(ends):
            return _word(text, text.rindex(begins))
        if text.count(ends) > text.count(begins):
            return _word(text, text.rindex(ends))
    return ""


def _word(text: str, at: int) -> str:
    return next(each[0] for each in re.finditer(r"\S+", text) if each.start() <= at < each.end())
