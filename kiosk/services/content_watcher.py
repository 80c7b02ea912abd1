"""Notices that staff saved a file, in whatever way their editor saves."""

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from kiosk.content.tree import traces

SETTLE_MS = 150
"""Quiet time after the last change: editors write a file in several steps."""
POLL_MS = 5000
"""How often names, sizes and times are compared: network drives tell of nothing."""

Lay = tuple[int, int]
"""Where a file or folder lies: which drive, and which number it has there."""


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
        self._lay: dict[str, Lay | None] = {}
        self._watch()
        self._poll.start()

    def _watch(self) -> None:
        """Watch what is there now; a file that was replaced is a new file, and so is all of a folder that was.

        The system watches what lay under a name when it was asked to, and goes on watching that elsewhere.
        """
        wanted = {str(self._folder), *(str(self._folder / name) for name, _, _ in self._seen)}
        wanted |= {str(Path(each).parent) for each in wanted}  # a folder that is moved away is told of by its parent
        before, self._lay = self._lay, {each: _lay(each) for each in wanted}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if moved := [each for each in watched if self._lay.get(each) != before.get(each)]:
            self._watcher.removePaths(moved)
        if missing := [each for each in wanted - (watched - {*moved}) if self._lay[each]]:
            self._watcher.addPaths(missing)

    def _stirred(self, path: str) -> None:
        if path != str(self._folder.parent) or self._moved():  # what lies beside the folder is others' own
            self._rest.start()

    def _compare(self) -> None:
        if (self._moved() or traces(self._folder) != self._seen) and not self._rest.isActive():
            self._rest.start()

    def _moved(self) -> bool:
        """Whether another folder lies there, or none; a drive that was mounted over it tells of nothing."""
        return _lay(str(self._folder)) != self._lay[str(self._folder)]

    def _settle(self) -> None:
        now = traces(self._folder)
        changed, self._seen = now != self._seen, now
        self._watch()
        if changed:
            self.settled.emit()


def _lay(path: str) -> Lay | None:
    try:
        found = os.stat(path)  # noqa: PTH116 -- a string for Qt
    except OSError:
        return None
    return found.st_dev, found.st_ino
