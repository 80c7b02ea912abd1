"""An incomplete language is not offered; the others stay. How far each has come is told in one line."""

import shutil
from pathlib import Path

import pytest

from kiosk.content.compile import Compiled
from kiosk.content.report import as_lines
from tests.content.make import compiled, copy_of_good, replace, translated_copy

ALL = 126
"""Texts of the good content."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The good content, once more as French, in words of its own."""
    folder = copy_of_good(tmp_path)
    translated_copy(folder, "fr")
    return folder


def held(made: Compiled) -> list[str]:
    assert made.content is not None, made.problems
    return [each.code for each in made.content.languages]


def line(made: Compiled, code: str = "fr") -> str:
    (found,) = (each.strip() for each in as_lines(made) if each.startswith(f"  {code}: "))
    return found


def test_a_whole_language_is_offered(folder: Path) -> None:
    made = compiled(folder)
    assert held(made) == ["en", "fr"]
    assert line(made) == f"fr: {ALL} of {ALL} texts; offered to visitors; awaits a qualified translator"
    assert line(made, "en") == f"en: {ALL} of {ALL} texts; offered to visitors"


def test_half_the_words_are_counted_and_the_language_is_not_offered(folder: Path) -> None:
    words = folder / "fr" / "words.yaml"
    text = words.read_text(encoding="utf-8")
    words.write_text(text[: text.index("attract:")], encoding="utf-8")
    made = compiled(folder)
    assert held(made) == ["en"]
    assert line(made).startswith(f"fr: 37 of {ALL} texts, 11 things to mend; not offered to visitors")
    (warned,) = (each for each in made.problems if each.code == "language-incomplete")
    assert warned.severity == "warning"
    assert f"37 of {ALL} texts" in warned.what


def test_a_missing_topic_and_a_missing_screen_are_named(folder: Path) -> None:
    shutil.copy(folder / "en" / "ipt.yaml", folder / "en" / "sleep.yaml")
    replace(folder / "fr" / "ipt.yaml", "id: how-long", "id: combien")
    made = compiled(folder)
    assert held(made) == ["en"]
    assert "topic sleep missing" in line(made)
    assert "screen ipt/questions/how-long missing" in line(made)
    assert [each.what for each in made.problems if each.place.file == "fr/sleep.yaml"] == [
        'The topic "sleep" is not in this language.'
    ]


def test_a_topic_that_cannot_be_read_yet_is_no_missing_topic(folder: Path) -> None:
    replace(folder / "fr" / "ipt.yaml", "title: What IPT is", "title: IPT: what it is")
    made = compiled(folder)
    assert held(made) == ["en"]
    assert line(made).startswith(f"fr: 99 of {ALL} texts, ipt.yaml cannot be read yet, 1 thing to mend; not offered")


def test_words_that_cannot_be_read_yet_are_no_missing_words(folder: Path) -> None:
    replace(folder / "fr" / "words.yaml", "  home: Home!\n", "\thome: Home\n")
    assert line(compiled(folder)).startswith(
        f"fr: 27 of {ALL} texts, words.yaml cannot be read yet, 1 thing to mend; not offered"
    )


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  home: Home!\n", "  home: Call 988\n", "crisis-number"),
        ("  home: Home!\n", "  home: The page one begins on\n", "longer-than-button"),
        ("  home: Home!\n", "\thome: Home\n", "yaml-tab"),
        ("  home: Home!\n", "", "missing-key"),
    ],
)
def test_a_mistake_in_another_language_stays_an_error_and_takes_nothing_from_the_first(
    old: str, new: str, code: str, folder: Path
) -> None:
    replace(folder / "fr" / "words.yaml", old, new)
    made = compiled(folder)
    assert {each.code for each in made.problems if each.severity == "error"} == {code}
    assert held(made) == ["en"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("words", "  home: Home\n", ""),
        ("words", "  home: Home\n", "  home: Call 988\n"),
        ("ipt", "title: What IPT is", "title: What cures"),
    ],
)
def test_a_mistake_in_the_first_language_stops_everything(file: str, old: str, new: str, folder: Path) -> None:
    replace(folder / "en" / f"{file}.yaml", old, new)
    made = compiled(folder)
    assert made.content is None
    assert "en: " in " ".join(made.languages)
    assert " offered to visitors" not in line(made, "en").replace("not offered", "")


def test_a_clinics_own_text_that_lacks_a_language_keeps_that_language_away(folder: Path) -> None:
    replace(folder / "clinic.yaml", "    en: here in town\n    fr: ainsi\n", "    en: here in town\n")
    made = compiled(folder)
    assert [each.code for each in made.problems if each.severity == "error"] == ["language-missing"]
    assert held(made) == ["en"]


def test_a_long_word_on_a_button_of_the_first_language_is_a_warning(folder: Path) -> None:
    replace(folder / "en" / "words.yaml", "  home: Home\n", "  home: The page one begins on\n")
    made = compiled(folder)
    assert [each.code for each in made.problems if each.place.file == "en/words.yaml"] == ["too-long"]
    assert held(made) == ["en", "fr"]


def test_a_folder_nobody_listed_is_told_of(folder: Path) -> None:
    replace(folder / "clinic.yaml", "[en, fr]", "[en]")
    assert line(compiled(folder)) == "fr: not in the list of clinic.yaml; not offered to visitors"
