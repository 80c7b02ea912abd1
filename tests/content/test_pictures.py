import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from kiosk.content import pictures
from kiosk.items.pictures import RECOLOURED
from tests.content.make import ILLUSTRATIONS, compiled, copy_of_good, jpeg, png, replace, webp

HEADS: dict[str, Callable[[int, int], bytes]] = {
    "png": png,
    "jpeg": jpeg,
    "webp, plain": partial(webp, "VP8 "),
    "webp, lossless": partial(webp, "VP8L"),
    "webp, extended": partial(webp, "VP8X"),
}


@pytest.mark.parametrize("kind", HEADS)
def test_a_picture_may_have_4096_pixels_a_side_and_no_more(kind: str) -> None:
    head = HEADS[kind]
    assert pictures.judge(head(4096, 4096)) is None
    assert pictures.judge(head(1, 1)) is None
    for sides in ((4097, 10), (10, 4097)):
        refused = pictures.judge(head(*sides))
        assert refused is not None
        assert refused.code == "picture-too-large"
        assert f"{sides[0]} by {sides[1]}" in refused.what


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp, plain"])
def test_a_picture_without_a_size_is_refused(kind: str) -> None:
    refused = pictures.judge(HEADS[kind](0, 10))
    assert refused is not None
    assert refused.code == "picture-too-large"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"words, not a picture",
        b"GIF89a" + bytes(50),
        b"BM" + bytes(50),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>" + bytes(20),
        b"%PDF-1.7" + bytes(50),
        png(10, 10)[:30],
        b"\x89PNG\r\n\x1a\n" + bytes(50),
        jpeg(10, 10)[:20],
        b"\xff\xd8\xff" + b"\xff" * 100,
        b"\xff\xd8\xff\xe0\x00\x00" + bytes(100),
        webp("VP8X", 10, 10)[:20],
        b"RIFF" + bytes(4) + b"WAVE" + bytes(50),
        b"RIFF" + bytes(4) + b"WEBPICCP" + bytes(50),
    ],
)
def test_what_is_no_png_jpeg_or_webp_is_refused(data: bytes) -> None:
    refused = pictures.judge(data)
    assert refused is not None
    assert refused.code == "picture-format"


@pytest.mark.parametrize("kind", HEADS)
def test_a_picture_that_was_cut_off_is_refused_and_one_with_more_behind_it_is_not(kind: str) -> None:
    data = HEADS[kind](10, 10)
    assert pictures.judge(data + b"something else") is None
    refused = pictures.judge(data[:-1] if "webp" in kind else data[:-2])
    assert refused is not None
    assert refused.code in ("picture-cut-off", "picture-format")
    assert (refused.code == "picture-cut-off") == (len(data) > 31)


def test_a_picture_of_chunks_that_never_end_is_cut_off() -> None:
    refused = pictures.judge(png(10, 10)[:33] + b"\x00\x00\x00\x00IDAT" * 3)
    assert refused is not None
    assert refused.code == "picture-cut-off"


def test_a_picture_may_have_two_megabytes_and_no_more() -> None:
    assert pictures.judge(png(10, 10).ljust(pictures.LARGEST_FILE, b"\0")) is None
    refused = pictures.judge(png(10, 10).ljust(pictures.LARGEST_FILE + 1, b"\0"))
    assert refused is not None
    assert refused.code == "picture-too-large"


def test_the_pictures_every_kiosk_needs_came_with_it() -> None:
    assert set(pictures.ALWAYS) <= set(pictures.illustrations(ILLUSTRATIONS))


SWATCHES = {
    "#14313a",
    "#23616a",
    "#2a2320",
    "#3f5878",
    "#4e6e58",
    "#5a3a2a",
    "#5b4a3f",
    "#6a4467",
    "#8a5a3c",
    "#a6452c",
    "#b5711b",
    "#b5d6d6",
    "#b7c9dc",
    "#b9cdb2",
    "#c98d63",
    "#d6bfd3",
    "#e6d5bc",
    "#e8b9a0",
    "#f0ce8e",
    "#f1cdb0",
    "#f3e9d8",
    "#fbf5ea",
}
DRAWN_WITH = {"svg", "rect", "path", "circle", "ellipse"}


@pytest.mark.parametrize("name", sorted(pictures.illustrations(ILLUSTRATIONS)))
def test_an_illustration_is_of_the_family(name: str) -> None:
    drawn = pictures.illustrations(ILLUSTRATIONS)[name].read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9A-Fa-f]+", drawn)) <= SWATCHES
    assert set(re.findall(r"<(\w+)", drawn)) <= DRAWN_WITH
    assert 'viewBox="0 0 1200 900"' in drawn


def test_themes_change_swatches_that_there_are() -> None:
    changed = {swatch for theme in RECOLOURED.values() for swatch in theme}
    assert changed
    assert changed <= SWATCHES


def test_an_empty_file_and_one_with_a_false_name_are_told_apart() -> None:
    empty, other, drawing = (pictures.judge(*each) for each in ((b"", "a.png"), (b"%PDF", "a.PNG"), (b"<svg", "a.svg")))
    assert empty
    assert empty.what == "This file is empty."
    assert other
    assert other.what == 'Its name ends in ".PNG", but inside it is something else.'
    assert drawing
    assert drawing.what == "This is no PNG, JPEG or WebP picture."


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("logo.svg", b"<svg/>", "picture-format"),
        ("logo.png", png(8000, 5000), "picture-too-large"),
        ("half.png", png(10, 10)[:-3], "picture-cut-off"),
    ],
)
def test_a_picture_that_nothing_names_is_a_warning_and_one_that_is_named_an_error(
    name: str, data: bytes, code: str, tmp_path: Path
) -> None:
    folder = copy_of_good(tmp_path)
    (folder / "pictures").mkdir()
    (folder / "pictures" / name).write_bytes(data)
    made = compiled(folder)
    (problem,) = made.problems
    assert (problem.code, problem.severity, problem.place.file) == (code, "warning", f"pictures/{name}")
    assert problem.mend.startswith("Nothing names it: take it out of the folder.")
    assert made.content is not None
    replace(folder / "en" / "ipt.yaml", "picture: conflict", f"picture: {name}")
    (problem,) = compiled(folder).problems
    assert (problem.code, problem.severity) == (code, "error")


@pytest.mark.parametrize("name", ["Thumbs.db", "desktop.ini"])
def test_what_windows_puts_into_folders_is_passed_over(name: str, tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    for under in ("pictures", "en", "."):
        (folder / under).mkdir(exist_ok=True)
        (folder / under / name).write_bytes(b"\xff")
    assert compiled(folder).problems == ()


def test_a_file_in_the_place_of_the_folder_of_pictures_is_told(tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    (folder / "pictures").write_bytes(png(8, 8))
    (problem,) = compiled(folder).problems
    assert (problem.code, problem.place.file) == ("unknown-file", "pictures")
    assert "the folder of your pictures belongs here" in problem.what


@pytest.mark.parametrize("copy", ["garden (1).png", "garden-DESK-PC.png", "Copy of garden.png"])
def test_a_copy_of_a_picture_that_is_shown_is_told(copy: str, tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    (folder / "pictures").mkdir()
    for name in ("garden.png", copy, "other.png"):
        (folder / "pictures" / name).write_bytes(png(8, 8))
    topic = folder / "en" / "ipt.yaml"
    text = topic.read_text("utf-8")
    topic.write_text(re.sub("picture: .*", "picture: garden.png", text, count=1), "utf-8")
    (problem,) = compiled(folder).problems
    assert (problem.code, problem.place.file) == ("looks-like-copy", f"pictures/{copy}")
