from pathlib import Path

import pytest

from tests.content.make import codes, compiled, copy_of_good, replace


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
        ("words", "title: What brings you here?", "title", 60),
    ],
)
def test_a_text_far_too_long_is_a_warning_under_the_name_it_is_written_with(
    file: str, old: str, name: str, most: int, folder: Path
) -> None:
    replace(folder / "en" / f"{file}.yaml", old, f"{name}: {'a' * most}")
    assert codes(folder) == []
    replace(folder / "en" / f"{file}.yaml", "a" * most, "a" * (most + 1))
    (problem,) = compiled(folder).problems
    assert (problem.severity, problem.code) == ("warning", "too-long")
    assert problem.what.startswith(f'"{name}" has {most + 1} letters')


def test_an_item_and_a_paragraph_have_lengths_of_their_own(folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", "- One talk a week", f"- {'a' * 121}")
    replace(folder / "en" / "ipt.yaml", "what_ipt_does: You", f"what_ipt_does: {'a' * 501} You")
    assert codes(folder) == ["too-long", "too-long"]
