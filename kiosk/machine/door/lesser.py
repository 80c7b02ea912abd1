"""The small pages laid out: a level, one more question, one moment, cleaning, a cross."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from kiosk.machine.door import look, words
from kiosk.machine.door.menu import is_wide, lay_out_heading
from kiosk.machine.door.pages import CleaningPage, CrossPage, Deed, LevelPage, Press, SurePage, WorkingPage
from kiosk.machine.door.session import CLEANING_SECONDS, LEAST, STEP
from kiosk.machine.door.sheet import GRAVE, Hand, Sheet
from kiosk.machine.door.touch_test import CROSSES

_LEVEL_MM, _LEVEL_TYPE_MM, _BAR_MM, _SECONDS_MM = 76.0, 20.0, 12.0, 24.0
_SURE_MM, _BUTTON_MM = 150.0, 58.0


def lay_out_level(sheet: Sheet, page: LevelPage) -> None:
    """How much there is as a number and as a bar, and two buttons."""
    gap, main = sheet.mm(look.GAP_MM), sheet.mm(look.MAIN_MM)
    below = lay_out_heading(sheet, words.NAMES[page.deed], Deed.BACK, sheet.mm(_LEVEL_MM))
    large = sheet.font(_LEVEL_TYPE_MM, QFont.Weight.Bold)
    tall = below.height() - main - sheet.mm(_BAR_MM) - 3 * gap
    number = QRectF(below.left(), below.top(), below.width(), tall)
    sheet.write(f"{page.percent} %", number, Hand(large, look.INK), middle=True, centred=True)
    steps = 100 // STEP
    wide = (below.width() - (steps - 1) * gap / 2) / steps
    for step in range(steps):
        part = QRectF(below.left() + step * (wide + gap / 2), number.bottom() + gap, wide, sheet.mm(_BAR_MM))
        full = page.percent >= (step + 1) * STEP
        sheet.add(part, look.ACTION if full else look.SURFACE, 2, None if full else look.EDGE)
    half = (below.width() - gap) / 2
    less = QRectF(below.left(), below.bottom() - main, half, main)
    least = page.percent > LEAST[page.deed]
    sheet.button(words.LESS[page.deed], Press(Deed.LESS), less, enabled=least)
    most = page.percent < 100  # noqa: PLR2004 -- all of it
    sheet.button(words.MORE[page.deed], Press(Deed.MORE), less.translated(half + gap, 0), enabled=most)


def lay_out_sure(sheet: Sheet, page: SurePage) -> None:
    """The question, what follows, and the two answers; the one that changes nothing comes first."""
    title, follows, yes = words.SURE[page.deed]
    place = _told(sheet, title, follows, sheet.mm(look.MAIN_MM) + 2 * sheet.mm(look.GAP_MM))
    button = QRectF(place.left(), place.top() + 2 * sheet.mm(look.GAP_MM), sheet.mm(_BUTTON_MM), sheet.mm(look.MAIN_MM))
    sheet.button(words.NAMES[Deed.BACK], Press(Deed.BACK), button)
    sheet.button(yes, Press(Deed.CONFIRM), button.translated(button.width() + 2 * sheet.mm(look.GAP_MM), 0), GRAVE)


def lay_out_working(sheet: Sheet, page: WorkingPage) -> None:
    """What is being done, and for how long; who does not want to wait goes back."""
    gap, font = 2 * sheet.mm(look.GAP_MM), sheet.font(look.BODY_MM)
    place = _told(sheet, words.ONE_MOMENT, words.WORKING[page.deed], sheet.mm(look.MAIN_MM) + gap)
    button = QRectF(place.left(), place.top() + gap, sheet.mm(_BUTTON_MM), sheet.mm(look.MAIN_MM))
    said = button.translated(button.width() + gap, 0)
    if page.deed in (Deed.RESTART, Deed.LEAVE):
        said = button
    else:
        sheet.button(words.NAMES[Deed.BACK], Press(Deed.BACK), button)
    sheet.write(words.working_for(page.seconds), said, Hand(font, look.QUIET), middle=True)


def _told(sheet: Sheet, title: str, text: str, more: float) -> QRectF:
    """A title and a text in the middle of the sheet, where `more` below them has room; returns what is below them."""
    area, gap = sheet.area, sheet.mm(look.GAP_MM)
    wide = min(area.width() - 2 * sheet.mm(look.MARGIN_MM), sheet.mm(_SURE_MM))
    bold, plain = sheet.font(look.TITLE_MM, QFont.Weight.Bold), sheet.font(look.BODY_MM)
    tall = sheet.tall(title, bold, wide) + gap + sheet.tall(text, plain, wide)
    left, top = (
        area.center().x() - wide / 2,
        area.top() + (area.height() - tall - more) * (0.5 if is_wide(sheet) else 0.6),
    )
    down = top + sheet.write(title, QRectF(left, top, wide, tall), Hand(bold, look.INK)) + gap
    down += sheet.write(text, QRectF(left, down, wide, tall), Hand(plain, look.QUIET))
    return QRectF(left, down, wide, more)


def lay_out_cleaning(sheet: Sheet, page: CleaningPage) -> None:
    """Dark, so that what is to be wiped away is seen; a number that counts down in a ring that empties."""
    title, text = words.CLEANING
    area, gap = sheet.area, sheet.mm(look.GAP_MM)
    sheet.ground = look.SEA.strong
    bold, plain = sheet.font(look.TITLE_MM, QFont.Weight.Bold), sheet.font(look.BODY_MM)
    wide = area.width() - 2 * sheet.mm(look.MARGIN_MM)
    words_tall = sheet.tall(title, bold, wide) + gap + sheet.tall(text, plain, wide)
    side = min(sheet.mm(_SECONDS_MM) * 2, area.height() - words_tall - 5 * gap)
    top = area.top() + (area.height() - side - 3 * gap - words_tall) / 2
    ring = QRectF(area.center().x() - side / 2, top, side, side)
    sheet.ring(ring, page.seconds / CLEANING_SECONDS)
    large = sheet.font(_SECONDS_MM, QFont.Weight.Bold)
    light = look.PAPER
    sheet.write(str(page.seconds), ring, Hand(large, light), middle=True, centred=True)
    place = QRectF(area.center().x() - wide / 2, ring.bottom() + 3 * gap, wide, words_tall + 1)
    down = sheet.write(title, place, Hand(bold, light), centred=True) + gap
    sheet.write(text, place.adjusted(0, down, 0, 0), Hand(plain, light), centred=True)


def lay_out_cross(sheet: Sheet, page: CrossPage) -> None:
    """What to do, and the way out, where no cross comes."""
    area = sheet.area
    place = QRectF(area.left(), area.top() + area.height() * 0.2, area.width(), area.height() * 0.26)
    said = words.cross(page.tapped, len(CROSSES))
    sheet.write(said, place, Hand(sheet.font(look.BODY_MM), look.INK), middle=True, centred=True)
    button = QRectF(0, 0, sheet.mm(_BUTTON_MM), sheet.mm(look.MAIN_MM))
    button.moveCenter(QPointF(area.center().x(), area.top() + area.height() * 0.7))
    sheet.button(words.NAMES[Deed.BACK], Press(Deed.BACK), button)
