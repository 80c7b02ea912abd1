"""A visit as values: where somebody is, where they were, and what they chose."""

from enum import Enum
from typing import Literal, NamedTuple

ATTRACT, HOME, CRISIS = "attract", "home", "crisis"
State = Literal["attract", "visiting", "warning"]
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


class Visit(NamedTuple):
    """Everything about a visit; two visits with the same value are the same to everybody."""

    preferences: Preferences
    state: State = "attract"
    way: tuple[Entry, ...] = (Entry(ATTRACT),)
    crisis: Entry | None = None
    sheet: str = ""
    greeting: int = 0
    """Which greeting the waiting screen shows, counted from the first one."""
    arrived: Arrived = ""
    """Which way led to what is on the glass; empty where it is simply there."""

    @property
    def here(self) -> Entry:
        """What is on the glass."""
        return self.crisis or self.way[-1]
