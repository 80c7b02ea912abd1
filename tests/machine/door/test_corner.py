"""Five taps in the corner that IT chose, on a picture that may be turned."""

import random
from itertools import product
from typing import NamedTuple

import pytest

from kiosk.machine.door.corner import CornerTaps, Point, in_corner
from kiosk.machine.setting_forms import Corner
from kiosk.panel import px_per_mm
from tests.journeys.visitor import Clock
from tests.panels import PANELS, Panel

SCALE = 4.0
"""Pixels a millimetre: the corner has 80 by 80 pixels."""


class Hung(NamedTuple):
    size: tuple[int, int] = (1000, 600)
    px_per_mm: float = SCALE
    rotation: int = 0


FLAT = Hung()


def tap(taps: CornerTaps, at: Point, hung: Hung = FLAT, end: Point | None = None) -> bool:
    taps.press(at, hung)
    return taps.release(end or at, hung)


def five(taps: CornerTaps, clock: Clock, apart: float, at: Point = (990, 10)) -> list[bool]:
    said = []
    for _ in range(5):
        said.append(tap(taps, at))
        clock.now += apart
    return said


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def taps(clock: Clock) -> CornerTaps:
    return CornerTaps("top-right", clock)


@pytest.mark.parametrize(
    ("rotation", "left", "right"),
    [
        (0, (5, 5), (995, 5)),
        (90, (995, 5), (995, 595)),
        (180, (995, 595), (5, 595)),
        (270, (5, 595), (5, 5)),
    ],
)
def test_the_corner_is_that_of_the_picture_as_it_is_seen(rotation: int, left: Point, right: Point) -> None:
    hung = Hung(rotation=rotation)
    corners = [(x, y) for x, y in product((5, 995), (5, 595))]
    assert [at for at in corners if in_corner(at, "top-left", hung)] == [left]
    assert [at for at in corners if in_corner(at, "top-right", hung)] == [right]
    assert not any(in_corner(at, "off", hung) for at in corners)


def test_it_has_twenty_millimetres_on_each_side() -> None:
    inside, outside = [(999, 79), (921, 79)], [(999, 81), (919, 79), (500, 10), (10, 10)]
    assert all(in_corner(at, "top-right", Hung()) for at in inside)
    assert not any(in_corner(at, "top-right", Hung()) for at in outside)


@pytest.mark.parametrize("panel", PANELS, ids=str)
@pytest.mark.parametrize("corner", ["top-left", "top-right"])
def test_no_corner_comes_near_crisis_help_on_any_panel(panel: Panel, corner: Corner) -> None:
    """The banner takes at most 30 percent of the height, at the bottom (tests/geometry.py)."""
    width, height = panel.size
    hung = Hung(panel.size, px_per_mm(panel.size, panel.inches))
    rows = range(round(height * 0.7), height + 1)
    assert not any(in_corner((x, y), corner, hung) for x in (0, 1, width - 1, width) for y in rows)


def test_the_fifth_tap_within_four_seconds_counts(taps: CornerTaps, clock: Clock) -> None:
    assert five(taps, clock, 1.0) == [False] * 4 + [True]


def test_slower_taps_do_not_however_many(taps: CornerTaps, clock: Clock) -> None:
    assert not any(said for _ in range(10) for said in five(taps, clock, 1.01))


def test_after_five_it_begins_anew(taps: CornerTaps, clock: Clock) -> None:
    assert five(taps, clock, 0.2)[-1]
    assert five(taps, clock, 0.2) == [False] * 4 + [True]


@pytest.mark.parametrize("after", range(1, 5))
def test_a_tap_elsewhere_meanwhile_begins_anew(taps: CornerTaps, after: int) -> None:
    said = [tap(taps, (990, 10)) for _ in range(after)]
    said += [tap(taps, (400, 300))]
    said += [tap(taps, (990, 10)) for _ in range(4)]
    assert not any(said)
    assert tap(taps, (990, 10))


def test_a_finger_that_slides_in_or_out_does_not_count(taps: CornerTaps) -> None:
    for _ in range(4):
        tap(taps, (990, 10))
    assert not tap(taps, (990, 10), end=(500, 10))
    for _ in range(4):
        tap(taps, (990, 10))
    assert not tap(taps, (500, 10), end=(990, 10))
    assert not taps.release((990, 10), Hung())


def test_a_second_finger_begins_anew(taps: CornerTaps) -> None:
    for _ in range(4):
        tap(taps, (990, 10))
    taps.press((990, 10), Hung())
    taps.disturb()
    assert not taps.release((990, 10), Hung())


def test_switched_off_no_corner_counts(clock: Clock) -> None:
    off = CornerTaps("off", clock)
    assert not any(any(five(off, clock, 0.1, at)) for at in ((990, 10), (10, 10), (990, 590), (10, 590)))


def test_a_hundred_thousand_taps_anywhere_lead_nowhere(clock: Clock) -> None:
    """On the smallest panel, where the corner is the largest part of the glass."""
    chance = random.Random(5)  # noqa: S311 -- not to keep a secret
    hung = Hung((1280, 800), 5.88)
    taps, hits = CornerTaps("top-right", clock), 0
    for _ in range(100_000):
        clock.now += chance.uniform(0.05, 0.8)
        at = (chance.uniform(0, 1280), chance.uniform(0, 800))
        hits += in_corner(at, "top-right", hung)
        assert not tap(taps, at, hung)
    assert hits > 1000, "taps that never meet the corner show nothing"
