"""Dates as staff write them, and the ones they meant where they wrote them another way."""

import re
from calendar import monthrange
from datetime import date

from kiosk.content.nodes import Node
from kiosk.content.reader import Reader

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/. ](\d\d?)[-/. ](\d\d?)|(\d\d)(\d\d))", re.ASCII)
_YEAR_SHORT = re.compile(r"(\d\d)-(\d\d)-(\d\d)", re.ASCII)
"""With hyphens, the year may stand first or last."""
_YEAR_LAST = re.compile(r"(\d\d?)[-/. ]+(\d\d?)[-/. ]+(\d{4}|\d\d)", re.ASCII)
_NAMED = re.compile(
    r"(?P<one>[A-Za-z]+|\d\d?)\.?[\s-]+(?P<two>[A-Za-z]+|\d\d?)(?:st|nd|rd|th)?\.?,?[\s-]+(?P<year>\d{4})", re.ASCII
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}


def read_date(reader: Reader, node: Node, name: str) -> date | None:
    """A date as 2026-11-24."""
    text = reader.text(node, name)
    if text is None:
        return None
    written = _DATE.fullmatch(text)
    if not written:
        what = f'"{text[:40]}" is not how a date is written here.'
        reader.note("bad-date", node.place, what, _instead(name, text))
        return None
    year, month, day = (int(part) for part in written.groups())
    if found := _day(year, month, day):
        return found
    if year and 1 <= month <= len(MONTHS):
        last = monthrange(year, month)[1]
        what = f'There is no day "{text}": {MONTHS[month - 1]} {year} has {last} days.'
        mend = f"Write a day there is, such as {name}: {year:04}-{month:02}-{min(max(day, 1), last):02}"
    else:
        what, mend = f'There is no day "{text}": a year has {len(MONTHS)} months.', _instead(name, text)
    reader.note("bad-date", node.place, what, mend)
    return None


def _instead(name: str, text: str) -> str:
    meant = _meant(text)
    if not meant:
        return f"Write the year, the month and the day with hyphens between, such as {name}: 2026-11-24"
    if len(meant) == 1:
        return f"Write: {name}: {meant[0].isoformat()}"
    years = len({each.year for each in meant}) > 1
    said = " or ".join(f"{each.isoformat()} for {_called(each, year=years)}" for each in meant)
    return f"Write the year, the month and the day: {name}: {said}"


def _called(day: date, *, year: bool) -> str:
    called = f"{MONTHS[day.month - 1]} {day.day}"
    return f"{called}, {day.year}" if year else called


def _meant(text: str) -> tuple[date, ...]:
    """The days a text may stand for, the way of the United States first."""
    if found := _YEAR_FIRST.fullmatch(text):
        year, one, other = (int(part) for part in found.groups() if part)
        ways = ((year, one, other), (year, other, one))
        return _days(ways[:1]) or _days(ways)
    if found := _YEAR_SHORT.fullmatch(text):
        one, two, three = (int(part) for part in found.groups())
        return _days(((2000 + one, two, three), (2000 + three, one, two), (2000 + three, two, one)))
    if found := _YEAR_LAST.fullmatch(text):
        one, other = int(found[1]), int(found[2])
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)  # noqa: PLR2004 -- a year of two digits
        first = ((2000 + one, other, int(found[3])),) if len(found[3]) == 2 and one > 12 and "-" in text else ()  # noqa: PLR2004 -- no month
        return _days((*first, (year, one, other), (year, other, one)))
    if found := _NAMED.fullmatch(text):
        parts = (found["one"], found["two"])
        month = next((_MONTHS[each[:3].lower()] for each in parts if each[:3].lower() in _MONTHS), 0)
        day = next((int(each) for each in parts if each.isdigit()), 0)
        return _days(((int(found["year"]), month, day),))
    return ()


def _days(ways: tuple[tuple[int, int, int], ...]) -> tuple[date, ...]:
    return tuple(dict.fromkeys(found for way in ways if (found := _day(*way))))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
