"""Keys, many fingers, and hands that do what nobody expected: the window stays, and so does crisis help."""

from itertools import product

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPointingDevice
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from tests.journeys.conftest import SIZE
from tests.journeys.visitor import Clock, Visitor

MODIFIERS = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
]


@pytest.mark.parametrize("screen", ["attract", "home", "ipt/grief", "book", "crisis"])
def test_no_key_with_any_modifier_ends_or_hides_the_kiosk(kiosk: Kiosk, visitor: Visitor, screen: str) -> None:
    assert kiosk.glass is not None
    machine = kiosk.glass.machine
    if screen != "attract":
        machine.wake()
        machine.open(screen)
    for key, modifier in product(Qt.Key, MODIFIERS):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QGuiApplication.sendEvent(visitor.window, QKeyEvent(kind, key.value, modifier))
    QGuiApplication.processEvents()
    assert visitor.window.isVisible()
    assert visitor.sees("988")
    assert visitor.sees("911")


def test_a_wish_to_close_the_window_is_not_granted(visitor: Visitor) -> None:
    event = QCloseEvent()
    QGuiApplication.sendEvent(visitor.window, event)
    QGuiApplication.sendEvent(visitor.window, QEvent(QEvent.Type.Close))
    QGuiApplication.processEvents()
    assert visitor.window.isVisible()
    assert visitor.sees("988")


@pytest.mark.parametrize("fingers", range(1, 11))
def test_any_number_of_fingers_leaves_the_kiosk_alive(visitor: Visitor, finger: QPointingDevice, fingers: int) -> None:
    places = [QPoint(100 + 170 * number, 80 + 70 * number) for number in range(fingers)]
    for shift in (QPoint(0, 0), QPoint(60, 40)):
        pressed = QTest.touchEvent(visitor.window, finger, autoCommit=False)
        for number, place in enumerate(places):
            pressed.press(number, place)
        pressed.commit()
        moved = QTest.touchEvent(visitor.window, finger, autoCommit=False)
        for number, place in enumerate(places):
            moved.move(number, place + shift)
        moved.commit()
        released = QTest.touchEvent(visitor.window, finger, autoCommit=False)
        for number, place in enumerate(places):
            released.release(number, place + shift)
        released.commit()
    visitor.touch("Crisis help")
    assert visitor.screen == "crisis"


def read_so_far(kiosk: Kiosk) -> float:
    assert kiosk.glass is not None
    return kiosk.glass.machine.visit.here.scroll


@pytest.mark.parametrize("screen", ["ipt/steps", "crisis"])
def test_two_touches_of_more_in_quick_succession_page_once(kiosk: Kiosk, visitor: Visitor, screen: str) -> None:
    assert kiosk.glass is not None
    kiosk.glass.machine.wake()
    kiosk.glass.machine.choose_text_scale(2.0)
    kiosk.glass.machine.open(screen)
    more = visitor.more()
    visitor.touch_at(more)
    once = read_so_far(kiosk)
    assert 0 < once < 1, "only a screen of more than two pages shows the difference"
    visitor.touch_at(more, after=0.2)
    assert read_so_far(kiosk) == once
    visitor.touch_at(more, after=0.2)
    assert read_so_far(kiosk) > once


def test_a_finger_that_rests_for_a_minute_opens_nothing(visitor: Visitor, finger: QPointingDevice) -> None:
    visitor.touch("Touch to begin")
    target = visitor.finds("About these pages").rect
    place = QPoint(int(target[0] + target[2] / 2), int(target[1] + target[3] / 2))
    QTest.touchEvent(visitor.window, finger).press(0, place).commit()
    visitor.wait(60)
    assert visitor.screen == "home"
    QTest.touchEvent(visitor.window, finger).release(0, place).commit()
    assert visitor.sees("988")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((0, 500), (900, 500)),
        ((SIZE[0] - 1, 500), (900, 500)),
        ((960, 0), (960, 700)),
        ((960, SIZE[1] - 1), (960, 300)),
    ],
)
def test_a_swipe_from_an_edge_opens_nothing(visitor: Visitor, start: tuple[int, int], end: tuple[int, int]) -> None:
    visitor.touch("Touch to begin")
    visitor.slide(QPoint(*start), QPoint(*end))
    assert visitor.screen == "home"
    assert visitor.window.isVisible()


def test_each_of_five_touch_devices_works_alone_and_beside_the_others(
    visitor: Visitor, kiosk: Kiosk, clock: Clock
) -> None:
    devices = [QTest.createTouchDevice() for _ in range(5)]
    visitor.touch("Touch to begin")
    for device in devices:
        somebody = Visitor(kiosk, clock, device)
        somebody.touch("Questions people ask")
        assert somebody.screen == "ipt/questions"
        somebody.touch("Home")
        assert somebody.screen == "home"
    for device in devices:
        QTest.touchEvent(visitor.window, device).press(0, QPoint(900, 60)).commit()
    for device in devices:
        QTest.touchEvent(visitor.window, device).release(0, QPoint(900, 60)).commit()
    visitor.touch("Crisis help")
    assert visitor.screen == "crisis"


def test_a_touch_device_that_appears_later_works(kiosk: Kiosk, clock: Clock, finger: QPointingDevice) -> None:
    before = Visitor(kiosk, clock, finger)
    before.touch("Touch to begin")
    later = Visitor(kiosk, clock, QTest.createTouchDevice())
    later.touch("Crisis help")
    assert later.screen == "crisis"
    before.touch("Back")
    assert before.screen == "home"
