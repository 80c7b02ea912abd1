"""QR codes, drawn here: nothing is fetched and nothing but the address is in them."""

import base64
import importlib

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

QUIET_ZONE = 4
"""Light modules around the code: what ISO/IEC 18004 asks for."""
SMALLEST_SIDE = 64


class CodeProvider(QQuickImageProvider):
    """Answers `image://codes/PAYLOAD`, the payload as URL-safe base64.

    Whole pixels a module, error correction M or better, black on white, the quiet zone included. Drawn as an image
    and not as an item: items of Python that QML makes are never wholly let go.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, address: str, size: QSize, requested: QSize) -> QImage:
        """The code as a square of `requested` pixels; `size` is Qt's to fill and is not needed."""
        del size
        return draw_code(base64.urlsafe_b64decode(address).decode(), max(SMALLEST_SIDE, requested.width()))


def prepare_codes() -> None:
    """Bring in what encodes: the first screen with a code need not wait for it."""
    importlib.import_module("segno")


def draw_code(payload: str, side: int) -> QImage:
    """A code of `payload`, `side` pixels wide."""
    import segno  # noqa: PLC0415 -- only the screens with a code need it

    rows = tuple(segno.make_qr(payload, error="m", boost_error=True).matrix)
    module = max(1, side // (len(rows) + 2 * QUIET_ZONE))
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    start = (side - module * len(rows)) // 2
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(QRect(start + x * module, start + y * module, module, module), QColor("black"))
    painter.end()
    return image
