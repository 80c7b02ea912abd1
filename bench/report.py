"""Figures as tables, floors as verdicts, and the part of a page that is rewritten."""

import math
import statistics
from collections.abc import Sequence
from typing import NamedTuple


class Floor(NamedTuple):
    """A promise in a figure: `figure` must not be above `floor`."""

    what: str
    figure: float
    floor: float
    unit: str

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        return self.figure <= self.floor


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of `values` that at least `share` per cent of them do not exceed."""
    return sorted(values)[max(0, math.ceil(len(values) * share / 100) - 1)]


def spread(values: Sequence[float], digits: int = 0) -> str:
    """Median, and in brackets least and most."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"  # noqa: RUF001


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows))


def verdicts(floors: Sequence[Floor]) -> str:
    """Each floor with its figure and whether it holds."""
    rows = [
        (
            each.what,
            f"{each.figure:.3g} {each.unit}".strip(),
            f"≤ {each.floor:g} {each.unit}".strip(),
            "holds" if each.holds else "does not hold",
        )
        for each in floors
    ]
    return table(("what", "figure", "floor", "verdict"), rows)


def put_between(page: str, name: str, text: str) -> str:
    """`page` with `text` between the markers of `name`, which are added at its end where there are none."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    part = f"{begin}\n\n{text.strip()}\n\n{end}"
    before, found, rest = page.partition(begin)
    if not found:
        return f"{page.rstrip()}\n\n{part}\n"
    _, closed, after = rest.partition(end)
    if not closed:
        message = f"{begin} stands there without {end}."
        raise ValueError(message)
    return before + part + after
