"""A clinic's logo has its room on every panel."""

from pathlib import Path

import pytest

from kiosk.authoring import Wanted, render
from kiosk.content import Bundle, pack, unpack
from tests.content.make import compiled
from tests.content.test_logos import drawn, saved, with_logo
from tests.geometry import complaints
from tests.panels import PANELS, SMALLEST, Panel

pytestmark = pytest.mark.usefixtures("typefaces")


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """A small content with a logo as wide as any is shown."""
    made = compiled(with_logo(tmp_path_factory.mktemp("signed"), saved(drawn(size=(1000, 200)))))
    assert made.content is not None, made.problems
    return unpack(pack(made.content, made.pictures, made.font))


@pytest.mark.parametrize("panel", PANELS[::2], ids=str)
def test_a_logo_covers_no_word_of_the_waiting_screen(panel: Panel, signed: Bundle, tmp_path: Path) -> None:
    pictures = render(signed, tmp_path, Wanted(sizes=(panel.size,), inches=panel.inches, themes=("light",)))
    assert complaints(pictures) == []
    (waiting,) = (each for each in pictures if each.id == "attract")
    assert len(waiting.scene.texts) > 5
    assert [each.text for each in waiting.scene.texts if not each.visible] == []


@pytest.mark.parametrize("size", [SMALLEST.size, SMALLEST.size[::-1]], ids=["wide", "upright"])
def test_a_logo_leaves_room_for_the_largest_text(size: tuple[int, int], signed: Bundle, tmp_path: Path) -> None:
    wanted = Wanted(sizes=(size,), inches=SMALLEST.inches, text_scales=(2.0,), themes=("contrast-dark",))
    pictures = render(signed, tmp_path, wanted)
    assert complaints(pictures) == []
    assert "about" in {each.id for each in pictures}
