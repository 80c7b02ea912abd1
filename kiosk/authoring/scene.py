"""What stands on a rendered frame, measured from the scene itself: texts, targets, codes."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QFont
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow

Rect = tuple[float, float, float, float]
_TARGET_ROLES = {
    QAccessible.Role.Button: "button",
    QAccessible.Role.RadioButton: "radio button",
    QAccessible.Role.CheckBox: "check box",
    QAccessible.Role.Link: "link",
}
_SLACK = 1.5
"""Pixels by which layouts may round."""


class SeenText(NamedTuple):
    """One text: where its letters stand, how large they are, whether all of it can be read, and whether it is in use.

    What cannot be pressed now is faint on purpose.
    """

    text: str
    rect: Rect
    pixel_size: int
    truncated: bool
    visible: bool
    enabled: bool = True


class SeenShape(NamedTuple):
    """One icon, or one frame drawn around something, that nothing covers; `line` is a frame's width in pixels."""

    rect: Rect
    enabled: bool
    line: float = 0.0


class SeenTarget(NamedTuple):
    """One thing to touch, by the name and role assistive technology hears; `whole` where no view cuts it."""

    name: str
    role: str
    rect: Rect
    whole: bool = True


class SeenCode(NamedTuple):
    """One QR code, its quiet zone included."""

    payload: str
    rect: Rect


class Scene(NamedTuple):
    """Everything on one frame."""

    texts: tuple[SeenText, ...]
    targets: tuple[SeenTarget, ...]
    codes: tuple[SeenCode, ...]
    icons: tuple[SeenShape, ...] = ()
    frames: tuple[SeenShape, ...] = ()


class _Painted(NamedTuple):
    """An item in the order it is painted, with the views that cut it."""

    item: QQuickItem
    cut: QRectF
    scrolled: bool


def measure(window: QQuickWindow, *, shapes: bool = True) -> Scene:
    """The frame the window shows now, with icons and frames where `shapes` are asked for; rects in pixels of it."""
    frame = QRectF(0, 0, window.width(), window.height())
    painted = list(_painted(window.contentItem(), frame, scrolled=False))
    texts = tuple(_texts(painted, frame))
    codes = tuple(
        SeenCode(str(each.item.property("payload")), _rect(_on_frame(each.item)))
        for each in painted
        if each.item.inherits("QQuickImage") and each.item.property("payload")
    )
    targets, drawn = tuple(_targets(window, painted, frame)), tuple(_shapes(painted, frame)) if shapes else ()
    icons = tuple(each for each in drawn if not each.line)
    return Scene(texts, targets, codes, icons, tuple(each for each in drawn if each.line))


def _painted(item: QQuickItem, cut: QRectF, *, scrolled: bool) -> Iterator[_Painted]:
    """Visible items below `item` and itself, first painted first."""
    if not item.isVisible() or item.opacity() <= 0:
        return
    children = sorted(item.childItems(), key=lambda child: child.z())
    inner, moving = cut, scrolled
    if item.clip():
        inner, moving = cut.intersected(_on_frame(item)), scrolled or item.inherits("QQuickFlickable")
    for child in children:
        if child.z() < 0:
            yield from _painted(child, inner, scrolled=moving)
    yield _Painted(item, cut, scrolled)
    for child in children:
        if child.z() >= 0:
            yield from _painted(child, inner, scrolled=moving)


def _on_frame(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _texts(painted: list[_Painted], frame: QRectF) -> Iterator[SeenText]:
    covers = _covering(painted)
    for index, each in enumerate(painted):
        item = each.item
        if not item.inherits("QQuickText") or not str(item.property("text")).strip() or _is_icon(item):
            continue
        ink = _ink(item)
        over = any(at > index and cover.intersects(ink) for at, cover in covers)
        in_view = _holds(each.cut, ink)
        cut = not _holds(frame, ink) if not each.scrolled else _cut_sideways(each.cut, ink)
        truncated = bool(item.property("truncated")) or cut or (not in_view and not each.scrolled)
        font = item.property("font")
        pixel_size = font.pixelSize() if isinstance(font, QFont) else 0
        text, readable = str(item.property("text")), in_view and not over
        yield SeenText(text, _rect(ink), pixel_size, truncated, readable, item.isEnabled())


def _shapes(painted: list[_Painted], frame: QRectF) -> Iterator[SeenShape]:
    covers = _covering(painted)
    for index, each in enumerate(painted):
        item, area, line = each.item, _on_frame(each.item), _line(each.item)
        if not line and not (item.inherits("QQuickText") and str(item.property("text")) and _is_icon(item)):
            continue
        # What lies inside a frame does not hide it.
        hidden = any(
            at > index and cover.intersects(area) and not (line and area.contains(cover)) for at, cover in covers
        )
        if _holds(each.cut, area) and _holds(frame, area) and not hidden:
            yield SeenShape(_rect(area), item.isEnabled(), line)


def _line(item: QQuickItem) -> float:
    """The width of the line around a rectangle; 0 where none is drawn."""
    if not item.inherits("QQuickRectangle") or QColor(QQmlProperty.read(item, "border.color")).alpha() == 0:
        return 0.0
    line = float(QQmlProperty.read(item, "border.width"))
    # Qt says 1 where no line was asked for; the kiosk's own are 2 pixels and more on every panel.
    return line if line > 1 else 0.0


def _covering(painted: list[_Painted]) -> list[tuple[int, QRectF]]:
    """What hides what lies below it, with its place in the order of painting."""
    return [
        (index, _on_frame(each.item).intersected(each.cut)) for index, each in enumerate(painted) if _covers(each.item)
    ]


def _is_icon(item: QQuickItem) -> bool:
    return all("\ue000" <= letter <= "\uf8ff" for letter in str(item.property("text")).strip())


def _ink(item: QQuickItem) -> QRectF:
    """Where the letters stand, as the text itself knows it."""
    ink = item.property("ink")
    return item.mapRectToScene(ink if isinstance(ink, QRectF) else QRectF(0, 0, item.width(), item.height()))


def _covers(item: QQuickItem) -> bool:
    """Whether what lies below the item can no longer be read."""
    if item.inherits("QQuickRectangle"):
        colour = item.property("color")
        return isinstance(colour, QColor) and colour.alpha() > 0
    return item.inherits("QQuickImage") or item.inherits("QQuickPaintedItem")


def _holds(outer: QRectF, inner: QRectF) -> bool:
    return outer.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(inner)


def _cut_sideways(view: QRectF, ink: QRectF) -> bool:
    return ink.left() < view.left() - _SLACK or ink.right() > view.right() + _SLACK


def _rect(area: QRectF) -> Rect:
    return (round(area.x(), 1), round(area.y(), 1), round(area.width(), 1), round(area.height(), 1))


def _targets(window: QQuickWindow, painted: list[_Painted], frame: QRectF) -> Iterator[SeenTarget]:
    cuts: dict[QObject, QRectF] = {each.item: each.cut for each in painted}
    QAccessible.setActive(True)
    corner = QPointF(window.position())
    for face in _faces(QAccessible.queryAccessibleInterface(window)):
        role = _TARGET_ROLES.get(face.role())
        state = face.state()
        if role is None or state.invisible or state.disabled or state.offscreen:
            continue
        area = QRectF(face.rect()).translated(-corner)
        cut = cuts.get(face.object(), frame)
        if area.intersects(cut):
            yield SeenTarget(face.text(QAccessible.Text.Name), role, _rect(area), _holds(cut, area))


def _faces(face: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield face
    for index in range(face.childCount()):
        child = face.child(index)
        if child is not None:
            yield from _faces(child)
