"""What the doctor's own windows have in common: the colors, and crisis help at the bottom."""

from PySide6.QtGui import QColor, QPainter

from kiosk.crisis_lines import lay_out_crisis_lines
from kiosk.panel import unit

PAPER, INK = QColor("#fbf5ea"), QColor("#2a2320")
_FAMILY = "Atkinson Hyperlegible Next"


def draw_crisis_help(painter: QPainter, width: float, height: float, px_per_mm: float) -> float:
    """Crisis help across the bottom; returns how tall it is."""
    lines = lay_out_crisis_lines(width, height, _FAMILY, unit((width, height), px_per_mm))
    lines.draw(painter)
    return lines.rect.height()
