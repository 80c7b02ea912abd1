"""The clock of a previewed visit: it runs, so that two quick taps are one, and can be stopped at the idle warning."""

from collections.abc import Callable


class PreviewClock:
    """Seconds that go on by themselves, but for when they are held at a later moment."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._ahead = clock, 0.0
        self._held: float | None = None

    def __call__(self) -> float:
        return self._clock() + self._ahead if self._held is None else self._held

    def hold(self, moment: float) -> None:
        """Be at this moment, and stay there."""
        self._held = max(moment, self())

    def go_on(self) -> None:
        """Run on from the moment that was held."""
        if self._held is not None:
            self._ahead, self._held = self._held - self._clock(), None
