"""Mistakes of words: what may never be said, numbers, braces, the languages, how to book, telephone numbers, colors."""

from random import Random

from tests.mutations.kinds import Expect, Made, on_lines, rows
from tests.mutations.lines import Line


def _prose(line: Line) -> bool:
    return line.is_prose and line.doc.file != "clinic.yaml" and line.parent != "hard_words"


def _inside(line: Line) -> bool:
    return line.in_text


def _with(line: Line, said: str, dice: Random) -> str:
    parts = (line.text.strip() if line.in_text else line.value).split(" ")
    at = dice.randrange(1, len(parts))
    return (line.indent if line.in_text else line.before_value) + " ".join([*parts[:at], said, *parts[at:]])


_CRISIS = ("988", "9-8-8", "call 911", "1-800-799-7233", "nine eight eight")
_NEVER = {
    "en": ("guaranteed", "the best", "a cure", "proven", "an epidemic"),
    "es": ("garantizado", "la cura", "comprobado"),
}


@on_lines("crisis number in a text", _prose, most=8)
def _(line: Line, dice: Random) -> str:
    return _with(line, dice.choice(_CRISIS), dice)


@on_lines("crisis number in a long text", _inside, most=6)
def _(line: Line, dice: Random) -> str:
    return _with(line, dice.choice(_CRISIS[:4]), dice)


@on_lines("word that is never said", _prose, most=8)
def _(line: Line, dice: Random) -> str:
    return _with(line, dice.choice(_NEVER[line.doc.file[:2]]), dice)


@on_lines("word that is never said, in a long text", _inside, most=8)
def _(line: Line, dice: Random) -> str:
    return _with(line, dice.choice(_NEVER[line.doc.file[:2]]), dice)


@on_lines("claim of a review", lambda line: _prose(line) and line.doc.file.startswith("en"), most=4)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}Reviewed by a doctor. {line.value}"


@on_lines("illness on the waiting screen", lambda line: line.parent in ("attract", "home") and line.is_prose, most=4)
def _(line: Line, dice: Random) -> str:
    return f"{line.text} {'Depression' if line.doc.file.startswith('en') else 'Depresión'}."


def _unsourced(line: Line) -> bool:
    topic = "/" in line.doc.file and not line.doc.file.endswith("words.yaml")
    return (
        topic and line.key in ("next_step", "caution", "summary", "lead") and line.is_prose and line.parent != "answer"
    )


@on_lines("number without a source", _unsourced, most=8)
def _(line: Line, dice: Random) -> str | None:
    following = line.next
    return (
        None if following and following.key == "sources" else _with(line, dice.choice(["12", "90%", "7 of 10"]), dice)
    )


@on_lines("source of a number taken out", lambda line: line.key == "sources" and line.is_list, most=4)
def _(line: Line, dice: Random) -> Made | None:
    above = line.previous
    if above is not None and above.key == "heading":
        above = above.previous
    if above is None or not any(sign.isdigit() for sign in above.text):
        return None
    return rows(line, line.number, [], line.number, above.number)


@on_lines("braces broken", lambda line: "{" in line.value, Expect.TOLD, most=24)
def _(line: Line, dice: Random) -> str:
    at = line.text.index(dice.choice([each for each in line.text.split() if "{" in each]))
    begin = line.text.index("{", at)
    end = line.text.index("}", begin)
    name = line.text[begin + 1 : end]
    made = [
        f"{{{name[:-1]}}}",
        f"{{{name}",
        f"{name}}}",
        name,
        f"({name})",
        f"{{{name.capitalize()}}}",
        f"{{ {name} }}",
    ]
    return line.text[:begin] + dice.choice(made) + line.text[end + 1 :]


@on_lines("braces taken out with their name", lambda line: line.value.count("{") == 1, Expect.TOLD, most=5)
def _(line: Line, dice: Random) -> str:
    begin, end = line.text.index("{"), line.text.index("}")
    return line.text[:begin] + line.text[end + 1 :]


@on_lines("braces where nothing is put in", _prose, most=5)
def _(line: Line, dice: Random) -> str:
    return _with(line, dice.choice(["{name}", "{clinic}", "{{seconds}}"]), dice)


@on_lines("value that looks like something else", lambda line: line.is_prose and bool(line.key), Expect.ANY, most=14)
def _(line: Line, dice: Random) -> str:
    made = [
        "2026-07-01",
        "12",
        "1.5",
        "yes",
        "No",
        "null",
        "~",
        "true",
        "1:30",
        "0x1F",
        "1e5",
        ".inf",
        "=",
        "TODO",
        "xxx",
    ]
    return line.before_value + dice.choice(made)


@on_lines("a letter typed anywhere", lambda line: not line.is_blank, Expect.ANY, most=30)
def _(line: Line, dice: Random) -> str:
    at = dice.randrange(len(line.text) + 1)
    return line.text[:at] + dice.choice("abz019:-#'\"{}[],&*!|>%@` \tñ") + line.text[at:]


@on_lines("a letter taken out anywhere", lambda line: not line.is_blank, Expect.ANY, most=20)
def _(line: Line, dice: Random) -> str:
    at = dice.randrange(len(line.text))
    return line.text[:at] + line.text[at + 1 :]
