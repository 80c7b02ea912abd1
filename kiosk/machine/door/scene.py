"""A page of the door and crisis help below it, laid out for one window."""

from typing import NamedTuple, assert_never

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from kiosk.crisis_lines import CrisisLines, lay_out_crisis_lines
from kiosk.machine.door import look
from kiosk.machine.door.keypad import lay_out_keypad
from kiosk.machine.door.lesser import (
    lay_out_cleaning,
    lay_out_cross,
    lay_out_level,
    lay_out_sure,
    lay_out_working,
)
from kiosk.machine.door.menu import lay_out_menu
from kiosk.machine.door.pages import (
    CleaningPage,
    CrossPage,
    KeypadPage,
    LevelPage,
    MenuPage,
    Page,
    Press,
    ReadPage,
    SurePage,
    WorkingPage,
)
from kiosk.machine.door.reading import lay_out_reading
from kiosk.machine.door.sheet import Sheet, Target
from kiosk.machine.door.touch_test import CROSSES
from kiosk.panel import unit

_SMALLER, _TIMES = 0.95, 24
_ARM_MM, _ARM_LINE_MM = 8.0, 0.7


class Hung(NamedTuple):
    """What a page is laid out on: its size in pixels as it is looked at, pixels a millimeter, the typeface."""

    size: tuple[float, float]
    px_per_mm: float
    family: str


class Scene(NamedTuple):
    """A page where it stands."""

    sheet: Sheet
    lines: CrisisLines
    cross: QPointF | None = None

    def draw(self, painter: QPainter, pressed: frozenset[Press] = frozenset(), focused: Press | None = None) -> None:
        """Everything; crisis help last, so that nothing lies on it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Below crisis help too: the row of pixels that both share would let through what was there before.
        painter.fillRect(self.sheet.area | self.lines.rect, self.sheet.ground)
        self.sheet.draw(painter, pressed, focused)
        if self.cross is not None:
            across, down = QPointF(_ARM_MM * self.sheet.unit, 0), QPointF(0, _ARM_MM * self.sheet.unit)
            painter.setPen(QPen(look.INK, _ARM_LINE_MM * self.sheet.unit))
            painter.drawLine(self.cross - across, self.cross + across)
            painter.drawLine(self.cross - down, self.cross + down)
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
        _fill(sheet, page)
        if sheet.whole:
            break
        scale *= _SMALLER
    cross = None
    if isinstance(page, CrossPage):
        across, down = CROSSES[page.tapped]
        cross = QPointF(across * width, down * lines.rect.top())
    return Scene(sheet, lines, cross)


def _fill(sheet: Sheet, page: Page) -> None:
    match page:
        case KeypadPage():
            lay_out_keypad(sheet, page)
        case MenuPage():
            lay_out_menu(sheet, page)
        case ReadPage():
            lay_out_reading(sheet, page)
        case WorkingPage():
            lay_out_working(sheet, page)
        case LevelPage():
            lay_out_level(sheet, page)
        case SurePage():
            lay_out_sure(sheet, page)
        case CleaningPage():
            lay_out_cleaning(sheet, page)
        case CrossPage():
            lay_out_cross(sheet, page)
        case _:
            assert_never(page)
