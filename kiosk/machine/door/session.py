"""One use of the door, from the keypad to its end: a state machine with a clock that is passed in."""

import math
from collections.abc import Callable
from typing import Protocol

from kiosk.machine.door.actions import DoorActions
from kiosk.machine.door.pages import Deed, Ending, KeypadPage, Page, Press

SHORTEST, LONGEST = 6, 12
"""Digits of a PIN."""
KEYPAD_SECONDS = 60
"""Without a touch or a key the door closes by itself."""


class Keeper(Protocol):
    """Who knows the PIN."""

    def seconds_to_wait(self) -> float:
        """0 where the next PIN may be tried."""

    def try_pin(self, digits: str) -> str:
        """`open`, `wrong` or `wait`."""


class DoorSession:
    """`page` is what is to be seen; `on_change` is called when that may have changed, `on_end` once."""

    def __init__(
        self,
        keeper: Keeper,
        actions: DoorActions,
        clock: Callable[[], float],
        *,
        on_change: Callable[[], None],
        on_end: Callable[[Ending], None],
    ) -> None:
        self._keeper, self._actions, self._clock = keeper, actions, clock
        self._on_change, self._on_end = on_change, on_end
        self._digits, self._wrong = "", False
        self._last_input = clock()
        self.ended = False

    @property
    def page(self) -> Page:
        """The keypad, for now."""
        wait = math.ceil(self._keeper.seconds_to_wait())
        ready = not wait and len(self._digits) >= SHORTEST
        return KeypadPage(len(self._digits), self._wrong, wait, ready)

    def note_input(self) -> None:
        """Somebody is there."""
        self._last_input = self._clock()

    def press(self, press: Press) -> None:
        """Do what was asked, where it can be asked now."""
        if self.ended:
            return
        self.note_input()
        match press.deed:
            case Deed.CLOSE:
                self.end(Ending.CLOSED)
            case Deed.DIGIT | Deed.DELETE | Deed.ENTER:
                self._type(press)
        self._on_change()

    def time_went_on(self) -> None:
        """To be called about every second, and more often while something counts down."""
        if self._clock() - self._last_input >= KEYPAD_SECONDS:
            self.end(Ending.CLOSED)
        self._on_change()

    def end(self, ending: Ending) -> None:
        """Close the door, and forget what was typed."""
        self._digits = ""
        if not self.ended:
            self.ended = True
            self._on_end(ending)

    def _type(self, press: Press) -> None:
        if self._keeper.seconds_to_wait() > 0:
            return
        self._wrong = False
        if press.deed is Deed.DIGIT:
            self._digits = (self._digits + press.digit)[:LONGEST]
        elif press.deed is Deed.DELETE:
            self._digits = self._digits[:-1]
        elif len(self._digits) >= SHORTEST:
            self._try()

    def _try(self) -> None:
        digits, self._digits = self._digits, ""
        self._wrong = self._keeper.try_pin(digits) == "wrong"
