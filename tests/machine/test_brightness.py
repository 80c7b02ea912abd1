"""How bright the panel is at which hour, as it is written and as the light is set."""

import logging
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.machine import Backlight, Dimmer, MachineSettings, ReadSettings, read_settings
from kiosk.machine.brightness import DIMMEST, Brightness, percent_at

MORNING = datetime.fromisoformat("2026-11-29T07:00")


def complained(read: ReadSettings) -> tuple[MachineSettings, tuple[str, ...]]:
    return read.settings, read.complaints


def settings(folder: Path, text: str) -> ReadSettings:
    (folder / "machine.yaml").write_text(text, encoding="utf-8")
    return read_settings(folder)


def levels(folder: Path, text: str) -> Brightness:
    found, complaints = settings(folder, f"brightness: {text}\n")
    assert complaints == ()
    return found.brightness


def light(folder: Path, name: str = "rpi_backlight", kind: str = "raw", most: int = 255) -> Path:
    """A light as the kernel shows it."""
    made = folder / name
    made.mkdir(parents=True)
    for file, text in (("type", kind), ("max_brightness", str(most)), ("brightness", str(most))):
        (made / file).write_text(f"{text}\n", encoding="ascii")
    return made


def shines(light: Path) -> int:
    return int((light / "brightness").read_text(encoding="ascii"))


def test_where_nothing_is_set_the_light_stays_as_it_is(tmp_path: Path) -> None:
    there = light(tmp_path)
    Dimmer((), Backlight(tmp_path)).follow(MORNING)
    assert (shines(there), percent_at((), MORNING)) == (255, None)


def test_one_number_counts_all_day(tmp_path: Path) -> None:
    found = levels(tmp_path, "80")
    assert {percent_at(found, MORNING.replace(hour=hour)) for hour in range(24)} == {80}


@pytest.mark.parametrize(
    ("clock", "percent"), [("00:00", 40), ("06:59", 40), ("07:00", 80), ("18:59", 80), ("19:00", 40), ("23:59", 40)]
)
@pytest.mark.parametrize("text", ["07:00 80, 19:00 40", "19:00 40,07:00 80", '"07:00 80, 19:00 40"'])
def test_each_hour_counts_until_the_next_and_the_last_one_until_the_morning(
    text: str, clock: str, percent: int, tmp_path: Path
) -> None:
    assert percent_at(levels(tmp_path, text), datetime.fromisoformat(f"2026-11-29T{clock}")) == percent


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("brightness: 29\n", "between 30 and 100"),
        ("brightness: 101\n", "between 30 and 100"),
        ("brightness: bright\n", "such as 07:00 80, 19:00 40"),
        ("brightness: 07:00 80, 19:00 10\n", "between 30 and 100"),
        ("brightness: 25:00 80\n", "such as 80"),
        ("brightness: 80 %\n", "Write: brightness: 80"),
        ("brightness: 7:00 80, 19:00 40\n", "Write: brightness: 07:00 80, 19:00 40"),
        ("brightness: 7am 80%; 7pm 40%\n", "Write: brightness: 07:00 80, 19:00 40"),
        ("brightness: [07:00 80, 19:00 40]\n", "Write: brightness: 07:00 80, 19:00 40"),
        ("brightness:\n  07:00: 80\n  19:00: 40\n", "Write: brightness: 07:00 80, 19:00 40"),
        ("brightness:\n  - from: 07:00\n    percent: 80\n", "Write: brightness: 07:00 80"),
        ("brightness: 07:00 80, 07:00 40\n", "07:00 stands twice"),
        ("brightness: 80, 40\n", "such as 07:00 80, 19:00 40"),
        ("brightness:\n", "Nothing stands"),
        (f"brightness: {'9' * 5000}\n", "between 30 and 100"),
    ],
)
def test_what_is_no_brightness_says_how_to_mend_it(text: str, said: str, tmp_path: Path) -> None:
    found, (complaint,) = complained(settings(tmp_path, f"rotation: 90\n{text}"))
    assert said in complaint
    assert len(complaint) < 500
    assert found == MachineSettings(rotation="90")


def test_the_environment_can_say_it() -> None:
    found, complaints = read_settings(environment={"IPT_KIOSK_BRIGHTNESS": "07:00 80, 19:00 40"})
    assert complaints == ()
    assert percent_at(found.brightness, MORNING) == 80


def test_the_light_is_set_at_once_and_later_in_steps_that_nobody_sees(tmp_path: Path) -> None:
    there, dimmer = light(tmp_path, most=100), Dimmer(levels(tmp_path, "07:00 80, 19:00 40"), Backlight(tmp_path))
    dimmer.follow(MORNING)
    assert shines(there) == 80
    seen = []
    for look in range(10):
        dimmer.follow(MORNING + timedelta(hours=12, seconds=20 * look))
        seen.append(shines(there))
    assert seen == [75, 70, 65, 60, 55, 50, 45, 40, 40, 40]


def test_it_is_never_darker_than_crisis_help_can_be_read(tmp_path: Path) -> None:
    there = light(tmp_path, most=100)
    Backlight(tmp_path).set_percent(0)
    assert shines(there) == DIMMEST
    Backlight(tmp_path).set_percent(400)
    assert shines(there) == 100


def test_a_light_of_few_steps_never_goes_out(tmp_path: Path) -> None:
    there = light(tmp_path, most=1)
    Backlight(tmp_path).set_percent(30)
    assert shines(there) == 1


def test_where_several_drive_one_light_the_one_that_counts_is_set(tmp_path: Path) -> None:
    firmware, raw = light(tmp_path, "acpi_video0", "firmware", 10), light(tmp_path, "intel_backlight", "raw", 24242)
    Backlight(tmp_path).set_percent(50)
    assert (shines(firmware), shines(raw)) == (5, 24242)
    assert Backlight(tmp_path).percent() == 50


def test_two_monitors_are_set_alike(tmp_path: Path) -> None:
    lights = [light(tmp_path, name, "raw", 100) for name in ("ddcci1", "ddcci2")]
    Backlight(tmp_path).set_percent(60)
    assert [shines(each) for each in lights] == [60, 60]


def test_a_machine_without_a_light_says_so_once_and_goes_on(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    dimmer = Dimmer(levels(tmp_path, "80"), Backlight(tmp_path / "nothing"))
    with caplog.at_level(logging.WARNING, "kiosk"):
        dimmer.follow(MORNING)
        dimmer.follow(MORNING)
    assert [each.getMessage() for each in caplog.records] == [
        "The brightness stays as it is: the system knows of no light that it could set."
    ]
    assert Backlight(tmp_path / "nothing").percent() is None


def test_a_light_that_may_not_be_set_is_told_once_and_set_when_it_may(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    there, dimmer = light(tmp_path, most=100), Dimmer(levels(tmp_path, "80"), Backlight(tmp_path))
    (there / "brightness").unlink()
    (there / "brightness").mkdir()
    with caplog.at_level(logging.WARNING, "kiosk"):
        dimmer.follow(MORNING)
        dimmer.follow(MORNING)
    (said,) = [each.getMessage() for each in caplog.records]
    assert said.startswith("The brightness stays as it is: ")
    assert "docs/it/screen-care.md" in said
    (there / "brightness").rmdir()
    dimmer.follow(MORNING)
    assert shines(there) == 80


def test_the_rule_for_udev_opens_the_file_that_is_written_and_no_other() -> None:
    rules = (Path(__file__).parents[2] / "deploy" / "udev" / "60-ipt-kiosk-backlight.rules").read_text(encoding="utf-8")
    (rule,) = [line for line in rules.splitlines() if not line.startswith("#")]
    assert 'SUBSYSTEM=="backlight"' in rule
    assert "chgrp video /sys$devpath/brightness" in rule
    assert "chmod g+w /sys$devpath/brightness" in rule
