"""Every screen on every panel keeps the sizes of docs/look.md, measured on the rendered scene.

`make prove-access` measures all panels in all languages, text sizes and themes.
"""

import pytest

from kiosk.authoring import Picture, Wanted, draw
from kiosk.content import Bundle
from kiosk.panel import ORBIT, Shift
from tests.geometry import complaints
from tests.panels import PANELS, SMALLEST, Panel
from tests.pseudo import LONG, MIRRORED, crisis_help_speaks_them

FEWEST_PICTURES = 40
UPRIGHT = PANELS[8]

pytestmark = pytest.mark.usefixtures("typefaces")


def drawn(bundle: Bundle, wanted: Wanted) -> tuple[Picture, ...]:
    """What was measured on all screens."""
    with crisis_help_speaks_them():
        pictures = tuple(frame.picture for frame in draw(bundle, wanted))
    assert len(pictures) >= FEWEST_PICTURES
    return pictures


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_every_screen_fits_every_panel(panel: Panel, bundle: Bundle) -> None:
    assert complaints(drawn(bundle, Wanted(sizes=(panel.size,), inches=panel.inches))) == []


def test_the_largest_text_fits_the_smallest_panel(bundle: Bundle) -> None:
    wanted = Wanted(sizes=(SMALLEST.size,), inches=SMALLEST.inches, text_scales=(2.0,), themes=("contrast-dark",))
    assert complaints(drawn(bundle, wanted)) == []


@pytest.mark.parametrize("shift", [ORBIT[2], ORBIT[10]], ids=["down and right", "up and left"])
@pytest.mark.parametrize("panel", [SMALLEST, UPRIGHT], ids=str)
def test_every_screen_fits_where_the_picture_has_shifted(panel: Panel, shift: Shift, bundle: Bundle) -> None:
    wanted = Wanted(sizes=(panel.size,), inches=panel.inches, languages=("es",), text_scales=(1.5,), shift=shift)
    assert complaints(drawn(bundle, wanted)) == []


@pytest.mark.parametrize("panel", [SMALLEST, UPRIGHT], ids=str)
@pytest.mark.parametrize("language", [LONG, MIRRORED], ids=["words 40 % longer", "read from right to left"])
def test_every_screen_fits_in_languages_yet_to_come(panel: Panel, language: str, pseudo_bundle: Bundle) -> None:
    wanted = Wanted(sizes=(panel.size,), inches=panel.inches, languages=(language,))
    assert complaints(drawn(pseudo_bundle, wanted)) == []
