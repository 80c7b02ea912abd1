"""Tells that time goes on: what is shown may depend on the day and the hour."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 20_000
"""A clock that is set right while the kiosk runs is followed as soon as this."""


class WallClock(QObject):
    """Calls `on_tick` again and again, so that a notice comes and goes by itself."""

    def __init__(self, on_tick: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(on_tick)
        self._timer.start()
