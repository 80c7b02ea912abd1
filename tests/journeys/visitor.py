"""Somebody at the kiosk: reads what is on the glass, touches it with a finger, presses keys, waits."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.authoring.scene import Scene, SeenTarget, measure
from kiosk.services.idle_clock import LATE_BY

BETWEEN_TOUCHES = 1.0
"""Seconds from one touch to the next."""
MOST_PAGES = 30
MORE = ("More", "Más")
"""What pages down, in each language."""


class Clock:
    """The time of a visit; it passes when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Visitor:
    """Acts on the real window with real touch and key events, and knows only what the glass shows."""

    def __init__(self, kiosk: Kiosk, clock: Clock, finger: QPointingDevice) -> None:
        self._kiosk, self._clock, self._finger = kiosk, clock, finger

    @property
    def window(self) -> QQuickWindow:
        """What the visitor stands in front of."""
        assert self._kiosk.glass is not None, "only the built-in window is shown"
        return self._kiosk.glass.window

    @property
    def screen(self) -> str:
        """The id of the screen on the glass."""
        assert self._kiosk.glass is not None
        return self._kiosk.glass.machine.visit.here.screen

    def look(self) -> Scene:
        """Everything on the glass, once it has come to rest."""
        self.settle()
        return measure(self.window)

    def settle(self) -> None:
        """Let the glass come to rest."""
        for _ in range(3):
            QGuiApplication.processEvents()
        self.window.grabWindow()

    def reads(self) -> tuple[str, ...]:
        """The texts that can be read in full."""
        return tuple(each.text for each in self.look().texts if each.visible)

    def reads_on(self) -> str:
        """Everything from here to the end of the screen, page by page."""
        read: dict[str, None] = {}
        for _ in range(MOST_PAGES):
            read.update(dict.fromkeys(self.reads()))
            here = self.look()
            if not self._page_down(here) or self.look() == here:
                break
        return "\n".join(read)

    def sees(self, words: str) -> bool:
        """Whether the words can be read on the glass."""
        return any(words in text for text in self.reads())

    def finds(self, label: str) -> SeenTarget:
        """What can be touched under this label, paging down for it where needed."""
        for _ in range(MOST_PAGES):
            scene = self.look()
            banner = max(each.rect[1] for each in scene.targets)
            found = [each for each in scene.targets if label in each.name]
            for each in found:
                if each.rect[1] >= banner or (each.rect[1] + each.rect[3] / 2 < banner and each.rect[1] >= 0):
                    return each
            if not self._page_down(scene):
                break
        names = [each.name for each in self.look().targets]
        message = f"nothing to touch is called {label!r}; there is {names}"
        raise AssertionError(message)

    def touch(self, label: str) -> None:
        """Touch what has this label, and let go."""
        self.touch_at(_middle(self.finds(label)))

    def touch_at(self, point: QPoint, *, after: float = BETWEEN_TOUCHES) -> None:
        """Touch this place of the glass, and let go, `after` seconds after the touch before."""
        self._clock.now += after
        QTest.touchEvent(self.window, self._finger).press(0, point).commit()
        QTest.touchEvent(self.window, self._finger).release(0, point).commit()
        QGuiApplication.processEvents()

    def more(self) -> QPoint:
        """Where what pages down is on the glass just now."""
        return _middle(next(each for each in self.look().targets if each.name in MORE))

    def slide(self, start: QPoint, end: QPoint) -> None:
        """Put a finger down, slide it, and let go elsewhere."""
        self._clock.now += BETWEEN_TOUCHES
        QTest.touchEvent(self.window, self._finger).press(0, start).commit()
        for step in range(1, 5):
            between = start + (end - start) * step / 4
            QTest.touchEvent(self.window, self._finger).move(0, between).commit()
        QTest.touchEvent(self.window, self._finger).release(0, end).commit()
        QGuiApplication.processEvents()

    def press(self, key: Qt.Key) -> None:
        """Press a key of the keypad."""
        self._clock.now += BETWEEN_TOUCHES
        QTest.keyClick(self.window, key)
        QGuiApplication.processEvents()

    def wait(self, seconds: float) -> None:
        """Do nothing for so long."""
        assert self._kiosk.glass is not None
        machine, end = self._kiosk.glass.machine, self._clock.now + seconds
        while (deadline := machine.next_deadline()) is not None and deadline <= end:
            self._clock.now = max(self._clock.now, deadline)
            machine.tick()
            if machine.next_deadline() == deadline:
                self._clock.now += LATE_BY  # A sum of odd seconds can be a hair short, as a timer can.
        self._clock.now = max(self._clock.now, end)
        QGuiApplication.processEvents()

    def _page_down(self, scene: Scene) -> bool:
        more = [each for each in scene.targets if each.name in MORE]
        if not more:
            return False
        self.touch_at(_middle(more[0]))
        return True


def _middle(target: SeenTarget) -> QPoint:
    left, top, width, height = target.rect
    return QPoint(round(left + width / 2), round(top + height / 2))
