"""The date of the page that the words were written from: it stands on the glass, in the words of each language."""

import re
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from kiosk.content.dates import MONTHS
from kiosk.content.model import Clinic
from kiosk.content.problems import Place
from kiosk.content.reader import Reader

_SPANISH = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
_NAMES = {"en": tuple(each.lower() for each in MONTHS), "es": _SPANISH}
_LIKE = 0.6
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NUMBERED = re.compile(r"(?<!\d)\d{4}[-/.](\d\d?)(?!\d)")
_WORD = re.compile(r"[^\W\d_]{3,}")


class _Date(NamedTuple):
    """What can be known of it for sure; 0 where nothing can."""

    language: str
    year: int
    month: int
    at: Place


def check_source_dates(reader: Reader, clinic: Clinic, place: Place, today: date) -> None:
    """Warn of a month there is not, of a date to come, and of languages that name different ones."""
    page = clinic.source_page
    owner = reader.place(page, place, "reviewed")
    found: list[_Date] = []
    for code, text in page.reviewed.items():
        at = reader.place(page.reviewed, owner, code)
        year = int(years[0]) if len(years := _YEAR.findall(text)) == 1 else 0
        month, wrong = _month(code, text)
        if wrong:
            _warn(reader, at, f'"{wrong[0]}" is no month.', wrong[1])
        elif year > today.year or (year == today.year and month > today.month):
            _warn(reader, at, f'"{text}" is still to come: nobody has read the page then.', "Look at month and year.")
        else:
            found.append(_Date(code, year, month, at))
    for each in found[1:]:
        first = found[0]
        if (first.year and each.year and first.year != each.year) or (
            first.month and each.month and first.month != each.month
        ):
            what = f'This date is another one than in "{first.language}": {page.reviewed[first.language]}'
            _warn(reader, each.at, what, "It is one page: write the same month and year in each language.")


def _month(language: str, text: str) -> tuple[int, tuple[str, str] | None]:
    """The month a text names, as far as it is known how a language calls it; and the word that is none, with a mend."""
    if numbered := _NUMBERED.search(text):
        month = int(numbered[1])
        return (month, None) if 1 <= month <= len(MONTHS) else (0, (numbered[1], "A year has 12 months."))
    names = _NAMES.get(language, ())
    for word in _WORD.findall(text.lower()):
        # A month in another language is known too: that it is not translated is another problem.
        if found := next((each.index(word) + 1 for each in _NAMES.values() if word in each), 0):
            return found, None
        if len(word) == 3 and (short := [at for at, name in enumerate(names, 1) if name.startswith(word)]):  # noqa: PLR2004
            return short[0], None
        if near := get_close_matches(word, names, 1, _LIKE):
            return 0, (word, f'Did you mean "{near[0] if language != "en" else near[0].capitalize()}"?')
    return 0, None


def _warn(reader: Reader, at: Place, what: str, mend: str) -> None:
    reader.warn("source-date", at, what, mend)
