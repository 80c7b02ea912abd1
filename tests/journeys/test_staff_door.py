"""Staff come in at the glass; a visitor never does, and crisis help stays."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage, QKeyEvent, QPainter, QPointingDevice, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import crisis
from kiosk.app import Kiosk, RunOptions
from kiosk.counting import read_months
from kiosk.machine.backlight import Backlight
from kiosk.machine.door import pin
from kiosk.machine.door.pages import KeypadPage
from kiosk.machine.door.pin import clear_pin, set_pin
from kiosk.machine.door.staff_door import StaffDoor
from kiosk.machine.door.window import DoorWindow
from kiosk.machine.setting_forms import Corner
from kiosk.machine.supervisor import EXIT_LEAVE
from kiosk.pulse import read_pulse
from kiosk.verbs.sticks import Sticks
from tests.hammering import hammer
from tests.journeys.conftest import LONGEST_MS, SIZE
from tests.journeys.visitor import Clock, Visitor
from tests.journeys.voice import Voice

Edit = Callable[[str, str, str], None]
PIN, WRONG = "480159", "270481"
CORNER = QPoint(SIZE[0] - 12, 12)
MIDDLE = QPoint(SIZE[0] // 2, SIZE[1] // 3)
CHORD = (Qt.Key.Key_F12, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shown here does not depend on what a try costs."""
    monkeypatch.setattr(pin, "_N", 2)


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """With which code the kiosk was asked to end."""
    codes = list[int]()
    monkeypatch.setattr(QGuiApplication, "exit", codes.append)
    return codes


@pytest.fixture
def has_pin() -> bool:
    """Whether IT set a PIN."""
    return True


@pytest.fixture
def has_light() -> bool:
    """Whether the system knows of the light behind the panel."""
    return False


@pytest.fixture
def panel_light(tmp_path: Path) -> Path:
    """Where the kernel would show it, at 60 percent."""
    made = tmp_path / "backlight" / "panel"
    made.mkdir(parents=True)
    for file, text in (("type", "raw"), ("max_brightness", "200"), ("brightness", "120")):
        (made / file).write_text(f"{text}\n", encoding="ascii")
    return made


@pytest.fixture
def light(has_light: bool, panel_light: Path) -> Backlight | None:
    """What the kiosk may set."""
    return Backlight(panel_light.parent) if has_light else None


@pytest.fixture
def options(options: RunOptions, clock: Clock, has_pin: bool, light: Backlight | None, ended: list[int]) -> RunOptions:
    """A machine whose staff door is in the upper right corner."""
    if has_pin:
        set_pin(PIN, options.state)
    return with_door(options, clock, light=light)


def with_door(
    options: RunOptions, clock: Clock, corner: Corner = "top-right", light: Backlight | None = None
) -> RunOptions:
    sticks, complaints = Sticks(options.content, options.state), ("machine.yaml, line 1: A mistake.",)
    return options._replace(door=StaffDoor(options.state, corner, complaints, clock, sticks=sticks, light=light))


class Staff:
    """Somebody of the clinic at the glass: touches what is before them, whichever window that is."""

    def __init__(self, kiosk: Kiosk, clock: Clock, finger: QPointingDevice) -> None:
        self.kiosk, self._clock, self._finger = kiosk, clock, finger

    @property
    def door(self) -> DoorWindow | None:
        """The door, where it is open."""
        assert self.kiosk.entrance is not None
        window = self.kiosk.entrance.window
        assert window is None or isinstance(window, DoorWindow)
        return window

    @property
    def behind(self) -> QWindow:
        """What lies behind the door."""
        if self.kiosk.plain is not None:
            return self.kiosk.plain
        assert self.kiosk.glass is not None
        return self.kiosk.glass.window

    def tap(self, at: QPoint, after: float = 0.5, window: QWindow | None = None) -> None:
        self._clock.now += after
        there = window or self.door or self.behind
        QTest.touchEvent(there, self._finger).press(0, at).commit()
        QTest.touchEvent(there, self._finger).release(0, at).commit()
        go_on()

    def knock(self, times: int = 5, at: QPoint = CORNER) -> None:
        for _ in range(times):
            self.tap(at)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._clock.now += 0.5
        QTest.keyClick(self.door or self.behind, key, modifiers)
        go_on()

    def touch(self, label: str) -> None:
        assert self.door is not None
        target = next(each for each in self.door.scene().sheet.targets if each.name == label)
        self.tap(self.door.turned().map(target.rect.center()).toPoint())

    def wait(self, seconds: float) -> None:
        assert self.door is not None
        self._clock.now += seconds
        self.door.session.time_went_on()

    def touch_crisis_help(self) -> None:
        assert self.door is not None
        self.tap(self.door.turned().map(self.door.scene().lines.rect.center()).toPoint())

    def give(self, digits: str) -> None:
        for each in (*digits, "OK"):
            self.touch(each)

    def sees(self, words: str) -> bool:
        """Whether this stands on the door."""
        assert self.door is not None
        scene = self.door.scene()
        return any(words in each.text for each in (*scene.sheet.texts, *scene.lines.texts))

    def is_shut(self) -> bool:
        return self.door is None

    def at_the_keypad(self) -> bool:
        return self.door is not None and isinstance(self.door.session.page, KeypadPage)

    def is_in(self) -> bool:
        return self.door is not None and not self.at_the_keypad()


def go_on() -> None:
    for _ in range(3):
        QGuiApplication.processEvents()


@pytest.fixture
def staff(kiosk: Kiosk, clock: Clock, finger: QPointingDevice) -> Staff:
    """Somebody of the clinic."""
    return Staff(kiosk, clock, finger)


def test_five_taps_in_the_corner_lead_to_the_keypad_and_four_do_not(staff: Staff) -> None:
    staff.knock(4)
    assert staff.is_shut()
    staff.knock(1)
    assert staff.door is not None
    assert staff.door.isVisible()


@pytest.mark.parametrize("has_pin", [False])
def test_until_a_pin_is_set_five_taps_do_nothing_and_every_touch_reaches_the_glass(
    staff: Staff, visitor: Visitor
) -> None:
    staff.knock(1)
    assert visitor.screen == "home", "the first tap woke the screen"
    staff.knock(9)
    staff.press(*CHORD)
    assert staff.is_shut()
    visitor.touch("Interpersonal therapy (IPT)")
    assert visitor.screen == "ipt"
    set_pin(PIN, staff.kiosk._options.state)
    staff.knock()
    assert staff.at_the_keypad(), "a PIN that is set while the kiosk runs counts"


def test_a_pin_that_is_taken_away_while_the_kiosk_runs_shuts_the_door(staff: Staff) -> None:
    clear_pin(staff.kiosk._options.state)
    staff.knock(10)
    staff.press(*CHORD)
    assert staff.is_shut()


def test_where_a_pin_is_set_every_touch_reaches_the_glass_as_long_as_the_door_is_shut(
    staff: Staff, visitor: Visitor
) -> None:
    staff.knock(1)
    assert visitor.screen == "home"
    staff.knock(3)
    visitor.touch("Interpersonal therapy (IPT)")
    assert visitor.screen == "ipt"
    staff.knock(4)
    assert staff.is_shut()


@pytest.mark.parametrize("state", ["home", "ipt/grief", "crisis", "sheet", "warning"])
def test_the_door_opens_over_whatever_there_is_and_the_visit_is_gone(
    staff: Staff, visitor: Visitor, state: str
) -> None:
    assert staff.kiosk.glass is not None
    machine = staff.kiosk.glass.machine
    visitor.touch("Touch to begin")
    machine.choose_language("es")
    machine.choose_text_scale(2.0)
    if state == "sheet":
        machine.open_sheet("adjust")
    elif state == "warning":
        visitor.wait(95)
    else:
        machine.open(state)
    staff.knock()
    assert staff.at_the_keypad()
    assert (machine.visit.state, machine.visit.here.screen) == ("attract", "attract")
    assert machine.visit.preferences == machine._fresh.preferences
    staff.touch("Close")
    assert staff.is_shut()
    assert (machine.visit.state, machine.visit.preferences) == ("attract", machine._fresh.preferences)


def test_the_pin_opens_it_and_a_wrong_one_waits(staff: Staff) -> None:
    staff.knock()
    staff.give(WRONG)
    assert staff.sees("That PIN is wrong.")
    assert staff.sees("Wait ")
    staff.give(PIN)
    assert staff.at_the_keypad(), "what is typed while it waits does not count"
    staff.wait(5)
    staff.give(PIN)
    assert staff.is_in()


def test_who_closes_the_keypad_and_knocks_again_waits_all_the_same(staff: Staff) -> None:
    staff.knock()
    staff.give(WRONG)
    staff.touch("Close")
    staff.knock()
    assert staff.sees("Wait ")
    staff.give(PIN)
    assert staff.at_the_keypad()


def test_a_kiosk_that_is_started_anew_waits_all_the_same(
    staff: Staff, options: RunOptions, clock: Clock, finger: QPointingDevice
) -> None:
    staff.knock()
    staff.give(WRONG)
    staff.kiosk.close()
    staff.kiosk.glass = None
    again = Kiosk(with_door(options, clock), SIZE, clock)
    again.start()
    other = Staff(again, clock, finger)
    other.knock()
    assert other.sees("Wait ")
    other.give(PIN)
    assert other.at_the_keypad()
    other.wait(5)
    other.give(PIN)
    assert other.is_in()
    again.close()


def test_no_touch_and_no_key_reaches_the_glass_while_the_door_is_open(staff: Staff, visitor: Visitor) -> None:
    staff.knock()
    for place in (MIDDLE, CORNER, QPoint(60, 60), QPoint(SIZE[0] // 2, SIZE[1] - 20)):
        staff.tap(place, window=staff.behind)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_VolumeUp):
        QTest.keyClick(staff.behind, key)
    QTest.mouseClick(staff.behind, Qt.MouseButton.LeftButton, pos=MIDDLE)
    go_on()
    assert visitor.screen == "attract"
    assert staff.at_the_keypad()
    staff.touch("Close")
    visitor.touch("Touch to begin")
    assert visitor.screen == "home"


def test_crisis_help_is_on_the_door_whatever_it_shows(staff: Staff) -> None:
    staff.knock()
    assert shows_crisis_help(staff)
    staff.give(WRONG)
    assert staff.sees("Wait ")
    assert shows_crisis_help(staff)
    staff.wait(5)
    staff.give(PIN)
    assert staff.is_in()
    assert shows_crisis_help(staff)
    for entry in ("Clean the screen", "Problems", "Reload content", "Touch test", "End the kiosk"):
        staff.touch(entry)
        assert shows_crisis_help(staff), entry
        staff.press(Qt.Key.Key_Escape)
        if staff.is_shut():
            staff.knock()
            staff.give(PIN)


def shows_crisis_help(staff: Staff) -> bool:
    """Whether its words are laid out, and drawn in the colors of the lines, on what is painted."""
    assert staff.door is not None
    lines = staff.door.scene().lines
    image = QImage(staff.door.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    staff.door.paint_on(painter)
    painter.end()
    said = "\n".join(each.text for each in lines.texts)
    drawn = all(
        any(image.pixelColor(x, round(each.rect.center().y())) == each.colour for x in _across(each.rect))
        for each in lines.texts
    )
    return drawn and all(line.digits in said and all(words in said for words in line.short) for line in crisis.BANNER)


def _across(rect: QRectF) -> range:
    return range(round(rect.left()), round(rect.right()))


def test_a_touch_on_crisis_help_leaves_the_door_for_the_crisis_screen(staff: Staff, visitor: Visitor) -> None:
    staff.knock()
    staff.touch_crisis_help()
    assert staff.is_shut()
    assert visitor.screen == "crisis"
    assert visitor.sees("You can get help right now")


def test_the_door_closes_by_itself_when_nobody_is_there(
    staff: Staff, visitor: Visitor, clock: Clock, qtbot: QtBot
) -> None:
    staff.knock()
    staff.give(PIN)
    assert staff.is_in()
    clock.now += 600
    qtbot.waitUntil(staff.is_shut)
    visitor.touch("Touch to begin")
    assert visitor.screen == "home"
    staff.knock()
    assert staff.at_the_keypad(), "who comes later needs the PIN again"


def test_whoever_leaves_the_door_stands_before_a_screen_that_is_lit(staff: Staff, clock: Clock) -> None:
    assert staff.kiosk.glass is not None
    machine = staff.kiosk.glass.machine
    machine.is_open = lambda: False
    staff.knock()
    clock.now += machine._timing.dark_seconds
    machine.tick()
    dark = [machine.visit.dark]
    staff.touch("Close")
    machine.tick()
    assert [*dark, machine.visit.dark] == [True, False]


def test_it_opens_it_by_keys_alone(staff: Staff) -> None:
    staff.press(*CHORD)
    assert staff.at_the_keypad()
    for digit in PIN:
        staff.press(Qt.Key(Qt.Key.Key_0.value + int(digit)))
    staff.press(Qt.Key.Key_Return)
    assert staff.is_in()


def test_no_other_key_leads_to_it(staff: Staff) -> None:
    modifiers = [Qt.KeyboardModifier.NoModifier]
    for each in (
        CHORD[1] & ~Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.MetaModifier,
    ):
        modifiers += [before | each for before in modifiers]
    tried = 0
    for key, modifier in product(Qt.Key, modifiers):
        if (key, modifier) != CHORD:
            QGuiApplication.sendEvent(staff.behind, QKeyEvent(QEvent.Type.KeyPress, key.value, modifier))
            tried += 1
    go_on()
    assert staff.is_shut()
    assert tried > 5000


def test_a_mouse_opens_it_too(staff: Staff, clock: Clock) -> None:
    for _ in range(5):
        QTest.mouseClick(staff.behind, Qt.MouseButton.LeftButton, pos=CORNER)
        clock.now += 0.5
    go_on()
    assert staff.at_the_keypad()


def test_two_fingers_in_the_corner_are_no_tap(staff: Staff, finger: QPointingDevice, clock: Clock) -> None:
    for _ in range(10):
        pressed = QTest.touchEvent(staff.behind, finger, autoCommit=False)
        pressed.press(0, CORNER).press(1, CORNER + QPoint(-10, 10)).commit()
        released = QTest.touchEvent(staff.behind, finger, autoCommit=False)
        released.release(0, CORNER).release(1, CORNER + QPoint(-10, 10)).commit()
        clock.now += 0.2
    go_on()
    assert staff.is_shut()


@pytest.mark.parametrize(("rotation", "corner"), [(90, (1908, 1068)), (180, (12, 1068)), (270, (12, 12))])
@pytest.mark.usefixtures("typefaces")
def test_on_a_panel_that_hangs_turned_it_is_the_corner_people_see(
    options: RunOptions, clock: Clock, finger: QPointingDevice, rotation: int, corner: tuple[int, int]
) -> None:
    turned = Kiosk(options._replace(rotation=rotation), SIZE, clock)
    turned.start()
    staff = Staff(turned, clock, finger)
    staff.knock(at=QPoint(*corner))
    assert staff.at_the_keypad()
    staff.give(PIN)
    assert staff.is_in()
    turned.close()


@pytest.mark.usefixtures("typefaces")
def test_the_fifth_tap_itself_leaves_nothing_on_the_glass(
    options: RunOptions, clock: Clock, finger: QPointingDevice
) -> None:
    """In the other corner lies "Home", which wakes a waiting screen."""
    kiosk = Kiosk(with_door(options, clock, "top-left"), SIZE, clock)
    kiosk.start()
    assert kiosk.glass is not None
    staff = Staff(kiosk, clock, finger)
    staff.knock(4, at=QPoint(40, 40))
    assert kiosk.glass.machine.visit.here.screen == "home"
    staff.knock(1, at=QPoint(40, 40))
    assert staff.at_the_keypad()
    assert kiosk.glass.machine.visit.here.screen == "attract"
    kiosk.close()


@pytest.mark.parametrize("voice", [Voice()])
def test_whoever_was_being_read_to_hears_nothing_more(staff: Staff, visitor: Visitor, voice: Voice) -> None:
    assert staff.kiosk.glass is not None
    visitor.touch("Touch to begin")
    staff.kiosk.glass.machine.listen()
    assert voice.did[-1] == "speak"
    staff.knock()
    assert staff.at_the_keypad()
    assert voice.did[-1] == "stop"


@pytest.fixture
def broken(typefaces: None, content: Path, options: RunOptions, clock: Clock, tmp_path: Path) -> Iterator[Kiosk]:
    """A machine that never had good content."""
    words = content / "en" / "words.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("title: About", "title About"), encoding="utf-8")
    (tmp_path / "new").mkdir()
    set_pin(PIN, tmp_path / "new")
    kiosk = Kiosk(with_door(options._replace(state=tmp_path / "new"), clock), SIZE, clock)
    kiosk.start()
    yield kiosk
    kiosk.close()


def test_broken_content_does_not_shut_the_door(
    broken: Kiosk, clock: Clock, finger: QPointingDevice, content: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(broken.supply.refused, timeout=LONGEST_MS):
        pass
    assert broken.plain is not None
    staff = Staff(broken, clock, finger)
    staff.knock()
    staff.give(PIN)
    assert staff.is_in()
    words = content / "en" / "words.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("title About", "title: About"), encoding="utf-8")
    with qtbot.waitSignal(broken.supply.ready, timeout=LONGEST_MS):
        pass
    assert staff.is_shut(), "the glass is there again"
    assert Visitor(broken, clock, finger).sees("A few quiet minutes")
    staff.knock()
    assert staff.at_the_keypad()


def test_a_screen_that_cannot_be_drawn_does_not_shut_the_door(staff: Staff) -> None:
    assert staff.kiosk.glass is not None
    staff.kiosk.glass.view.failed()
    assert staff.kiosk.plain is not None
    staff.knock()
    staff.give(PIN)
    assert staff.is_in()
    staff.touch_crisis_help()
    assert staff.is_shut()
    assert staff.kiosk.plain.isVisible()


def test_a_screen_that_fails_while_the_door_is_open_gives_way_to_crisis_help(staff: Staff) -> None:
    assert staff.kiosk.glass is not None
    staff.knock()
    staff.kiosk.glass.view.failed()
    assert staff.is_shut()
    assert staff.kiosk.plain is not None
    assert staff.kiosk.plain.isVisible()


def test_the_service_manager_is_fed_by_what_the_door_draws(staff: Staff, options: RunOptions, qtbot: QtBot) -> None:
    def screen() -> str | None:
        staff.kiosk.truth.beat()
        pulse = read_pulse(options.state)
        return None if pulse is None else pulse.screen

    assert staff.kiosk.glass is not None
    frames = staff.kiosk.truth.frames
    assert screen() == "glass"
    staff.knock()
    with qtbot.waitSignal(frames.shown, timeout=LONGEST_MS):
        frames._ask()
    assert screen() == "door"
    with qtbot.assertNotEmitted(frames.shown, wait=100):
        staff.kiosk.glass.window.frameSwapped.emit()
    staff.touch("Close")
    assert screen() == "glass"
    with qtbot.waitSignal(frames.shown, timeout=LONGEST_MS):
        frames._ask()


def test_while_the_door_is_open_the_heartbeat_tells_of_the_content_behind_it(
    staff: Staff, options: RunOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.app.next_due", lambda _content: date(2027, 1, 31))
    told = []
    for _ in range(2):
        staff.kiosk.truth.beat()
        pulse = read_pulse(options.state)
        assert pulse is not None
        told.append((pulse.screen, pulse.content_digest, pulse.next_review))
        staff.knock()
    (screen, *content), (behind, *content_behind) = told
    assert (screen, behind) == ("glass", "door")
    assert content == content_behind
    assert all(content)


def test_nobody_closes_its_window_and_the_kiosk_ends_with_it_open(staff: Staff) -> None:
    staff.knock()
    assert staff.door is not None
    QGuiApplication.sendEvent(staff.door, QCloseEvent())
    assert staff.door.isVisible()


def test_staff_at_the_door_are_no_visit(
    typefaces: None, options: RunOptions, clock: Clock, finger: QPointingDevice, qtbot: QtBot
) -> None:
    kiosk = Kiosk(options._replace(counting=True), SIZE, clock)
    kiosk.start()
    qtbot.waitUntil(lambda: kiosk._speaker is not None)
    staff, visitor = Staff(kiosk, clock, finger), Visitor(kiosk, clock, finger)
    visitor.touch("Touch to begin")
    visitor.touch("Questions people ask")
    staff.knock()
    staff.touch("Close")
    visitor.touch("Touch to begin")
    visitor.touch("CBT at a glance")
    visitor.touch("Done")
    kiosk.close()
    (month,) = read_months(options.state).months.values()
    assert month.outcomes == {"done": 1}
    assert "ipt" not in month.topics, "what was read before staff came does not go into the next visit"


@pytest.mark.parametrize(
    ("entry", "sure", "code"), [("Restart the kiosk", "Restart", 0), ("End the kiosk", "End it", EXIT_LEAVE)]
)
def test_staff_end_the_kiosk_once_they_are_sure(
    staff: Staff, ended: list[int], entry: str, sure: str, code: int
) -> None:
    staff.knock()
    staff.give(PIN)
    staff.touch(entry)
    assert ended == []
    staff.touch(sure)
    assert ended == [code]


def test_staff_read_what_is_to_be_mended_in_the_content_and_in_the_settings(
    staff: Staff, edit: Edit, qtbot: QtBot
) -> None:
    edit("en/ipt.yaml", "text: Someone you love has died.", "text: oh: Someone you love has died.")
    staff.knock()
    staff.give(PIN)
    staff.touch("Problems")
    qtbot.waitUntil(lambda: staff.sees("en/ipt.yaml, line"), timeout=LONGEST_MS)
    assert staff.sees("machine.yaml, line 1")


def test_staff_have_the_content_read_again_and_learn_how_it_went(
    staff: Staff, visitor: Visitor, edit: Edit, qtbot: QtBot
) -> None:
    staff.knock()
    staff.give(PIN)
    staff.touch("Reload content")
    qtbot.waitUntil(lambda: staff.sees("is on the glass"), timeout=LONGEST_MS)
    staff.touch("Back")
    edit("en/ipt.yaml", "text: Someone you love has died.", "text: oh: Someone you love has died.")
    staff.touch("Reload content")
    qtbot.waitUntil(lambda: staff.sees("has errors"), timeout=LONGEST_MS)
    staff.touch("Back")
    staff.touch("Close")
    assert visitor.sees("A few quiet minutes")


def test_where_only_crisis_help_can_be_shown_staff_are_not_told_that_the_content_is(staff: Staff, qtbot: QtBot) -> None:
    assert staff.kiosk.glass is not None
    staff.kiosk.glass.view.failed()
    staff.knock()
    staff.give(PIN)
    staff.touch("Reload content")
    qtbot.waitUntil(lambda: staff.sees("has errors"), timeout=LONGEST_MS)
    staff.touch("Back")
    staff.touch("Problems")
    qtbot.waitUntil(lambda: staff.sees("It cannot be shown"), timeout=LONGEST_MS)


def test_without_a_voice_staff_are_offered_no_volume(staff: Staff) -> None:
    staff.knock()
    staff.give(PIN)
    assert not staff.sees("Volume")


@pytest.mark.parametrize("voice", [Voice()])
def test_staff_say_how_loud_visits_begin(staff: Staff, visitor: Visitor, voice: Voice) -> None:
    staff.knock()
    staff.give(PIN)
    staff.touch("Volume")
    staff.touch("Softer")
    staff.touch("Softer")
    staff.touch("Back")
    staff.touch("Close")
    assert staff.kiosk.glass is not None
    visitor.touch("Touch to begin")
    assert staff.kiosk.glass.machine.visit.preferences.volume == 40


@pytest.mark.parametrize("has_light", [True])
def test_staff_set_the_light_never_so_low_that_crisis_help_cannot_be_read(staff: Staff, panel_light: Path) -> None:
    staff.knock()
    staff.give(PIN)
    staff.touch("Brightness")
    seen = []
    for _ in range(4):
        staff.touch("Darker")
        seen.append(int((panel_light / "brightness").read_text(encoding="ascii")))
    assert seen == [100, 80, 60, 60]


def test_where_the_system_knows_of_no_light_staff_are_offered_none(staff: Staff) -> None:
    staff.knock()
    staff.give(PIN)
    assert not staff.sees("Brightness")


def test_somebody_who_taps_anywhere_and_on_the_keypad_never_comes_in(
    staff: Staff, clock: Clock, finger: QPointingDevice
) -> None:
    """Four thousand times here, a hundred thousand in `make prove-door`."""
    done = hammer(staff.kiosk, clock, finger, taps=4000, seed=11)
    assert done.opened == 0
    assert done.keypads > 5, "it was not really tried"
    assert done.pins > 2


def test_content_comes_from_a_stick_and_staff_are_told_how_it_went(
    staff: Staff, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "import sys; print('The content on the stick has 1 error.'); sys.exit(1)"
    monkeypatch.setattr("kiosk.services.stick_put.THE_KIOSK", (sys.executable, "-c", program))
    staff.knock()
    staff.give(PIN)
    staff.touch("From USB stick")
    assert staff.sees("Leave the stick where it is.")
    qtbot.waitUntil(lambda: staff.sees("The content on the stick has 1 error."), timeout=LONGEST_MS)


def test_a_machine_that_takes_no_sticks_does_not_offer_them(staff: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.machine.put.takes_sticks", lambda _content: False)
    staff.knock()
    staff.give(PIN)
    assert staff.sees("Reload content")
    assert not staff.sees("From USB stick")
