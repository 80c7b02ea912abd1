"""What a kind of mistake is: a function that makes it, where it may befall, and what the check must say."""

from collections.abc import Callable, Iterable
from enum import Enum
from random import Random
from typing import NamedTuple

from tests.mutations.lines import Doc, Line

Spot = tuple[str, int]
"""A file and a line."""
Files = dict[str, bytes | None]
"""File -> its new bytes; None where it is gone."""


class Expect(Enum):
    """What the check must say."""

    REFUSED = "an error"
    TOLD = "an error or a warning"
    SAME = "nothing: it says the same as before"
    ANY = "anything but a traceback"


class Made(NamedTuple):
    """One mistake: the files it changed, and the spots where somebody would look for it."""

    files: Files
    spots: tuple[Spot, ...]
    wrote: str = ""
    """What stands there now."""


LineKind = Callable[[Line, Random], str | list[str] | Made | None]
FolderKind = Callable[[dict[str, Doc], Random], Iterable[Made]]


class Kind(NamedTuple):
    """A kind of mistake; `most` is how often the corpus makes it."""

    name: str
    expect: Expect
    most: int
    makers: FolderKind
    records: bool = False
    """Whether it befalls what the program writes of reviews, and not what people write."""


LINE_KINDS: dict[str, Kind] = {}


def on_lines(
    name: str, where: Callable[[Line], bool], expect: Expect = Expect.REFUSED, *, most: int = 8
) -> Callable[[LineKind], LineKind]:
    """A kind that befalls single lines: it gives the rows that stand there afterwards, or a whole mistake."""

    def register(make: LineKind) -> LineKind:
        def makers(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
            lines = [line for doc in docs.values() for line in doc.lines if where(line)]
            for line in dice.sample(lines, len(lines)):
                made = make(line, dice)
                if made is None or made == line.text:
                    continue
                yield made if isinstance(made, Made) else rows(line, line.number, made)

        _register(Kind(name, expect, most, makers))
        return make

    return register


def on_folder(
    name: str, expect: Expect = Expect.REFUSED, *, most: int = 8, records: bool = False
) -> Callable[[FolderKind], FolderKind]:
    """A kind that befalls the content as a whole; `records` are the files that the program writes of reviews."""

    def register(make: FolderKind) -> FolderKind:
        _register(Kind(name, expect, most, make, records))
        return make

    return register


def _register(kind: Kind) -> None:
    assert kind.name not in LINE_KINDS, kind.name
    LINE_KINDS[kind.name] = kind


def rows(line: Line, last: int, new: str | list[str], *spots: int, also: tuple[Spot, ...] = ()) -> Made:
    """The lines from `line` to the line `last` made into others; the mistake is at `spots`, or at the first of them."""
    written = [new] if isinstance(new, str) else new
    text = line.doc.with_rows(line.number, last, *written)
    at = tuple((line.doc.file, number) for number in (spots or (line.number,)))
    return Made({line.doc.file: text.encode()}, (*at, *also), " ⏎ ".join(written[:3]))


def whole(doc: Doc, text: str | bytes, *numbers: int) -> Made:
    """A whole file made into another; the mistake is at these lines."""
    data = text.encode() if isinstance(text, str) else text
    return Made({doc.file: data}, tuple((doc.file, each) for each in numbers))
