"""What a finger can reach on the frame shown now."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow


class Target(NamedTuple):
    """Something to tap: what it says, and the middle of it in pixels of the window."""

    text: str
    middle: QPoint


def targets(window: QQuickWindow) -> tuple[Target, ...]:
    """Every button whose middle lies in view."""
    return tuple(_below(window.contentItem(), QRectF(0, 0, window.width(), window.height())))


def _below(item: QQuickItem, view: QRectF) -> Iterator[Target]:
    if not item.isVisible() or not item.isEnabled():
        return
    area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    inner = view.intersected(area) if item.clip() else view
    if item.inherits("QQuickAbstractButton") and view.contains(area.center()):
        yield Target(str(item.property("text")), area.center().toPoint())
    for child in item.childItems():
        yield from _below(child, inner)
