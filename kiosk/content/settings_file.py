"""Settings of few words, from a small YAML file or from variables, read as strictly as content is, each by itself."""

import stat
from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import msgspec

from kiosk.content.files import Folder, read_text
from kiosk.content.lines import line_problems
from kiosk.content.nodes import Mapping as MappingNode
from kiosk.content.nodes import Node, Scalar, last_line, read_nodes
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
    counts. That, and a name that is none, is a warning.
    """
    text, problems = _text(file)
    if text is None:
        return usual, _without(problems)
    if text.strip() and all(line.lstrip()[:1] in ("", "#") for line in text.splitlines()):
        return usual, ()
    lines = tuple(line_problems(file.name, text))
    node, syntax = read_nodes(file.name, _without_lines(text, {each.place.line for each in lines}))
    if node is None:
        return usual, _without(in_order(lines or syntax))
    if not isinstance(node, MappingNode):
        reader = Reader({})
        mend = f'Write lines such as "{next(iter(get_type_hints(type(usual))))}: …".'
        reader.note("wrong-type", node.place, "Here are no settings with names.", mend, depth=Depth.SYNTAX)
        return usual, _without(in_order(reader.problems))
    broken = {each.place.line for each in syntax}
    entries = [each for each in node.entries if broken.isdisjoint(range(each[0].place.line, last_line(each[1]) + 1))]
    settings, problems = _read(entries, usual, forms or {}, renamed or {})
    return settings, in_order((*_until((*lines, *syntax), "this line counts as not written."), *problems))


def read_variables(
    variables: Mapping[str, str],
    prefix: str,
    usual: V,
    forms: Forms | None = None,
    renamed: Mapping[str, str] | None = None,
) -> tuple[V, tuple[Problem, ...]]:
    """The `usual` settings with those of the variables that begin with `prefix` put over them, and every problem.

    A variable that begins with a bracket or a brace is read as YAML, any other one as the text it is. The place of a
    problem has the variable's name for its file.
    """
    entries, problems = list[tuple[Scalar, Node]](), list[Problem]()
    for name, text in sorted(variables.items()):
        if name.startswith(prefix):
            key = name.removeprefix(prefix).lower()
            node, wrong = _value(name, text)
            problems += _until(wrong, _stays(usual, key)) if key in get_type_hints(type(usual)) else wrong
            entries += [(Scalar(Place(name), key), node)] if node else []
    settings, others = _read(entries, usual, forms or {}, renamed or {})
    return settings, in_order((*problems, *others))


def _value(name: str, text: str) -> tuple[Node | None, tuple[Problem, ...]]:
    if not text.lstrip().startswith(("[", "{")):
        return Scalar(Place(name), text), ()
    node, problems = read_nodes(name, text)
    return (None if problems else node), problems


def _text(file: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file; None with a problem where nothing can be read from it. What is no file is never opened."""
    try:
        sort = stat.S_IFMT(file.stat().st_mode)
    except OSError:
        sort = stat.S_IFREG  # reading it says why
    if sort != stat.S_IFREG:
        what = "A folder lies here, and a file belongs here." if sort == stat.S_IFDIR else "This is no file of text."
        return None, (Problem("no-file", Place(file.name), what, "Put a text file in its place.", depth=Depth.FILE),)
    return read_text(Folder(file.parent, frozenset({file.name})), file.name)


def _without_lines(text: str, left_out: Container[int]) -> str:
    """The text with some of its lines left empty, so that the others keep their numbers."""
    return "\n".join("" if number in left_out else line for number, line in enumerate(text.split("\n"), start=1))


def _read(entries: Entries, usual: V, forms: Forms, renamed: Mapping[str, str]) -> tuple[V, tuple[Problem, ...]]:
    reader, known = Reader(dict(forms)), get_type_hints(type(usual))
    written, values = {key.text for key, _ in entries}, {}
    for key, node in entries:
        name = renamed.get(key.text, key.text)
        if name != key.text:
            what, mend = f'"{key.text}" is now called "{name}".', f'Write "{name}" in its place.'
            reader.warn("unknown-key", key.place, what, mend)
            if name in written:
                continue
        if name in known:
            before = len(reader.problems)
            values[name] = reader.value(node, known[name], name)
            reader.problems[before:] = _until(reader.problems[before:], _stays(usual, name))
        else:
            near = suggestion(name, known)
            reader.warn("unknown-key", key.place, f'"{name}" is no setting.', f"{near}Known are: {', '.join(known)}.")
    good = {name: value for name, value in values.items() if value is not None}
    return msgspec.structs.replace(usual, **good), in_order(reader.problems)


def _stays(usual: msgspec.Struct, name: str) -> str:
    value = getattr(usual, name)
    if value and isinstance(value, tuple) and all(isinstance(each, str) for each in value):
        value = f"[{', '.join(value)}]"
    if value and not isinstance(value, str):
        return f'"{name}" counts as it was set before.'
    return f'"{name}: {value}" counts.' if value else f'"{name}" counts as not written.'


def _without(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return _until(problems, "the kiosk runs without all settings of this file.")


def _until(problems: Iterable[Problem], counts: str) -> tuple[Problem, ...]:
    return tuple(each._replace(what=f"{each.what} Until it is mended, {counts}") for each in problems)
