"""The window that needs nothing: no QML, no content, no picture, one typeface or whichever there is."""

from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QRasterWindow

from kiosk import crisis
from kiosk.crisis_lines import font_of, lay_out_crisis_lines
from kiosk.panel import unit

_PAPER, _INK, _NIGHT = QColor("#fbf5ea"), QColor("#2a2320"), QColor("#14313a")
_TYPE = 7.34
"""Millimetres of type for capitals 4.9 mm tall."""
_SHRINKING, _SMALLEST = 0.94, 6.0
"""How words are made smaller until they fit, and pixels below which nothing would be gained."""


class Drawn(NamedTuple):
    """One text as it was drawn."""

    text: str
    rect: QRectF
    pixel_size: int


class PlainWindow(QRasterWindow):
    """Asks to see the front desk, in every language of crisis help, above the crisis words themselves."""

    frameSwapped = Signal()
    """As of a window of Qt Quick: what was painted is on the screen."""

    def __init__(self, family: str, px_per_mm: float, rotation: int = 0) -> None:
        super().__init__()
        self._family, self._px_per_mm, self._rotation = family, px_per_mm, rotation

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw everything anew; there is nothing to keep."""
        painter = QPainter(self)
        draw_turned(painter, (self.width(), self.height()), self._family, self._px_per_mm, self._rotation)
        painter.end()
        QTimer.singleShot(0, self, self.frameSwapped.emit)  # once the window has handed on what was painted

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key and do nothing with it."""
        event.accept()


def draw_turned(
    painter: QPainter, size: tuple[int, int], family: str, px_per_mm: float, rotation: int
) -> tuple[Drawn, ...]:
    """As `draw_plainly`, on a panel of `size` pixels whose picture is turned by `rotation` degrees clockwise."""
    width, height = map(float, size)
    painter.translate(width / 2, height / 2)
    painter.rotate(rotation)
    if rotation % 180:
        width, height = height, width
    painter.translate(-width / 2, -height / 2)
    return draw_plainly(painter, width, height, family, px_per_mm)


def draw_plainly(painter: QPainter, width: float, height: float, family: str, px_per_mm: float) -> tuple[Drawn, ...]:
    """Fill `width` by `height` pixels with the front desk's words and crisis help; returns what was drawn where."""
    painter.fillRect(QRectF(0, 0, width, height), _PAPER)
    scale = unit((width, height), px_per_mm)
    lines = lay_out_crisis_lines(width, height, family, scale)
    lines.draw(painter)
    words = _draw_words(painter, QRectF(0, 0, width, lines.rect.top()), family, _TYPE * scale)
    return words + tuple(Drawn(each.text, each.rect, each.font.pixelSize()) for each in lines.texts)


def _draw_words(painter: QPainter, area: QRectF, family: str, wanted: float) -> tuple[Drawn, ...]:
    """Each language in a part of its own, title over text, from the middle of the part."""
    part = area.height() / len(crisis.BUILT_IN)
    size = min(wanted, part / 6)
    while size > _SMALLEST and not _fits(painter, area, part, family, size):
        size *= _SHRINKING
    drawn: list[Drawn] = []
    for index, words in enumerate(crisis.BUILT_IN):
        block = QRectF(area.width() * 0.06, part * index, area.width() * 0.88, part)
        title, text = font_of(family, size * 1.5, QFont.Weight.Bold), font_of(family, size)
        heights = [
            _wrapped(painter, font, said, block).height() for font, said in ((title, words.title), (text, words.text))
        ]
        top = block.top() + max(0.0, (part - sum(heights) - size / 2) / 2)
        for font, colour, said, tall in (
            (title, _NIGHT, words.title, heights[0]),
            (text, _INK, words.text, heights[1]),
        ):
            place = QRectF(block.left(), top, block.width(), tall)
            painter.setPen(colour)
            used = _wrapped(painter, font, said, place)
            painter.drawText(place, _centred(), said)
            drawn.append(Drawn(said, used, font.pixelSize()))
            top += tall + size / 2
    return tuple(drawn)


def _fits(painter: QPainter, area: QRectF, part: float, family: str, size: float) -> bool:
    """Whether the words of each language fit into their part of the height."""
    place = QRectF(0, 0, area.width() * 0.88, area.height())
    title, text = font_of(family, size * 1.5, QFont.Weight.Bold), font_of(family, size)
    return all(
        _wrapped(painter, title, words.title, place).height()
        + _wrapped(painter, text, words.text, place).height()
        + size / 2
        <= part
        for words in crisis.BUILT_IN
    )


def _wrapped(painter: QPainter, font: QFont, text: str, area: QRectF) -> QRectF:
    """Where `text` stands in `area` once it is broken into lines; `painter` is left with `font`."""
    painter.setFont(font)
    return painter.boundingRect(area, _centred(), text)


def _centred() -> "QtCore.Qt.AlignmentFlag | QtCore.Qt.TextFlag":
    """How the words stand; asked for when they are drawn, since these names take time to bring in."""
    return QtCore.Qt.AlignmentFlag.AlignHCenter | QtCore.Qt.TextFlag.TextWordWrap
