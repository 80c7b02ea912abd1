"""The door's own window: no QML, no content, one typeface or whichever there is."""

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEventPoint,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRasterWindow,
    QTouchEvent,
    QTransform,
)

from kiosk.machine.door.actions import DoorActions
from kiosk.machine.door.focus import next_target
from kiosk.machine.door.pages import CleaningPage, CrossPage, Deed, Ending, Press
from kiosk.machine.door.scene import Hung, Scene, lay_out
from kiosk.machine.door.session import DoorSession, Keeper

TICK_MS = 250
TWICE_SECONDS = 0.3
"""Two taps as close as this act once, and none acts so soon after another page came; digits are typed faster."""
WIPE_MM = 10
_POINTER = -1
"""The mouse among the fingers, which have numbers from 0."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Space}
_KEYS = {
    Qt.Key.Key_Escape: Press(Deed.BACK),
    Qt.Key.Key_Back: Press(Deed.BACK),
    Qt.Key.Key_Backspace: Press(Deed.DELETE),
    Qt.Key.Key_PageUp: Press(Deed.PAGE_UP),
    Qt.Key.Key_PageDown: Press(Deed.PAGE_DOWN),
    Qt.Key.Key_Minus: Press(Deed.LESS),
    Qt.Key.Key_Plus: Press(Deed.MORE),
    Qt.Key.Key_VolumeDown: Press(Deed.LESS),
    Qt.Key.Key_VolumeUp: Press(Deed.MORE),
}
_TYPED = (Deed.DIGIT, Deed.DELETE)


class Held(NamedTuple):
    """What a finger lies on, and where it was put down; nothing once it slid off."""

    on: Press | Ending | None
    since: QPointF


class DoorWindow(QRasterWindow):
    """Works from touch, a pointer, a keyboard and the tactile keypad; closes by itself when nobody is there.

    `rotation` is the picture's, in degrees clockwise. `crisisAsked` comes before `closed` where somebody touched the
    crisis lines; `left` comes alone, once the kiosk was asked to end.
    """

    closed = Signal()
    left = Signal()
    crisisAsked = Signal()
    frameSwapped = Signal()
    """As of a window of Qt Quick: what was painted is on the screen."""

    def __init__(  # noqa: PLR0913 -- all but the first two are named where they are given
        self,
        keeper: Keeper,
        actions: DoorActions,
        *,
        family: str,
        px_per_mm: float,
        rotation: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self.setTitle("Staff door")
        self._family, self._px_per_mm, self._rotation, self._clock = family, px_per_mm, rotation, clock
        self.session = DoorSession(keeper, actions, clock, on_change=self._changed, on_end=self._end)
        self._page = self.session.page
        self._came = clock()
        self._tapped: float | None = None
        self._fingers: dict[int, Held] = {}
        self.focused: Press | None = None
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.session.time_went_on)
        self._tick.start()

    def scene(self) -> Scene:
        """What is to be seen now, as it is looked at."""
        return lay_out(self._page, self._hung())

    def _hung(self) -> Hung:
        width, height = float(self.width()), float(self.height())
        return Hung((height, width) if self._rotation % 180 else (width, height), self._px_per_mm, self._family)

    def turned(self) -> QTransform:
        """From the picture to the window."""
        turn = QTransform()
        turn.translate(self.width() / 2, self.height() / 2)
        turn.rotate(self._rotation)
        width, height = (self.height(), self.width()) if self._rotation % 180 else (self.width(), self.height())
        turn.translate(-width / 2, -height / 2)
        return turn

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw everything anew; there is nothing to keep."""
        painter = QPainter(self)
        painter.setTransform(self.turned())
        self.paint_on(painter)
        painter.end()
        QTimer.singleShot(0, self, self.frameSwapped.emit)  # once the window has handed on what was painted

    def paint_on(self, painter: QPainter) -> None:
        """What is to be seen now, as it is looked at."""
        pressed = frozenset(each.on for each in self._fingers.values() if isinstance(each.on, Press))
        self.scene().draw(painter, pressed, self.focused)

    def touchEvent(self, event: QTouchEvent) -> None:
        """Every finger by itself: whoever types with two thumbs loses no digit."""
        event.accept()
        if event.type() in (event.Type.TouchCancel, event.Type.TouchBegin):
            self._fingers.clear()
        if event.type() != event.Type.TouchCancel:
            for point in event.points():
                self._follow(point.id(), point.state(), point.position())
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A pointer is a finger."""
        self._fingers.clear()
        self._follow(_POINTER, QEventPoint.State.Pressed, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It may slide off."""
        self._follow(_POINTER, QEventPoint.State.Updated, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It acts on release."""
        self._follow(_POINTER, QEventPoint.State.Released, event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits type, arrows move the ring, Enter presses what has it, Escape goes back. No other key does a thing."""
        event.accept()
        key = Qt.Key(event.key())
        self.session.note_input()
        if key in _ARROWS or key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._move(key)
        elif not event.isAutoRepeat():
            self._key(key, event.text())
        self.update()

    def _key(self, key: Qt.Key, text: str) -> None:
        wished = _KEYS.get(key)
        if key in _ENTER:
            wished = self.focused or Press(Deed.ENTER)
        elif text.isascii() and text.isdigit():
            wished, self.focused = Press(Deed.DIGIT, text), None
        if wished is not None and (wished.deed is Deed.BACK or wished in self._offered()):
            self.session.press(wished)

    def _offered(self) -> set[Press]:
        """What can be pressed just now."""
        return {each.press for each in self.scene().sheet.targets if each.enabled}

    def _move(self, key: Qt.Key) -> None:
        targets = self.scene().sheet.targets
        step = _ARROWS.get(key, (0, 0))
        back = key == Qt.Key.Key_Backtab
        self.focused = next_target(targets, self.focused, step, back=back)

    def _follow(self, finger: int, state: QEventPoint.State, at: QPointF) -> None:
        """Down in a target presses it; up in the same one acts; sliding off gives it up."""
        self.session.note_input()
        self.focused = None
        seen = self.turned().inverted()[0].map(at)
        under = self._under(seen)
        if state == QEventPoint.State.Pressed and finger not in self._fingers:
            self._fingers[finger] = Held(under, seen)
        elif state == QEventPoint.State.Released:
            held = self._fingers.pop(finger, None)
            if held is not None and held.on is not None and held.on == under:
                self._act(held.on, seen)
        elif finger in self._fingers and (self._fingers[finger].on != under or self._wipes(finger, seen)):
            self._fingers[finger] = Held(None, seen)
        if isinstance(self._page, CleaningPage) and len(self._fingers) > 1:
            self._fingers = {each: Held(None, seen) for each in self._fingers}
        self.update()

    def _wipes(self, finger: int, seen: QPointF) -> bool:
        """Whether this is a cloth: it touches crisis help too, and is not meant so."""
        moved = (seen - self._fingers[finger].since).manhattanLength()
        return isinstance(self._page, CleaningPage) and moved > WIPE_MM * self._px_per_mm

    def _under(self, seen: QPointF) -> Press | Ending | None:
        scene = self.scene()
        if scene.lines.rect.contains(seen):
            return Ending.CRISIS
        target = scene.target_at(seen.x(), seen.y())
        if target is None and isinstance(self._page, CrossPage):
            return Press(Deed.TOUCH)
        return target.press if target is not None else None

    def _act(self, on: Press | Ending, seen: QPointF) -> None:
        """Unless it is the second tap of two; only digits are typed as fast as that."""
        now = self._clock()
        if isinstance(on, Ending):
            self.session.end(on)
        elif on.deed in _TYPED:
            self.session.press(on)
        elif now - self._came >= TWICE_SECONDS and (self._tapped is None or now - self._tapped >= TWICE_SECONDS):
            self._tapped = now
            if isinstance(self._page, CrossPage) and on.deed is Deed.TOUCH:
                area = self.scene().sheet.area
                self.session.tap_cross((seen.x(), seen.y()), (area.width(), area.height()), self._px_per_mm)
            else:
                self.session.press(on)

    def _changed(self) -> None:
        """Draw what changed; a finger that lies on what is gone does nothing."""
        page = self.session.page
        if page == self._page:
            return
        if type(page) is not type(self._page):
            self._came, self.focused = self._clock(), None
            self._fingers.clear()
        self._page = page
        self.update()

    def _end(self, ending: Ending) -> None:
        self._tick.stop()
        match ending:
            case Ending.LEFT:
                self.left.emit()
            case Ending.CRISIS:
                self.crisisAsked.emit()
                self.closed.emit()
            case Ending.CLOSED:
                self.closed.emit()
