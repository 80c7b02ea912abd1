"""The report for people: one paragraph a problem, in pieces that a terminal may color."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from kiosk.content.problems import Depth, Place, Problem
from kiosk.content.shown_line import harmless, shown_line

Style = Literal["plain", "error", "warning", "place", "faint", "mark", "mend", "count"]
_TO_TYPE = re.compile(
    r"(?P<say>.*\b(?:Write(?: again)?|quotes|quotes'|quotation marks|shade of it|type)'?:) (?P<typed>\S.*)"
)
"""A mend that ends in what is to be typed."""
_OF_ALL = frozenset(
    {
        *("file-empty", "language-incomplete", "language-not-shown", "not-translated", "reserved-id", "same-words"),
        *("topic-missing", "translation-differs", "translation-unsigned", "unknown-file"),
    }
)
"""What is about a file as a whole where it names its first line: that line tells nothing."""
SHORT_REPORT = 3
"""Problems that can be seen at one glance; of more, the last lines say where to begin."""


class Piece(NamedTuple):
    """Some words, and what they are."""

    text: str
    style: Style = "plain"


Line = tuple[Piece, ...]


class Look(NamedTuple):
    """How wide a line may be, whether sentences are wrapped to that, and the signs the reader's console has."""

    width: int = 100
    wrapped: bool = False
    arrow: str = "→"
    cut: str = "…"


PLAIN = Look()


def paragraphs(
    problems: Sequence[Problem], folder: str, texts: Mapping[str, str], look: Look = PLAIN
) -> Iterator[Line]:
    """A paragraph for each problem, and an empty line after it; `texts` are those of the files, by their names."""
    for each in problems:
        yield from _paragraph(each, folder, texts.get(each.place.file), look)
        yield ()


def counted(problems: Sequence[Problem], folder: str, named: str = "") -> Iterator[Line]:
    """The end of the report: where to begin, if that is far above, and in the last line how many there are.

    `named` is what was looked at, where that is not the whole folder.
    """
    errors = sum(each.severity == "error" for each in problems)
    if errors and len(problems) > SHORT_REPORT:
        begin = f"Begin with the first: {_where(folder, problems[0])}. Some of the others may come of it."
        yield (Piece(begin, "place"),)
    warnings = len(problems) - errors
    style: Style = "error" if errors else "count"
    yield (Piece(f"{_count(errors, 'error')}, {_count(warnings, 'warning')} in {named or folder}", style),)


def to_type(mend: str) -> str:
    """What a mend says is to be typed, whole; empty where it says that in other words."""
    found = _TO_TYPE.fullmatch(mend)
    return found["typed"] if found else ""


def as_text(lines: Iterator[Line]) -> str:
    """The lines without their styles."""
    return "\n".join("".join(piece.text for piece in line) for line in lines)


def _paragraph(problem: Problem, folder: str, text: str | None, look: Look) -> Iterator[Line]:
    error = problem.severity == "error"
    head = Piece("Error" if error else "Warning", "error" if error else "warning")
    yield (head, Piece(" in "), Piece(_where(folder, problem), "place"))
    if text is not None and not _of_the_whole_file(problem):
        yield from _source(text, problem.place, look)
    yield from _said(problem.what, "  ", "  ", "plain", look)
    yield from _mend(problem.mend, look)


def _source(text: str, place: Place, look: Look) -> Iterator[Line]:
    lines = text.split("\n")
    if place.line > len(lines):
        return
    number = f"{place.line:>6} | "
    shown = shown_line(lines[place.line - 1], place.column, look.width - len(number), look.cut)
    yield (Piece(number, "faint"), Piece(shown.text))
    yield (Piece(f"{'|':>{len(number) - 1}} ", "faint"), Piece(shown.mark, "mark"))


def _mend(mend: str, look: Look) -> Iterator[Line]:
    """What to do; what is to be typed stands on a line of its own, whole, so that it can be copied."""
    first, others = f"  {look.arrow} ", " " * (3 + len(look.arrow))
    found = _TO_TYPE.fullmatch(mend)
    yield from _said(found["say"] if found else mend, first, others, "mend", look)
    if found:
        yield (Piece(f"{others}  {harmless(found['typed'])}", "mend"),)


def _said(sentence: str, first: str, others: str, style: Style, look: Look) -> Iterator[Line]:
    sentence = harmless(" ".join(sentence.split("\n")))
    if not look.wrapped:
        yield (Piece(f"{first}{sentence}", style),)
        return
    for line in textwrap.wrap(
        sentence,
        look.width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    ):
        yield (Piece(line, style),)


def _of_the_whole_file(problem: Problem) -> bool:
    return problem.place[1:] == (1, 1) and (problem.depth == Depth.FILE or problem.code in _OF_ALL)


def _where(folder: str, problem: Problem) -> str:
    file, line, column = problem.place
    spot = "" if _of_the_whole_file(problem) else f", line {line}, column {column}"
    return f"{folder}/{harmless(file)}{spot}" if file else folder


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
