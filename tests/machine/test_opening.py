"""When the clinic is open, as it is written and by the clock on the wall."""

from datetime import datetime
from pathlib import Path

import pytest

from kiosk.machine import MachineSettings, ReadSettings, read_settings

WEEK = """opening_hours:
  - days: [monday, tuesday, wednesday, thursday]
    hours: 08:00-18:00
  - days: [friday]
    hours: 18:00-02:00
  - days: [saturday]
"""
FROM_MONDAY = "[monday, tuesday, wednesday, thursday, friday]"


def complained(read: ReadSettings) -> tuple[MachineSettings, tuple[str, ...]]:
    return read.settings, read.complaints


def settings(folder: Path, text: str) -> ReadSettings:
    (folder / "machine.yaml").write_text(text, encoding="utf-8")
    return read_settings(folder)


def opened(folder: Path, text: str, *times: str) -> list[bool]:
    found, complaints = settings(folder, text)
    assert complaints == ()
    return [found.is_open(datetime.fromisoformat(each)) for each in times]


def test_a_clinic_without_hours_is_always_open() -> None:
    assert MachineSettings().is_open(datetime.fromisoformat("2026-11-29T03:00"))


def test_one_line_says_the_hours_of_every_day(tmp_path: Path) -> None:
    day = ("2026-11-29T07:59:59", "2026-11-29T08:00", "2026-11-29T17:59:59", "2026-11-29T18:00")
    assert opened(tmp_path, "opening_hours: 08:00-18:00\n", *day) == [False, True, True, False]


def test_the_environment_says_the_hours_of_every_day() -> None:
    found, complaints = read_settings(environment={"IPT_KIOSK_OPENING_HOURS": "08:00-18:00"})
    assert complaints == ()
    assert not found.is_open(datetime.fromisoformat("2026-11-29T03:00"))


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-11-26T12:00", True),  # Thursday
        ("2026-11-26T18:00", False),
        ("2026-11-27T12:00", False),  # Friday, before the evening
        ("2026-11-27T18:00", True),
        ("2026-11-28T01:59", True),  # its night
        ("2026-11-28T12:00", True),  # Saturday, the whole day
        ("2026-11-28T23:59", True),
        ("2026-11-29T00:00", False),  # Sunday
        ("2026-11-29T12:00", False),
        ("2026-11-30T01:59", False),
    ],
)
def test_each_day_has_its_own_hours_and_a_day_that_is_not_named_is_closed(
    moment: str, is_open: bool, tmp_path: Path
) -> None:
    assert opened(tmp_path, WEEK, moment) == [is_open]


def test_days_and_hours_may_stand_without_a_dash_where_there_is_one_of_them(tmp_path: Path) -> None:
    text = "opening_hours:\n  days: [sunday]\n  hours: 08:00-18:00\n"
    assert opened(tmp_path, text, "2026-11-29T12:00", "2026-11-30T12:00") == [True, False]


def test_the_hour_a_clock_repeats_is_there_twice_and_the_one_it_skips_is_not(tmp_path: Path) -> None:
    """A clock set back at 02:00 shows 01:30 again; one set forward shows 03:00 behind 01:59."""
    text = "opening_hours: 01:15-02:30\n"
    back = ("2026-11-01T01:30", "2026-11-01T01:59", "2026-11-01T01:00", "2026-11-01T01:30", "2026-11-01T02:30")
    assert opened(tmp_path, text, *back) == [True, True, False, True, False]
    assert opened(tmp_path, text, "2026-03-08T01:59", "2026-03-08T03:00") == [True, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("opening_hours: 8-18\n", ("line 1: ", "Write: opening_hours: 08:00-18:00")),
        ("opening_hours: 8:00 am to 6:00 pm\n", ("line 1: ", "Write: opening_hours: 08:00-18:00")),
        ("opening_hours: [08:00, 18:00]\n", ("line 1: ", "Write: opening_hours: 08:00-18:00")),
        ("opening_hours: always\n", ("line 1: ", "two digits for each hour")),
        ("opening_hours: 08:00-08:00\n", ("line 1: ", 'take the line "opening_hours:" out')),
        ("opening_hours:\n", ("line 1: ", "Nothing stands")),
        ("opening_hours:\n  - days: [mondy]\n    hours: 08:00-18:00\n", ("line 2: ", "mondy", "monday")),
        ("opening_hours:\n  - days: monday to friday\n", ("line 2: ", FROM_MONDAY)),
        ("opening_hours:\n  - day: [monday]\n    hours: 08:00-18:00\n", ("line 2: ", 'Did you mean "days"?')),
    ],
)
def test_hours_that_cannot_be_meant_say_how_to_mend_them_and_nothing_goes_dark(
    text: str, said: tuple[str, ...], tmp_path: Path
) -> None:
    found, (complaint,) = complained(settings(tmp_path, text))
    assert all(each in complaint for each in said), complaint
    assert 'Until it is mended, "opening_hours" counts as not written.' in complaint
    assert found == MachineSettings()


def test_a_mistake_leaves_the_hours_that_were_set_elsewhere(tmp_path: Path) -> None:
    state, system = tmp_path / "state", tmp_path / "etc"
    for folder, text in ((state, "opening_hours: 08:00-18:00\n"), (system, "opening_hours: 8\n")):
        folder.mkdir()
        (folder / "machine.yaml").write_text(text, encoding="utf-8")
    found, (complaint,) = complained(read_settings(state, system))
    assert 'Until it is mended, "opening_hours" counts as it was set before.' in complaint
    assert not found.is_open(datetime.fromisoformat("2026-11-29T03:00"))
