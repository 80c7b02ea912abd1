"""A language read from right to left sees the kiosk in a mirror; only crisis help stays as it is for everybody."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk import crisis
from kiosk.authoring import Picture, Wanted, draw
from kiosk.authoring.scene import Rect, measure
from kiosk.content import Bundle, Catalogue
from kiosk.glass import Glass, Surface
from kiosk.panel import px_per_mm
from kiosk.viewmodels import derive_screen
from kiosk.viewmodels.derive import derive_bar
from tests.looks.gallery import SHOWN
from tests.panels import PANELS, SMALLEST, Panel
from tests.pseudo import MIRRORED

UPRIGHT = PANELS[8]
ALIKE = SHOWN - {"sheet/language", "built-in"}
"""Other words: the sheet marks another language."""
MOST_OFF = 2.0
"""Pixels by which what is centred may be rounded to the other side."""
Open = Callable[[str], Glass]

pytestmark = pytest.mark.usefixtures("typefaces")


def drawn(bundle: Bundle, panel: Panel, language: str) -> list[Picture]:
    """One state of each kind, measured."""
    wanted = Wanted(sizes=(panel.size,), inches=panel.inches, languages=(language,), ids=ALIKE)
    return [frame.picture for frame in draw(bundle, wanted) if frame.picture.lang == language]


def _rects(picture: Picture) -> list[Rect]:
    """Where everything stands that can be seen."""
    scene = picture.scene
    read = [each for each in scene.texts if each.visible]
    parts = (read, scene.targets, scene.icons, scene.frames)
    return [each.rect for part in parts for each in part]


def mirrored(rect: Rect, width: int) -> Rect:
    return (width - rect[0] - rect[2], *rect[1:])


@pytest.mark.parametrize("panel", [SMALLEST, UPRIGHT], ids=str)
def test_everything_changes_sides_but_the_banner(panel: Panel, pseudo_bundle: Bundle) -> None:
    plain, turned = (drawn(pseudo_bundle, panel, language) for language in ("en", MIRRORED))
    assert {each.id for each in plain} == ALIKE
    asked = 0
    for one, other in zip(plain, turned, strict=True):
        banner = next(each.rect for each in one.scene.targets if crisis.LIFELINE in each.name)
        pairs = zip(_rects(one), _rects(other), strict=True)
        for before, after in pairs:
            stays = before[1] >= banner[1]
            expected = before if stays else mirrored(before, panel.size[0])
            assert after == pytest.approx(expected, abs=MOST_OFF), one.image
            asked += not stays and abs(expected[0] - before[0]) > MOST_OFF
    assert asked > 200, "where everything stands in the middle, nothing is shown"


def test_arrows_point_where_reading_goes(pseudo_bundle: Bundle) -> None:
    plain, turned = (Catalogue(pseudo_bundle.content, language) for language in ("en", MIRRORED))
    forward, backward = (plain.content.icons.glyphs[name] for name in ("next", "previous"))
    assert forward != backward
    screens = [derive_screen(catalogue, "ipt/grief") for catalogue in (plain, turned)]
    assert [(each.next_glyph, each.previous_glyph) for each in screens] == [(forward, backward), (backward, forward)]
    assert [derive_bar(each, "ipt")[1].glyph for each in (plain, turned)] == [backward, forward]


@pytest.fixture
def opened(pseudo_bundle: Bundle) -> Iterator[Open]:
    """Opens the first screen of a visit in a language."""
    glasses: list[Glass] = []

    def open_in(language: str) -> Glass:
        surface = Surface(SMALLEST.size, px_per_mm(SMALLEST.size, SMALLEST.inches))
        glass = Glass(pseudo_bundle, surface, clock=lambda: 0.0, language=language)
        glasses.append(glass)
        glass.window.show()
        glass.window.requestActivate()
        glass.machine.wake()
        for _ in range(3):
            QGuiApplication.processEvents()
        return glass

    yield open_in
    for each in glasses:
        each.close()


def passed(glass: Glass, key: Qt.Key) -> list[str]:
    """What the ring comes to, pressing a key again and again."""
    names: list[str] = []
    for _ in range(5):
        QTest.keyClick(glass.window, key)
        QGuiApplication.processEvents()
        item = glass.window.activeFocusItem()
        names.append(str(item.property("text") or "") if item is not None else "")
    return names


def test_the_keys_to_the_sides_follow_the_reading_order(opened: Open) -> None:
    forward = passed(opened("en"), Qt.Key.Key_Right)
    backward = passed(opened("en"), Qt.Key.Key_Left)
    assert forward != backward
    assert passed(opened(MIRRORED), Qt.Key.Key_Left) == forward
    assert passed(opened(MIRRORED), Qt.Key.Key_Right) == backward


def test_down_is_down_in_every_language(opened: Open) -> None:
    assert passed(opened(MIRRORED), Qt.Key.Key_Down) == passed(opened("en"), Qt.Key.Key_Down)


def test_the_kiosk_turns_back_with_the_language(opened: Open) -> None:
    glass = opened(MIRRORED)
    assert _home(glass)[0] > SMALLEST.size[0] / 2
    glass.machine.choose_language("en")
    QGuiApplication.processEvents()
    assert _home(glass)[0] < SMALLEST.size[0] / 2


def _home(glass: Glass) -> Rect:
    """Where the bar says "Home"."""
    glass.window.grabWindow()
    return next(each.rect for each in measure(glass.window).texts if each.text == "Home")
