import pytest

from kiosk.content.lines import line_problems
from kiosk.content.nodes import read_nodes
from kiosk.content.problems import Place

FILE = "en/ipt.yaml"


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "mended"),
    [
        ("a:\n  -\tText\n", "yaml-tab", 2, 4, "- Text"),
        ("title:\tText\n", "yaml-tab", 1, 7, "title: Text"),
        ("- lead:\tText\n", "yaml-tab", 1, 8, "- lead: Text"),
        ("title:\u00a0Text\n", "not-a-space", 1, 7, "title: Text"),
        ("title: \u00a0Text\n", "not-a-space", 1, 8, "title: Text"),
        ("-\u00a0Text\n", "not-a-space", 1, 2, "- Text"),
        ("- \u2009Text\n", "not-a-space", 1, 3, "- Text"),
        ("a:\n  - One\n  -Two\n", "yaml-dash", 3, 3, "- Two"),
        ("a:\n  -lead: Two\n", "yaml-dash", 2, 3, "- lead: Two"),
        ('a:\n  -"Two"\n', "yaml-dash", 2, 3, '- "Two"'),
        ("a:\n  \u2022 Two\n", "yaml-dash", 2, 3, "- Two"),
        ("a:\n  - One\n  \u2013 Two\n", "yaml-dash", 3, 3, "- Two"),
        ("a:\n  * Two\n", "yaml-dash", 2, 3, "- Two"),
        ("card: x\ntitle; CBT\n", "yaml-colon", 2, 6, "title: CBT"),
        ("title = CBT\n", "yaml-colon", 1, 7, "title: CBT"),
        ("title\uff1aCBT\n", "yaml-colon", 1, 6, "title: CBT"),
    ],
)
def test_a_sign_in_the_place_of_another_is_told_at_its_line_with_the_finished_one(
    text: str, code: str, line: int, column: int, mended: str
) -> None:
    (problem,) = line_problems(FILE, text)
    assert (problem.code, problem.place) == (code, (FILE, line, column))
    assert problem.mend.endswith(f"Write: {mended}")
    assert read_nodes(FILE, mended)[1] == ()


def test_every_line_that_shows_a_mistake_is_told_at_once() -> None:
    text = "title:x\na:\n\t- b\n  -c\nlead = d\n  \u2022 e\n"
    assert [each.place.line for each in line_problems(FILE, text)] == [1, 3, 4, 5, 6]


def test_two_versions_of_a_file_are_one_problem() -> None:
    text = "a: x\n<<<<<<< mine\nb:y\n=======\nb:z\n>>>>>>> theirs\n"
    (problem,) = line_problems(FILE, text)
    assert (problem.code, problem.place.line) == ("two-versions", 2)


@pytest.mark.parametrize(
    "text",
    [
        "text: >-\n  So we go on\n  \u2013 and on; then\n  -5 degrees\n  title of it, lead = none\n",
        "title: a = b; c\n",
        "text: Caf\u00e9\u00a0bar, at 10\u00a0a.m.\n",
        "text: x\ty\n",
        "# -x\n# title; x\n",
        "a: '======='\n",
        "- x\n-\n  - y\n---\n",
        "a: -x\n",
    ],
)
def test_ordinary_lines_are_let_alone(text: str) -> None:
    assert list(line_problems(FILE, text)) == []


def test_spaces_that_are_none_before_the_first_word_are_to_be_typed_again_as_many() -> None:
    (problem,) = line_problems("en/ipt.yaml", "a:\n\u00a0\u00a0b: Text\n")
    assert problem.place == Place("en/ipt.yaml", 2, 1)
    assert problem.mend.endswith("press the space bar 2 times there.")
