"""Colors as numbers: how one is written, how two contrast, its darker shades."""

import colorsys
import re
from collections.abc import Callable

from kiosk.content.model import Colour

_WRITTEN = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_MARKS = "\"'\u201c\u201d\u2018\u2019 "


def written(colour: Colour) -> str:
    """As it is written in a file: #1b555e."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def read(text: str) -> Colour | None:
    """The color of #1b555e; None where it is written otherwise."""
    return _parts(text[1:]) if _WRITTEN.fullmatch(text) else None


def meant(text: str) -> Colour | None:
    """The color somebody meant who wrote it in another way: by name, with three digits, without its sign."""
    from PIL import ImageColor  # noqa: PLC0415 -- needed only to mend

    plain = text.strip(_MARKS).lower()
    digits = re.fullmatch(r"(?:#|0x)?([0-9a-f]{6}|[0-9a-f]{3})", plain)
    try:
        red, green, blue, *_ = ImageColor.getrgb(f"#{digits[1]}" if digits else plain)
    except ValueError:
        return None
    return (red, green, blue) if max(red, green, blue) < 256 else None  # noqa: PLR2004 -- rgb(300, 0, 0)


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colors, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def darkened(colour: Colour, passes: Callable[[Colour], bool]) -> Colour:
    """The nearest shade of the same hue that passes, black at the last."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    shades = (colour, *(_of_hls(hue, step / 255, saturation) for step in range(int(lightness * 255), 0, -1)))
    return next(filter(passes, shades), (0, 0, 0))


def tint(colour: Colour, lightness: float, most_saturation: float) -> Colour:
    """A pale color of the same hue."""
    hue, _, saturation = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    return _of_hls(hue, lightness, min(saturation, most_saturation))


def _parts(digits: str) -> Colour:
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def _of_hls(hue: float, lightness: float, saturation: float) -> Colour:
    red, green, blue = (round(part * 255) for part in colorsys.hls_to_rgb(hue, lightness, saturation))
    return red, green, blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- WCAG's figures
