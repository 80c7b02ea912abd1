"""What gives a machine its voice: as much as can be had, again when something changed, and never in the way."""

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "deploy" / "voice.sh"
TOOLS = ("sh", "uname", "dirname", "cat", "cksum", "rm", "touch", "xargs", "echo", "mkdir")
LINE = "sudo apt-get install -y --no-install-recommends espeak-ng"


class Machine:
    """Where nobody may install system packages; pip and the libraries are as the test has them."""

    def __init__(self, folder: Path) -> None:
        self.bin, self.venv, self.requirements = folder / "bin", folder / "venv", folder / "voice.txt"
        self.bin.mkdir()
        (self.venv / "bin").mkdir(parents=True)
        for each in TOOLS:
            (self.bin / each).symlink_to(shutil.which(each) or "")
        self.add(self.bin / "id", "echo 1000")
        self.requirements.write_text("miniaudio==1\n")
        self.let_pip(0)

    def add(self, program: Path, does: str = "") -> None:
        program.write_text(f"#!/bin/sh\n{does}\n")
        program.chmod(0o755)

    def let_pip(self, end: int) -> None:
        """Let pip succeed with 0, and fail with anything else."""
        lines = (
            '[ "$1" = -c ] && exit 0',
            f'echo "$@" >>"{self.venv}/pip"',
            f'echo "cache ${{PIP_NO_CACHE_DIR:-kept}}" >>"{self.venv}/cache"',
            f"exit {end}",
        )
        self.add(self.venv / "bin" / "python", "\n".join(lines))

    def run(self, *more: str, home: Path = Path("/dev/null")) -> str:
        """What it says, to an account with this home."""
        command = ["sh", str(SCRIPT), str(self.venv), str(self.requirements), *more]
        done = subprocess.run(
            command, env={"PATH": str(self.bin), "HOME": str(home)}, capture_output=True, text=True, check=True
        )
        return done.stderr

    @property
    def tries(self) -> int:
        """How often pip was run."""
        log = self.venv / "pip"
        return len(log.read_text().splitlines()) if log.exists() else 0

    @property
    def voiced(self) -> bool:
        return (self.venv / "voiced").exists()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_without_a_synthesiser_the_package_is_installed_and_the_line_to_run_is_told(machine: Machine) -> None:
    assert LINE in machine.run().splitlines()
    assert machine.tries == 1
    assert not machine.voiced


def test_what_failed_is_not_tried_each_time_but_when_something_changed_or_it_is_asked_for(machine: Machine) -> None:
    machine.let_pip(1)
    assert "miniaudio could not be installed" in machine.run()
    tries = machine.tries
    assert "make voice" in machine.run()
    assert machine.tries == tries
    assert LINE in machine.run("again").splitlines()[1]
    assert machine.tries == 2 * tries
    machine.let_pip(0)
    assert not machine.voiced
    machine.add(machine.bin / "espeak-ng")
    assert machine.run() == ""
    assert machine.tries == 2 * tries + 1
    assert machine.voiced


def test_another_version_of_the_package_is_tried(machine: Machine) -> None:
    machine.run()
    machine.requirements.write_text("miniaudio==2\n")
    machine.run()
    assert machine.tries == 2


def test_pip_keeps_a_cache_only_where_there_is_a_place_for_it(machine: Machine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    machine.run("again", home=tmp_path / "file")
    machine.run("again", home=tmp_path / "home")
    assert (machine.venv / "cache").read_text().splitlines() == ["cache 1", "cache kept"]
