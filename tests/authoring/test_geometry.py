"""Every screen on every panel keeps the sizes of docs/look.md, measured on the rendered scene."""

from pathlib import Path

import pytest

from kiosk.authoring import Wanted, render
from kiosk.content import Bundle
from tests.geometry import complaints
from tests.panels import MATRIX, PANELS, SMALLEST, Panel

FEWEST_PICTURES = 40

pytestmark = pytest.mark.usefixtures("typefaces")


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_every_screen_fits_every_panel(panel: Panel, bundle: Bundle, tmp_path: Path) -> None:
    pictures = render(bundle, tmp_path, Wanted(sizes=(panel.size,), inches=panel.inches))
    assert complaints(pictures) == []
    assert len(pictures) >= FEWEST_PICTURES


def test_the_largest_text_fits_the_smallest_panel(bundle: Bundle, tmp_path: Path) -> None:
    wanted = Wanted(sizes=(SMALLEST.size,), inches=SMALLEST.inches, text_scales=(2.0,), themes=("contrast-dark",))
    pictures = render(bundle, tmp_path, wanted)
    assert complaints(pictures) == []
    assert len(pictures) >= FEWEST_PICTURES


@pytest.mark.prove
@pytest.mark.parametrize(
    ("panel", "text_scale", "theme"),
    MATRIX,
    ids=[f"{panel}, text {scale:g}, {theme}" for panel, scale, theme in MATRIX],
)
def test_every_screen_fits_in_every_look(
    panel: Panel, text_scale: float, theme: str, bundle: Bundle, tmp_path: Path
) -> None:
    wanted = Wanted(sizes=(panel.size,), inches=panel.inches, text_scales=(text_scale,), themes=(theme,))
    assert complaints(render(bundle, tmp_path, wanted)) == []
