"""What happens when nobody touches anything."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.visit import Outcome
from tests.journeys.conftest import SIZE
from tests.journeys.visitor import Visitor

WARNING = "Are you still reading?"


@pytest.fixture
def reading(visitor: Visitor) -> Visitor:
    """Somebody who reads the home screen."""
    visitor.touch("Touch to begin")
    return visitor


@pytest.fixture
def ended(kiosk: Kiosk) -> list[Outcome]:
    """Fills with how visits end."""
    assert kiosk.glass is not None
    outcomes: list[Outcome] = []
    kiosk.glass.machine.on_outcome = outcomes.append
    return outcomes


def test_a_warning_comes_and_then_the_screen_clears_itself(reading: Visitor, ended: list[Outcome]) -> None:
    reading.wait(89)
    assert not reading.sees(WARNING)
    reading.wait(2)
    assert reading.sees(WARNING)
    assert reading.sees("Seconds left: 29")
    reading.wait(28)
    assert reading.sees("Seconds left: 1")
    reading.wait(2)
    assert reading.screen == "attract"
    assert ended == [Outcome.TIMED_OUT]


def test_one_touch_anywhere_ends_the_warning_and_does_nothing_else_ten_times_over(
    reading: Visitor, ended: list[Outcome]
) -> None:
    places = [(30, 30), (960, 200), (1900, 30), (90, 500), (1500, 600), (1500, 100), (90, 100), (400, 400), (700, 850)]
    for x, y in [*places, (SIZE[0] - 5, 850), (5, 5)]:
        reading.wait(95)
        assert reading.sees(WARNING)
        reading.touch_at(QPoint(x, y))
        assert not reading.sees(WARNING), f"a touch at {x}, {y} is enough"
        assert reading.screen == "home", f"a touch at {x}, {y} only answers"
    assert ended == []


def test_the_warning_can_be_answered_with_clear_it_now(reading: Visitor, ended: list[Outcome]) -> None:
    reading.wait(95)
    reading.touch("Clear it now")
    assert reading.screen == "attract"
    assert ended == [Outcome.CLEARED]


def test_crisis_help_is_a_touch_away_during_the_warning(reading: Visitor) -> None:
    reading.wait(95)
    reading.touch("Crisis help")
    assert reading.sees("You can get help right now")
    assert not reading.sees(WARNING)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Select, Qt.Key.Key_A, Qt.Key.Key_VolumeUp])
def test_keys_count_as_use(reading: Visitor, key: Qt.Key) -> None:
    reading.wait(60)
    reading.press(key)
    reading.wait(60)
    assert not reading.sees(WARNING)


def test_a_wheel_counts_as_use(reading: Visitor) -> None:
    reading.wait(60)
    QTest.wheelEvent(reading.window, QPoint(600, 400), QPoint(0, -120))
    reading.wait(60)
    assert not reading.sees(WARNING)


def test_a_single_touch_beside_everything_counts_as_use(reading: Visitor) -> None:
    reading.wait(60)
    reading.touch_at(QPoint(1000, 3))
    reading.wait(60)
    assert not reading.sees(WARNING)
    assert reading.screen == "home"


def test_a_key_ends_the_warning(reading: Visitor) -> None:
    reading.wait(95)
    reading.press(Qt.Key.Key_Select)
    assert not reading.sees(WARNING)
    assert reading.screen == "home"


def test_the_crisis_screen_stays_longer(reading: Visitor, ended: list[Outcome]) -> None:
    reading.touch("Crisis help")
    reading.wait(295)
    assert not reading.sees(WARNING)
    reading.wait(10)
    assert reading.sees(WARNING)
    reading.wait(30)
    assert ended == [Outcome.TIMED_OUT]


def test_the_screen_that_waits_is_never_cleared(visitor: Visitor, ended: list[Outcome]) -> None:
    visitor.wait(1_000)
    assert visitor.screen == "attract"
    assert ended == []


def test_whoever_is_greeted_in_spanish_reads_on_in_spanish(visitor: Visitor) -> None:
    assert visitor.sees("Touch to begin")
    visitor.wait(15)
    assert visitor.sees("Toque para empezar")
    assert visitor.sees("Para quienes esperan")
    visitor.touch("Toque para empezar")
    assert visitor.sees("Elija por dónde empezar")
    visitor.touch("Listo")
    assert visitor.sees("Touch to begin"), "the next visitor is greeted in the first language again"


def test_the_warning_leaves_crisis_help_whole(reading: Visitor) -> None:
    before = [text for text in reading.reads() if "988" in text or "911" in text]
    reading.wait(95)
    assert [text for text in reading.reads() if "988" in text or "911" in text] == before
    assert len(before) == 2
