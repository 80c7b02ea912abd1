"""What one language has and the other lacks is told where it is lacking."""

from pathlib import Path

import pytest

from kiosk.content.problems import Problem
from tests.content.make import compiled, copy_of_good, replace, translated_copy


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = copy_of_good(tmp_path)
    translated_copy(folder, "fr")
    return folder


def uneven(folder: Path) -> list[Problem]:
    return [each for each in compiled(folder).problems if each.code == "translation-uneven"]


def test_two_languages_of_the_same_shape_are_let_alone(folder: Path) -> None:
    assert uneven(folder) == []


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize(
    "line",
    [
        "          - One talk a week{}\n",
        "      - You have stopped talking.{}\n",
        "        heading: How long it takes{}\n",
        "      - next_step: Ask your clinician about it.{}\n",
    ],
)
def test_what_was_taken_out_in_one_language_is_told_there(line: str, code: str, folder: Path) -> None:
    file = folder / code / "ipt.yaml"
    taken = line.format("" if code == "en" else "!")
    at = file.read_text(encoding="utf-8").split(taken)[0].count("\n") + 1
    replace(file, taken, "")
    (problem,) = uneven(folder)
    assert problem.severity == "warning"
    assert problem.place.file == f"{code}/ipt.yaml"
    assert abs(problem.place.line - at) <= 1


def test_the_item_that_is_lacking_is_found_by_how_long_its_neighbors_are(folder: Path) -> None:
    for code, end in (("en", ""), ("fr", "!")):
        new = "\n".join(f"      - {'word ' * many}{end}" for many in (20, 1, 9, 3))
        replace(folder / code / "ipt.yaml", f"      - You have stopped talking.{end}", new)
    file = folder / "fr" / "ipt.yaml"
    replace(file, f"      - {'word ' * 9}!\n", "")
    (problem,) = uneven(folder)
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[problem.place.line - 1] == f"      - {'word ' * 3}!"


def test_another_picture_in_one_language_is_told_in_the_other_one(folder: Path) -> None:
    replace(folder / "fr" / "ipt.yaml", "picture: conflict", "picture: grief")
    (problem,) = uneven(folder)
    assert problem.place.file == "fr/ipt.yaml"
    assert '"picture" is not the same here' in problem.what


def test_a_screen_that_one_language_lacks_is_told_where_it_would_stand(folder: Path) -> None:
    file = folder / "fr" / "ipt.yaml"
    before, _, rest = file.read_text(encoding="utf-8").partition("  - kind: area\n")
    _, begins, after = rest.partition("  - kind: questions\n")
    file.write_text(f"{before}{begins}{after}", encoding="utf-8")
    problem = next(each for each in compiled(folder).problems if each.code == "translation-differs")
    assert problem.place.line == before.count("\n") + 1


def test_a_file_of_another_name_in_one_language_is_to_be_renamed(folder: Path) -> None:
    (folder / "fr" / "ipt.yaml").rename(folder / "fr" / "ipt-fr.yaml")
    problem = next(each for each in compiled(folder).problems if each.code == "translation-differs")
    assert (problem.place.file, problem.mend) == ("fr/ipt-fr.yaml", "Rename it to ipt.yaml.")
