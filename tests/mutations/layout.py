"""Mistakes of layout: tabs, indents, dashes, colons, lines broken or joined."""

from random import Random

from tests.mutations.kinds import Expect, Made, on_lines, rows
from tests.mutations.lines import Line

_SIGNS = "\u2022\u00b7\u2013\u2014*"


def _written(line: Line) -> bool:
    return not line.is_blank and not line.is_note


def _followed(line: Line) -> bool:
    return _written(line) and line.next is not None and _written(line.next)


def _goes_on(line: Line) -> bool:
    return line.next is not None and line.next.in_text


def _indented(line: Line) -> bool:
    return _written(line) and bool(line.indent)


def _named(line: Line) -> bool:
    return bool(line.key)


@on_lines("tab in place of the indent", _indented, most=12)
def _(line: Line, dice: Random) -> str:
    return "\t" + line.text.lstrip(" ")


@on_lines("tab within the indent", _indented, most=8)
def _(line: Line, dice: Random) -> str:
    at = dice.randrange(len(line.indent))
    return line.text[:at] + "\t" + line.text[at + 1 :]


@on_lines("tab behind the colon", lambda line: line.is_pair, most=5)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value.rstrip()}\t{line.value}"


@on_lines("tab behind the dash", lambda line: bool(line.dashes), most=5)
def _(line: Line, dice: Random) -> str:
    return line.indent + line.dashes.replace(" ", "\t") + line.text[line.edge :]


@on_lines("tab between two words", lambda line: line.is_prose, Expect.SAME, most=5)
def _(line: Line, dice: Random) -> str:
    return line.before_value + line.value.replace(" ", "\t", 1)


@on_lines("no space behind the colon", lambda line: line.is_pair or line.is_list, most=10)
def _(line: Line, dice: Random) -> str:
    return line.before_value.rstrip() + line.value


@on_lines("colon in a text", lambda line: line.is_pair and " " in line.value, most=12)
def _(line: Line, dice: Random) -> str:
    parts = line.value.split(" ")
    at = dice.randrange(1, len(parts))
    return line.before_value + " ".join(parts[:at]) + ": " + " ".join(parts[at:])


@on_lines("colon in an item", lambda line: line.is_item and " " in line.value, most=8)
def _(line: Line, dice: Random) -> str:
    first, rest = line.value.split(" ", 1)
    return f"{line.before_value}{first}: {rest}"


@on_lines("colon at the end of a text", lambda line: line.is_pair or line.is_item, most=6)
def _(line: Line, dice: Random) -> str:
    return line.text.rstrip(".") + ":"


@on_lines("no colon", _named, most=14)
def _(line: Line, dice: Random) -> str:
    return line.text[: line.edge] + line.text[line.edge :].replace(":", "", 1)


@on_lines("two colons", _named, most=8)
def _(line: Line, dice: Random) -> str:
    return line.text[: line.edge] + line.text[line.edge :].replace(":", "::", 1)


@on_lines("another sign for the colon", _named, most=10)
def _(line: Line, dice: Random) -> str:
    return line.text[: line.edge] + line.text[line.edge :].replace(":", dice.choice([";", "=", "\uff1a", ".", " -"]), 1)


@on_lines("one space less", _indented, most=16)
def _(line: Line, dice: Random) -> str:
    return line.text[1:]


@on_lines("two spaces less", _indented, most=16)
def _(line: Line, dice: Random) -> str:
    return line.text[2:]


@on_lines("no indent at all", _indented, most=10)
def _(line: Line, dice: Random) -> str:
    return line.text.lstrip(" ")


@on_lines("one space more", _written, most=16)
def _(line: Line, dice: Random) -> str:
    return " " + line.text


@on_lines("two spaces more", _written, most=16)
def _(line: Line, dice: Random) -> str:
    return "  " + line.text


@on_lines("four spaces more", _written, most=8)
def _(line: Line, dice: Random) -> str:
    return "    " + line.text


@on_lines("text broken, its rest as far left as its name", lambda line: line.is_prose and bool(line.key), most=10)
def _(line: Line, dice: Random) -> Made:
    head, tail = _cut(line, dice)
    return rows(line, line.number, [head, " " * line.edge + tail], line.number, line.number + 1)


@on_lines("text broken, its rest at the very left", lambda line: line.is_prose, most=8)
def _(line: Line, dice: Random) -> Made:
    head, tail = _cut(line, dice)
    return rows(line, line.number, [head, tail], line.number, line.number + 1)


@on_lines("item broken, its rest below the dash", lambda line: line.is_item and line.is_prose, most=6)
def _(line: Line, dice: Random) -> Made:
    head, tail = _cut(line, dice)
    return rows(line, line.number, [head, line.indent + tail], line.number, line.number + 1)


@on_lines("line of a long text at the very left", lambda line: line.in_text, most=6)
def _(line: Line, dice: Random) -> str:
    return line.text.lstrip(" ")


@on_lines("empty line in a long text", lambda line: line.in_text and _goes_on(line), most=6)
def _(line: Line, dice: Random) -> list[str]:
    return [line.text, ""]


@on_lines("bar in place of >-", lambda line: line.value == ">-", most=5)
def _(line: Line, dice: Random) -> str | None:
    following = line.next and line.next.next
    return line.text.replace(">-", "|") if following and following.in_text else None


@on_lines("no space behind the dash", lambda line: bool(line.dashes), most=10)
def _(line: Line, dice: Random) -> str:
    return line.indent + "-" + line.text[len(line.indent) + 2 :]


@on_lines("no dash", lambda line: bool(line.dashes), most=12)
def _(line: Line, dice: Random) -> str:
    return line.indent + line.text[line.edge :]


@on_lines("spaces in place of the dash", lambda line: bool(line.dashes), Expect.TOLD, most=12)
def _(line: Line, dice: Random) -> str:
    return " " * line.edge + line.text[line.edge :]


@on_lines("two dashes", lambda line: bool(line.dashes), most=6)
def _(line: Line, dice: Random) -> str:
    return f"{line.indent}- {line.text[len(line.indent) :]}"


@on_lines("another sign for the dash", lambda line: bool(line.dashes), most=8)
def _(line: Line, dice: Random) -> str:
    return f"{line.indent}{dice.choice(_SIGNS)} {line.text[line.edge :]}"


@on_lines("dash before a name", lambda line: line.is_pair and not line.dashes, most=8)
def _(line: Line, dice: Random) -> str:
    return f"{line.indent}- {line.text.lstrip()}"


@on_lines("list made a text", lambda line: line.opens and line.next is not None and line.next.is_item, most=6)
def _(line: Line, dice: Random) -> Made:
    return rows(line, line.doc.end_of(line), f"{line.text} {line.next.value if line.next else ''}")


@on_lines("text made a list", lambda line: line.is_pair, most=8)
def _(line: Line, dice: Random) -> Made:
    made = [line.before_value.rstrip(), f"{' ' * line.edge}  - {line.value}"]
    return rows(line, line.number, made, line.number, line.number + 1)


@on_lines("two lines joined", _followed, Expect.TOLD, most=14)
def _(line: Line, dice: Random) -> Made | None:
    following = line.next
    if following is None or (line.in_text and following.in_text) or (line.value == ">-" and following.in_text):
        return None
    return rows(line, following.number, f"{line.text} {following.text.lstrip()}")


def _cut(line: Line, dice: Random) -> tuple[str, str]:
    parts = line.value.split(" ")
    at = dice.randrange(1, len(parts) - 1)
    return line.before_value + " ".join(parts[:at]), " ".join(parts[at:])
