"""Compiling in a child, so that nothing staff save can stop the glass."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content import open_bundle
from kiosk.services import Compiler

LONGEST_MS = 20_000


@pytest.fixture
def compiler(content: Path) -> Iterator[Compiler]:
    compiler = Compiler(content)
    yield compiler
    compiler.stop()


def test_good_content_becomes_a_bundle(qtbot: QtBot, compiler: Compiler, tmp_path: Path) -> None:
    with qtbot.waitSignal(compiler.built, timeout=LONGEST_MS) as built:
        compiler.compile(tmp_path)
    assert built.args is not None
    assert open_bundle(built.args[0]).content.clinic.languages == ("en", "es")


def test_problems_come_back_with_their_place(qtbot: QtBot, compiler: Compiler, content: Path, tmp_path: Path) -> None:
    (content / "clinic.yaml").write_text("name: [", encoding="utf-8")
    with qtbot.waitSignal(compiler.refused, timeout=LONGEST_MS) as refused:
        compiler.compile(tmp_path)
    assert refused.args is not None
    assert {(each["file"], each["severity"]) for each in refused.args[0]} >= {("clinic.yaml", "error")}


def test_saving_again_and_again_leads_to_one_more_compilation(qtbot: QtBot, compiler: Compiler, tmp_path: Path) -> None:
    built: list[Path] = []
    compiler.built.connect(lambda file, _from: built.append(file))
    for _ in range(5):
        compiler.compile(tmp_path)
    qtbot.waitUntil(lambda: len(built) == 2, timeout=LONGEST_MS)
    assert not compiler.running


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("import sys; sys.exit('the disk is gone')", "the disk is gone"),
        ("import os; os.abort()", "could not be compiled"),
        ("import time; time.sleep(600)", "could not be compiled"),
    ],
)
def test_a_compilation_that_fails_crashes_or_hangs_is_told_and_over(
    qtbot: QtBot, content: Path, tmp_path: Path, program: str, said: str
) -> None:
    compiler = Compiler(content, command=(sys.executable, "-c", program), limit_ms=1500)
    with qtbot.waitSignal(compiler.refused, timeout=LONGEST_MS) as refused:
        compiler.compile(tmp_path)
    assert refused.args is not None
    assert said in refused.args[0][0]["what"]
    assert not compiler.running


def test_a_compiler_that_is_not_there_is_told(qtbot: QtBot, content: Path, tmp_path: Path) -> None:
    compiler = Compiler(content, command=(str(tmp_path / "nothing"),))
    with qtbot.waitSignal(compiler.refused, timeout=LONGEST_MS) as refused:
        compiler.compile(tmp_path)
    assert refused.args is not None
    assert "could not be started" in refused.args[0][0]["what"]
