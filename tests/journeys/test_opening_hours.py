"""Outside the opening hours the waiting screen is dark, and crisis help stays on it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, RunOptions
from kiosk.mounting import Mounting
from kiosk.services import wall_clock
from tests.journeys.conftest import SIZE
from tests.journeys.tree import press, read_out
from tests.journeys.visitor import Clock, Visitor

OPENS, CLOSES = 8, 18
UNTIL_DARK = 60
BLACK = 4
"""Of 255: lighter than this is a light in the dark."""


class Wall:
    """The clock on the wall; a test sets it."""

    def __init__(self) -> None:
        self.now = datetime.fromisoformat("2026-11-25T17:59:00")

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Wall:
    """The clock on the wall, looked at often."""
    monkeypatch.setattr(wall_clock, "LOOK_EVERY_MS", 5)
    return Wall()


@pytest.fixture
def options(options: RunOptions) -> RunOptions:
    """A machine that knows when the clinic is open."""
    return options._replace(is_open=lambda now: OPENS <= now.hour < CLOSES)


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


@pytest.fixture
def night(visitor: Visitor, wall: Wall) -> Visitor:
    """Somebody who comes when it is closed and dark."""
    wall.now += timedelta(hours=1)
    visitor.wait(UNTIL_DARK)
    assert is_dark(visitor)
    return visitor


def is_dark(visitor: Visitor) -> bool:
    """Whether nothing shines above crisis help."""
    banner = max(each.rect[1] for each in visitor.look().targets)
    image = visitor.window.grabWindow()
    points = ((x, y) for x in range(0, SIZE[0], 60) for y in range(0, round(banner) - 4, 60))
    return all(QColor(image.pixel(*each)).lightness() < BLACK for each in points)


def test_it_grows_dark_by_itself_after_the_last_hour_and_light_again_with_the_first(
    visitor: Visitor, wall: Wall, clock: Clock, qtbot: QtBot
) -> None:
    clock.now += UNTIL_DARK
    assert not is_dark(visitor)
    wall.now += timedelta(minutes=1)
    qtbot.waitUntil(lambda: is_dark(visitor))
    wall.now += timedelta(hours=14)
    qtbot.waitUntil(lambda: visitor.sees("Touch to begin"))
    assert not is_dark(visitor)


def test_after_the_night_the_waiting_screen_has_its_picture_beside_the_words_again(
    visitor: Visitor, wall: Wall
) -> None:
    by_day = visitor.look().texts
    wall.now += timedelta(hours=1)
    visitor.wait(UNTIL_DARK)
    assert is_dark(visitor)
    visitor.touch_at(QPoint(900, 400))
    assert visitor.look().texts == by_day


def test_crisis_help_stays_and_nothing_else(night: Visitor) -> None:
    read = " ".join(night.reads())
    assert "988" in read
    assert "911" in read
    assert "Touch to begin" not in read


@pytest.mark.parametrize("at", [(960, 400), (5, 5), (1915, 5), (90, 500), (960, 930)])
def test_the_first_touch_only_wakes_and_the_second_begins(night: Visitor, at: tuple[int, int]) -> None:
    night.touch_at(QPoint(*at))
    assert night.screen == "attract"
    assert night.sees("Touch to begin")
    night.touch("Touch to begin")
    assert night.screen == "home"


def test_a_finger_that_slides_wakes_too_and_does_no_more(night: Visitor) -> None:
    night.slide(QPoint(300, 300), QPoint(900, 500))
    assert night.sees("Touch to begin")
    assert night.screen == "attract"


def test_two_quick_taps_only_wake(night: Visitor) -> None:
    night.touch_at(QPoint(900, 400))
    night.touch_at(QPoint(900, 400), after=0.2)
    assert night.screen == "attract"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Down, Qt.Key.Key_Select, Qt.Key.Key_Escape, Qt.Key.Key_VolumeUp, Qt.Key.Key_Tab]
)
def test_the_first_key_only_wakes_and_the_second_begins(night: Visitor, key: Qt.Key) -> None:
    night.press(key)
    assert night.screen == "attract"
    assert night.sees("Touch to begin")
    night.press(Qt.Key.Key_Down)
    assert night.screen == "home"


def test_a_key_that_is_held_down_only_wakes(night: Visitor, clock: Clock) -> None:
    QTest.keyPress(night.window, Qt.Key.Key_Down)
    for _ in range(5):
        clock.now += 0.4
        QTest.simulateEvent(night.window, True, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "", True)
    assert night.sees("Touch to begin")
    assert night.screen == "attract"


def test_a_touch_on_crisis_help_opens_it_from_the_dark(night: Visitor) -> None:
    night.touch("Crisis help")
    assert night.sees("You can get help right now")
    assert night.screen == "crisis"


def test_whoever_woke_it_has_a_minute_before_it_is_dark_again(night: Visitor) -> None:
    night.touch_at(QPoint(900, 400))
    night.wait(UNTIL_DARK - 1)
    assert not is_dark(night)
    night.wait(1)
    assert is_dark(night)


def test_a_visit_is_never_cut_and_a_minute_after_it_the_screen_is_dark(
    kiosk: Kiosk, visitor: Visitor, wall: Wall
) -> None:
    assert kiosk.glass is not None
    visitor.touch("Touch to begin")
    visitor.touch("Questions people ask")
    before = visitor.reads()
    wall.now += timedelta(hours=1)
    kiosk.glass.publish()
    visitor.wait(80)
    assert visitor.reads() == before
    visitor.touch("Done")
    assert visitor.sees("Touch to begin")
    visitor.wait(UNTIL_DARK)
    assert is_dark(visitor)


def test_in_the_dark_nothing_changes_and_nobody_is_greeted(kiosk: Kiosk, night: Visitor, clock: Clock) -> None:
    assert kiosk.glass is not None
    before = kiosk.glass.machine.visit
    night.wait(3600)
    clock.now += 3600
    kiosk.glass.machine.tick()
    assert kiosk.glass.machine.visit == before
    assert kiosk.glass.machine.next_deadline() is None


@pytest.mark.parametrize(
    "jumps", [(("2031-01-01T03:00", True), ("2026-11-25T12:00", False), ("2020-01-01T23:00", True))]
)
def test_a_clock_that_jumps_is_followed_both_ways(
    visitor: Visitor, wall: Wall, clock: Clock, qtbot: QtBot, jumps: tuple[tuple[str, bool], ...]
) -> None:
    for moment, dark in jumps:
        wall.now = datetime.fromisoformat(moment)
        clock.now += UNTIL_DARK
        if dark:
            qtbot.waitUntil(lambda: is_dark(visitor))
        else:
            qtbot.waitUntil(lambda: visitor.sees("Touch to begin"))


def test_words_that_are_saved_at_night_do_not_wake_it(kiosk: Kiosk, night: Visitor) -> None:
    assert kiosk.glass is not None
    kiosk.glass.machine.begin_in(["es", "en"])
    assert is_dark(night)
    night.touch_at(QPoint(900, 400))
    assert night.sees("Toque para empezar")


def test_the_heartbeat_says_that_it_is_dark(kiosk: Kiosk, visitor: Visitor, wall: Wall) -> None:
    assert kiosk._on_screen().screen == "glass"
    wall.now += timedelta(hours=1)
    visitor.wait(UNTIL_DARK)
    assert kiosk._on_screen().screen == "dark"


def test_who_hears_the_glass_finds_what_wakes_it_and_crisis_help_and_is_told_what_came(
    kiosk: Kiosk, night: Visitor, clock: Clock
) -> None:
    assert kiosk.glass is not None
    said: list[str] = []
    kiosk.glass.view.announced.connect(said.append)
    wakes, helps = (node for node in read_out(night.window) if node.pressable)
    assert (wakes.name, helps.name.partition(".")[0]) == ("Touch to begin", "Crisis help")
    clock.now += 1
    press(night.window, wakes)
    assert night.sees("Touch to begin")
    assert night.screen == "attract"
    assert said == [kiosk.glass.shown.screen.title]


def test_nobody_is_told_that_it_grows_dark(kiosk: Kiosk, visitor: Visitor, wall: Wall) -> None:
    assert kiosk.glass is not None
    said: list[str] = []
    wall.now += timedelta(hours=1)
    visitor.wait(UNTIL_DARK - 10)
    kiosk.glass.view.announced.connect(said.append)
    visitor.wait(3600)
    assert is_dark(visitor)
    kiosk.glass.publish()
    assert said == []


def test_where_visits_begin_low_a_touch_high_up_wakes_too_and_crisis_help_stays_in_its_place(
    typefaces: None, options: RunOptions, clock: Clock, wall: Wall, finger: QPointingDevice
) -> None:
    upright = options._replace(size=(1080, 1920), inches=21.5, mounting=Mounting(upper_edge=1500))
    kiosk = Kiosk(upright, (1080, 1920), clock, now=wall)
    kiosk.start()
    assert kiosk.glass is not None
    visitor = Visitor(kiosk, clock, finger)
    by_day = max(visitor.look().targets, key=lambda each: each.rect[1])
    assert kiosk.glass.shown.look.low_height > 0
    wall.now += timedelta(hours=1)
    visitor.wait(UNTIL_DARK)
    assert max(visitor.look().targets, key=lambda each: each.rect[1]) == by_day
    image = visitor.window.grabWindow()
    assert all(QColor(image.pixel(540, y)).lightness() < BLACK for y in range(0, round(by_day.rect[1]) - 4, 60))
    visitor.touch_at(QPoint(540, 200))
    assert visitor.sees("Touch to begin")
    assert visitor.screen == "attract"
    kiosk.close()
