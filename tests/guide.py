"""The guide for staff, read as somebody who does what it says: each example goes where its note says, in order.

A note is a comment in the page, unseen by readers, before an example or a report:

    <!-- tried: FILE | before | LINE -->        the example goes above the one line that reads so
    <!-- tried: FILE | after | LINE -->         … below it
    <!-- tried: FILE | replaces | LINE -->      … in its place; "LINE .. LAST" is all from one line to another
    <!-- tried: FILE | new -->                  … into a file of its own
    <!-- with: FILE -->                         a picture is put there first
    <!-- wrong: FILE | … --> <!-- right: … -->  the same in a fresh copy: the one has errors, the other has none
    <!-- stands: FILE -->                       the example is in the file that came with the kiosk
    <!-- leaves: CODE CODE -->                  what the report may still say when the page is done, by its codes
    <!-- form -->                               a form to fill in: it is not pasted
    <!-- report -->                             these lines stand in the report of what was done so far, in this order
    <!-- afresh -->                             … of the content that came with the kiosk
    <!-- run: COMMAND -->                       the command is run, and prints these lines, in this order;
                                                … in a line is whatever differs from day to day
"""

import io
import re
import shutil
import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from kiosk import paths
from kiosk.content.compile import Compiled, compile_content
from kiosk.content.report import as_lines
from kiosk.content.telling import tell

STAFF = Path(__file__).parents[1] / "docs" / "staff"
PAGES = sorted(STAFF.glob("*.md"))
TODAY = date(2026, 11, 25)
"""The day on which the examples of the guide are tried."""
_EXAMPLE = re.compile(
    r"(?P<notes>(?:^ *<!--[^\n]*-->\n)*)^(?P<indent> *)```(?P<kind>\w*)\n(?P<text>.*?)^ *```$", re.MULTILINE | re.DOTALL
)


class Example(NamedTuple):
    """A block of a page, without the spaces of the list it stands in, and the notes above it."""

    kind: str
    text: str
    notes: tuple[tuple[str, str], ...]


def examples(page: Path) -> Iterator[Example]:
    """The blocks of a page in their order."""
    for found in _EXAMPLE.finditer(page.read_text(encoding="utf-8")):
        notes = re.findall(r"<!-- (\w+):? ?(.*?) ?-->", found["notes"])
        lines = [line.removeprefix(found["indent"]) for line in found["text"].split("\n")]
        yield Example(found["kind"], "\n".join(lines), tuple(notes))


def leaves(page: Path) -> set[str]:
    """Codes of what is rightly left when the page is done, besides what the content came with."""
    return set(" ".join(re.findall(r"<!-- leaves: (.*?) -->", page.read_text(encoding="utf-8"))).split())


class Copy:
    """A content folder as somebody has it who does what a page says; with `plain`, what is hard to read is told."""

    def __init__(self, folder: Path, *, plain: bool = False) -> None:
        self.root, self._plain = folder / "content", plain
        self._made: Compiled | None = None
        shutil.copytree(paths.shipped_content(), self.root)

    def do(self, note: str, text: str) -> None:
        """Paste `text` where the note says."""
        self.changed()
        paste(self.root, note, text)

    def picture(self, name: str) -> None:
        """Put a picture there."""
        self.changed()
        file = self.root / name
        file.parent.mkdir(exist_ok=True)
        Image.new("RGB", (600, 450), "#1b555e").save(file)

    def changed(self) -> None:
        """Its files are not those that were read."""
        self._made = None

    def made(self) -> Compiled:
        """What the kiosk makes of it now."""
        illustrations = paths.assets() / "illustrations"
        self._made = self._made or compile_content(self.root, illustrations, plain=self._plain, today=TODAY)
        return self._made

    def report(self) -> str:
        """What `check` prints of it where the folder is called content."""
        stream, made = io.StringIO(), self.made()
        tell(made, "content", stream, as_lines(made))
        return stream.getvalue()


def paste(root: Path, note: str, text: str) -> None:
    """Put an example into the content folder `root`, where its note says."""
    name, how, *where = (part.strip() for part in note.split(" | "))
    file = root / name
    if how == "new":
        assert not file.exists(), f"{name} is there already"
        file.write_text(text, encoding="utf-8")
        return
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    first, _, last = where[0].partition(" .. ")
    begin = _only(lines, first, name)
    end = _only(lines, last, name) if last else begin
    start, stop = {"before": (begin, begin), "after": (end + 1, end + 1), "replaces": (begin, end + 1)}[how]
    file.write_text("".join((*lines[:start], text, *lines[stop:])), encoding="utf-8")


def _only(lines: list[str], wanted: str, name: str) -> int:
    found = [number for number, line in enumerate(lines) if line.rstrip("\n") == wanted or line.strip() == wanted]
    whole = [number for number in found if lines[number].rstrip("\n") == wanted]
    found = whole or found
    assert len(found) == 1, f"{len(found)} lines of {name} read {wanted!r}"
    return found[0]


def unsaid(text: str, said: str) -> list[str]:
    """The lines of `text` that do not stand in `said` behind the ones before them."""
    rest, lacking = iter(said.splitlines()), []
    for line in (each.strip() for each in text.splitlines() if each.strip()):
        if not any(_same(line, each) for each in rest):
            lacking.append(line)
            rest = iter(said.splitlines())
    return lacking


def _same(line: str, other: str) -> bool:
    """An arrow is drawn as the terminal can; folders are named as the system does."""
    parts = (re.escape(part) for part in line.replace("→", "->").split("…"))
    return re.fullmatch(".*".join(parts), other.strip().replace("→", "->").replace("\\", "/")) is not None


def dedented(text: str) -> str:
    """The example as it stands in a file, whatever its depth there."""
    return textwrap.dedent(text)
