"""QR codes, drawn here: nothing is fetched and nothing but the address is in them."""

import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

if TYPE_CHECKING:
    from segno import QRCode

QML_IMPORT_NAME = "Kiosk.Items"
QML_IMPORT_MAJOR_VERSION = 1

QUIET_ZONE = 4
"""Light modules around the code: what ISO/IEC 18004 asks for."""


@QmlElement
class QrCode(QQuickPaintedItem):
    """Draws `payload` in whole pixels a module, error correction M or better, its quiet zone included."""

    payloadChanged = Signal()
    darkChanged = Signal()
    lightChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._payload = ""
        self._dark, self._light = QColor("black"), QColor("white")
        self._code: QRCode | None = None

    def paint(self, painter: QPainter) -> None:
        """Fill the item with light and set each dark module."""
        painter.fillRect(QRectF(0, 0, self.width(), self.height()), self._light)
        if self._code is None:
            return
        rows = tuple(self._code.matrix)
        across = len(rows) + 2 * QUIET_ZONE
        module = int(min(self.width(), self.height()) // across)
        left = int(self.width() - module * across) // 2 + module * QUIET_ZONE
        top = int(self.height() - module * across) // 2 + module * QUIET_ZONE
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(left + x * module, top + y * module, module, module, self._dark)

    def _get_payload(self) -> str:
        return self._payload

    def _set_payload(self, payload: str) -> None:
        if payload == self._payload:
            return
        self._payload = payload
        self._code = _encoded(payload) if payload else None
        self.payloadChanged.emit()
        self.update()

    def _get_dark(self) -> QColor:
        return self._dark

    def _set_dark(self, dark: QColor) -> None:
        self._dark = dark
        self.darkChanged.emit()
        self.update()

    def _get_light(self) -> QColor:
        return self._light

    def _set_light(self, light: QColor) -> None:
        self._light = light
        self.lightChanged.emit()
        self.update()

    payload = Property(str, _get_payload, _set_payload, notify=payloadChanged)
    dark = Property(QColor, _get_dark, _set_dark, notify=darkChanged)
    light = Property(QColor, _get_light, _set_light, notify=lightChanged)


def prepare_codes() -> None:
    """Bring in what encodes: the first screen with a code need not wait for it."""
    importlib.import_module("segno")


def _encoded(payload: str) -> "QRCode":
    import segno  # noqa: PLC0415 -- only the screens with a code need it

    return segno.make_qr(payload, error="m", boost_error=True)
