"""Words that a file loses or runs together without being wrong: notes that cut a text, lines that joined another."""

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

import msgspec
import yaml

from kiosk.content import model
from kiosk.content.problems import Depth, Place, Problem
from kiosk.content.quoting import quoted, without_sign

_WRITTEN = frozenset({"kind", "points", "caution", "text"})
NAMES = _WRITTEN | {
    field
    for each in vars(model).values()
    if isinstance(each, type) and issubclass(each, msgspec.Struct)
    for field in each.__struct_fields__
}
"""Every name that stands before a colon somewhere in the content."""

_LINE = re.compile(r"(?P<dash>-(?: +|$))?(?:(?P<name>[a-z_]+):(?=\s|$))?")
_STARTS = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<rest>.*)")
MOST_TOLD = 50
NOTE = re.compile(r"\s#")
"""What turns the rest of a line into a note."""


def cut_off(file: str, lines: list[str], began: tuple[int, int], ended: tuple[int, int], text: str) -> Problem:
    """A text, from where it `began` to where a # `ended` it; lines and columns count from 0."""
    line, column = ended
    rest = lines[line][column:].strip()
    if f"{text}{rest}".count('"') == 1:
        rest = rest.removesuffix('"')
    mended = f"{lines[began[0]][: began[1]].strip()} {quoted(f'{text} {rest}')}".strip()
    before = lines[began[0]][: began[1]]
    mend = without_sign(before, f"{text} {rest}") or f"Put the text in double quotes: {mended}"
    if re.match(r"#\s", rest):
        mend = f"A note for yourself belongs on a line of its own. If it is a part of the text, p{mend[1:]}"
    place = Place(file, line + 1, lines[line].index("#", column) + 1)
    what = "Everything after # is left out here."
    return Problem("text-cut", place, what, mend, depth=Depth.SYNTAX)


def lost_words(file: str, text: str) -> Iterator[Problem]:
    """What a file that can be read does not say, though somebody wrote it; of very much only the first."""
    return islice(_lost(file, text), MOST_TOLD)


def _lost(file: str, text: str) -> Iterator[Problem]:
    lines = text.split("\n")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with suppress(yaml.YAMLError):  # what cannot be read is told elsewhere; what comes before it is told here
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.ScalarEvent):
                yield from _cut(file, lines, event)
                yield from list(islice(_joined(file, lines, event), MOST_TOLD)) or _broken(file, lines, event)


def _cut(file: str, lines: list[str], event: Any) -> Iterator[Problem]:  # noqa: ANN401 -- PyYAML has no types
    start, end = event.start_mark, event.end_mark
    rest = lines[end.line][end.column :] if end.line < len(lines) else ""
    if event.style in ("|", ">") or not re.match(r"\s+#" if event.value else r"\s*#\S", rest):
        return
    yield cut_off(file, lines, (start.line, start.column), (end.line, end.column), event.value)


def _joined(file: str, lines: list[str], event: Any) -> Iterator[Problem]:  # noqa: ANN401 -- PyYAML has no types
    start, end = event.start_mark.line, event.end_mark
    for number in range(start + 1, min(end.line + (end.column > 0), len(lines))):
        line = lines[number]
        bare = line.strip()
        if event.style in ("|", ">") and bare.startswith("# "):
            place = Place(file, number + 1, line.index("#") + 1)
            what, mend = "This note stands inside a text, so it would be shown.", "Move it above the name of the text."
            yield Problem("note-in-text", place, what, mend, depth=Depth.SYNTAX)
        found = _LINE.match(bare)
        if not found or not (found["dash"] or found["name"] in NAMES):
            continue
        what = f"This line starts too far right, so it became part of line {start + 1} above."
        mend = too_far_right(lines, start, number)
        if not found["name"]:
            mend += " If the dash belongs to a sentence, move it to the end of the line above."
        yield Problem("joined-lines", Place(file, number + 1, line.index(bare) + 1), what, mend, depth=Depth.SYNTAX)


def _broken(file: str, lines: list[str], event: Any) -> Iterator[Problem]:  # noqa: ANN401 -- PyYAML has no types
    """Where a long text breaks though its lines should flow together: at an empty line, or at one further right."""
    if event.style != ">" or "\n" not in event.value.strip():
        return
    start, end = event.start_mark.line, event.end_mark
    body = range(start + 1, min(end.line + (end.column > 0), len(lines)))
    written = [number for number in body if lines[number].strip()]
    edge = _indent(lines[written[0]])
    for number in body[written[0] - start - 1 : written[-1] - start]:
        if not lines[number].strip():
            what = "An empty line stands inside this text."
            mend = "Take it out. A new paragraph is a block of its own: - text: >-"
        elif _indent(lines[number]) > edge:
            what = "This line begins further to the right than the lines of the text above."
            mend = f"Begin it with {edge} spaces, as they do: it has {_indent(lines[number])}."
        else:
            continue
        yield Problem("line-break", Place(file, number + 1), what, mend, depth=Depth.SYNTAX)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def too_far_right(lines: list[str], start: int, number: int) -> str:
    """How to mend line `number`, which was taken for a part of the text that begins in line `start`."""
    at = _belongs(lines, start, number)
    spaces = f"{at} spaces" if at else "no space"
    return f"Begin it with {spaces}: it has {_indent(lines[number])}."


def _belongs(lines: list[str], start: int, number: int) -> int:
    """The column where line `number` should begin: where its like begins, among the lines that `start` belongs to."""
    wanted = _beginning(lines[number])
    edge, ours = len(lines[number]), list[int]()
    for line in reversed(lines[: start + 1]):
        found = _STARTS.fullmatch(line)
        if not found or not found["rest"] or found["rest"].startswith("#") or len(found["indent"]) >= edge:
            continue
        columns = _columns(found, dash=wanted.startswith("-"))
        ours += [column for column in columns if column < edge and column not in ours]
        edge = len(found["indent"])
    alike = {_indent(line) for at, line in enumerate(lines) if at != number and _beginning(line) == wanted}
    return next((column for column in ours if column in alike), ours[0] if ours else 0)


def _beginning(line: str) -> str:
    found = _LINE.match(line.strip())
    return found[0] if found else ""


def _columns(found: re.Match[str], *, dash: bool) -> list[int]:
    """Where the dashes of a line stand, or where its name does; the innermost first."""
    if not dash:
        return [found.start("rest")] if re.match(r"[\w-]+:", found["rest"]) else []
    return [found.start("dashes") + at.start() for at in re.finditer("-", found["dashes"])][::-1]
