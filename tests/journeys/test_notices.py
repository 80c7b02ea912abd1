"""A notice comes, stands for everybody, and goes by itself."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import msgspec
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, RunOptions
from kiosk.content.compile import Compiled
from kiosk.content.model import Hours, Notice
from kiosk.services import wall_clock
from tests.journeys.conftest import SIZE, that_showed_it_before
from tests.journeys.visitor import Clock, Visitor

CLOSED = Notice(
    text={"en": "We are closed tomorrow.", "es": "Mañana está cerrado."},
    begins=date(2026, 11, 25),
    ends=date(2026, 11, 25),
    hours=Hours(begins=time(8), ends=time(18)),
)


class Wall:
    """The clock on the wall; a test sets it."""

    def __init__(self) -> None:
        self.now = datetime.fromisoformat("2026-11-25T07:59:50")

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Wall:
    """The clock on the wall, looked at often."""
    monkeypatch.setattr(wall_clock, "LOOK_EVERY_MS", 5)
    return Wall()


@pytest.fixture
def options(options: RunOptions, compiled: Compiled) -> RunOptions:
    """A machine that showed this content, with a notice in it, before."""
    assert compiled.content is not None
    clinic = msgspec.structs.replace(compiled.content.clinic, notices=(CLOSED,))
    noted = compiled._replace(content=msgspec.structs.replace(compiled.content, clinic=clinic))
    return that_showed_it_before(options.content, options.state, noted)


@pytest.fixture
def kiosk(typefaces: None, options: RunOptions, clock: Clock, wall: Wall) -> Iterator[Kiosk]:
    """The kiosk, running."""
    kiosk = Kiosk(options, SIZE, clock, now=wall)
    kiosk.start()
    yield kiosk
    kiosk.close()


@pytest.fixture
def visitor(kiosk: Kiosk, clock: Clock, finger: QPointingDevice) -> Visitor:
    """Somebody who walks up to it."""
    return Visitor(kiosk, clock, finger)


def test_it_comes_and_goes_by_itself(visitor: Visitor, wall: Wall, qtbot: QtBot) -> None:
    assert not visitor.sees("We are closed tomorrow.")
    wall.now += timedelta(seconds=10)
    qtbot.waitUntil(lambda: visitor.sees("We are closed tomorrow."))
    assert visitor.sees("From the clinic")
    visitor.touch("Touch to begin")
    assert visitor.sees("We are closed tomorrow.")
    wall.now += timedelta(hours=10)
    qtbot.waitUntil(lambda: not visitor.sees("We are closed tomorrow."))
    assert not visitor.sees("From the clinic")
    assert visitor.screen == "home"


def test_the_greeting_in_another_language_says_it_in_that_one(visitor: Visitor, wall: Wall) -> None:
    wall.now += timedelta(hours=1)
    visitor.wait(16)
    assert visitor.sees("Mañana está cerrado.")
    assert visitor.sees("De parte de la clínica")


def test_a_touch_on_it_only_begins_the_visit(kiosk: Kiosk, visitor: Visitor, wall: Wall) -> None:
    assert kiosk.glass is not None
    wall.now += timedelta(hours=1)
    kiosk.glass.publish()
    seen = next(each for each in visitor.look().texts if each.text == "We are closed tomorrow.")
    x, y, width, height = seen.rect
    visitor.touch_at(QPoint(round(x + width / 2), round(y + height / 2)))
    assert visitor.screen == "home"


def test_what_is_read_on_the_first_screen_is_not_lost_when_a_notice_comes(
    kiosk: Kiosk, visitor: Visitor, wall: Wall
) -> None:
    assert kiosk.glass is not None
    visitor.touch("Touch to begin")
    before = kiosk.glass.view.screen
    wall.now += timedelta(hours=1)
    kiosk.glass.publish()
    assert visitor.sees("We are closed tomorrow.")
    assert kiosk.glass.view.screen is before
    visitor.touch("Questions people ask")
    assert visitor.screen == "ipt/questions"
    assert not visitor.sees("We are closed tomorrow.")
