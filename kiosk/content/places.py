"""Where each value of a content stood in its files: whole, its parts, a word of it, and what it lacks."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from kiosk.content.nodes import Mapping, last_line
from kiosk.content.problems import Place

_LONGEST = 100
"""Lines of a text that are searched for a word."""


class Gap(NamedTuple):
    """Where something is lacking: the line to look at, and on which side of it the missing line belongs."""

    place: Place
    side: str

    def mend(self, name: str) -> str:
        """What to do about the missing `name`."""
        return f'Add a line that begins with "{name}:" {self.side} this one.'


class Places:
    """Remembers where values stood. Values are told apart by what they are, not by what they say."""

    def __init__(self) -> None:
        self.lines: dict[str, Sequence[str]] = {}
        """The lines of every file."""
        self._at: dict[tuple[int, str], Place] = {}
        self._nodes: dict[int, Mapping] = {}
        self._kept: list[object] = []

    def keep(self, value: object, places: Iterable[tuple[str, Place]], node: Mapping | None = None) -> None:
        """Remember where parts of a value stood: itself (""), fields, items by number, texts by language."""
        self._kept.append(value)
        self._at |= {(id(value), part): place for part, place in places}
        if node is not None:
            self._nodes[id(value)] = node

    def place(self, value: object, otherwise: Place, field: str = "") -> Place:
        """Where a value stood, or what was written for one part of it."""
        return self._at.get((id(value), field)) or self._at.get((id(value), ""), otherwise)

    def is_written(self, value: object, field: str) -> bool:
        """Whether a field was written, and not left out."""
        return (id(value), field) in self._at

    def written(self, value: object) -> tuple[str, ...]:
        """The names that were written of a value, in their order."""
        node = self._nodes.get(id(value))
        return () if node is None else tuple(key.text for key, _ in node.entries)

    def copy_places(self, value: object, other: object) -> None:
        """`other` was made from `value` and stands where it stood."""
        self.keep(other, [(field, at) for (owner, field), at in self._at.items() if owner == id(value)])

    def word(self, at: Place, said: str) -> Place:
        """Where `said` begins in the text that stands at `at`; in a long text that is lines further down."""
        lines = self.lines.get(at.file, ())[at.line - 1 : at.line - 1 + _LONGEST]
        if not lines or not said.strip():
            return at
        spelled = r"\s+".join(re.escape(each).replace("'", "['\u2019]") for each in said.split())
        begins, ends = (r"(?<!\w)" if said[:1].isalnum() else ""), (r"(?!\w)" if said[-1:].isalnum() else "")
        rest = "\n".join([lines[0][at.column - 1 :], *lines[1:]])
        found = re.search(f"{begins}{spelled}{ends}", rest, re.IGNORECASE)
        if found is None:
            return at
        above = rest[: found.start()]
        line, column = above.count("\n"), len(above) - above.rfind("\n")
        return Place(at.file, at.line + line, column if line else at.column + column - 1)

    def line_where(self, at: Place, holds: Callable[[str], bool]) -> Place:
        """The first line of the text at `at` of which something holds."""
        lines = islice(self.lines.get(at.file, ()), at.line - 1, at.line - 1 + _LONGEST)
        found = next((number for number, line in enumerate(lines) if holds(line)), 0)
        return at if not found else self.line(Place(at.file, at.line + found))

    def line(self, at: Place) -> Place:
        """The first word of a line."""
        lines = self.lines.get(at.file, ())
        text = lines[at.line - 1] if at.line <= len(lines) else ""
        return Place(at.file, at.line, len(text) - len(text.lstrip()) + 1)

    def gap(self, value: object, fields: Iterable[str], name: str, otherwise: Place) -> Gap:
        """Where `name`, one of its `fields`, is lacking in a value."""
        node = self._nodes.get(id(value))
        return Gap(otherwise, "below") if node is None else self.gap_in(node, fields, name)

    def gap_in(self, node: Mapping, fields: Iterable[str], name: str) -> Gap:
        """Where a line for `name` belongs in a mapping; at the end of a file that is its last line."""
        gap = _find_gap(node, fields, name)
        lines = self.lines.get(gap.place.file, ())
        if gap.side == "above" or node.place.column > 1 or not lines:
            return gap
        last = max((number for number, line in enumerate(lines, start=1) if line.strip()), default=1)
        rest = lines[gap.place.line : last]
        return (
            gap
            if any(line.strip()[:1] not in ("", "#") for line in rest)
            else Gap(Place(gap.place.file, last), "below")
        )


def _find_gap(node: Mapping, fields: Iterable[str], name: str) -> Gap:
    """Where a line for `name` belongs among those of a mapping: above the next of its `fields` that is there."""
    order = list(fields)
    at = order.index(name) if name in order else len(order)
    written = {key.text: (key, value) for key, value in node.entries}
    after = next((written[each] for each in order[at + 1 :] if each in written), None)
    before = next((written[each] for each in reversed(order[:at]) if each in written), None)
    if after and not (before and after[0].place < before[0].place):
        return Gap(after[0].place, "above")
    key, value = before or (node.entries[-1] if node.entries else (node, node))
    last = last_line(value)
    return Gap(key.place if last <= key.place.line else Place(key.place.file, last, key.place.column), "below")
