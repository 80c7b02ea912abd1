"""A clinic's logo: what can be shown, what is refused and why, and what a bundle keeps of it."""

import io
import random
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from kiosk.content import Bundle, pack, unpack
from kiosk.content.logos import KEPT, Logo, draw_anew, faint
from kiosk.content.pictures import Refused
from tests.content.make import codes, compiled, copy_of_good

BLUE, WHITE, CLEAR = (20, 40, 110, 255), (255, 255, 255, 255), (0, 0, 0, 0)


def drawn(
    *, size: tuple[int, int] = (400, 100), ground: tuple[int, ...] = CLEAR, ink: tuple[int, ...] = BLUE
) -> Image.Image:
    """A logo with a margin of a tenth of its height."""
    image = Image.new("RGBA", size, ground)
    edge = size[1] // 10
    ImageDraw.Draw(image).ellipse((edge, edge, size[0] - edge, size[1] - edge), fill=ink)
    return image


def saved(image: Image.Image, kind: str = "PNG") -> bytes:
    data = io.BytesIO()
    image.save(data, kind)
    return data.getvalue()


def with_logo(folder: Path, data: bytes, name: str = "logo.png") -> Path:
    """The good content with this logo."""
    content = copy_of_good(folder)
    (content / "pictures").mkdir()
    (content / "pictures" / name).write_bytes(data)
    with (content / "clinic.yaml").open("a", encoding="utf-8") as file:
        file.write(f"look:\n  logo: {name}\n")
    return content


def kept(data: bytes) -> Image.Image:
    """What a bundle keeps of a logo."""
    logo = draw_anew(data)
    assert isinstance(logo, Logo), logo
    return Image.open(io.BytesIO(logo.png))


def refused(data: bytes) -> Refused:
    said = draw_anew(data)
    assert isinstance(said, Refused)
    return said


@pytest.mark.parametrize(
    ("image", "kind"),
    [
        (drawn(), "PNG"),
        (drawn(), "WEBP"),
        (drawn(ground=WHITE).convert("RGB"), "JPEG"),
        (drawn(ground=WHITE).convert("CMYK"), "JPEG"),
        (drawn(ground=WHITE).convert("L"), "PNG"),
        (drawn(ground=WHITE).convert("P"), "PNG"),
        (drawn(ground=WHITE).convert("1"), "PNG"),
        (drawn().convert("LA"), "PNG"),
        (Image.new("I;16", (300, 100), 20000), "PNG"),
    ],
    ids=["png", "webp", "jpeg", "jpeg for print", "gray", "palette", "black and white", "gray, transparent", "16 bits"],
)
def test_a_logo_of_any_usual_kind_is_kept_as_a_png_that_can_be_seen(image: Image.Image, kind: str) -> None:
    logo = draw_anew(saved(image, kind))
    assert isinstance(logo, Logo), logo
    assert faint(logo) is None
    again = Image.open(io.BytesIO(logo.png))
    assert again.format == "PNG"
    assert logo.ratio == pytest.approx(again.width / again.height)


def test_a_transparent_edge_is_cut_away_and_the_middle_stays_clear() -> None:
    ring = Image.new("RGBA", (600, 400), CLEAR)
    ImageDraw.Draw(ring).ellipse((200, 100, 399, 299), outline=BLUE, width=20)
    image = kept(saved(ring))
    assert image.size == (200, 200)
    assert image.getpixel((100, 100)) == CLEAR
    assert image.getpixel((100, 5)) == BLUE


def test_a_large_logo_is_kept_small_and_tells_nothing_of_where_it_was_made() -> None:
    exif = Image.Exif()
    exif[0x010E] = "made by somebody"
    data = io.BytesIO()
    drawn(size=(4000, 1000), ground=WHITE).convert("RGB").save(data, "JPEG", exif=exif)
    image = kept(data.getvalue())
    assert image.size == (KEPT[0], KEPT[0] // 4)
    assert b"somebody" in data.getvalue()
    assert not image.getexif()


def test_a_photographed_logo_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = io.BytesIO()
    drawn(size=(100, 400), ground=WHITE).convert("RGB").save(data, "JPEG", exif=exif)
    assert kept(data.getvalue()).size == (400, 100)


@pytest.mark.parametrize(
    ("image", "code", "said"),
    [
        (Image.new("RGBA", (400, 100), CLEAR), "logo-invisible", "transparent"),
        (drawn(ink=WHITE), "logo-invisible", "1.01 to 1"),
        (drawn(ink=WHITE, ground=WHITE), "logo-invisible", "1.01 to 1"),
        (Image.new("RGB", (1, 1)), "logo-too-small", "1 by 1"),
        (Image.new("RGB", (31, 60)), "logo-too-small", "31 by 60"),
        (Image.new("RGB", (4000, 40)), "logo-shape", "4000 by 40"),
        (Image.new("RGB", (400, 801)), "logo-shape", "400 by 801"),
    ],
    ids=["clear", "white on nothing", "white on white", "a pixel", "tiny", "strip", "tower"],
)
def test_a_logo_that_could_not_be_read_is_refused_with_its_figures(image: Image.Image, code: str, said: str) -> None:
    told = refused(saved(image))
    assert told.code == code
    assert said in told.what


@pytest.mark.parametrize("size", [(32, 32), (400, 800), (800, 100)])
def test_logos_at_the_edge_of_what_is_allowed_are_allowed(size: tuple[int, int]) -> None:
    assert isinstance(draw_anew(saved(Image.new("RGB", size))), Logo)


def test_a_faint_logo_is_shown_and_told_of_with_its_figure(tmp_path: Path) -> None:
    content = with_logo(tmp_path, saved(drawn(ink=(240, 225, 150, 255))))
    made = compiled(content)
    assert made.content is not None
    (problem,) = made.problems
    assert (problem.code, problem.severity, problem.place.file) == ("logo-faint", "warning", "pictures/logo.png")
    assert "1.29 to 1" in problem.what


def test_a_thin_word_on_a_white_ground_is_enough() -> None:
    image = Image.new("RGBA", (600, 200), WHITE)
    ImageDraw.Draw(image).line((50, 100, 550, 100), fill=BLUE, width=4)
    assert isinstance(draw_anew(saved(image)), Logo)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_no_damaged_logo_ends_the_check(kind: str) -> None:
    whole = saved(drawn(ground=WHITE).convert("RGB"), kind)
    dice = random.Random(7)  # noqa: S311 -- a repeatable damage
    unreadable = 0
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(dice.randrange(1, 9)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        said = draw_anew(bytes(data[: dice.randrange(20, len(data) + 1)]))
        unreadable += isinstance(said, Refused) and said.code == "logo-unreadable"
    assert unreadable > 50


def test_a_logo_with_its_inside_damaged_is_told_of_at_its_file(tmp_path: Path) -> None:
    data = bytearray(saved(drawn()))
    data[60:90] = bytes(30)
    (problem,) = compiled(with_logo(tmp_path, bytes(data))).problems
    assert (problem.code, problem.place.file) == ("logo-unreadable", "pictures/logo.png")


def test_forty_megapixels_are_refused_by_their_figures_before_anything_is_decoded(tmp_path: Path) -> None:
    (problem,) = compiled(with_logo(tmp_path, saved(Image.new("RGB", (8000, 5000))))).problems
    assert problem.code == "picture-too-large"
    assert "8000 by 5000" in problem.what


def test_a_drawing_of_another_kind_is_no_logo(tmp_path: Path) -> None:
    svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20'/></svg>"
    assert codes(with_logo(tmp_path, svg, "logo.svg")) == ["picture-format"]


def test_a_file_that_is_not_there_is_asked_for_by_its_name(tmp_path: Path) -> None:
    content = with_logo(tmp_path, saved(drawn()))
    file = content / "clinic.yaml"
    for wrong in ("logo.jpg", "pictures/logo.png", "../logo.png", "welcome"):
        file.write_text(file.read_text(encoding="utf-8").rpartition("logo:")[0] + f"logo: {wrong}\n", encoding="utf-8")
        (problem,) = compiled(content).problems
        assert problem.code == "missing-picture"
        assert f'"{wrong}"' in problem.what


def bundle_of(content: Path) -> Bundle:
    made = compiled(content)
    assert made.content is not None, made.problems
    return unpack(pack(made.content, made.pictures, made.font))


def test_a_bundle_holds_the_logo_by_its_bytes_and_calls_it_by_its_name(tmp_path: Path) -> None:
    content = with_logo(tmp_path, saved(drawn()))
    first = bundle_of(content)
    logo = first.content.logo
    assert logo is not None
    assert (logo.name, round(logo.ratio, 1)) == ("Our Clinic", 4.7)
    assert first.picture(first.content.pictures[logo.picture]).startswith(b"\x89PNG")
    assert bundle_of(content).digest == first.digest
    (content / "pictures" / "logo.png").write_bytes(saved(drawn(ink=(90, 20, 20, 255))))
    second = bundle_of(content)
    assert second.content.pictures[logo.picture] != first.content.pictures[logo.picture]
    with (content / "clinic.yaml").open("a", encoding="utf-8") as file:
        file.write("  logo_name: A house by the river\n")
    named = bundle_of(content).content.logo
    assert named is not None
    assert named.name == "A house by the river"


def test_a_clinic_without_a_look_has_neither_logo_nor_accents(tmp_path: Path) -> None:
    content = bundle_of(copy_of_good(tmp_path)).content
    assert (content.logo, content.accent, content.clinic.look) == (None, None, None)


def with_name(ink: tuple[int, ...], *, below: bool = False) -> Image.Image:
    """A mark in color with bars of another ink, as letters, beside it or below it."""
    image = Image.new("RGBA", (200, 300) if below else (400, 100), CLEAR)
    pen = ImageDraw.Draw(image)
    pen.ellipse((50, 0, 150, 100) if below else (0, 0, 100, 100), fill=BLUE)
    for number in range(9):
        left, top = (10 + 20 * number, 200) if below else (130 + 30 * number, 20)
        pen.rectangle((left, top, left + 10, top + 60), fill=ink)
    return image


@pytest.mark.parametrize("below", [False, True])
def test_a_white_name_beside_a_mark_in_color_is_warned_of(below: bool) -> None:
    logo = draw_anew(saved(with_name(WHITE, below=below)))
    assert isinstance(logo, Logo)
    said = faint(logo)
    assert said
    assert said.what.startswith("A part of this logo cannot be seen on its light ground: ")
    dark = draw_anew(saved(with_name(BLUE, below=below)))
    assert isinstance(dark, Logo)
    assert faint(dark) is None


def test_white_letters_on_a_mark_and_a_ground_of_white_are_no_lost_part() -> None:
    on_mark, on_white = with_name(BLUE), Image.new("RGBA", (400, 100), WHITE)
    ImageDraw.Draw(on_mark).rectangle((30, 40, 70, 60), fill=WHITE)
    on_white.alpha_composite(with_name(BLUE).crop((0, 0, 120, 100)))
    for image in (on_mark, on_white):
        logo = draw_anew(saved(image))
        assert isinstance(logo, Logo)
        assert faint(logo) is None
