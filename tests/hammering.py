"""Somebody who taps the real kiosk anywhere, in the corner of the staff door most of all, and on its keypad."""

import random
from typing import NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QPointingDevice, QWindow
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.machine.door.pages import KeypadPage
from kiosk.machine.door.window import DoorWindow
from tests.journeys.visitor import Clock

IN_THE_CORNER, ON_A_KEY = 0.7, 0.9
"""How often a hand goes there, and not anywhere, before the glass and before the keypad."""
KEYS = {"OK": 20, "Close": 2, "Delete": 2}
"""How often a key is tapped; each digit ten times."""
PAUSES, LONG = 0.01, 1000.0
"""How often it waits, and at most how long: so that many PINs are looked at."""


class Hammered(NamedTuple):
    """What came of it: taps, how often the keypad came, PINs that were looked at, and how often the door opened."""

    taps: int
    keypads: int
    pins: int
    opened: int


def hammer(kiosk: Kiosk, clock: Clock, finger: QPointingDevice, taps: int, seed: int) -> Hammered:
    """Tap so often; a door that opened is counted and closed."""
    chance = random.Random(seed)  # noqa: S311 -- not to keep a secret
    keypads = pins = opened = 0
    for _ in range(taps):
        clock.now += chance.uniform(0.05, 0.9) if chance.random() > PAUSES else chance.uniform(1, LONG)
        assert kiosk.entrance is not None
        door = kiosk.entrance.window
        before = door if isinstance(door, DoorWindow) else _glass(kiosk)
        at = _aim(chance, before)
        was_waiting = isinstance(door, DoorWindow) and _waits(door)
        QTest.touchEvent(before, finger).press(0, at).commit()
        QTest.touchEvent(before, finger).release(0, at).commit()
        QGuiApplication.processEvents()
        now = kiosk.entrance.window
        keypads += door is None and now is not None
        if isinstance(now, DoorWindow):
            pins += not was_waiting and _waits(now) and now is door
            if not isinstance(now.session.page, KeypadPage):
                opened += 1
                kiosk.entrance.close()
    return Hammered(taps, keypads, pins, opened)


def _glass(kiosk: Kiosk) -> QWindow:
    assert kiosk.glass is not None
    return kiosk.glass.window


def _waits(door: DoorWindow) -> bool:
    page = door.session.page
    return isinstance(page, KeypadPage) and page.wait > 0


def _aim(chance: random.Random, window: QWindow) -> QPoint:
    width, height = window.width(), window.height()
    if isinstance(window, DoorWindow):
        if chance.random() < ON_A_KEY:
            targets = window.scene().sheet.targets
            (target,) = chance.choices(targets, [KEYS.get(each.name, 10) for each in targets])
            return window.turned().map(target.rect.center()).toPoint()
    elif chance.random() < IN_THE_CORNER:
        return QPoint(width - chance.randint(1, 70), chance.randint(1, 70))
    return QPoint(chance.randrange(width), chance.randrange(height))
