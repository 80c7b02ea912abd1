"""Visits are counted by the month where IT wants it, and nowhere else; crisis help never is."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, RunOptions
from kiosk.counting import FOLDER, read_months
from tests.journeys.conftest import SIZE
from tests.journeys.visitor import Clock, Visitor

LINE = "Visits are counted, people are not"
TEXT = "Each month this screen counts the visits"


@pytest.fixture
def counting() -> bool:
    """What IT wants."""
    return True


@pytest.fixture
def kiosk(typefaces: None, options: RunOptions, clock: Clock, counting: bool, qtbot: QtBot) -> Iterator[Kiosk]:
    """The kiosk, running, once it attends to visits."""
    wall = datetime.fromisoformat("2026-11-25T14:03")
    kiosk = Kiosk(options._replace(counting=counting), SIZE, clock, now=lambda: wall)
    kiosk.start()
    qtbot.waitUntil(lambda: kiosk._speaker is not None)
    yield kiosk
    if kiosk.glass is not None:
        kiosk.close()


@pytest.fixture
def visitor(kiosk: Kiosk, clock: Clock, finger: QPointingDevice) -> Visitor:
    """Somebody who walks up to it."""
    return Visitor(kiosk, clock, finger)


def kept(state: Path) -> list[str]:
    return sorted(str(each.relative_to(state)) for each in state.rglob("*") if FOLDER in str(each.relative_to(state)))


def read_on(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Questions people ask")


def clear(visitor: Visitor) -> None:
    visitor.touch("Done")
    visitor.wait(2)


def totals(kiosk: Kiosk, state: Path) -> dict[str, dict[str, int]]:
    """What is kept once the kiosk was closed."""
    assert kiosk._ledger is not None
    kiosk._ledger.write()
    return {
        name: {**month.outcomes, **month.languages, **month.topics} for name, month in read_months(state).months.items()
    }


def test_a_visit_is_counted_when_it_ends_and_no_touch_before(
    kiosk: Kiosk, visitor: Visitor, options: RunOptions
) -> None:
    read_on(visitor)
    assert kept(options.state) == []
    clear(visitor)
    assert kept(options.state) == []
    assert totals(kiosk, options.state) == {"2026-11": {"done": 1, "en": 1, "ipt": 1}}


def test_crisis_help_leaves_no_trace_in_the_totals(kiosk: Kiosk, visitor: Visitor, options: RunOptions) -> None:
    visitor.touch("988")
    clear(visitor)
    visitor.touch("988")
    visitor.wait(331)
    assert visitor.screen == "attract"
    assert totals(kiosk, options.state) == {"2026-11": {}}
    read_on(visitor)
    visitor.touch("988")
    visitor.touch("988")
    clear(visitor)
    assert totals(kiosk, options.state) == {"2026-11": {"done": 1, "en": 1, "ipt": 1}}


def test_the_end_of_the_kiosk_writes_what_the_day_had(kiosk: Kiosk, visitor: Visitor, options: RunOptions) -> None:
    read_on(visitor)
    clear(visitor)
    kiosk.close()
    kiosk.glass = None
    assert kept(options.state) == [FOLDER, str(Path(FOLDER) / "2026-11.json")]


def test_visitors_are_told(visitor: Visitor) -> None:
    assert visitor.sees(LINE)
    visitor.touch("Touch to begin")
    visitor.touch("About these pages")
    assert TEXT in visitor.reads_on()


@pytest.mark.parametrize("counting", [False])
def test_where_it_is_off_nothing_is_said_and_nothing_written(
    kiosk: Kiosk, visitor: Visitor, options: RunOptions
) -> None:
    assert not visitor.sees(LINE)
    read_on(visitor)
    clear(visitor)
    visitor.touch("Touch to begin")
    visitor.touch("About these pages")
    assert TEXT not in visitor.reads_on()
    before = sorted(options.state.rglob("*"))
    kiosk.close()
    kiosk.glass = None
    assert sorted(options.state.rglob("*")) == before
    assert kept(options.state) == []
