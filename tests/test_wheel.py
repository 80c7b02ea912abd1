"""A wheel holds all it needs: content and assets come along, whatever folder it is used from."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder a wheel of this checkout was unpacked into."""
    built, into = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)], cwd=ROOT, check=True)
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        wheel.extractall(into)
    return into


def run(installed: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What `ipt-kiosk` does where only the wheel is."""
    program = "import sys; from kiosk.cli import main; sys.exit(main())"
    environment = os.environ | {"PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def test_the_command_is_named_ipt_kiosk(installed: Path) -> None:
    entry = next(installed.glob("*.dist-info/entry_points.txt")).read_text(encoding="utf-8")
    assert "ipt-kiosk = kiosk.cli:main" in entry


def test_its_own_content_is_found_and_has_no_errors(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "check", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert all(each["severity"] == "warning" for each in json.loads(done.stdout)["problems"])


def test_its_own_pictures_and_typefaces_are_found(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "render", "--out", "screens", "--size", "1280x800")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    manifest = json.loads((tmp_path / "screens" / "manifest.json").read_text(encoding="utf-8"))
    assert len(manifest["screens"]) > 50


def test_tests_and_benchmarks_stay_out_of_it(installed: Path) -> None:
    assert {each.name for each in installed.iterdir() if each.suffix != ".dist-info"} == {"kiosk"}
