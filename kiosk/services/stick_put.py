"""Takes content from a USB stick in a child, so that the glass goes on meanwhile."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer

from kiosk.services.children import own_environment

THE_KIOSK = (sys.executable, "-P", "-m", "kiosk.cli")
LIMIT_MS = 300_000
"""How long it may take before it is given up; a put that is ended leaves whole content."""


class StickPut(QObject):
    """Runs `put --stick` for the kiosk that shows `content`; `command` is what is run before the verb's arguments."""

    def __init__(
        self,
        content: Path,
        state: Path,
        parent: QObject | None = None,
        *,
        command: Sequence[str] = (),
        limit_ms: int = LIMIT_MS,
    ) -> None:
        super().__init__(parent)
        self._tell: Callable[[str], None] | None = None
        self._command = (*(command or THE_KIOSK), "put", "--stick", "--to", str(content), "--state", str(state))
        self._child = QProcess(self)
        self._child.setProcessEnvironment(own_environment())
        self._child.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._child.finished.connect(self._finish)
        self._child.errorOccurred.connect(self._fail)
        self._limit = QTimer(self, singleShot=True, interval=limit_ms)
        self._limit.timeout.connect(self._child.kill)

    def take(self, tell: Callable[[str], None]) -> None:
        """Begin; returns at once, and tells later how it went, once. While one is under way, it tells that now."""
        if self._tell is not None:
            tell("The content is being taken from the stick already.")
            return
        self._tell = tell
        program, *arguments = self._command
        self._child.start(program, arguments)
        self._limit.start()

    def stop(self) -> None:
        """End what is under way; nothing is told of it."""
        self._tell = None
        self._child.kill()
        self._child.waitForFinished(1000)

    def _finish(self, _code: int, status: QProcess.ExitStatus) -> None:
        said = " ".join(bytes(self._child.readAll().data()).decode(errors="replace").split())
        broken = status != QProcess.ExitStatus.NormalExit or not said
        self._say("It took too long and was given up. Take the stick out, and try again." if broken else said)

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._say(f"It could not be started: {self._child.errorString()}. Ask IT.")

    def _say(self, line: str) -> None:
        self._limit.stop()
        tell, self._tell = self._tell, None
        if tell is not None:
            tell(line)
