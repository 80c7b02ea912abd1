"""Notices that staff saved a file, in whatever way their editor saves."""

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from kiosk.content.tree import traces

SETTLE_MS = 150
"""Quiet time after the last change: editors write a file in several steps."""
POLL_MS = 5000
"""How often names, sizes and times are compared: network drives tell of nothing."""


class ContentWatcher(QObject):
    """Emits `settled` once after the files of `folder` changed and came to rest."""

    settled = Signal()

    def __init__(
        self, folder: Path, parent: QObject | None = None, *, settle_ms: int = SETTLE_MS, poll_ms: int = POLL_MS
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._stirred)
        self._watcher.fileChanged.connect(self._stirred)
        self._rest = QTimer(self, singleShot=True, interval=settle_ms)
        self._rest.timeout.connect(self._settle)
        self._poll = QTimer(self, interval=poll_ms)
        self._poll.timeout.connect(self._compare)
        self._seen = traces(folder)
        self._watch()
        self._poll.start()

    def _watch(self) -> None:
        """Watch what is there now; a file that was replaced is a new file."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        wanted = {str(self._folder), *(str(self._folder / name) for name, _, _ in self._seen)}
        wanted |= {str(Path(each).parent) for each in wanted if each != str(self._folder)}
        missing = [each for each in wanted - watched if os.path.exists(each)]  # noqa: PTH110 -- a string for Qt
        if missing:
            self._watcher.addPaths(missing)

    def _stirred(self, _path: str) -> None:
        self._rest.start()

    def _compare(self) -> None:
        if traces(self._folder) != self._seen and not self._rest.isActive():
            self._rest.start()

    def _settle(self) -> None:
        now = traces(self._folder)
        changed, self._seen = now != self._seen, now
        self._watch()
        if changed:
            self.settled.emit()
