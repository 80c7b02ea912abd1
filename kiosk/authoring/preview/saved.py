"""What staff save, compiled in a child each time, and kept nowhere but in a passing folder."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Signal

from kiosk.content import Bundle, BundleError, unpack
from kiosk.services import Compiler, ContentWatcher

Found = dict[str, object]
"""A problem as the compiler's child writes it."""


class SavedContent(QObject):
    """Watches `folder`; after each save emits `built` with the bundle, or `refused`, each with what is to be mended."""

    built = Signal(Bundle, list)
    refused = Signal(list)

    def __init__(self, folder: Path, now: Callable[[], datetime] = datetime.now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now, self._work = now, TemporaryDirectory(prefix="ipt-kiosk-preview-")
        self.saved_at = now()
        self._compiler = Compiler(folder, self, more=("--plain", "--everything"))
        self._compiler.built.connect(self._take_over)
        self._compiler.refused.connect(self.refused)
        self._watcher = ContentWatcher(folder, self)
        self._watcher.settled.connect(self.compile)

    def compile(self) -> None:
        """Compile what is there now."""
        self.saved_at = self._now()
        self._compiler.compile(Path(self._work.name))

    def close(self) -> None:
        """Compile no more, and leave nothing behind."""
        self._watcher.settled.disconnect(self.compile)
        self._compiler.stop()
        self._work.cleanup()

    def _take_over(self, file: Path, _compiled_from: str) -> None:
        problems = self._compiler.problems() or []
        try:
            bundle = unpack(file.read_bytes())
        except (BundleError, OSError) as error:
            self.refused.emit([*problems, own_problem(f"What was compiled cannot be read: {error}")])
            return
        self.built.emit(bundle, problems)


def own_problem(what: str) -> Found:
    """Something that is wrong with no file in particular."""
    mend = "Save the file once more. If this stays, start the preview anew, and tell IT."
    return {"severity": "error", "code": "preview", "file": "", "line": 1, "column": 1, "what": what, "mend": mend}
