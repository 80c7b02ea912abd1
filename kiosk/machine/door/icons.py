"""Icons drawn with a few strokes, so that they need no font of the content."""

from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_Line = tuple[tuple[float, float], ...]
ICONS: dict[str, tuple[_Line, ...]] = {
    "close": (((6, 6), (18, 18)), ((18, 6), (6, 18))),
}
"""Lines of points in a square of 24, from its upper left."""
_STROKE = 2.0


def _arc(x: float, y: float, radius: float, start: float, end: float) -> _Line:
    """From one angle to another, in degrees, clockwise from three o'clock."""
    steps = 16
    turns = (radians(start + (end - start) * step / steps) for step in range(steps + 1))
    return tuple((x + radius * cos(turn), y + radius * sin(turn)) for turn in turns)


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Fill the square `rect` with an icon."""
    scale = rect.width() / 24
    pen = QPen(colour, _STROKE * scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in ICONS[name]:
        painter.drawPolyline([QPointF(rect.left() + x * scale, rect.top() + y * scale) for x, y in line])
