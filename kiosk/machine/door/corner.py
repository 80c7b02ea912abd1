"""Five taps in one corner of the picture, as whoever stands before it sees it.

One of the upper corners: crisis help lies along the lower edge.
"""

import time
from collections.abc import Callable
from typing import Protocol

from kiosk.machine.setting_forms import Corner

Point = tuple[float, float]
TAPS, WITHIN_S, SIDE_MM = 5, 4.0, 20.0


class Hung(Protocol):
    """A window on a panel: its size in pixels, pixels a millimetre, and how the picture is turned in it, clockwise."""

    @property
    def size(self) -> tuple[int, int]: ...
    @property
    def px_per_mm(self) -> float: ...
    @property
    def rotation(self) -> int: ...


def in_corner(at: Point, corner: Corner, hung: Hung) -> bool:
    """Whether a place of the window lies in the corner of the picture."""
    width, height = hung.size
    x, y = {
        0: (at[0], at[1]),
        90: (at[1], width - at[0]),
        180: (width - at[0], height - at[1]),
        270: (height - at[1], at[0]),
    }[hung.rotation % 360]
    seen_width = height if hung.rotation % 180 else width
    side = SIDE_MM * hung.px_per_mm
    from_side = x if corner == "top-left" else seen_width - x
    return corner != "off" and 0 <= from_side <= side and 0 <= y <= side


class CornerTaps:
    """Counts taps that begin and end in the corner; one elsewhere, or a second finger, begins anew."""

    def __init__(self, corner: Corner, clock: Callable[[], float] = time.monotonic) -> None:
        self._corner, self._clock = corner, clock
        self._pressed, self._taps = False, list[float]()

    def press(self, at: Point, hung: Hung) -> None:
        """A finger was put down."""
        self._pressed = in_corner(at, self._corner, hung)

    def release(self, at: Point, hung: Hung) -> bool:
        """It was lifted; True at the fifth tap within 4 s."""
        if not (self._pressed and in_corner(at, self._corner, hung)):
            self.disturb()
            return False
        self._pressed = False
        self._taps = [*self._taps, self._clock()][-TAPS:]
        if len(self._taps) < TAPS or self._taps[-1] - self._taps[0] > WITHIN_S:
            return False
        self._taps.clear()
        return True

    def disturb(self) -> None:
        """Something else was done meanwhile."""
        self._pressed = False
        self._taps.clear()
