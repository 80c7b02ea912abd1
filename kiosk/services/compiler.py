"""Compiles content in a child, so that nothing staff save can stop or slow the glass."""

import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kiosk.services.children import own_environment

LIMIT_MS = 30_000
"""How long a compilation may take before it is given up."""


class Compiler(QObject):
    """Runs `build` on `folder`; emits `built` with the bundle's file, or `refused` with the problems.

    With the file goes what `fingerprint` said when the run began. A change during a run leads to exactly one more.
    `command` is what is run before the verb's arguments. `more` are further arguments of `build`.
    """

    built = Signal(Path, str)
    refused = Signal(list)

    def __init__(  # noqa: PLR0913 -- all but the first two are named where they are given
        self,
        folder: Path,
        parent: QObject | None = None,
        *,
        fingerprint: Callable[[], str] = str,
        command: Sequence[str] = (sys.executable, "-P", "-m", "kiosk.cli"),
        limit_ms: int = LIMIT_MS,
        more: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._folder, self._command, self._again = folder, tuple(command), False
        self._more = tuple(more)
        self._fingerprint, self._compiled_from = fingerprint, ""
        self._bundle, self._problems = Path(), Path()
        self._child = QProcess(self)
        self._child.setProcessEnvironment(own_environment())
        self._child.finished.connect(self._finish)
        self._child.errorOccurred.connect(self._failed)
        self._limit = QTimer(self, singleShot=True, interval=limit_ms)
        self._limit.timeout.connect(self._child.kill)

    @property
    def running(self) -> bool:
        """Whether a compilation is under way."""
        return self._child.state() != QProcess.ProcessState.NotRunning

    def compile(self, work: Path) -> None:
        """Compile now into `work`, a folder that can be written, or once more when the run under way has ended."""
        if self.running:
            self._again = True
            return
        own = f"compiling-{os.getpid()}"
        self._bundle, self._problems = work / f"{own}.part", work / f"{own}.json"
        self._problems.unlink(missing_ok=True)
        self._compiled_from = self._fingerprint()
        program, *arguments = self._command
        build = ["build", str(self._folder), "--out", str(self._bundle), "--problems", str(self._problems)]
        self._child.start(program, [*arguments, *build, *self._more])
        self._limit.start()

    def stop(self) -> None:
        """End a run under way; nothing more is emitted for it."""
        self._again = False
        self._child.blockSignals(True)  # noqa: FBT003 -- Qt's only way
        self._child.kill()
        self._child.waitForFinished(1000)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._limit.stop()
            self.refused.emit([_own_problem(f"The compiler could not be started: {self._child.errorString()}.")])

    def _finish(self, code: int, status: QProcess.ExitStatus) -> None:
        self._limit.stop()
        if status == QProcess.ExitStatus.NormalExit and code == 0:
            self.built.emit(self._bundle, self._compiled_from)
        else:
            self.refused.emit(self._read_problems())
        if self._again:
            self._again = False
            self.compile(self._bundle.parent)

    def problems(self) -> list[dict[str, object]] | None:
        """What the last run found, whether it built something or not; None where it left nothing to read."""
        try:
            return list(json.loads(self._problems.read_text(encoding="utf-8"))["problems"])
        except (OSError, ValueError, KeyError):
            return None

    def _read_problems(self) -> list[dict[str, object]]:
        found = self.problems()
        if found is None:
            said = bytes(self._child.readAllStandardError().data()).decode(errors="replace").strip()
            return [_own_problem(f"The content could not be compiled. {said[-400:]}")]
        return found


def _own_problem(what: str) -> dict[str, object]:
    mend = "Run the check verb on the folder to see what it says."
    return {"severity": "error", "code": "compiler", "file": "", "line": 1, "column": 1, "what": what, "mend": mend}
