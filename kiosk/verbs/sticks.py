"""Content from a USB stick, for whoever stands behind the staff door of a running kiosk."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.services.stick_put import StickPut


class Sticks:
    """For the kiosk that shows `content`; nothing is started before somebody asks."""

    def __init__(self, content: Path, state: Path) -> None:
        self._content, self._state = content, state
        self._put: StickPut | None = None

    def takes(self) -> bool:
        """Whether it is offered on this machine."""
        from kiosk.machine.put import takes_sticks  # noqa: PLC0415 -- not before somebody is at the door

        return takes_sticks(self._content)

    def take(self, tell: Callable[[str], None]) -> None:
        """Take it; returns at once, and tells later how it went."""
        from kiosk.services.stick_put import StickPut  # noqa: PLC0415 -- few days have somebody with a stick

        self._put = self._put or StickPut(self._content, self._state)
        self._put.take(tell)
