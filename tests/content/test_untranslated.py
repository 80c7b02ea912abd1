import shutil
from pathlib import Path

import pytest

from kiosk.content.compile import Compiled
from kiosk.content.problems import Problem
from tests.content.make import compiled, copy_of_good, replace, translated_copy

ALL = 126
"""Texts of the good content."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The good content, once more as French in words of its own."""
    folder = copy_of_good(tmp_path)
    translated_copy(folder, "fr")
    return folder


def copied(folder: Path, *names: str) -> None:
    """The files of these names are once more those of the first language."""
    for name in names:
        shutil.copy(folder / "en" / name, folder / "fr" / name)


def left(folder: Path, texts: int) -> None:
    """So many points of one list are still as in the first language."""
    points = "\n".join(f"          - Point of the list number {number}" for number in range(texts))
    for code in ("en", "fr"):
        file = folder / code / "ipt.yaml"
        lines = file.read_text(encoding="utf-8").splitlines()
        at = next(number for number, line in enumerate(lines) if "One talk a week" in line)
        file.write_text("\n".join([*lines[: at + 1], points, *lines[at + 1 :]]), encoding="utf-8")


def told(made: Compiled) -> list[Problem]:
    return [each for each in made.problems if "translated" in each.code]


def offered(made: Compiled) -> list[str]:
    assert made.content is not None, made.problems
    return [each.code for each in made.content.languages]


def test_a_copy_of_another_language_is_not_offered_and_that_is_said_once(folder: Path) -> None:
    copied(folder, "words.yaml", "ipt.yaml")
    made = compiled(folder)
    (problem,) = told(made)
    assert (problem.severity, problem.code, problem.place.file) == ("error", "not-translated", "fr/words.yaml")
    assert problem.what.startswith('The texts of the language "fr" are still those of "en": ')
    assert problem.what.endswith(f" of {ALL}.")
    assert offered(made) == ["en"]
    assert "language-incomplete" not in [each.code for each in made.problems]


def test_one_file_that_is_still_a_copy_keeps_the_language_away(folder: Path) -> None:
    copied(folder, "ipt.yaml")
    made = compiled(folder)
    assert [each.code for each in told(made)] == ["not-translated"]
    assert offered(made) == ["en"]


def test_words_of_its_own_make_a_translation(folder: Path) -> None:
    made = compiled(folder)
    assert told(made) == []
    assert offered(made) == ["en", "fr"]


@pytest.mark.parametrize(("texts", "is_offered"), [(6, True), (7, False)])
def test_a_few_texts_may_be_the_same_and_each_sentence_of_them_is_named(
    texts: int, is_offered: bool, folder: Path
) -> None:
    left(folder, texts)
    made = compiled(folder)
    assert (offered(made) == ["en", "fr"]) is is_offered
    warned = [each for each in made.problems if each.code == "text-not-translated"]
    assert len(warned) == (texts if is_offered else 0)
    assert all((each.severity, each.place.file) == ("warning", "fr/ipt.yaml") for each in warned)


def test_short_texts_and_sources_are_the_same_in_many_languages(folder: Path) -> None:
    for code in ("en", "fr"):
        (line,) = (
            each for each in (folder / code / "ipt.yaml").read_text("utf-8").splitlines() if "- One talk" in each
        )
        replace(folder / code / "ipt.yaml", line, "\n".join(["          - IPT", *["          - 12 to 16"] * 20]))
    assert told(compiled(folder)) == []
