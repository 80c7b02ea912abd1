"""Linters and type checkers are part of the tests: one command, the same everywhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import qmltools

ROOT = Path(__file__).parents[1]
FEWEST_QML_FILES = 50


def run(*command: str) -> str:
    """What `python -m command` says; fails the test where it ends with an error."""
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    return said


def test_python_has_no_lint() -> None:
    run("ruff", "check", ".")


def test_python_is_laid_out() -> None:
    run("ruff", "format", "--check", ".")


def test_types_hold() -> None:
    run("mypy", "--cache-dir", ".mypy_cache/linux")


def test_types_hold_on_windows() -> None:
    # What a branch for another system leaves over is unreachable there, and is meant to be.
    run("mypy", "--platform", "win32", "--no-warn-unreachable", "--cache-dir", ".mypy_cache/win32")


def test_imports_go_one_way() -> None:
    said = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stdout
    analysed = re.search(r"Analyzed (\d+) files", said.stdout)
    assert analysed, said.stdout
    assert int(analysed[1]) >= 60, "an empty scan shows nothing"


def test_qml_has_no_lint(tmp_path: Path) -> None:
    linted, complaints = qmltools.lint(tmp_path)
    assert complaints == ""
    assert linted >= FEWEST_QML_FILES


@pytest.mark.parametrize("file", qmltools.files(), ids=lambda file: str(file.relative_to(qmltools.QML)))
def test_qml_is_laid_out(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == qmltools.formatted(file), "make format lays it out"
