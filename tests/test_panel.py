"""Millimetres of the glass, as pixels."""

import pytest

from kiosk.panel import low_reach, px_per_mm, too_small, unit


@pytest.mark.parametrize(
    ("size", "inches", "expected"),
    [
        ((1280, 800), 10.1, 5.88),
        ((1920, 1080), 15.6, 5.56),
        ((1920, 1080), 21.5, 4.03),
        ((1080, 1920), 24.0, 3.61),
        ((1920, 1080), 32.0, 2.71),
        ((3840, 2160), 43.0, 4.03),
    ],
)
def test_pixels_a_millimetre_follow_from_the_diagonal(size: tuple[int, int], inches: float, expected: float) -> None:
    assert px_per_mm(size, inches) == pytest.approx(expected, abs=0.01)


def test_a_panel_nobody_measured_is_the_usual_one_of_its_pixels() -> None:
    assert px_per_mm((1280, 800)) == px_per_mm((1280, 800), 10.1)
    assert px_per_mm((1080, 1920)) == px_per_mm((1080, 1920), 21.5)
    assert px_per_mm((3840, 2160)) == px_per_mm((3840, 2160), 43.0)


def test_things_are_never_smaller_than_their_millimetres_and_grow_on_large_panels() -> None:
    small, large = px_per_mm((1280, 800), 10.1), px_per_mm((1920, 1080), 32)
    assert unit((1280, 800), small) == small
    assert unit((1920, 1080), large) > large * 1.5


@pytest.mark.parametrize(
    ("size", "small"), [((1024, 600), False), ((600, 1024), False), ((1023, 600), True), ((1920, 480), True)]
)
def test_a_screen_below_1024_by_600_is_too_small_whichever_way_it_hangs(size: tuple[int, int], small: bool) -> None:
    assert too_small(size) is small


@pytest.mark.parametrize(
    ("size", "inches", "lowest"),
    [
        ((1080, 1920), 21.5, (1024.0, 640.0)),
        ((2160, 3840), 43.0, (2048.0, 1280.0)),
        ((3840, 2160), 43.0, (1152.0, 720.0)),
        ((1920, 1080), 32.0, None),
        ((1920, 1080), 21.5, None),
        ((800, 1280), 10.1, None),
    ],
)
def test_the_lowest_third_is_offered_where_the_screens_fit_in_it(
    size: tuple[int, int], inches: float, lowest: tuple[float, float] | None
) -> None:
    assert low_reach(size, px_per_mm(size, inches)) == lowest
