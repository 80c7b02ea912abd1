"""The menu laid out, and what the pages behind it have in common: a title, and Back or Close at its right."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from kiosk.machine.door import look, words
from kiosk.machine.door.pages import Deed, MenuPage, Press
from kiosk.machine.door.sheet import Hand, Sheet

_TONES = {
    Deed.CLEAN: look.SEA,
    Deed.PROBLEMS: look.AMBER,
    Deed.RELOAD: look.SAGE,
    Deed.STICK: look.SAGE,
    Deed.VOLUME: look.DUSK,
    Deed.BRIGHTNESS: look.DUSK,
    Deed.TOUCH: look.PLUM,
    Deed.RESTART: look.CLAY,
    Deed.LEAVE: look.CLAY,
}
_WIDEST_MM, _WIDEST_UPRIGHT_MM, _TALLEST_CARD_MM, _BUTTON_MM = 270.0, 160.0, 30.0, 50.0


def lay_out_menu(sheet: Sheet, page: MenuPage) -> None:
    """Cards in three columns, upright in two."""
    gap, columns = sheet.mm(look.GAP_MM), 3 if is_wide(sheet) else 2
    rows = -(-len(page.entries) // columns)
    free = sheet.area.height() - 2 * sheet.mm(look.MARGIN_MM) - sheet.mm(look.MAIN_MM) - rows * gap
    tall = min(max(free / rows, sheet.mm(look.MAIN_MM)), sheet.mm(_TALLEST_CARD_MM))
    below = lay_out_heading(sheet, words.MENU, Deed.CLOSE, rows * (tall + gap))
    wide = (below.width() - (columns - 1) * gap) / columns
    for number, deed in enumerate(page.entries):
        row, column = divmod(number, columns)
        rect = QRectF(below.left() + column * (wide + gap), below.top() + row * (tall + gap), wide, tall)
        sheet.card(words.NAMES[deed], Press(deed), rect, _TONES[deed])


def is_wide(sheet: Sheet) -> bool:
    """Whether there is more room beside than below."""
    return sheet.area.width() > sheet.area.height()


def width_below_heading(sheet: Sheet) -> float:
    """What a page uses of the width."""
    most = sheet.mm(_WIDEST_MM if is_wide(sheet) else _WIDEST_UPRIGHT_MM)
    return min(sheet.area.width() - 2 * sheet.mm(look.MARGIN_MM), most)


def lay_out_heading(sheet: Sheet, title: str, way_out: Deed, height: float) -> QRectF:
    """The title and the way out; returns where `height` more has room below them, all in the middle of the sheet."""
    area, wide = sheet.area, width_below_heading(sheet)
    main, gap = sheet.mm(look.MAIN_MM), sheet.mm(look.GAP_MM)
    left = area.left() + (area.width() - wide) / 2
    spare = area.height() - main - gap - height
    top = area.top() + max(gap, min(spare * (0.5 if is_wide(sheet) else 0.6), spare - gap))
    button = sheet.mm(_BUTTON_MM)
    place = QRectF(left, top, wide - button - gap, main)
    sheet.write(title, place, Hand(sheet.font(look.TITLE_MM, QFont.Weight.Bold), look.INK), middle=True)
    sheet.button(words.NAMES[way_out], Press(way_out), QRectF(left + wide - button, top, button, main))
    return QRectF(left, top + main + gap, wide, height)
