"""A text as it should be written in the file: the finished line that a message shows."""

import re

from kiosk.content.problems import Depth, Place, Problem

_OUTER = re.compile(r"""(?P<mark>["'])(?P<inner>.*)(?P=mark)""")

_NAME = re.compile(r"([a-z_]+):\s*$")
_LISTS, _ITEM = ("languages", "sources", "days"), re.compile(r"[\w.]+(?:-[\w.]+)*")
"""Names of lists of single words, and such a word."""
_WORDS = ("icon", "picture", "id", "kind", "tone", "logo", "draft", "safety", "companion", "phone", "require_review")
"""Names before a single word."""
_SIGNS = " -#:@&*!%|>`{}[],?\"'"
_CURLY = re.compile(
    "[\u201c\u201d\u201e\u00ab](?P<inner>[^\u201c\u201d\u201e\u00ab\u00bb]+)[\u201c\u201d\u00bb]|[\u2018\u2019\u201a](?P<single>[^\u2018\u2019\u201a]+)[\u2018\u2019]"
)


def quoted(text: str) -> str:
    """`text` in the quotation marks that suit it; only one that holds both sorts needs backslashes."""
    plain = " ".join(text.split())
    if '"' not in plain and "\\" not in plain:
        return f'"{plain}"'
    if "'" not in plain:
        return f"'{plain}'"
    escaped = plain.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def as_written(text: str) -> str:
    """`text` as it may stand behind a colon or a dash: in quotation marks only where it needs them."""
    return text if re.fullmatch(r"[\w¿¡(].*", text) and not re.search(r":(?:\s|$)|\s#", text) else quoted(text)


def without_sign(before: str, text: str) -> str:
    """A line mended that begins with `before` and goes on with a text that a sign stands before or behind.

    Prose keeps the sign, in quotation marks; a word that must be one of a few, or a list, never had it.
    """
    found = _NAME.search(before)
    name = found[1] if found else ""
    if name in _LISTS and all(len(part.split()) == 1 for part in re.split(r"[,;]", text.strip(_SIGNS))):
        return f"Write: {name}: [{', '.join(_ITEM.findall(text))}]"
    if name in _WORDS:
        return f"Write: {before.strip()} {text.strip(_SIGNS)}"
    return ""


def meant(written: str) -> str:
    """What somebody meant who wrote quotation marks around a text that holds more of them."""
    text = without_curly(written.strip())
    found = _OUTER.fullmatch(text)
    if not found:
        return text
    mark, inner = found["mark"], found["inner"]
    # A mark behind a letter closes a quotation, unless it is an apostrophe; then the outer ones are no pair.
    closes = re.search(rf"\S{mark}(?!\w)" if mark == "'" else rf"\S{mark}", inner)
    opens = re.search(rf"(?:^|\s){mark}\S", inner)
    return text if closes and (not opens or closes.start() < opens.start()) else inner


def without_curly(text: str) -> str:
    """A text or a name without the curly marks that a word processor put around the whole of it."""
    found = _CURLY.fullmatch(text)
    return found["inner"] or found["single"] if found else text


def backslash(place: Place, written: str) -> Problem:
    """A backslash inside double quotes is taken for a command, whatever follows it."""
    what = "A backslash inside double quotes begins a command."
    mended = f"'{_inside(written)}'" if "'" not in _inside(written) else quoted(_inside(written))
    mend = f"Write a slash in its place, or put the text in 'single quotes': {mended}"
    return Problem("yaml-escape", place, what, mend, depth=Depth.SYNTAX)


def _inside(written: str) -> str:
    return written.strip().strip('"')
