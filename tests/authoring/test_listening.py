"""Whoever listens sees the controls of the voice, and everything else keeps its room."""

from pathlib import Path

import pytest

from kiosk.authoring import Wanted, render
from kiosk.content import Bundle
from tests.geometry import complaints
from tests.panels import SMALLEST, Panel

UPRIGHT = Panel((800, 1280), 10.1)
FEWEST_PICTURES = 40

pytestmark = pytest.mark.usefixtures("typefaces")


@pytest.mark.parametrize(("panel", "text_scale"), [(SMALLEST, 1.5), (UPRIGHT, 1.0)], ids=["smallest", "upright"])
def test_every_screen_has_room_for_the_voice(panel: Panel, text_scale: float, bundle: Bundle, tmp_path: Path) -> None:
    wanted = Wanted(sizes=(panel.size,), inches=panel.inches, languages=("es",), text_scales=(text_scale,), aloud=True)
    pictures = render(bundle, tmp_path, wanted)
    assert complaints(pictures) == []
    listening = [each for each in pictures if each.kind not in ("attract", "warning", "built-in")]
    assert len(listening) >= FEWEST_PICTURES
    assert all({"Pausa", "Parar"} <= {target.name for target in each.scene.targets} for each in listening)
