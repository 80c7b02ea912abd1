"""What is marked on a screen while it is read aloud."""

from typing import TypeVar

from kiosk.viewmodels.props import BlockProps, CardProps, ScreenProps

M = TypeVar("M", BlockProps, CardProps)


def mark_spoken(screen: ScreenProps, key: str) -> ScreenProps:
    """`screen` while the part of this key is read: what it stands for is marked."""
    name, _, place = key.partition(":")
    at = int(place or 0)
    screen = screen._replace(spoken=key)
    match name:
        case "block":
            return screen._replace(blocks=_marked(screen.blocks, at))
        case "after":
            return screen._replace(after=_marked(screen.after, at))
        case "card":
            return screen._replace(cards=_marked(screen.cards, at))
        case "aside":
            return screen._replace(aside=_marked(screen.aside, at)) if place else screen
        case "closing":
            return screen._replace(closing=_spoken(screen.closing))
        case "next":
            return screen._replace(next=_spoken(screen.next))
        case "previous":
            return screen._replace(previous=_spoken(screen.previous))
        case _:
            return screen


def _marked(props: tuple[M, ...], at: int) -> tuple[M, ...]:
    return tuple(each._replace(spoken=place == at) for place, each in enumerate(props))


def _spoken(card: CardProps | None) -> CardProps | None:
    return card and card._replace(spoken=True)
