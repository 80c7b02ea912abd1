"""What YAML's complaints mean to somebody who only wanted to change a sentence."""

import re
from collections.abc import Iterator

import yaml

from kiosk.content.problems import Depth, Place, Problem

_NO_SPACE = re.compile(r"^(\s*(?:- +)*)([a-z_][a-z_0-9-]*):(?=[^\s/:])(.+)$")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
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
        elif hidden := _INVISIBLE.search(bare):
            yield _problem(
                "hidden-character",
                Place(file, number, hidden.start() + 1),
                f"A character that cannot be seen (U+{ord(hidden.group()):04X}) stands here.",
                "Delete the words around it and type them again; it often comes from a copied text.",
            )
        elif found := _NO_SPACE.match(bare):
            start, key, rest = found.groups()
            yield _problem(
                "yaml-colon",
                Place(file, number, len(start) + len(key) + 1),
                f'There is no space after the colon of "{key}".',
                f"Write: {key}: {rest.strip()}",
            )


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
        return _problem(
            "yaml-second-colon",
            here,
            "There is a second colon in this line, so YAML takes the text for a name.",
            f"Put the text in double quotes: {_quoted(line)}",
        )
    if "could not find expected ':'" in said:
        return _problem(
            "yaml-no-colon",
            start,
            "This line has no colon, so it is not clear what the text is for.",
            f'Write a name, a colon and a space before it, such as "text: {first[:40]}", '
            "or indent it below the line above.",
        )
    if "cannot start any token" in said:
        sign = line[mark.column : mark.column + 1]
        return _problem(
            "yaml-sign",
            here,
            f"A text cannot begin with {sign}.",
            f'Put the text in double quotes: "{line[mark.column :].strip()}"',
        )
    if "anchor" in context or "alias" in context or "alias" in said:
        return _problem(
            "yaml-sign", here, "A text cannot begin with & or *.", f'Put it in double quotes: "{line.strip()}"'
        )
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


def _quoted(line: str) -> str:
    name, colon, rest = line.strip().partition(":")
    inner = rest.strip().replace('"', "'")
    return f'{name}{colon} "{inner}"'


def _problem(code: str, place: Place, what: str, mend: str) -> Problem:
    return Problem(code, place, what, mend, depth=Depth.SYNTAX)
