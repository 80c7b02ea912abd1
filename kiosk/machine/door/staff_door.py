"""The staff door as the running kiosk knows it: the corner, the PIN, and the window behind them."""

import logging
import time
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.machine.door.corner import CornerTaps, Hung, Point
from kiosk.machine.setting_forms import Corner

if TYPE_CHECKING:
    from kiosk.machine.backlight import Backlight
    from kiosk.machine.door.keeper import DoorKeeper
    from kiosk.machine.door.window import DoorWindow

log = logging.getLogger("kiosk")

EXIT_RESTART = 0
"""The service, or the supervisor, starts the kiosk again."""


class RunningKiosk(Protocol):
    """What is asked of the kiosk before which the door stands."""

    @property
    def end(self) -> Callable[[int], None]: ...
    def read_again(self, tell: Callable[[bool, Sequence[str]], None]) -> None: ...
    def volume(self) -> int | None: ...
    def set_volume(self, percent: int) -> None: ...


class Sticks(Protocol):
    """Content that comes on a USB stick."""

    def takes(self) -> bool:
        """Whether this machine takes it."""

    def take(self, tell: Callable[[str], None]) -> None:
        """Take it from the stick that is plugged in; tells how it went."""


class StaffDoor:
    """`complaints` are the mistakes in the settings of the machine; `sticks` is None where no content comes on them.

    `light` is the one behind the panel, where the system knows of one.
    """

    def __init__(  # noqa: PLR0913 -- what lies behind it is handed to it
        self,
        state: Path,
        corner: Corner,
        complaints: Sequence[str] = (),
        clock: Callable[[], float] = time.monotonic,
        *,
        sticks: Sticks | None = None,
        light: "Backlight | None" = None,
    ) -> None:
        self._state, self._taps, self._sticks = state, CornerTaps(corner, clock), sticks
        self._light = light
        self._complaints, self._clock, self._started = tuple(complaints), clock, clock()

    @cached_property
    def _keeper(self) -> "DoorKeeper":
        from kiosk.machine.door.keeper import DoorKeeper  # noqa: PLC0415 -- not before somebody knocks

        return DoorKeeper(self._state, self._clock, self._started)

    @property
    def armed(self) -> bool:
        """Whether a PIN is set."""
        return self._keeper.armed

    def press(self, at: Point, hung: Hung) -> None:
        """A finger was put down on the glass."""
        self._taps.press(at, hung)

    def release(self, at: Point, hung: Hung) -> bool:
        """It was lifted; True where that was the fifth tap in the corner."""
        return self._taps.release(at, hung)

    def disturb(self) -> None:
        """What was touched was no tap."""
        self._taps.disturb()

    def window(
        self,
        kiosk: RunningKiosk,
        hung: Hung,
        family: str,
        *,
        closed: Callable[[], None],
        crisis: Callable[[], None],
    ) -> "DoorWindow":
        """The keypad, to be shown; `closed` is called in the end, `crisis` before it where crisis help is asked for."""
        from kiosk.machine.door.window import DoorWindow  # noqa: PLC0415 -- few days have somebody at the door

        window = DoorWindow(
            self._keeper,
            _Actions(kiosk, self._complaints, self._sticks, self._light),
            family=family,
            px_per_mm=hung.px_per_mm,
            rotation=hung.rotation,
            clock=self._clock,
        )
        window.closed.connect(closed)
        window.crisisAsked.connect(crisis)
        return window


class _Actions:
    """What the menu may do, on this machine."""

    def __init__(
        self, kiosk: RunningKiosk, complaints: tuple[str, ...], sticks: Sticks | None, light: "Backlight | None"
    ) -> None:
        self._kiosk, self._complaints, self._sticks, self._light = kiosk, complaints, sticks, light

    def reload(self, tell: Callable[[str], None]) -> None:
        def answer(good: bool, problems: Sequence[str]) -> None:  # noqa: FBT001 -- one of two outcomes
            if not good:
                tell("The content has errors. What was there before stays on the glass. See Problems.")
            else:
                tell("The content is on the glass." + (" See Problems for what to mend." if problems else ""))

        self._kiosk.read_again(answer)

    def problems(self, tell: Callable[[Sequence[str]], None]) -> None:
        self._kiosk.read_again(lambda _good, problems: tell((*self._complaints, *problems)))

    def volume(self) -> int | None:
        return self._kiosk.volume()

    def set_volume(self, percent: int) -> None:
        self._kiosk.set_volume(percent)

    def brightness(self) -> int | None:
        return None if self._light is None or self._light.locked else self._light.percent()

    def set_brightness(self, percent: int) -> None:
        """Until the settings name another for the hour, or the kiosk starts again."""
        if self._light is None:
            return
        try:
            self._light.set_percent(percent)
        except (OSError, ValueError) as error:
            log.error("The brightness stays as it is: %s.", error)  # noqa: TRY400 -- says it all

    def takes_sticks(self) -> bool:
        return self._sticks is not None and self._sticks.takes()

    def from_stick(self, tell: Callable[[str], None]) -> None:
        if self._sticks is not None:
            self._sticks.take(tell)

    def restart(self) -> None:
        self._kiosk.end(EXIT_RESTART)

    def leave(self) -> None:
        from kiosk.machine.supervisor import EXIT_LEAVE  # noqa: PLC0415 -- it takes what starts programs with it

        self._kiosk.end(EXIT_LEAVE)
