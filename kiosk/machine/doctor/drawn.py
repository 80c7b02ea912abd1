"""What the doctor's own windows have in common: the colors, and crisis help at the bottom."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from kiosk import crisis

PAPER, INK = QColor("#fbf5ea"), QColor("#2a2320")
_NIGHT, _WORDS = QColor("#14313a"), QColor("#fbf5ea")
_TYPE_MM = 7.34
"""Type for capitals 4.9 mm tall."""


def draw_crisis_help(painter: QPainter, width: float, height: float, px_per_mm: float) -> float:
    """Crisis help across the bottom; returns how tall it is."""
    lines = [f"{each.digits} {words}".strip() for each in crisis.BANNER for words in each.short]
    font = QFont("Atkinson Hyperlegible Next")
    font.setPixelSize(max(1, round(_TYPE_MM * px_per_mm)))
    widest = max(QFontMetricsF(font).horizontalAdvance(each) for each in lines)
    font.setPixelSize(max(1, round(font.pixelSize() * min(1.0, width * 0.46 / widest))))
    row = QFontMetricsF(font).height()
    taken = row * (len(lines) / 2 + 0.5)
    painter.fillRect(QRectF(0, height - taken, width, taken), _NIGHT)
    painter.setFont(font)
    painter.setPen(_WORDS)
    for number, each in enumerate(lines):
        left, top = width * (0.02 + 0.5 * (number % 2)), height - taken + row * (0.25 + number // 2)
        painter.drawText(QRectF(left, top, width * 0.47, row), Qt.AlignmentFlag.AlignLeft, each)
    return taken
