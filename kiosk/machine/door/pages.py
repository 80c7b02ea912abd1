"""What the door can show, and what can be asked of it, as values."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Deed(StrEnum):
    """What a touch or a key asks for."""

    DIGIT = "digit"
    DELETE = "delete"
    ENTER = "enter"
    CLOSE = "close"
    BACK = "back"
    CLEAN = "clean"
    PROBLEMS = "problems"
    RELOAD = "reload"
    STICK = "stick"
    VOLUME = "volume"
    BRIGHTNESS = "brightness"
    TOUCH = "touch"
    RESTART = "restart"
    LEAVE = "leave"
    LESS = "less"
    MORE = "more"
    PAGE_UP = "page-up"
    PAGE_DOWN = "page-down"
    CONFIRM = "confirm"


ENTRIES = (
    Deed.CLEAN,
    Deed.PROBLEMS,
    Deed.RELOAD,
    Deed.STICK,
    Deed.VOLUME,
    Deed.BRIGHTNESS,
    Deed.TOUCH,
    Deed.RESTART,
    Deed.LEAVE,
)
"""As they stand in the menu: what is wanted often comes first."""


class Press(NamedTuple):
    """One deed; `digit` says which one of the keypad."""

    deed: Deed
    digit: str = ""


class Ending(StrEnum):
    """How the door is left."""

    CLOSED = "closed"
    CRISIS = "crisis"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class KeypadPage:
    """How many digits there are, whether the last PIN was wrong, the seconds to wait, whether OK can be pressed."""

    entered: int
    wrong: bool
    wait: int
    ready: bool


@dataclass(frozen=True, slots=True)
class MenuPage:
    """What staff can do here and now."""

    entries: tuple[Deed, ...]


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What came of a deed, in lines that may be long, and the screenful that is read."""

    deed: Deed
    lines: tuple[str, ...]
    screenful: int = 0


@dataclass(frozen=True, slots=True)
class WorkingPage:
    """A deed takes its time: so many seconds by now."""

    deed: Deed
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class LevelPage:
    """The volume or the brightness, in percent."""

    deed: Deed
    percent: int


@dataclass(frozen=True, slots=True)
class SurePage:
    """A deed is asked about once more."""

    deed: Deed


@dataclass(frozen=True, slots=True)
class CleaningPage:
    """Touches do nothing for so many seconds."""

    seconds: int


@dataclass(frozen=True, slots=True)
class CrossPage:
    """One cross of the touch test; how many were tapped before it."""

    tapped: int


Page = KeypadPage | MenuPage | ReadPage | WorkingPage | LevelPage | SurePage | CleaningPage | CrossPage
