import re
from pathlib import Path

import pytest

from kiosk.content.problems import in_order
from tests.content.make import BROKEN, GOOD, compiled, copy_of_good, expected_of, report

FOLDERS = sorted(each.name for each in BROKEN.iterdir() if each.is_dir())
FEWEST_FOLDERS = 28
SENTENCE = re.compile(r"[\"“A-Z].*[.?!…\"]$", re.DOTALL)
JARGON = re.compile(
    r"Traceback|Error\b|Exception|None\b|kiosk\.\w|object at|scalar|token|block end|mapping", re.IGNORECASE
)


def test_there_are_enough_broken_folders_and_each_says_what_is_expected() -> None:
    assert len(FOLDERS) >= FEWEST_FOLDERS
    assert sorted(each.stem for each in BROKEN.glob("*.json")) == FOLDERS
    assert all(expected_of(name) for name in FOLDERS)


def test_the_good_content_has_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert report(GOOD, capsys) == (0, [])


@pytest.mark.parametrize("name", FOLDERS)
def test_every_mistake_is_named_at_its_line(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, found = report(BROKEN / name, capsys)
    expected = expected_of(name)
    assert [(each.code, each.file, each.line) for each in found] == [
        (each["code"], each["file"], each["line"]) for each in expected
    ], found
    assert [each.column for each in found] == [each["column"] for each in expected]
    assert code == 1
    assert found[0].severity == "error"


@pytest.mark.parametrize("name", FOLDERS)
def test_every_mistake_is_told_in_plain_sentences(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    for each in report(BROKEN / name, capsys)[1]:
        for sentence in (each.what, each.mend):
            assert not JARGON.search(sentence), sentence
            assert "YAML" not in sentence, sentence
        assert SENTENCE.match(each.what), each.what
        assert re.match(r"[A-Z].{10}", each.mend), each.mend


def test_mistakes_in_several_files_are_all_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    _, found = report(BROKEN / "several-mistakes", capsys)
    assert {each.file for each in found} == {"clinic.yaml", "en/words.yaml", "en/ipt.yaml"}
    assert len(found) > 3


@pytest.mark.parametrize("file", ["clinic.yaml", "en/words.yaml", "en/ipt.yaml"])
def test_no_single_damaged_line_ends_the_check_or_passes_in_silence(file: str, tmp_path: Path) -> None:
    """Every line is taken out, doubled, moved, cut and robbed of its colon; content comes or a problem does."""
    folder = copy_of_good(tmp_path)
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    damages = 0
    for number, line in enumerate(lines):
        for damaged in ("", f"{line}\n{line}", f" {line}", line[1:], line[: len(line) // 2], line.replace(":", "")):
            changed = [*lines[:number], damaged, *lines[number + 1 :]]
            (folder / file).write_text("\n".join(changed), encoding="utf-8")
            made = compiled(folder)
            errors = [each for each in made.problems if each.severity == "error"]
            assert (made.content is None) == bool(errors), (number + 1, damaged)
            assert made.problems == in_order(made.problems)
            damages += 1
    assert damages > 100
