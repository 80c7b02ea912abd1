"""The totals on disk: written at night and at the end, never lost, never finer than a month."""

import json
import logging
import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.counting import FOLDER, Ledger, Month, read_months
from kiosk.counting.months import KEPT, write_month
from kiosk.visit import Entry, Outcome, Preferences, Visit

VISIT = Visit(Preferences("es"), "visiting", (Entry("home"), Entry("ipt/grief")))


class Wall:
    """The clock on the wall."""

    def __init__(self, at: str = "2026-11-25T14:03") -> None:
        self.now = datetime.fromisoformat(at)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def ledger(tmp_path: Path, wall: Wall) -> Ledger:
    return Ledger(tmp_path, wall)


def visit(ledger: Ledger, times: int = 1) -> None:
    for _ in range(times):
        ledger.see(VISIT)
        ledger.end(Outcome.DONE)


def months(state: Path) -> dict[str, int]:
    return {name: month.visits for name, month in read_months(state).months.items()}


def files(state: Path) -> list[str]:
    return sorted(each.name for each in state.rglob("*"))


def test_nothing_is_written_by_day_and_all_of_it_at_night(ledger: Ledger, wall: Wall, tmp_path: Path) -> None:
    visit(ledger, 3)
    wall.now = datetime.fromisoformat("2026-11-26T02:59")
    ledger.look()
    assert files(tmp_path) == []
    wall.now += timedelta(minutes=1)
    ledger.look()
    assert months(tmp_path) == {"2026-11": 3}
    visit(ledger)
    wall.now += timedelta(hours=20)
    ledger.look()
    assert months(tmp_path) == {"2026-11": 3}


def test_at_the_end_all_of_it_is_written_and_nothing_twice(ledger: Ledger, tmp_path: Path, wall: Wall) -> None:
    visit(ledger, 2)
    ledger.write()
    ledger.write()
    Ledger(tmp_path, wall).write()
    assert months(tmp_path) == {"2026-11": 2}


def test_the_file_is_written_anew_on_nights_without_a_visit_too(ledger: Ledger, wall: Wall, tmp_path: Path) -> None:
    visit(ledger)
    ledger.write()
    file = tmp_path / FOLDER / "2026-11.json"
    os.utime(file, (0, 0))
    wall.now += timedelta(days=1)
    ledger.look()
    assert file.stat().st_mtime > 0


@pytest.mark.parametrize("last_day", [0, 1], ids=["nobody came", "somebody came"])
def test_no_file_tells_whether_somebody_came_on_the_last_day_of_a_month(
    last_day: int, ledger: Ledger, wall: Wall, tmp_path: Path
) -> None:
    visit(ledger)
    wall.now = datetime.fromisoformat("2026-11-30T03:00")
    ledger.look()
    file = tmp_path / FOLDER / "2026-11.json"
    os.utime(file, (0, 0))
    visit(ledger, last_day)
    wall.now += timedelta(days=1)
    ledger.look()
    assert file.stat().st_mtime > 0
    assert months(tmp_path) == {"2026-11": 1 + last_day, "2026-12": 0}
    os.utime(file, (0, 0))
    wall.now += timedelta(days=1)
    ledger.look()
    assert file.stat().st_mtime == 0


def test_a_clock_that_is_set_right_leaves_no_month_behind(tmp_path: Path) -> None:
    wall = Wall("1970-01-01T00:01")
    ledger = Ledger(tmp_path, wall)
    wall.now = datetime.fromisoformat("2026-11-25T09:00")
    ledger.look()
    assert months(tmp_path) == {"2026-11": 0}


@pytest.mark.skipif(os.name == "nt", reason="rights are kept elsewhere there")
def test_nobody_else_reads_the_exact_totals(ledger: Ledger, tmp_path: Path) -> None:
    ledger.write()
    assert (tmp_path / FOLDER).stat().st_mode & 0o077 == 0


def test_the_file_holds_totals_and_nothing_else(ledger: Ledger, tmp_path: Path) -> None:
    visit(ledger, 2)
    ledger.write()
    assert files(tmp_path) == ["2026-11.json", FOLDER]
    assert json.loads((tmp_path / FOLDER / "2026-11.json").read_text(encoding="utf-8")) == {
        "format": 1,
        "outcomes": {"done": 2},
        "languages": {"es": 2},
        "topics": {"ipt": 2},
    }


def test_a_visit_counts_in_the_month_in_which_it_ends(ledger: Ledger, wall: Wall, tmp_path: Path) -> None:
    wall.now = datetime.fromisoformat("2026-11-30T23:59")
    visit(ledger)
    wall.now += timedelta(minutes=1)
    visit(ledger, 2)
    ledger.write()
    assert months(tmp_path) == {"2026-11": 1, "2026-12": 2}


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"outcomes": {"done": -1}}', b'{"outcomes": {"done": 3}}', b'{"who": 1}'],
)
def test_a_damaged_file_is_put_aside_and_counting_goes_on(
    damage: bytes, ledger: Ledger, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FOLDER).mkdir()
    file = tmp_path / FOLDER / "2026-11.json"
    file.write_bytes(damage)
    assert read_months(tmp_path).damaged == (file,)
    visit(ledger)
    ledger.write()
    assert months(tmp_path) == {"2026-11": 1}
    assert (tmp_path / FOLDER / "2026-11.damaged").read_bytes() == damage
    assert "were damaged" in caplog.text


def test_what_cannot_be_written_is_said_once_kept_and_written_later(
    ledger: Ledger, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / FOLDER
    blocked.write_text("a file where a folder belongs", encoding="utf-8")
    visit(ledger)
    with caplog.at_level(logging.WARNING):
        ledger.write()
        ledger.write()
    assert caplog.text.count("cannot be written") == 1
    blocked.unlink()
    ledger.write()
    assert months(tmp_path) == {"2026-11": 1}


@pytest.mark.parametrize("wrong", ["2024-11-25T14:00", "2028-11-25T14:00", "1970-01-01T00:05"])
def test_a_clock_that_is_wrong_is_told_and_costs_no_month(
    wrong: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(12):
        write_month(_month(20), tmp_path / FOLDER / f"2026-{number + 1:02}.json")
    ledger = Ledger(tmp_path, Wall(wrong))
    visit(ledger)
    ledger.write()
    assert months(tmp_path) == {f"2026-{number + 1:02}": 20 for number in range(12)} | {wrong[:7]: 1}
    assert "Set the clock; where it is right, take 2026-12.json away." in caplog.text


def test_the_newest_24_months_are_kept(ledger: Ledger, tmp_path: Path) -> None:
    names = [f"{2024 + at // 12}-{at % 12 + 1:02}" for at in range(8, 34)]
    for name in names:
        write_month(_month(20), tmp_path / FOLDER / f"{name}.json")
    ledger.write()
    assert list(months(tmp_path)) == [*names, "2026-11"][-KEPT:]


def _month(visits: int) -> Month:
    return Month(outcomes={"done": visits}, languages={"en": visits})
