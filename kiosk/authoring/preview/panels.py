"""The panels a kiosk can be seen on: those of docs/look.md, each also upright, and the window itself."""

from typing import NamedTuple

from kiosk.authoring.preview import words
from kiosk.panel import SMALLEST, px_per_mm

Size = tuple[int, int]
WINDOW = "window"
USUAL = "21.5"
_LANDSCAPE = (
    ((1280, 800), 10.1),
    ((1920, 1080), 15.6),
    ((1920, 1080), 21.5),
    ((1920, 1080), 24.0),
    ((1920, 1080), 32.0),
    ((3840, 2160), 43.0),
)


class Panel(NamedTuple):
    """A panel by its name, its words, its pixels and its diagonal; of the window, both follow from its size."""

    id: str
    label: str
    size: Size = SMALLEST
    inches: float | None = None

    def on(self, room: Size) -> tuple[Size, float]:
        """Its pixels, and how many make a millimetre, where the window has so much room for it."""
        size = self.size
        if self.id == WINDOW:
            upright = room[1] > room[0]
            least = SMALLEST[::-1] if upright else SMALLEST
            size = (max(least[0], room[0]), max(least[1], room[1]))
        return size, px_per_mm(size, self.inches)


def _panel(size: Size, inches: float, *, upright: bool) -> Panel:
    width, height = size[::-1] if upright else size
    label = words.UPRIGHT if upright else words.LANDSCAPE
    name = f"{inches:g}-upright" if upright else f"{inches:g}"
    return Panel(name, label.format(inches=f"{inches:g}", width=width, height=height), (width, height), inches)


PANELS = {
    panel.id: panel
    for panel in (
        *(_panel(size, inches, upright=False) for size, inches in _LANDSCAPE),
        *(_panel(size, inches, upright=True) for size, inches in _LANDSCAPE),
        Panel(WINDOW, words.THIS_WINDOW),
    )
}
