"""The tree assistive technology reads, as values in the order it is read, and what it can do there."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow

Role = QAccessible.Role
Place = tuple[int, ...]
PRESSED = frozenset({Role.Button, Role.RadioButton})
"""What can be pressed on this kiosk."""


class Node(NamedTuple):
    """One thing that is read out; `within` is where it stands in the tree, child by child, `area` on the frame."""

    within: Place
    role: QAccessible.Role
    name: str
    area: QRectF
    actions: tuple[str, ...]
    flags: frozenset[str]

    @property
    def says(self) -> str:
        """Role and name, for messages."""
        return f"{self.role.name} {self.name!r}"

    @property
    def pressable(self) -> bool:
        """Whether it can be pressed now."""
        return self.role in PRESSED and "disabled" not in self.flags

    @property
    def shown(self) -> bool:
        """Whether some of it is in view."""
        return not self.flags & {"offscreen", "invisible"}


def read_out(window: QQuickWindow) -> tuple[Node, ...]:
    """Everything in the tree below the window, in reading order."""
    return tuple(_node(window, face, within) for face, within in _below(_root(window), ()))


def press(window: QQuickWindow, node: Node) -> None:
    """Do to it what assistive technology does where a finger would touch."""
    face = _root(window)
    for index in node.within:
        child = face.child(index)
        assert child is not None
        face = child
    assert face.text(QAccessible.Text.Name) == node.name
    actions = face.actionInterface()
    assert actions is not None, f"{node.says} cannot be pressed"
    actions.doAction(QAccessibleActionInterface.pressAction())


def _root(window: QQuickWindow) -> QAccessibleInterface:
    QAccessible.setActive(True)
    return QAccessible.queryAccessibleInterface(window)


def _below(face: QAccessibleInterface, within: Place) -> Iterator[tuple[QAccessibleInterface, tuple[int, ...]]]:
    for index in range(face.childCount()):
        if (child := face.child(index)) is not None:
            yield child, (*within, index)
            yield from _below(child, (*within, index))


def _node(window: QQuickWindow, face: QAccessibleInterface, within: Place) -> Node:
    state, actions = face.state(), face.actionInterface()
    return Node(
        within,
        face.role(),
        face.text(QAccessible.Text.Name),
        QRectF(face.rect()).translated(-window.position().toPointF()),
        tuple(actions.actionNames()) if actions is not None else (),
        frozenset(
            flag
            for flag in ("invisible", "disabled", "offscreen", "checkable", "checked", "focusable", "focused")
            if getattr(state, flag)
        ),
    )
