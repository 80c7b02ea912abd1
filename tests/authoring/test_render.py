"""Pictures of every state, and what is written down about them."""

import json
from pathlib import Path
from typing import cast

import pytest
import zxingcpp
from PySide6.QtGui import QImage, QTransform

from kiosk import paths
from kiosk.authoring import Picture, Wanted, render
from kiosk.content import Bundle, Catalogue, pack, unpack
from kiosk.content.compile import compile_content

pytestmark = pytest.mark.usefixtures("typefaces")
SIZE = (1920, 1080)
Drawn = tuple[Path, tuple[Picture, ...]]


@pytest.fixture(scope="module")
def drawn(typefaces: None, bundle: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    """Everything on one panel."""
    out = tmp_path_factory.mktemp("screens")
    return out, render(bundle, out, Wanted(sizes=(SIZE,)))


def test_every_screen_and_everything_that_lies_over_them_is_drawn(drawn: Drawn, bundle: Bundle) -> None:
    _, pictures = drawn
    states = {each.id for each in pictures}
    assert set(Catalogue(bundle.content, "en").ids) <= states
    assert {"sheet/language", "sheet/access", "warning", "built-in"} <= states


def test_the_manifest_says_of_each_picture_what_scripts_rely_on(drawn: Drawn, bundle: Bundle) -> None:
    out, pictures = drawn
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["content"] == bundle.digest
    assert len(manifest["screens"]) == len(pictures)
    for each in manifest["screens"]:
        assert list(each) == [
            "id",
            "kind",
            "lang",
            "size",
            "px_per_mm",
            "text_scale",
            "theme",
            "image",
            "texts",
            "targets",
            "qr",
        ]
        assert each["image"].startswith(f"{each['id'].replace('/', '.')}-{each['lang']}-1920x1080-1.0-light-")
        image = QImage(str(out / each["image"]))
        assert [image.width(), image.height()] == each["size"]
        assert each["texts"]
        for text in each["texts"]:
            assert set(text) == {"text", "rect", "pixel_size", "truncated", "visible"}
        for target in each["targets"]:
            assert set(target) == {"name", "role", "rect"}


def test_the_contact_sheet_shows_every_picture(drawn: Drawn) -> None:
    out, pictures = drawn
    page = (out / "index.html").read_text(encoding="utf-8")
    assert all(f'src="{each.image}"' in page for each in pictures)
    assert {file.name for file in out.glob("*.png")} == {each.image for each in pictures}


def test_what_is_said_to_be_visible_can_be_seen_in_the_picture(drawn: Drawn) -> None:
    out, pictures = drawn
    for picture in pictures[:20]:
        image = QImage(str(out / picture.image))
        for text in picture.scene.texts:
            if text.visible and len(text.text) > 1:
                left, top, width, height = (round(side) for side in text.rect)
                part = image.copy(left, top, width, height)
                colours = {part.pixel(x, y) for x in range(0, part.width(), 2) for y in range(0, part.height(), 2)}
                assert len(colours) > 2, f"{text.text!r} on {picture.image}"


def test_the_same_content_gives_the_same_pictures(drawn: Drawn, bundle: Bundle, tmp_path: Path) -> None:
    out, pictures = drawn
    render(bundle, tmp_path, Wanted(sizes=(SIZE,)))
    for each in pictures:
        assert QImage(str(tmp_path / each.image)) == QImage(str(out / each.image)), each.image


@pytest.fixture
def booking(content: Path, tmp_path: Path) -> tuple[Path, Picture]:
    """The booking screen of a clinic that has set its address."""
    clinic = content / "clinic.yaml"
    text = clinic.read_text(encoding="utf-8")
    text = text.replace("https://example.org/book", "https://clinic.test/visit")
    clinic.write_text(text.replace("short: example.org/book", "short: clinic.test/visit"), encoding="utf-8")
    made = compile_content(content, paths.assets() / "illustrations")
    assert made.content is not None, made.problems
    pictures = render(unpack(pack(made.content, made.pictures, made.font)), tmp_path / "out", Wanted(sizes=(SIZE,)))
    return tmp_path / "out", next(each for each in pictures if each.id == "book")


def test_a_clinic_with_an_address_shows_its_code_and_the_address_in_words(booking: tuple[Path, Picture]) -> None:
    _, picture = booking
    assert [each.payload for each in picture.scene.codes] == ["https://clinic.test/visit"]
    assert "clinic.test/visit" in [each.text for each in picture.scene.texts if each.visible]


@pytest.mark.parametrize(("scale", "degrees"), [(1.0, 0), (0.5, 0), (1.0, 15), (1.0, -15)])
def test_the_code_scans_at_half_size_and_tilted(booking: tuple[Path, Picture], scale: float, degrees: int) -> None:
    out, picture = booking
    image = QImage(str(out / picture.image)).transformed(QTransform().scale(scale, scale).rotate(degrees))
    assert _decoded(image) == "https://clinic.test/visit"


def test_without_an_address_there_is_no_code_and_the_desk_is_named(drawn: Drawn) -> None:
    _, pictures = drawn
    book = next(each for each in pictures if each.id == "book")
    assert book.scene.codes == ()
    assert "Ask the front desk to book" in [each.text for each in book.scene.texts if each.visible]
    assert not any("example.org" in text.text for each in pictures for text in each.scene.texts)


def _decoded(image: QImage) -> str:
    """What a phone would read."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height = grey.width(), grey.height()
    bits, stride = bytes(cast("memoryview", grey.constBits())), grey.bytesPerLine()
    rows = b"".join(bits[row * stride : row * stride + width] for row in range(height))
    return "".join(each.text for each in zxingcpp.read_barcodes(memoryview(rows).cast("B", shape=[height, width])))
