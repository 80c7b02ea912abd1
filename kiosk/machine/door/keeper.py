"""Lets a PIN be tried, and after each wrong one later."""

import logging
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec

from kiosk.machine.door.pin import DamagedPinError, KeptPin, matches, read_pin
from kiosk.machine.door.private_file import read_private, write_private

TRIES_FILE = "staff-door-tries.json"
"""Its name in the state folder."""
FIRST_WAIT_S, LONGEST_WAIT_S = 5.0, 900.0
MANY_WRONG = 9
"""From so many wrong PINs on the wait is the longest."""
log = logging.getLogger("kiosk")


class Answer(StrEnum):
    """What comes of a PIN."""

    OPEN = "open"
    WRONG = "wrong"
    WAIT = "wait"


class Tries(msgspec.Struct, frozen=True):
    """How many wrong PINs there were since the last right one, for the PIN with this salt."""

    salt: str
    wrong: Annotated[int, msgspec.Meta(ge=0)]


class DoorKeeper:
    """Whether the door may open. Wrong PINs make it wait: 5, 10, 20 … 900 s.

    How many there were is kept in `state`; the wait goes by `clock`, which nobody sets, and begins anew when the kiosk
    has `started`, on that clock. What cannot be read counts as many wrong PINs. Where nothing can be written, there is
    one try in 900 s, and the first one so long after the start.
    """

    def __init__(self, state: Path, clock: Callable[[], float] = time.monotonic, started: float | None = None) -> None:
        self._state, self._clock = state, clock
        self._salt, self._wrong, self._since = "", 0, clock() if started is None else started
        self._unkept = False
        self._told = ""

    @property
    def armed(self) -> bool:
        """Whether a PIN is set; one that is set while the kiosk runs counts at once."""
        return self._pin() is not None

    def seconds_to_wait(self) -> float:
        """0 where the next PIN may be tried."""
        return self._left() if self._pin() is not None else 0.0

    def try_pin(self, digits: str) -> Answer:
        """Takes about 0.1 s where it is looked at. It is counted before: who ends the kiosk meanwhile gains no try."""
        pin = self._pin()
        if pin is None:
            return Answer.WRONG
        if self._left() > 0:
            return Answer.WAIT
        self._unkept = not self._keep(self._wrong + 1)
        if self._left() > 0:
            return Answer.WAIT
        if self._is_right(pin, digits):
            self._wrong = 0
            self._keep(0)
            log.info("The staff door was opened.")
            return Answer.OPEN
        self._wrong, self._since = self._wrong + 1, self._clock()
        log.warning("A wrong PIN was given at the staff door. The next one is looked at in %.0f s.", self._left())
        return Answer.WRONG

    def _left(self) -> float:
        wait = LONGEST_WAIT_S if self._unkept else seconds_after(self._wrong)
        return max(0.0, wait - (self._clock() - self._since))

    def _pin(self) -> KeptPin | None:
        """The PIN there is now; another one than before begins with its own count."""
        try:
            pin = read_pin(self._state)
        except DamagedPinError as error:
            self._tell(str(error))
            return None
        if pin is not None and pin.salt != self._salt:
            self._salt, self._wrong, self._unkept = pin.salt, self._wrong_before(pin.salt), False
        return pin

    def _wrong_before(self, salt: str) -> int:
        """How many wrong PINs there were when this kiosk started."""
        file = self._state / TRIES_FILE
        try:
            tries = msgspec.json.decode(read_private(file), type=Tries)
        except FileNotFoundError:
            return 0
        except (OSError, ValueError, msgspec.MsgspecError):
            self._tell(
                f"{file} cannot be read. The staff door waits as after many wrong PINs until one is set as root."
            )
            return MANY_WRONG
        return tries.wrong if tries.salt == salt else 0

    def _keep(self, wrong: int) -> bool:
        try:
            write_private(msgspec.json.encode(Tries(self._salt, wrong)) + b"\n", self._state / TRIES_FILE)
        except OSError as error:
            self._tell(
                f"{error.filename} cannot be written: {error.strerror}. The staff door takes one PIN in 15 minutes. "
                "Make room there, and give the account that runs the kiosk the right to write."
            )
            return False
        return True

    def _is_right(self, pin: KeptPin, digits: str) -> bool:
        try:
            return matches(pin, digits)
        except (ValueError, MemoryError) as error:
            self._tell(f"The PIN cannot be looked at: {error}. The staff door stays shut; start the kiosk anew.")
            return False

    def _tell(self, message: str) -> None:
        """Log it, once as long as nothing else is wrong."""
        if message != self._told:
            self._told = message
            log.error("%s", message)


def seconds_after(wrong: int) -> float:
    """How long the next PIN waits after so many wrong ones."""
    return min(LONGEST_WAIT_S, FIRST_WAIT_S * 2.0 ** (min(wrong, MANY_WRONG) - 1)) if wrong else 0.0


def wrong_pins(state: Path) -> int | None:
    """How many wrong PINs there were since the last right one; None where the file cannot be read."""
    try:
        return msgspec.json.decode(read_private(state / TRIES_FILE), type=Tries).wrong
    except FileNotFoundError:
        return 0
    except (OSError, ValueError, msgspec.MsgspecError):
        return None


def forget_tries(state: Path) -> None:
    """Begin to count anew. Raises `OSError`."""
    (state / TRIES_FILE).unlink(missing_ok=True)
