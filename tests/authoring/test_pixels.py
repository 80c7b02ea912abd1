"""Contrast in the pixels of rendered frames, in each theme."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest

from kiosk.authoring import Wanted, draw
from kiosk.authoring.scene import SeenShape, measure
from kiosk.content import Bundle
from kiosk.content.colours import contrast, read
from kiosk.glass import FAMILY, Glass, Surface
from kiosk.panel import px_per_mm
from tests.looks.gallery import SHOWN
from tests.panels import SMALLEST, THEMES
from tests.pixels import SHAPE, framed, pale, ringed, seen

FEWEST_FRAMES = 40
WHOLE = (0.0, 0.0, 400.0, 80.0)

pytestmark = pytest.mark.usefixtures("typefaces")


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_icon_and_frame_stands_out_in_the_picture(theme: str, bundle: Bundle) -> None:
    wanted = Wanted((SMALLEST.size,), ("en",), themes=(theme,), inches=SMALLEST.inches, ids=SHOWN)
    frames = list(draw(bundle, wanted))
    assert len(frames) >= FEWEST_FRAMES
    assert [said for frame in frames for said in pale(frame)] == []
    assert sum(len(each.picture.scene.icons) for each in frames) > FEWEST_FRAMES
    assert sum(len(each.picture.scene.frames) for each in frames) > FEWEST_FRAMES


@pytest.mark.parametrize("theme", THEMES)
def test_the_ring_of_a_keypad_stands_out_around_all_it_comes_to(theme: str, glass: Glass) -> None:
    glass.machine.wake()
    glass.machine.choose_theme(theme)
    rings = 0
    for _ in range(12):
        QTest.keyClick(glass.window, Qt.Key.Key_Down)
        QGuiApplication.processEvents()
        image = glass.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
        item = glass.window.activeFocusItem()
        area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).adjusted(-1, -1, 1, 1)
        for ring in (each for each in measure(glass.window).frames if QRectF(*each.rect).contains(area)):
            rings += 1
            assert ringed(image, ring) >= SHAPE, f"{item.property('text')!r} in {theme}"
    assert rings >= 8


@pytest.fixture
def glass(bundle: Bundle) -> Iterator[Glass]:
    """The waiting screen on the smallest panel."""
    surface = Surface(SMALLEST.size, px_per_mm(SMALLEST.size, SMALLEST.inches))
    glass = Glass(bundle, surface, clock=lambda: 0.0)
    glass.window.show()
    yield glass
    glass.close()


def written(ink: str, ground: str, *, beside: str = "", size: int = 29) -> QImage:
    """A line of text on one ground, or half of it on another."""
    image = QImage(400, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    if beside:
        painter.fillRect(0, 0, 200, 80, QColor(beside))
    font = QFont(FAMILY)
    font.setPixelSize(size)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(10, 50, "Losing someone close")
    painter.end()
    return image


def between(one: str, other: str) -> float:
    """The contrast of two colours as they are written."""
    first, second = read(one), read(other)
    assert first is not None
    assert second is not None
    return contrast(first, second)


@pytest.mark.parametrize("ink", ["#000000", "#574639", "#767676", "#a0a0a0", "#e8e0d0"])
def test_what_is_seen_is_what_was_painted_however_it_is_smoothed(ink: str) -> None:
    assert seen(written(ink, "#fbf5ea"), WHOLE) == pytest.approx(between(ink, "#fbf5ea"), rel=0.03)


def test_a_text_that_runs_over_a_second_ground_is_judged_by_the_worse() -> None:
    image = written("#000000", "#ffffff", beside="#c05a3a")
    assert seen(image, WHOLE) == pytest.approx(between("#000000", "#c05a3a"), rel=0.03)


def test_where_nothing_is_written_there_is_no_contrast() -> None:
    assert seen(written("#ffffff", "#ffffff"), WHOLE) == 1.0


def test_a_frame_is_judged_by_itself_or_by_what_fills_it() -> None:
    image = QImage(100, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.fillRect(10, 10, 80, 40, QColor("#eeeeee"))
    painter.fillRect(13, 13, 74, 34, QColor("#000000"))
    painter.end()
    frame = SeenShape((10.0, 10.0, 80.0, 40.0), enabled=True, line=3.0)
    assert framed(image, frame) == pytest.approx(21.0)
    assert ringed(image, frame) < SHAPE
