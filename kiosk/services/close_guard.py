"""A kiosk's window stays, whoever asks it to close: a key, a window manager, a task switcher."""

from PySide6.QtCore import QEvent, QObject


class CloseGuard(QObject):
    """An event filter that keeps wishes to close from a window, unless it is `closable`."""

    def __init__(self, parent: QObject | None = None, *, closable: bool = False) -> None:
        super().__init__(parent)
        self._closable = closable

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether the event is kept from the window."""
        return event.type() == QEvent.Type.Close and not self._closable
