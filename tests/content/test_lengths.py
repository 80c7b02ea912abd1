from pathlib import Path

import msgspec
import pytest

from kiosk import paths
from kiosk.content.lengths import BUTTONS
from kiosk.content.model import Words
from tests.content.make import codes, compiled, copy_of_good, replace
from tests.pseudo import stretched


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


@pytest.mark.parametrize(
    ("file", "old", "name", "most"),
    [
        ("ipt", "lead: IPT is a short talk therapy with a clear plan.", "lead", 160),
        ("ipt", "lead: Touch a question to read the answer.", "lead", 160),
        ("ipt", "next_step: Ask your clinician about it.", "next_step", 160),
        ("ipt", "heading: How long it takes", "heading", 60),
        ("ipt", "- You have stopped talking.", "everyday", 120),
        ("words", "title: What brings you here?", "title", 60),
    ],
)
def test_a_text_far_too_long_is_a_warning_under_the_name_it_is_written_with(
    file: str, old: str, name: str, most: int, folder: Path
) -> None:
    replace(folder / "en" / f"{file}.yaml", old, f"{'-' if old[0] == '-' else f'{name}:'} {'a' * most}")
    assert codes(folder) == []
    replace(folder / "en" / f"{file}.yaml", "a" * most, "a" * (most + 1))
    (problem,) = compiled(folder).problems
    assert (problem.severity, problem.code) == ("warning", "too-long")
    assert problem.what.startswith(f'"{name}" has {most + 1} letters')


def test_an_item_and_a_paragraph_have_lengths_of_their_own(folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", "- One talk a week", f"- {'a' * 121}")
    replace(folder / "en" / "ipt.yaml", "what_ipt_does: You", f"what_ipt_does: {'a' * 501} You")
    assert codes(folder) == ["too-long", "too-long"]


GROUPS = {field.type: field.name for field in msgspec.structs.fields(Words) if field.required}


@pytest.mark.parametrize(
    ("group", "name", "most"),
    [(GROUPS[owner], each, most) for (owner, most), names in BUTTONS.items() for each in names],
)
def test_a_word_longer_than_its_button_is_told_of(group: str, name: str, most: int, folder: Path) -> None:
    file = folder / "en" / "words.yaml"
    before, mark, after = file.read_text(encoding="utf-8").partition(f"\n{group}:\n")
    ours, gap, rest = after.partition("\n\n")
    line = next(each for each in ours.splitlines() if each.startswith(f"  {name}: "))
    for letters, told in ((most, []), (most + 1, [("warning", "too-long")])):
        changed = ours.replace(line, f"  {name}: {'a' * letters}")
        file.write_text(f"{before}{mark}{changed}{gap}{rest}", encoding="utf-8")
        assert [(each.severity, each.code) for each in compiled(folder).problems] == told


def test_no_button_is_said_to_hold_more_than_every_screen_is_drawn_with() -> None:
    """The journeys draw all screens in Spanish and with the English stretched."""
    made = compiled(paths.shipped_content()).content
    assert made is not None
    words = {each.code: each.words for each in made.languages}
    for (owner, most), names in BUTTONS.items():
        english, spanish = (getattr(words[code], GROUPS[owner]) for code in ("en", "es"))
        drawn = [(len(stretched(getattr(english, each))), len(getattr(spanish, each))) for each in names]
        assert max(max(each) for each in drawn) == most, names
