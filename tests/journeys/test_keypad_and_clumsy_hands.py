"""Keys, many fingers, and hands that do what nobody expected: the window stays, and so does crisis help."""

from itertools import product

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPointingDevice
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from tests.journeys.conftest import SIZE
from tests.journeys.visitor import Visitor

MODIFIERS = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
]


def focused(visitor: Visitor) -> str:
    """The name of what a keypad would press."""
    item = visitor.window.activeFocusItem()
    return str(item.property("text") or "") if item is not None else ""


def go_to(visitor: Visitor, label: str) -> None:
    """Press the down key until the ring is around `label`."""
    passed: list[str] = []
    for _ in range(60):
        if label in focused(visitor):
            return
        passed.append(focused(visitor))
        visitor.press(Qt.Key.Key_Down)
    message = f"the down key never comes to {label!r}, but to {dict.fromkeys(passed)}"
    raise AssertionError(message)


def test_a_whole_visit_by_arrows_select_and_back(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Select)
    assert visitor.screen == "home"
    go_to(visitor, "Interpersonal therapy")
    visitor.press(Qt.Key.Key_Select)
    assert visitor.screen == "ipt"
    go_to(visitor, "Losing someone")
    visitor.press(Qt.Key.Key_Return)
    assert visitor.screen == "ipt/grief"
    go_to(visitor, "Book a visit")
    visitor.press(Qt.Key.Key_Space)
    assert visitor.screen == "book"
    visitor.press(Qt.Key.Key_Back)
    assert visitor.screen == "ipt/grief"
    go_to(visitor, "Crisis help")
    visitor.press(Qt.Key.Key_Select)
    assert visitor.screen == "crisis"
    visitor.press(Qt.Key.Key_Escape)
    go_to(visitor, "Done")
    visitor.press(Qt.Key.Key_Select)
    assert visitor.screen == "attract"


def test_the_first_key_only_wakes(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Down)
    assert visitor.screen == "home"


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


def test_a_key_that_is_held_down_presses_once(kiosk: Kiosk, visitor: Visitor) -> None:
    assert kiosk.glass is not None
    visitor.press(Qt.Key.Key_Select)
    go_to(visitor, "Interpersonal therapy")
    visitor.press(Qt.Key.Key_Return)
    assert visitor.screen == "ipt"
    for _ in range(20):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return.value, Qt.KeyboardModifier.NoModifier, "", True)
        visitor.wait(0.4)
        QGuiApplication.sendEvent(visitor.window, event)
    assert visitor.screen == "ipt"


def test_the_keypad_goes_on_after_a_sheet_and_what_it_comes_to_is_in_view(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Select)
    go_to(visitor, "Interpersonal therapy")
    visitor.press(Qt.Key.Key_Select)
    go_to(visitor, "Adjust")
    visitor.press(Qt.Key.Key_Select)
    go_to(visitor, "Close")
    visitor.press(Qt.Key.Key_Select)
    go_to(visitor, "Questions people ask")
    item = visitor.window.activeFocusItem()
    assert item is not None
    assert item.property("visualFocus"), "the ring is seen"
    area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    assert QRectF(0, 0, *SIZE).contains(area)
