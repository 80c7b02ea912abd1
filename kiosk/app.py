"""The touch app, put together: build, wire, load, run."""

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QCursor, QGuiApplication, QPixmap, QWindow

from kiosk.content import Bundle, BundleError, Library, fingerprint, library_folder, open_bundle
from kiosk.glass import FAMILY, Glass, GlassError, Surface, add_fonts
from kiosk.items import PlainWindow
from kiosk.panel import px_per_mm, too_small
from kiosk.services import CloseGuard, Compiler, ContentWatcher, EndSignals, IdleClock, InputWatch
from kiosk.visit import Timing

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

log = logging.getLogger("kiosk")
ROOM_NEEDED = 4 * 1024 * 1024
"""Bytes that must be free for what is kept: a bundle with pictures of a clinic."""

PREPARE_AFTER_MS = 500
"""When the first frame has long been drawn and hardly anybody has touched it yet."""


class RunOptions(NamedTuple):
    """How to run: from which content, on which panel, remembering what where."""

    content: Path
    state: Path
    assets: Path
    size: tuple[int, int] | None = None
    windowed: bool = False
    inches: float | None = None
    rotation: int = 0
    language: str = ""
    idle_seconds: float | None = None


def run(options: RunOptions) -> int:
    """Show the kiosk until it is ended; returns the exit code."""
    application = QGuiApplication(["ipt-kiosk"])
    application.setQuitOnLastWindowClosed(options.windowed)
    if not options.windowed:
        application.setOverrideCursor(_no_pointer())
    for name in add_fonts(options.assets / "fonts"):
        log.error("The typeface %s cannot be read; another one is shown in its place. Install the kiosk anew.", name)
    screen = application.primaryScreen().size()
    kiosk = Kiosk(options, (screen.width(), screen.height()))
    signals = EndSignals(application.quit)
    kiosk.start()
    code = application.exec()
    kiosk.close()
    signals.close()
    return code


class Kiosk(QObject):
    """Shows the newest good bundle, and each one after it as staff save their files."""

    def __init__(
        self, options: RunOptions, screen: tuple[int, int], clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._options, self._clock = options, clock
        self._size = options.size or screen
        self._library = Library(library_folder(options.state, options.content))
        self._compiled_from = ""
        self._closing = CloseGuard(self, closable=options.windowed)
        self.glass: Glass | None = None
        self.plain: PlainWindow | None = None
        self._passing: TemporaryDirectory[str] | None = None
        self._compiler = Compiler(options.content, self)
        self._watcher = ContentWatcher(options.content, self)
        self._compiler.built.connect(self._take_over)
        self._compiler.refused.connect(self._report)
        self._watcher.settled.connect(self._compile)
        self._prepare = QTimer(self, singleShot=True, interval=PREPARE_AFTER_MS)

    def start(self) -> None:
        """Show what there is at once; beside it, compile what changed since."""
        bundle = self._library.newest_good()
        if bundle is None or not self._show(bundle):
            self._show_plainly()
        if bundle is None or self._fingerprint() != self._library.kept_fingerprint():
            self._compile()

    def close(self) -> None:
        """Take everything down."""
        self._compiler.stop()
        self._prepare.stop()
        if self.glass is not None:
            self.glass.close()
        self._hide_plain_window()
        if self._passing is not None:
            self._passing.cleanup()

    def _hide_plain_window(self) -> None:
        if self.plain is not None:
            self.plain.hide()
            self.plain.deleteLater()
            self.plain = None

    def _fingerprint(self) -> str:
        return fingerprint(self._options.content, self._options.assets / "illustrations")

    def _compile(self) -> None:
        self._compiled_from = self._fingerprint()
        self._compiler.compile(self._work())

    def _work(self) -> Path:
        """Where to compile: among what the machine keeps, or in a passing folder where nothing can be kept."""
        if self._passing is None and not _is_writable(self._options.state):
            from tempfile import TemporaryDirectory  # noqa: PLC0415 -- needed on few machines

            self._passing = TemporaryDirectory(prefix="ipt-kiosk-")
        return self._options.state if self._passing is None else Path(self._passing.name)

    def _take_over(self, file: Path) -> None:
        try:
            bundle = open_bundle(file)
        except BundleError as error:
            log.error("The new content could not be taken over: %s The last good one stays.", error)  # noqa: TRY400
            return
        try:
            self._library.keep(file, self._compiled_from)
        except (BundleError, OSError) as error:
            log.error("The new content is shown, but could not be kept for the next start: %s", error)  # noqa: TRY400
        if self._show(bundle):
            self._hide_plain_window()
            log.info("The content as it was saved is on the glass.")

    def _report(self, problems: list[dict[str, object]]) -> None:
        for each in problems:
            level = logging.ERROR if each["severity"] == "error" else logging.WARNING
            log.log(level, "%s, line %s: %s %s", each["file"] or "content", each["line"], each["what"], each["mend"])
        shown = "only crisis help is shown" if self.glass is None else "the last good one stays on the glass"
        log.error("What was saved is not shown; %s.", shown)

    def _show(self, bundle: Bundle) -> bool:
        """Show `bundle` on the glass; False where only the plain window is possible."""
        if self.glass is not None:
            self.glass.show_content(bundle)
            return True
        if too_small(self._size):
            width, height = self._size
            log.error("The window has %d by %d pixels and needs 1024 by 600: only crisis help is shown.", width, height)
            return False
        timing = Timing(reading_seconds=self._options.idle_seconds) if self._options.idle_seconds else Timing()
        try:
            glass = Glass(bundle, self._surface(), clock=self._clock, timing=timing, language=self._language(bundle))
        except GlassError as error:
            log.error("%s Only crisis help is shown. Install the kiosk anew.", error)  # noqa: TRY400 -- Qt has said why
            return False
        self.glass = glass
        idle = IdleClock(glass.machine, self._clock, self)
        glass.on_publish = idle.arm
        idle.arm()
        glass.window.installEventFilter(InputWatch(glass.machine, self))
        glass.window.installEventFilter(self._closing)
        glass.window.widthChanged.connect(self._fit)
        glass.window.heightChanged.connect(self._fit)
        self._put_up(glass.window)
        self._prepare.timeout.connect(idle.prepare)
        self._prepare.timeout.connect(glass.prepare_screens)
        self._prepare.start()
        return True

    def _language(self, bundle: Bundle) -> str:
        """The language a visit begins in; empty for the content's own first one."""
        asked, held = self._options.language, [each.code for each in bundle.content.languages]
        if asked and asked not in held:
            log.warning("There is no language %s in the content; there is %s.", asked, ", ".join(held))
            return ""
        return asked

    def _show_plainly(self) -> None:
        """Crisis help and the front desk, drawn without anything that can fail."""
        surface = self._surface()
        self.plain = PlainWindow(FAMILY, surface.px_per_mm, surface.rotation)
        self.plain.installEventFilter(self._closing)
        self.plain.resize(*surface.size)
        self._put_up(self.plain)

    def _surface(self) -> Surface:
        return Surface(self._size, px_per_mm(self._size, self._options.inches), self._options.rotation)

    def _put_up(self, window: QWindow) -> None:
        if self._options.windowed or self._options.size:
            window.show()
            return
        window.showFullScreen()
        # Without a window manager nobody else makes a window follow the screen.
        window.screen().geometryChanged.connect(window.setGeometry)

    def _fit(self) -> None:
        """The window got another size: a monitor was changed, or somebody pulled at its corner."""
        if self.glass is not None:
            self._size = (self.glass.window.width(), self.glass.window.height())
            self.glass.show_on(self._surface())


def _no_pointer() -> QCursor:
    """A pointer of one transparent pixel: Qt's own name for none takes 9 ms to bring in."""
    nothing = QPixmap(1, 1)
    nothing.fill(QColor(0, 0, 0, 0))
    return QCursor(nothing)


def _is_writable(state: Path) -> bool:
    """Whether something can be kept in `state`; the kiosk runs on a full or locked disk too, and says so."""
    from tempfile import TemporaryFile  # noqa: PLC0415 -- off the path to the first frame

    try:
        state.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=state) as tried:
            tried.write(bytes(ROOM_NEEDED))
    except OSError as error:
        log.error(  # noqa: TRY400 -- staff need the message alone
            "Nothing can be written to %s: %s. The kiosk runs, and forgets its content when it ends. "
            "Make room there, and give the account that runs it the right to write.",
            state,
            error.strerror,
        )
        return False
    return True
