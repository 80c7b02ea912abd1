"""Whoever listens sees the controls of the voice, and everything else keeps its room."""

from pathlib import Path

import pytest

from kiosk.authoring import Wanted, draw, render
from kiosk.authoring.states import WAITING
from kiosk.content import Bundle
from kiosk.content.compile import Compiled
from tests.geometry import complaints
from tests.panels import SMALLEST, Panel
from tests.pseudo import LONG, crisis_help_speaks_them, with_pseudo_languages

UPRIGHT = Panel((800, 1280), 10.1)
FEWEST_PICTURES = 40

pytestmark = pytest.mark.usefixtures("typefaces")


@pytest.mark.parametrize(("panel", "text_scale"), [(SMALLEST, 1.5), (UPRIGHT, 1.0)], ids=["smallest", "upright"])
def test_every_screen_has_room_for_the_voice(panel: Panel, text_scale: float, bundle: Bundle, tmp_path: Path) -> None:
    wanted = Wanted(sizes=(panel.size,), inches=panel.inches, languages=("es",), text_scales=(text_scale,), aloud=True)
    pictures = render(bundle, tmp_path, wanted)
    assert complaints(pictures) == []
    listening = [each for each in pictures if each.kind not in (*WAITING, "warning", "built-in")]
    assert len(listening) >= FEWEST_PICTURES
    assert all({"Pausa", "Parar"} <= {target.name for target in each.scene.targets} for each in listening)


def test_longer_words_for_the_voice_have_their_room(compiled: Compiled) -> None:
    wanted = Wanted((UPRIGHT.size,), (LONG,), inches=UPRIGHT.inches, ids=("home", "ipt/grief", "crisis"), aloud=True)
    with crisis_help_speaks_them():
        pictures = tuple(each.picture for each in draw(with_pseudo_languages(compiled), wanted))
    assert complaints(pictures) == []
    assert {each.id for each in pictures} >= set(wanted.ids)
