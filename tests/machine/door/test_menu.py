from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from kiosk import crisis
from kiosk.machine.brightness import DIMMEST
from kiosk.machine.door.pages import CleaningPage, CrossPage, KeypadPage, LevelPage, MenuPage, ReadPage, WorkingPage
from kiosk.machine.door.touch_test import CROSSES
from tests.machine.door.standing import Hangs, Standing

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def door(typefaces: None) -> Iterator[Standing]:
    standing = Standing()
    standing.open()
    yield standing
    standing.window.close()


def names(door: Standing) -> list[str]:
    return [each.name for each in door.window.scene().sheet.targets]


def test_behind_the_right_pin_is_the_menu(door: Standing) -> None:
    assert isinstance(door.window.session.page, MenuPage)
    assert names(door) == [
        "Close",
        "Clean the screen",
        "Problems",
        "Reload content",
        "From USB stick",
        "Volume",
        "Brightness",
        "Touch test",
        "Restart the kiosk",
        "End the kiosk",
    ]


def test_nothing_of_the_menu_can_be_asked_for_before_it(typefaces: None) -> None:
    door = Standing()
    door.key(Qt.Key.Key_PageDown, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
    for y in range(10, 620, 20):
        for x in range(10, 640, 40):  # the half without keys
            door.click(QPoint(x, y))
            door.clock.now += 0.4
            door.heard.clear()
    assert isinstance(door.window.session.page, KeypadPage)
    assert door.actions.asked == []
    door.window.close()


def test_what_a_machine_cannot_do_is_not_offered(typefaces: None) -> None:
    door = Standing()
    door.actions.loud = door.actions.bright = None
    door.actions.sticks = False
    door.open()
    assert not {"From USB stick", "Volume", "Brightness"} & set(names(door))
    door.window.close()


def test_close_and_escape_leave_the_menu(door: Standing) -> None:
    door.tap("Close")
    assert door.heard == ["closed"]


def test_a_menu_nobody_uses_closes_after_two_minutes(door: Standing) -> None:
    door.wait(118)
    assert door.heard == []
    door.wait(1)
    assert door.heard == ["closed"]


@pytest.mark.parametrize(("entry", "asked"), [("Reload content", "reload"), ("From USB stick", "from_stick")])
def test_what_takes_time_says_so_and_then_how_it_went(door: Standing, entry: str, asked: str) -> None:
    door.tap(entry)
    assert door.actions.asked == [asked]
    assert "One moment" in door.said()
    door.wait(3)
    assert "4 seconds" in door.said()
    door.actions.waiting[0]("It went well.")
    door.wait(1)
    assert "It went well." in door.said()
    door.tap("Back")
    assert isinstance(door.window.session.page, MenuPage)


def test_a_tap_that_was_meant_for_what_was_there_before_does_nothing(door: Standing) -> None:
    door.tap("Reload content")
    door.actions.waiting[0]("It went well.")
    door.clock.now += 0.2
    door.click(door.place("Back"))
    assert "It went well." in door.said()
    door.clock.now += 0.2
    door.click(door.place("Back"))
    assert isinstance(door.window.session.page, MenuPage)


def test_an_answer_that_comes_too_late_changes_nothing(door: Standing) -> None:
    door.tap("Reload content", "Back", "Volume")
    door.actions.waiting[0]("It went well.")
    assert isinstance(door.window.session.page, LevelPage)


def test_an_answer_to_an_earlier_question_is_not_taken_for_the_newer_one(door: Standing) -> None:
    door.tap("Reload content", "Back", "Reload content")
    door.actions.waiting[0]("The first one.")
    assert isinstance(door.window.session.page, WorkingPage)
    door.actions.waiting[1]("The second one.")
    assert "The second one." in door.said()


def test_an_answer_after_the_door_was_closed_changes_nothing(door: Standing) -> None:
    door.tap("Reload content")
    door.wait(130)
    assert door.heard == ["closed"]
    door.actions.waiting[0]("It went well.")
    door.wait(1)
    assert "It went well." not in door.said()


def test_where_nothing_is_to_be_mended_it_says_so(door: Standing) -> None:
    door.tap("Problems")
    door.actions.waiting_for_problems[0](())
    assert "All is well." in door.said()
    assert "More" not in names(door)


def test_problems_are_read_screenful_by_screenful_and_none_is_left_out(door: Standing) -> None:
    problems = [f"Problem {number} is in the file of a topic, and must be mended there." for number in range(30)]
    door.tap("Problems")
    door.actions.waiting_for_problems[0](problems)
    door.wait(1)
    read = door.said()
    assert not door.target("Up").enabled
    while door.target("More").enabled:
        door.tap("More")
        read += " " + door.said()
    for number in range(30):
        assert read.count(f"Problem {number} is") == 1
    for _ in range(20):
        door.tap("Up")
    assert "Problem 0 is" in door.said()
    door.key(Qt.Key.Key_PageDown)
    assert "Problem 0 is" not in door.said()
    for _ in range(50):
        door.key(Qt.Key.Key_PageDown)
    door.key(Qt.Key.Key_PageUp)
    assert door.target("More").enabled


def test_who_reads_much_has_time_to_read(door: Standing) -> None:
    door.tap("Problems")
    door.actions.waiting_for_problems[0](["word " * 300])
    door.wait(200)
    assert door.heard == []
    door.wait(110)
    assert door.heard == ["closed"]


def test_an_action_that_fails_is_told_and_the_door_stays(
    door: Standing, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_tell: object) -> None:
        message = "no such thing"
        raise RuntimeError(message)

    monkeypatch.setattr(door.actions, "reload", fail)
    door.tap("Reload content")
    assert "could not be done" in door.said()
    assert "The staff door could not do this: reload." in caplog.text
    door.tap("Back", "Volume")
    assert "60 %" in door.said()


def test_volume_goes_in_steps_and_no_further_than_there_is(door: Standing) -> None:
    door.tap("Volume", "Louder")
    assert door.actions.loud == 70
    assert "70 %" in door.said()
    door.tap(*["Softer"] * 12)
    assert door.actions.loud == 10
    assert not door.target("Softer").enabled
    door.actions.loud = 65
    door.tap("Louder")
    assert door.actions.loud == 20
    door.tap("Back", "Volume")
    door.key(Qt.Key.Key_VolumeUp, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
    assert door.actions.loud == 30


def test_a_level_between_steps_goes_to_the_next_one(door: Standing) -> None:
    door.actions.loud = 65
    door.tap("Volume", "Louder")
    assert door.actions.loud == 70
    door.actions.loud = 65
    door.tap("Back", "Volume", "Softer")
    assert door.actions.loud == 60


def test_the_screen_is_never_made_all_dark(door: Standing) -> None:
    door.tap("Brightness", *["Darker"] * 12)
    assert door.actions.bright == DIMMEST


def test_two_taps_in_haste_are_one_step(door: Standing) -> None:
    door.tap("Volume")
    at = door.place("Louder")
    door.click(at)
    door.clock.now += 0.2
    door.click(at)
    assert door.actions.loud == 70
    door.clock.now += 0.3
    door.click(at)
    assert door.actions.loud == 80


def test_the_second_tap_of_two_on_ok_presses_nothing_in_the_menu(typefaces: None) -> None:
    door = Standing()
    door.tap(*"274018")
    at = door.place("OK")
    door.click(at)
    assert isinstance(door.window.session.page, MenuPage)
    assert door.window.scene().target_at(at.x(), at.y()) is not None
    door.clock.now += 0.2
    door.click(at)
    assert isinstance(door.window.session.page, MenuPage)
    door.window.close()


@pytest.mark.parametrize(
    ("entry", "yes", "asked", "heard"),
    [("Restart the kiosk", "Restart", "restart", []), ("End the kiosk", "End it", "leave", ["left"])],
)
def test_what_takes_the_kiosk_away_is_asked_once_more(
    door: Standing, entry: str, yes: str, asked: str, heard: list[str]
) -> None:
    door.tap(entry)
    door.key(Qt.Key.Key_Return)
    assert door.actions.asked == []
    door.tap("Back")
    assert isinstance(door.window.session.page, MenuPage)
    door.tap(entry, yes)
    assert door.actions.asked == [asked]
    assert door.heard == heard
    assert "The kiosk" in door.said()


def test_who_ends_the_kiosk_is_told_that_crisis_help_goes_too(door: Standing) -> None:
    door.tap("End the kiosk")
    assert "no crisis help" in door.said()


def test_while_somebody_cleans_touches_do_nothing_and_it_counts_down(door: Standing) -> None:
    door.tap("Clean the screen")
    assert door.window.session.page == CleaningPage(59)
    for x in range(20, 1280, 100):
        for y in range(20, 600, 60):
            door.click(QPoint(x, y))
    door.wait(30)
    assert door.window.session.page == CleaningPage(29)
    assert "29" in door.said()
    assert door.heard == []


def test_cleaning_ends_after_a_minute_whatever_is_touched_and_never_in_the_menu(door: Standing) -> None:
    door.tap("Clean the screen")
    for _ in range(58):
        door.wait(1)
        door.click(QPoint(300, 300))
    assert door.heard == []
    door.wait(1)
    assert door.heard == ["closed"]


def test_whoever_needs_help_while_somebody_cleans_gets_it(door: Standing) -> None:
    door.tap("Clean the screen")
    door.tap_crisis_lines()
    assert door.heard == ["crisis", "closed"]


def test_a_cloth_that_is_drawn_over_crisis_help_does_not_end_cleaning(door: Standing) -> None:
    door.tap("Clean the screen")
    at = door.crisis_lines()
    QTest.mousePress(door.window, LEFT, NONE, at)
    QTest.mouseMove(door.window, at + QPoint(150, 0))
    QTest.mouseRelease(door.window, LEFT, NONE, at + QPoint(150, 0))
    assert door.heard == []


def test_a_hand_laid_on_crisis_help_does_not_end_cleaning(door: Standing, touchscreen: QPointingDevice) -> None:
    door.tap("Clean the screen")
    at = door.crisis_lines()
    fingers = QTest.touchEvent(door.window, touchscreen, autoCommit=False)
    fingers.press(0, at).commit()
    fingers.stationary(0).press(1, at + QPoint(100, 0)).commit()
    fingers.release(0, at).stationary(1).commit()
    fingers.release(1, at + QPoint(100, 0)).commit()
    assert door.heard == []


def test_the_back_key_of_the_keypad_for_visitors_does_not_lead_from_cleaning_to_the_menu(door: Standing) -> None:
    door.tap("Clean the screen")
    door.key(Qt.Key.Key_Back)
    assert door.heard == ["closed"]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_touches_that_are_felt_where_they_are_made_are_well(typefaces: None, rotation: int) -> None:
    door = Standing(Hangs(rotation=rotation))
    door.open()
    door.tap("Touch test")
    tap_crosses(door, QPoint(0, 0))
    assert "Touches are felt where they are made." in door.said()
    door.window.close()


def test_touches_that_are_felt_elsewhere_are_told_with_what_to_do(door: Standing) -> None:
    door.tap("Touch test")
    tap_crosses(door, QPoint(0, 40))
    assert "not felt where they are made: at most 6.8 mm off. For IT: Calibrate the panel" in door.said()


def tap_crosses(door: Standing, off: QPoint) -> None:
    for number in range(len(CROSSES)):
        assert door.window.session.page == CrossPage(number)
        cross = door.window.scene().cross
        assert cross is not None
        door.click(door.window.turned().map(cross).toPoint() + off)
        door.wait(1)
    assert isinstance(door.window.session.page, ReadPage)


def test_the_touch_test_can_be_left_and_crisis_help_can_be_had(door: Standing) -> None:
    door.tap("Touch test", "Back", "Touch test")
    assert door.window.session.page == CrossPage(0)
    door.tap_crisis_lines()
    assert door.heard == ["crisis", "closed"]


def test_arrows_and_enter_reach_all_of_the_menu(door: Standing) -> None:
    seen = set()
    for _ in range(len(names(door))):
        door.key(Qt.Key.Key_Tab)
        seen.add(next(each.name for each in door.window.scene().sheet.targets if each.press == door.window.focused))
    assert seen == set(names(door))
    door.key(Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left)
    door.key(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert isinstance(door.window.session.page, CleaningPage)


def test_what_has_the_ring_is_seen(door: Standing) -> None:
    before = door.picture()
    door.key(Qt.Key.Key_Tab)
    assert door.picture() != before
    door.click(QPoint(640, 60))
    assert door.window.focused is None


@pytest.mark.parametrize("entry", ["Clean the screen", "Problems", "Volume", "Touch test", "End the kiosk"])
def test_crisis_help_is_in_every_frame_and_nothing_lies_on_it(door: Standing, entry: str) -> None:
    strip = door.window.scene().lines.rect.toAlignedRect().adjusted(0, 2, 0, 0)
    menu = door.picture().copy(strip)
    said = {each.text for each in door.window.scene().lines.texts}
    assert all(line.digits in said for line in crisis.BANNER if line.digits)
    door.tap(entry)
    assert door.picture().copy(strip) == menu
