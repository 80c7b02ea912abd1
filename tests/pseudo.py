"""Languages nobody speaks, made of the English: one with longer words, one read from right to left."""

import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from typing import TypeVar
from unittest.mock import patch

import msgspec

from kiosk import crisis
from kiosk.content import Bundle, pack, unpack
from kiosk.content.compile import Compiled
from kiosk.content.model import Content

LONG, MIRRORED = "qal", "qar"
"""Codes that ISO 639 leaves to everybody."""
LANGUAGES = ("en", "es", LONG, MIRRORED)
LONGER = 0.4
ACCENTED = str.maketrans("aeiouncAEIOUNC", "äéîöüñçÄÉÎÖÜÑÇ")
TAIL = "åéîøüñç"
NOT_SAID = {"id", "icon", "tone", "picture", "code", "direction"}
V = TypeVar("V")


def stretched(text: str) -> str:
    """`text` with words that are 40 % longer, between brackets, so that a cut at either end is seen."""
    return "[" + re.sub(r"\S+", _longer, text) + "]"


def _longer(found: re.Match[str]) -> str:
    """A word grown longer; numbers, addresses and what is filled in later stay as they are."""
    token = found[0]
    if re.search(r"[\d{}]|\w\.\w", token):
        return token
    return re.sub(r"[^\W\d_]+", lambda word: _grown(word[0]), token)


def _grown(word: str) -> str:
    more = math.ceil(len(word) * LONGER)
    return word.translate(ACCENTED) + "".join(islice(cycle(TAIL), more))


def _all_stretched(value: V, field: str = "") -> V:
    """Every text below `value`, but names and what points at something."""
    match value:
        case str():
            return stretched(value) if field not in NOT_SAID else value  # type: ignore[return-value]
        case msgspec.Struct():
            names = value.__struct_fields__
            return msgspec.structs.replace(value, **{n: _all_stretched(getattr(value, n), n) for n in names})
        case tuple() if field == "sources" and all(isinstance(each, str) for each in value):
            return value
        case tuple() if hasattr(value, "_fields"):
            fields = value._fields
            return type(value)(*(_all_stretched(getattr(value, n), n) for n in fields))
        case tuple():
            return tuple(_all_stretched(each) for each in value)  # type: ignore[return-value]
        case _:
            return value


def with_pseudo_languages(compiled: Compiled) -> Bundle:
    """The content with the two languages added to its own."""
    assert compiled.content is not None, compiled.problems
    content = compiled.content
    english = next(each for each in content.languages if each.code == "en")
    long = msgspec.structs.replace(_all_stretched(english), code=LONG)
    mirrored = msgspec.structs.replace(english, code=MIRRORED, direction="rtl")
    spoken = msgspec.structs.replace(content, languages=(*content.languages, long, mirrored))
    return unpack(pack(_localized(spoken), compiled.pictures, compiled.font))


def _localized(content: Content) -> Content:
    """The clinic's own texts in both languages too."""
    clinic = content.clinic
    care = {name: _both(getattr(clinic.care, name)) for name in clinic.care.__struct_fields__}
    page = msgspec.structs.replace(clinic.source_page, reviewed=_both(clinic.source_page.reviewed))
    booking = msgspec.structs.replace(
        clinic.booking, address="https://clinic.test/visit", short="clinic.test/visit", placeholder=False
    )
    codes = (*clinic.languages, LONG, MIRRORED)
    clinic = msgspec.structs.replace(
        clinic,
        languages=codes,
        care=msgspec.structs.replace(clinic.care, **care),
        source_page=page,
        booking=booking,
    )
    return msgspec.structs.replace(content, clinic=clinic)


def _both(texts: dict[str, str]) -> dict[str, str]:
    return {**texts, LONG: stretched(texts["en"]), MIRRORED: texts["en"]}


@contextmanager
def crisis_help_speaks_them() -> Iterator[None]:
    """Crisis help with longer words too, for as long as the block lasts; its numbers stay what they are."""
    words = {**crisis._WORDS, LONG: _all_stretched(crisis.crisis_words("en"))}
    safety = {**crisis._SAFETY, LONG: _all_stretched(crisis.safety_words("en"))}
    with patch.object(crisis, "_WORDS", words), patch.object(crisis, "_SAFETY", safety):
        yield
