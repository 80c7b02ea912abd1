"""What a message says is to be typed, typed as somebody would who knows nothing else."""

import re

from kiosk.content.paragraphs import to_type
from kiosk.content.problems import Problem

_LINE = re.compile(r"(?P<indent>\s*)(?P<dashes>(?:- *)*)(?P<name>[^:\"']{1,40}?:+(?: +|$))?(?P<rest>.*)")
_NAME = re.compile(r"(?P<name>[^:\"']{1,40}?:)(?: (?P<text>.*))?")
_FILLED = re.compile(r"\{\s*\w*\s*\}?|\w+\s*\}")
_LONG = (">-", ">", "|")


def mended(problem: Problem, text: str) -> str | None:
    """The file with what is to be typed in the place of what stands there; None where nothing is to be typed."""
    typed, lines = to_type(problem.mend), text.split("\n")
    at = problem.place.line - 1
    if not typed or at >= len(lines):
        return None
    if typed.startswith("{"):
        spots = [each for each in _FILLED.finditer(lines[at]) if each.end() >= problem.place.column]
        begin, end = spots[0].span()
        return "\n".join([*lines[:at], lines[at][:begin] + typed + lines[at][end:], *lines[at + 1 :]])
    last, at = at, _begins(lines, at, typed)
    row = _typed_over(lines[at], typed)
    return "\n".join([*lines[:at], row, *_rest(lines[at], lines[last + 1 :], typed)])


def _begins(lines: list[str], at: int, typed: str) -> int:
    """The line whose beginning is typed again: of a text of several lines, the first."""
    name = _NAME.fullmatch(typed.lstrip("- "))
    if name["text"] is None if name else typed.startswith("-"):
        return at
    begins = re.compile(rf"[\s-]*{re.escape(name['name'])}" if name else r"\s*(?:- |[\w-]+:)")
    return next((number for number in range(at, max(at - 6, -1), -1) if begins.match(lines[number])), at)


def _typed_over(line: str, typed: str) -> str:
    found = _LINE.fullmatch(line)
    assert found is not None
    if typed.startswith("-"):
        return found["indent"] + typed
    named = _NAME.fullmatch(typed)
    dashes = re.sub("-(?! )", "- ", found["dashes"])
    if named and named["text"] is None:  # a name alone: what stands behind it stays
        return f"{found['indent']}{dashes}{typed} {found['rest']}".rstrip()
    if named:
        return found["indent"] + dashes + typed
    return found["indent"] + dashes + (f"{found['name'].rstrip()} " if found["name"] else "") + typed


def _rest(line: str, below: list[str], typed: str) -> list[str]:
    """The lines below, without those that the text went on in, whose words were typed as well."""
    edge, plain = len(line) - len(line.lstrip()), " ".join(typed.split())
    whole = line.rstrip().endswith(_LONG) and not typed.endswith((*_LONG, ":"))
    while below and below[0].strip() and len(below[0]) - len(below[0].lstrip()) > edge:
        if not whole and " ".join(below[0].split()) not in plain:
            break
        below = below[1:]
    return below
