"""Somebody before the door: a keeper and a kiosk that do as they are told, taps by the words on what is tapped."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from kiosk.glass import FAMILY
from kiosk.machine.door.sheet import Target
from kiosk.machine.door.window import DoorWindow

PIN = "274018"


class Clock:
    """Time goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class FakeKeeper:
    """Knows `PIN`, and waits 5 s longer after each wrong one."""

    def __init__(self, clock: Clock) -> None:
        self.clock, self.tried, self.until = clock, list[str](), 0.0

    def seconds_to_wait(self) -> float:
        return max(0.0, self.until - self.clock())

    def try_pin(self, digits: str) -> str:
        self.tried.append(digits)
        if digits == PIN:
            return "open"
        self.until = self.clock() + 5 * len(self.tried)
        return "wrong"


class FakeActions:
    """Notes what was asked; answers when `answer` is called, or at once with what is in `at_once`."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.waiting: list[Callable[[str], None]] = []
        self.waiting_for_problems: list[Callable[[Sequence[str]], None]] = []
        self.loud: int | None = 60
        self.bright: int | None = 80
        self.sticks = True

    def reload(self, tell: Callable[[str], None]) -> None:
        self.asked.append("reload")
        self.waiting.append(tell)

    def problems(self, tell: Callable[[Sequence[str]], None]) -> None:
        self.asked.append("problems")
        self.waiting_for_problems.append(tell)

    def volume(self) -> int | None:
        return self.loud

    def set_volume(self, percent: int) -> None:
        self.loud = percent if self.loud is not None else None

    def brightness(self) -> int | None:
        return self.bright

    def set_brightness(self, percent: int) -> None:
        self.bright = percent

    def takes_sticks(self) -> bool:
        return self.sticks

    def from_stick(self, tell: Callable[[str], None]) -> None:
        self.asked.append("from_stick")
        self.waiting.append(tell)

    def restart(self) -> None:
        self.asked.append("restart")

    def leave(self) -> None:
        self.asked.append("leave")


class Hangs(NamedTuple):
    """How the window hangs."""

    size: tuple[int, int] = (1280, 800)
    px_per_mm: float = 5.88
    rotation: int = 0


USUAL = Hangs()


class Standing:
    """A window that is shown, and the hands before it."""

    def __init__(self, hangs: Hangs = USUAL) -> None:
        self.clock = Clock()
        self.keeper, self.actions = FakeKeeper(self.clock), FakeActions()
        self.window = DoorWindow(
            self.keeper,
            self.actions,
            family=FAMILY,
            px_per_mm=hangs.px_per_mm,
            rotation=hangs.rotation,
            clock=self.clock,
        )
        self.window.resize(*hangs.size)
        self.window.show()
        assert QTest.qWaitForWindowExposed(self.window)
        self.heard: list[str] = []
        self.window.closed.connect(lambda: self.heard.append("closed"))
        self.window.left.connect(lambda: self.heard.append("left"))
        self.window.crisisAsked.connect(lambda: self.heard.append("crisis"))
        self.wait(1)

    def wait(self, seconds: float) -> None:
        """Time goes on, and the window notices."""
        self.clock.now += seconds
        self.window.session.time_went_on()

    def said(self) -> str:
        """Every word above crisis help, from the top, with a space between."""
        return " ".join(each.text for each in self.window.scene().sheet.texts)

    def target(self, name: str) -> Target:
        found = [each for each in self.window.scene().sheet.targets if each.name == name]
        assert found, f"{name!r} is not there; there is {[each.name for each in self.window.scene().sheet.targets]}"
        return found[0]

    def place(self, name: str) -> QPoint:
        """The middle of what is called so, in the window."""
        return self.window.turned().map(self.target(name).rect.center()).toPoint()

    def tap(self, *names: str) -> None:
        """One after the other, a second apart."""
        for name in names:
            self.click(self.place(name))
            self.wait(1)

    def click(self, at: QPoint) -> None:
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def tap_crisis_lines(self) -> None:
        self.click(self.crisis_lines())
        self.wait(1)

    def crisis_lines(self) -> QPoint:
        return self.window.turned().map(self.window.scene().lines.rect.center()).toPoint()

    def key(self, *keys: Qt.Key | str) -> None:
        for each in keys:
            QTest.keyClick(self.window, Qt.Key(ord(each)) if isinstance(each, str) else each)

    def open(self) -> None:
        self.tap(*PIN, "OK")

    def picture(self) -> QImage:
        """What the window shows, as it is looked at."""
        area = self.window.scene().sheet.area.united(self.window.scene().lines.rect)
        image = QImage(area.size().toSize(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self.window.paint_on(painter)
        painter.end()
        return image
