"""The numbers of crisis help live in one file; a second copy would be forgotten when they change."""

import re
from pathlib import Path

import pytest

from kiosk import crisis
from kiosk.content.crisis_numbers import crisis_numbers

ROOT = Path(__file__).parents[1]
SCANNED = ("kiosk", "content", "assets", "deploy", "bench", "main.py", "pyproject.toml", "Makefile", ".ci")
HOME = ROOT / "kiosk" / "crisis.py"
TEXT = {".py", ".qml", ".yaml", ".yml", ".md", ".svg", ".sh", ".service", ".toml", ".json", ".js", ".txt", ".conf", ""}
FEWEST_FILES = 140
COLOUR_OR_PATH = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b[dD]=\"[^\"]*\"|\b(points|viewBox|transform)=\"[^\"]*\"|\d*\.\d+")
"""Digits that are no words: colours, the lines of a drawing, fractions."""


def files() -> list[Path]:
    """Every text file that goes onto a machine, but the one where the numbers live."""
    found: list[Path] = []
    for name in SCANNED:
        place = ROOT / name
        found += [place] if place.is_file() else sorted(each for each in place.rglob("*") if each.is_file())
    return [each for each in found if each.suffix in TEXT and "__pycache__" not in each.parts and each != HOME]


def numbers_in(text: str) -> list[str]:
    """Each line with a crisis number in it, however it is spelled."""
    lines = COLOUR_OR_PATH.sub(" ", text).splitlines()
    return [line.strip() for line in lines if crisis_numbers(line)]


def test_the_numbers_of_crisis_help_stand_in_one_file() -> None:
    found = {
        str(file.relative_to(ROOT)): lines
        for file in files()
        if (lines := numbers_in(file.read_text(encoding="utf-8")))
    }
    assert found == {}, "kiosk/crisis.py is the only place for these"


def test_every_part_of_the_kiosk_was_scanned() -> None:
    scanned = files()
    assert len(scanned) >= FEWEST_FILES, "an empty scan shows nothing"
    suffixes = {each.suffix for each in scanned}
    assert {".py", ".qml", ".yaml", ".svg", ".sh"} <= suffixes


@pytest.mark.parametrize("number", crisis.NUMBERS)
def test_the_scan_finds_a_number_in_code_in_qml_in_content_and_in_a_drawing(number: str) -> None:
    for line in (f'CALL = "{number}"', f'    text: "Call {number}"', f"lead: Call {number}", f"<text>{number}</text>"):
        assert numbers_in(f"a\n{line}\n") == [line.strip()]


def test_the_numbers_do_stand_in_their_own_file() -> None:
    assert len(numbers_in(HOME.read_text(encoding="utf-8"))) >= len(crisis.NUMBERS)
