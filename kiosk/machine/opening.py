"""When the clinic is open, as IT writes it in `machine.yaml`: hours for every day, or a list of days and hours."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from kiosk.content.model import Day, Hours
from kiosk.content.notices import DAYS, covers

if TYPE_CHECKING:
    from kiosk.content.nodes import Node
    from kiosk.content.reader import Form, Reader


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """Days of the week, all where none is named, and from when to when; the whole day where it is not said."""

    days: tuple[Day, ...] = ()
    hours: Hours | None = None

    def falls_on(self, day: date) -> bool:
        """Whether it is meant for this day."""
        return not self.days or DAYS[day.weekday()] in self.days


OpeningHours = tuple[Opening, ...]


def is_open(openings: OpeningHours, now: datetime) -> bool:
    """Whether it is open at this minute of the local clock; always where no hours are set.

    Hours that run overnight belong to the day they begin.
    """
    return not openings or any(covers(each.hours, each.falls_on, now) for each in openings)


def opening_forms() -> "dict[Any, Form]":
    """How opening hours are read."""
    from kiosk.content.hours import read_day, read_days, read_hours  # noqa: PLC0415 -- YAML only where there is a file

    return {OpeningHours: _read, Day: read_day, tuple[Day, ...]: read_days, Hours: read_hours}


def _read(reader: "Reader", node: "Node", name: str) -> OpeningHours | None:
    before = len(reader.problems)
    openings = _openings(reader, node, name)
    return openings if len(reader.problems) == before else None


def _openings(reader: "Reader", node: "Node", name: str) -> OpeningHours | None:
    from kiosk.content.nodes import Listing, Mapping  # noqa: PLC0415 -- YAML only where there is a file

    match node:
        case Listing() if any(isinstance(each, Mapping) for each in node.items):
            return reader.several(node, (Opening, ...), name)
        case Mapping():
            opening: Opening | None = reader.struct(node, Opening, name)
            return None if opening is None else (opening,)
        case _:
            hours: Hours | None = reader.value(node, Hours, name)
            return None if hours is None else (Opening(hours=hours),)
