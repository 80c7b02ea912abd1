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
    """An event filter that tells of input and lets all of it pass."""

    def __init__(self, machine: Used, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._machine = machine

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Never keeps an event from the window."""
        if event.type() in _INPUT:
            self._machine.note_input()
        return False
