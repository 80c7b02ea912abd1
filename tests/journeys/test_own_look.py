"""A clinic's own logo and color, on the glass."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtQuick import QQuickItem

from tests.journeys.conftest import SIZE
from tests.journeys.visitor import Visitor

Edit = Callable[[str, str, str], None]
Look = Callable[[str, str], None]
NAME = "Lyte Psychiatry"
ACCENT, INK = "#6a1b9a", "#c02010"
NOTES = '#look:\n#  logo: logo.png\n#  accent: "#1b555e"'


@pytest.fixture
def given(compiled_once: Callable[[str], None], content: Path) -> Look:
    """Staff save a logo, half of it transparent and half of this color, and an accent."""

    def save(ink: str, accent: str) -> None:
        image = Image.new("RGBA", (400, 100), (0, 0, 0, 0))
        image.paste(ink, (0, 0, 200, 100))
        image.putpixel((399, 99), (0, 0, 0, 255))
        (content / "pictures").mkdir(exist_ok=True)
        image.save(content / "pictures" / "logo.png")
        file = content / "clinic.yaml"
        text = file.read_text(encoding="utf-8").partition("look:")[0].rstrip("#")
        file.write_text(f'{text}look:\n  logo: logo.png\n  accent: "{accent}"\n', encoding="utf-8")
        compiled_once("built")

    return save


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything visible below an item."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from items(child)


def logo_on(visitor: Visitor) -> tuple[QRectF, QImage]:
    """Where the logo's plate is, and the pixels of the glass."""
    visitor.look()
    (plate,) = (each for each in items(visitor.window.contentItem()) if each.property("spokenName") == NAME)
    return plate.mapRectToScene(QRectF(0, 0, plate.width(), plate.height())), visitor.window.grabWindow()


def middles(rect: QRectF, seen: QImage) -> tuple[str, str]:
    """The colors in the middle of the left and of the right half."""
    y = round(rect.center().y())
    return (
        seen.pixelColor(round(rect.left() + rect.width() * 0.3), y).name(),
        seen.pixelColor(round(rect.left() + rect.width() * 0.7), y).name(),
    )


def button(visitor: Visitor) -> str:
    """The color of the button beside the words that invite."""
    scene = visitor.look()
    (words,) = (each for each in scene.texts if each.text == "Touch to begin")
    left, top, _, height = words.rect
    return visitor.window.grabWindow().pixelColor(round(left - height / 6), round(top + height / 2)).name()


def test_the_logo_and_the_accent_staff_saved_are_on_the_glass_and_so_are_the_next_ones(
    visitor: Visitor, given: Look
) -> None:
    assert button(visitor) == "#1b555e"
    given(INK, ACCENT)
    assert button(visitor) == ACCENT
    assert middles(*logo_on(visitor)) == (INK, "#fffdf8")
    given("#103090", "#7a3b00")
    assert button(visitor) == "#7a3b00"
    assert middles(*logo_on(visitor)) == ("#103090", "#fffdf8")


def test_the_logo_is_on_the_screen_about_these_pages_in_every_theme_on_a_light_plate(
    visitor: Visitor, given: Look
) -> None:
    given(INK, ACCENT)
    visitor.touch("Touch to begin")
    visitor.touch("About these pages")
    for choice, plate in (("Warm", "#fffdf8"), ("Black on white", "#ffffff"), ("White on black", "#ffffff")):
        visitor.touch("Adjust")
        visitor.touch(choice)
        visitor.touch("Close")
        assert middles(*logo_on(visitor)) == (INK, plate)
        seen = visitor.window.grabWindow()
        colours = {seen.pixelColor(x, y).name() for x in range(0, SIZE[0], 3) for y in range(0, SIZE[1] - 200, 3)}
        assert (ACCENT in colours) == (choice == "Warm")


def test_the_logo_never_reaches_the_title_and_is_no_higher_than_it(visitor: Visitor, given: Look) -> None:
    given(INK, ACCENT)
    visitor.touch("Touch to begin")
    visitor.touch("About these pages")
    plate, _ = logo_on(visitor)
    (title,) = (each for each in visitor.look().texts if each.text == "About these pages")
    assert not plate.intersects(QRectF(*title.rect))
    assert plate.height() < title.rect[3] * 1.4


def test_the_logo_is_spoken_by_its_name(visitor: Visitor, given: Look) -> None:
    given(INK, ACCENT)
    visitor.look()
    (plate,) = (each for each in items(visitor.window.contentItem()) if each.property("spokenName") == NAME)
    spoken = QAccessible.queryAccessibleInterface(plate)
    assert spoken.role() == QAccessible.Role.Graphic
    assert spoken.text(QAccessible.Text.Name) == NAME


def test_colors_that_cannot_be_read_leave_what_is_shown(
    compiled_once: Callable[[str], None], visitor: Visitor, edit: Edit, caplog: pytest.LogCaptureFixture
) -> None:
    edit("clinic.yaml", NOTES, 'look:\n  accent: "#7fb5bf"')
    compiled_once("refused")
    assert button(visitor) == "#1b555e"
    assert "words on a button 2.22 to 1" in caplog.text


def test_the_lines_in_the_notes_of_clinic_yaml_work_once_their_signs_are_taken_away(
    compiled_once: Callable[[str], None], visitor: Visitor, content: Path, edit: Edit
) -> None:
    (content / "pictures").mkdir()
    Image.new("RGB", (400, 100), INK).save(content / "pictures" / "logo.png")
    edit("clinic.yaml", NOTES, NOTES.replace("#look", "look").replace("#  ", "  "))
    compiled_once("built")
    rect, seen = logo_on(visitor)
    assert seen.pixelColor(rect.center().toPoint()) == QColor(INK)
