"""A text that may be longer than the screen, laid out: as much of it as has room, and two buttons for the rest."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from kiosk.machine.door import look, words
from kiosk.machine.door.menu import is_wide, lay_out_heading, width_below_heading
from kiosk.machine.door.pages import Deed, Press, ReadPage
from kiosk.machine.door.sheet import MAIN, Hand, Sheet, wrapped

_COLUMN_MM, _TALLEST_MM, _PADDING_MM = 50.0, 150.0, 4.0
_APART = 0.45
"""Parts of a line between two paragraphs."""
Line = tuple[int, str]
"""One line of a wrapped text, and the number of its paragraph."""


def lay_out_reading(sheet: Sheet, page: ReadPage) -> None:
    """The text on a plate; the buttons beside it, upright below it, and only where they are needed."""
    margin, main, gap = sheet.mm(look.MARGIN_MM), sheet.mm(look.MAIN_MM), sheet.mm(look.GAP_MM)
    font, padding, column = sheet.font(look.BODY_MM), sheet.mm(_PADDING_MM), sheet.mm(_COLUMN_MM)
    wide = width_below_heading(sheet) - 2 * padding
    tall = min(sheet.area.height() - main - gap - 2 * margin, sheet.mm(_TALLEST_MM))
    screenfuls = paged(page.lines, font, wide, tall - 2 * padding)
    if len(screenfuls) == 1:
        tall = max(_height(screenfuls[0], font) + 2 * padding, main)
    below = lay_out_heading(sheet, words.TITLES[page.deed], Deed.BACK, tall)
    plate, beside = below, is_wide(sheet)
    if len(screenfuls) > 1:
        plate = below.adjusted(0, 0, -column - gap, 0) if beside else below.adjusted(0, 0, 0, -main - gap)
    text = plate.adjusted(padding, padding, -padding, -padding)
    screenfuls = paged(page.lines, font, text.width(), text.height())
    number = min(page.screenful, len(screenfuls) - 1)
    sheet.add(plate, look.SURFACE, look.RADIUS_MM, look.HAIRLINE)
    _write(sheet, screenfuls[number], text, font)
    if plate != below:
        place = QRectF(below.right() - column, below.top(), column, below.height())
        if not beside:
            place = QRectF(below.left(), below.bottom() - main, below.width(), main)
        _buttons(sheet, place, number, len(screenfuls), beside=beside)


def paged(paragraphs: Sequence[str], font: QFont, width: float, height: float) -> tuple[tuple[Line, ...], ...]:
    """Screenfuls of lines; a paragraph is broken over two only where it is longer than one, or begins it."""
    lines = [(number, line) for number, each in enumerate(paragraphs) for line in wrapped(each, font, width)]
    screenfuls: list[tuple[Line, ...]] = []
    while lines:
        most = _that_fit(lines, font, height)
        if most < len(lines) and lines[most][0] == lines[most - 1][0]:
            whole = next(index for index, line in enumerate(lines) if line[0] == lines[most][0])
            most = whole or most
        screenfuls.append(tuple(lines[:most]))
        lines = lines[most:]
    return tuple(screenfuls) or ((),)


def _that_fit(lines: Sequence[Line], font: QFont, height: float) -> int:
    fit = (index for index in range(len(lines)) if _height(lines[: index + 1], font) > height + 1)
    return max(1, next(fit, len(lines)))


def _height(lines: Sequence[Line], font: QFont) -> float:
    """How tall they are, with a part of a line between paragraphs."""
    apart = len({number for number, _ in lines}) - 1
    return font.pixelSize() * look.LEADING * (len(lines) + _APART * max(0, apart))


def _write(sheet: Sheet, lines: Sequence[Line], place: QRectF, font: QFont) -> None:
    down, tall = place.top(), font.pixelSize() * look.LEADING
    for index, (number, line) in enumerate(lines):
        down += tall * _APART if index and number != lines[index - 1][0] else 0
        down += sheet.write(line, QRectF(place.left(), down, place.width() + 1, tall), Hand(font, look.INK)) or tall


def _buttons(sheet: Sheet, place: QRectF, number: int, of: int, *, beside: bool) -> None:
    """Up, where one is, More."""
    main, wide = sheet.mm(look.MAIN_MM), place.width() if beside else sheet.mm(_COLUMN_MM)
    up = QRectF(place.left(), place.top(), wide, main)
    down = QRectF(place.right() - wide, place.bottom() - main, wide, main)
    between = QRectF(up.left(), up.bottom(), wide, down.top() - up.bottom())
    if not beside:
        between = QRectF(up.right(), up.top(), down.left() - up.right(), main)
    sheet.button(words.NAMES[Deed.PAGE_UP], Press(Deed.PAGE_UP), up, enabled=number > 0)
    sheet.button(words.NAMES[Deed.PAGE_DOWN], Press(Deed.PAGE_DOWN), down, MAIN, enabled=number < of - 1)
    said = Hand(sheet.font(look.BODY_MM), look.QUIET)
    sheet.write(words.screenful(number, of), between, said, middle=True, centred=True)
