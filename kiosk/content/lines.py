"""What each line shows before any of it is understood: tabs, characters that hide, colons without a space."""

import re
from collections.abc import Iterator

from kiosk.content.problems import Depth, Place, Problem

_NO_SPACE = re.compile(r"^(\s*(?:- +)*)([a-z_][a-z_0-9-]*):(?=[^\s/:])(.+)$")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


def line_problems(file: str, text: str) -> Iterator[Problem]:
    """Everything that can be seen in a line by itself."""
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


def _problem(code: str, place: Place, what: str, mend: str) -> Problem:
    return Problem(code, place, what, mend, depth=Depth.SYNTAX)
