"""What staff may ask the kiosk for behind the door; whoever runs the kiosk does it."""

from collections.abc import Callable, Sequence
from typing import Protocol


class DoorActions(Protocol):
    """All are called on the GUI thread and return at once; what takes time calls `tell` later, once, on that thread.

    Lines that are told are plain sentences for staff. A slow action may be asked for after its answer came too late
    for anybody to read.
    """

    def reload(self, tell: Callable[[str], None]) -> None:
        """Read the content again; tells how it went."""

    def problems(self, tell: Callable[[Sequence[str]], None]) -> None:
        """Tells what staff must mend, a line for each; no line where all is well."""

    def volume(self) -> int | None:
        """The voice's volume in percent; None where there is no voice."""

    def set_volume(self, percent: int) -> None: ...

    def brightness(self) -> int | None:
        """The screen's brightness in percent; None where the system does not let it be set."""

    def set_brightness(self, percent: int) -> None: ...

    def takes_sticks(self) -> bool:
        """Whether content may come from a USB stick."""

    def from_stick(self, tell: Callable[[str], None]) -> None:
        """Take the content from the stick that is plugged in; tells how it went."""

    def restart(self) -> None:
        """Start the kiosk again."""

    def leave(self) -> None:
        """End the kiosk so that nothing starts it again."""
