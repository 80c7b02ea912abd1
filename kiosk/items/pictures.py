"""Pictures of the bundle, drawn at the size and in the colours they are shown in."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtQuick import QQuickImageProvider

Pictures = Callable[[str], bytes]
"""A picture's bytes by its file inside the bundle; raises `KeyError` where there is none."""

KEPT_BYTES = 24 * 1024 * 1024
"""How much of what was drawn is kept for the next time."""

RECOLOURED: dict[str, dict[str, str]] = {
    "light": {},
    "contrast-light": {"#fbf5ea": "#ffffff", "#f3e9d8": "#f2f2f2"},
    "contrast-dark": {"#fbf5ea": "#e8dfd0", "#f3e9d8": "#141414"},
}
"""Swatch of the illustrations -> swatch of the theme; illustrations use these swatches and no others."""


class PictureProvider(QQuickImageProvider):
    """Answers `image://pictures/THEME/FILE/CORNER`: the picture covers the size asked for, corners rounded.

    A file's name holds the digest of its bytes, so that another picture has another address.
    """

    def __init__(self, pictures: Pictures) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._pictures = pictures
        self._drawn: OrderedDict[tuple[str, int, int], QImage] = OrderedDict()

    def take_over(self, pictures: Pictures) -> None:
        """Draw from another bundle from now on."""
        self._pictures = pictures
        self._drawn.clear()

    def requestImage(self, address: str, size: QSize, requested: QSize) -> QImage:
        """The picture as an image of `requested` pixels; `size` is Qt's to fill and is not needed."""
        del size
        key = (address, requested.width(), requested.height())
        if key not in self._drawn:
            self._drawn[key] = self._draw(address, requested)
            while len(self._drawn) > 1 and sum(each.sizeInBytes() for each in self._drawn.values()) > KEPT_BYTES:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return self._drawn[key]

    def _draw(self, address: str, requested: QSize) -> QImage:
        theme, _, rest = address.partition("/")
        name, _, corner = rest.rpartition("/")
        target = requested if requested.isValid() and not requested.isEmpty() else QSize(1200, 900)
        image = QImage(target, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.eraseRect(image.rect())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(image.rect()), float(corner), float(corner))
        painter.setClipPath(outline)
        _paint(painter, self._pictures(name), theme, target)
        painter.end()
        return image


def _paint(painter: QPainter, data: bytes, theme: str, target: QSize) -> None:
    if data.lstrip()[:1] == b"<":
        _paint_svg(painter, data, theme, target)
    else:
        picture = QImage.fromData(data)
        painter.drawImage(_covering(picture.size(), target), picture)


def _paint_svg(painter: QPainter, data: bytes, theme: str, target: QSize) -> None:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 -- off the path to the first frame without pictures

    text = data.decode()
    for swatch, other in RECOLOURED.get(theme, {}).items():
        text = text.replace(swatch, other)
    renderer = QSvgRenderer(text.encode())
    renderer.render(painter, _covering(renderer.defaultSize(), target))


def _covering(natural: QSize, target: QSize) -> QRectF:
    """Where a picture of `natural` size lies so that it covers `target` from its middle."""
    scale = max(target.width() / max(1, natural.width()), target.height() / max(1, natural.height()))
    width, height = natural.width() * scale, natural.height() * scale
    return QRectF((target.width() - width) / 2, (target.height() - height) / 2, width, height)
