import shutil
from pathlib import Path

import msgspec
import pytest
from babel import Locale, localedata

from kiosk.content.direction import RIGHT_TO_LEFT, direction
from kiosk.content.model import Content
from tests.content.make import GOOD, compiled, copy_of_good

FEWEST_LANGUAGES = 200


def test_the_languages_read_from_right_to_left_are_those_of_unicode_cldr() -> None:
    codes = [each for each in localedata.locale_identifiers() if "_" not in each]
    assert len(codes) >= FEWEST_LANGUAGES
    assert {each for each in codes if Locale.parse(each).text_direction == "rtl"} == RIGHT_TO_LEFT


@pytest.mark.parametrize(
    ("code", "way"), [("en", "ltr"), ("es", "ltr"), ("vi", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("ur", "rtl")]
)
def test_a_language_is_read_the_way_its_code_says(code: str, way: str) -> None:
    assert direction(code) == way


def test_a_compiled_language_knows_its_direction(tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    clinic = folder / "clinic.yaml"
    clinic.write_text(clinic.read_text(encoding="utf-8").replace("en:", "he:").replace("[en]", "[he]"), "utf-8")
    shutil.move(folder / "en", folder / "he")
    made = compiled(folder)
    assert made.content is not None, made.problems
    assert [each.direction for each in made.content.languages] == ["rtl"]


def test_a_bundle_made_before_languages_had_a_direction_is_read_from_left_to_right() -> None:
    content = compiled(GOOD).content
    assert content is not None
    written = msgspec.json.encode(content)
    assert b"direction" not in written
    assert msgspec.json.decode(written, type=Content).languages[0].direction == "ltr"
