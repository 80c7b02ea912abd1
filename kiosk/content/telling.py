"""Prints the report: in color on a terminal, where the package rich is installed, and plain everywhere else."""

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from kiosk.content.compile import Compiled
from kiosk.content.paragraphs import Line, Look, Piece, counted, paragraphs
from kiosk.content.problems import Problem

if TYPE_CHECKING:
    from rich.console import Console

WIDEST, NARROWEST = 100, 40
"""Columns of a line: wider is hard to read, narrower leaves no room for words."""
_COLOURS = {
    "plain": "",
    "error": "bold red",
    "warning": "bold yellow",
    "place": "bold",
    "faint": "dim",
    "mark": "bold red",
    "mend": "green",
    "count": "bold green",
}


def tell(made: Compiled, folder: str, stream: TextIO, besides: Iterable[str] = ()) -> None:
    """Every problem of `made`; what is said `besides` stands before the last line, which counts."""
    look = _look(stream)
    _print(_report(made, folder, besides, look), stream)


def tell_of_file(problems: Sequence[Problem], file: Path, text: str | None, stream: TextIO) -> None:
    """Every problem of one file by itself; `text` is what stands in it, None where it cannot be read."""
    look, folder = _look(stream), str(file.parent)
    texts = {} if text is None else {file.name: text}
    _print(chain(paragraphs(problems, folder, texts, look), counted(problems, folder, str(file))), stream)


def _report(made: Compiled, folder: str, besides: Iterable[str], look: Look) -> Iterator[Line]:
    yield from paragraphs(made.problems, folder, made.texts, look)
    yield from ((Piece(each),) for each in besides)
    yield from counted(made.problems, folder)


def _print(lines: Iterable[Line], stream: TextIO) -> None:
    console = console_for(stream)
    for line in lines:
        if console is None:
            print("".join(piece.text for piece in line), file=stream)
        else:
            from rich.text import Text  # noqa: PLC0415 -- only where it is installed

            console.print(Text.assemble(*((piece.text, _COLOURS[piece.style]) for piece in line)), soft_wrap=True)


def _look(stream: TextIO) -> Look:
    """A file gets each sentence in one line, so that it can be searched."""
    terminal = stream.isatty()
    wide = shutil.get_terminal_size((WIDEST, 24)).columns - 1 if terminal else WIDEST
    arrow, cut = ("→", "…") if _has(stream, "→…") else ("->", "...")
    return Look(max(NARROWEST, min(WIDEST, wide)), terminal, arrow, cut)


def _has(stream: TextIO, signs: str) -> bool:
    try:
        signs.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def console_for(stream: TextIO) -> "Console | None":
    """What colors, and knows the consoles of Windows; None where there shall be no color, or rich is missing."""
    if os.environ.get("NO_COLOR") or not (stream.isatty() or os.environ.get("FORCE_COLOR")):
        return None
    try:
        from rich.console import Console  # noqa: PLC0415 -- only where it is installed
    except ImportError:
        return None
    return Console(file=stream, highlight=False, markup=False, emoji=False)
