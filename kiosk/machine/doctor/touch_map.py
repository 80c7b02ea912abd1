"""Nine crosses and where fingers were felt: how far off, and whether the axes are swapped or mirrored."""

import math
from collections.abc import Sequence
from itertools import product

from kiosk.machine.doctor.finding import Finding, failed, passed, warned

Point = tuple[float, float]
CLOSE_MM, FAR_MM = 4.0, 8.0
"""A finger is felt within the first on a good panel; beyond the second, small buttons are missed."""
WAIT_MS = 60_000
"""After so long without a tap, nobody is there."""
_PLACES = (0.1, 0.5, 0.9)
CROSSES: tuple[Point, ...] = tuple((x, y) for y in _PLACES for x in _PLACES)
"""Where they stand, as parts of the width and the height, in the order they are tapped."""
_Turn = tuple[bool, bool, bool]
_TURNS = ("swapped", "mirrored left to right", "mirrored top to bottom")


def judge_map(taps: Sequence[Point], size: tuple[int, int], px_per_mm: float) -> tuple[Finding, ...]:
    """What the taps, in pixels and in the order of `CROSSES`, say of the panel."""
    if len(taps) < len(CROSSES):
        mend = "Ask again, and tap the middle of each cross as it is shown."
        told = f"{len(taps)} of {len(CROSSES)} crosses were tapped"
        return ((warned if taps else failed)("touch map", told, mend),)
    width, height = size
    felt = [(x / width, y / height) for x, y in taps]
    turns: tuple[_Turn, ...] = tuple((a, b, c) for a, b, c in product((False, True), repeat=3))
    turn = min(turns, key=lambda each: _apart(felt, each))
    if any(turn):
        said = [word for on, word in zip(turn, _TURNS, strict=True) if on]
        mend = "Turn the touch with the picture: rotation in machine.yaml or in the display server, not in both."
        return (failed("touch axes", f"the axes are {' and '.join(said)}", mend),)
    offsets = [
        (round((x - cx * width) / px_per_mm, 1), round((y - cy * height) / px_per_mm, 1))
        for (x, y), (cx, cy) in zip(taps, CROSSES, strict=True)
    ]
    far = max(math.hypot(*each) for each in offsets)
    listed = " ".join(f"({x:+.1f} {y:+.1f})" for x, y in offsets)
    told = f"at most {far:.1f} mm off; right and down, cross by cross: {listed}"
    mend = (
        "Calibrate the panel with its maker's tool, clean its edge, or set a calibration matrix in the display server."
    )
    axes = passed("touch axes", "as the picture's")
    if far <= CLOSE_MM:
        return axes, passed("touch map", told)
    return axes, (warned if far <= FAR_MM else failed)("touch map", told, mend)


def _apart(felt: Sequence[Point], turn: _Turn) -> tuple[float, int]:
    """How far the taps lie from the crosses were the panel turned so; the fewer turns, the sooner believed."""
    swapped, left_right, up_down = turn
    total = 0.0
    for (x, y), (cx, cy) in zip(felt, CROSSES, strict=True):
        tx, ty = (y, x) if swapped else (x, y)
        tx, ty = 1 - tx if left_right else tx, 1 - ty if up_down else ty
        total += (tx - cx) ** 2 + (ty - cy) ** 2
    return round(total, 6), sum(turn)
