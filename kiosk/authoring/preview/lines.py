"""Lines of a file as staff see them, read even where the file as a whole cannot be."""

import re
from pathlib import Path

from kiosk.content.shown_line import harmless

LARGEST = 256 * 1024
"""No more of a file is read than the compiler reads."""
_TOP = re.compile(r"([A-Za-z_]+)\s*:")
_ID = re.compile(r"(\s*)(-\s+)?id\s*:\s*[\"']?([\w-]+)")


def text_of(folder: Path, file: str) -> str:
    """What stands in a file of the content folder; nothing where it cannot be read."""
    path = folder / file
    try:
        if path.is_symlink() or not path.is_file():
            return ""
        with path.open("rb") as opened:
            return opened.read(LARGEST).decode("utf-8-sig", errors="replace")
    except (OSError, ValueError):
        return ""


def line_of(text: str, line: int) -> str:
    """The words of a line, counted from 1, with all that cannot be seen spelled out."""
    lines = text.splitlines()
    return harmless(lines[line - 1].strip()) if 0 < line <= len(lines) else ""


def key_above(text: str, line: int) -> str:
    """The name at the very left that a line stands below, or begins with."""
    for each in reversed(text.splitlines()[:line]):
        if found := _TOP.match(each):
            return found[1]
    return ""


def ids_above(text: str, line: int) -> tuple[str, ...]:
    """The ids of the list items a line belongs to, the innermost first; an id may stand below the line in its item."""
    lines = text.splitlines()
    starts: list[tuple[int, int, str]] = []
    for number, each in enumerate(lines, start=1):
        if found := _ID.match(each):
            start, depth = _item(lines, number, len(found[1]), dashed=bool(found[2]))
            starts.append((start, depth, found[3]))
    around: list[str] = []
    least = -1
    for depth, name in reversed([each[1:] for each in starts if each[0] <= line]):
        if least < 0 or depth < least:
            around.append(name)
            least = depth
    return tuple(around)


def _item(lines: list[str], number: int, indent: int, *, dashed: bool) -> tuple[int, int]:
    """The line on which the item around an id begins, and how far its dash is indented."""
    if dashed:
        return number, indent
    for above in range(number - 1, 0, -1):
        said = lines[above - 1]
        depth = len(said) - len(said.lstrip())
        if said.lstrip().startswith("-") and depth < indent:
            return above, depth
    return number, indent
