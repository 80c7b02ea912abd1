"""IT sets the PIN on the command line: it is asked twice, never shown, and refused where it is none."""

import getpass
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.machine.door.keeper import TRIES_FILE, Answer, DoorKeeper
from kiosk.machine.door.pin import FILE, matches, read_pin, set_pin

PIN, OTHER = "480159", "270481"
ROOT = Path(__file__).parents[3]
Said = pytest.CaptureFixture[str]


def ask(state: Path, part: str, *arguments: str) -> int:
    return main(["pin", part, "--state", str(state), *arguments])


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What somebody will type, line by line."""
    lines = list[str]()
    monkeypatch.setattr(getpass, "getpass", lambda _: lines.pop(0))
    return lines


def is_kept(digits: str, state: Path) -> bool:
    kept = read_pin(state)
    return kept is not None and matches(kept, digits)


def test_it_is_asked_twice_and_counts_from_then_on(tmp_path: Path, types: list[str], capsys: Said) -> None:
    door = DoorKeeper(tmp_path)
    types += [PIN, PIN]
    assert ask(tmp_path, "set") == 0
    assert types == []
    assert door.try_pin(PIN) is Answer.OPEN
    said = capsys.readouterr()
    assert PIN not in said.out + said.err


def test_two_that_differ_change_nothing(tmp_path: Path, types: list[str], capsys: Said) -> None:
    types += [PIN, OTHER]
    assert ask(tmp_path, "set") == 2
    assert "two different PINs" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_pin_is_refused_at_once_and_not_repeated(tmp_path: Path, types: list[str], capsys: Said) -> None:
    types += ["123456", "123456"]
    assert ask(tmp_path, "set") == 2
    assert types == ["123456"]
    said = capsys.readouterr().err
    assert "first that somebody would try" in said
    assert "123456" not in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("line", [f"{PIN}\n", f"{PIN}\r\n", PIN, f"{PIN}\nmore\n"])
def test_a_script_gives_it_in_one_line(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(line))
    assert ask(tmp_path, "set", "--stdin") == 0
    assert is_kept(PIN, tmp_path)


@pytest.mark.parametrize("line", ["", "\n", "12345\n", "4801a9\n", "480159 \n", "4" * 10_000, "111111\n"])
def test_a_line_that_is_no_pin_leaves_the_one_there_is(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    set_pin(PIN, tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO(line))
    assert ask(tmp_path, "set", "--stdin") == 2
    assert capsys.readouterr().err
    assert is_kept(PIN, tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are asked in another way there")
def test_without_a_terminal_nothing_is_asked_and_the_other_way_is_named(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk.cli", "pin", "set", "--state", str(tmp_path)],
        cwd=ROOT,
        input=f"{PIN}\n{PIN}\n",
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )
    assert done.returncode == 2
    assert done.stderr == "There is no terminal to ask on. For scripts there is: pin set --stdin\n"
    assert list(tmp_path.iterdir()) == []


def test_a_new_pin_ends_the_wait_and_mends_what_is_damaged(tmp_path: Path, types: list[str]) -> None:
    (tmp_path / FILE).write_text("{", encoding="utf-8")
    (tmp_path / TRIES_FILE).write_text("{", encoding="utf-8")
    types += [PIN, PIN]
    assert ask(tmp_path, "set") == 0
    assert DoorKeeper(tmp_path).try_pin(PIN) is Answer.OPEN


def test_it_is_taken_away_whether_it_can_be_read_or_not(tmp_path: Path, capsys: Said) -> None:
    assert ask(tmp_path, "clear") == 0
    assert "There was no PIN" in capsys.readouterr().out
    for text in (None, "{"):
        set_pin(PIN, tmp_path)
        if text:
            (tmp_path / FILE).write_text(text, encoding="utf-8")
        assert ask(tmp_path, "clear") == 0
        assert not DoorKeeper(tmp_path).armed
        assert list(tmp_path.iterdir()) == []


def test_whether_there_is_one_is_told_and_how_often_somebody_guessed(tmp_path: Path, capsys: Said) -> None:
    assert ask(tmp_path, "status") == 1
    assert "No PIN is set" in capsys.readouterr().out
    set_pin(PIN, tmp_path)
    assert ask(tmp_path, "status") == 0
    assert capsys.readouterr().out == f"A PIN is set in {tmp_path}.\n"
    DoorKeeper(tmp_path).try_pin(OTHER)
    assert ask(tmp_path, "status") == 0
    assert "Wrong PINs since the last right one: 1." in capsys.readouterr().out
    (tmp_path / TRIES_FILE).write_text("{", encoding="utf-8")
    assert ask(tmp_path, "status") == 0
    assert "cannot be read" in capsys.readouterr().out
    (tmp_path / FILE).write_text("{", encoding="utf-8")
    assert ask(tmp_path, "status") == 1
    assert "set a PIN anew as root" in capsys.readouterr().out


@pytest.mark.parametrize("part", ["set", "clear", "status"])
def test_a_state_folder_that_is_not_there_is_named(part: str, tmp_path: Path, capsys: Said) -> None:
    assert ask(tmp_path / "nowhere", part) == 2
    said = capsys.readouterr().err
    assert str(tmp_path / "nowhere") in said
    assert "--state" in said
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_who_may_not_write_there_is_told_as_whom_to_ask(tmp_path: Path, types: list[str], capsys: Said) -> None:
    types += [PIN, PIN]
    tmp_path.chmod(0o500)
    assert ask(tmp_path, "set") == 2
    assert "Run this as root" in capsys.readouterr().err
    tmp_path.chmod(0o700)


def test_a_folder_in_its_place_is_told(tmp_path: Path, types: list[str], capsys: Said) -> None:
    (tmp_path / FILE).mkdir()
    types += [PIN, PIN]
    assert ask(tmp_path, "set") == 2
    assert f"{tmp_path / FILE} cannot be written" in capsys.readouterr().err
