"""One small YAML file read as strictly as content is, each setting by itself."""

from pathlib import Path
from typing import TypeVar, get_type_hints

import msgspec

from kiosk.content.files import Folder, read_text
from kiosk.content.lines import line_problems
from kiosk.content.nodes import Mapping, read_nodes
from kiosk.content.problems import Depth, Problem, in_order
from kiosk.content.reader import Reader, suggestion

V = TypeVar("V", bound=msgspec.Struct)


def read_settings_file(file: Path, kind: type[V]) -> tuple[V, tuple[Problem, ...]]:
    """A value of `kind`, all of whose fields have defaults, and every problem; a setting with one keeps its default."""
    text, problems = read_text(Folder(file.parent, frozenset({file.name})), file.name)
    if text is None:
        return kind(), problems
    lines = tuple(line_problems(file.name, text))
    node, syntax = read_nodes(file.name, text)
    if lines or syntax or node is None:
        return kind(), in_order(lines or syntax)
    reader, known = Reader({}), get_type_hints(kind)
    if not isinstance(node, Mapping):
        mend = f'Write lines such as "{next(iter(known))}: …".'
        reader.note("wrong-type", node.place, "Here are no settings with names.", mend, depth=Depth.SYNTAX)
        return kind(), in_order(reader.problems)
    values = {}
    for key, written in node.entries:
        if key.text in known:
            values[key.text] = reader.value(written, known[key.text], key.text)
        else:
            near = suggestion(key.text, known)
            reader.note(
                "unknown-key", key.place, f'"{key.text}" is no setting.', f"{near}Known are: {', '.join(known)}."
            )
    return kind(**{name: value for name, value in values.items() if value is not None}), in_order(reader.problems)
