"""Advice that a receptionist can follow: what a message says to do mends the mistake."""

import re
import shutil
from datetime import date
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


@pytest.mark.parametrize("written", ["“title”", "\u2018title\u2019", "TITLE", "Title", "„title“"])
def test_a_name_in_curly_marks_or_capitals_is_one_problem_that_says_which_is_meant(
    written: str, topic: Path, folder: Path
) -> None:
    replace(topic, "    title: What IPT is", f"    {written}: What IPT is")
    problem = only(folder)
    assert problem.code == "unknown-key"
    assert "title" in problem.mend.partition("?")[0]


def test_curly_marks_around_a_text_with_a_colon_become_plain_ones(topic: Path, folder: Path) -> None:
    replace(topic, "title: What IPT is", "title: “IPT: what it is”")
    assert only(folder).mend == 'Put the text in double quotes: title: "IPT: what it is"'


@pytest.mark.parametrize(
    ("written", "meant"), [("[A talk]", "A talk"), ("[One, two]", "One two"), ('["a: b"]', '"a: b"')]
)
def test_a_list_in_the_place_of_a_text_is_shown_as_a_text(written: str, meant: str, topic: Path, folder: Path) -> None:
    replace(topic, "title: What IPT is", f"title: {written}")
    problem = only(folder)
    assert problem.mend == f'Write it behind "title:", in the same line, without dash or brackets: {meant}'
    replace(topic, f"title: {written}", f"title: {meant}")
    assert codes(folder) == []


def test_a_source_without_brackets_is_shown_with_them(topic: Path, folder: Path) -> None:
    text = topic.read_text(encoding="utf-8")
    topic.write_text(text.replace("sources: [page]", "sources: page", 1), encoding="utf-8")
    assert "Write: sources: [page]" in [each.mend for each in compiled(folder).problems]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("http://book.our-clinic.org/first", "https://book.our-clinic.org/first"),
        ("book.our-clinic.org/first", "https://book.our-clinic.org/first"),
        ("HTTP://book.our-clinic.org", "https://book.our-clinic.org"),
        ("https://book.our-clinic.org/first now", "https://book.our-clinic.org/first"),
        ("https://book.our-clinic.org/first?from=kiosk", "https://book.our-clinic.org/first"),
        ("desk@our-clinic.org", "https://your-clinic.org/book"),
    ],
)
def test_an_address_that_lacks_something_is_shown_whole(written: str, meant: str, folder: Path) -> None:
    clinic = folder / "clinic.yaml"
    line = next(each for each in clinic.read_text(encoding="utf-8").splitlines() if "address:" in each)
    replace(clinic, f"{line}\n", f'  address: "{written}"\n')
    problem = next(each for each in compiled(folder).problems if each.code == "booking-address")
    assert problem.mend.endswith(meant)


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("555-0123", "The area code is missing."),
        ("214-555-0123 ext. 4", "Write: phone: 214-555-0123"),
        ("call (214) 555-0123", "Write: phone: (214) 555-0123"),
        ("the front desk", "Write its ten digits"),
    ],
)
def test_a_number_that_cannot_be_dialled_is_mended(written: str, mend: str, folder: Path) -> None:
    clinic = folder / "clinic.yaml"
    text = clinic.read_text(encoding="utf-8")
    line = f"local_crisis_line:\n  name:\n    en: Our line\n  phone: {written}\n"
    clinic.write_text(f"{text.rstrip()}\n{line}", encoding="utf-8")
    assert mend in next(each.mend for each in compiled(folder).problems if each.code == "phone-number")


@pytest.mark.parametrize(
    ("written", "near"), [("heart", "ph.heart"), ("ph.hart", "ph.heart"), ("ph.phone-book", "ph.phone")]
)
def test_icons_that_are_near_are_named(written: str, near: str, topic: Path, folder: Path) -> None:
    replace(topic, "icon: ph.chats-circle", f"icon: {written}")
    assert near in next(each.mend for each in compiled(folder).problems if each.code == "unknown-icon")


def test_a_crisis_number_is_one_problem(topic: Path, folder: Path) -> None:
    replace(topic, "lead: Some months, with one talk a week.", "lead: Call 988 now.")
    assert codes(folder) == ["crisis-number"]


@pytest.mark.parametrize(("file", "old"), [("clinic.yaml", "name: Our Clinic\n"), ("en/words.yaml", "  home: Home\n")])
def test_the_other_files_are_checked_while_one_cannot_be_read(file: str, old: str, topic: Path, folder: Path) -> None:
    replace(folder / file, old, old.replace(": ", ": ["))
    replace(topic, "lead: Some months", "lead: The best months")
    assert [each.place.file for each in compiled(folder).problems] == [file, "en/ipt.yaml"]


def test_a_name_that_is_still_a_note_is_named_in_place_of_the_lines_below_it(folder: Path) -> None:
    clinic = folder / "clinic.yaml"
    day = date.today().isoformat()  # noqa: DTZ011 -- a notice goes by the clock on the wall
    notice = f"\n  - text:\n      en: Closed.\n      es: Cerrado.\n    from: {day}\n    until: {day}\n"
    text = re.sub(r"(?ms)^notices:.*?(?=^\S|\Z)", "", clinic.read_text(encoding="utf-8"))
    clinic.write_text(f"{text.rstrip()}\n#notices:{notice}", encoding="utf-8")
    problem = only(folder)
    assert problem.code == "yaml-indent"
    assert problem.mend == "Take the # at its left away. Write: notices:"
    replace(clinic, "#notices:", "notices:")
    assert codes(folder) == []


def test_words_without_a_name_in_a_list_of_blocks_are_shown_with_one(topic: Path, folder: Path) -> None:
    replace(topic, "- lead: Some months, with one talk a week.", "- Some months.")
    problem = only(folder)
    assert problem.code == "unknown-block"
    replace(topic, "- Some months.", problem.mend.removeprefix("Write: "))
    assert codes(folder) == []


def test_a_copy_of_the_whole_folder_inside_it_is_one_warning(folder: Path, tmp_path: Path) -> None:
    kept = folder / "reviewed" / "es" / "translated-from"
    kept.mkdir(parents=True)
    shutil.copytree(folder, tmp_path / "copy")
    shutil.copytree(tmp_path / "copy", folder / "content")
    assert codes(folder) == ["looks-like-copy"]
