from pathlib import Path
from typing import Literal

import msgspec
import pytest

from kiosk.content.files import Folder, read_text
from kiosk.content.forms import FORMS, read_block
from kiosk.content.model import Caution, CrisisHelp, Lead, NextStep, Points, Safety, Text
from kiosk.content.nodes import Node, read_nodes
from kiosk.content.problems import Place
from kiosk.content.reader import Reader, suggestion
from kiosk.content.settings_file import read_settings_file
from kiosk.machine import MachineSettings

FILE = "a.yaml"


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """One field of every sort that content has."""

    word: str
    pair: tuple[str, str] = ("", "")
    many: tuple[str, ...] = ()
    flag: bool = False
    sort: Literal["soft", "loud"] = "soft"
    said: dict[str, str] = {}
    inner: "Sample | None" = None


def node_of(text: str) -> Node:
    node, problems = read_nodes(FILE, text)
    assert problems == ()
    assert node is not None
    return node


def read(text: str) -> tuple[Sample | None, list[tuple[str, int, int]]]:
    """A sample, and code, line and column of each problem."""
    reader = Reader({})
    value = reader.struct(node_of(text), Sample, "sample")
    return value, [(each.code, each.place.line, each.place.column) for each in reader.problems]


def block(text: str) -> tuple[object, list[str]]:
    reader = Reader(FORMS)
    value = read_block(reader, node_of(text), "blocks")
    return value, [each.code for each in reader.problems]


def test_every_sort_of_field_is_read() -> None:
    text = "word: x\npair: [a, b]\nmany: [c]\nflag: Yes\nsort: loud\nsaid: {en: d}\ninner:\n  word: y\n"
    inner = Sample(word="y")
    expected = Sample(word="x", pair=("a", "b"), many=("c",), flag=True, sort="loud", said={"en": "d"}, inner=inner)
    assert read(text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("[a]\n", "wrong-type", 1, 1),
        ("just words\n", "wrong-type", 1, 1),
        ("many: [a]\n", "missing-key", 1, 1),
        ("word: x\nwort: y\n", "unknown-key", 2, 1),
        ("word: [x]\n", "wrong-type", 1, 7),
        ("word: {x: y}\n", "wrong-type", 1, 7),
        ("word: ''\n", "empty-text", 1, 7),
        ("word:   \n", "empty-text", 1, 6),
        ("word: |\n  a\n  b\n", "line-break", 1, 7),
        ("word: x\npair: [a]\n", "wrong-count", 2, 8),
        ("word: x\npair: [a, b, c]\n", "wrong-count", 2, 14),
        ("word: x\nmany: []\n", "empty-text", 2, 7),
        ("word: x\nmany: a\n", "wrong-type", 2, 7),
        ("word: x\nmany: [a, [b]]\n", "wrong-type", 2, 11),
        ("word: x\nmany: [a, '']\n", "empty-text", 2, 11),
        ("word: x\nflag: maybe\n", "wrong-type", 2, 7),
        ("word: x\nflag: [yes]\n", "wrong-type", 2, 7),
        ("word: x\nsort: lout\n", "unknown-value", 2, 7),
        ("word: x\nsaid: d\n", "wrong-type", 2, 7),
        ("word: x\nsaid:\n  en: ''\n", "empty-text", 3, 7),
        ("word: x\ninner:\n  flag: no\n", "missing-key", 3, 3),
        ("word: x\ninner: y\n", "wrong-type", 2, 8),
    ],
)
def test_what_does_not_fit_is_named_where_it_stands(text: str, code: str, line: int, column: int) -> None:
    value, problems = read(text)
    assert problems == [(code, line, column)]
    assert value is None or code == "unknown-key"


def test_a_misspelt_name_that_is_needed_is_one_problem_and_not_two() -> None:
    assert read("wrod: x\n") == (None, [("unknown-key", 1, 1)])


def test_everything_wrong_in_one_place_is_told_together() -> None:
    _, problems = read("sort: lout\nflag: maybe\nzzz: 1\n")
    assert sorted(code for code, *_ in problems) == ["missing-key", "unknown-key", "unknown-value", "wrong-type"]


def test_a_near_word_is_suggested_and_a_far_one_is_not() -> None:
    assert suggestion("artcle", ["article", "area"]) == 'Did you mean "article"? '
    assert suggestion("zzzz", ["article", "area"]) == ""


def test_every_value_item_and_text_knows_its_place() -> None:
    reader = Reader({})
    value = reader.struct(node_of("word: x\nmany:\n  - a\n  - b\nsaid:\n  en: c\n"), Sample, "sample")
    assert value is not None
    nowhere = Place("nowhere")
    assert reader.place(value, nowhere) == (FILE, 1, 1)
    assert reader.place(value, nowhere, "word") == (FILE, 1, 7)
    assert reader.place(value.many, nowhere, "1") == (FILE, 4, 5)
    assert reader.place(value.said, nowhere, "en") == (FILE, 6, 7)
    assert reader.place(object(), nowhere) == nowhere


def test_a_field_of_a_sort_nobody_reads_is_a_mistake_of_the_model() -> None:
    with pytest.raises(TypeError, match="no form reads"):
        Reader({}).value(node_of("1\n"), int, "number")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("safety\n", Safety()),
        ("crisis_help\n", CrisisHelp()),
        ("lead: x\n", Lead(text="x")),
        ("text: x\nheading: y\nsources: [z]\n", Text(text="x", heading="y", sources=("z",))),
        ("heading: y\npoints: [x]\n", Points(items=("x",), heading="y")),
        ("next_step: x\n", NextStep(text="x")),
        ("caution: x\n", Caution(text="x")),
    ],
)
def test_a_block_is_written_with_the_name_of_its_sort(text: str, expected: object) -> None:
    assert block(text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("safty\n", "unknown-block"),
        ("safety: yes\n", "unknown-block"),
        ("[lead]\n", "unknown-block"),
        ("heading: x\n", "unknown-block"),
        ("lead: x\ntext: y\n", "unknown-block"),
        ("caution: x\nsources: [y]\n", "unknown-key"),
        ("lead: [x]\n", "wrong-type"),
        ("points: x\n", "wrong-type"),
    ],
)
def test_what_is_no_block_is_named(text: str, code: str) -> None:
    assert block(text)[1] == [code]


@pytest.mark.parametrize("text", ["", "\n", "a: [\n", "a\tb: x\n\tc: d\n", "zzz: x\n"])
def test_a_settings_file_that_cannot_be_read_says_why_and_every_setting_keeps_its_default(
    text: str, tmp_path: Path
) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    value, problems = read_settings_file(tmp_path / FILE, MachineSettings())
    assert value == MachineSettings()
    assert problems


def test_a_file_that_is_not_in_the_folder_is_missing(tmp_path: Path) -> None:
    text, (problem,) = read_text(Folder(tmp_path, frozenset()), FILE)
    assert text is None
    assert (problem.code, problem.place) == ("file-missing", (FILE, 1, 1))


def test_a_broken_encoding_is_told_at_the_letter_that_breaks_it(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"\xef\xbb\xbfa: x\nb: \xc3\xa9\xc3\xa9 caf\xe9\n")
    text, (problem,) = read_text(Folder(tmp_path, frozenset({FILE})), FILE)
    assert text is None
    assert (problem.code, problem.place) == ("file-encoding", (FILE, 2, 10))
