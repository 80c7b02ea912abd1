"""The keypad laid out: what it is for at the left or above, its keys at the right or below."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from kiosk.machine.door import look, words
from kiosk.machine.door.pages import Deed, KeypadPage, Press
from kiosk.machine.door.sheet import KEY, MAIN, Hand, Sheet

_TIGHT_MM = 3.8
_ROWS = ("123", "456", "789")
_LARGEST_KEY_MM, _KEY_WIDTH = 26.0, 1.35
_WORDS_MM, _COLUMN_MM, _FIELD_MM, _CLOSE_MM = 108.0, 150.0, 14.0, 52.0
_DOTS = 12


def lay_out_keypad(sheet: Sheet, page: KeypadPage) -> None:
    """Beside each other where it is wider than high."""
    (_beside if sheet.area.width() > sheet.area.height() else _above)(sheet, page)


def _beside(sheet: Sheet, page: KeypadPage) -> None:
    area, margin, gap = sheet.area, sheet.mm(look.MARGIN_MM), sheet.mm(look.GAP_MM)
    key = min(max((area.height() - 2 * margin - 3 * gap) / 4, sheet.mm(look.MAIN_MM)), sheet.mm(_LARGEST_KEY_MM))
    across, between = 3 * key * _KEY_WIDTH + 2 * gap, 2 * sheet.mm(8)
    text = min(sheet.mm(_WORDS_MM), area.width() - across - between - 2 * margin)
    left = (area.width() - text - between - across) / 2
    tall = 4 * key + 3 * gap
    top = area.top() + (area.height() - tall) / 2
    edge = left + text + between / 2
    sheet.add(QRectF(0, area.top(), edge, area.height()), look.RAIL)
    sheet.add(QRectF(edge, area.top(), max(1.0, sheet.mm(look.LINE_MM)), area.height()), look.HAIRLINE)
    place = QRectF(left, top, text, tall)
    down = _said(sheet, place, page, sheet.mm(4))
    close = QRectF(left, place.bottom() - key, sheet.mm(_CLOSE_MM), key)
    _message(sheet, QRectF(left, down, text, close.top() - down), page)
    _close(sheet, close)
    _keys(sheet, QRectF(edge + between / 2, top, across, tall), page)


def _above(sheet: Sheet, page: KeypadPage) -> None:
    area, margin, gap = sheet.area, sheet.mm(_TIGHT_MM), sheet.mm(look.GAP_MM)
    wide = min(sheet.mm(_COLUMN_MM), area.width() - 2 * sheet.mm(look.MARGIN_MM))
    main, line, apart = sheet.mm(look.MAIN_MM), sheet.mm(look.BODY_MM * look.LEADING), sheet.mm(1.5)
    over = main + 3 * line + sheet.mm(_FIELD_MM) + 2 * apart
    free = area.height() - over - 4 * margin - 3 * gap
    key = min(max(free / 4, main), sheet.mm(_LARGEST_KEY_MM))
    tall = 4 * key + 3 * gap
    # What is left of a tall panel lies above more than below: keys low down are within everybody's reach.
    top = area.top() + margin + (free - 4 * key) * 0.6
    left = area.left() + (area.width() - wide) / 2
    edge = top + over + margin
    sheet.add(QRectF(0, area.top(), area.width(), edge - area.top()), look.RAIL)
    sheet.add(QRectF(0, edge, area.width(), max(1.0, sheet.mm(look.LINE_MM))), look.HAIRLINE)
    close = QRectF(left + wide - sheet.mm(_CLOSE_MM), top, sheet.mm(_CLOSE_MM), main)
    down = _said(sheet, QRectF(left, top, wide, over), page, apart, heading=main)
    _message(sheet, QRectF(left, down, wide, edge - down), page)
    _close(sheet, close)
    _keys(sheet, QRectF(left, edge + margin, wide, tall), page)


def _said(sheet: Sheet, place: QRectF, page: KeypadPage, gap: float, heading: float = 0.0) -> float:
    """Whom it is for and how to go back, and a dot for each digit; returns where they end."""
    bold = sheet.font(look.TITLE_MM, QFont.Weight.Bold)
    tall = heading or bold.pixelSize() * look.LEADING
    sheet.write(
        words.FOR_STAFF, QRectF(place.left(), place.top(), place.width(), tall), Hand(bold, look.INK), middle=True
    )
    down = place.top() + tall
    rest = QRectF(place.left(), down, place.width(), place.bottom() - down)
    down += sheet.write(words.HOW_TO_GO_BACK, rest, Hand(sheet.font(look.BODY_MM), look.QUIET)) + gap
    field = QRectF(place.left(), down, place.width(), sheet.mm(_FIELD_MM))
    sheet.add(field, look.SURFACE, look.RADIUS_MM, look.EDGE)
    padding, dot = sheet.mm(6), sheet.mm(4)
    pitch = min(sheet.mm(8), (field.width() - 2 * padding - dot) / (_DOTS - 1))
    for number in range(page.entered):
        at = QRectF(field.left() + padding + number * pitch, field.center().y() - dot / 2, dot, dot)
        sheet.add(at, look.INK, look.RADIUS_MM)
    if not page.wait and page.entered < _DOTS:
        caret = QRectF(field.left() + padding + page.entered * pitch, field.center().y(), sheet.mm(0.7), 0)
        sheet.add(caret.adjusted(0, -sheet.mm(3.6), 0, sheet.mm(3.6)), look.EDGE)
    return field.bottom() + gap / 2


def _message(sheet: Sheet, place: QRectF, page: KeypadPage) -> None:
    said = [words.WRONG] if page.wrong else []
    said += [words.wait(page.wait)] if page.wait else []
    sheet.write("\n".join(said), place, Hand(sheet.font(look.BODY_MM, QFont.Weight.DemiBold), look.CLAY.strong))


def _close(sheet: Sheet, rect: QRectF) -> None:
    sheet.button(words.NAMES[Deed.CLOSE], Press(Deed.CLOSE), rect, KEY)


def _keys(sheet: Sheet, place: QRectF, page: KeypadPage) -> None:
    gap, usable = sheet.mm(look.GAP_MM), not page.wait
    wide, tall = (place.width() - 2 * gap) / 3, (place.height() - 3 * gap) / 4

    def at(row: int, column: int) -> QRectF:
        return QRectF(place.left() + column * (wide + gap), place.top() + row * (tall + gap), wide, tall)

    for row, digits in enumerate(_ROWS):
        for column, digit in enumerate(digits):
            sheet.button(digit, Press(Deed.DIGIT, digit), at(row, column), enabled=usable)
    sheet.button(words.NAMES[Deed.DELETE], Press(Deed.DELETE), at(3, 0), enabled=usable and page.entered > 0)
    sheet.button("0", Press(Deed.DIGIT, "0"), at(3, 1), enabled=usable)
    sheet.button(words.NAMES[Deed.ENTER], Press(Deed.ENTER), at(3, 2), MAIN, enabled=page.ready)
