"""The report as it comes out: on a terminal, in a file, with and without color."""

import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.content.make import BROKEN

ROOT = Path(__file__).parents[2]
FOLDER = BROKEN / "second-colon"
CHECK = [sys.executable, "main.py", "check", str(FOLDER), "--quick"]
COLOUR = re.compile(r"\x1b\[[\d;]*m")
PLAIN = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "PYTHONPATH": ""}


def on_a_terminal(columns: int, **environment: str) -> str:
    """What a terminal of this width shows of the report."""
    if sys.platform == "win32":
        pytest.skip("there are no pseudo-terminals")
    import pty  # not there on Windows
    import termios

    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (40, columns))
    child = subprocess.Popen(CHECK, cwd=ROOT, env={**PLAIN, **environment}, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    said = b""
    with suppress(OSError):  # the child has ended, and with it the terminal
        while data := os.read(ours, 65536):
            said += data
    os.close(ours)
    assert child.wait(timeout=60) == 1
    return said.decode().replace("\r\n", "\n")


def in_a_file(**environment: str) -> str:
    done = subprocess.run(CHECK, cwd=ROOT, env={**PLAIN, **environment}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    return done.stdout


def test_a_terminal_gets_color_and_its_own_width() -> None:
    said = on_a_terminal(60)
    assert COLOUR.search(said)
    bare = COLOUR.sub("", said)
    assert "\n    51 |     lead: Answers: touch a question to read the …\n" in bare
    assert "\n  There is a second colon in this line, so the text is\n  taken for a name.\n" in bare
    assert bare.rstrip().split("\n")[-1].startswith("1 error, 0 warnings in ")


def test_neither_no_color_nor_a_file_nor_a_pipe_gets_color() -> None:
    assert "\x1b" not in on_a_terminal(80, NO_COLOR="1")
    assert "\x1b" not in in_a_file()
    assert "\x1b" not in in_a_file(NO_COLOR="1", FORCE_COLOR="1")


def test_color_can_be_asked_for() -> None:
    said = in_a_file(FORCE_COLOR="1")
    assert COLOUR.search(said)
    assert COLOUR.sub("", said) == in_a_file()


def test_without_the_package_that_colors_the_same_is_said(tmp_path: Path) -> None:
    (tmp_path / "rich").mkdir()
    (tmp_path / "rich" / "__init__.py").write_text("raise ImportError('there is none')\n", encoding="utf-8")
    assert on_a_terminal(80, PYTHONPATH=str(tmp_path)) == COLOUR.sub("", on_a_terminal(80))
    assert in_a_file(FORCE_COLOR="1", PYTHONPATH=str(tmp_path)) == in_a_file()


@pytest.mark.parametrize(("encoding", "arrow"), [("ascii", "->"), ("cp1252", "->"), ("utf-8", "→")])
def test_a_console_gets_only_signs_it_has(encoding: str, arrow: str) -> None:
    done = subprocess.run(
        CHECK,
        cwd=ROOT,
        env={**PLAIN, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert f"\n  {arrow} Put the text in double quotes:" in done.stdout.decode(encoding).replace("\r\n", "\n")
