"""Whoever cannot reach up finds everything in the lowest third of the glass."""

from pathlib import Path

import pytest

from kiosk.authoring import Wanted, render
from kiosk.content import Bundle
from kiosk.panel import low_reach, px_per_mm
from tests.geometry import complaints
from tests.panels import PANELS, Panel

HANGS_HIGH = Panel((1080, 1920), 21.5)
LOW_SCREENS = 40

pytestmark = pytest.mark.usefixtures("typefaces")


def test_every_screen_fits_the_lowest_third(bundle: Bundle, tmp_path: Path) -> None:
    wanted = Wanted(sizes=(HANGS_HIGH.size,), inches=HANGS_HIGH.inches, languages=("en",), low_reach=True)
    pictures = [each for each in render(bundle, tmp_path, wanted) if each.kind != "built-in"]
    third = HANGS_HIGH.size[1] * 2 / 3
    # What a view cuts can be touched where it shows, below the view's upper edge.
    whole = [(each.image, target) for each in pictures for target in each.scene.targets if target.whole]
    assert [(image, target.name) for image, target in whole if target.rect[1] < third] == []
    assert complaints(tuple(pictures)) == []
    assert len(pictures) >= LOW_SCREENS


@pytest.mark.parametrize(
    "panel", [each for each in PANELS if low_reach(each.size, px_per_mm(each.size, each.inches))], ids=str
)
def test_the_waiting_screen_of_a_panel_that_hangs_high_fits_its_lowest_third(
    panel: Panel, bundle: Bundle, tmp_path: Path
) -> None:
    wanted = Wanted(sizes=(panel.size,), inches=panel.inches, ids=("attract",), low_reach=True, counting=True)
    pictures = [each for each in render(bundle, tmp_path, wanted) if each.kind == "attract"]
    assert [each.lang for each in pictures] == ["en", "es"]
    assert complaints(tuple(pictures)) == []
    assert all(target.rect[1] >= panel.size[1] * 2 / 3 for each in pictures for target in each.scene.targets)
