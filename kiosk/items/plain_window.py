"""The window that needs nothing: no QML, no content, no picture, one typeface or whichever there is."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QRasterWindow

from kiosk import crisis

_PAPER, _INK = QColor("#fbf5ea"), QColor("#2a2320")
_NIGHT, _WORDS, _DIGITS = QColor("#14313a"), QColor("#fbf5ea"), QColor("#f6d48f")
_CAPITALS = 7.34
"""Millimetres of type for capitals 4.9 mm tall."""


class Drawn(NamedTuple):
    """One text as it was drawn."""

    text: str
    rect: QRectF
    pixel_size: int


class PlainWindow(QRasterWindow):
    """Asks to see the front desk, in every language of crisis help, above the crisis words themselves."""

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key and do nothing with it."""
        event.accept()


def draw_plainly(painter: QPainter, width: float, height: float, family: str, px_per_mm: float) -> tuple[Drawn, ...]:
    """Fill `width` by `height` pixels with the front desk's words and crisis help; returns what was drawn where."""
    painter.fillRect(QRectF(0, 0, width, height), _PAPER)
    lines, taken = _draw_crisis_lines(painter, width, height, family, px_per_mm)
    words = _draw_words(painter, QRectF(0, 0, width, height - taken), family, px_per_mm)
    return words + lines


def _font(family: str, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    return font


def _draw_crisis_lines(
    painter: QPainter, width: float, height: float, family: str, px_per_mm: float
) -> tuple[tuple[Drawn, ...], float]:
    """The banner's lines at the bottom, and how tall they are together."""
    wanted = px_per_mm * _CAPITALS
    rows = [(line.digits, words) for line in crisis.BANNER for words in line.short]
    bold = _font(family, wanted, QFont.Weight.Bold)
    size = min(_fitting(bold, f"{digits}  {words}", width * 0.94) for digits, words in rows)
    row_height = size * 1.35
    taken = row_height * len(rows) + size
    painter.fillRect(QRectF(0, height - taken, width, taken), _NIGHT)
    drawn: list[Drawn] = []
    top = height - taken + size / 2
    for digits, words in rows:
        left = width * 0.03
        for text, colour, weight in (
            (digits, _DIGITS, QFont.Weight.Bold),
            (words, _WORDS, QFont.Weight.Normal),
        ):
            painter.setFont(_font(family, size, weight))
            painter.setPen(colour)
            wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
            row = QRectF(left, top, wide + 1, row_height)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, text)
            if text:
                drawn.append(Drawn(text, row, painter.font().pixelSize()))
                left += wide + size * 0.5
        top += row_height
    return tuple(drawn), taken


def _draw_words(painter: QPainter, area: QRectF, family: str, px_per_mm: float) -> tuple[Drawn, ...]:
    painter.setPen(_INK)
    part = area.height() / len(crisis.BUILT_IN)
    size = min(px_per_mm * _CAPITALS, part / 5)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    drawn: list[Drawn] = []
    for index, words in enumerate(crisis.BUILT_IN):
        block = QRectF(area.width() * 0.06, part * index + size / 2, area.width() * 0.88, part - size / 2)
        for text, weight in ((words.title, QFont.Weight.Bold), (words.text, QFont.Weight.Normal)):
            painter.setFont(_font(family, size, weight))
            used = painter.boundingRect(block, flags, text)
            painter.drawText(block, flags, text)
            drawn.append(Drawn(text, used, painter.font().pixelSize()))
            block = block.adjusted(0, used.height() + size / 4, 0, 0)
    return tuple(drawn)


def _fitting(font: QFont, text: str, width: float) -> float:
    """The pixel size, `font`'s or smaller, at which `text` is no wider than `width`."""
    natural = QFontMetricsF(font).horizontalAdvance(text)
    return font.pixelSize() * min(1.0, width / natural) if natural else float(font.pixelSize())
