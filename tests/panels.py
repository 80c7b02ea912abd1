"""The panels everything must fit (docs/look.md, "What grows with the panel"), each also upright."""

from typing import NamedTuple


class Panel(NamedTuple):
    """Pixels and the diagonal in inches."""

    size: tuple[int, int]
    inches: float

    def __str__(self) -> str:
        return f"{self.size[0]}x{self.size[1]} {self.inches:g} inches"


_LANDSCAPE = (
    Panel((1280, 800), 10.1),
    Panel((1920, 1080), 15.6),
    Panel((1920, 1080), 21.5),
    Panel((1920, 1080), 24.0),
    Panel((1920, 1080), 32.0),
    Panel((3840, 2160), 43.0),
)
PANELS = _LANDSCAPE + tuple(Panel((height, width), inches) for (width, height), inches in _LANDSCAPE)
SMALLEST, LARGEST = PANELS[0], PANELS[5]
TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
THEMES = ("light", "contrast-light", "contrast-dark")
