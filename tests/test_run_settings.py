"""Which of several places of a setting counts, as the command line is read."""

import logging
from pathlib import Path

import pytest

from kiosk import app, paths
from kiosk.app import RunOptions
from kiosk.cli import main
from kiosk.machine.settings import FILE_NAME
from kiosk.mounting import Mounting
from tests.content.make import GOOD

EVERYWHERE = {"rotation": "90", "panel_inches": "24", "warning_seconds": "60", "idle_seconds": "100"}


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[RunOptions]:
    """What the kiosk would run with; the machine has a screen, and its own folder of settings."""
    runs: list[RunOptions] = []

    def take(options: RunOptions) -> int:
        runs.append(options)
        return 0

    monkeypatch.setattr(app, "run", take)
    monkeypatch.setattr(paths, "machine_settings", lambda: tmp_path / "etc")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return runs


def run(tmp_path: Path, *more: str) -> int:
    return main(["run", "--content", str(GOOD), "--state", str(tmp_path / "state"), *more])


def put(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE_NAME).write_text(text, encoding="utf-8")


def test_each_place_goes_before_the_one_before_it(
    ran: list[RunOptions], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "state", "".join(f"{name}: {value}\n" for name, value in EVERYWHERE.items()))
    put(tmp_path / "etc", "panel_inches: 32\nwarning_seconds: 70\nidle_seconds: 110\n")
    monkeypatch.setenv("IPT_KIOSK_WARNING_SECONDS", "80")
    monkeypatch.setenv("IPT_KIOSK_IDLE_SECONDS", "120")
    assert run(tmp_path, "--set", "idle_seconds=130") == 0
    assert (ran[0].rotation, ran[0].inches) == (90, 32.0)
    assert (ran[0].timing.warning_seconds, ran[0].timing.reading_seconds) == (80, 130)


def test_an_option_of_its_own_goes_before_all(ran: list[RunOptions], tmp_path: Path) -> None:
    typed = ("--set", "panel_inches=43", "--set", "idle_seconds=130", "--panel-inches", "10.1", "--idle-seconds", "5")
    assert run(tmp_path, *typed) == 0
    assert (ran[0].inches, ran[0].timing.reading_seconds) == (10.1, 5)


def test_a_language_asked_for_is_offered_whatever_the_settings_say(ran: list[RunOptions], tmp_path: Path) -> None:
    put(tmp_path / "etc", "languages: [en, fr]\n")
    assert run(tmp_path, "--lang", "es") == 0
    assert run(tmp_path, "--lang", "fr") == 0
    assert run(tmp_path) == 0
    assert [each.languages for each in ran] == [("es", "en", "fr"), ("fr", "en"), ("en", "fr")]
    put(tmp_path / "etc", "rotation: 90\n")
    assert run(tmp_path, "--lang", "es") == 0
    assert (ran[-1].language, ran[-1].languages) == ("es", ())


def test_what_is_typed_last_counts(ran: list[RunOptions], tmp_path: Path) -> None:
    assert run(tmp_path, "--set", "rotation=90", "--set", "rotation=180") == 0
    assert ran[0].rotation == 180


def test_every_setting_comes_to_the_kiosk(ran: list[RunOptions], tmp_path: Path) -> None:
    put(
        tmp_path / "etc",
        "panel_inches: 24\nrotation: 270\nviewing_distance_mm: 700\nmount_height_mm: 1400\nlanguages: [es]\n"
        "idle_seconds: 60\ncrisis_idle_seconds: 400\nwarning_seconds: 45\n"
        "voice: off\nvoice_output: Handset\nvoice_volume: 40\nstatistics: on\n",
    )
    assert run(tmp_path) == 0
    (found,) = ran
    assert (found.inches, found.rotation, found.languages) == (24.0, 270, ("es",))
    assert found.mounting == Mounting(700, 1400)
    assert (found.timing.reading_seconds, found.timing.crisis_seconds, found.timing.warning_seconds) == (60, 400, 45)
    assert found.voice == ("off", "Handset", 40)
    assert found.counting


def test_mistakes_are_logged_as_grave_as_they_are_and_the_kiosk_runs(
    ran: list[RunOptions], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    put(tmp_path / "etc", "rotation: 45\ncolour: red\nvolume: 30\n")
    assert run(tmp_path, "--set", "colour=red", "--set", "rotation=sideways") == 0
    assert ran[0].voice.volume == 30
    assert [each.levelno for each in caplog.records] == [
        *(logging.ERROR, logging.WARNING, logging.WARNING),
        *(logging.ERROR, logging.WARNING),
    ]
    assert caplog.records[3].message.startswith("--set rotation: ")


@pytest.mark.parametrize("typed", ["rotation", "=90", " =90", ""])
def test_what_is_no_setting_at_all_is_wrong_usage(
    typed: str, ran: list[RunOptions], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(tmp_path, "--set", typed)
    assert ended.value.code == 2
    assert "write it as rotation=90" in capsys.readouterr().err
    assert ran == []
