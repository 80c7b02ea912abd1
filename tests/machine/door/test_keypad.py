from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from kiosk.machine.door.pages import KeypadPage
from tests.machine.door.standing import PIN, Hangs, Standing

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def door(typefaces: None) -> Iterator[Standing]:
    standing = Standing()
    yield standing
    standing.window.close()


def entered(door: Standing) -> int:
    page = door.window.session.page
    assert isinstance(page, KeypadPage)
    return page.entered


def test_a_visitor_who_came_here_reads_how_to_go_back_and_nothing_more(door: Standing) -> None:
    keys = {each.name for each in door.window.scene().sheet.targets}
    assert keys == {*"0123456789", "Delete", "OK", "Close"}
    words = [each.text for each in door.window.scene().sheet.texts if each.text not in keys]
    assert " ".join(words) == "For staff. Touch Close to go back."


def test_the_right_pin_is_tried_as_it_was_typed(door: Standing) -> None:
    door.tap(*PIN, "OK")
    assert door.keeper.tried == [PIN]


def test_digits_are_never_shown(door: Standing) -> None:
    before = [each.text for each in door.window.scene().sheet.texts]
    door.tap(*PIN)
    assert entered(door) == len(PIN)
    assert [each.text for each in door.window.scene().sheet.texts] == before


def test_a_slip_is_deleted(door: Standing) -> None:
    door.tap("2", "7", "5", "Delete", *PIN[2:], "OK")
    assert door.keeper.tried == [PIN]


def test_a_pin_that_is_not_whole_costs_no_try(door: Standing) -> None:
    door.tap(*PIN[:5])
    assert not door.target("OK").enabled
    door.tap("OK")
    door.key(Qt.Key.Key_Return)
    assert door.keeper.tried == []
    assert entered(door) == 5


def test_no_more_digits_are_taken_than_a_pin_can_have(door: Standing) -> None:
    door.tap(*"1234567890123")
    assert entered(door) == 12


def test_after_a_wrong_pin_it_says_how_long_to_wait_and_counts_down(door: Standing) -> None:
    door.tap(*"111222", "OK")
    assert "That PIN is wrong. Wait 4 seconds." in door.said()
    door.wait(2)
    assert "Wait 2 seconds." in door.said()
    door.wait(1)
    assert "Wait 1 second." in door.said()
    door.wait(1)
    assert "Wait" not in door.said()
    door.tap("1")
    assert "wrong" not in door.said()


def test_while_it_waits_nothing_can_be_typed_and_only_close_works(door: Standing) -> None:
    door.tap(*"111222", "OK")
    door.keeper.until += 100
    assert [each.name for each in door.window.scene().sheet.targets if each.enabled] == ["Close"]
    door.tap(*PIN)
    door.key(*PIN, Qt.Key.Key_Return)
    assert entered(door) == 0
    assert len(door.keeper.tried) == 1
    door.tap("Close")
    assert door.heard == ["closed"]


def test_who_comes_while_it_waits_is_told_so(typefaces: None) -> None:
    door = Standing()
    door.keeper.until = door.clock() + 860
    door.wait(0)
    assert "wrong" not in door.said()
    assert "Wait 14 min 20 s." in door.said()
    door.window.close()


def test_close_closes_once(door: Standing) -> None:
    door.tap("Close")
    door.tap("Close")
    assert door.heard == ["closed"]


def test_without_a_touch_or_a_key_it_closes_after_a_minute_and_forgets_what_was_typed(door: Standing) -> None:
    door.tap("1")
    door.wait(58)
    door.key("2")
    door.wait(59)
    assert door.heard == []
    assert entered(door) == 2
    door.wait(1)
    assert door.heard == ["closed"]
    assert entered(door) == 0


def test_crisis_lines_lead_to_crisis_help_at_the_first_touch(typefaces: None) -> None:
    door = Standing()
    door.clock.now -= 1
    door.tap_crisis_lines()
    assert door.heard == ["crisis", "closed"]
    door.window.close()


def test_a_keyboard_does_all_of_it(door: Standing) -> None:
    door.key("9", Qt.Key.Key_Backspace, *PIN, Qt.Key.Key_Enter)
    assert door.keeper.tried == [PIN]


def test_escape_closes(door: Standing) -> None:
    door.key(Qt.Key.Key_Escape)
    assert door.heard == ["closed"]


def test_arrows_alone_type_a_pin(door: Standing) -> None:
    for digit in PIN:
        reach(door, digit)
        door.key(Qt.Key.Key_Select)
    reach(door, "OK")
    door.key(Qt.Key.Key_Return)
    assert door.keeper.tried == [PIN]


def reach(door: Standing, name: str) -> None:
    """Go there by arrows, the shorter way last."""
    wanted = door.target(name)
    for _ in range(30):
        here = next((each for each in door.window.scene().sheet.targets if each.press == door.window.focused), None)
        if here is not None and here.name == name:
            return
        way = wanted.rect.center() - (here or wanted).rect.center()
        if abs(way.y()) > 1:
            door.key(Qt.Key.Key_Down if way.y() > 0 else Qt.Key.Key_Up)
        else:
            door.key(Qt.Key.Key_Right if way.x() >= 0 else Qt.Key.Key_Left)
    pytest.fail(f"arrows do not lead to {name}")


def test_it_acts_on_release_and_sliding_off_cancels(door: Standing) -> None:
    five, six = door.place("5"), door.place("6")
    QTest.mousePress(door.window, LEFT, NONE, five)
    assert entered(door) == 0
    QTest.mouseMove(door.window, six)
    QTest.mouseRelease(door.window, LEFT, NONE, six)
    assert entered(door) == 0
    QTest.mousePress(door.window, LEFT, NONE, five)
    QTest.mouseMove(door.window, six)
    QTest.mouseMove(door.window, five)
    QTest.mouseRelease(door.window, LEFT, NONE, five)
    assert entered(door) == 0
    door.click(five)
    assert entered(door) == 1


def test_a_finger_that_is_lifted_elsewhere_without_a_move_types_nothing(
    door: Standing, touchscreen: QPointingDevice
) -> None:
    fingers = QTest.touchEvent(door.window, touchscreen, autoCommit=False)
    fingers.press(0, door.place("5")).commit()
    fingers.release(0, door.place("6")).commit()
    assert entered(door) == 0


def test_what_cannot_be_pressed_is_dimmed(door: Standing) -> None:
    five, okay = door.place("5") + QPoint(40, 30), door.place("OK") + QPoint(40, 30)
    faint, usable = door.picture().pixel(okay), door.picture().pixel(five)
    assert faint != usable
    door.tap(*PIN)
    assert door.picture().pixel(okay) != faint
    door.tap("1", "OK")
    assert door.picture().pixel(five) == faint


def test_what_is_pressed_looks_pressed(door: Standing) -> None:
    at = door.place("5") + QPoint(40, 30)
    before = door.picture().pixel(at)
    QTest.mousePress(door.window, LEFT, NONE, at)
    assert door.picture().pixel(at) != before
    QTest.mouseRelease(door.window, LEFT, NONE, at)
    assert door.picture().pixel(at) == before


def test_two_thumbs_lose_no_digit(door: Standing, touchscreen: QPointingDevice) -> None:
    fingers = QTest.touchEvent(door.window, touchscreen, autoCommit=False)
    fingers.press(0, door.place("2")).commit()
    fingers.stationary(0).press(1, door.place("7")).commit()
    fingers.release(0, door.place("2")).stationary(1).commit()
    fingers.release(1, door.place("7")).commit()
    assert entered(door) == 2


def test_the_same_digit_twice_in_haste_counts_twice(door: Standing) -> None:
    door.click(door.place("5"))
    door.clock.now += 0.1
    door.click(door.place("5"))
    assert entered(door) == 2


def test_a_tap_too_many_in_the_corner_that_leads_here_does_not_close_it(typefaces: None) -> None:
    door = Standing()
    door.clock.now -= 0.9
    door.click(door.place("Close"))
    assert door.heard == []
    door.window.close()


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_panel_that_hangs_otherwise_is_tapped_where_it_is_seen(typefaces: None, rotation: int) -> None:
    door = Standing(Hangs(rotation=rotation))
    door.open()
    assert door.keeper.tried == [PIN]
    door.window.close()


@pytest.mark.parametrize(("rotation", "corner"), [(0, (0, 0)), (90, (1280, 0)), (180, (1280, 800)), (270, (0, 800))])
def test_the_picture_is_turned_clockwise(typefaces: None, rotation: int, corner: tuple[int, int]) -> None:
    door = Standing(Hangs(rotation=rotation))
    assert door.window.turned().map(QPoint(0, 0)) == QPoint(*corner)
    lines = door.window.turned().mapRect(door.window.scene().lines.rect).toRect()
    assert {0: lines.bottom() == 799, 90: lines.left() == 0, 180: lines.top() == 0, 270: lines.right() == 1279}[
        rotation
    ]
    door.window.close()


def test_what_is_painted_is_told_to_the_watch_of_frames(door: Standing) -> None:
    frames: list[None] = []
    door.window.frameSwapped.connect(lambda: frames.append(None))
    door.window.update()
    for _ in range(5):
        QTest.qWait(20)
    assert frames


@pytest.mark.parametrize("key", [Qt.Key.Key_F4, Qt.Key.Key_Alt, Qt.Key.Key_A, Qt.Key.Key_Home, Qt.Key.Key_VolumeUp])
def test_no_other_key_does_a_thing(door: Standing, key: Qt.Key) -> None:
    QTest.keyClick(door.window, key, Qt.KeyboardModifier.AltModifier)
    assert door.heard == []
    assert entered(door) == 0
    assert door.window.isVisible()
