"""`narrate`: a synthesiser's voice for what nobody recorded, and a list for a person who does."""

import csv
import errno
import os
import shutil
import sys
from pathlib import Path

import pytest

from kiosk.authoring import narrate as verb
from kiosk.cli import main
from kiosk.content import unpack
from kiosk.content.compile import Compiled, compile_content
from kiosk.content.recordings import length_of
from kiosk.viewmodels.derive.spoken import all_spoken, words_said
from kiosk.voice import find_synthesiser
from kiosk.voice import synthesise as speak
from tests.content.make import GOOD, ILLUSTRATIONS

FEWEST = 20


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small good content."""
    return Path(shutil.copytree(GOOD, tmp_path / "content"))


def made_of(folder: Path) -> Compiled:
    return compile_content(folder, ILLUSTRATIONS, words_said)


def english(folder: Path) -> dict[str, str]:
    """All that is read aloud in English."""
    content = made_of(folder).content
    assert content is not None
    return {key: words for key, words in words_said(content).items() if key.startswith("en/")}


def narrated(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted((folder / "en" / "voice" / "narrated").iterdir())}


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Only three texts are read aloud, so that a test is short; returns what was asked of the synthesiser."""
    asked: list[str] = []

    def synthesise(program: str, text: str, language: str) -> bytes:
        asked.append(text)
        return speak(program, text, language)

    monkeypatch.setattr(verb, "all_spoken", lambda content, _written: dict(list(all_spoken(content).items())[:3]))
    monkeypatch.setattr(verb, "synthesise", synthesise)
    return asked


def test_every_text_is_narrated_and_goes_into_the_bundle(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["narrate", str(folder), "--lang", "en"]) == 0
    said = capsys.readouterr().out
    made = made_of(folder)
    assert made.content is not None
    assert made.problems == ()
    bundle = unpack(made.packed())
    wanted = english(folder)
    assert len(wanted) >= FEWEST
    assert bundle.content.recordings.keys() == wanted.keys()
    assert f"en: {len(wanted)} texts; 0 recorded by a person" in said
    for key, words in wanted.items():
        sound = bundle.recording(bundle.content.recordings[key])
        assert sound.startswith((b"ID3", b"\xff"))
        assert 0.2 < (length_of(sound) or 0) < 2 + len(words) / 5
    assert sum(map(len, made.recordings.values())) < 60_000 * len(wanted)


def test_narrating_again_keeps_what_still_holds(folder: Path, few: list[str]) -> None:
    main(["narrate", str(folder)])
    first, asked = narrated(folder), list(few)
    assert len(first) == len(asked) == 3
    assert main(["narrate", str(folder)]) == 0
    assert narrated(folder) == first
    assert few == asked


def test_words_that_were_changed_are_narrated_anew_and_the_old_are_taken_out(folder: Path, few: list[str]) -> None:
    main(["narrate", str(folder)])
    first = narrated(folder)
    file = folder / "en" / "words.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count("What brings you here") == 1
    file.write_text(text.replace("What brings you here", "What brings you here now"), encoding="utf-8")
    few.clear()
    assert main(["narrate", str(folder)]) == 0
    assert len(few) == 1
    assert "What brings you here now" in few[0]
    assert len(narrated(folder)) == 3
    assert len(first.keys() - narrated(folder).keys()) == 1


def test_what_a_person_recorded_is_not_narrated(folder: Path, few: list[str]) -> None:
    main(["narrate", str(folder)])
    name, sound = next(iter(narrated(folder).items()))
    (folder / "en" / "voice" / f"home-header-{name}").write_bytes(sound)
    few.clear()
    assert main(["narrate", str(folder)]) == 0
    assert name not in narrated(folder)
    assert few == []


def test_it_can_write_elsewhere(folder: Path, tmp_path: Path, few: list[str]) -> None:
    before = sorted(folder.rglob("*"))
    assert main(["narrate", str(folder), "--out", str(tmp_path / "voice")]) == 0
    assert len(narrated(tmp_path / "voice")) == len(few) == 3
    assert sorted(folder.rglob("*")) == before


def test_a_person_gets_a_list_of_names_and_words(folder: Path, tmp_path: Path) -> None:
    assert main(["narrate", str(folder), "--script", str(tmp_path / "script.tsv")]) == 0
    with (tmp_path / "script.tsv").open(encoding="utf-8", newline="") as opened:
        head, *rows = csv.reader(opened, delimiter="\t")
    assert head == ["file", "words"]
    assert [row[1] for row in rows] == list(english(folder).values())
    sound = speak(find_synthesiser(), "Somebody said this.", "en")
    for name, _ in rows:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(sound)
    made = made_of(folder)
    assert made.problems == ()
    assert len(made.recordings) == len(rows), "a recording saved under its name in the list belongs to its words"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--lang", "fr"], "There is no language fr"),
        (["--out", "/proc/nowhere"], "cannot be written"),
        (["--script", "/proc/nowhere/list"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_says_so(
    folder: Path, few: list[str], capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["narrate", str(folder), *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_folder_that_is_not_there_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["narrate", str(tmp_path / "nowhere")]) == 2
    assert "There is no folder" in capsys.readouterr().err


def test_content_with_errors_is_not_narrated(folder: Path, few: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "clinic.yaml").write_text("name: [", encoding="utf-8")
    assert main(["narrate", str(folder)]) == 1
    assert "clinic.yaml" in capsys.readouterr().err
    assert few == []


def test_without_a_synthesiser_it_says_how_to_install_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["narrate", str(folder)]) == 2
    assert "apt-get install espeak-ng" in capsys.readouterr().err


def test_a_language_the_synthesiser_does_not_speak_is_named(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "espeak-ng"
    program.write_text("#!/bin/sh\necho 'Pty Language Age/Gender'\necho ' 5  es-419  --/M'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    assert main(["narrate", str(folder), "--lang", "en"]) == 2
    assert "no voice for en" in capsys.readouterr().err


def test_a_synthesiser_that_fails_is_told(
    folder: Path, few: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert few == []
    monkeypatch.setattr(verb, "find_synthesiser", lambda: shutil.which("true"))
    monkeypatch.setattr(verb, "spoken_languages", lambda _program: frozenset({"en"}))
    assert main(["narrate", str(folder), "--lang", "en"]) == 2
    assert "gave no sound" in capsys.readouterr().err


def test_a_full_disk_is_told_and_leaves_no_half_file(
    folder: Path, few: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert main(["narrate", str(folder)]) == 2
    assert "No space left" in capsys.readouterr().err
    assert narrated(folder) == {}
    assert few


def test_the_package_it_compresses_with_is_named_where_it_is_missing(
    folder: Path, few: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "soundfile", None)
    assert main(["narrate", str(folder)]) == 2
    assert "pip install soundfile" in capsys.readouterr().err
    assert few
