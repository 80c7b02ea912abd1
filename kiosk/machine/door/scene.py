"""A page of the door and crisis help below it, laid out for one window."""

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.crisis_lines import CrisisLines, lay_out_crisis_lines
from kiosk.machine.door import look
from kiosk.machine.door.keypad import lay_out_keypad
from kiosk.machine.door.pages import Page, Press
from kiosk.machine.door.sheet import Sheet, Target
from kiosk.panel import unit

_SMALLER, _TIMES = 0.95, 24


class Hung(NamedTuple):
    """What a page is laid out on: its size in pixels as it is looked at, pixels a millimeter, the typeface."""

    size: tuple[float, float]
    px_per_mm: float
    family: str


class Scene(NamedTuple):
    """A page where it stands."""

    sheet: Sheet
    lines: CrisisLines

    def draw(self, painter: QPainter, pressed: frozenset[Press] = frozenset(), focused: Press | None = None) -> None:
        """Everything; crisis help last, so that nothing lies on it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.sheet.area, look.PAPER)
        self.sheet.draw(painter, pressed, focused)
        self.lines.draw(painter)

    def target_at(self, x: float, y: float) -> Target | None:
        """What can be pressed there now."""
        return next((each for each in self.sheet.targets if each.enabled and each.rect.contains(x, y)), None)


def lay_out(page: Page, hung: Hung) -> Scene:
    """Sizes of `docs/look.md`; smaller only where a window is too small for them."""
    width, height = hung.size
    scale = unit(hung.size, hung.px_per_mm)
    lines = lay_out_crisis_lines(width, height, hung.family, scale)
    for _ in range(_TIMES):
        sheet = Sheet(QRectF(0, 0, width, lines.rect.top()), hung.family, scale)
        lay_out_keypad(sheet, page)
        if sheet.whole:
            break
        scale *= _SMALLER
    return Scene(sheet, lines)
