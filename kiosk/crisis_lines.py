"""Crisis help across the bottom of a window without QML, in the banner's words, sizes and arrangements."""

from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from kiosk import crisis

_GROUND, _WORDS, _DIGITS = QColor("#14313a"), QColor("#fbf5ea"), QColor("#f6d48f")
_TYPE, _DIGITS_TYPE, _DIGITS_LARGE = 7.34, 9.6, 14.0
_TYPE_LINE, _DIGITS_LINE = _TYPE * 1.09, _DIGITS_TYPE * 1.06
_GAP, _GAP_LARGE, _PADDING, _LEAST = 3.2, 6.4, 0.8, 20.2
"""Millimeters of the design, as the tokens of the theme and the banner of QML have them."""


class Lettering(NamedTuple):
    """One line of text: its letters stand at the left of `rect`, and their capitals in the middle of its height."""

    text: str
    rect: QRectF
    font: QFont
    colour: QColor

    def draw(self, painter: QPainter) -> None:
        """Write it."""
        painter.setFont(self.font)
        painter.setPen(self.colour)
        capitals = QFontMetricsF(self.font).capHeight()
        painter.drawText(QPointF(self.rect.left(), self.rect.center().y() + capitals / 2), self.text)


class CrisisLines(NamedTuple):
    """The lines where they stand, and the ground below them."""

    rect: QRectF
    texts: tuple[Lettering, ...]

    def draw(self, painter: QPainter) -> None:
        """Draw the ground and write the lines."""
        painter.fillRect(self.rect, _GROUND)
        for each in self.texts:
            each.draw(painter)


class _Piece(NamedTuple):
    """Digits beside one or more lines of words, and how tall they are, in pixels."""

    digits: tuple[str, QFont]
    words: tuple[tuple[str, QFont], ...]
    digits_line: float
    words_line: float

    @property
    def height(self) -> float:
        return max(self.digits_line if self.digits[0] else 0.0, self.words_line * len(self.words))

    def indent(self, gap: float) -> float:
        return advance(*self.digits) + gap if self.digits[0] else 0.0

    def width(self, gap: float) -> float:
        return self.indent(gap) + max(advance(*each) for each in self.words)

    def letters(self, left: float, top: float, gap: float) -> tuple[Lettering, ...]:
        digits, font = self.digits
        said = (
            [Lettering(digits, QRectF(left, top, advance(*self.digits), self.height), font, _DIGITS)] if digits else []
        )
        left += self.indent(gap)
        down = (self.height - self.words_line * len(self.words)) / 2
        for number, (words, its_font) in enumerate(self.words):
            row = QRectF(left, top + down + number * self.words_line, advance(words, its_font), self.words_line)
            said.append(Lettering(words, row, its_font, _WORDS))
        return tuple(said)


def font_of(family: str, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """`family` with letters of so many pixels."""
    font = QFont(family)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    return font


def advance(text: str, font: QFont) -> float:
    """How wide `text` is, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def lay_out_crisis_lines(width: float, height: float, family: str, unit: float) -> CrisisLines:
    """All languages at once, at the bottom of `width` by `height` pixels, `unit` of them to a millimeter of the design.

    Side by side where that fits, else one below the other; only a window narrower than any panel has smaller letters.
    """
    gap = _GAP * unit
    room = width - 2 * gap
    for long in (True, False):
        pieces = _side_by_side(family, unit, long=long)
        widths = [each.width(gap) for each in pieces]
        if sum(widths) + 2 * _GAP_LARGE * unit * (len(pieces) - 1) <= room:
            return _in_a_row(pieces, widths, width, height, unit)
    for arrangement in (_rows(family, unit), _stack(family, unit)):
        if max(each.width(gap) for each in arrangement) <= room:
            return _in_a_column(arrangement, width, height, unit)
    return lay_out_crisis_lines(width, height, family, unit * 0.95)


def _in_a_row(pieces: tuple[_Piece, ...], widths: list[float], width: float, height: float, unit: float) -> CrisisLines:
    gap, taken = _GAP * unit, max(_LEAST, 2 * (_TYPE_LINE + _PADDING)) * unit
    between = (width - 2 * gap - sum(widths)) / (len(pieces) - 1)
    lefts = accumulate((each + between for each in widths[:-1]), initial=gap)
    top = height - taken
    letters = (
        piece.letters(left, top + (taken - piece.height) / 2, gap) for piece, left in zip(pieces, lefts, strict=True)
    )
    return CrisisLines(QRectF(0, top, width, taken), tuple(each for piece in letters for each in piece))


def _in_a_column(pieces: tuple[_Piece, ...], width: float, height: float, unit: float) -> CrisisLines:
    gap, taken = _GAP * unit, sum(each.height for each in pieces) + 2 * _PADDING * unit
    top = height - taken
    tops = accumulate((each.height for each in pieces[:-1]), initial=top + _PADDING * unit)
    letters = (piece.letters(gap, down, gap) for piece, down in zip(pieces, tops, strict=True))
    return CrisisLines(QRectF(0, top, width, taken), tuple(each for piece in letters for each in piece))


def _side_by_side(family: str, unit: float, *, long: bool) -> tuple[_Piece, ...]:
    """Large digits, the languages one above the other."""
    digits, words = _digits(family, _DIGITS_LARGE * unit), font_of(family, _TYPE * unit, QFont.Weight.DemiBold)
    return tuple(
        _Piece(
            (line.digits, digits),
            tuple((each, words) for each in (line.words if long else line.short)),
            2 * _TYPE_LINE * unit,
            _TYPE_LINE * unit,
        )
        for line in crisis.BANNER
    )


def _rows(family: str, unit: float) -> tuple[_Piece, ...]:
    """Digits, then the languages on one line."""
    digits, words = _digits(family, _DIGITS_TYPE * unit), font_of(family, _TYPE * unit, QFont.Weight.DemiBold)
    return tuple(
        _Piece((line.digits, digits), ((" · ".join(line.short), words),), _DIGITS_LINE * unit, _TYPE_LINE * unit)
        for line in crisis.BANNER
    )


def _stack(family: str, unit: float) -> tuple[_Piece, ...]:
    """As side by side, but below each other; what has no digits is on one line."""
    plain = font_of(family, _TYPE * unit)
    return tuple(
        piece if piece.digits[0] else piece._replace(words=((" · ".join(each for each, _ in piece.words), plain),))
        for piece in _side_by_side(family, unit, long=False)
    )


def _digits(family: str, pixels: float) -> QFont:
    return font_of(family, pixels, QFont.Weight.Bold)
