"""The window that needs nothing: no QML, no content, no picture, one typeface or whichever there is."""

from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QRasterWindow

from kiosk import crisis
from kiosk.panel import unit

_PAPER, _INK = QColor("#fbf5ea"), QColor("#2a2320")
_NIGHT, _WORDS, _DIGITS = QColor("#14313a"), QColor("#fbf5ea"), QColor("#f6d48f")
_TYPE = 7.34
"""Millimetres of type for capitals 4.9 mm tall."""
_DIGITS_SIZE = 1.3
"""Size of the digits beside the words."""


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
        width, height = float(self.width()), float(self.height())
        painter.translate(width / 2, height / 2)
        painter.rotate(self._rotation)
        if self._rotation % 180:
            width, height = height, width
        painter.translate(-width / 2, -height / 2)
        draw_plainly(painter, width, height, self._family, self._px_per_mm)
        painter.end()
        QTimer.singleShot(0, self, self.frameSwapped.emit)  # once the window has handed on what was painted

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key and do nothing with it."""
        event.accept()


def draw_plainly(painter: QPainter, width: float, height: float, family: str, px_per_mm: float) -> tuple[Drawn, ...]:
    """Fill `width` by `height` pixels with the front desk's words and crisis help; returns what was drawn where."""
    painter.fillRect(QRectF(0, 0, width, height), _PAPER)
    wanted = _TYPE * unit((width, height), px_per_mm)
    lines, taken = _draw_crisis_lines(painter, width, height, family, wanted)
    words = _draw_words(painter, QRectF(0, 0, width, height - taken), family, wanted)
    return words + lines


def _font(family: str, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    return font


def _draw_crisis_lines(
    painter: QPainter, width: float, height: float, family: str, wanted: float
) -> tuple[tuple[Drawn, ...], float]:
    """The banner's lines at the bottom, all languages on one where they fit, and how tall they are together."""
    rows = [(line.digits, " · ".join(line.short)) for line in crisis.BANNER]
    if _widest(rows, family, wanted) > width * 0.94:
        rows = [(line.digits, words) for line in crisis.BANNER for words in line.short]
    size = wanted * min(1.0, width * 0.94 / _widest(rows, family, wanted))
    row_height = size * _DIGITS_SIZE * 1.1
    taken = row_height * len(rows) + size * 0.6
    painter.fillRect(QRectF(0, height - taken, width, taken), _NIGHT)
    drawn: list[Drawn] = []
    top = height - taken + size * 0.3
    for digits, words in rows:
        left = width * 0.03
        for text, font, colour in _parts(family, size, digits, words):
            painter.setFont(font)
            painter.setPen(colour)
            wide = QFontMetricsF(font).horizontalAdvance(text)
            row = QRectF(left, top, wide + 1, row_height)
            painter.drawText(row, QtCore.Qt.AlignmentFlag.AlignVCenter, text)
            drawn.append(Drawn(text, row, font.pixelSize()))
            left += wide + size * 0.5
        top += row_height
    return tuple(drawn), taken


def _parts(family: str, size: float, digits: str, words: str) -> tuple[tuple[str, QFont, QColor], ...]:
    """What stands on a line of the banner: its digits, where it has any, and its words."""
    said = (words, _font(family, size), _WORDS)
    return ((digits, _font(family, size * _DIGITS_SIZE, QFont.Weight.Bold), _DIGITS), said) if digits else (said,)


def _widest(rows: list[tuple[str, str]], family: str, size: float) -> float:
    """The width of the widest row."""
    return max(
        sum(QFontMetricsF(font).horizontalAdvance(text) + size * 0.5 for text, font, _ in _parts(family, size, *row))
        for row in rows
    )


def _draw_words(painter: QPainter, area: QRectF, family: str, wanted: float) -> tuple[Drawn, ...]:
    """Each language in a part of its own, title over text, from the middle of the part."""
    part = area.height() / len(crisis.BUILT_IN)
    size = min(wanted, part / 6)
    drawn: list[Drawn] = []
    for index, words in enumerate(crisis.BUILT_IN):
        block = QRectF(area.width() * 0.06, part * index, area.width() * 0.88, part)
        title, text = _font(family, size * 1.5, QFont.Weight.Bold), _font(family, size)
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


def _wrapped(painter: QPainter, font: QFont, text: str, area: QRectF) -> QRectF:
    """Where `text` stands in `area` once it is broken into lines; `painter` is left with `font`."""
    painter.setFont(font)
    return painter.boundingRect(area, _centred(), text)


def _centred() -> "QtCore.Qt.AlignmentFlag | QtCore.Qt.TextFlag":
    """How the words stand; asked for when they are drawn, since these names take time to bring in."""
    return QtCore.Qt.AlignmentFlag.AlignHCenter | QtCore.Qt.TextFlag.TextWordWrap
