"""Where the ring goes when an arrow or Tab is pressed."""

from collections.abc import Sequence

from kiosk.machine.door.pages import Press
from kiosk.machine.door.sheet import Target


def next_target(targets: Sequence[Target], held: Press | None, step: tuple[int, int], *, back: bool) -> Press | None:
    """The nearest on that side, or where it is; without a side, the next or the one before in order of reading."""
    here = next((each for each in targets if each.press == held), None)
    usable = [each for each in targets if each.enabled or each is here]
    if here is None:
        return (usable[-1] if back else usable[0]).press if usable else None
    if step == (0, 0):
        return usable[(usable.index(here) + (-1 if back else 1)) % len(usable)].press
    found = [each for each in usable if _ahead(here, each, step) > 1]
    return min(found, key=lambda each: _distance(here, each, step), default=here).press


def _ahead(here: Target, there: Target, step: tuple[int, int]) -> float:
    way = there.rect.center() - here.rect.center()
    return way.x() * step[0] + way.y() * step[1]


def _distance(here: Target, there: Target, step: tuple[int, int]) -> float:
    """How far away; what lies aside counts double."""
    way = there.rect.center() - here.rect.center()
    aside = abs(way.x() * step[1]) + abs(way.y() * step[0])
    return _ahead(here, there, step) + 2 * aside
