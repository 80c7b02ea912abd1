"""A line of a file as a report shows it: harmless, no wider than asked, with a mark under the spot."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_TAB = "    "
_SPOT = re.compile(r"[^\W_][\w-]*|.", re.DOTALL)
"""What is marked: the word or the sign that begins at the spot."""
_BEFORE = 0.6
"""The share of a shortened line that may stand before its spot."""


class Shown(NamedTuple):
    """The line, and the blanks with the mark below them; both as wide as they look."""

    text: str
    mark: str


def shown_line(line: str, column: int, width: int, cut: str = "…") -> Shown:
    """`line` with a mark at `column`, counted from 1; what is too wide is cut around the mark."""
    line = line.rstrip("\r\n")
    at = min(column - 1, len(line))
    found = _SPOT.match(line, at)
    end = found.end() if found else at
    cells = [_cell(letter) for letter in line]
    first, last = _window([columns(each) for each in cells], at, end, width - 2 * len(cut))
    before, after = cut if first else "", cut if last < len(cells) else ""
    blank = columns("".join((before, *cells[first:at])))
    mark = max(1, columns("".join(cells[at : min(end, last)])))
    return Shown(f"{before}{''.join(cells[first:last])}{after}", f"{' ' * blank}{'^' * mark}")


def columns(text: str) -> int:
    """How many columns of a terminal `text` takes: those of East Asia take two, accents of their own none."""
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in text)
    return len(text) + wide - sum(unicodedata.category(each) in ("Mn", "Me") for each in text)


def harmless(text: str) -> str:
    """`text` with all that would act on a terminal, or cannot be seen, spelled out."""
    return "".join(each if each.isprintable() else f"<U+{ord(each):04X}>" for each in text)


def _cell(letter: str) -> str:
    return _TAB if letter == "\t" else harmless(letter)


def _window(widths: Sequence[int], at: int, end: int, room: int) -> tuple[int, int]:
    """The letters to show: all of them, or so many around those from `at` to `end` as have room."""
    if sum(widths) <= room:
        return 0, len(widths)
    first, last = at, at
    taken = 0
    while last < end and taken + widths[last] <= room:
        taken += widths[last]
        last += 1
    while first > 0 and taken + widths[first - 1] <= room * _BEFORE:
        first -= 1
        taken += widths[first]
    while last < len(widths) and taken + widths[last] <= room:
        taken += widths[last]
        last += 1
    while first > 0 and taken + widths[first - 1] <= room:
        first -= 1
        taken += widths[first]
    return first, last
