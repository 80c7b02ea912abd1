"""How a panel hangs before its visitors."""

import pytest

from kiosk.mounting import TEXT_SCALES, Mounting, faults_of, start_on
from kiosk.panel import low_reach, px_per_mm, unit
from tests.geometry import CAPITAL_MM
from tests.panels import PANELS, Panel

HD, WXGA = (1920, 1080), (1280, 800)


@pytest.mark.parametrize(
    ("size", "inches", "distance", "scale"),
    [
        (WXGA, 10.1, 0, 1.0),
        (WXGA, 10.1, 400, 1.0),
        (WXGA, 10.1, 401, 1.25),
        (WXGA, 10.1, 500, 1.25),
        (WXGA, 10.1, 600, 1.5),
        (WXGA, 10.1, 800, 2.0),
        (WXGA, 10.1, 3000, 2.0),
        (HD, 21.5, 500, 1.0),
        (HD, 21.5, 600, 1.25),
        (HD, 32.0, 600, 1.0),
        ((3840, 2160), 43.0, 850, 1.0),
    ],
)
def test_text_begins_in_the_smallest_size_that_can_be_read_from_there(
    size: tuple[int, int], inches: float, distance: float, scale: float
) -> None:
    assert start_on(Mounting(viewing_distance=distance), size, px_per_mm(size, inches)).text_scale == scale


@pytest.mark.parametrize("panel", PANELS, ids=str)
@pytest.mark.parametrize("distance", range(250, 3001, 250))
def test_no_smaller_size_would_do_on_any_panel(panel: Panel, distance: int) -> None:
    scale = px_per_mm(panel.size, panel.inches)
    capital = CAPITAL_MM * unit(panel.size, scale) / scale
    chosen = start_on(Mounting(viewing_distance=distance), panel.size, scale).text_scale
    smaller = [each for each in TEXT_SCALES if each < chosen]
    assert all(capital * each < distance * 0.01222 for each in smaller)
    faults = tuple(faults_of(Mounting(viewing_distance=distance), panel.size, scale))
    assert bool(faults) == (capital * chosen < distance * 0.01222)


@pytest.mark.parametrize("edge", [0, 300, 1220])
def test_a_panel_within_reach_is_used_as_a_whole(edge: float) -> None:
    assert not start_on(Mounting(upper_edge=edge), (1080, 1920), px_per_mm(HD, 24)).low_reach


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_a_panel_above_reach_begins_in_its_lowest_third_where_the_screens_fit_in_it(panel: Panel) -> None:
    scale = px_per_mm(panel.size, panel.inches)
    fits = low_reach(panel.size, scale) is not None
    assert start_on(Mounting(upper_edge=1221), panel.size, scale).low_reach == fits
    assert bool(tuple(faults_of(Mounting(upper_edge=1221), panel.size, scale))) != fits


def test_in_the_lowest_third_text_is_as_large_as_it_is_drawn_there() -> None:
    """Things do not grow with the panel there: what is drawn in is smaller."""
    scale = px_per_mm(HD, 24)
    far = Mounting(viewing_distance=500)
    assert start_on(far, (1080, 1920), scale).text_scale == 1.0
    assert start_on(far._replace(upper_edge=1500), (1080, 1920), scale) == (1.25, True)


def test_it_is_said_how_much_lower_it_must_hang() -> None:
    (small,) = faults_of(Mounting(upper_edge=1300), WXGA, px_per_mm(WXGA, 10.1))
    assert small.startswith("mount_height_mm: 1300 is too high for this panel: its screens do not fit")
    assert small.endswith("Hang it 80 mm lower.")
    (high,) = faults_of(Mounting(upper_edge=1700), (1080, 1920), px_per_mm(HD, 24))
    assert "even its lowest third reaches 1346 mm" in high
    assert high.endswith("Hang it 126 mm lower.")


def test_it_is_said_from_where_it_can_be_read() -> None:
    (far,) = faults_of(Mounting(viewing_distance=900), WXGA, px_per_mm(WXGA, 10.1))
    assert "its largest text can be read from 801 mm" in far
