"""What the door can show, and what can be asked of it, as values."""

from enum import StrEnum
from typing import NamedTuple


class Deed(StrEnum):
    """What a touch or a key asks for."""

    DIGIT = "digit"
    DELETE = "delete"
    ENTER = "enter"
    CLOSE = "close"


class Press(NamedTuple):
    """One deed; `digit` says which one of the keypad."""

    deed: Deed
    digit: str = ""


class Ending(StrEnum):
    """How the door is left."""

    CLOSED = "closed"
    CRISIS = "crisis"


class KeypadPage(NamedTuple):
    """How many digits there are, whether the last PIN was wrong, the seconds to wait, whether OK can be pressed."""

    entered: int
    wrong: bool
    wait: int
    ready: bool


Page = KeypadPage
