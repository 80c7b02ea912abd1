"""Two taps in quick succession act once: shaking hands tap twice."""

from collections.abc import Callable

WINDOW_SECONDS = 0.3


class TapGuard:
    """Accepts a tap unless another was accepted within the window before it."""

    def __init__(self, clock: Callable[[], float], window: float = WINDOW_SECONDS) -> None:
        self._clock, self._window = clock, window
        self._last: float | None = None

    def accept(self) -> bool:
        """Whether this tap may act."""
        now = self._clock()
        if self._last is not None and 0 <= now - self._last < self._window:
            return False
        self._last = now
        return True
