import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kiosk import paths
from kiosk.content.letters import FILE, known_letters, lacking
from tests.content.make import GOOD, compiled, copy_of_good, replace

FONTS = paths.assets() / "fonts"
FEWEST_TYPEFACES = 3


def in_ranges(codes: set[int]) -> str:
    """Ranges as the file holds them."""
    starts = sorted(code for code in codes if code - 1 not in codes)
    ends = sorted(code for code in codes if code + 1 not in codes)
    return "".join(f"{first:X}-{last:X}\n" for first, last in zip(starts, ends, strict=True))


def test_the_list_of_letters_is_what_every_typeface_has() -> None:
    tables = [set(TTFont(file).getBestCmap()) for file in FONTS.glob("*.ttf")]
    assert len(tables) >= FEWEST_TYPEFACES
    assert (FONTS / FILE).read_text("ascii") == in_ranges(set.intersection(*tables))


@pytest.mark.parametrize("text", ["¿Qué tal? “Ñandú” \u2013 45 %…", "Zażółć gęślą jaźń", "kreyòl ayisyen", "n\u0303"])
def test_what_the_typefaces_have_is_not_lacking(text: str) -> None:
    assert lacking(text) == ()


@pytest.mark.parametrize(
    ("text", "signs"), [("Вот", "Вот"), ("Tiếng Việt", "ếệ"), ("ok ✔ ok ✔", "✔"), ("שלום", "שלום")]
)
def test_what_no_typeface_has_is_lacking(text: str, signs: str) -> None:
    assert "".join(lacking(text)) == signs
    assert not set(signs) & known_letters()


def test_a_single_foreign_sign_is_a_warning_where_it_stands(tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    replace(folder / "en" / "words.yaml", "  home: Home\n", "  home: Home ⌂\n")
    made = compiled(folder)
    (problem,) = made.problems
    assert (problem.severity, problem.code) == ("warning", "letter-missing")
    assert problem.place.column == 14
    assert "⌂" in problem.what
    assert made.content is not None


def test_a_language_in_another_script_is_an_error_and_the_others_stay(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(paths.shipped_content(), tmp_path / "content"))
    file = folder / "es" / "ipt.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(" de ", " дe "), encoding="utf-8")
    made = compiled(folder)
    assert [(each.code, each.place.file) for each in made.problems if each.severity == "error"] == [
        ("letters-missing", "es/ipt.yaml")
    ]
    assert made.content is not None
    assert [each.code for each in made.content.languages] == ["en"]


def test_the_good_content_needs_no_other_letters() -> None:
    assert [each.code for each in compiled(GOOD).problems] == []
