"""Every page on every panel: sizes, gaps, texts, and contrast as it is painted."""

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from kiosk.content.colours import contrast
from kiosk.crisis_lines import font_of
from kiosk.glass import FAMILY
from kiosk.machine.door.pages import (
    ENTRIES,
    CleaningPage,
    CrossPage,
    Deed,
    KeypadPage,
    LevelPage,
    MenuPage,
    Page,
    ReadPage,
    SurePage,
    WorkingPage,
)
from kiosk.machine.door.reading import paged
from kiosk.machine.door.scene import Hung, Scene, lay_out
from kiosk.machine.door.words import SURE, TITLES, WORKING
from kiosk.panel import px_per_mm
from tests.geometry import CAPITAL_MM, CAPITALS, GAP_MM, MAIN_TARGET_MM, ROUNDING
from tests.panels import PANELS, SMALLEST, Panel
from tests.pixels import READ, SHAPE, seen

LONG = tuple(
    f"The file of topic {number} has a mistake in line {number}: the screen has no title. Add a line such as title."
    for number in range(1, 13)
)
PAGES: dict[str, Page] = {
    "keypad": KeypadPage(0, wrong=False, wait=0, ready=False),
    "keypad full": KeypadPage(12, wrong=False, wait=0, ready=True),
    "keypad waits": KeypadPage(0, wrong=True, wait=859, ready=False),
    "menu": MenuPage(ENTRIES),
    "least menu": MenuPage((Deed.CLEAN, Deed.PROBLEMS, Deed.RELOAD, Deed.TOUCH, Deed.RESTART, Deed.LEAVE)),
    **{f"read {deed}": ReadPage(deed, ("The content as it was saved is on the glass.",)) for deed in TITLES},
    "long": ReadPage(Deed.PROBLEMS, LONG),
    "long, further on": ReadPage(Deed.PROBLEMS, LONG, 2),
    "one long word": ReadPage(Deed.PROBLEMS, ("a" * 900,)),
    **{f"working {deed}": WorkingPage(deed, 118) for deed in WORKING},
    "silent": LevelPage(Deed.VOLUME, 0),
    "loudest": LevelPage(Deed.VOLUME, 100),
    "bright": LevelPage(Deed.BRIGHTNESS, 55),
    **{f"sure {deed}": SurePage(deed) for deed in SURE},
    "cleaning": CleaningPage(60),
    "almost clean": CleaningPage(1),
    **{f"cross {number}": CrossPage(number) for number in (0, 4, 8)},
}


def laid_out(page: Page, panel: Panel) -> tuple[Scene, float]:
    scale = px_per_mm(panel.size, panel.inches)
    return lay_out(page, Hung((float(panel.size[0]), float(panel.size[1])), scale, FAMILY)), scale


def painted(scene: Scene, panel: Panel, before: Qt.GlobalColor = Qt.GlobalColor.white) -> QImage:
    image = QImage(*panel.size, QImage.Format.Format_RGB32)
    image.fill(before)
    painter = QPainter(image)
    scene.draw(painter)
    painter.end()
    return image


def sides(rect: QRectF) -> tuple[float, float, float, float]:
    return rect.x(), rect.y(), rect.width(), rect.height()


def colour(image: QImage, x: int, y: int) -> tuple[int, int, int]:
    found = image.pixelColor(x, y)
    return found.red(), found.green(), found.blue()


every_page = pytest.mark.parametrize("name", PAGES)
every_panel = pytest.mark.parametrize("panel", PANELS, ids=str)


@every_panel
@every_page
def test_targets_are_20_mm_and_3_mm_apart(typefaces: None, name: str, panel: Panel) -> None:
    scene, scale = laid_out(PAGES[name], panel)
    targets = scene.sheet.targets
    assert targets or isinstance(PAGES[name], CleaningPage | WorkingPage)
    for each in targets:
        assert min(each.rect.width(), each.rect.height()) >= MAIN_TARGET_MM * scale - ROUNDING, each.name
        assert scene.lines.rect.top() - each.rect.bottom() >= GAP_MM * scale - ROUNDING, each.name
    for one, other in combinations(targets, 2):
        assert gap(one.rect, other.rect) >= GAP_MM * scale - ROUNDING, (one.name, other.name)


def gap(one: QRectF, other: QRectF) -> float:
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    return max(across, max(one.top(), other.top()) - min(one.bottom(), other.bottom()))


@every_panel
@every_page
def test_texts_are_large_whole_and_apart(typefaces: None, name: str, panel: Panel) -> None:
    scene, scale = laid_out(PAGES[name], panel)
    texts = scene.sheet.texts
    assert scene.sheet.whole
    for each in texts:
        assert each.font.pixelSize() * CAPITALS / scale >= CAPITAL_MM - 0.05, each.text
        assert QFontMetricsF(each.font).horizontalAdvance(each.text) <= each.rect.width() + 0.5, each.text
        around = [target.rect for target in scene.sheet.targets if target.rect.intersects(each.rect)]
        assert not around or any(rect.contains(each.rect) for rect in around), each.text
    for one, other in combinations(texts, 2):
        assert not one.rect.adjusted(1, 1, -1, -1).intersects(other.rect), (one.text, other.text)


@every_page
@pytest.mark.parametrize("panel", [SMALLEST, Panel((800, 1280), 10.1)], ids=str)
def test_what_is_painted_can_be_read(typefaces: None, name: str, panel: Panel) -> None:
    scene, _ = laid_out(PAGES[name], panel)
    image = painted(scene, panel)
    faint = [each.rect for each in scene.sheet.targets if not each.enabled]
    read = [each for each in scene.sheet.texts if not any(rect.contains(each.rect) for rect in faint)]
    assert read
    for each in (*read, *scene.lines.texts):
        assert seen(image, sides(each.rect)) >= READ, each.text


@every_page
def test_what_can_be_pressed_stands_out(typefaces: None, name: str) -> None:
    scene, _ = laid_out(PAGES[name], SMALLEST)
    image = painted(scene, SMALLEST)
    for each in scene.sheet.targets:
        if each.enabled:
            left, middle = round(each.rect.left()), round(each.rect.center().y())
            around = [colour(image, left + off, middle) for off in range(-3, 4)]
            assert max(contrast(one, around[0]) for one in around) >= SHAPE, each.name


def test_no_problem_is_torn_in_two_where_it_has_room(typefaces: None) -> None:
    font = font_of(FAMILY, 40)
    screenfuls = paged(LONG, font, 900, 400)
    assert len(screenfuls) > 2
    numbers = [[number for number, _ in each] for each in screenfuls]
    for one, other in pairwise(numbers):
        assert one[-1] != other[0]
    assert " ".join(line for each in screenfuls for _, line in each) == " ".join(LONG)


def test_a_problem_longer_than_the_screen_is_read_to_its_end(typefaces: None) -> None:
    text = " ".join(f"word{number}" for number in range(300))
    screenfuls = paged(("Short.", text), font_of(FAMILY, 40), 900, 400)
    assert " ".join(line for each in screenfuls for _, line in each) == f"Short. {text}"


def test_a_window_smaller_than_any_panel_has_all_of_it(typefaces: None) -> None:
    for name, page in PAGES.items():
        assert laid_out(page, Panel((800, 480), 7))[0].sheet.whole, name


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_nothing_shines_through_of_what_was_there_before(typefaces: None, panel: Panel) -> None:
    scene, _ = laid_out(PAGES["menu"], panel)
    assert painted(scene, panel, Qt.GlobalColor.black) == painted(scene, panel, Qt.GlobalColor.white)
