"""Mistakes in clinic.yaml: languages, addresses, telephone numbers, colors, notices with their dates and hours."""

from collections.abc import Iterable
from random import Random

from tests.mutations.kinds import Expect, Made, on_folder, on_lines, rows
from tests.mutations.lines import Doc, Line


def _clinic(name: str, beginning: str, made: Iterable[str], expect: Expect = Expect.REFUSED) -> None:
    """One line of clinic.yaml, in several wrong ways."""
    ways = tuple(made)

    @on_folder(name, expect, most=len(ways))
    def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
        line = docs["clinic.yaml"].find(beginning)
        for each in dice.sample(ways, len(ways)):
            yield rows(line, line.number, f"{line.before_value}{each}")


_clinic(
    "languages in another way",
    "languages:",
    [
        "[en es]",
        "en, es",
        "[en, es",
        "en, es]",
        "[en; es]",
        "[English, Spanish]",
        "[en, ES]",
        "[en, sp]",
        "[en,, es]",
        "[]",
        "[en, en]",
        "[en. es]",
        "(en, es)",
        "{en, es}",
        "[en/es]",
        '"en, es"',
        "en es",
        "- en",
        "[en, es, fr]",
        "[inglés, español]",
        "en",
        "[en and es]",
    ],
)
_clinic("a language left out", "languages:", ["[es]", "[en]"], Expect.ANY)
_clinic(
    "booking address in another way",
    "address:",
    [
        "http://our-clinic.org/book",
        "our-clinic.org/book",
        "https://our clinic.org/book",
        "https://our-clinic.org./book",
        "https://our-clinic.org/book?from=kiosk",
        "https://our-clinic.org/book#top",
        "https:/our-clinic.org",
        "htps://our-clinic.org",
        "https://our-clinic",
        "https//our-clinic.org",
        "www.our-clinic.org",
        "https://our-clinic.org:8080/book",
        "book@our-clinic.org",
        "https://our-clinic.org/book, https://other.org",
        "https://192.168.1.10/book",
        "(https://our-clinic.org)",
        "https:// our-clinic.org",
        "https://our-clinic,org/book",
        "HTTPS://our-clinic.org/book two",
        "https://user:secret@our-clinic.org/",
    ],
)
_clinic(
    "short address in another way",
    "short:",
    ["https://example.org/book", "example org/book", "example", "other.org/book?x=1", "example.org./book"],
)
_clinic(
    "review asked for in another way",
    "require_review:",
    ["non", "None", "nobody", "translation", "yes", "ninguna", "no"],
)


def _below(name: str, first: str, key: str, made: Iterable[str], expect: Expect = Expect.REFUSED) -> None:
    """The first line `key` below the line `first` of clinic.yaml, in several wrong ways."""
    ways = tuple(made)

    @on_folder(name, expect, most=len(ways))
    def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
        doc = docs["clinic.yaml"]
        begin = doc.find(first).number
        line = next(each for each in doc.lines[begin:] if each.key == key)
        for each in dice.sample(ways, len(ways)):
            yield rows(line, line.number, f"{line.before_value}{each}")


_PHONES = ("866-260-800", "866 260 80000", "call us", "866-260-8OOO", "+49 30 12345", "0866-260-8000")
_COLORS = ("#1b555e", '"1b555e"', "dark green", '"#1b555"', '"#ffff00"', "rgb(27, 85, 94)")
_below("telephone number in another way", "local_crisis_line:", "phone", _PHONES)
_below("color in another way", "look:", "accent", _COLORS)
_below(
    "logo in another way", "look:", "logo", ("logo", "Logo.png", "logo.jpg", "pictures/logo.png", "logo .png", "grief")
)

_DATES = (
    *("24.11.2026", "11/24/2026", "24/11/2026", "11/24/26", "November 24, 2026", "24 de noviembre de 2026"),
    *("2026-13-24", "2026-11-31", "2026-11-4", "2026/11/24", "2026-11", "tomorrow", "Thursday", "20261124"),
    *("26-11-24", "2026-11-24 08:00", "2026\u201311\u201324", "2026-11-24.", "2O26-11-24", "24 noviembre 2026"),
)
_below("first day in another way", "notices:", "from", _DATES)
_below("last day in another way", "notices:", "until", _DATES)
_below("last day before the first", "notices:", "until", ("2026-11-20", "2025-11-26"))
_below("last day over, or years ahead", "notices:", "until", ("2026-11-24", "2062-11-26"), Expect.TOLD)
_below(
    "days in another way",
    "notices:",
    "days",
    (
        *("[tueday]", "[martes]", "tuesday", "tuesday, wednesday", "[tuesday wednesday]", "[tuesday; wednesday]"),
        *("[tuesday-wednesday]", "tuesday to wednesday", "[1, 2]", "[weekdays]", "[]", "[tuesday,, wednesday]"),
        *("[lunes, martes]", "daily", "[tuesday, wednesday", "(tuesday)"),
    ),
)
_below("days that never come", "notices:", "days", ("[saturday]", "[sunday, monday]"), Expect.TOLD)
_below(
    "hours in another way",
    "notices:",
    "hours",
    (
        *("8-18", "8:00-18:00", "08:00", "08:00 to 18:00", "8am-6pm", "08:00-24:00", "08:00-25:00", "08:60-18:00"),
        *("08:00-08:00", "from 08:00", "08.00-18.00", "morning", "[08:00, 18:00]", "08:00-18:00-20:00", "0800-1800"),
    ),
)
_below(
    "words of a notice in another way",
    "notices:",
    "en",
    (
        '""',
        "We are closed on Thursday: call us.",
        "Reviewed by a doctor. We are closed.",
        "A group for people with depression begins.",
        "We are closed. " * 9,
        "We are <b>closed</b> on Thursday.",
        "Call 988 on Thursday.",
        "[We are closed]",
    ),
)
_below("curly quote in a notice", "notices:", "en", ("“We are closed.", "“We are closed on Thursday.”"), Expect.TOLD)


@on_folder("one # left in front of a line", most=3)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    for beginning in ("phone:", "until:", "local_crisis_line:"):
        line = docs["clinic.yaml"].find(beginning)
        yield rows(line, line.number, f"#{line.text}")


@on_folder("notice pasted twice", Expect.TOLD, most=1)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    doc = docs["clinic.yaml"]
    line = doc.find("- text:")
    last = doc.end_of(line)
    part = doc.rows[line.number - 1 : last]
    yield rows(line, last, [*part, *part], line.number, last + 1)


@on_lines(
    "one language of the clinic taken out",
    lambda line: line.key in ("en", "es") and line.doc.file == "clinic.yaml",
    most=4,
)
def _(line: Line, dice: Random) -> Made:
    return rows(line, line.number, [], line.number)
