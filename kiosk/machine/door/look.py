"""The door's colors and sizes: the warm theme's tokens, for a window without QML (docs/look.md)."""

from typing import NamedTuple

from PySide6.QtGui import QColor

PAPER, SURFACE, RAIL = QColor("#fbf5ea"), QColor("#fffdf8"), QColor("#f3e9d8")
INK, QUIET = QColor("#2a2320"), QColor("#574639")
EDGE, HAIRLINE = QColor("#8d7560"), QColor("#dccbb1")
ACTION, ON_ACTION, PRESSED_ACTION = QColor("#1b555e"), QColor("#fffdf8"), QColor("#14313a")
PRESSED_GRAVE = QColor("#4d1d11")
PRESSED, FAINT = QColor("#dccbb1"), QColor("#b3a08b")
RING_REST, RING_LEFT = QColor("#2c5560"), QColor("#f6d48f")

BODY_MM, TITLE_MM, DIGIT_MM = 7.34, 11.0, 13.0
LEADING = 1.18
ICON_MM, DISC_MM = 7.0, 11.5
MAIN_MM, GAP_MM, MARGIN_MM = 20.4, 3.4, 5.0
RADIUS_MM, LINE_MM, RING_MM = 4.0, 0.3, 0.9


class Tone(NamedTuple):
    """What a card is made of."""

    strong: QColor
    quiet: QColor


SEA = Tone(QColor("#1b4d55"), QColor("#d9eaea"))
DUSK = Tone(QColor("#324866"), QColor("#dde6f0"))
AMBER = Tone(QColor("#6a400c"), QColor("#f8e4bb"))
CLAY = Tone(QColor("#742d1b"), QColor("#f5dccf"))
SAGE = Tone(QColor("#345040"), QColor("#dfead9"))
PLUM = Tone(QColor("#573856"), QColor("#ebdff0"))
