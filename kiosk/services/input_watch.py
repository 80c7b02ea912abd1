"""All input counts: touches, keys, wheels, wherever they land."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject

_INPUT = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
        QEvent.Type.TabletPress,
    }
)


class Used(Protocol):
    """What wants to know that somebody is there."""

    def note_input(self) -> None: ...


class InputWatch(QObject):
    """An event filter that tells of input and lets all of it pass; `closable` says whether a window may be closed."""

    def __init__(self, machine: Used, parent: QObject | None = None, *, closable: bool = False) -> None:
        super().__init__(parent)
        self._machine, self._closable = machine, closable

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether the event is kept from the window: only a wish to close it is."""
        kind = event.type()
        if kind in _INPUT:
            self._machine.note_input()
        return kind == QEvent.Type.Close and not self._closable
