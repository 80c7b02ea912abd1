"""One frame of the door above crisis help, while it is laid out and when it is drawn."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from kiosk.crisis_lines import Lettering, advance, font_of
from kiosk.machine.door import look
from kiosk.machine.door.icons import ICONS, draw_icon
from kiosk.machine.door.pages import Deed, Press


class Style(NamedTuple):
    """How something to press is filled, framed and written on, at rest and while it is pressed."""

    fill: QColor
    pressed: QColor
    ink: QColor
    edge: QColor | None = None


KEY = Style(look.SURFACE, look.PRESSED, look.INK, look.EDGE)
MAIN = Style(look.ACTION, look.PRESSED_ACTION, look.ON_ACTION)
GRAVE = Style(look.CLAY.strong, look.PRESSED_GRAVE, look.ON_ACTION)
_OUT_OF_USE = Style(look.RAIL, look.RAIL, look.FAINT, look.HAIRLINE)


class Hand(NamedTuple):
    """How something is written."""

    font: QFont
    colour: QColor


class Target(NamedTuple):
    """Something to press, by the words on it."""

    name: str
    press: Press
    rect: QRectF
    style: Style
    enabled: bool = True


class Shape(NamedTuple):
    """Something filled, with a line around it or none; a `radius` in pixels."""

    rect: QRectF
    fill: QColor
    radius: float = 0.0
    edge: QColor | None = None


class Icon(NamedTuple):
    """One of `icons.ICONS` in a square."""

    deed: Deed
    rect: QRectF
    colour: QColor


class Sheet:
    """Collects what stands in `area`; `unit` is pixels a millimeter of the design."""

    def __init__(self, area: QRectF, family: str, unit: float) -> None:
        self.area, self._family, self.unit = area, family, unit
        self.shapes: list[Shape] = []
        self.discs: list[Shape] = []
        self.rings: list[tuple[QRectF, float]] = []
        self.ground = look.PAPER
        self.texts: list[Lettering] = []
        self.icons: list[Icon] = []
        self.targets: list[Target] = []
        self._cut = False

    @property
    def whole(self) -> bool:
        """Whether all of it has room."""
        rects = [each.rect for each in self.texts] + [each.rect for each in self.targets]
        return not self._cut and all(self.area.contains(each) for each in rects)

    def mm(self, millimeters: float) -> float:
        """Pixels for millimeters of the design."""
        return millimeters * self.unit

    def font(self, millimeters: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """A font whose type has so many millimeters."""
        return font_of(self._family, self.mm(millimeters), weight)

    def add(self, rect: QRectF, fill: QColor, radius_mm: float = 0.0, edge: QColor | None = None) -> None:
        """A shape."""
        self.shapes.append(Shape(rect, fill, self.mm(radius_mm), edge))

    def write(self, text: str, place: QRectF, hand: Hand, *, middle: bool = False, centred: bool = False) -> float:
        """Write `text` in the width of `place`, from its top or in its middle; returns the height it took."""
        lines = wrapped(text, hand.font, place.width()) if text else ()
        tall = hand.font.pixelSize() * look.LEADING
        top = place.top() + ((place.height() - tall * len(lines)) / 2 if middle else 0)
        for number, line in enumerate(lines):
            wide = advance(line, hand.font)
            left = place.left() + ((place.width() - wide) / 2 if centred else 0)
            self.texts.append(Lettering(line, QRectF(left, top + number * tall, wide, tall), *hand))
            self._cut = self._cut or wide > place.width() + 1
        self._cut = self._cut or tall * len(lines) > place.height() + 1
        return tall * len(lines)

    def button(self, name: str, press: Press, rect: QRectF, style: Style = KEY, *, enabled: bool = True) -> None:
        """Something to press, its name in its middle, behind its icon where it has one; digits are larger."""
        style = style if enabled else _OUT_OF_USE
        self.targets.append(Target(name, press, rect, style, enabled))
        font = self.font(look.DIGIT_MM if press.digit else look.BODY_MM, QFont.Weight.DemiBold)
        padding, place = self.mm(1.5), rect
        if press.deed in ICONS:
            side, apart = self.mm(look.ICON_MM), self.mm(2)
            left = rect.center().x() - (side + apart + advance(name, font)) / 2
            self.icons.append(Icon(press.deed, QRectF(left, rect.center().y() - side / 2, side, side), style.ink))
            place = rect.adjusted(side + apart, 0, 0, 0)
        place = place.adjusted(padding, 0, -padding, 0)
        self.write(name, place, Hand(font, style.ink), middle=True, centred=True)

    def tall(self, text: str, font: QFont, width: float) -> float:
        """How tall `text` is in that width."""
        return len(wrapped(text, font, width)) * font.pixelSize() * look.LEADING

    def ring(self, rect: QRectF, part: float) -> None:
        """A ring of which only a part is left."""
        self.rings.append((rect, part))

    def card(self, name: str, press: Press, rect: QRectF, tone: look.Tone) -> None:
        """Something to press that is large: its icon in a disc, its name beside it."""
        self.targets.append(Target(name, press, rect, Style(tone.quiet, look.PRESSED, look.INK, tone.strong)))
        disc, padding = self.mm(look.DISC_MM), self.mm(3)
        plate = QRectF(rect.left() + padding, rect.center().y() - disc / 2, disc, disc)
        self.discs.append(Shape(plate, tone.strong, disc / 2))
        inset = disc * 0.2
        self.icons.append(Icon(press.deed, plate.adjusted(inset, inset, -inset, -inset), look.SURFACE))
        place = QRectF(plate.right() + padding, rect.top(), rect.right() - plate.right() - 2 * padding, rect.height())
        self.write(name, place, Hand(self.font(look.BODY_MM, QFont.Weight.DemiBold), look.INK), middle=True)

    def draw(self, painter: QPainter, pressed: frozenset[Press], focused: Press | None) -> None:
        """Everything, in the order in which it lies on each other."""
        for shape in self.shapes:
            self._plate(painter, shape)
        for each in self.targets:
            down = each.enabled and each.press in pressed
            style, radius = each.style, self.mm(look.RADIUS_MM)
            self._plate(painter, Shape(each.rect, style.pressed if down else style.fill, radius, style.edge))
            if each.press == focused:
                self._ring(painter, each.rect)
        for disc in self.discs:
            self._plate(painter, disc)
        for rect, part in self.rings:
            self._part_of_ring(painter, rect, part)
        for text in self.texts:
            text.draw(painter)
        for icon in self.icons:
            draw_icon(painter, *icon)

    def _plate(self, painter: QPainter, shape: Shape) -> None:
        line = max(1.0, self.mm(look.LINE_MM))
        painter.setBrush(shape.fill)
        painter.setPen(QPen(shape.edge, line) if shape.edge else Qt.PenStyle.NoPen)
        inset = line / 2 if shape.edge else 0
        painter.drawRoundedRect(shape.rect.adjusted(inset, inset, -inset, -inset), shape.radius, shape.radius)

    def _part_of_ring(self, painter: QPainter, rect: QRectF, part: float) -> None:
        line = self.mm(2)
        inner = rect.adjusted(line, line, -line, -line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, much in ((look.RING_REST, 1.0), (look.RING_LEFT, part)):
            painter.setPen(QPen(colour, line, c=Qt.PenCapStyle.RoundCap))
            painter.drawArc(inner, 90 * 16, round(360 * 16 * much))

    def _ring(self, painter: QPainter, rect: QRectF) -> None:
        """Around it, with a little ground between."""
        line, radius = max(2.0, self.mm(look.RING_MM)), self.mm(look.RADIUS_MM)
        off = line
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.ACTION, line))
        painter.drawRoundedRect(rect.adjusted(-off, -off, off, off), radius + off, radius + off)


def wrapped(text: str, font: QFont, width: float) -> tuple[str, ...]:
    """`text` in lines no wider than `width` pixels; a word longer than a line is broken."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(_breaking())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
    return tuple(lines) or ("",)


def _breaking() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
