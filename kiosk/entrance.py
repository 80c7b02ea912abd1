"""The way from the glass to the staff door: five taps in a corner, or a chord of keys; and back again."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QScreen, QTouchEvent

from kiosk.content import Bundle
from kiosk.glass import FAMILY, Glass, Surface
from kiosk.services.frame_watch import Drawing
from kiosk.supply import ContentSupply

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

Point = tuple[float, float]
_BEGINS = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
        QEvent.Type.TabletPress,
    }
)
"""What would do something; that a finger is lifted again is never kept from whoever saw it put down."""

_SEEN = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.KeyPress,
    }
)


class DoorWindow(Drawing, Protocol):
    """What stands before the glass while the door is open; a `QWindow`."""

    def show(self) -> None: ...
    def showFullScreen(self) -> None: ...
    def resize(self, width: int, height: int, /) -> None: ...
    def screen(self) -> QScreen: ...
    def setGeometry(self, area: QRect, /) -> None: ...
    def installEventFilter(self, seen_by: QObject, /) -> None: ...
    def setCursor(self, pointer: QCursor, /) -> None: ...
    def requestActivate(self) -> None: ...
    def hide(self) -> None: ...
    def deleteLater(self) -> None: ...


_NOT_SHOWN = "It cannot be shown; the log says why. Restart the kiosk, or call IT."


class ForStaff:
    """What the door may ask of the running kiosk, whose `glass` is None where only crisis help is shown."""

    def __init__(self, supply: ContentSupply, glass: Callable[[], Glass | None], end: Callable[[int], None]) -> None:
        self._supply, self._glass = supply, glass
        self.end = end
        self._waiting: list[Callable[[bool, Sequence[str]], None]] = []
        supply.ready.connect(self._compiled)
        supply.refused.connect(lambda: self._answer(good=False, problems=supply.found))

    def read_again(self, tell: Callable[[bool, Sequence[str]], None]) -> None:
        """Compile the content; later tells whether it can be shown, and each problem in a line."""
        self._waiting.append(tell)
        self._supply.compile()

    def volume(self) -> int | None:
        """How loud visits begin, in percent; None where there is no voice."""
        glass = self._glass()
        if glass is None or not any(glass.machine.can_listen(each.code) for each in glass.bundle.content.languages):
            return None
        return glass.machine.first_volume

    def set_volume(self, percent: int) -> None:
        """Begin visits so loud, until the kiosk ends."""
        if (glass := self._glass()) is not None:
            glass.machine.begin_at(percent)

    def _compiled(self, bundle: Bundle) -> None:
        """Whoever shows it was told before."""
        glass, found = self._glass(), self._supply.found
        shown = glass is not None and glass.bundle.digest == bundle.digest
        self._answer(good=shown, problems=found if shown else (*found, _NOT_SHOWN))

    def _answer(self, *, good: bool, problems: Sequence[str]) -> None:
        waiting, self._waiting = self._waiting, []
        for tell in waiting:
            tell(good, problems)


class StaffDoor(Protocol):
    """The door itself, which the command line hands in."""

    @property
    def armed(self) -> bool: ...
    def press(self, at: Point, hung: Surface) -> None: ...
    def release(self, at: Point, hung: Surface) -> bool: ...
    def disturb(self) -> None: ...
    def window(
        self, kiosk: ForStaff, hung: Surface, family: str, *, closed: Callable[[], None], crisis: Callable[[], None]
    ) -> DoorWindow: ...


class Entrance(QObject):
    """Looks on at what is touched, and opens the door where a PIN is set; while it is open, nothing reaches the glass.

    `put_up` shows its window, `left` is called when it is gone: with true where somebody touched crisis help.
    """

    def __init__(  # noqa: PLR0913 -- all but the first two are named where they are given
        self,
        door: StaffDoor,
        for_staff: ForStaff,
        *,
        surface: Callable[[], Surface],
        put_up: Callable[[DoorWindow], None],
        left: Callable[[bool], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._for_staff = door, for_staff
        self._surface, self._put_up, self._left = surface, put_up, left
        self.window: DoorWindow | None = None

    def watch(self, window: "QWindow | DoorWindow") -> None:
        """Look on at this window too."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keeps from the window what begins while the door is open, and nothing else ever."""
        kind = event.type()
        if self.window is not None:
            return kind in _BEGINS
        if kind in _SEEN:
            match event:
                case QTouchEvent():
                    self._touched(event)
                case QMouseEvent():
                    self._clicked(event)
                case QKeyEvent():
                    self._keyed(event)
        return False

    @staticmethod
    def prepare() -> None:
        """Bring in Qt's names of keys and pointers, which takes 30 ms: nobody's first touch is to wait for them."""
        _ = QtCore.Qt

    def open(self) -> None:
        """Put the keypad before the glass; nothing where no PIN is set."""
        if self.window is not None or not self._door.armed:
            return
        window = self._door.window(
            self._for_staff, self._surface(), FAMILY, closed=self.close, crisis=lambda: self._end(crisis=True)
        )
        self.window = window
        self._put_up(window)

    def close(self) -> None:
        """Take the door away, where it is open."""
        self._end(crisis=False)

    def _end(self, *, crisis: bool) -> None:
        if self.window is None:
            return
        window, self.window = self.window, None
        window.hide()
        window.deleteLater()
        self._left(crisis)

    def _touched(self, event: QTouchEvent) -> None:
        points = event.points()
        if len(points) != 1:
            self._door.disturb()
            return
        at = points[0].position()
        if event.type() == QEvent.Type.TouchBegin:
            self._door.press((at.x(), at.y()), self._surface())
        elif event.type() == QEvent.Type.TouchEnd:
            self._let_go((at.x(), at.y()))

    def _clicked(self, event: QMouseEvent) -> None:
        """A pointer; what Qt itself makes of a touch was seen as a touch."""
        if event.source() == QtCore.Qt.MouseEventSource.MouseEventSynthesizedByQt:
            return
        at = event.position()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._door.press((at.x(), at.y()), self._surface())
        else:
            self._let_go((at.x(), at.y()))

    def _let_go(self, at: Point) -> None:
        if self._door.release(at, self._surface()):
            QTimer.singleShot(0, self, self.open)  # once the glass has had its part of the touch

    def _keyed(self, event: QKeyEvent) -> None:
        """Ctrl+Shift+F12: no keypad for visitors has it, and no display server takes it for itself."""
        names = QtCore.Qt
        chord = names.KeyboardModifier.ControlModifier | names.KeyboardModifier.ShiftModifier
        if event.key() == names.Key.Key_F12 and event.modifiers() == chord:
            QTimer.singleShot(0, self, self.open)
