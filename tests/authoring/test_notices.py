"""Notices as long as they may be leave everything else on the glass, and in reach."""

import pytest

from kiosk.authoring import Picture, Wanted, draw
from kiosk.content import Bundle
from tests.geometry import complaints
from tests.noted import with_notices
from tests.panels import LARGEST, PANELS, SMALLEST, Panel
from tests.pseudo import LONG, MIRRORED, crisis_help_speaks_them

UPRIGHT, UPRIGHT_SMALL = PANELS[8], PANELS[6]
TITLES = {"en": "From the clinic", "es": "De parte de la clínica"}

pytestmark = pytest.mark.usefixtures("typefaces")


def drawn(bundle: Bundle, panel: Panel, **more: object) -> tuple[Picture, ...]:
    wanted = Wanted(sizes=(panel.size,), inches=panel.inches, ids=("attract", "home"))._replace(**more)
    with crisis_help_speaks_them():
        return tuple(frame.picture for frame in draw(with_notices(bundle), wanted))


def unseen(pictures: tuple[Picture, ...]) -> list[str]:
    """Texts of the waiting screen, which does not scroll, that cannot be read."""
    waiting = [each for each in pictures if each.kind == "attract"]
    assert waiting
    return [f"{each.image}: {text.text}" for each in waiting for text in each.scene.texts if not text.visible]


@pytest.mark.parametrize("panel", [SMALLEST, UPRIGHT_SMALL, UPRIGHT, LARGEST], ids=str)
def test_the_waiting_screen_and_the_first_one_hold_notices(panel: Panel, bundle: Bundle) -> None:
    pictures = drawn(bundle, panel)
    assert complaints(pictures) == []
    assert unseen(pictures) == []
    for each in pictures:
        if each.kind == "attract":
            assert TITLES[each.lang] in {text.text for text in each.scene.texts}


@pytest.mark.parametrize("panel", [SMALLEST, UPRIGHT_SMALL, UPRIGHT], ids=str)
def test_all_choices_that_were_in_view_without_notices_stay_there(panel: Panel, bundle: Bundle) -> None:
    def choices(of: Bundle) -> dict[str, set[str]]:
        wanted = Wanted(sizes=(panel.size,), inches=panel.inches, ids=("home",))
        first = [frame.picture for frame in draw(of, wanted) if frame.picture.image.endswith("-1.png")]
        return {each.lang: {target.name for target in each.scene.targets if target.whole} for each in first}

    with_them, without = choices(with_notices(bundle)), choices(bundle)
    assert [without[each] - with_them[each] for each in ("en", "es")] == [set(), set()]


def test_the_largest_text_in_the_dark_holds_them(bundle: Bundle) -> None:
    pictures = drawn(bundle, UPRIGHT_SMALL, text_scales=(2.0,), themes=("contrast-dark",), languages=("es",))
    assert complaints(pictures) == []


def test_the_lowest_third_holds_them(bundle: Bundle) -> None:
    pictures = drawn(bundle, UPRIGHT, low_reach=True, languages=("es",))
    assert complaints(tuple(each for each in pictures if each.kind == "home")) == []


@pytest.mark.parametrize("language", [LONG, MIRRORED], ids=["words 40 % longer", "read from right to left"])
def test_languages_yet_to_come_hold_them(language: str, pseudo_bundle: Bundle) -> None:
    pictures = drawn(pseudo_bundle, SMALLEST, languages=(language,))
    assert complaints(pictures) == []
    assert unseen(pictures) == []
