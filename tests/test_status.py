"""IT asks whether the kiosk is really on the glass, and gets a true answer."""

import json
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from kiosk import paths
from kiosk.cli import main
from kiosk.content import fingerprint, library_folder
from kiosk.pulse import FILE, Pulse, write_pulse

DIGEST = "abcdef0123456789"


def pulse(**changes: object) -> Pulse:
    now = datetime.now(UTC).isoformat()
    well = Pulse(
        version="1",
        pid=os.getpid(),
        started=now,
        written=now,
        content_digest=DIGEST,
        frame_age_seconds=2.0,
        last_frame=now,
        last_touch=None,
        display="ok",
        renderer="software",
        memory_mb=None,
        last_error=None,
        screen="glass",
    )
    return msgspec.structs.replace(well, **changes)


def ask(state: Path, *arguments: str) -> int:
    return main(["status", "--state", str(state), *arguments])


@pytest.mark.parametrize("screen", ["glass", "dark"])
def test_a_kiosk_that_draws_is_well(screen: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_pulse(pulse(screen=screen), tmp_path)
    assert ask(tmp_path) == 0
    said = capsys.readouterr().out
    assert "is on the glass" in said
    assert ("It is dark" in said) == (screen == "dark")


def test_a_kiosk_whose_staff_door_is_open_is_well_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_pulse(pulse(screen="door"), tmp_path)
    assert ask(tmp_path) == 0
    assert "The staff door is open" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"written": (datetime.now(UTC) - timedelta(minutes=5)).isoformat()}, "it hangs"),
        ({"written": "yesterday"}, "bears no time"),
        ({"frame_age_seconds": 40.0}, "Nothing has been drawn for 40 seconds"),
        ({"frame_age_seconds": None}, "No frame"),
        ({"display": "none"}, "no display"),
        ({"display": "covered"}, "lies over the kiosk"),
        ({"screen": "plain"}, "Only crisis help is shown. Run check on the content.\n"),
        ({"screen": "plain", "last_error": "The window is small."}, "this was the last error: The window is small.\n"),
    ],
)
def test_a_kiosk_that_is_not_well_says_why(
    changes: dict[str, object], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_pulse(pulse(**changes), tmp_path)
    assert ask(tmp_path) == 1
    assert said in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others on Windows")
def test_every_account_of_the_machine_may_ask_whatever_the_service_does(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_pulse(pulse(), tmp_path)
    finally:
        os.umask(before)
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o644


def test_a_kiosk_that_never_ran_is_not_well(tmp_path: Path) -> None:
    assert ask(tmp_path) == 1
    assert ask(tmp_path / "nowhere") == 2
    assert ask(tmp_path, "--content", str(tmp_path / "nowhere")) == 2


def test_the_content_that_is_compared_is_the_one_the_kiosk_says_it_is_run_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, other, state = tmp_path / "content", tmp_path / "other", tmp_path / "state"
    content.mkdir()
    other.mkdir()
    write_pulse(pulse(content_folder=str(content)), state)
    ask(state)
    assert str(content) in capsys.readouterr().out
    ask(state, "--content", str(other), "--json")
    assert json.loads(capsys.readouterr().out)["folder"] == str(other)
    content.rmdir()
    ask(state)
    assert f"{content} is gone" in capsys.readouterr().out
    write_pulse(pulse(), state)
    ask(state)
    assert str(paths.shipped_content()) in capsys.readouterr().out


def test_scripts_learn_whether_the_newest_content_is_on_the_glass(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, state = tmp_path / "content", tmp_path / "state"
    content.mkdir()
    write_pulse(pulse(), state)
    kept = library_folder(state, content) / "fingerprint"
    kept.parent.mkdir(parents=True)
    kept.write_text(f"{DIGEST} {fingerprint(content, paths.assets() / 'illustrations')}", encoding="utf-8")
    ask(state, "--content", str(content), "--json")
    assert json.loads(capsys.readouterr().out)["content"] == "newest"
    (content / "clinic.yaml").write_text("changed", encoding="utf-8")
    ask(state, "--content", str(content), "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["content"] == "older"
    assert told["heartbeat"]["content_digest"] == DIGEST
