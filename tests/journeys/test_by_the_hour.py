"""What of the machine goes by the hour is told the hour: at the start, and again and again."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, RunOptions
from kiosk.services import wall_clock
from tests.journeys.conftest import SIZE
from tests.journeys.visitor import Clock

SEVEN = datetime.fromisoformat("2026-11-25T07:00")

pytestmark = pytest.mark.usefixtures("typefaces")


@pytest.fixture
def told() -> list[datetime]:
    """Every hour that was told."""
    return []


@pytest.fixture
def hours() -> list[datetime]:
    """The clock on the wall; a test sets it."""
    return [SEVEN]


@pytest.fixture
def kiosk(
    options: RunOptions,
    clock: Clock,
    told: list[datetime],
    hours: list[datetime],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Kiosk]:
    """The kiosk, running, with a clock that is looked at often."""
    monkeypatch.setattr(wall_clock, "LOOK_EVERY_MS", 5)
    kiosk = Kiosk(options._replace(follow_hour=told.append), SIZE, clock, now=lambda: hours[0])
    kiosk.start()
    yield kiosk
    kiosk.close()


def test_the_hour_is_told_as_it_goes_on(
    kiosk: Kiosk, told: list[datetime], hours: list[datetime], qtbot: QtBot
) -> None:
    assert kiosk.glass is not None
    qtbot.waitUntil(lambda: told[:1] == [SEVEN])
    hours[0] += timedelta(hours=12)
    qtbot.waitUntil(lambda: told[-1] == SEVEN + timedelta(hours=12))


def test_the_hour_is_told_at_the_start_before_the_clock_is_looked_at_again(
    options: RunOptions, clock: Clock, told: list[datetime], qtbot: QtBot
) -> None:
    kiosk = Kiosk(options._replace(follow_hour=told.append), SIZE, clock, now=lambda: SEVEN)
    kiosk.start()
    qtbot.waitUntil(lambda: told == [SEVEN])
    kiosk.close()
