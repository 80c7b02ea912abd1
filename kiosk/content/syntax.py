"""What YAML's complaints mean to somebody who only wanted to change a sentence."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from kiosk.content.problems import Depth, Place, Problem

_NO_SPACE = re.compile(r"^(\s*(?:- +)*)([a-z_][a-z_0-9-]*):(?=[^\s/:])(.+)$")
_NAME_ALONE = re.compile(r"\s*(?:- +)*[\w-]+\s*")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


def line_problems(file: str, text: str) -> Iterator[Problem]:
    """What each line shows before any of it is understood: tabs, hidden characters, colons without a space."""
    for number, line in enumerate(text.split("\n"), start=1):
        bare = line.rstrip("\r")
        indent = len(bare) - len(bare.lstrip(" \t"))
        if "\t" in bare[:indent]:
            column = bare.index("\t") + 1
            yield _problem(
                "yaml-tab",
                Place(file, number, column),
                "This line begins with a tab. YAML needs spaces.",
                "Delete the space before the first word and type spaces, as many as the line above has.",
            )
        elif (hidden := hidden_character(bare)) and (at := _INVISIBLE.search(bare)):
            yield _problem("hidden-character", Place(file, number, at.start() + 1), *hidden)
        elif found := _NO_SPACE.match(bare):
            start, key, rest = found.groups()
            yield _problem(
                "yaml-colon",
                Place(file, number, len(start) + len(key) + 1),
                f'There is no space after the colon of "{key}".',
                f"Write: {key}: {rest.strip()}",
            )


def hidden_character(text: str) -> tuple[str, str] | None:
    """What is wrong with a text that holds a character nobody sees, and how to mend it."""
    found = _INVISIBLE.search(text)
    if not found:
        return None
    what = f"A character that cannot be seen (U+{ord(found.group()):04X}) stands here."
    return what, "Delete the words around it and type them again; it often comes from a copied text."


def explain(error: yaml.YAMLError, file: str, text: str) -> Problem:
    """One complaint of PyYAML in plain words, at the line to look at."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _problem("yaml-syntax", Place(file), "This file is not readable YAML.", "Undo the last change.")
    said, context = error.problem or "", error.context or ""
    mark, began = error.problem_mark, error.context_mark or error.problem_mark
    lines = text.split("\n")
    here = Place(file, mark.line + 1, mark.column + 1)
    start = Place(file, began.line + 1, began.column + 1)
    line = lines[mark.line].rstrip("\r") if mark.line < len(lines) else ""
    first = lines[began.line].strip() if began.line < len(lines) else ""
    if "quoted scalar" in context and "escape" not in said:
        return _problem(
            "yaml-quote",
            start,
            "A quotation mark is opened here and not closed.",
            "Put the same mark at the end of the text, or take the first one out.",
        )
    if "escape" in said:
        return _problem(
            "yaml-escape",
            here,
            "A backslash inside double quotes begins a command that YAML does not know.",
            "Write a slash, or put the text in 'single quotes'.",
        )
    if "mapping values are not allowed" in said:
        return _colon_too_many(here, line)
    if "could not find expected ':'" in said:
        return _problem(
            "yaml-no-colon",
            start,
            "This line has no colon, so it is not clear what the text is for.",
            f'Write a name, a colon and a space before it, such as "text: {first[:40]}", '
            "or indent it below the line above.",
        )
    if "cannot start any token" in said or ("not allowed here" in said and line[: mark.column].strip()):
        return _sign(here, line[mark.column :])
    if any(each in context for each in ("anchor", "alias", "tag", "block scalar")):
        return _sign(start, lines[began.line][began.column :])
    if "expected <block end>" in said and (goes_on := _goes_on(file, text, mark)):
        return goes_on
    if "flow" in context:
        return _problem(
            "yaml-bracket",
            start,
            "A bracket is opened here and not closed.",
            "Close it, or put the text in double quotes if the bracket belongs to it.",
        )
    return _problem(
        "yaml-indent",
        here,
        "This line does not line up with the lines around it.",
        "Give it as many spaces at the beginning as the line it belongs with.",
    )


def _colon_too_many(place: Place, line: str) -> Problem:
    """A name stands where YAML still reads a text: it is indented too far, or it is no name at all."""
    if _NAME_ALONE.fullmatch(line[: place.column - 1]):
        return _problem(
            "yaml-indent",
            place,
            "This line begins further to the right than its neighbors, so YAML takes it for a part of the text above.",
            "Give it as many spaces at the beginning as the line it belongs with. "
            "If it does go on with the text above, put that whole text in double quotes.",
        )
    return _problem(
        "yaml-second-colon",
        place,
        "There is a second colon in this line, so YAML takes the text for a name.",
        f"Put the text in double quotes: {_quoted(line)}",
    )


def _sign(place: Place, rest: str) -> Problem:
    """A text begins with a sign that YAML has a use for."""
    quoted = rest.strip().replace('"', "'")
    return _problem(
        "yaml-sign", place, f"A text cannot begin with {rest[:1]}.", f'Put the text in double quotes: "{quoted}"'
    )


def _goes_on(file: str, text: str, mark: Any) -> Problem | None:  # noqa: ANN401 -- PyYAML has no types
    """A text goes on behind what YAML takes for its end; the place is where that began."""
    before: list[Any] = []
    ended: Any = None
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        if token.start_mark.index >= mark.index:
            break
        if isinstance(token, yaml.ScalarToken | yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            before.append(token)
        ended = token
    if ended is None or ended.end_mark.line != mark.line:
        return None
    if isinstance(ended, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
        began = next(each for each in reversed(before) if not isinstance(each, yaml.ScalarToken)).start_mark
        return _sign(Place(file, began.line + 1, began.column + 1), text[began.index :].partition("\n")[0])
    if not isinstance(ended, yaml.ScalarToken) or ended.style not in ("'", '"'):
        return None
    began, end = ended.start_mark, ended.end_mark
    place = Place(file, began.line + 1, began.column + 1)
    if end.line > began.line:
        what = "A quotation mark is opened here and not closed in its line."
        return _problem(
            "yaml-quote", place, what, "Put the same mark at the end of the text, or take the first one out."
        )
    other = "double" if ended.style == "'" else "single"
    what = "The text that begins here goes on behind its closing quotation mark."
    return _problem("yaml-quote", place, what, f"Put the whole text in {other} quotation marks.")


def _quoted(line: str) -> str:
    name, colon, rest = line.strip().partition(":")
    inner = rest.strip().replace('"', "'")
    return f'{name}{colon} "{inner}"'


def _problem(code: str, place: Place, what: str, mend: str) -> Problem:
    return Problem(code, place, what, mend, depth=Depth.SYNTAX)
