"""Advice that a receptionist can follow: what a message says to do mends the mistake."""

from pathlib import Path

import pytest

from kiosk.content.problems import Problem
from tests.content.make import codes, compiled, copy_of_good, replace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


@pytest.fixture
def topic(folder: Path) -> Path:
    return folder / "en" / "ipt.yaml"


def only(folder: Path) -> Problem:
    (problem,) = compiled(folder).problems
    return problem


@pytest.mark.parametrize("item", ["It starts with: thoughts", 'Say "no": it is fine', "One: a, two"])
@pytest.mark.parametrize("old", ["- It looks at your life now.", "- You have stopped talking."])
def test_an_item_with_a_colon_is_shown_in_quotation_marks(item: str, old: str, topic: Path, folder: Path) -> None:
    replace(topic, old, f"- {item}")
    problem = only(folder)
    assert problem.code == "wrong-type"
    replace(topic, f"- {item}", problem.mend.removeprefix("Write: "))
    assert codes(folder) == []


def test_a_text_straight_inside_a_screen_is_sent_to_its_blocks(topic: Path, folder: Path) -> None:
    replace(topic, "    blocks:\n", "    text: We are kind.\n    blocks:\n")
    problem = only(folder)
    assert problem.code == "unknown-key"
    assert problem.mend == 'Put it under "blocks:", indented, behind a dash: - text: …'


@pytest.mark.parametrize("number", ["214-555-0123", "(214) 555-0123", "+1 214 555 0123"])
def test_our_own_telephone_number_is_sent_to_the_words_of_the_desk(number: str, topic: Path, folder: Path) -> None:
    replace(topic, "lead: Some months, with one talk a week.", f"lead: Call us at {number}.")
    problem = only(folder)
    assert problem.code == "figure-without-source"
    assert "desk_text of words.yaml" in problem.mend


@pytest.mark.parametrize(
    "text", ["Call us at 214-555-0123.", "We answer 24/7.", "Open from 9:30 to 5.", "Come to Room 4."]
)
def test_the_words_of_the_desk_may_hold_numbers(text: str, folder: Path) -> None:
    words = folder / "en" / "words.yaml"
    line = next(each for each in words.read_text(encoding="utf-8").splitlines() if "desk_text:" in each)
    replace(words, line, f"  desk_text: {text}")
    assert codes(folder) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("[en es]", "[en, es]"),
        ("[English, Spanish]", "[en, es]"),
        ("[English]", "[en]"),
        ("[EN]", "[en]"),
        ("[en; es]", "[en, es]"),
    ],
)
def test_languages_written_in_another_way_are_one_problem_with_its_mend(written: str, meant: str, folder: Path) -> None:
    replace(folder / "clinic.yaml", "languages: [en]", f"languages: {written}")
    problem = only(folder)
    assert (problem.code, problem.place.line) == ("bad-language", 2)
    assert problem.mend.endswith(f"languages: {meant}")


def test_languages_without_brackets_are_shown_with_them(folder: Path) -> None:
    replace(folder / "clinic.yaml", "languages: [en]", "languages: en, es")
    assert "Write: languages: [en, es]" in [each.mend for each in compiled(folder).problems]


def test_an_empty_block_is_called_as_it_is_written(topic: Path, folder: Path) -> None:
    replace(topic, "lead: Some months, with one talk a week.", "lead:")
    assert only(folder).what == 'Nothing stands behind "lead:".'


def test_a_question_that_lost_its_first_line_is_told_to_put_it_back(topic: Path, folder: Path) -> None:
    old = "      - id: how-long\n"
    replace(topic, old, f"{old}        question: Why?\n        answer: [crisis_help]\n")
    problems = compiled(folder).problems
    assert {each.code for each in problems} == {"duplicate-key"}
    assert all("put its first line back" in each.mend for each in problems)


def test_line_ends_of_an_old_mac_are_named(topic: Path, folder: Path) -> None:
    topic.write_bytes(topic.read_bytes().replace(b"\n", b"\r"))
    problem = only(folder)
    assert problem.code == "file-line-ends"
    assert "old Mac" in problem.what


def test_a_missing_picture_says_where_pictures_lie(topic: Path, folder: Path) -> None:
    replace(topic, "picture: conflict", "picture: team.png")
    assert "content/pictures" in next(each.mend for each in compiled(folder).problems if each.code == "missing-picture")


def test_a_mistake_above_another_is_told_with_it_and_what_it_causes_is_not(topic: Path, folder: Path) -> None:
    replace(topic, "card: Interpersonal therapy", "card: IPT: therapy")
    replace(topic, "question: How long", "question:How long")
    assert codes(folder) == ["yaml-second-colon", "yaml-colon"]


@pytest.mark.parametrize(("file", "old"), [("clinic.yaml", "name: Our Clinic\n"), ("en/words.yaml", "  home: Home\n")])
def test_the_other_files_are_checked_while_one_cannot_be_read(file: str, old: str, topic: Path, folder: Path) -> None:
    replace(folder / file, old, old.replace(": ", ": ["))
    replace(topic, "lead: Some months", "lead: The best months")
    assert [each.place.file for each in compiled(folder).problems] == [file, "en/ipt.yaml"]
