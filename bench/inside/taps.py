"""The kiosk with a finger on it: how long each tap takes to show what it leads to. Argument: how many."""

import sys
import time
from collections import Counter
from typing import Any, cast

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtTest import QTest

from bench.calm import Calm
from bench.inside.kiosk import run
from bench.inside.targets import Target, targets
from bench.inside.tell import tell
from kiosk.glass import Glass

HELD_MS = 60
"""How long the finger stays down; what it does is done when it lifts."""
REST_MS = 400
"""Between two taps: longer than the guard against trembling hands."""
PATIENCE = 400
"""How many times, in all, it rests once more because others keep the machine busy."""


class Finger(QObject):
    """Taps what was tapped least, wherever that leads; tells of each tap after which the glass shows another thing."""

    def __init__(self, glass: Glass, wanted: int) -> None:
        super().__init__()
        self._glass, self._left = glass, wanted
        self._calm, self._patience = Calm(), PATIENCE
        self._device = QTest.createTouchDevice()
        self._tapped = Counter[str]()
        self._lifted_at, self._used_before = 0.0, 0.0
        glass.window.frameSwapped.connect(self._swapped)
        QTimer.singleShot(REST_MS, self._press)

    def _press(self) -> None:
        if self._left <= 0:
            tell("done")
            return
        if not self._calm.since_last() and self._patience:
            self._patience -= 1
            QTimer.singleShot(REST_MS, self._press)
            return
        self._before, self._lifted_at = self._place(), 0.0
        target = min(targets(self._glass.window), key=self._worn)
        self._tapped[target.text] += 1
        QTest.touchEvent(self._glass.window, self._device, False).press(0, target.middle).commit(False)  # noqa: FBT003
        QTimer.singleShot(HELD_MS, lambda: self._lift(target.middle))

    def _lift(self, spot: QPoint) -> None:
        QTimer.singleShot(REST_MS, self._press)
        self._lifted_at, self._used_before = time.monotonic(), time.thread_time()
        QTest.touchEvent(self._glass.window, self._device, False).release(0, spot).commit(False)  # noqa: FBT003

    def _swapped(self) -> None:
        """A frame: what was lifted for is answered when it is the first to show another place."""
        after = self._place()
        if self._lifted_at and after != self._before:
            took, used = time.monotonic() - self._lifted_at, time.thread_time() - self._used_before
            self._lifted_at = 0.0
            self._left -= 1
            tell("tap", took * 1000, used * 1000, after[0])

    def _worn(self, target: Target) -> tuple[int, int, int]:
        return self._tapped[target.text], target.middle.y(), target.middle.x()

    def _place(self) -> tuple[str, object]:
        """The kind of what is shown, and all that makes it what it is, except how far it is scrolled."""
        visit = self._glass.machine.visit
        kind = f"sheet:{visit.sheet}" if visit.sheet else str(cast("Any", self._glass.view).screen.kind)
        return kind, (visit.state, visit.here.screen, visit.sheet, visit.preferences)


def main(wanted: int) -> int:
    kept: list[Finger] = []
    return run(lambda glass: kept.append(Finger(glass, wanted)))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
