"""Whoever works with the keyboard stays where they are, though a kiosk beside it shows another screen."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow


@contextmanager
def focus_kept(window: QQuickWindow, kiosks: Sequence[QQuickItem]) -> Iterator[None]:
    """What has the focus keeps it; where it is in a kiosk that itself shows something else, it stays in that one."""
    before = _focused(window)
    owner, ringed = _owner(before, kiosks), before is not None and bool(before.property("visualFocus"))
    yield

    def give_back() -> None:
        if not shiboken6.isValid(window) or _owner(_focused(window), kiosks) is owner:
            return
        there = before is not None and shiboken6.isValid(before) and before.isVisible()
        wanted = before if there else owner
        if wanted is not None and shiboken6.isValid(wanted):
            wanted.forceActiveFocus(Qt.FocusReason.TabFocusReason if ringed else Qt.FocusReason.OtherFocusReason)

    give_back()
    QTimer.singleShot(0, window, give_back)  # a sheet that closes gives its focus away in the next round


def _focused(window: QQuickWindow) -> QQuickItem | None:
    """What has the focus, or gets it as soon as somebody looks at the window."""
    return window.activeFocusItem() or window.contentItem().scopedFocusItem()


def _owner(item: QQuickItem | None, kiosks: Sequence[QQuickItem]) -> QQuickItem | None:
    """The kiosk an item is in; None for the rest of the window."""
    while item is not None and item not in kiosks:
        item = item.parentItem()
    return item
