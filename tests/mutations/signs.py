"""Mistakes of signs: quotation marks, signs that YAML has a use for, what nobody sees, what was pasted."""

from random import Random

from tests.mutations.kinds import Expect, Made, on_lines, rows
from tests.mutations.lines import Line


def _text(line: Line) -> bool:
    return line.is_prose


def _pair(line: Line) -> bool:
    return line.is_pair


@on_lines("curly quotes around a text", _text, Expect.TOLD, most=8)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}“{line.value}”"


@on_lines("curly quotes around a text with a colon", lambda line: line.value.startswith('"') and ": " in line.value)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}“{line.value[1:-1]}”"


@on_lines("curly quotes around a name", lambda line: bool(line.key) and not line.is_named_by_hand, most=6)
def _(line: Line, dice: Random) -> str:
    return f"{line.text[: line.edge]}“{line.key}”:{line.text[line.edge + len(line.key) + 1 :]}"


@on_lines("one curly quote", _text, Expect.TOLD, most=8)
def _(line: Line, dice: Random) -> str:
    return line.before_value + dice.choice([f"“{line.value}", f"{line.value}”"])


@on_lines("curly quote before, straight one behind", _text, Expect.TOLD, most=5)
def _(line: Line, dice: Random) -> str:
    return line.before_value + dice.choice([f'“{line.value}"', f'"{line.value}”'])


@on_lines("apostrophe in single quotes", _text, most=8)
def _(line: Line, dice: Random) -> str:
    first, rest = line.value.split(" ", 1)
    return f"{line.before_value}'{first}'s {rest}'"


@on_lines("quotes inside double quotes", _text, most=8)
def _(line: Line, dice: Random) -> str:
    first, second, rest = line.value.split(" ", 2)
    return f'{line.before_value}"{first} "{second}" {rest}"'


@on_lines("double quote not closed", _text, most=10)
def _(line: Line, dice: Random) -> str:
    return f'{line.before_value}"{line.value}'


@on_lines("single quote not closed", _text, most=6)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}'{line.value}"


@on_lines("closing quote taken away", lambda line: line.value.startswith('"') and line.value.endswith('"'), most=6)
def _(line: Line, dice: Random) -> str:
    return line.text[:-1]


@on_lines("opening quote taken away", lambda line: line.value.startswith('"') and line.value.endswith('"'), Expect.TOLD)
def _(line: Line, dice: Random) -> str:
    return line.before_value + line.value[1:]


@on_lines("stray quote at the end", _text, Expect.TOLD, most=8)
def _(line: Line, dice: Random) -> str:
    return f'{line.text}"'


@on_lines("words behind the closing quote", _text, most=6)
def _(line: Line, dice: Random) -> str:
    first, rest = line.value.split(" ", 1)
    return f'{line.before_value}"{first}" {rest}'


@on_lines("backslash in double quotes", _text, most=5)
def _(line: Line, dice: Random) -> str:
    return f'{line.before_value}"{line.value.replace(" ", chr(92), 1)}"'


@on_lines("number sign in a text", _text, most=10)
def _(line: Line, dice: Random) -> str:
    parts = line.value.split(" ")
    at = dice.randrange(1, len(parts))
    return line.before_value + " ".join([*parts[:at], f"#{parts[at]}", *parts[at + 1 :]])


@on_lines("number sign before a text", _pair, most=6)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}#{line.value}"


@on_lines("sign at the beginning of a text", _text, most=36)
def _(line: Line, dice: Random) -> str:
    return line.before_value + dice.choice("@&*!%|>`{[}],") + dice.choice(["", " "]) + line.value


@on_lines("sign and space at the beginning of a text", _text, most=8)
def _(line: Line, dice: Random) -> str:
    return line.before_value + dice.choice("?:-#") + " " + line.value


@on_lines("dash at the beginning of a text", _pair, most=5)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}- {line.value}"


@on_lines("anchor", _pair, most=3)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}&text {line.value}"


@on_lines("alias", _pair, most=3)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}*text"


@on_lines("tag", _pair, most=3)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}!!str {line.value}"


@on_lines("merge key", _pair, most=3)
def _(line: Line, dice: Random) -> Made:
    return rows(line, line.number, [line.text, f"{' ' * line.edge}<<: *page"], line.number + 1)


@on_lines("braces around a text", _pair, most=4)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}{{{line.value}}}"


@on_lines("brackets around a text", _pair, most=4)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}[{line.value}]"


@on_lines("bracket at the beginning, closed further on", _text, most=4)
def _(line: Line, dice: Random) -> str:
    first, rest = line.value.split(" ", 1)
    return f"{line.before_value}[{first}] {rest}"


@on_lines("hidden sign in a text", lambda line: line.is_prose or line.in_text, most=16)
def _(line: Line, dice: Random) -> str:
    hidden = dice.choice(["\u200b", "\u202e", "\ufeff", "\x07", "\x00", "\xad", "\u2028", "\x85", "\u2066", "\x0c"])
    at = line.text.index(" ", line.edge + 4)
    return line.text[:at] + hidden + line.text[at:]


@on_lines("hidden sign in a name", lambda line: bool(line.key), most=5)
def _(line: Line, dice: Random) -> str:
    at = line.edge + len(line.key) // 2
    return line.text[:at] + dice.choice(["\u200b", "\ufeff", "\xad"]) + line.text[at:]


@on_lines("no-break space in the indent", lambda line: len(line.indent) > 1 and not line.is_note, most=8)
def _(line: Line, dice: Random) -> str:
    return "\u00a0" * len(line.indent) + line.text.lstrip()


@on_lines("no-break space behind the colon", _pair, most=5)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value.rstrip()}\u00a0{line.value}"


@on_lines("no-break space behind the dash", lambda line: bool(line.dashes), most=5)
def _(line: Line, dice: Random) -> str:
    return line.indent + line.dashes.replace(" ", "\u00a0") + line.text[line.edge :]


@on_lines("letters broken by a copy", lambda line: line.is_prose and not line.value.isascii(), most=5)
def _(line: Line, dice: Random) -> str:
    return line.before_value + line.value.encode().decode("cp1252", errors="replace")


@on_lines("a letter lost", _text, most=4)
def _(line: Line, dice: Random) -> str:
    return line.before_value + line.value.replace(" ", "\ufffd ", 1)


@on_lines("pasted from a web page", _text, most=8)
def _(line: Line, dice: Random) -> str:
    first, rest = line.value.split(" ", 1)
    made = [f"<b>{first}</b> {rest}", f"{first}&nbsp;{rest}", f"<p>{first} {rest}</p>", f"{first} <br/> {rest}"]
    return line.before_value + dice.choice(made)


@on_lines("pasted from a web page into a long text", lambda line: line.in_text, most=6)
def _(line: Line, dice: Random) -> str:
    first, rest = line.text.strip().split(" ", 1)
    return line.indent + dice.choice([f"<b>{first}</b> {rest}", f"{first}&nbsp;{rest}"])


@on_lines("pasted with stars for bold", _text, most=6)
def _(line: Line, dice: Random) -> str:
    first, second, rest = line.value.split(" ", 2)
    return line.before_value + dice.choice([f"{first} **{second}** {rest}", f"**{first}** {second} {rest}"])


@on_lines("pasted with a list sign", lambda line: line.is_item, most=6)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}{dice.choice('•·▪')} {line.value}"


@on_lines("marks of two versions", lambda line: not line.is_blank and line.number > 3, most=6)
def _(line: Line, dice: Random) -> Made:
    made = ["<<<<<<< HEAD", line.text, "=======", f"{line.text}!", ">>>>>>> other"]
    return rows(line, line.number, made)


@on_lines("a line across", lambda line: not line.in_text and not line.is_blank, most=8)
def _(line: Line, dice: Random) -> Made:
    return rows(line, line.number, [dice.choice(["----------", "======", "---", "...", "…", "***", "____"]), line.text])
