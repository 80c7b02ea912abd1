"""How a panel hangs before its visitors: how large text must begin, and whether they can reach all of it."""

from collections.abc import Iterator
from typing import NamedTuple

from kiosk.panel import CAPITAL_MM, low_reach, unit

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
"""What visitors can choose among."""
REACH_MM = 1220
"""Above the floor; what is touched is no higher (ADA Standards 308)."""
_READABLE = 0.01222
"""Height of a capital for each millimetre it is read from: 0.7 degrees (EN 301 549, 5.1.4)."""
_LOWEST_PART = 1 / 3


class Mounting(NamedTuple):
    """Millimetres; 0 where nobody has measured."""

    viewing_distance: float = 0
    """From a visitor's eyes to the glass."""
    upper_edge: float = 0
    """From the floor to the upper edge of the picture."""


class Start(NamedTuple):
    """How a visit begins on a panel that hangs so."""

    text_scale: float = 1.0
    low_reach: bool = False


def start_on(mounting: Mounting, size: tuple[float, float], px_per_mm: float) -> Start:
    """Within reach, and large enough to be read from there; as near to it as the panel of `size` pixels allows."""
    lowest = low_reach(size, px_per_mm) if mounting.upper_edge > REACH_MM else None
    needed = mounting.viewing_distance * _READABLE
    capital = _capital(lowest or size, px_per_mm)
    scale = next((each for each in TEXT_SCALES if capital * each >= needed), TEXT_SCALES[-1])
    return Start(scale, lowest is not None)


def faults_of(mounting: Mounting, size: tuple[float, float], px_per_mm: float) -> Iterator[str]:
    """What no way to begin a visit makes up for, and what to do."""
    start = start_on(mounting, size, px_per_mm)
    lowest = low_reach(size, px_per_mm) if start.low_reach else None
    largest = _capital(lowest or size, px_per_mm) * TEXT_SCALES[-1]
    if largest < mounting.viewing_distance * _READABLE:
        yield (
            f"viewing_distance_mm: {mounting.viewing_distance:g} is too far for this panel: its largest text can be "
            f"read from {int(largest / _READABLE)} mm. Let visitors come nearer, or take a larger panel."
        )
    highest, why = mounting.upper_edge, "its screens do not fit into its lowest third, and it reaches"
    if start.low_reach:
        highest -= size[1] / px_per_mm * (1 - _LOWEST_PART)
        why = "even its lowest third reaches"
    if highest > REACH_MM:
        yield (
            f"mount_height_mm: {mounting.upper_edge:g} is too high for this panel: {why} {highest:.0f} mm above the "
            f"floor, and nothing to touch may be above {REACH_MM}. Hang it {highest - REACH_MM:.0f} mm lower."
        )


def _capital(size: tuple[float, float], px_per_mm: float) -> float:
    """Millimetres of a capital of what is read, in the usual text size, on a picture of `size` pixels."""
    return CAPITAL_MM * unit(size, px_per_mm) / px_per_mm
