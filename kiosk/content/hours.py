"""Days of the week and hours as staff write them, and what they meant where they wrote them another way."""

import re
from datetime import time

from kiosk.content.model import Day, Hours
from kiosk.content.nodes import Listing, Node, Scalar
from kiosk.content.notices import DAYS
from kiosk.content.reader import Reader, suggestion

_SHORT = {short: each for each in DAYS for short in (each[:2], each[:3], each[:4], each[:5])}
_SPANISH = dict(zip(("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"), DAYS, strict=True))
_SPANISH |= {"miercoles": "wednesday", "sabado": "saturday"}
_BETWEEN_DAYS = re.compile(r"[\s,;/\[\]\u2013-]+|\band\b|\bto\b")
_RANGE = re.compile(r"[\u2013-]|\bto\b")
_TO = re.compile(r"\s*(?:[\u2010-\u2015-]|\bto\b|\buntil\b)\s*", re.IGNORECASE)

_HOURS = re.compile(r"(\d\d):(\d\d)\s*[-\u2010-\u2015]\s*(\d\d):(\d\d)", re.ASCII)
_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d\d))?(?::\d\d)?\s*(?:(?P<half>[ap])\.?m?\.?)?", re.ASCII)
_HALF, _MIDNIGHT, _LAST_MINUTE = 12, 24, 59


def read_days(reader: Reader, node: Node, name: str) -> tuple[str, ...] | None:
    """A list of days of the week."""
    if not isinstance(node, Scalar):
        days: tuple[str, ...] | None = reader.several(node, (Day, ...), name)
        return days
    parts = [_called(each) for each in _BETWEEN_DAYS.split(node.text.lower()) if each]
    mend = f'Write "{name}:" and behind it the days in brackets, such as [monday, thursday].'
    if parts and all(each in DAYS for each in parts):
        is_range = len(parts) == 2 and _RANGE.search(node.text)  # noqa: PLR2004 -- its two ends
        mend = f"Write: {name}: [{', '.join(_from_to(*parts) if is_range else parts)}]"
    reader.note("wrong-type", node.place, f'"{name}" needs a list here, not a text.', mend)
    return None


def read_day(reader: Reader, node: Node, name: str) -> str | None:
    """A day of the week by its English name, or the beginning of it."""
    text = reader.text(node, name)
    if text is None:
        return None
    day = _called(text)
    if day in DAYS and text.lower() not in _SPANISH:
        return day
    mend = f"Write {day} in its place." if day in DAYS else f"{suggestion(day, DAYS)}Known are: {', '.join(DAYS)}."
    reader.note("bad-day", node.place, f'"{text[:40]}" is no day of the week here.', mend)
    return None


def read_hours(reader: Reader, node: Node, name: str) -> Hours | None:
    """From when to when, as 08:00-18:00; 22:00-06:00 is overnight."""
    if isinstance(node, Listing) and len(parts := [each for each in node.items if isinstance(each, Scalar)]) == 2:  # noqa: PLR2004 -- its two ends
        node = Scalar(node.place, "-".join(each.text for each in parts) + " ")
        what, meant = "Hours stand without brackets and comma.", _hours_meant(node.text)
        reader.note("bad-hours", node.place, what, f"Write: {name}: {meant or '08:00-18:00'}")
        return None
    text = reader.text(node, name)
    if text is None:
        return None
    written = _HOURS.fullmatch(text)
    clocks = [int(part) for part in written.groups()] if written else []
    if not clocks or max(clocks[::2]) >= _MIDNIGHT or max(clocks[1::2]) > _LAST_MINUTE:
        meant = _hours_meant(text)
        mend = f"Write: {name}: {meant}" if meant else f"Write it as {name}: 08:00-18:00, two digits for each hour."
        midnight = " Midnight is 00:00." if "24:00" in text else ""
        what = f'"{text[:40]}" is not how hours are written here.{midnight}'
        reader.note("bad-hours", node.place, what, mend)
        return None
    begins, ends = (time(hour, minute) for hour, minute in zip(clocks[::2], clocks[1::2], strict=True))
    if begins == ends:
        mend = f'For the whole day, take the line "{name}:" out; or write another end.'
        reader.note("bad-hours", node.place, "These hours end when they begin.", mend)
        return None
    return reader.at(node.place, Hours(begins=begins, ends=ends))


def _called(word: str) -> str:
    """The day of the week somebody called so; the word itself where it is none."""
    plain = word.lower().rstrip(".")
    found = (_SHORT.get(each) or (each if each in DAYS else "") for each in (plain, plain.removesuffix("s")))
    return next(filter(None, found), "") or _SPANISH.get(plain) or plain


def _from_to(first: str, last: str) -> tuple[str, ...]:
    begins, ends = DAYS.index(first), DAYS.index(last)
    return DAYS[begins : ends + 1] if begins <= ends else (*DAYS[begins:], *DAYS[: ends + 1])


def clock_meant(text: str) -> str:
    """An hour as it is written here; empty where it is none."""
    found = _CLOCK.fullmatch(text.strip().lower())
    return _clock(found) if found else ""


def _hours_meant(text: str) -> str:
    """The hours as they are written here; empty where it is not clear which were meant."""
    said = [clock_meant(each) for each in _TO.split(text)]
    return "-".join(said) if len(said) == 2 and all(said) and said[0] != said[1] else ""  # noqa: PLR2004 -- its two ends


def _clock(found: re.Match[str]) -> str:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= _HALF:
            return ""
        hour = hour % _HALF + (_HALF if found["half"] == "p" else 0)
    if (hour, minute) == (_MIDNIGHT, 0):
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < _MIDNIGHT and minute <= _LAST_MINUTE else ""
