"""Every state the glass can be in, by the id a picture of it gets."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from kiosk.content import ABOUT, ATTRACT, BOOK, CRISIS, HOME, Catalogue
from kiosk.visit import VisitMachine

Advance = Callable[[float], None]
"""Sets the clock of the visit to so many seconds."""


DARK = "dark"
"""The waiting screen outside the opening hours."""
WAITING = (ATTRACT, DARK)
"""Kinds nobody has woken yet; each has one look."""


class State(NamedTuple):
    """One state: its id, the kind of screen in it, and how a visit gets there."""

    id: str
    kind: str
    reach: Callable[[VisitMachine, Advance], None]


def states(catalogue: Catalogue, kind_of: Callable[[str], str]) -> Iterator[State]:
    """All screens in reading order, then what lies over them."""
    yield State(ATTRACT, kind_of(ATTRACT), lambda _machine, _advance: None)
    yield State(DARK, DARK, lambda machine, _advance: machine.go_dark())
    yield State(HOME, kind_of(HOME), lambda _machine, _advance: None)
    inner = (each for each in catalogue.ids if each not in (ATTRACT, HOME, BOOK, ABOUT, CRISIS))
    for screen in (*inner, BOOK, ABOUT):
        yield State(screen, kind_of(screen), _opening(screen))
    yield State(CRISIS, kind_of(CRISIS), lambda machine, _advance: machine.open_crisis())
    yield State("sheet/language", "sheet", lambda machine, _advance: machine.open_sheet("language"))
    yield State("sheet/access", "sheet", lambda machine, _advance: machine.open_sheet("access"))
    yield State("warning", "warning", _wait_for_the_warning)


def begin(machine: VisitMachine, state: State) -> None:
    """Leave what was there, and wake where the way to `state` begins with it."""
    if machine.visit.state != "attract" or machine.visit.dark:
        machine.done()
    if state.kind not in WAITING:
        machine.wake()


def _opening(screen: str) -> Callable[[VisitMachine, Advance], None]:
    return lambda machine, _advance: machine.open(screen)


def _wait_for_the_warning(machine: VisitMachine, advance: Advance) -> None:
    while machine.visit.state == "visiting" and (deadline := machine.next_deadline()) is not None:
        advance(deadline)
        machine.tick()
