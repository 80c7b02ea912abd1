"""The window that needs nothing: no QML, no content, no picture, one typeface or whichever there is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QRasterWindow

from kiosk import crisis

_PAPER, _INK = QColor("#fbf5ea"), QColor("#2a2320")
_NIGHT, _WORDS, _DIGITS = QColor("#14313a"), QColor("#fbf5ea"), QColor("#f6d48f")
_CAPITALS = 7.34
"""Millimetres of type for capitals 4.9 mm tall."""


class PlainWindow(QRasterWindow):
    """Asks to see the front desk, in every language of crisis help, above the crisis words themselves."""

    def __init__(self, family: str, px_per_mm: float, rotation: int = 0) -> None:
        super().__init__()
        self._family, self._px_per_mm, self._rotation = family, px_per_mm, rotation

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """Draw everything anew; there is nothing to keep."""
        painter = QPainter(self)
        painter.fillRect(self.geometry().translated(-self.position()), _PAPER)
        width, height = float(self.width()), float(self.height())
        painter.translate(width / 2, height / 2)
        painter.rotate(self._rotation)
        if self._rotation % 180:
            width, height = height, width
        painter.translate(-width / 2, -height / 2)
        banner = self._draw_crisis_lines(painter, width, height)
        self._draw_words(painter, QRectF(0, 0, width, height - banner))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Take every key and do nothing with it."""
        event.accept()

    def _font(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self._family)
        font.setPixelSize(max(1, round(pixels)))
        font.setWeight(weight)
        return font

    def _draw_crisis_lines(self, painter: QPainter, width: float, height: float) -> float:
        """The banner's lines at the bottom; returns how tall they are."""
        size = self._px_per_mm * _CAPITALS
        rows = [(line.digits, words) for line in crisis.BANNER for words in line.short]
        size = min([size, *(_fitting(self._font(size), f"{digits}  {words}", width * 0.94) for digits, words in rows)])
        row_height = size * 1.35
        total = row_height * len(rows) + size
        painter.fillRect(QRectF(0, height - total, width, total), _NIGHT)
        top = height - total + size / 2
        for digits, words in rows:
            row = QRectF(width * 0.03, top, width * 0.94, row_height)
            painter.setFont(self._font(size, QFont.Weight.Bold))
            painter.setPen(_DIGITS)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, digits)
            taken = QFontMetricsF(painter.font()).horizontalAdvance(f"{digits}  ") if digits else 0.0
            painter.setFont(self._font(size))
            painter.setPen(_WORDS)
            painter.drawText(row.adjusted(taken, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
            top += row_height
        return total

    def _draw_words(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(_INK)
        part = area.height() / len(crisis.BUILT_IN)
        size = min(self._px_per_mm * _CAPITALS, part / 5)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        for index, words in enumerate(crisis.BUILT_IN):
            block = QRectF(area.width() * 0.06, part * index + size, area.width() * 0.88, part - size)
            painter.setFont(self._font(size * 1.4, QFont.Weight.Bold))
            used = painter.boundingRect(block, flags, words.title)
            painter.drawText(block, flags, words.title)
            painter.setFont(self._font(size))
            painter.drawText(block.adjusted(0, used.height() + size / 3, 0, 0), flags, words.text)


def _fitting(font: QFont, text: str, width: float) -> float:
    """The pixel size at which `text` is no wider than `width`."""
    natural = QFontMetricsF(font).horizontalAdvance(text)
    return font.pixelSize() * min(1.0, width / natural) if natural else float(font.pixelSize())
