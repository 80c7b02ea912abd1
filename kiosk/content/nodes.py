"""Strict YAML as nodes that know their places: mappings, lists and texts, and nothing else of YAML."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from kiosk.content.lines import hidden_character
from kiosk.content.problems import Depth, Place, Problem
from kiosk.content.quoting import backslash
from kiosk.content.syntax import explain

BLOCKS = frozenset({"lead", "text", "points", "next_step", "caution"})
"""What begins a block: it stands in a list, and never straight inside a screen that has blocks."""
LARGEST_FILE = 256 * 1024
DEEPEST = 12
_FIRST = frozenset({"id", "kind", "question", "answer", "title"})
"""Names near the beginning of a screen or a question."""
_COMMAND = re.compile(r"(?<!\\)(?:\\\\)*(?P<command>\\[^\\\"/uUx\n])")


@dataclass(frozen=True)
class Scalar:
    """A text as it was written; the schema gives it a type."""

    place: Place
    text: str
    last: int = field(default=0, compare=False)
    """The last of its lines, where there are several."""


@dataclass(frozen=True)
class Listing:
    """Items behind dashes."""

    place: Place
    items: tuple["Node", ...]


@dataclass(frozen=True)
class Mapping:
    """Keys with what stands behind them, in the order of the file."""

    place: Place
    entries: tuple[tuple[Scalar, "Node"], ...]

    def get(self, key: str) -> "Node | None":
        """What stands behind `key`."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Listing | Mapping


def last_line(node: Node) -> int:
    """The last line that belongs to a node."""
    match node:
        case Listing(items=(*_, last)):
            return last_line(last)
        case Mapping(entries=(*_, (_, last))):
            return last_line(last)
        case Scalar(place=place, last=number):
            return max(place.line, number)
    return node.place.line


def behind(node: Node | None, names: Container[str]) -> Iterator[str]:
    """Every text that stands behind one of `names`, however deep."""
    match node:
        case Listing(items=items):
            for each in items:
                yield from behind(each, names)
        case Mapping(entries=entries):
            for name, each in entries:
                if name.text in names and isinstance(each, Scalar):
                    yield each.text.strip()
                yield from behind(each, names)


def _begun_without_dash(entries: Sequence[tuple[Scalar, Node]], again: str) -> Scalar | None:
    """The second block in one item, after the first line of the name that stands there `again`."""
    names = [key.text for key, _ in entries]
    blocks = [at for at, name in enumerate(names) if name in BLOCKS] if names[0] in BLOCKS else []
    return next((entries[at][0] for at in blocks[1:] if at > names.index(again)), None)


class _RefusedError(Exception):
    """The file cannot be read any further."""


def read_nodes(file: str, text: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """The one document of a file; None where it cannot be read. Places are those of `file`."""
    builder = _Builder(file, text)
    node = builder.document()
    return node, tuple(builder.problems)


class _Builder:
    """Builds nodes from PyYAML's events, so that no alias is ever followed and no tag ever obeyed."""

    def __init__(self, file: str, text: str) -> None:
        self._file, self._text, self._lines = file, text, text.split("\n")
        self.problems: list[Problem] = []

    def document(self) -> Node | None:
        try:
            events = iter(yaml.parse(self._text, Loader=_loader()))
            return self._first_document(events)
        except yaml.YAMLError as error:
            self._explain(error)
            return None
        except _RefusedError:
            return None

    def _explain(self, quick: yaml.YAMLError) -> None:
        """The fast parser says less than the slow one, which lets a few things pass."""
        told = quick
        try:
            for _ in yaml.parse(self._text, Loader=yaml.SafeLoader):
                pass
        except yaml.YAMLError as error:
            told = error
        self.problems.append(explain(told, self._file, self._text))

    def _first_document(self, events: Iterator[Any]) -> Node | None:
        node: Node | None = None
        for event in events:
            match event:
                case yaml.DocumentStartEvent() if node is not None:
                    what = 'A line "---" starts a second document here.'
                    self._note(
                        "yaml-documents", self._place(event), what, "Take the line out: a file holds one document."
                    )
                    return node
                case yaml.ScalarEvent() | yaml.SequenceStartEvent() | yaml.MappingStartEvent() | yaml.AliasEvent():
                    node = self._node(event, events, 1)
        if node is None:
            what, mend = "Only comments stand in this file.", "Put its words back, or the whole file."
            self._note("file-empty", Place(self._file), what, mend)
        return node

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:  # noqa: ANN401 -- PyYAML has no types
        place = self._place(event)
        if depth > DEEPEST:
            self._note("yaml-depth", place, f"More than {DEEPEST} levels are nested here.", "Move this further left.")
            raise _RefusedError
        self._check_plain(event, place)
        match event:
            case yaml.SequenceStartEvent():
                items: list[Node] = []
                while not isinstance(inner := next(events), yaml.SequenceEndEvent):
                    items.append(self._node(inner, events, depth + 1))
                return Listing(place, tuple(items))
            case yaml.MappingStartEvent():
                return self._mapping(place, events, depth)
            case yaml.ScalarEvent():
                if at := self._command(event):
                    line = self._lines[place.line - 1]
                    self.problems.append(backslash(at, line[place.column - 1 :]))
                elif event.style == '"' and (hidden := hidden_character(event.value)):
                    self._note("hidden-character", place, *hidden)
                return Scalar(place, event.value, self._last(event))
            case _:
                return Scalar(place, "")

    def _mapping(self, place: Place, events: Iterator[Any], depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, int] = {}
        while not isinstance(inner := next(events), yaml.MappingEndEvent):
            key = self._node(inner, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                self._note("yaml-key", key.place, "A list stands where a name belongs.", 'Write "name: text".')
            elif key.text in seen and (begun := _begun_without_dash(entries, key.text)):
                what = f'There is no dash before "{begun.text}", so it is taken for a part of what stands above.'
                edge = max(begun.place.column - 3, 0)
                mend = f"Begin the line with {edge} spaces, a dash and a space, and then: {begun.text}:"
                self._note("yaml-dash", begun.place, what, mend)
            elif key.text in seen:
                what = f'"{key.text}" stands here a second time; the first is in line {seen[key.text]}.'
                mend = "Keep one of the two and take the other out."
                if key.text in _FIRST:
                    mend += ' If something new should begin here, put its first line back, such as "- id: a-new-name".'
                self._note("duplicate-key", key.place, what, mend)
            else:
                seen[key.text] = key.place.line
                entries.append((key, value))
        return Mapping(place, tuple(entries))

    def _check_plain(self, event: Any, place: Place) -> None:  # noqa: ANN401 -- PyYAML has no types
        if isinstance(event, yaml.AliasEvent):
            what = f'"*{event.anchor}" is a way to repeat something; it is not used here.'
            self._note(
                "yaml-alias", place, what, "Write the text out. If it shall begin with a star, put it in quotes."
            )
        elif event.anchor:
            what = f'"&{event.anchor}" is a way to name something; it is not used here.'
            self._note("yaml-anchor", place, what, "Take it out. If the text shall begin with &, put it in quotes.")
        elif getattr(event, "tag", None):
            line = self._lines[place.line - 1][place.column - 1 :]
            written = line.partition(" ")[0] if line.startswith("!") else "!"
            what = f'"{written}" begins with an exclamation mark, which is taken for a command.'
            self._note("yaml-tag", place, what, "Take it out. If the text shall begin with !, put it in quotes.")

    def _command(self, event: Any) -> Place | None:  # noqa: ANN401 -- PyYAML has no types
        """Where a backslash inside double quotes does what nobody meant: all but quotation marks and numbers."""
        start, end = event.start_mark, event.end_mark
        if event.style != '"':
            return None
        lines = self._lines[start.line : end.line + 1]
        written = "\n".join(lines)
        written = written[: len(written) - len(lines[-1]) + end.column]
        found = _COMMAND.search(written, start.column)
        if found is None:
            return None
        above = written[: found.start("command")]
        return Place(self._file, start.line + 1 + above.count("\n"), len(above) - above.rfind("\n"))

    def _last(self, event: Any) -> int:  # noqa: ANN401 -- PyYAML has no types
        """The last line of a text; a long one ends, for PyYAML, where the next name begins."""
        number: int = event.end_mark.line + (event.end_mark.column > 0)
        while number > event.start_mark.line + 1 and not self._lines[number - 1].strip():
            number -= 1
        return number

    def _place(self, event: Any) -> Place:  # noqa: ANN401 -- PyYAML has no types
        return Place(self._file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _note(self, code: str, place: Place, what: str, mend: str) -> None:
        self.problems.append(Problem(code, place, what, mend, depth=Depth.SYNTAX))


def _loader() -> Any:  # noqa: ANN401 -- one of two classes without a common type
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)
