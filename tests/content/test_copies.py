import shutil
from pathlib import Path

import pytest

from tests.content.make import compiled, copy_of_good, replace


def other(text: str, word: str) -> str:
    """Other words in the place of most."""
    long = (line.strip().count(" ") > 2 and line[-1] not in '":]' for line in text.splitlines())
    return "\n".join(f"{line} {word}" if each else line for each, line in zip(long, text.splitlines(), strict=True))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The good content with a second topic."""
    folder = copy_of_good(tmp_path)
    text = (folder / "en" / "ipt.yaml").read_text(encoding="utf-8")
    (folder / "en" / "cbt.yaml").write_text(other(text, "so"), encoding="utf-8")
    return folder


def topics(folder: Path) -> list[str]:
    made = compiled(folder)
    assert made.content is not None, made.problems
    return [each.id for each in made.content.languages[0].topics]


def told(folder: Path) -> list[tuple[str, str, str]]:
    return [(each.severity, each.code, each.place.file) for each in compiled(folder).problems]


def test_two_topics_with_words_of_their_own_are_two_topics(folder: Path) -> None:
    assert told(folder) == []
    assert topics(folder) == ["ipt", "cbt"]


@pytest.mark.parametrize(
    ("name", "original"),
    [
        ("en/cbt-backup.yaml", "en/cbt.yaml"),
        ("en/cbt_old.yaml", "en/cbt.yaml"),
        ("en/cbt backup 2.yaml", "en/cbt.yaml"),
        ("en/cbt - Copy.yaml", "en/cbt.yaml"),
        ("en/cbt - Copy (2).yaml", "en/cbt.yaml"),
        ("en/cbt (Anna's conflicted copy 2026-07-01).yaml", "en/cbt.yaml"),
        ("en/cbt.sync-conflict-20260701-101500-ABCDEF.yaml", "en/cbt.yaml"),
        ("en/cbt (1).yaml", "en/cbt.yaml"),
        ("en/Copy of cbt.yaml", "en/cbt.yaml"),
        ("en/cbt - copia.yaml", "en/cbt.yaml"),
        ("en/CBT.yaml", "en/cbt.yaml"),
        ("en/cbt2.yaml", "en/cbt.yaml"),
        ("en/cbt-new.yaml", "en/cbt.yaml"),
        ("en/cbt.yaml.bak", "en/cbt.yaml"),
        ("en/cbt.yml", "en/cbt.yaml"),
        ("en/words (copy).yaml", "en/words.yaml"),
        ("en/Words.yaml", "en/words.yaml"),
        ("en/words.yaml.txt", "en/words.yaml"),
        ("clinic - Copy.yaml", "clinic.yaml"),
    ],
)
def test_a_copy_beside_its_original_is_set_aside_and_named(name: str, original: str, folder: Path) -> None:
    shutil.copy(folder / original, folder / name)
    assert told(folder) == [("warning", "looks-like-copy", name)]
    assert original.rsplit("/", maxsplit=1)[-1] in compiled(folder).problems[0].what
    assert topics(folder) == ["ipt", "cbt"]


def test_a_copy_full_of_mistakes_holds_nothing_up(folder: Path) -> None:
    (folder / "en" / "cbt-old.yaml").write_text("title: [\n", encoding="utf-8")
    assert told(folder) == [("warning", "looks-like-copy", "en/cbt-old.yaml")]


@pytest.mark.parametrize("name", ["en - Copy", "en (2)", "en-backup", "Copy of en", "content", "EN"])
def test_a_copied_folder_is_named_once_and_is_no_language(name: str, folder: Path) -> None:
    source = folder if name == "content" else folder / "en"
    shutil.copytree(source, folder.parent / "copied")
    shutil.move(folder.parent / "copied", folder / name)
    assert told(folder) == [("warning", "looks-like-copy", name)]
    assert topics(folder) == ["ipt", "cbt"]


@pytest.mark.parametrize("name", ["cbt2", "cbt-sleep", "old-age", "copying", "new-baby", "sleep", "cbt-new"])
def test_a_topic_whose_name_only_resembles_is_a_topic(name: str, folder: Path) -> None:
    text = (folder / "en" / "cbt.yaml").read_text(encoding="utf-8")
    (folder / "en" / f"{name}.yaml").write_text(other(text, "or"), encoding="utf-8")
    assert told(folder) == []
    assert name in topics(folder)


def test_a_topic_that_says_the_same_under_another_name_is_shown_with_a_warning(folder: Path) -> None:
    shutil.copy(folder / "en" / "cbt.yaml", folder / "en" / "sleep.yaml")
    assert told(folder) == [("warning", "same-words", "en/sleep.yaml")]
    assert topics(folder) == ["ipt", "cbt", "sleep"]


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("en/words.yaml", "en/words.yaml.txt"),
        ("en/words.yaml", "en/words.yml"),
        ("en/words.yaml", "en/Words.yaml"),
        ("en/cbt.yaml", "en/cbt.yml"),
        ("en/ipt.yaml", "en/IPT.yaml"),
        ("clinic.yaml", "clinic.yaml.txt"),
        ("clinic.yaml", "Clinic.yaml"),
    ],
)
def test_a_file_that_is_not_read_because_of_its_name_is_told_the_right_one(name: str, wrong: str, folder: Path) -> None:
    (folder / name).rename(folder / wrong)
    assert told(folder) == [("error", "misnamed-file", wrong)]
    assert compiled(folder).problems[0].mend == f'Rename it to "{name.rsplit("/", maxsplit=1)[-1]}".'


def test_the_other_files_are_checked_while_one_is_misnamed(folder: Path) -> None:
    (folder / "en" / "words.yaml").rename(folder / "en" / "words.yml")
    replace(folder / "en" / "cbt.yaml", "kind: area", "kind: aria")
    assert {code for _, code, _ in told(folder)} == {"misnamed-file", "unknown-value"}
