"""The touch app, put together: build, wire, load, run."""

import json
import logging
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QWindow

from kiosk.content import Bundle, Library
from kiosk.glass import FAMILY, Glass, GlassError, Surface, add_fonts
from kiosk.items import PlainWindow
from kiosk.panel import px_per_mm, too_small
from kiosk.services import Compiler, ContentWatcher, IdleClock, InputWatch
from kiosk.visit import Timing

log = logging.getLogger("kiosk")


class RunOptions(NamedTuple):
    """How to run: from which content, with which panel, remembering what where."""

    content: Path
    state: Path
    fonts: Path
    size: tuple[int, int] | None = None
    windowed: bool = False
    inches: float | None = None
    rotation: int = 0
    language: str = ""
    idle_seconds: float | None = None


def run(options: RunOptions, arguments: Sequence[str] = ()) -> int:
    """Show the kiosk until it is ended; returns the exit code."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = QGuiApplication(["ipt-kiosk", *arguments])
    application.setApplicationDisplayName("IPT kiosk")
    if not options.windowed:
        application.setOverrideCursor(QCursor(Qt.CursorShape.BlankCursor))
    for name in add_fonts(options.fonts):
        log.warning("The typeface %s cannot be read; another one is shown in its place.", name)
    kiosk = Kiosk(options, application.primaryScreen().size().toTuple())
    kiosk.start()
    return application.exec()


class Kiosk(QObject):
    """Shows the newest good bundle, and each one after it as staff save their files."""

    def __init__(self, options: RunOptions, screen: tuple[int, int], clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._options, self._clock = options, clock
        self._size = options.size or screen
        self._library = Library(options.state)
        self.glass: Glass | None = None
        self.plain: PlainWindow | None = None
        self._compiler = Compiler(options.content, options.state, self)
        self._watcher = ContentWatcher(options.content, self)
        self._compiler.built.connect(self._take_over)
        self._compiler.refused.connect(self._report)
        self._watcher.settled.connect(self._compiler.compile)

    def start(self) -> None:
        """Show what there is at once; compile beside it what changed since."""
        bundle = self._library.newest_good()
        if bundle is None or not self._show(bundle):
            self._show_plainly()
        if bundle is None or self._library.fingerprint(self._options.content) != self._library.shown_fingerprint():
            self._compiler.compile()

    def _show(self, bundle: Bundle) -> bool:
        """Show `bundle` on the glass; False where only the plain window is possible."""
        if too_small(self._size):
            log.error("The window is %d × %d pixels; it needs 1024 × 600. Only crisis help is shown.", *self._size)
            return False
        if self.glass is not None:
            self.glass.show_content(bundle)
            return True
        timing = Timing(reading_seconds=self._options.idle_seconds) if self._options.idle_seconds else Timing()
        try:
            self.glass = Glass(bundle, self._surface(), clock=self._clock, timing=timing, language=self._options.language)
        except GlassError:
            log.exception("The screens did not load. Only crisis help is shown.")
            return False
        self._idle = IdleClock(self.glass.machine, self._clock, self)
        self._input = InputWatch(self.glass.machine, self)
        self.glass.window.installEventFilter(self._input)
        self._put_up(self.glass.window)
        return True
