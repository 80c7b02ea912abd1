"""What is drawn without QML: codes, pictures, the built-in window."""

import base64

import pytest
import segno
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk import crisis
from kiosk.glass import FAMILY
from kiosk.items import CodeProvider, PictureProvider, PlainWindow, draw_code, draw_plainly
from kiosk.panel import px_per_mm
from tests.panels import PANELS, Panel

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">
<rect width="40" height="20" fill="#fbf5ea"/></svg>"""


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_the_built_in_window_shows_all_of_crisis_help_on_every_panel(typefaces: None, panel: Panel) -> None:
    width, height = panel.size
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawn = draw_plainly(painter, width, height, FAMILY, px_per_mm(panel.size, panel.inches))
    painter.end()
    said = "\n".join(each.text for each in drawn)
    for line in crisis.BANNER:
        assert line.digits in said
        assert all(short in said or long in said for short, long in zip(line.short, line.words, strict=True))
    assert all(words.title in said and words.text in said for words in crisis.BUILT_IN)
    assert all(image.rect().toRectF().contains(each.rect) for each in drawn)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_built_in_window_hangs_as_the_panel_does(typefaces: None, rotation: int) -> None:
    window = PlainWindow(FAMILY, 4.0, rotation)
    window.resize(1200, 800)
    window.show()
    QTimer.singleShot(0, window.update)
    assert window.isVisible()
    window.close()


def picture(provider: PictureProvider, theme: str, size: QSize) -> QImage:
    return provider.requestImage(f"{theme}/one/0", QSize(), size)


def test_a_picture_is_drawn_at_the_size_and_in_the_colours_it_is_shown_in() -> None:
    provider = PictureProvider({"one": SVG}.__getitem__)
    warm = picture(provider, "light", QSize(30, 30))
    white = picture(provider, "contrast-light", QSize(50, 10))
    assert (warm.size(), white.size()) == (QSize(30, 30), QSize(50, 10))
    assert warm.pixelColor(15, 15) == QColor("#fbf5ea")
    assert white.pixelColor(15, 5) == QColor("#ffffff")


def test_a_picture_asked_for_again_is_not_drawn_again_until_the_content_changes() -> None:
    asked: list[str] = []

    def read(name: str) -> bytes:
        asked.append(name)
        return SVG

    provider = PictureProvider(read)
    for _ in range(3):
        picture(provider, "light", QSize(30, 30))
    assert asked == ["one"]
    provider.take_over(read)
    picture(provider, "light", QSize(30, 30))
    assert asked == ["one", "one"]


def test_pictures_kept_for_later_do_not_pile_up() -> None:
    provider = PictureProvider({"one": SVG}.__getitem__)
    for side in range(1000, 1020):
        picture(provider, "light", QSize(side, side))
    assert sum(each.sizeInBytes() for each in provider._drawn.values()) <= 24 * 1024 * 1024


def test_a_code_has_its_quiet_zone_whole_modules_and_nothing_but_black_and_white() -> None:
    image = draw_code("https://clinic.test/visit", 400)
    dark = [(x, y) for x in range(400) for y in range(400) if image.pixelColor(x, y) == QColor("black")]
    light = sum(image.pixelColor(x, y) == QColor("white") for x in range(400) for y in range(400))
    assert len(dark) + light == 400 * 400
    first, last = min(min(point) for point in dark), max(max(point) for point in dark)
    modules = len(tuple(segno.make_qr("https://clinic.test/visit", error="m").matrix))
    module = 400 // (modules + 8)
    assert first >= 4 * module
    assert last < 400 - 4 * module


def test_an_address_with_every_sign_comes_out_as_it_went_in() -> None:
    payload = "https://clinic.test/a%20b/~x?y=z&é=ü+/"
    address = base64.urlsafe_b64encode(payload.encode()).decode()
    drawn = CodeProvider().requestImage(address, QSize(), QSize(300, 300))
    assert drawn == draw_code(payload, 300)
