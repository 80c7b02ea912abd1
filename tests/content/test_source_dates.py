"""The date of the page that the words were written from is one there is, and the same in each language."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.compile import compile_content
from tests.content.make import ILLUSTRATIONS, copy_of_good, translated_copy

TODAY = date(2026, 11, 25)


def told(folder: Path, english: str, spanish: str) -> list[tuple[int, str]]:
    clinic = folder / "clinic.yaml"
    lines = clinic.read_text("utf-8").split("\n")
    at = lines.index("  reviewed:")
    lines[at + 1 : at + 3] = [f"    en: {english}", f"    es: {spanish}"]
    clinic.write_text("\n".join(lines), "utf-8")
    found = compile_content(folder, ILLUSTRATIONS, today=TODAY).problems
    return [(each.place.line - at - 1, each.what) for each in found if each.code == "source-date"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = copy_of_good(tmp_path)
    translated_copy(folder, "es")
    return folder


@pytest.mark.parametrize(
    ("english", "spanish", "line", "said"),
    [
        ("July 2026", "julio de 2025", 2, 'another one than in "en"'),
        ("July 2026", "junio de 2026", 2, 'another one than in "en"'),
        ("Juli 2026", "julio de 2026", 1, '"juli" is no month'),
        ("July 2026", "jullio de 2026", 2, '"jullio" is no month'),
        ("2026-13", "2026-10", 1, '"13" is no month'),
        ("December 2026", "julio de 2026", 1, "still to come"),
        ("July 2062", "julio de 2026", 1, "still to come"),
    ],
)
def test_what_cannot_be_right_is_warned_of(english: str, spanish: str, line: int, said: str, folder: Path) -> None:
    ((at, what),) = told(folder, english, spanish)
    assert (at, said in what) == (line, True)


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("July 2026", "julio de 2026"),
        ("Jul 2026", "jul. de 2026"),
        ("the summer of 2026", "verano de 2026"),
        ("2026-07", "julio de 2026"),
        ("July 2026", "July 2026"),
        ("November 2026", "noviembre 2026"),
    ],
)
def test_what_may_be_right_is_left_alone(english: str, spanish: str, folder: Path) -> None:
    assert told(folder, english, spanish) == []
