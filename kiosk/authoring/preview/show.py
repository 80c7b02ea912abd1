"""The preview's window: the application around the workbench, or one picture of it."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.authoring.preview.focus import focus_kept
from kiosk.authoring.preview.fronts import Front
from kiosk.authoring.preview.kiosks import Seen
from kiosk.authoring.preview.panels import Size
from kiosk.authoring.preview.props import PreviewProps
from kiosk.authoring.preview.viewmodels import PreviewViewModel
from kiosk.authoring.preview.workbench import Workbench
from kiosk.content import write_safely
from kiosk.glass import QML, GlassError, add_fonts
from kiosk.services import EndSignals

LAPTOP, LARGE = (1366, 768), (1920, 1080)
OF_SCREEN = 0.9
"""How much of a screen larger than a laptop's the window takes, up to `LARGE`."""


class PreviewOptions(NamedTuple):
    """What is seen, and how, when the window opens; with `picture`, it is drawn there and not opened."""

    folder: Path
    seen: Seen = Seen()
    screen: str = ""
    size: Size | None = None
    picture: Path | None = None


def preview(options: PreviewOptions) -> int:
    """Show the window until it is closed, or draw it once; returns the exit code."""
    os.environ["QML_DISABLE_DISK_CACHE"] = "1"  # copies of files that pass would fill it
    application = QGuiApplication(["ipt-kiosk"])
    add_fonts(paths.assets() / "fonts")
    try:
        bench = Bench(options)
    except GlassError as error:
        print(error, file=sys.stderr)
        return 1
    bench.workbench.start()
    if options.picture:
        code = bench.draw(options.picture)
    else:
        signals = EndSignals(application.quit)
        bench.open()
        code = application.exec()
        signals.close()
    bench.close()
    return code


class Bench:
    """The window and what is in it."""

    def __init__(self, options: PreviewOptions, clock: Callable[[], float] = time.monotonic) -> None:
        self.workbench = Workbench(options.folder, options.seen, clock=clock)
        self.workbench.kiosks.keep_focus = self._keep_focus
        self._asked, self._first, self.closed = options.seen, options.screen, False
        self.view = PreviewViewModel(self.workbench.shown, self.workbench)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._sized = options.size is not None
        width, height = options.size or _size()
        self._engine.setInitialProperties({"preview": self.view, "width": width, "height": height})
        self._engine.loadFromModule("Kiosk.Preview", "PreviewWindow")
        windows = self._engine.rootObjects()
        if not windows or not isinstance(windows[0], QQuickWindow):
            message = f"The window in {QML} did not load. Install the kiosk anew."
            raise GlassError(message)
        self.window: QQuickWindow = windows[0]
        self.workbench.on_change = self._publish
        self.workbench.told.connect(self._bring_up)

    def open(self) -> None:
        """Show the window; on a laptop it takes the whole screen, unless another size was asked for."""
        if self._sized or self.window.screen().availableSize().width() > LAPTOP[0]:
            self.window.show()
        else:
            self.window.showMaximized()

    def close(self) -> None:
        """Take everything down: the kiosks before the window they stand in."""
        if self.closed:
            return
        self.closed = True
        self.workbench.on_change = lambda _props: None
        self.workbench.close()
        shiboken6.delete(self._engine)

    def draw(self, file: Path) -> int:
        """Draw the window as it is once the folder was read; returns the exit code."""
        loop = QEventLoop()
        self.workbench.told.connect(loop.quit)
        self.window.show()
        loop.exec()
        for _ in range(5):
            QGuiApplication.processEvents()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image: QImage = self.window.grabWindow()
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        try:
            write_safely(bytes(buffer.data().data()), file)
        except OSError as error:
            print(f"{file} cannot be written: {error.strerror}. Choose another place.", file=sys.stderr)
            return 2
        print(f"The window is drawn: {file.resolve()}")
        return 0

    def _publish(self, props: PreviewProps) -> None:
        with self._keep_focus():
            self.view.hold([pane.item for pane in self.workbench.kiosks.panes])
            self.view.publish(props)

    def _keep_focus(self) -> AbstractContextManager[None]:
        return focus_kept(self.window, [pane.item for pane in self.workbench.kiosks.panes])

    def _bring_up(self) -> None:
        """The screen that was asked for, once there is something to show."""
        kiosks, screen = self.workbench.kiosks, self._first
        if not kiosks.panes:
            return
        held = [each.code for each in kiosks.panes[0].glass.bundle.content.languages]
        for code in filter(None, (self._asked.language, self._asked.beside)):
            if code not in held:
                print(
                    f"There is no language {code} to be seen in this folder; there is {', '.join(held)}.",
                    file=sys.stderr,
                )
        self._asked, self._first = Seen(), ""
        if screen:
            self.workbench.bring_up(Front(kiosks.seen.language, screen))
            if kiosks.panes[0].state != screen:
                print(f"There is no screen {screen} in this folder.", file=sys.stderr)


def _size() -> Size:
    """As large as a good part of the screen."""
    room = QGuiApplication.primaryScreen().availableSize()
    return min(LARGE[0], round(room.width() * OF_SCREEN)), min(LARGE[1], round(room.height() * OF_SCREEN))
