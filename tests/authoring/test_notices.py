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


BOTH = ("attract", "home")


def drawn(bundle: Bundle, wanted: Wanted) -> tuple[Picture, ...]:
    with crisis_help_speaks_them():
        return tuple(frame.picture for frame in draw(with_notices(bundle), wanted))


def on(panel: Panel) -> Wanted:
    return Wanted(sizes=(panel.size,), inches=panel.inches, ids=BOTH)


def unseen(pictures: tuple[Picture, ...]) -> list[str]:
    """Texts of the waiting screen, which does not scroll, that cannot be read."""
    waiting = [each for each in pictures if each.kind == "attract"]
    assert waiting
    return [f"{each.image}: {text.text}" for each in waiting for text in each.scene.texts if not text.visible]


@pytest.mark.parametrize("panel", [SMALLEST, UPRIGHT_SMALL, UPRIGHT, LARGEST], ids=str)
def test_the_waiting_screen_and_the_first_one_hold_notices(panel: Panel, bundle: Bundle) -> None:
    pictures = drawn(bundle, on(panel))
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
    pictures = drawn(
        bundle, on(UPRIGHT_SMALL)._replace(text_scales=(2.0,), themes=("contrast-dark",), languages=("es",))
    )
    assert complaints(pictures) == []


def test_the_lowest_third_holds_them(bundle: Bundle) -> None:
    pictures = drawn(bundle, on(UPRIGHT)._replace(low_reach=True, languages=("es",)))
    assert complaints(tuple(each for each in pictures if each.kind == "home")) == []


@pytest.mark.parametrize("language", [LONG, MIRRORED], ids=["words 40 % longer", "read from right to left"])
def test_languages_yet_to_come_hold_them(language: str, pseudo_bundle: Bundle) -> None:
    pictures = drawn(pseudo_bundle, on(SMALLEST)._replace(languages=(language,)))
    assert complaints(pictures) == []
    assert unseen(pictures) == []


@pytest.mark.parametrize("panel", [SMALLEST, UPRIGHT_SMALL, PANELS[1]], ids=str)
@pytest.mark.parametrize("noted", [True, False], ids=["with notices", "without"])
def test_the_waiting_screen_also_holds_that_visits_are_counted(
    panel: Panel, noted: bool, pseudo_bundle: Bundle
) -> None:
    wanted = on(panel)._replace(ids=("attract",), counting=True, languages=("en", "es", LONG))
    with crisis_help_speaks_them():
        shown = with_notices(pseudo_bundle) if noted else pseudo_bundle
        pictures = tuple(frame.picture for frame in draw(shown, wanted))
    assert complaints(pictures) == []
    assert unseen(pictures) == []
    lines = {"en": "Visits are counted, people are not", "es": "Se cuentan las visitas, no las personas"}
    for each in pictures:
        if each.lang in lines and each.kind == "attract":
            assert lines[each.lang] in {text.text for text in each.scene.texts}
            assert noted == (TITLES[each.lang] in {text.text for text in each.scene.texts})
