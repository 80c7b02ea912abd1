"""What is wrong with content, in words for somebody who edits it: what, where, how to mend."""

import json
from collections.abc import Iterable
from enum import IntEnum
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


class Depth(IntEnum):
    """How near the root a problem lies; what lies nearer is mended first."""

    FILE = 0
    SYNTAX = 1
    SHAPE = 2
    MEANING = 3
    RESULT = 4
    """What follows of any change of words, whether it is right or not."""


class Place(NamedTuple):
    """Where in which file, line and column counted from 1; the file is relative to the content folder."""

    file: str
    line: int = 1
    column: int = 1


class Problem(NamedTuple):
    """One thing to mend."""

    code: str
    place: Place
    what: str
    mend: str
    severity: Severity = "error"
    depth: Depth = Depth.MEANING
    language: str = ""
    """The language it is about, where the place does not tell: what stands in clinic.yaml of it."""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Errors before warnings, root causes first, then as they stand in the files; each once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.severity != "error", p.depth, p.place, p.code)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether anything must be mended before the content can be shown."""
    return any(problem.severity == "error" for problem in problems)


def spoiled(problem: Problem, languages: Iterable[str]) -> str:
    """The one of `languages` that an error keeps from the glass; empty where it keeps everything, or nothing."""
    if problem.severity != "error":
        return ""
    named = problem.language or problem.place.file.partition("/")[0]
    return named if named in languages else ""


def as_json(problems: Iterable[Problem]) -> str:
    """The report for scripts."""
    listed = [
        {
            "severity": each.severity,
            "code": each.code,
            "file": each.place.file,
            "line": each.place.line,
            "column": each.place.column,
            "what": each.what,
            "mend": each.mend,
        }
        for each in problems
    ]
    return json.dumps({"problems": listed}, ensure_ascii=False, indent=2)
