"""Whether the kiosk's own typefaces have the letters of a language."""

import unicodedata
from functools import cache

import msgspec

from kiosk import paths
from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.said import texts

FILE = "letters.txt"
"""Beside the typefaces: the characters that all of them have, as ranges; a test compares it with the typefaces."""
_MOST = 0.1
"""Share of texts with a foreign letter from which a file counts as written in letters the kiosk does not have."""
_SHOWN = 6
_LOST = "\ufffd"
"""Stands where a letter was lost; that is another problem."""


@cache
def known_letters() -> frozenset[str]:
    """The characters that every typeface of the kiosk has."""
    ranges = (paths.assets() / "fonts" / FILE).read_text("ascii").split()
    ends = ((int(first, 16), int(last, 16)) for first, last in (each.split("-") for each in ranges))
    return frozenset(chr(code) for first, last in ends for code in range(first, last + 1))


def check_letters(reader: Reader, value: msgspec.Struct, place: Place) -> None:
    """An error where a file is written in letters no typeface of the kiosk has; a warning for a single sign."""
    found = [(text, at, lacking(text)) for _, _, text, at in texts(reader, value, place)]
    foreign = [each for each in found if any(unicodedata.category(sign)[0] in "LM" for sign in each[2])]
    if len(foreign) > _MOST * len(found):
        signs = " ".join(dict.fromkeys(sign for _, _, missing in foreign for sign in missing))[: 2 * _SHOWN]
        what = f"The kiosk's typeface does not have the letters of this language, such as {signs.strip()}."
        mend = "It cannot be shown yet. Ask IT for a typeface that has them; the words can wait here until then."
        reader.note("letters-missing", place, what, mend)
        return
    for _, at, missing in found:
        if missing:
            what = f"The kiosk's typeface does not have {' '.join(missing)}."
            reader.warn(
                "letter-missing",
                reader.word(at, missing[0]),
                what,
                "Write it with plain letters and signs, or leave it out.",
            )


def lacking(text: str) -> tuple[str, ...]:
    """The visible signs of a text that the typefaces lack, each once."""
    plain = unicodedata.normalize("NFC", text)
    seen = dict.fromkeys(sign for sign in plain if unicodedata.category(sign)[0] not in "CZ")
    return tuple(sign for sign in seen if sign not in known_letters() and sign != _LOST)
