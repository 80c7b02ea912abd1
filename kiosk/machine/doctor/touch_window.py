"""Nine crosses on the whole screen, one after the other, and where each tap was felt."""

import json
import sys
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRasterWindow,
    QTouchEvent,
)

from kiosk.machine.doctor.drawn import INK, PAPER, draw_crisis_help
from kiosk.machine.doctor.touch_map import CROSSES, WAIT_MS, Point
from kiosk.panel import px_per_mm

_ARM_MM, _LINE_MM, _TYPE_MM = 8, 0.6, 7.34
_ASKED = "Tap the middle of the cross. Escape ends it."


class TouchMapWindow(QRasterWindow):
    """Asks for one tap on each cross; `on_done` gets the taps there were, in pixels of the window."""

    def __init__(self, inches: float | None, on_done: Callable[[list[Point]], None], wait_ms: int = WAIT_MS) -> None:
        super().__init__()
        self._inches, self._on_done, self._taps = inches, on_done, list[Point]()
        self._patience = QTimer(self, singleShot=True, interval=wait_ms)
        self._patience.timeout.connect(self._end)
        self._patience.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One cross, what to do, and crisis help."""
        width, height = float(self.width()), float(self.height())
        scale = px_per_mm((self.width(), self.height()), self._inches)
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, width, height), PAPER)
        taken = draw_crisis_help(painter, width, height, scale)
        font = QFont("Atkinson Hyperlegible Next")
        font.setPixelSize(round(_TYPE_MM * scale))
        painter.setFont(font)
        painter.setPen(INK)
        words = QRectF(0, height * 0.2, width, height * 0.2)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, _ASKED)
        if len(self._taps) < len(CROSSES):
            x, y = CROSSES[len(self._taps)]
            at, arm = QPointF(x * width, y * height), _ARM_MM * scale
            # Over crisis help the cross is light, for nothing is ever taken from it.
            painter.setPen(QPen(PAPER if at.y() > height - taken else INK, _LINE_MM * scale))
            painter.drawLine(QPointF(at.x() - arm, at.y()), QPointF(at.x() + arm, at.y()))
            painter.drawLine(QPointF(at.x(), at.y() - arm), QPointF(at.x(), at.y() + arm))
        painter.end()

    def touchEvent(self, event: QTouchEvent) -> None:
        """A finger that is lifted was a tap."""
        event.accept()
        if event.type() == event.Type.TouchEnd and event.points():
            self._take(event.points()[0].position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """So is a pointer."""
        self._take(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends it."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self._end()

    def _take(self, at: QPointF) -> None:
        self._taps.append((at.x(), at.y()))
        self._patience.start()
        self.update()
        if len(self._taps) == len(CROSSES):
            self._end()

    def _end(self) -> None:
        self._patience.stop()
        self._on_done(self._taps)


def main(inches: float | None) -> None:
    """Show the crosses on the whole screen, and print the taps as one line of JSON."""
    application = QGuiApplication(["ipt-kiosk-doctor"])

    def tell(taps: list[Point]) -> None:
        print(json.dumps({"size": [window.width(), window.height()], "taps": taps}), flush=True)
        application.quit()

    window = TouchMapWindow(inches, tell)
    window.showFullScreen()
    application.exec()


if __name__ == "__main__":
    main(float(sys.argv[1]) or None)
