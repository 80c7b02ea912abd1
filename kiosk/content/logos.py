"""A clinic's logo: decoded, judged by what can be seen of it, and drawn anew as a small PNG."""

import io
from typing import TYPE_CHECKING, NamedTuple

from kiosk.content.accents import SHAPE, figure, ground
from kiosk.content.colours import contrast
from kiosk.content.model import Clinic, Colour
from kiosk.content.pictures import Refused
from kiosk.content.problems import Place
from kiosk.content.reader import Reader, suggestion

if TYPE_CHECKING:
    from PIL.Image import Image

LOGO = "/logo"
"""The logo among the pictures of a content; no file is called so."""

KEPT = (960, 480)
"""Pixels it is kept in: twice what the largest panel shows."""

FEWEST_PIXELS, WIDEST, TALLEST = 32, 8, 2
_FAINTEST_ALPHA, _UNSEEN = 8, 1.2
_LOOKED_AT, _SHARE = (160, 160), 100
_PARTS, _DRAWN_ALPHA = 8, 128
_CLEAR, _STANDS_OUT, _MOST_LOST = 0.1, 0.05, 0.1
"""Shares: of clear pixels from which white is no ground, of a part that must stand out, of a logo that may be lost."""


class Logo(NamedTuple):
    """A logo as it is kept: a PNG, its width by its height, and the contrast of what is strongest on it."""

    png: bytes
    ratio: float
    contrast: float
    lost: float
    """The share of what is drawn that lies in a part where nothing stands out from the plate."""


def check_named(reader: Reader, clinic: Clinic, place: Place, known: list[str]) -> None:
    """The logo is a file of the clinic."""
    if clinic.look is None or not clinic.look.logo or clinic.look.logo in known:
        return
    name = clinic.look.logo
    near = suggestion(name.removeprefix("pictures/"), known)
    what = f'There is no file "{name}" in the folder pictures.'
    mend = f"{near}Put the file of your logo there, and write its name with its ending: logo: logo.png"
    reader.note("missing-picture", reader.place(clinic.look, place, "logo"), what, mend)


def draw_anew(data: bytes) -> Logo | Refused:
    """The logo without its transparent edge and no larger than needed; or why it cannot be shown."""
    image = _decoded(data)
    if image is None:
        mend = "Open it in a program for pictures and save it as PNG."
        return Refused("logo-unreadable", "This logo cannot be read: the file is damaged.", mend)
    box = image.getchannel("A").point([255 * (alpha >= _FAINTEST_ALPHA) for alpha in range(256)]).getbbox()
    if box is None:
        return Refused("logo-invisible", "All of this logo is transparent.", "Take another file of your logo.")
    image = image if box == (0, 0, *image.size) else image.crop(box)
    if refused := _shape(*image.size):
        return refused
    image.thumbnail(KEPT)
    seen = _strongest(image)
    if seen < _UNSEEN:
        what = f"Nothing of this logo can be seen on its light ground: {figure(seen)} to 1."
        return Refused("logo-invisible", what, _DARKER)
    return Logo(_png(image), image.width / image.height, seen, _lost(image))


def faint(logo: Logo) -> Refused | None:
    """What to say of a logo that can hardly be seen, or of which a part cannot."""
    if logo.contrast >= SHAPE:
        what = f"A part of this logo cannot be seen on its light ground: {logo.lost:.0%} of what is drawn."
        return Refused("logo-faint", what, _DARKER) if logo.lost >= _MOST_LOST else None
    what = f"This logo can hardly be seen on its light ground: {figure(logo.contrast)} to 1; {SHAPE:.0f} to 1 is good."
    return Refused("logo-faint", what, _DARKER)


_DARKER = "Take the version of it for light paper, or save it on a dark ground of its own."


def _decoded(data: bytes) -> "Image | None":
    from PIL import Image, ImageOps  # noqa: PLC0415 -- only where there is a logo

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as image:
            ImageOps.exif_transpose(image, in_place=True)
            plain = image.convert("I").point(lambda value: value / 256).convert("L") if image.mode[0] == "I" else image
            return (plain if plain.mode in ("RGBA", "LA", "PA", "P") else plain.convert("RGB")).convert("RGBA")
    except Exception:  # noqa: BLE001 -- a damaged file breaks a decoder in ways of its own
        return None


def _shape(width: int, height: int) -> Refused | None:
    if width > WIDEST * height or height > TALLEST * width:
        what = f"This logo has {width} by {height} pixels: nobody could read it in the room there is."
        mend = (
            f"Take a version at most {WIDEST} times as wide as it is high, and at most {TALLEST} times as high as wide."
        )
        return Refused("logo-shape", what, mend)
    if min(width, height) < FEWEST_PIXELS:
        what = f"This logo has {width} by {height} pixels; it would be a blur."
        return Refused("logo-too-small", what, "Save it larger: 600 pixels wide is good.")
    return None


def _strongest(image: "Image") -> float:
    """The contrast against the plate that a hundredth of the logo reaches."""
    from PIL import Image  # noqa: PLC0415 -- only where there is a logo

    plate = ground("surface")
    small = image.copy()
    small.thumbnail(_LOOKED_AT, Image.Resampling.NEAREST)
    flat = Image.new("RGBA", small.size, (*plate, 255))
    flat.alpha_composite(small)
    counted = flat.convert("RGB").getcolors(flat.width * flat.height)
    left = flat.width * flat.height / _SHARE
    for ratio, number in sorted(((_against(plate, colour), number) for number, colour in counted or ()), reverse=True):
        left -= number
        if left <= 0:
            return ratio
    return 1.0


def _lost(image: "Image") -> float:
    """How much of a drawing on nothing lies in columns, or in rows, where all of it is as light as the plate."""
    from PIL import Image  # noqa: PLC0415 -- only where there is a logo

    small, plate = image.copy(), ground("surface")
    small.thumbnail(_LOOKED_AT, Image.Resampling.NEAREST)
    width, height = small.size
    drawn: list[tuple[int, int, bool]] = []
    for y in range(height):
        for x in range(width):
            pixel = small.getpixel((x, y))
            assert isinstance(pixel, tuple)  # noqa: S101 -- the image is RGBA
            if pixel[3] >= _DRAWN_ALPHA:
                drawn.append((x * _PARTS // width, y * _PARTS // height, _against(plate, pixel[:3]) >= _UNSEEN))
    if len(drawn) > (1 - _CLEAR) * width * height:
        return 0.0
    return max(_in_lost_parts([(each[axis], each[2]) for each in drawn]) for axis in (0, 1))


def _in_lost_parts(drawn: "list[tuple[int, bool]]") -> float:
    """The share of pixels, each with its part and whether it stands out, that lie in parts where hardly one does."""
    parts = [[seen for part, seen in drawn if part == number] for number in range(_PARTS)]
    return sum(len(each) for each in parts if sum(each) < _STANDS_OUT * len(each)) / max(len(drawn), 1)


def _against(plate: Colour, colour: object) -> float:
    assert isinstance(colour, tuple)  # noqa: S101 -- the image is RGB
    red, green, blue = colour
    return contrast(plate, (red, green, blue))


def _png(image: "Image") -> bytes:
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()
