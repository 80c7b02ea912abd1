"""What staff double-click: it finds the folder beside it, and waits until they have read."""

import os
import subprocess
from pathlib import Path

import pytest

STARTERS = Path(__file__).parents[1] / "deploy" / "staff"
VERBS = ("check", "preview", "put")


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("where", [".venv/bin", "on the path"])
def test_it_runs_its_verb_on_the_folder_beside_it(verb: str, where: str, tmp_path: Path) -> None:
    folder = tmp_path / "Words of the clinic"
    program = folder / ".venv" / "bin" / "ipt-kiosk" if where == ".venv/bin" else tmp_path / "bin" / "ipt-kiosk"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\necho "$@ in $PWD"\n')
    program.chmod(0o755)
    (folder / "content").mkdir(parents=True)
    starter = folder / f"{verb}.sh"
    starter.write_bytes((STARTERS / starter.name).read_bytes())
    done = subprocess.run(
        ["sh", str(starter)],
        cwd=tmp_path,
        env=os.environ | {"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"},
        input="\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith(f"{verb} content in {folder}\n")
    assert "Press Enter" in done.stdout


@pytest.mark.parametrize("verb", VERBS)
def test_the_one_for_windows_says_the_same(verb: str) -> None:
    """Read, not run: there is no Windows here."""
    text = (STARTERS / f"{verb}.bat").read_bytes()
    assert text.count(b"\n") == text.count(b"\r\n"), "cmd wants its own line ends"
    lines = text.decode("ascii").splitlines()
    assert f'"%KIOSK%" {verb} content' in lines
    assert 'pushd "%~dp0"' in lines
    assert lines[-1] == "pause"


def test_the_shell_scripts_can_be_run() -> None:
    assert all(os.access(STARTERS / f"{verb}.sh", os.X_OK) for verb in VERBS)
