from pathlib import Path

import pytest

from tests.content.make import codes, compiled, copy_of_good, replace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


BROKEN = "don\u2019t".encode().decode("cp1252")


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("\u2022 The same fight", "The same fight"),
        ("\uf0b7The same fight", "The same fight"),
        ("\uf0b7 \u00b7 The same fight", "The same fight"),
        ("\u2013 The same fight", "The same fight"),
        ('"- The same fight"', "The same fight"),
        (f"You {BROKEN} talk", "You don\u2019t talk"),
        ("Caf\u00c3\u00a9 y ma\u00c3\u00b1ana", "Caf\u00e9 y ma\u00f1ana"),
        ("\u00c2\u00bfQu\u00c3\u00a9?", "\u00bfQu\u00e9?"),
        ("\u00e2\u20ac\u0153Be strong\u00e2\u20ac\u009d".replace("\u009d", ""), ""),
        ("The **same** fight", "The same fight"),
        ("The __same__ fight", "The same fight"),
        ("The <b>same</b> fight<br>", "The same fight"),
        ("The same&nbsp;fight", "The same fight"),
        ("The \uf04asame fight", "The same fight"),
        ("The sam\ufffd fight", ""),
    ],
)
def test_what_copying_left_behind_is_refused_and_the_text_is_shown_without_it(
    text: str, mended: str, folder: Path
) -> None:
    replace(folder / "en" / "ipt.yaml", "- The same fight comes back.", f"- {text}")
    (problem,) = compiled(folder).problems
    assert problem.code == "leftover"
    assert problem.mend.endswith(f"Write: {mended}" if mended else "")


@pytest.mark.parametrize(
    "text",
    [
        "Well-being, day by day",
        "A small step - then another",
        "Monday \u2013 Friday",
        "Caf\u00e9, \u00bfd\u00f3nde? S\u00c3O PAULO, CR\u00c2NIO",
        "One * two, 3\u00b7 less < more & so on",
        "\u201cBe strong\u201d, they say",
        "snake_case or _so_",
        "Smile \U0001f600",
    ],
)
def test_ordinary_prose_is_let_alone(text: str, folder: Path) -> None:
    replace(folder / "en" / "words.yaml", "title: What brings you here?", f"title: '{text}'")
    assert [each for each in codes(folder) if each != "letter-missing"] == []


def test_a_text_that_is_no_item_may_begin_with_a_dash(folder: Path) -> None:
    replace(folder / "en" / "words.yaml", "title: What brings you here?", "title: '\u2014 What brings you here?'")
    assert codes(folder) == []
