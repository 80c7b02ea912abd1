"""The moment a window can be used."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer


def at_first_frame(window: Any, then: Callable[[], None]) -> None:  # noqa: ANN401 -- its type is slow to import
    """Call `then` once, when the Qt Quick window swapped a frame and its event loop turns: a tap is answered now."""

    def swapped() -> None:
        window.frameSwapped.disconnect(swapped)
        QTimer.singleShot(0, then)

    window.frameSwapped.connect(swapped)
