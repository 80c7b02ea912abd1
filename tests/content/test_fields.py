"""What stands in braces, where the kiosk puts something in."""

from pathlib import Path

import pytest

from tests.content.make import compiled, copy_of_good, replace, translated_copy


@pytest.fixture
def words(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path) / "en" / "words.yaml"


def written(words: Path, name: str, text: str) -> None:
    line = next(each for each in words.read_text(encoding="utf-8").splitlines() if each.startswith(f"  {name}: "))
    replace(words, f"{line}\n", f'  {name}: "{text}"\n')


def said(words: Path) -> list[tuple[str, str]]:
    return [(each.code, each.mend) for each in compiled(words.parents[1]).problems]


@pytest.mark.parametrize("text", ["Read by {due", "Read by due}", "Read by {Due}", "Read by { due }"])
def test_a_broken_brace_is_shown_as_it_should_be(text: str, words: Path) -> None:
    written(words, "due", text)
    assert ("unknown-field", "Write: {due}") in said(words)


@pytest.mark.parametrize(("name", "text"), [("due", "Read it again."), ("unsigned", "Nobody has signed.")])
def test_a_text_that_says_nothing_without_its_field_must_have_it(name: str, text: str, words: Path) -> None:
    written(words, name, text)
    assert [code for code, _ in said(words)] == ["missing-field"]


def test_braces_where_nothing_is_put_in_are_refused(words: Path) -> None:
    written(words, "home", "Home {name}")
    assert [code for code, _ in said(words)] == ["unknown-field"]


def test_what_one_language_puts_in_is_missed_in_the_other(words: Path) -> None:
    folder = words.parents[1]
    translated_copy(folder, "fr")
    written(folder / "fr" / "words.yaml", "source_text", "Du {reviewed}.")
    written(words, "source_text", "From {reviewed}, by {reviewed_by}.")
    found = [each for each in compiled(folder).problems if each.code == "translation-uneven"]
    assert [(each.place.file, each.severity) for each in found] == [("fr/words.yaml", "warning")]
    assert "{reviewed_by}" in found[0].what
