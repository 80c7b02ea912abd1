"""Where the glass gets its content from: what the machine keeps, and what staff save."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.content import Bundle, BundleError, Library, fingerprint, library_folder, lost_by_mistake, unpack
from kiosk.services import Compiler, ContentWatcher

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

log = logging.getLogger("kiosk")
ROOM_NEEDED = 4 * 1024 * 1024
"""Bytes that must be free for what is kept: a bundle with pictures of a clinic."""


class ContentSupply(QObject):
    """Keeps bundles of `content` in `state`; emits `ready` with each new one, `refused` where what was saved is bad."""

    ready = Signal(Bundle)
    refused = Signal()

    def __init__(self, content: Path, state: Path, illustrations: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content, self._illustrations = content, illustrations
        self._folder = library_folder(state, content)
        self._library = Library(self._folder)
        self._passing: TemporaryDirectory[str] | None = None
        self.found: tuple[str, ...] = ()
        """What is wrong with the content as it was last compiled, each in a line."""
        self.compiler = Compiler(content, self, fingerprint=self._fingerprint)
        self.compiler.built.connect(self._take_over)
        self.compiler.refused.connect(self._report)
        self._watcher = ContentWatcher(content, self)
        self._watcher.settled.connect(self.compile)

    def newest_good(self) -> Bundle | None:
        """What the machine keeps; None where it keeps nothing that can be read."""
        return self._library.newest_good()

    def is_current(self, bundle: Bundle) -> bool:
        """Whether `bundle` is what this kiosk compiled from the content as it is now."""
        return self._library.is_current(bundle, self._fingerprint())

    def compile(self) -> None:
        """Compile what is there now; `ready` or `refused` follows."""
        self.compiler.compile(self._work())

    def close(self) -> None:
        """Compile no more."""
        self.compiler.stop()
        if self._passing is not None:
            self._passing.cleanup()

    def _fingerprint(self) -> str:
        return fingerprint(self._content, self._illustrations)

    def _work(self) -> Path:
        """Where to compile: among what the machine keeps, or in a passing folder where nothing can be kept."""
        if self._passing is None and not _is_writable(self._folder):
            from tempfile import TemporaryDirectory  # noqa: PLC0415 -- needed on few machines

            self._passing = TemporaryDirectory(prefix="ipt-kiosk-")
        return self._folder if self._passing is None else Path(self._passing.name)

    def _take_over(self, file: Path, compiled_from: str) -> None:
        try:
            data = file.read_bytes()
            file.unlink()
            bundle = unpack(data)
        except (BundleError, OSError) as error:
            log.error("What was compiled cannot be read: %s", error)  # noqa: TRY400 -- staff need the message alone
            self.found = (f"What was compiled cannot be read: {error}",)
            self.refused.emit()
            return
        problems = self.compiler.problems() or []
        self.found = tuple(map(_line, problems))
        kept = self._library.newest_good()
        if lost := lost_by_mistake(kept.content if kept else None, bundle.content, problems):
            self._report(problems)
            log.error(
                "Shown as saved, the content would lose the language %s by these errors. Mend them, or take the "
                "language out of the list in clinic.yaml.",
                ", ".join(lost),
            )
            return
        self._log([each for each in problems if each["severity"] == "error"])
        for language, screens in _newly_withheld(kept, bundle).items():
            log.warning(
                "Nobody has signed these words, so they are off the glass until somebody does (%s): %s.",
                language,
                ", ".join(screens),
            )
        try:
            bundle = self._library.keep(data, compiled_from)
        except OSError as error:
            log.error(  # noqa: TRY400 -- staff need the message alone
                "The new content is shown, but could not be kept for the next start: %s", error
            )
        self.ready.emit(bundle)

    def _report(self, problems: list[dict[str, object]]) -> None:
        self.found = tuple(map(_line, problems))
        self._log(problems)
        self.refused.emit()

    @staticmethod
    def _log(problems: list[dict[str, object]]) -> None:
        for each in problems:
            level = logging.ERROR if each["severity"] == "error" else logging.WARNING
            log.log(level, "%s", _line(each))


def _line(problem: dict[str, object]) -> str:
    return f"{problem['file'] or 'content'}, line {problem['line']}: {problem['what']} {problem['mend']}"


def _newly_withheld(kept: Bundle | None, bundle: Bundle) -> dict[str, list[str]]:
    """By language, the screens that were on the glass and now are not, because their words are not signed."""
    before = kept.content.withheld if kept else {}
    now = bundle.content.withheld
    new = {code: [each for each in screens if each not in before.get(code, ())] for code, screens in now.items()}
    return {code: screens for code, screens in new.items() if screens and kept is not None}


def _is_writable(folder: Path) -> bool:
    """Whether something can be kept in `folder`; the kiosk runs on a full or locked disk too, and says so."""
    from tempfile import TemporaryFile  # noqa: PLC0415 -- off the path to the first frame

    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder) as tried:
            tried.write(bytes(ROOM_NEEDED))
    except OSError as error:
        log.error(  # noqa: TRY400 -- staff need the message alone
            "Nothing can be written to %s: %s. The kiosk runs, and forgets its content when it ends. "
            "Make room there, and give the account that runs it the right to write.",
            folder,
            error.strerror,
        )
        return False
    return True
