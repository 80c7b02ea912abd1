"""The child that speaks: started, listened to, ended."""

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

from PySide6.QtCore import QObject, QProcess, Signal

from kiosk.services.children import own_environment
from kiosk.voice import LONGEST_LINE, MessageError, Voice, read_message, write_message

_KEPT, _TOLD = 4096, 200
"""Bytes of its errors that are kept, and letters of their last line that are told: what Python says it died of."""


class VoiceChild(QObject):
    """One run of the voice. After `lost`, which says why, nothing more comes from it."""

    voice = Signal(Voice)
    told = Signal(str, int)
    lost = Signal(str)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errors, self._over = b"", False
        self._process = QProcess(self)
        self._process.setProcessEnvironment(own_environment())
        self._process.readyReadStandardOutput.connect(self._listen)
        self._process.readyReadStandardError.connect(self._keep_errors)
        self._process.errorOccurred.connect(self._broken)
        self._process.finished.connect(self._finished)
        self._command = tuple(command)

    def start(self) -> None:
        """Run it; returns at once."""
        program, *arguments = self._command
        self._process.start(program, arguments)

    def tell(self, message: Mapping[str, object], more: bytes = b"") -> None:
        """Say something to it."""
        if not self._over:
            self._process.write(write_message(message) + more)

    def end(self) -> None:
        """Kill it and its synthesiser, whatever they are doing; the object goes when the process has."""
        self._over = True
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self.deleteLater()
        else:
            if sys.platform != "win32" and self._process.processId() > 0:
                with suppress(OSError):
                    os.killpg(self._process.processId(), signal.SIGKILL)
            self._process.kill()

    def wait(self, milliseconds: int) -> None:
        """Wait until a killed process is gone, for a kiosk that ends."""
        self._process.waitForFinished(milliseconds)

    def _listen(self) -> None:
        while not self._over and self._process.canReadLine():
            self._take(bytes(self._process.readLine(LONGEST_LINE).data()))
        if not self._over and self._process.bytesAvailable() >= LONGEST_LINE:
            self._lose("it talks without end")

    def _take(self, line: bytes) -> None:
        try:
            said = read_message(line)
        except MessageError as error:
            self._lose(f"it said {error}")
            return
        if isinstance(said, Voice):
            self.voice.emit(said)
        else:
            self.told.emit(*said)

    def _keep_errors(self) -> None:
        self._errors = (self._errors + bytes(self._process.readAllStandardError().data()))[-_KEPT:]

    def _broken(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._lose(f"it could not be started: {self._process.errorString()}")

    def _finished(self) -> None:
        if self._over:
            self.deleteLater()
        else:
            lines = self._errors.decode(errors="replace").split("\n")
            said = next((line.strip() for line in reversed(lines) if line.strip()), "")
            self._lose(f"it ended: {said[:_TOLD]}" if said else "it ended")

    def _lose(self, why: str) -> None:
        if not self._over:
            self.end()
            self.lost.emit(why)
