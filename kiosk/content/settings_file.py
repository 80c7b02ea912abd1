"""One small YAML file read as strictly as content is, each setting by itself."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import msgspec

from kiosk.content.files import Folder, read_text
from kiosk.content.lines import line_problems
from kiosk.content.nodes import Mapping, read_nodes
from kiosk.content.problems import Depth, Problem, in_order
from kiosk.content.reader import Form, Reader, suggestion

V = TypeVar("V", bound=msgspec.Struct)


def read_settings_file(
    file: Path, kind: type[V], forms: dict[Any, Form] | None = None
) -> tuple[V, tuple[Problem, ...]]:
    """A value of `kind`, all of whose fields have defaults, and every problem, with what counts until it is mended.

    A setting with a problem keeps its default. `forms` says how some types are written.
    """
    text, problems = read_text(Folder(file.parent, frozenset({file.name})), file.name)
    if text is None:
        return _none(kind, problems)
    lines = tuple(line_problems(file.name, text))
    node, syntax = read_nodes(file.name, text)
    if lines or syntax or node is None:
        return _none(kind, in_order(lines or syntax))
    reader, known = Reader(forms or {}), get_type_hints(kind)
    if not isinstance(node, Mapping):
        mend = f'Write lines such as "{next(iter(known))}: …".'
        reader.note("wrong-type", node.place, "Here are no settings with names.", mend, depth=Depth.SYNTAX)
        return _none(kind, in_order(reader.problems))
    values = {}
    for key, written in node.entries:
        if key.text in known:
            before = len(reader.problems)
            values[key.text] = reader.value(written, known[key.text], key.text)
            reader.problems[before:] = _until(reader.problems[before:], _usual(kind, key.text))
        else:
            near = suggestion(key.text, known)
            reader.note(
                "unknown-key", key.place, f'"{key.text}" is no setting.', f"{near}Known are: {', '.join(known)}."
            )
    return kind(**{name: value for name, value in values.items() if value is not None}), in_order(reader.problems)


def _usual(kind: type[msgspec.Struct], name: str) -> str:
    usual = getattr(kind(), name)
    return f'"{name}: {usual}" counts.' if usual else f'"{name}" counts as not written.'


def _none(kind: type[V], problems: Iterable[Problem]) -> tuple[V, tuple[Problem, ...]]:
    return kind(), _until(problems, "the kiosk runs without all settings of this file.")


def _until(problems: Iterable[Problem], counts: str) -> tuple[Problem, ...]:
    return tuple(each._replace(mend=f"{each.mend} Until then, {counts}") for each in problems)
