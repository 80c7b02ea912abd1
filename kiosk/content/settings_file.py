"""Settings of few words, from a small YAML file or from variables, read as strictly as content is, each by itself."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import msgspec

from kiosk.content.files import Folder, read_text
from kiosk.content.lines import line_problems
from kiosk.content.nodes import Mapping as MappingNode
from kiosk.content.nodes import Node, Scalar, read_nodes
from kiosk.content.problems import Depth, Place, Problem, in_order
from kiosk.content.reader import Form, Reader, suggestion

V = TypeVar("V", bound=msgspec.Struct)
Forms = Mapping[Any, Form]
"""How some types are written."""
Entries = Sequence[tuple[Scalar, Node]]


def read_settings_file(
    file: Path, usual: V, forms: Forms | None = None, renamed: Mapping[str, str] | None = None
) -> tuple[V, tuple[Problem, ...]]:
    """The `usual` settings with those of the file put over them, and every problem, with what counts till it is mended.

    A setting with a problem stays as usual, and all do where every line is a comment. One under a `renamed` name
    counts, and is told.
    """
    text, problems = read_text(Folder(file.parent, frozenset({file.name})), file.name)
    if text is None:
        return usual, _without(problems)
    if text.strip() and all(line.lstrip()[:1] in ("", "#") for line in text.splitlines()):
        return usual, ()
    lines = tuple(line_problems(file.name, text))
    node, syntax = read_nodes(file.name, text)
    if lines or syntax or node is None:
        return usual, _without(in_order(lines or syntax))
    if not isinstance(node, MappingNode):
        reader = Reader({})
        mend = f'Write lines such as "{next(iter(get_type_hints(type(usual))))}: …".'
        reader.note("wrong-type", node.place, "Here are no settings with names.", mend, depth=Depth.SYNTAX)
        return usual, _without(in_order(reader.problems))
    return _read(node.entries, usual, forms or {}, renamed or {})


def read_variables(
    variables: Mapping[str, str], prefix: str, usual: V, forms: Forms | None = None
) -> tuple[V, tuple[Problem, ...]]:
    """The `usual` settings with those of the variables that begin with `prefix` put over them, and every problem.

    The place of a problem has the variable's name for its file.
    """
    entries = [
        (Scalar(Place(name), name.removeprefix(prefix).lower()), Scalar(Place(name), text))
        for name, text in sorted(variables.items())
        if name.startswith(prefix)
    ]
    return _read(entries, usual, forms or {}, {})


def _read(entries: Entries, usual: V, forms: Forms, renamed: Mapping[str, str]) -> tuple[V, tuple[Problem, ...]]:
    reader, known = Reader(dict(forms)), get_type_hints(type(usual))
    written, values = {key.text for key, _ in entries}, {}
    for key, node in entries:
        name = renamed.get(key.text, key.text)
        if name != key.text:
            mend = f'Write "{name}" in its place.'
            reader.note("unknown-key", key.place, f'"{key.text}" is now called "{name}".', mend)
            if name in written:
                continue
        if name in known:
            before = len(reader.problems)
            values[name] = reader.value(node, known[name], name)
            reader.problems[before:] = _until(reader.problems[before:], _stays(usual, name))
        else:
            near = suggestion(name, known)
            reader.note("unknown-key", key.place, f'"{name}" is no setting.', f"{near}Known are: {', '.join(known)}.")
    good = {name: value for name, value in values.items() if value is not None}
    return msgspec.structs.replace(usual, **good), in_order(reader.problems)


def _stays(usual: msgspec.Struct, name: str) -> str:
    value = getattr(usual, name)
    value = f"[{', '.join(value)}]" if value and isinstance(value, tuple) else value
    return f'"{name}: {value}" counts.' if value else f'"{name}" counts as not written.'


def _without(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return _until(problems, "the kiosk runs without all settings of this file.")


def _until(problems: Iterable[Problem], counts: str) -> tuple[Problem, ...]:
    return tuple(each._replace(mend=f"{each.mend} Until then, {counts}") for each in problems)
