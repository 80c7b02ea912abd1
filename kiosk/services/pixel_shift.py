"""Shifts what is shown by a few pixels every few minutes, so that nothing that always stands there burns in."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

from kiosk.panel import ORBIT, Shift

EVERY_SECONDS = 180.0
_DOWN = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_UP = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease})


class PixelShift(QObject):
    """An event filter that lets all pass, and knows whether a finger is down; `clock` gives monotonic seconds."""

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._moved_at = clock, clock()
        self._step, self._touched = 0, False

    @property
    def shift(self) -> Shift:
        """Where what is shown stands now."""
        return ORBIT[self._step]

    def look(self, *, waiting: bool) -> bool:
        """Whether it has moved on: only where nobody is there, which is `waiting`, and nothing is touched."""
        due = self._clock() - self._moved_at >= EVERY_SECONDS
        if not due or not waiting or self._touched:
            return False
        self._moved_at, self._step = self._clock(), (self._step + 1) % len(ORBIT)
        return True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Never keeps an event from the window."""
        if event.type() in _DOWN:
            self._touched = True
        elif event.type() in _UP:
            self._touched = False
        return False
