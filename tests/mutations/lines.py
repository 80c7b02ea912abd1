"""A content file as somebody sees it who edits it: line by line, each a name with a text, an item, a note."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- )*)(?:(?P<key>[\w-]+|[A-Za-z][\w ]+):(?= |$) ?)?(?P<value>.*)")


@dataclass(frozen=True)
class Line:
    """One line; `number` counts from 1."""

    doc: "Doc" = field(repr=False)
    number: int
    text: str
    in_text: bool = False
    """Whether it goes on with a text that began above, behind `>-`."""

    @cached_property
    def _parts(self) -> dict[str, str]:
        found = _LINE.fullmatch(self.text)
        return {} if found is None else {name: part or "" for name, part in found.groupdict().items()}

    @property
    def indent(self) -> str:
        return self._parts["indent"]

    @property
    def dashes(self) -> str:
        return self._parts["dashes"]

    @property
    def key(self) -> str:
        return "" if self.in_text else self._parts["key"]

    @property
    def value(self) -> str:
        return self._parts["value"]

    @property
    def before_value(self) -> str:
        return self.text[: len(self.text) - len(self.value)]

    @property
    def edge(self) -> int:
        """The column of its first word, behind the dashes."""
        return len(self.indent) + len(self.dashes)

    @property
    def spot(self) -> tuple[str, int]:
        return self.doc.file, self.number

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    @property
    def is_note(self) -> bool:
        return not self.in_text and self.text.lstrip().startswith("#")

    @property
    def is_pair(self) -> bool:
        """A name with a text of words behind it, without quotation marks."""
        return bool(self.key) and self.value[:1] not in ("", '"', "'", ">", "[", "#")

    @property
    def is_item(self) -> bool:
        """An item of a list that is a text."""
        return not self.in_text and bool(self.dashes) and not self.key and bool(self.value)

    @property
    def is_list(self) -> bool:
        """A name with a list in brackets."""
        return bool(self.key) and self.value.startswith("[")

    @property
    def opens(self) -> bool:
        """A name with lines below it that belong to it."""
        return bool(self.key) and not self.value

    @property
    def is_prose(self) -> bool:
        """A name or an item with at least four words that a visitor reads."""
        return (self.is_pair or self.is_item) and self.key not in ("short", "full") and len(self.value.split()) > 3

    @property
    def parent(self) -> str:
        """The name that this line stands below."""
        above = self.doc.lines[: self.number - 1][::-1]
        return next((each.key for each in above if each.opens and each.edge < self.edge), "")

    @property
    def is_named_by_hand(self) -> bool:
        """Its name is one that staff make up: a source, a hard word."""
        return (
            bool(self.key)
            and self.parent in ("hard_words", "sources")
            and self.doc.file != "clinic.yaml"
            and (not self.doc.file.endswith("words.yaml") or self.parent == "hard_words")
        )

    @property
    def twin(self) -> "Line":
        """The same line in the other language, for one whose text is the same there, such as an id."""
        code, _, rest = self.doc.file.partition("/")
        other = self.doc.folder[f"{'es' if code == 'en' else 'en'}/{rest}"]
        ours, theirs = ([each for each in doc.lines if each.text == self.text] for doc in (self.doc, other))
        return theirs[ours.index(self)]

    @property
    def next(self) -> "Line | None":
        return self.doc.line(self.number + 1)

    @property
    def previous(self) -> "Line | None":
        return self.doc.line(self.number - 1)


class Doc:
    """A file of the content."""

    def __init__(self, file: str, text: str, folder: "dict[str, Doc]") -> None:
        self.file, self.text, self.folder = file, text, folder
        self.rows = text.rstrip("\n").split("\n")
        self.lines = tuple(self._read())

    def _read(self) -> Iterator[Line]:
        begun = -1
        for number, row in enumerate(self.rows, start=1):
            indent = len(row) - len(row.lstrip(" "))
            inside = begun >= 0 and (indent > begun or not row.strip())
            line = Line(self, number, row, in_text=inside and bool(row.strip()))
            if not inside:
                begun = line.edge if line.value.startswith(">") and line.key else -1
            yield line

    def line(self, number: int) -> Line | None:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else None

    def find(self, beginning: str) -> Line:
        """The first line that begins so, spaces apart."""
        return next(each for each in self.lines if each.text.strip().startswith(beginning))

    def end_of(self, line: Line) -> int:
        """The number of the last line that belongs to an item or a name and what stands below it."""
        last, edge = line.number, len(line.indent)
        for each in self.lines[line.number :]:
            deeper = len(each.indent) > edge or (line.dashes == "" and len(each.indent) == edge and each.dashes)
            if not each.is_blank and not deeper:
                break
            last = each.number if not each.is_blank else last
        return last

    def with_rows(self, first: int, last: int, *rows: str) -> str:
        """The text with other rows in the place of those from `first` to `last`."""
        return "\n".join([*self.rows[: first - 1], *rows, *self.rows[last:]]) + "\n"


def read_docs(root: Path) -> dict[str, Doc]:
    """Every file of a content folder that people write, by its name."""
    return _read(root, (root / "clinic.yaml", *root.glob("[a-z][a-z]/*.yaml")))


def read_records(root: Path) -> dict[str, Doc]:
    """Every file that the program writes of reviews, by its name."""
    return _read(root, (root / "reviews.yaml", *root.glob("reviewed/**/*.yaml")))


def _read(root: Path, files: Iterable[Path]) -> dict[str, Doc]:
    folder: dict[str, Doc] = {}
    for each in sorted(files):
        name = each.relative_to(root).as_posix()
        folder[name] = Doc(name, each.read_text(encoding="utf-8"), folder)
    return folder
