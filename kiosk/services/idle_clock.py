"""Wakes the visit when its time has come, and never otherwise."""

from collections.abc import Callable
from typing import Protocol

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer

LATE_BY = 0.02
"""Seconds a deadline is overslept by, so that it has surely passed."""


class Timed(Protocol):
    """What has deadlines."""

    def tick(self) -> None: ...
    def next_deadline(self) -> float | None: ...


class IdleClock(QObject):
    """A timer armed for the next deadline of `machine`, on the same `clock`."""

    def __init__(self, machine: Timed, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._machine, self._clock = machine, clock
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tick)

    @property
    def armed(self) -> bool:
        """Whether a deadline is awaited."""
        return bool(self._timer.isActive())

    def arm(self) -> None:
        """Await the deadline as it is now; nothing where there is none."""
        deadline = self._machine.next_deadline()
        if deadline is None:
            self._timer.stop()
        else:
            # Bringing in the names Qt has for it takes 9 ms: nothing is counted before the first frame.
            self._timer.setTimerType(QtCore.Qt.TimerType.PreciseTimer)
            self._timer.start(max(0, round((deadline - self._clock() + LATE_BY) * 1000)))

    def _tick(self) -> None:
        try:
            self._machine.tick()
        finally:
            self.arm()
