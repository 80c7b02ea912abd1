"""A visit as values: where somebody is, where they were, and what they chose."""

from enum import Enum
from typing import Literal, NamedTuple

ATTRACT, HOME, CRISIS = "attract", "home", "crisis"
State = Literal["attract", "visiting", "warning"]
Reading = Literal["", "reading", "paused"]
Arrived = Literal["", "forward", "back"]


class Outcome(Enum):
    """How a visit ended; the three are never mixed up."""

    DONE = "done"
    """The visitor pressed "done, clear the screen"."""
    CLEARED = "cleared"
    """The visitor answered the warning with "clear it now"."""
    TIMED_OUT = "timed out"
    """Nobody answered the warning."""


class Entry(NamedTuple):
    """One screen of the way here, and how far down it was read, 0 to 1."""

    screen: str
    scroll: float = 0.0


class Preferences(NamedTuple):
    """What the visitor chose; forgotten with the visit."""

    language: str
    text_scale: float = 1.0
    theme: str = "light"
    low_reach: bool = False
    """Everything in the lowest third of the glass."""
    reduced_motion: bool = False
    aloud: bool = False
    """Each screen is read aloud as it opens, and each thing the keypad moves to."""
    volume: int = 60
    """Of the voice, from 0 to 100."""


class Visit(NamedTuple):
    """Everything about a visit; two visits with the same value are the same to everybody."""

    preferences: Preferences
    state: State = "attract"
    way: tuple[Entry, ...] = (Entry(ATTRACT),)
    crisis: Entry | None = None
    sheet: str = ""
    dark: bool = False
    """Whether the waiting screen is dark; never but in attract."""
    greeting: int = 0
    """Which greeting the waiting screen shows, counted from the first one."""
    arrived: Arrived = ""
    """Which way led to what is on the glass; empty where it is simply there."""
    reading: Reading = ""
    """Whether what is on the glass is being read aloud."""
    spoken: str = ""
    """The part of it that is being read now, by the key `derive_spoken` gives it."""
    take: int = 0
    """Counts how often something was to be read from its beginning."""

    @property
    def here(self) -> Entry:
        """What is on the glass."""
        return self.crisis or self.way[-1]

    @property
    def subject(self) -> tuple[str, str, str, bool]:
        """What is read aloud: another one, and it is read anew."""
        return (self.here.screen, self.preferences.language, self.sheet, self.state == "warning")
