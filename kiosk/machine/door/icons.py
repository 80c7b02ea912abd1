"""Icons drawn with a few strokes, so that they need no font of the content."""

from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.machine.door.pages import Deed

_Line = tuple[tuple[float, float], ...]
_STROKE = 2.0


def _arc(x: float, y: float, radius: float, start: float, end: float) -> _Line:
    """From one angle to another, in degrees, clockwise from three o'clock."""
    steps = 24
    turns = (radians(start + (end - start) * step / steps) for step in range(steps + 1))
    return tuple((x + radius * cos(turn), y + radius * sin(turn)) for turn in turns)


def _rays(x: float, y: float, near: float, far: float) -> tuple[_Line, ...]:
    ways = [(cos(radians(turn)), sin(radians(turn))) for turn in range(0, 360, 45)]
    return tuple(((x + near * a, y + near * b), (x + far * a, y + far * b)) for a, b in ways)


ICONS: dict[Deed, tuple[_Line, ...]] = {
    Deed.CLOSE: (((6, 6), (18, 18)), ((18, 6), (6, 18))),
    Deed.BACK: (((20, 12), (4, 12)), ((10, 6), (4, 12), (10, 18))),
    Deed.PAGE_UP: (((5, 15), (12, 8), (19, 15)),),
    Deed.PAGE_DOWN: (((5, 9), (12, 16), (19, 9)),),
    Deed.LESS: (((5, 12), (19, 12)),),
    Deed.MORE: (((5, 12), (19, 12)), ((12, 5), (12, 19))),
    Deed.CLEAN: (
        ((12, 3), (7.6, 9.6)),
        ((12, 3), (16.4, 9.6)),
        _arc(12, 14, 6.2, -45, 225),
        _arc(12, 14, 2.6, 90, 170),
    ),
    Deed.PROBLEMS: (
        ((4, 6), (5.5, 7.5), (8, 4.5)),
        ((4, 12.5), (5.5, 14), (8, 11)),
        ((4, 19), (5.5, 20.5), (8, 17.5)),
        ((12, 6), (20, 6)),
        ((12, 12.5), (20, 12.5)),
        ((12, 19), (20, 19)),
    ),
    Deed.RELOAD: (_arc(12, 12, 7.5, -30, 270), ((8.5, 2), (12.4, 4.5), (9.6, 8.2))),
    Deed.STICK: (
        ((8, 9), (8, 20), (16, 20), (16, 9), (8, 9)),
        ((9.5, 9), (9.5, 3.5), (14.5, 3.5), (14.5, 9)),
        ((12, 12.5), (12, 16.5)),
    ),
    Deed.VOLUME: (
        ((3.5, 9.5), (7, 9.5), (11.5, 5.5), (11.5, 18.5), (7, 14.5), (3.5, 14.5), (3.5, 9.5)),
        _arc(11.5, 12, 4.2, -45, 45),
        _arc(11.5, 12, 8.2, -45, 45),
    ),
    Deed.BRIGHTNESS: (_arc(12, 12, 4, 0, 360), *_rays(12, 12, 7.2, 9.4)),
    Deed.TOUCH: (
        _arc(12, 12, 6, 0, 360),
        ((12, 2.5), (12, 9)),
        ((12, 15), (12, 21.5)),
        ((2.5, 12), (9, 12)),
        ((15, 12), (21.5, 12)),
    ),
    Deed.RESTART: (_arc(12, 12.5, 8, -55, 235), ((12, 3), (12, 11.5))),
    Deed.LEAVE: (((13, 4), (5, 4), (5, 20), (13, 20)), ((10, 12), (20.5, 12)), ((16.5, 8), (20.5, 12), (16.5, 16))),
}
"""Lines of points in a square of 24, from its upper left."""


def draw_icon(painter: QPainter, deed: Deed, rect: QRectF, colour: QColor) -> None:
    """Fill the square `rect` with an icon."""
    scale = rect.width() / 24
    pen = QPen(colour, _STROKE * scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in ICONS[deed]:
        painter.drawPolyline([QPointF(rect.left() + x * scale, rect.top() + y * scale) for x, y in line])
