"""What may be shown of a month: tens, and nothing of what is fewer than ten (decision 0021)."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kiosk.counting.months import Month
from kiosk.visit import Outcome

STEP = 10
"""Shown numbers are rounded down to it; what is below it is hidden."""
_MOST_BESIDE_ONE = 4
"""Shown parts beside a single hidden one: beside more, rounding alone would tell it."""

HIDDEN, BESIDE = f"fewer than {STEP}", "not shown"
"""What stands in the place of a small number, and of one that would tell it."""
Number = int | str
"""A number that may be shown, or what stands in its place."""


class ShownMonth(NamedTuple):
    """One month as it may be shown: all visits, and the same by outcome, by language and by topic."""

    name: str
    visits: Number
    outcomes: dict[str, Number]
    languages: dict[str, Number]
    topics: dict[str, Number]


def shown(months: Mapping[str, Month]) -> tuple[ShownMonth, ...]:
    """The months as they may be shown, each with every part that any of them has."""
    languages = _names(each.languages for each in months.values())
    topics = _names(each.topics for each in months.values())
    outcomes = tuple(each.value for each in Outcome)
    return tuple(
        ShownMonth(
            name,
            _rounded(each.visits),
            _parts(each.outcomes, outcomes),
            _parts(each.languages, languages),
            {topic: _rounded(each.topics.get(topic, 0)) for topic in topics},
        )
        for name, each in sorted(months.items())
    )


def _names(of: Iterable[Mapping[str, int]]) -> tuple[str, ...]:
    return tuple(sorted({name for each in of for name in each}))


def _rounded(count: int) -> Number:
    return count // STEP * STEP or HIDDEN


def _parts(counts: Mapping[str, int], names: Iterable[str]) -> dict[str, Number]:
    """Parts of the same visits: where one alone is hidden among many, the smallest of the others is hidden with it."""
    parts = {name: _rounded(counts.get(name, 0)) for name in names}
    hidden = [name for name, number in parts.items() if number == HIDDEN]
    if len(hidden) == 1 and len(parts) - 1 > _MOST_BESIDE_ONE:
        smallest = sorted(parts, key=lambda name: (counts.get(name, 0), name))[:2]
        parts |= dict.fromkeys(smallest, BESIDE)
    return parts
