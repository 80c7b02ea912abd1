"""What each line shows before any of it is understood: tabs, characters that hide, signs in place of others."""

import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from kiosk.content.lost_words import NAMES
from kiosk.content.problems import Depth, Place, Problem

_NO_SPACE = re.compile(r"^(\s*(?:- +)*)([a-z_][a-z_0-9-]*):(?=[^\s/:])(.+)$")
_NO_COLON = re.compile(r"^\s*(?:- *)*(?P<name>[a-z_]+)\s*(?P<sign>[;=\uff1a])\s*(?P<rest>\S.*)$")
_NO_DASH_SPACE = re.compile(r"^\s*(?P<sign>-)(?P<rest>[^\W\d_].*|[\"'\u00bf\u00a1\u201c].*)$")
_OTHER_DASH = re.compile(
    "^\\s*(?P<sign>[\u2022\u2023\u25e6\u25aa\u25cf\u00b7\uf0b7*\u2010-\u2015\u2212])\\s+(?P<rest>\\S.*)$"
)
_BULLETS = "\u2022\u2023\u25e6\u25aa\u25cf\u00b7\uf0b7"
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NO_SPACE_AT_ALL = re.compile(rf"^\s*(?:- *)*(?:-|[a-z_]+:)\s*(?P<sign>[{_SPACES}])|^ *(?P<indent>[{_SPACES}])")
_TAB = re.compile(r"^\s*(?:- *)*(?:-|[a-z_]+:) *(?P<sign>\t)")
_CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7})(?:\s|$)|={7}$")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


class _Found(NamedTuple):
    """What a line shows; its column counts from 0."""

    code: str
    column: int
    what: str
    mend: str


def _problem(code: str, column: int, what: str, mend: str) -> _Found:
    return _Found(code, column, what, mend)


def line_problems(file: str, text: str) -> Iterator[Problem]:
    """Everything that can be seen in a line by itself."""
    lines = [line.rstrip("\r") for line in text.split("\n")]
    if marks := [number for number, line in enumerate(lines, start=1) if _CONFLICT.match(line)]:
        what = "Two versions of this file were put together here, and both are still in it."
        mend = "Keep the lines of one of them, and take out every line that begins with <<<<<<<, ======= or >>>>>>>."
        yield Problem("two-versions", Place(file, marks[0]), what, mend, depth=Depth.SYNTAX)
        return
    before = ""
    for number, line in enumerate(lines, start=1):
        looks = chain((look(line) for look in _LOOKS), [_other_dash(line, before)])
        if found := next(filter(None, looks), None):
            code, column, what, mend = found
            yield Problem(code, Place(file, number, column + 1), what, mend, depth=Depth.SYNTAX)
        before = line.strip() or before


def hidden_character(text: str) -> tuple[str, str] | None:
    """What is wrong with a text that holds a character nobody sees, and how to mend it."""
    found = _INVISIBLE.search(text)
    if not found:
        return None
    what = f"A character that cannot be seen (U+{ord(found.group()):04X}) stands here."
    return what, "Delete the words around it and type them again; it often comes from a copied text."


def _tab(line: str) -> _Found | None:
    indent = len(line) - len(line.lstrip(" \t"))
    if "\t" in line[:indent]:
        mend = "Delete the space before the first word and type spaces, as many as the line above has."
        return _problem("yaml-tab", line.index("\t"), "This line begins with a tab; it needs spaces.", mend)
    if found := _TAB.match(line):
        mend = f"Write: {' '.join(line.split())}"
        return _problem("yaml-tab", found.start("sign"), "A tab stands here; it needs a space.", mend)
    return None


def _hidden(line: str) -> _Found | None:
    hidden, at = hidden_character(line), _INVISIBLE.search(line)
    return _problem("hidden-character", at.start(), *hidden) if hidden and at else None


def _no_space(line: str) -> _Found | None:
    if found := _NO_SPACE_AT_ALL.match(line):
        at = max(found.start("sign"), found.start("indent"))
        indent = len(line) - len(line.lstrip())
        mend = f"Delete it and press the space bar. Write: {' '.join(line.split())}"
        if found["indent"]:
            mend = f"Delete everything before the first word, and press the space bar {indent} times there."
        return _problem("not-a-space", at, "What stands here looks like a space and is another sign.", mend)
    if found := _NO_SPACE.match(line):
        start, key, rest = found.groups()
        what = f'There is no space after the colon of "{key}".'
        return _problem("yaml-colon", len(start) + len(key), what, f"Write: {key}: {rest.strip()}")
    return None


def _no_colon(line: str) -> _Found | None:
    found = _NO_COLON.match(line)
    if not found or found["name"] not in NAMES:
        return None
    what = f'The sign {found["sign"]} stands behind "{found["name"]}" in place of a colon.'
    return _problem("yaml-colon", found.start("sign"), what, f"Write: {found['name']}: {found['rest']}")


def _no_dash_space(line: str) -> _Found | None:
    found = _NO_DASH_SPACE.match(line)
    if not found:
        return None
    return _problem("yaml-dash", found.start("sign"), "There is no space after the dash.", f"Write: - {found['rest']}")


def _other_dash(line: str, before: str) -> _Found | None:
    """A sign of a list that is no dash; one of those that prose has as well counts only where a list goes on."""
    found = _OTHER_DASH.match(line)
    if not found or (found["sign"] not in _BULLETS and not re.match(r"[-\u2010-\u2015\u2212]\s|.*:$", before)):
        return None
    what = f"The sign {found['sign']} stands here in place of a dash."
    return _problem("yaml-dash", found.start("sign"), what, f"Write: - {found['rest']}")


_LOOKS: tuple[Callable[[str], _Found | None], ...] = (_tab, _hidden, _no_space, _no_colon, _no_dash_space)
"""Each looks for one sort of mistake; the first that finds its own is right."""
