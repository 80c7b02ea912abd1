"""Mistakes of names: misspelt, doubled, gone; screens and blocks pasted; ids, icons, pictures, sources."""

from collections.abc import Callable, Iterable
from random import Random

from tests.mutations.kinds import Expect, Made, on_folder, on_lines, rows, whole
from tests.mutations.lines import Doc, Line

_ACCENTS = str.maketrans("aeioun", "áéíóúñ")


def _fixed(line: Line) -> bool:
    """A name that must be as it is."""
    return bool(line.key) and not line.is_named_by_hand


def _misspelt(name: str, change: Callable[[str, Random], str], *, most: int = 8) -> None:
    @on_lines(name, lambda line: _fixed(line) and len(line.key) > 1, most=most)
    def _(line: Line, dice: Random) -> str | None:
        key = change(line.key, dice)
        return None if key == line.key else line.text[: line.edge] + key + line.text[line.edge + len(line.key) :]


def _swapped(word: str, dice: Random) -> str:
    at = dice.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _doubled(word: str, dice: Random) -> str:
    at = dice.randrange(len(word))
    return word[:at] + word[at] + word[at:]


def _shorter(word: str, dice: Random) -> str:
    at = dice.randrange(len(word))
    return word[:at] + word[at + 1 :]


def _accented(word: str, dice: Random) -> str:
    at = dice.randrange(len(word))
    return word[:at] + word[at].translate(_ACCENTS) + word[at + 1 :]


def _spaced(word: str, dice: Random) -> str:
    at = dice.randrange(1, len(word))
    return word[:at] + " " + word[at:].lstrip("_")


_misspelt("name with two letters swapped", _swapped, most=10)
_misspelt("name with a letter doubled", _doubled)
_misspelt("name with a letter left out", _shorter, most=10)
_misspelt("name with a capital letter", lambda word, _: word.capitalize(), most=8)
_misspelt("name in capital letters", lambda word, _: word.upper(), most=4)
_misspelt("name with an accent", _accented, most=6)
_misspelt("name with a space in it", _spaced, most=8)
_misspelt("name with a hyphen for its low line", lambda word, _: word.replace("_", "-"), most=6)
_misspelt("name that nobody knows", lambda _, dice: dice.choice(["note", "subtitle", "remark", "color", "author"]))


@on_lines("line twice", lambda line: line.is_pair or line.is_list, most=10)
def _(line: Line, dice: Random) -> Made:
    again = " " * line.edge + line.text[line.edge :]
    return rows(line, line.number, [line.text, again], line.number, line.number + 1)


@on_lines("name a second time with another text", lambda line: line.is_prose and bool(line.key), most=6)
def _(line: Line, dice: Random) -> Made:
    again = f"{' ' * line.edge}{line.key}: Something else"
    return rows(line, line.number, [line.text, again], line.number, line.number + 1)


@on_lines("item twice", lambda line: line.is_item, Expect.TOLD, most=6)
def _(line: Line, dice: Random) -> Made:
    return rows(line, line.number, [line.text, line.text], line.number, line.number + 1)


@on_lines("line taken out", lambda line: (line.is_pair or line.is_list) and not line.dashes, Expect.TOLD, most=24)
def _(line: Line, dice: Random) -> Made:
    return rows(line, line.number, [], line.number)


@on_lines("first line of an item taken out", lambda line: bool(line.dashes and line.key), Expect.TOLD, most=10)
def _(line: Line, dice: Random) -> Made:
    return rows(line, line.number, [], line.number)


@on_lines("line made a note", lambda line: line.is_pair or line.is_list, Expect.TOLD, most=10)
def _(line: Line, dice: Random) -> str:
    return f"{line.indent}# {line.text.lstrip()}"


@on_lines("heading of a part taken out", lambda line: line.opens, Expect.TOLD, most=10)
def _(line: Line, dice: Random) -> Made:
    return rows(line, line.number, [], line.number)


@on_lines("item taken out in one language", lambda line: line.is_item and "/" in line.doc.file, Expect.TOLD, most=8)
def _(line: Line, dice: Random) -> Made:
    return rows(line, line.number, [], line.number)


def _begins_part(line: Line) -> bool:
    return bool(line.dashes and line.key)


def _own_name(line: Line) -> bool:
    following = line.next
    return line.key == "id" or (line.key == "kind" and following is not None and following.key == "id")


@on_lines(
    "block, row or step taken out in one language", lambda line: _begins_part(line) and not _own_name(line), Expect.TOLD
)
def _(line: Line, dice: Random) -> Made:
    return rows(line, line.doc.end_of(line), [], line.number)


@on_lines("screen or question taken out in one language", lambda line: _begins_part(line) and _own_name(line))
def _(line: Line, dice: Random) -> Made:
    named = line if line.key == "id" else line.next
    assert named is not None
    return rows(line, line.doc.end_of(line), [], line.number, also=(named.twin.spot,))


@on_lines(
    "block, row or step pasted twice", lambda line: _begins_part(line) and not _own_name(line), Expect.TOLD, most=8
)
def _(line: Line, dice: Random) -> Made:
    return _twice(line)


@on_lines("screen or question pasted twice", lambda line: _begins_part(line) and _own_name(line), most=8)
def _(line: Line, dice: Random) -> Made:
    return _twice(line, 0 if line.key == "id" else 1)


def _twice(line: Line, shift: int = 0) -> Made:
    last = line.doc.end_of(line)
    part = line.doc.rows[line.number - 1 : last]
    return rows(line, last, [*part, *part], line.number + shift, last + 1 + shift)


@on_lines("name taken away from its text", lambda line: line.is_pair, most=10)
def _(line: Line, dice: Random) -> str:
    return line.text[: line.edge] + line.value


@on_lines("text taken away from its name", lambda line: (line.is_pair or line.is_list) and _fixed(line), most=12)
def _(line: Line, dice: Random) -> str:
    return line.before_value.rstrip() + dice.choice(["", "   ", ' ""', " ''", ' "  "'])


@on_lines("text taken away from its dash", lambda line: line.is_item, most=6)
def _(line: Line, dice: Random) -> str:
    return line.indent + "-" + dice.choice(["", " ", ' ""'])


@on_lines("line cut off in its name", lambda line: _fixed(line) and len(line.key) > 3, most=6)
def _(line: Line, dice: Random) -> str:
    return line.text[: line.edge + len(line.key) // 2]


# Words that must be as they are


def _behind(*keys: str) -> Callable[[Line], bool]:
    return lambda line: line.key in keys and bool(line.value)


@on_lines("icon misspelt", _behind("icon"), most=8)
def _(line: Line, dice: Random) -> str:
    change = dice.choice([_swapped, _shorter, _doubled])
    return line.before_value + dice.choice([f"ph.{change(line.value[3:], dice)}", line.value[3:], line.value.upper()])


@on_lines("picture misspelt", _behind("picture"), most=8)
def _(line: Line, dice: Random) -> str:
    change = dice.choice([_swapped, _shorter, _doubled])
    return line.before_value + dice.choice([change(line.value, dice), f"{line.value}.png", line.value.capitalize()])


@on_lines("tone misspelt", _behind("tone"), most=6)
def _(line: Line, dice: Random) -> str:
    return line.before_value + dice.choice([_doubled(line.value, dice), "blue", line.value.capitalize(), "verde"])


@on_lines("kind misspelt", _behind("kind"), most=6)
def _(line: Line, dice: Random) -> str:
    return line.before_value + dice.choice([_swapped(line.value, dice), line.value.capitalize(), "page", "artículo"])


@on_lines("yes misspelt", _behind("safety", "companion"), most=4)
def _(line: Line, dice: Random) -> str:
    return line.before_value + dice.choice(["sí", "y", "1", "on", "yess"])


@on_lines("id changed in one language", _behind("id"), most=10)
def _(line: Line, dice: Random) -> Made:
    made = line.before_value + dice.choice([_doubled(line.value, dice), f"my-{line.value}", "new"])
    return rows(line, line.number, made, line.number, also=(line.twin.spot,))


@on_lines("id with signs it cannot have", _behind("id"), most=8)
def _(line: Line, dice: Random) -> str:
    made = [
        line.value.capitalize(),
        f"{line.value} 1",
        f"{line.value}ü",
        f"{line.value}_2",
        f"1{line.value}",
        f"¿{line.value}",
    ]
    return line.before_value + dice.choice(made)


@on_lines("source misspelt where it is named", lambda line: line.key == "sources" and line.is_list, most=8)
def _(line: Line, dice: Random) -> str:
    ids = line.value.strip("[]").split(", ")
    at = dice.randrange(len(ids))
    ids[at] = dice.choice([_swapped, _doubled])(ids[at], dice)
    return f"{line.before_value}[{', '.join(ids)}]"


@on_lines("sources without brackets", lambda line: line.key == "sources" and line.is_list, most=6)
def _(line: Line, dice: Random) -> str:
    inner = line.value.strip("[]")
    return line.before_value + dice.choice([inner, f"[{inner}", f"{inner}]", f"({inner})", f"[{inner}]]", f'"{inner}"'])


@on_lines("sources without commas", lambda line: line.key == "sources" and ", " in line.value, most=4)
def _(line: Line, dice: Random) -> str:
    return line.before_value + line.value.replace(",", dice.choice(["", ";", "."]))


def _is_source(line: Line) -> bool:
    return line.opens and line.parent == "sources" and line.is_named_by_hand


@on_lines("source misspelt in the list", _is_source, most=6)
def _(line: Line, dice: Random) -> str:
    return f"{line.indent}{_swapped(line.key, dice)}:"


@on_lines("source taken out of the list", _is_source, most=6)
def _(line: Line, dice: Random) -> Made:
    named = tuple(each.number for each in line.doc.lines if each.key == "sources" and line.key in each.value)
    return rows(line, line.doc.end_of(line), [], line.number, *named[:1])


@on_lines("hard word misspelt", lambda line: line.parent == "hard_words" and bool(line.key), Expect.TOLD, most=5)
def _(line: Line, dice: Random) -> str:
    return f"{line.indent}{_swapped(line.key, dice)}{line.text[line.edge + len(line.key) :]}"


@on_folder("part of one screen pasted into another list", most=4)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    """A question among the screens, a screen among the blocks."""
    for doc in (docs["en/ipt.yaml"], docs["es/ipt.yaml"]):
        question, screen = doc.find("- id: cost"), doc.find("- kind: steps")
        part = [row[4:] for row in doc.rows[question.number - 1 : doc.end_of(question)]]
        number = screen.number
        yield whole(doc, doc.with_rows(number, number - 1, *part), number)
        blocks = next(each for each in doc.lines if each.opens and each.key == "blocks")
        part = ["    " + row for row in doc.rows[screen.number - 1 : doc.end_of(screen)]]
        yield whole(doc, doc.with_rows(blocks.number + 1, blocks.number, *part), blocks.number + 1)
