"""How bright the panel is at which hour, as IT writes it in `machine.yaml`: one number, or hours with one each."""

import re
from collections.abc import Iterator
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from kiosk.content.nodes import Node
    from kiosk.content.reader import Form, Reader

DIMMEST, BRIGHTEST = 30, 100
"""Percent. With less light, crisis help as it stands in the dark could not be read from a chair."""
STEP = 5
"""Percent of one change: whoever reads sees none of them."""
_LEVEL = re.compile(r"(?:(?P<clock>\d\d:\d\d)\s+)?(?P<percent>\d{1,3})", re.ASCII)
_MEANT = re.compile(r"(?:at|from)?\s*(?P<clock>.*?)\s*[:=,]?\s*(?<!\d)(?P<percent>\d{1,3})\s*(?:%|percent)?", re.ASCII)
_MEND = (
    f"Write a whole number between {DIMMEST} and {BRIGHTEST}, such as 80, or hours with a number each, such as "
    "07:00 80, 19:00 40. It is in percent."
)


class Level(msgspec.Struct, frozen=True):
    """From this minute of the day on, so many percent."""

    begins: time
    percent: int


Brightness = tuple[Level, ...]


def percent_at(levels: Brightness, now: datetime) -> int | None:
    """The percent at this minute of the local clock, None where none is set; a day's last level lasts into the next."""
    if not levels:
        return None
    begun = [each for each in levels if each.begins <= now.time()]
    return (begun or levels)[-1].percent


def brightness_forms() -> "dict[Any, Form]":
    """How it is read."""
    return {Brightness: _read}


def _read(reader: "Reader", node: "Node", name: str) -> Brightness | None:
    from kiosk.content.nodes import Scalar  # noqa: PLC0415 -- YAML only where there is a file

    text = " ".join(", ".join(_texts(node)).split())
    if not text:
        reader.text(node, name)
        return None
    levels = _levels(text) if isinstance(node, Scalar) else None
    if levels is None:
        meant = _meant(text)
        what, mend = f'"{name}: {text[:60]}" is no brightness.', f"Write: {name}: {meant}" if meant else _MEND
        reader.note("wrong-type", node.place, what, mend)
        return None
    clocks = [each.begins for each in levels]
    if twice := [each for each in clocks if clocks.count(each) > 1]:
        what = f'In "{name}" the hour {twice[0]:%H:%M} stands twice.'
        reader.note("wrong-type", node.place, what, "Take one of the two out.")
        return None
    return levels


def _levels(text: str) -> Brightness | None:
    """The levels in the order of the day; None where they are not written so."""
    found = [_LEVEL.fullmatch(part.strip()) for part in text.split(",")]
    levels = [level for each in found if each and (each["clock"] or len(found) == 1) and (level := _level(each))]
    return tuple(sorted(levels, key=lambda each: each.begins)) if len(levels) == len(found) else None


def _level(found: "re.Match[str]") -> Level | None:
    percent = int(found["percent"])
    try:
        begins = time.fromisoformat(found["clock"]) if found["clock"] else time()
    except ValueError:
        return None
    return Level(begins, percent) if DIMMEST <= percent <= BRIGHTEST else None


def _meant(text: str) -> str:
    """The hours and numbers as they are written here; empty where it is not clear which were meant."""
    from kiosk.content.hours import clock_meant  # noqa: PLC0415 -- YAML only where there is a file

    said = []
    for part in re.split(r"[,;]", text.lower()):
        found = _MEANT.fullmatch(part.strip())
        clock = clock_meant(found["clock"]) if found else ""
        if not found or bool(clock) != bool(found["clock"]):
            return ""
        said.append(f"{clock} {int(found['percent'])}".strip())
    return written if _levels(written := ", ".join(said)) else ""


def _texts(node: "Node") -> Iterator[str]:
    """What somebody wrote as one text, as a list, or as names with numbers."""
    from kiosk.content.nodes import Listing, Mapping, Scalar  # noqa: PLC0415 -- YAML only where there is a file

    match node:
        case Scalar():
            yield node.text.strip()
        case Listing():
            for each in node.items:
                yield " ".join(_texts(each))
        case Mapping():
            for key, value in node.entries:
                words = (key.text.strip(), *_texts(value))
                yield " ".join(word for word in words if word not in ("from", "percent"))
