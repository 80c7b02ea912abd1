"""Nothing looks other than it did, unless somebody looked at it and said so."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.authoring import Picture
from kiosk.content import Bundle
from tests.looks.gallery import FOLDER, LOOKS, SHOWN, difference, draw

Drawn = tuple[Path, tuple[Picture, ...]]


@pytest.fixture(scope="module")
def drawn(typefaces: None, bundle: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    """The pictures as they are now."""
    folder = tmp_path_factory.mktemp("looks")
    return folder, draw(bundle, folder)


def test_every_kind_of_screen_looks_as_it_did(drawn: Drawn) -> None:
    folder, pictures = drawn
    changed = {each.image: difference(folder / each.image, FOLDER / each.image) for each in pictures}
    assert {name: each.part for name, each in changed.items() if not each.allowed} == {}, "make looks draws them anew"


def test_there_is_a_reference_for_each_picture_and_no_other(drawn: Drawn) -> None:
    _, pictures = drawn
    assert {file.name for file in FOLDER.glob("*.png")} == {each.image for each in pictures}
    assert {each.id for each in pictures} == SHOWN
    assert len(pictures) >= len(SHOWN) * len(LOOKS) - len(LOOKS)


def test_a_button_that_moves_by_a_few_points_is_noticed(drawn: Drawn, tmp_path: Path) -> None:
    folder, pictures = drawn
    source = folder / next(each.image for each in pictures if each.id == "home")
    image = QImage(str(source))
    painter = QPainter(image)
    painter.fillRect(300, 300, 60, 60, QColor("black"))
    painter.end()
    image.save(str(tmp_path / "other.png"))
    assert not difference(source, tmp_path / "other.png").allowed
    assert difference(source, source).part == 0
