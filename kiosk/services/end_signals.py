"""Ends the kiosk in good order when the system asks: a service that stops, Ctrl+C in a terminal."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class EndSignals(QObject):
    """Calls `end` in the event loop at SIGINT or SIGTERM; Python alone would wait for the next event."""

    def __init__(self, end: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)  # noqa: FBT003 -- the library's only way
        self._write.setblocking(False)  # noqa: FBT003 -- the library's only way
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._before = signal.set_wakeup_fd(self._write.fileno())
        self._handlers = {number: signal.signal(number, self._handle) for number in (signal.SIGINT, signal.SIGTERM)}

    def close(self) -> None:
        """Put back what was there before."""
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._read.close()
        self._write.close()

    def _handle(self, _number: int, _frame: FrameType | None) -> None:
        self._end()

    def _wake(self) -> None:
        self._read.recv(64)
