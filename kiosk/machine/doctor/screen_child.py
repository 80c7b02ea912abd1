"""A child that shows a moving window for two seconds and says what Qt found; it may die instead of the doctor."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSizeF, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication, QInputDevice, QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem, QQuickWindow

from kiosk.machine.doctor.drawn import INK, PAPER, draw_crisis_help

SHOWN_MS = 2000
_STEP, _WIDE = 7, 40


class _Bar(QQuickPaintedItem):
    """What moves."""

    def paint(self, painter: QPainter) -> None:
        painter.fillRect(self.boundingRect(), INK)


class _Help(QQuickPaintedItem):
    """What stays."""

    def __init__(self, parent: QQuickItem, px_per_mm: float) -> None:
        super().__init__(parent)
        self._px_per_mm = px_per_mm

    def paint(self, painter: QPainter) -> None:
        draw_crisis_help(painter, self.width(), self.height(), self._px_per_mm)


class _Moving(QQuickWindow):
    """Counts the frames that were swapped while a bar moves across."""

    def __init__(self, px_per_mm: float) -> None:
        super().__init__()
        self.setColor(PAPER)
        self._bar, self._help = _Bar(self.contentItem()), _Help(self.contentItem(), px_per_mm)
        self._swapped: list[float] = []
        self.frameSwapped.connect(self._go_on)

    def _go_on(self) -> None:
        self._swapped.append(time.monotonic())
        width, height = float(self.width()), float(self.height())
        self._help.setSize(self.size().toSizeF())
        self._bar.setSize(QSizeF(_WIDE, height))
        self._bar.setX((self._bar.x() + _STEP) % max(1.0, width))
        self.update()

    @property
    def rate(self) -> float:
        """Frames a second."""
        took = self._swapped[-1] - self._swapped[0] if self._swapped else 0
        return (len(self._swapped) - 1) / took if took > 0 else 0.0


def main(fonts: Path, px_per_mm: float) -> None:
    """Print what was found as one line of JSON."""
    application = QGuiApplication(["ipt-kiosk-doctor"])
    unread = [each.name for each in sorted(fonts.glob("*.ttf")) if QFontDatabase.addApplicationFont(str(each)) < 0]
    if not list(fonts.glob("*.ttf")):
        unread.append(str(fonts))
    window = _Moving(px_per_mm)
    window.showFullScreen()
    QTimer.singleShot(SHOWN_MS, application.quit)
    application.exec()
    screen = window.screen()
    scale = screen.devicePixelRatio()
    said = {
        "size": [round(screen.size().width() * scale), round(screen.size().height() * scale)],
        "platform": QGuiApplication.platformName(),
        "renderer": window.rendererInterface().graphicsApi().name,
        "hertz": screen.refreshRate(),
        "frames_per_second": window.rate,
        "unread_fonts": unread,
        "touch": [each.name() for each in QInputDevice.devices() if each.type() == QInputDevice.DeviceType.TouchScreen],
    }
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
