"""Copies of the kiosk's QML, one for each kiosk of the window.

Qt keeps one type for each QML file in a process: as a second engine loads the same file, casts in the first one give
null from then on (docs/decisions/0019). Another file is another type.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.glass import QML


class QmlCopies:
    """Makes copies in a passing folder."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="ipt-kiosk-preview-qml-", ignore_cleanup_errors=True)

    def make(self) -> Path:
        """Another copy, as an import path for QML."""
        made = Path(self._folder.name).resolve() / str(len(list(Path(self._folder.name).iterdir())))
        shutil.copytree(QML, made, ignore=shutil.ignore_patterns("Preview"))
        return made

    def close(self) -> None:
        """Take them away."""
        self._folder.cleanup()
