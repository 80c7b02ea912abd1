"""One small YAML file read as strictly as content is."""

from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.content.files import Folder, read_text
from kiosk.content.nodes import read_nodes
from kiosk.content.problems import Problem, in_order
from kiosk.content.reader import Reader
from kiosk.content.syntax import line_problems

V = TypeVar("V", bound=msgspec.Struct)


def read_settings_file(file: Path, kind: type[V]) -> tuple[V | None, tuple[Problem, ...]]:
    """A value of `kind`, or None and every problem of the file."""
    text, problems = read_text(Folder(file.parent, frozenset({file.name})), file.name)
    if text is None:
        return None, problems
    lines = tuple(line_problems(file.name, text))
    node, syntax = read_nodes(file.name, text)
    if lines or syntax or node is None:
        return None, in_order(lines or syntax)
    reader = Reader({})
    value = reader.struct(node, kind, file.name)
    return None if reader.problems else value, in_order(reader.problems)
