"""Knows when a frame was really shown, and asks a still screen for one now and then."""

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot

PROOF_EVERY_MS = 5000
"""How often a still screen shows that it could still change."""


class Drawing(Protocol):
    """A window that says when it has put a frame on the screen, from whichever thread."""

    frameSwapped: SignalInstance

    def update(self) -> None: ...


class FrameWatch(QObject):
    """Tells of each frame in the GUI thread: where that or the drawing stands still, so does this."""

    shown = Signal()
    blind = Signal()

    def __init__(
        self, has_output: Callable[[], bool], clock: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._has_output, self._clock = has_output, clock
        self._window: Drawing | None = None
        self.last: float | None = None
        self.display = True
        self._proof = QTimer(self, interval=PROOF_EVERY_MS)
        self._proof.timeout.connect(self._ask)

    def watch(self, window: Drawing) -> None:
        """From now on `window` is what people see."""
        if self._window is not window:
            window.frameSwapped.connect(self._swapped)
        self._window = window
        self._proof.start()

    def age(self) -> float | None:
        """Seconds since the last frame."""
        return None if self.last is None else self._clock() - self.last

    @Slot()
    def _swapped(self) -> None:
        self.last, self.display = self._clock(), True
        self.shown.emit()

    @Slot()
    def _ask(self) -> None:
        """Where no screen is plugged in no frame can be shown, and that is nobody's fault."""
        if not self._has_output():
            self.display = False
            self.blind.emit()
        elif self._window is not None:
            with suppress(RuntimeError):  # a window that is gone draws nothing, which is what will be told
                self._window.update()
