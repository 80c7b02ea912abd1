"""Knows when a frame was really shown, and asks a still screen for one now and then."""

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot

from kiosk.pulse import Display

PROOF_EVERY_MS = 5000
"""How often a still screen shows that it could still change."""
UP_SECONDS = 2.0
"""So long a window that was just put up may take to appear; before that nothing lies over it."""
COVERED_SECONDS = 120.0
"""So long something may hide the window; Qt can take one for hidden that is in view, which only a new start mends."""


class Drawing(Protocol):
    """A window that says when it has put a frame on the screen, from whichever thread."""

    frameSwapped: SignalInstance

    def update(self) -> None: ...
    def isVisible(self) -> bool: ...
    def isExposed(self) -> bool: ...


class FrameWatch(QObject):
    """Tells of each frame in the GUI thread: where that or the drawing stands still, so does this."""

    shown = Signal()
    blind = Signal(str)
    """Why no frame can be shown: "none", there is no display, or "covered", something lies over the window."""

    def __init__(
        self,
        has_output: Callable[[], bool],
        clock: Callable[[], float],
        parent: QObject | None = None,
        answers: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._has_output, self._clock, self._answers = has_output, clock, answers
        self._window: Drawing | None = None
        self._covered: float | None = None
        self._up_at = 0.0
        self.last: float | None = None
        self.display: Display = "ok"
        self._proof = QTimer(self, interval=PROOF_EVERY_MS)
        self._proof.timeout.connect(self._ask)

    def watch(self, window: Drawing) -> None:
        """From now on `window` is what people see, and no frame of another one counts."""
        if self._window is not window:
            if self._window is not None:
                with suppress(RuntimeError):  # it may be gone by now
                    self._window.frameSwapped.disconnect(self._swapped)
            window.frameSwapped.connect(self._swapped)
        self._window, self._covered, self._up_at = window, None, self._clock() + UP_SECONDS
        self._proof.start()

    def age(self) -> float | None:
        """Seconds since the last frame."""
        return None if self.last is None else self._clock() - self.last

    @Slot()
    def _swapped(self) -> None:
        self.last, self.display, self._covered = self._clock(), "ok", None
        self.shown.emit()

    @Slot()
    def _ask(self) -> None:
        """Where no screen is plugged in, or something lies over the window, no frame can be shown: not its fault.

        A compositor that hangs may name no screen either, and only a new start mends that.
        """
        if not self._has_output():
            self.display = "none"
            if self._answers():
                self.blind.emit("none")
        elif self._window is not None:
            with suppress(RuntimeError):  # a window that is gone draws nothing, which is what will be told
                hidden = self._window.isVisible() and not self._window.isExposed()
                if hidden and self._clock() >= self._up_at:
                    self._bear_cover()
                self._window.update()

    def _bear_cover(self) -> None:
        now = self._clock()
        self._covered = now if self._covered is None else self._covered
        if now - self._covered < COVERED_SECONDS and self._answers():
            self._see_nothing("covered")

    def _see_nothing(self, why: Display) -> None:
        self.display = why
        self.blind.emit(why)
