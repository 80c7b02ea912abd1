"""The state machine of a visit: attract → visiting → warning → cleared."""

import math
from collections.abc import Callable, Sequence

from kiosk.visit.timing import Timing
from kiosk.visit.values import CRISIS, HOME, Entry, Outcome, Preferences, Reading, Visit

SOFTEST, LOUDEST, VOLUME_STEP = 10, 100, 10
USUAL = Preferences("")
LONGEST_WAY = 50
"""Screens remembered for "back"; the first of them is always home."""


def _nothing() -> None:
    """Until somebody listens."""


def _silence(_language: str) -> bool:
    """Until there is a voice."""
    return False


def _always() -> bool:
    """Until somebody knows the opening hours."""
    return True


def _no_outcome(_outcome: Outcome) -> None:
    """Until somebody listens."""


class VisitMachine:
    """Answers what a visitor does and what time does.

    `clock` gives monotonic seconds; `languages` take turns in greeting whoever comes, and after each visit the first
    of them begins, with all else as `beginning` has it; `words_on(screen, language)` says how many words a screen asks
    to be read.
    """

    def __init__(
        self,
        clock: Callable[[], float],
        timing: Timing,
        languages: Sequence[str],
        words_on: Callable[[str, str], int],
        beginning: Preferences = USUAL,
    ) -> None:
        self._clock, self._timing, self._words_on = clock, timing, words_on
        self._languages = tuple(languages)
        self._fresh = Visit(beginning._replace(language=self._languages[0]))
        self.visit = self._fresh
        self._used_at = self._greeted_at = clock()
        self.is_open: Callable[[], bool] = _always
        self.can_listen: Callable[[str], bool] = _silence
        self.on_change: Callable[[], None] = _nothing
        self.on_outcome: Callable[[Outcome], None] = _no_outcome

    # What a visitor does.

    def touch(self) -> bool:
        """Any input at all; True where it only ended the warning and must do nothing else."""
        self._used_at = self._clock()
        if self.visit.state != "warning":
            return False
        self._become(self.visit._replace(state="visiting"))
        return True

    def note_input(self) -> None:
        """Somebody is there; the warning is answered by what they touch, not by this, and no greeting goes now."""
        if self.visit.state != "warning":
            self._used_at = self._clock()

    def wake(self) -> None:
        """The first touch: it only wakes, in the language of the greeting that was touched; from the dark, to that."""
        if self.visit.dark:
            self._light_up()
        elif self.visit.state == "attract":
            self._used_at = self._clock()
            self._become(self.visit._replace(state="visiting", way=(Entry(HOME),), arrived="forward"))

    def open(self, screen: str) -> None:
        """Go to a screen."""
        if not self._awake():
            return
        if screen == CRISIS:
            self.open_crisis()
        elif screen == HOME:
            self.home()
        elif self.visit.here.screen != screen:
            way = (*self.visit.way, Entry(screen))
            if len(way) > LONGEST_WAY:
                way = (way[0], *way[2:])
            self._become(self.visit._replace(way=way, crisis=None, sheet="", arrived="forward"))

    def back(self) -> None:
        """To the screen before this one, where it was left."""
        if not self._awake():
            return
        if self.visit.sheet:
            self.close_sheet()
        elif self.visit.crisis:
            self.leave_crisis()
        elif len(self.visit.way) > 1:
            self._become(self.visit._replace(way=self.visit.way[:-1], arrived="back"))

    def home(self) -> None:
        """To the first screen of the visit; the way there is forgotten."""
        if self._awake():
            self._become(self.visit._replace(way=(Entry(HOME),), crisis=None, sheet="", arrived="back"))

    def scrolled(self, fraction: float) -> None:
        """How far down the screen was read, 0 to 1; scrolling is input."""
        if self.visit.state != "visiting" or not math.isfinite(fraction):
            return
        self._used_at = self._clock()
        place = Entry(self.visit.here.screen, min(1.0, max(0.0, fraction)))
        if self.visit.crisis:
            self._become(self.visit._replace(crisis=place))
        else:
            self._become(self.visit._replace(way=(*self.visit.way[:-1], place)))

    def open_crisis(self) -> None:
        """Crisis help: always, from everywhere, at the first touch."""
        self._used_at = self._clock()
        way = (Entry(HOME),) if self.visit.state == "attract" else self.visit.way
        here = self.visit.crisis or Entry(CRISIS)
        visit = self.visit._replace(state="visiting", dark=False, way=way, crisis=here, sheet="", arrived="")
        self._become(visit)

    def leave_crisis(self) -> None:
        """Back to what was there before."""
        if self._awake() and self.visit.crisis:
            self._become(self.visit._replace(crisis=None, arrived="back"))

    def open_sheet(self, sheet: str) -> None:
        """A sheet of choices over the screen; the same one again puts it away."""
        if self._awake():
            self._become(self.visit._replace(sheet="" if self.visit.sheet == sheet else sheet))

    def close_sheet(self) -> None:
        """Put the sheet away."""
        if self._awake():
            self._become(self.visit._replace(sheet=""))

    def choose_language(self, language: str) -> None:
        """Read on in this language, at the same place."""
        self._prefer(self.visit.preferences._replace(language=language))

    def choose_text_scale(self, text_scale: float) -> None:
        """Read on in this size, at the same place."""
        self._prefer(self.visit.preferences._replace(text_scale=text_scale))

    def choose_theme(self, theme: str) -> None:
        """Read on in these colours."""
        self._prefer(self.visit.preferences._replace(theme=theme))

    def choose_low_reach(self, low_reach: bool) -> None:  # noqa: FBT001 -- one of two choices
        """Read on in the lowest third of the glass, or on all of it."""
        self._prefer(self.visit.preferences._replace(low_reach=low_reach))

    def choose_reduced_motion(self, reduced_motion: bool) -> None:  # noqa: FBT001 -- one of two choices
        """Read on without anything that moves, or with what moves a little."""
        self._prefer(self.visit.preferences._replace(reduced_motion=reduced_motion))

    def done(self) -> None:
        """The visitor is done: nothing is left."""
        if self.visit.state == "attract":
            self.wake()
        else:
            self._clear(Outcome.DONE)

    def clear_now(self) -> None:
        """The warning's other answer."""
        if self.visit.state == "warning":
            self._clear(Outcome.CLEARED)

    def choose_aloud(self, aloud: bool) -> None:  # noqa: FBT001 -- one of two choices
        """Have everything read aloud from here on, or nothing."""
        if not self._awake() or aloud == self.visit.preferences.aloud:
            return
        visit = self.visit._replace(preferences=self.visit.preferences._replace(aloud=aloud))
        self._become(_read(visit) if aloud else _silent(visit))

    def listen(self) -> None:
        """The button Listen: have everything read aloud, or no longer."""
        self.choose_aloud(not self.visit.preferences.aloud)

    def pause_or_go_on(self) -> None:
        """Hold the voice, let it go on, or, where it has come to the end, begin anew."""
        if self._awake() and self.visit.preferences.aloud:
            follows: dict[Reading, Reading] = {"reading": "paused", "paused": "reading"}
            if self.visit.reading:
                self._become(self.visit._replace(reading=follows[self.visit.reading]))
            else:
                self._become(_read(self.visit))

    def read_again(self) -> None:
        """From the beginning of the screen."""
        if self._awake() and self.visit.preferences.aloud:
            self._become(_read(self.visit))

    def change_volume(self, steps: int) -> None:
        """Louder or, with fewer than 0 steps, softer; never quite silent."""
        volume = min(LOUDEST, max(SOFTEST, self.visit.preferences.volume + steps * VOLUME_STEP))
        self._prefer(self.visit.preferences._replace(volume=volume))

    def turn_up(self) -> None:
        """The key for louder: where nothing is read aloud yet, and there is a voice, it is from here on.

        Whoever cannot see the glass begins with it, from the waiting screen too.
        """
        if self.visit.dark:
            self.wake()
        elif self.visit.preferences.aloud or not self.can_listen(self.visit.preferences.language):
            self.change_volume(1)
        else:
            self.wake()
            self.choose_aloud(True)  # noqa: FBT003 -- one of two choices

    # What the voice does.

    def spoke(self, part: str) -> None:
        """The voice has come to this part of what is on the glass; as long as it speaks, somebody listens."""
        if self.visit.reading:
            self.note_input()
            self._become(self.visit._replace(spoken=part))

    def spoke_all(self) -> None:
        """The voice has come to the end."""
        self.note_input()
        self._become(_silent(self.visit))

    def hush(self) -> None:
        """Something else is said in place of what was being read."""
        self._become(_silent(self.visit))

    def lose_voice(self) -> None:
        """There is no voice any more: nobody waits for it."""
        preferences = self.visit.preferences._replace(aloud=False)
        self._become(_silent(self.visit._replace(preferences=preferences)))

    # What time does, and what staff do.

    def tick(self) -> None:
        """Look at the clock; call it at `next_deadline`."""
        if self.visit.state == "attract":
            self._wait()
            return
        unused = self._clock() - self._used_at
        limit = self._limit()
        if unused >= limit + self._timing.warning_seconds:
            self._clear(Outcome.TIMED_OUT)
        elif unused >= limit:
            self._become(self.visit._replace(state="warning"))

    def next_deadline(self) -> float | None:
        """When `tick` has something to do, on the clock: a greeting; the dark; the limit, then each second counted.

        None in the dark, until it is `is_open` that changes: it goes by another clock.
        """
        if self.visit.dark:
            return self._clock() if self.is_open() else None
        if self.visit.state == "attract":
            greets_at = max(self._used_at, self._greeted_at) + self._timing.greeting_seconds
            return greets_at if self.is_open() else min(greets_at, self._used_at + self._timing.dark_seconds)
        warns_at = self._used_at + self._limit()
        if self.visit.state == "visiting":
            return warns_at
        return warns_at + self._timing.warning_seconds - (self.seconds_left - 1)

    @property
    def seconds_left(self) -> int:
        """Whole seconds the warning still counts; 0 where there is none."""
        if self.visit.state != "warning":
            return 0
        ends_at = self._used_at + self._limit() + self._timing.warning_seconds
        return max(1, math.ceil(round(ends_at - self._clock(), 6)))

    def content_changed(self, holds: Callable[[str], bool], language: str = "") -> None:
        """Other words now: whoever reads a screen that is gone is taken home; `language` where theirs is gone."""
        way = tuple(entry for entry in self.visit.way if holds(entry.screen)) or (Entry(HOME),)
        if not holds(self.visit.way[-1].screen):
            way = (Entry(HOME),)
        preferences = self.visit.preferences._replace(language=language or self.visit.preferences.language)
        visit = self.visit._replace(way=way, preferences=preferences, arrived="")
        self._become(_read_on(visit) if visit.reading else visit)

    @property
    def first_volume(self) -> int:
        """How loud a visit begins."""
        return self._fresh.preferences.volume

    def begin_at(self, volume: int) -> None:
        """How loud the next visits begin; a visit under way keeps its own."""
        volume = min(LOUDEST, max(SOFTEST, volume))
        self._fresh = self._fresh._replace(preferences=self._fresh.preferences._replace(volume=volume))
        if self.visit.state == "attract":
            self._become(self._fresh)

    def forget(self) -> None:
        """Staff take the glass: whatever was on it is gone, and it was no visit that ended."""
        self._used_at = self._clock()
        self._become(self._fresh)

    def begin_in(self, languages: Sequence[str]) -> None:
        """The languages that greet the next visitors, the first one first; a visit under way keeps its own."""
        self._languages = tuple(languages)
        self._fresh = Visit(self._fresh.preferences._replace(language=self._languages[0]))
        if self.visit.state == "attract":
            self._become(self._fresh._replace(dark=self.visit.dark))

    def go_dark(self) -> None:
        """Nobody is there, and nobody is expected: only crisis help stays on the glass."""
        if self.visit.state == "attract":
            self._become(self._fresh._replace(dark=True))

    def _light_up(self) -> None:
        self._used_at = self._greeted_at = self._clock()
        self._become(self.visit._replace(dark=False))

    def _wait(self) -> None:
        """Greet one after the other while the clinic is open; where it is closed and nobody touches, go dark."""
        if self.is_open():
            if self.visit.dark:
                self._light_up()
        elif self._clock() - self._used_at >= self._timing.dark_seconds:
            self.go_dark()
        greeted = max(self._used_at, self._greeted_at)
        if not self.visit.dark and self._clock() - greeted >= self._timing.greeting_seconds:
            self._greet()

    def begin_with(self, beginning: Preferences) -> None:
        """What the next visits begin with, but for their language and how loud; a visit under way keeps its own."""
        beginning = beginning._replace(volume=self.first_volume)
        self._fresh = Visit(beginning._replace(language=self._languages[0]))
        if self.visit.state == "attract":
            preferences = beginning._replace(language=self.visit.preferences.language)
            self._become(self.visit._replace(preferences=preferences))

    def _limit(self) -> float:
        here, chosen = self.visit.here.screen, self.visit.preferences
        words = self._words_on(here, chosen.language)
        crisis = self.visit.crisis is not None
        return self._timing.idle_limit(words, chosen.text_scale, crisis=crisis, aloud=chosen.aloud)

    def _awake(self) -> bool:
        """Whether a wish may act: one that wakes the screen, or ends the warning, does nothing else."""
        if self.visit.state == "attract":
            self.wake()
            return False
        return not self.touch()

    def _prefer(self, preferences: Preferences) -> None:
        if self._awake():
            self._become(self.visit._replace(preferences=preferences))

    def _greet(self) -> None:
        """Let the next language and the next picture have their turn."""
        self._greeted_at = self._clock()
        turn = self.visit.greeting + 1
        chosen = self.visit.preferences._replace(language=self._languages[turn % len(self._languages)])
        self._become(self.visit._replace(preferences=chosen, greeting=turn))

    def _clear(self, outcome: Outcome) -> None:
        self._used_at = self._clock()
        self._become(self._fresh)
        self.on_outcome(outcome)

    def _become(self, visit: Visit) -> None:
        if visit.preferences.aloud and not self.can_listen(visit.preferences.language):
            visit = _silent(visit._replace(preferences=visit.preferences._replace(aloud=False)))
        if visit.preferences.aloud and visit.subject != self.visit.subject:
            visit = _read_on(visit)
        counting = visit.state == "warning"
        if visit == self.visit and not counting:
            return
        self.visit = visit
        self.on_change()


def _read(visit: Visit) -> Visit:
    """What is on the glass, read from its beginning."""
    return visit._replace(reading="reading", spoken="", take=visit.take + 1)


def _read_on(visit: Visit) -> Visit:
    """As `_read`; where the visitor holds the voice, it stays held, and begins anew when they let it go on."""
    return _read(visit)._replace(reading="paused") if visit.reading == "paused" else _read(visit)


def _silent(visit: Visit) -> Visit:
    return visit._replace(reading="", spoken="")
