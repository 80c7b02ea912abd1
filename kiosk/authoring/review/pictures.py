"""Pictures of screens, small enough for a page that is sent by mail."""

import base64
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

from kiosk.authoring.render import Wanted, draw
from kiosk.content import Bundle

SIZE = (1080, 1920)
"""An upright panel: most screens are seen whole."""
WIDTH, QUALITY = 540, 72
"""Pixels of a picture, and how well they are kept."""


class Shot(NamedTuple):
    """One picture as it stands inside a page."""

    kind: str
    data: str


def shoot(bundle: Bundle, languages: Sequence[str], ids: Collection[str]) -> Mapping[tuple[str, str], tuple[Shot, ...]]:
    """The states of these ids by language, each with all its screenfuls; needs a `QGuiApplication`."""
    found: dict[tuple[str, str], tuple[Shot, ...]] = {}
    for frame in draw(bundle, Wanted(sizes=(SIZE,), languages=languages, ids=ids)):
        key = (frame.picture.lang, frame.picture.id)
        found[key] = (*found.get(key, ()), _small(frame.image))
    return found


def _small(image: QImage) -> Shot:
    scaled = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    data = _written(scaled, "webp")
    return Shot("webp", data) if data else Shot("jpeg", _written(scaled, "jpeg"))


def _written(image: QImage, kind: str) -> str:
    """The picture in base64; empty where this Qt cannot write such pictures."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(QUALITY)
    return base64.b64encode(held.data()).decode("ascii") if writer.write(image) else ""
