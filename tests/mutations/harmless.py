"""What people do to a file that says the same afterwards: nothing must be said, and the content must be the same."""

from collections.abc import Callable, Iterable
from random import Random

from tests.mutations.kinds import Expect, Made, on_folder, on_lines, rows
from tests.mutations.lines import Doc, Line


def _outside(line: Line) -> bool:
    return not line.in_text and not line.is_blank


@on_lines("empty line between two lines", _outside, Expect.SAME, most=6)
def _(line: Line, dice: Random) -> list[str]:
    return ["", line.text]


@on_lines("note between two lines", _outside, Expect.SAME, most=6)
def _(line: Line, dice: Random) -> list[str]:
    return [f"{line.indent}# changed by the front desk: was longer", line.text]


@on_lines("note at the end of a line", lambda line: line.is_pair, Expect.ANY, most=4)
def _(line: Line, dice: Random) -> str:
    return f"{line.text}  # checked"


@on_lines("spaces at the end of a line", lambda line: not line.is_blank, Expect.SAME, most=6)
def _(line: Line, dice: Random) -> str:
    return f"{line.text}   "


@on_lines("two spaces behind the colon", lambda line: line.is_pair, Expect.SAME, most=4)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value} {line.value}"


@on_lines("space before the colon", lambda line: line.is_pair, Expect.SAME, most=4)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value.rstrip()[:-1]} : {line.value}"


@on_lines("quotes around a text", lambda line: line.is_prose and '"' not in line.value, Expect.SAME, most=6)
def _(line: Line, dice: Random) -> str:
    return f'{line.before_value}"{line.value}"'


@on_lines("quotes around a name", lambda line: bool(line.key), Expect.SAME, most=4)
def _(line: Line, dice: Random) -> str:
    return f'{line.text[: line.edge]}"{line.key}"{line.text[line.edge + len(line.key) :]}'


@on_lines("long text without its >-", lambda line: line.value == ">-", Expect.SAME, most=5)
def _(line: Line, dice: Random) -> str | None:
    body = [each for each in line.doc.lines[line.number : line.doc.end_of(line)] if each.in_text]
    return (
        None
        if any(": " in each.text for each in body) or body[0].text.strip().startswith('"')
        else line.before_value.rstrip()
    )


@on_lines("> in place of >-", lambda line: line.value == ">-", Expect.SAME, most=3)
def _(line: Line, dice: Random) -> str:
    return line.text[:-1]


@on_lines("text written with >-", lambda line: line.is_prose and bool(line.key), Expect.SAME, most=5)
def _(line: Line, dice: Random) -> list[str]:
    return [f"{line.before_value}>-", f"{' ' * line.edge}  {line.value}"]


@on_lines("text wrapped and indented", lambda line: line.is_prose, Expect.SAME, most=6)
def _(line: Line, dice: Random) -> list[str]:
    head, tail = line.value.split(" ", 1)
    return [line.before_value + head, f"{' ' * line.edge}  {tail}"]


@on_lines("brackets written as a list", lambda line: line.is_list, Expect.SAME, most=4)
def _(line: Line, dice: Random) -> list[str]:
    ids = line.value.strip("[]").split(", ")
    return [line.before_value.rstrip(), *(f"{' ' * line.edge}  - {each}" for each in ids)]


@on_lines("comma behind the last of a list", lambda line: line.is_list, Expect.SAME, most=3)
def _(line: Line, dice: Random) -> str:
    return f"{line.text[:-1]},]"


@on_lines("two lines in the other order", lambda line: line.is_pair and not line.dashes, Expect.SAME, most=5)
def _(line: Line, dice: Random) -> Made | None:
    following = line.next
    if following is None or not following.is_pair or following.dashes or following.indent != line.indent:
        return None
    return rows(line, following.number, [following.text, line.text])


@on_lines("true in place of yes", lambda line: line.value == "yes", Expect.SAME, most=2)
def _(line: Line, dice: Random) -> str:
    return f"{line.before_value}true"


def _resaved(name: str, change: Callable[[str], bytes], *, most: int = 3) -> None:
    @on_folder(name, Expect.SAME, most=most)
    def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
        for doc in dice.sample(list(docs.values()), len(docs)):
            yield Made({doc.file: change(doc.text)}, ((doc.file, 1),))


_resaved("saved with line ends of Windows", lambda text: text.replace("\n", "\r\n").encode())
_resaved("saved with a byte order mark", lambda text: b"\xef\xbb\xbf" + text.encode())
_resaved("saved by Notepad", lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
_resaved("saved without its last line end", lambda text: text.rstrip("\n").encode())
_resaved("saved with empty lines at the end", lambda text: text.encode() + b"\n\n\n")
_resaved("saved with three dashes above", lambda text: b"---\n" + text.encode())


@on_lines("one line with line ends of Windows", lambda line: not line.is_blank, Expect.SAME, most=4)
def _(line: Line, dice: Random) -> str:
    return f"{line.text}\r"


@on_folder("backup of an editor beside the file", Expect.SAME, most=3)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    for name in ("en/ipt.yaml~", "en/.ipt.yaml.swp", "Thumbs.db"):
        yield Made({name: b"something else"}, ((name, 1),), name)


@on_folder("whole list as far left as its name", Expect.SAME, most=3)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    lists = [each for doc in docs.values() for each in doc.lines if each.opens and each.next and each.next.is_item]
    for line in dice.sample(lists, len(lists)):
        last = line.number
        while (each := line.doc.line(last + 1)) and each.is_item:
            last += 1
        yield rows(line, last, [line.text, *(row[2:] for row in line.doc.rows[line.number : last])])
