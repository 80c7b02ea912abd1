"""Content comes from a stick in a child: the glass goes on, and staff are told once how it went."""

import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from kiosk.services.stick_put import StickPut

LONGEST_MS = 10_000


def child(program: str, content: Path, *, limit_ms: int = LONGEST_MS) -> StickPut:
    return StickPut(content, content / "state", command=(sys.executable, "-c", program), limit_ms=limit_ms)


def told(qtbot: QtBot, stick: StickPut) -> str:
    lines: list[str] = []
    stick.take(lines.append)
    assert lines == [], "it returns at once"
    qtbot.waitUntil(lambda: bool(lines), timeout=LONGEST_MS)
    (line,) = lines
    return line


def test_what_the_verb_says_is_told_in_one_line_however_it_ended(qtbot: QtBot, tmp_path: Path) -> None:
    program = "import sys; print('3 errors.'); print('Nothing was put.', file=sys.stderr); sys.exit(1)"
    stick = child(program, tmp_path)
    assert sorted(told(qtbot, stick).split(". ")) == ["3 errors", "Nothing was put."]
    assert told(qtbot, stick), "and again"


def test_the_verb_is_told_which_kiosk_is_meant(qtbot: QtBot, tmp_path: Path) -> None:
    said = told(qtbot, child("import sys; print(sys.argv[1:])", tmp_path))
    assert said == str(["put", "--stick", "--to", str(tmp_path), "--state", str(tmp_path / "state")])


def test_one_that_takes_too_long_dies_or_says_nothing_is_given_up(qtbot: QtBot, tmp_path: Path) -> None:
    assert "given up" in told(qtbot, child("import time; time.sleep(60)", tmp_path, limit_ms=50))
    assert "given up" in told(qtbot, child("import os; os.abort()", tmp_path))
    assert "given up" in told(qtbot, child("pass", tmp_path))


def test_a_program_that_is_not_there_is_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    stick, lines = StickPut(tmp_path, tmp_path, command=(str(tmp_path / "nowhere"),)), list[str]()
    stick.take(lines.append)
    qtbot.waitUntil(lambda: bool(lines), timeout=LONGEST_MS)
    assert "could not be started" in lines[0]


def test_who_asks_twice_is_told_so_and_a_kiosk_that_ends_tells_nothing_more(qtbot: QtBot, tmp_path: Path) -> None:
    stick, lines = child("import time; time.sleep(60)", tmp_path), list[str]()
    stick.take(lines.append)
    stick.take(lines.append)
    assert lines == ["The content is being taken from the stick already."]
    stick.stop()
    qtbot.wait(100)
    assert len(lines) == 1
