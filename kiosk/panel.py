"""How large things are on the glass: pixels for a millimetre, from the panel's diagonal."""

import math
from typing import NamedTuple

MM_PER_INCH = 25.4
SMALLEST = (1024, 600)
"""Pixels below which the screens cannot hold what they must."""
CAPITAL_MM = 4.9
"""Height of a capital of what is read, in millimetres of the design (`Fonts.qml`)."""

_HAND_HELD_MM, _GROWTH = 194.0, 0.75
"""Shorter side of a panel read at arm's length; beyond it sizes grow by this power of the ratio."""

_LOWEST_MM, _WIDEST = 130.0, 1.6
"""Height the screens need in millimetres, and how much wider than high they stay where only a part is used."""

SPARE = 4
"""Pixels that what is drawn gives up at each edge where it shifts, and by which it shifts at most."""

_USUAL_INCHES = ((3840, 43.0), (1920, 21.5), (0, 10.1))
"""Longer side in pixels from which a diagonal is the usual one."""


class Shift(NamedTuple):
    """How far what is drawn has shifted on the window, in pixels to the right and down, and what it gives up for it."""

    x: int = 0
    y: int = 0
    spare: int = 0


_STEPS = 16
ORBIT = tuple(
    Shift(round(SPARE * math.cos(math.tau * step / _STEPS)), round(SPARE * math.sin(math.tau * step / _STEPS)), SPARE)
    for step in range(_STEPS)
)
"""Where it is one after the other: no step is longer than two pixels each way."""


def usual_inches(size: tuple[int, int]) -> float:
    """The diagonal of most panels with so many pixels."""
    return next(inches for pixels, inches in _USUAL_INCHES if max(size) >= pixels)


def px_per_mm(size: tuple[int, int], inches: float | None = None) -> float:
    """Pixels for a millimetre on a panel of `size` pixels and `inches` diagonal (None: the usual one)."""
    return math.hypot(*size) / ((inches or usual_inches(size)) * MM_PER_INCH)


def too_small(size: tuple[int, int]) -> bool:
    """Whether a window of this size, upright or not, cannot hold the screens."""
    return max(size) < max(SMALLEST) or min(size) < min(SMALLEST)


def low_reach(size: tuple[float, float], scale: float) -> tuple[float, float] | None:
    """Pixels of the lowest third of a panel, as wide as its height allows; None where the screens do not fit in it.

    Whoever cannot reach up finds everything in it (ADA Standards 308). A smaller panel is hung within reach as a whole.
    """
    height = size[1] / 3
    width = min(size[0], height * _WIDEST)
    if height < _LOWEST_MM * scale or height < min(SMALLEST) or width < max(SMALLEST):
        return None
    return (width, height)


def unit(size: tuple[float, float], scale: float) -> float:
    """Pixels for a millimetre of the design on a panel of `size` pixels, `scale` of them to a millimetre of glass.

    Never fewer than `scale`; more on a panel larger than a hand-held one, for it is read from further away.
    """
    return scale * math.pow(max(1.0, min(size) / scale / _HAND_HELD_MM), _GROWTH)
