"""What the kiosk keeps may be anything when it starts: garbage, another version's, another kiosk's."""

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from kiosk.content import BundleError, Library, library_folder, open_bundle
from kiosk.content.bundle import FORMAT, FORMAT_FILE
from kiosk.pulse import read_pulse
from tests.test_running import ROOT, RUN_SHORTLY, run_shortly

GOOD = ROOT / "tests" / "content" / "good"
OURS = ("--size", "1280x800", "--content", str(GOOD))


def library(state: Path) -> Library:
    return Library(library_folder(state, GOOD))


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A state folder after one good start."""
    done = run_shortly(*OURS, state=tmp_path / "state")
    assert done.stdout == "glass\n", done.stderr
    return tmp_path / "state"


def _garbage(state: Path) -> None:
    files = [each for each in state.rglob("*") if each.is_file()]
    assert len(files) >= 2
    for each in files:
        each.write_bytes(bytes(range(7, 250)) * 2)


def _folders_for_files(state: Path) -> None:
    for each in [each for each in state.rglob("*") if each.is_file()]:
        each.unlink()
        each.mkdir()
    (state / "machine.yaml").mkdir()


def _a_file_for_the_library(state: Path) -> None:
    for each in sorted((state / "bundles").rglob("*"), reverse=True):
        each.rmdir() if each.is_dir() else each.unlink()
    (state / "bundles").rmdir()
    (state / "bundles").write_text("no folder", encoding="utf-8")


@pytest.mark.parametrize("spoil", [_garbage, _folders_for_files, _a_file_for_the_library])
def test_a_state_folder_that_is_spoiled_does_not_stop_the_kiosk(spoil: Callable[[Path], None], state: Path) -> None:
    spoil(state)
    done = run_shortly(*OURS, state=state)
    assert (done.returncode, done.stdout) == (0, "glass\n"), done.stderr
    assert "Traceback" not in done.stderr


def _of_format(form: int, bundle: bytes) -> bytes:
    """The same bundle, as a version with another format has written it."""
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bundle)) as old, zipfile.ZipFile(into, "w") as new:
        for name in old.namelist():
            new.writestr(name, str(form) if name == FORMAT_FILE else old.read(name))
    return into.getvalue()


@pytest.mark.parametrize("form", [FORMAT - 1, FORMAT + 1])
def test_what_an_older_or_a_newer_version_kept_is_passed_over_and_made_anew(form: int, state: Path) -> None:
    (kept,) = library_folder(state, GOOD).glob("*.bundle")
    before = library(state).newest_good()
    assert before is not None
    of_another_version = kept.with_name(f"00000009-{before.digest[:32]}.bundle")
    of_another_version.write_bytes(_of_format(form, kept.read_bytes()))
    with pytest.raises(BundleError):
        open_bundle(of_another_version)
    kept.unlink()
    (state / "heartbeat.json").write_bytes(msgspec.json.encode({"version": "9.9", "mood": "new", "pid": 1}))
    assert read_pulse(state) is None
    done = run_shortly(*OURS, state=state)
    assert (done.returncode, done.stdout) == (0, "glass\n"), done.stderr
    after = library(state).newest_good()
    assert after is not None
    assert after.digest == before.digest


def test_two_kiosks_at_once_both_show_and_neither_spoils_what_is_kept(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = [sys.executable, "-c", RUN_SHORTLY, "run", "--state", str(tmp_path / "state"), *OURS]
    both = [
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for each in both:
        out, said = each.communicate(timeout=120)
        assert (each.returncode, out) == (0, "glass\n"), said
        assert "Traceback" not in said
    kept = library(tmp_path / "state").newest_good()
    assert kept is not None
    assert not list((tmp_path / "state").rglob("*.part"))
    assert len(list(library_folder(tmp_path / "state", GOOD).glob("*.bundle"))) <= 2
