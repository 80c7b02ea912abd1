"""Finds crisis numbers in a text, however they are spelled."""

import re
import unicodedata

from kiosk import crisis

_APART = r"[\s().·*-]{1,3}"
_SPOKEN = {
    "zero": "0",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "uno": "1",
    "ocho": "8",
    "siete": "7",
    "nueve": "9",
}
_SPOKEN_WORD = re.compile(r"\b(" + "|".join(_SPOKEN) + r")\b", re.IGNORECASE)
_DASH = re.compile("[\u2010-\u2015\u2212]")
_WHOLE = re.compile(rf"(?<!\d)(?:\+?1(?:{_APART})?)?\(?\d{{3}}(?:{_APART})?\d{{3}}(?:{_APART})?\d{{4}}(?!\d)")
_LONG = 10
"""Digits of a telephone number without its country."""


def _short(number: str) -> re.Pattern[str]:
    """A number of up to six digits: in one piece, or each digit by itself, or (not the shortest) in two pieces."""
    ways = [number, _APART.join(number)]
    if len(number) > 3:  # noqa: PLR2004 -- three digits in two pieces are a span, as of weeks
        ways += [f"{number[:at]}{_APART}{number[at:]}" for at in range(2, len(number) - 1)]
    return re.compile(rf"(?<!\d)(?<!\d[.-])(?:{'|'.join(ways)})(?![.-]?\d)")


_NUMBERS = {re.sub(r"\D", "", each)[-_LONG:]: each for each in crisis.NUMBERS}
_SHORT = {each: _short(digits) for digits, each in _NUMBERS.items() if len(digits) < _LONG}


def crisis_numbers(text: str) -> tuple[str, ...]:
    """The crisis numbers in `text`, as `kiosk.crisis` writes them: with other signs between, or spoken, as well."""
    plain = _DASH.sub("-", unicodedata.normalize("NFKC", text))
    plain = _SPOKEN_WORD.sub(lambda found: _SPOKEN[found[1].lower()], plain)
    found = [_NUMBERS.get(re.sub(r"\D", "", each)[-_LONG:]) for each in _WHOLE.findall(plain)]
    rest = _WHOLE.sub(" ", plain)
    found += [number for number, pattern in _SHORT.items() if pattern.search(rest)]
    return tuple(dict.fromkeys(each for each in found if each))
