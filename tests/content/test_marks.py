"""Quotation marks that would be shown by mistake."""

from pathlib import Path

import pytest

from kiosk.content.paragraphs import to_type
from kiosk.content.problems import Problem
from tests.content.make import codes, compiled, copy_of_good, replace

OLD = "lead: Some months, with one talk a week."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


def said_of(text: str, folder: Path) -> tuple[Problem, ...]:
    replace(folder / "en" / "ipt.yaml", OLD, f"lead: {text}")
    return compiled(folder).problems


@pytest.mark.parametrize(
    ("text", "pointed"),
    [
        ('Some months"', 'months"'),
        ("“Some months", "“Some"),
        ("Some months”", "months”"),
        ('“Some months"', 'months"'),
        ("Some «months", "«months"),
    ],
)
def test_a_quotation_mark_without_its_partner_is_warned_of_where_it_stands(
    text: str, pointed: str, folder: Path
) -> None:
    (problem,) = said_of(text, folder)
    assert (problem.severity, problem.code) == ("warning", "quotation-mark")
    line = (folder / "en" / "ipt.yaml").read_text(encoding="utf-8").splitlines()[problem.place.line - 1]
    assert line[problem.place.column - 1 :].startswith(pointed)


def test_curly_marks_around_a_whole_text_are_warned_of_with_what_to_write(folder: Path) -> None:
    (problem,) = said_of("“Some months”", folder)
    assert problem.code == "quotation-mark"
    assert to_type(problem.mend) == "Some months"


@pytest.mark.parametrize(
    "text",
    ['Say "yes" or “no”.', "It's some months.", "'\"Some months\"'", "“Yes” and “no”", 'A 15" screen', "«Sí»"],
)
def test_quotation_marks_that_somebody_meant_are_let_alone(text: str, folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", OLD, f"lead: {text}\n            sources: [page]")
    assert codes(folder) == []
