"""One use of the door, from the keypad to its end: a state machine with a clock that is passed in."""

import logging
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from kiosk.machine.brightness import DIMMEST
from kiosk.machine.door import words
from kiosk.machine.door.actions import DoorActions
from kiosk.machine.door.pages import (
    ENTRIES,
    CleaningPage,
    CrossPage,
    Deed,
    Ending,
    KeypadPage,
    LevelPage,
    MenuPage,
    Page,
    Press,
    ReadPage,
    SurePage,
    WorkingPage,
)
from kiosk.machine.door.touch_test import CROSSES, Taps
from kiosk.machine.setting_forms import BOUNDS, Percent

log = logging.getLogger("kiosk")

SHORTEST, LONGEST = 6, 12
"""Digits of a PIN."""
KEYPAD_SECONDS, MENU_SECONDS, CLEANING_SECONDS = 60, 120, 60
"""Without a touch or a key the door closes by itself; cleaning ends whatever is touched."""
SECONDS_A_WORD = 0.6
"""100 words a minute, as visitors have them."""
STEP, LEAST = 10, {Deed.VOLUME: int(BOUNDS[Percent].least), Deed.BRIGHTNESS: DIMMEST}
"""Percent; a voice that nobody hears helps nobody, and a screen that is all dark shows no crisis help."""


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
        self._behind: Page | None = None
        self._taps = Taps()
        self._last_input = self._began = clock()
        self.ended = False

    @property
    def page(self) -> Page:
        """The keypad until the PIN was right, and then what lies behind it."""
        if isinstance(self._behind, CleaningPage):
            return CleaningPage(max(0, math.ceil(self._began + CLEANING_SECONDS - self._clock())))
        if isinstance(self._behind, WorkingPage):
            return replace(self._behind, seconds=int(self._clock() - self._began))
        if self._behind is not None:
            return self._behind
        wait = math.ceil(self._keeper.seconds_to_wait())
        return KeypadPage(len(self._digits), self._wrong, wait, not wait and len(self._digits) >= SHORTEST)

    def note_input(self) -> None:
        """Somebody is there."""
        self._last_input = self._clock()

    def press(self, press: Press) -> None:
        """Do what was asked, where it can be asked now."""
        if self.ended:
            return
        self.note_input()
        if self._behind is None:
            self._at_the_keypad(press)
        else:
            self._inside(press.deed, self._behind)
        self._on_change()

    def tap_cross(self, at: tuple[float, float], size: tuple[float, float], px_per_mm: float) -> None:
        """Somebody tapped while a cross was shown, at a place above crisis help, which leaves so many pixels."""
        if isinstance(self._behind, CrossPage):
            self.note_input()
            self._taps.add(at)
            if len(self._taps) == len(CROSSES):
                self._behind = ReadPage(Deed.TOUCH, self._taps.judged(size, px_per_mm))
            else:
                self._behind = CrossPage(len(self._taps))
            self._on_change()

    def time_went_on(self) -> None:
        """To be called about every second, and more often while something counts down."""
        since = self._began if isinstance(self._behind, CleaningPage) else self._last_input
        if self._clock() - since >= self._patience():
            self.end(Ending.CLOSED)
        self._on_change()

    def _patience(self) -> float:
        """Seconds without a touch or a key until the door closes; who reads has time to read."""
        match self._behind:
            case None:
                return KEYPAD_SECONDS
            case CleaningPage():
                return CLEANING_SECONDS
            case ReadPage(_, lines):
                return MENU_SECONDS + sum(len(each.split()) for each in lines) * SECONDS_A_WORD
            case _:
                return MENU_SECONDS

    def end(self, ending: Ending) -> None:
        """Close the door, and forget what was typed."""
        self._digits = ""
        if not self.ended:
            self.ended = True
            self._on_end(ending)

    def _at_the_keypad(self, press: Press) -> None:
        if press.deed in (Deed.CLOSE, Deed.BACK):
            self.end(Ending.CLOSED)
        if self._keeper.seconds_to_wait() > 0:
            return
        if press.deed is Deed.DIGIT:
            self._digits, self._wrong = (self._digits + press.digit)[:LONGEST], False
        elif press.deed is Deed.DELETE:
            self._digits = self._digits[:-1]
        elif press.deed is Deed.ENTER and len(self._digits) >= SHORTEST:
            digits, self._digits = self._digits, ""
            answer = self._keeper.try_pin(digits)
            self._wrong = answer == "wrong"
            if answer == "open":
                self._behind = self._menu()

    def _menu(self) -> MenuPage:
        offered = {
            Deed.STICK: self._actions.takes_sticks(),
            Deed.VOLUME: self._actions.volume() is not None,
            Deed.BRIGHTNESS: self._actions.brightness() is not None,
        }
        return MenuPage(tuple(each for each in ENTRIES if offered.get(each, True)))

    def _inside(self, deed: Deed, page: Page) -> None:
        try:
            if deed in (Deed.CLOSE, Deed.BACK):
                self._go_back(page)
            else:
                self._do(deed, page)
        except Exception:  # whatever goes wrong behind the door, it must stay one
            log.exception("The staff door could not do this: %s.", deed)
            self._behind = ReadPage(deed, (words.NOT_DONE,))

    def _go_back(self, page: Page) -> None:
        """From the menu out; and after cleaning, since nobody may stand there who knows the PIN."""
        if isinstance(page, MenuPage | CleaningPage):
            self.end(Ending.CLOSED)
        else:
            self._behind = self._menu()

    def _do(self, deed: Deed, page: Page) -> None:
        match page:
            case MenuPage(entries) if deed in entries:
                self._begin(deed)
            case ReadPage():
                step = {Deed.PAGE_UP: -1, Deed.PAGE_DOWN: 1}.get(deed, 0)
                self._behind = replace(page, screenful=max(0, page.screenful + step))
            case LevelPage():
                self._set(page, {Deed.LESS: -STEP, Deed.MORE: STEP}.get(deed, 0))
            case SurePage() if deed is Deed.CONFIRM:
                self._end_it(page.deed)

    def _begin(self, deed: Deed) -> None:
        match deed:
            case Deed.CLEAN:
                self._began, self._behind = self._clock(), CleaningPage(CLEANING_SECONDS)
            case Deed.TOUCH:
                self._taps, self._behind = Taps(), CrossPage(0)
            case Deed.VOLUME | Deed.BRIGHTNESS:
                self._behind = self._level(deed)
            case Deed.RESTART | Deed.LEAVE:
                self._behind = SurePage(deed)
            case _:
                self._work(deed)

    def _work(self, deed: Deed) -> None:
        """Ask for something that takes time; an answer nobody waits for any more is dropped."""
        self._began = self._clock()
        working = self._behind = WorkingPage(deed)

        def tell(lines: Sequence[str]) -> None:
            if self._behind is working and not self.ended:
                self.note_input()
                self._behind = ReadPage(deed, tuple(lines) or (words.ALL_IS_WELL,))
                self._on_change()

        def tell_one(line: str) -> None:
            tell((line,))

        if deed is Deed.PROBLEMS:
            self._actions.problems(tell)
        elif deed is Deed.RELOAD:
            self._actions.reload(tell_one)
        else:
            self._actions.from_stick(tell_one)

    def _level(self, deed: Deed) -> Page:
        percent = self._actions.volume() if deed is Deed.VOLUME else self._actions.brightness()
        return LevelPage(deed, percent) if percent is not None else self._menu()

    def _set(self, page: LevelPage, step: int) -> None:
        """To whole steps, whatever it was."""
        wanted = (page.percent + step) // STEP * STEP if step > 0 else -(-(page.percent + step) // STEP) * STEP
        if step:
            put = self._actions.set_volume if page.deed is Deed.VOLUME else self._actions.set_brightness
            put(min(100, max(LEAST[page.deed], wanted)))
        self._behind = self._level(page.deed)

    def _end_it(self, deed: Deed) -> None:
        self._began, self._behind = self._clock(), WorkingPage(deed)
        if deed is Deed.RESTART:
            self._actions.restart()
        else:
            self._actions.leave()
            self.end(Ending.LEFT)
