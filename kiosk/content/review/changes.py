"""What changed between two states of the same words, text by text and word by word."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from kiosk.content.review.texts import Spot, Texts, page_of


class Change(NamedTuple):
    """One text that is another now; `before` is empty where it was added, `now` where it was taken out.

    `at` is where it stands now, or stood.
    """

    at: Spot
    before: str
    now: str

    @property
    def page(self) -> str:
        """The screen it belongs to."""
        return page_of(self.at)


class Piece(NamedTuple):
    """Words in a row that stayed, went or came."""

    kind: Literal["same", "gone", "new"]
    words: str


def changes(before: Texts, now: Texts) -> tuple[Change, ...]:
    """Every text that differs, screen by screen in the order of `now`; one that only moved up or down does not."""
    pages = dict.fromkeys(page_of(spot) for spot in (*now, *before))
    return tuple(each for page in pages for each in _of_page(_left(before, now, page), _left(now, before, page)))


def pieces(change: Change) -> tuple[Piece, ...]:
    """The words of a text that stayed, went and came, in order."""
    old, new = change.before.split(), change.now.split()
    found: list[Piece] = []
    for kind, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Piece("same", " ".join(old[i:i_end])))
            continue
        found += [Piece("gone", " ".join(old[i:i_end]))] if i < i_end else []
        found += [Piece("new", " ".join(new[j:j_end]))] if j < j_end else []
    return tuple(found)


def _left(texts: Texts, others: Texts, page: str) -> list[tuple[Spot, str]]:
    """The texts of a screen that do not stand at the same place with the same words."""
    return [(spot, text) for spot, text in texts.items() if page_of(spot) == page and others.get(spot) != text]


def _of_page(before: list[tuple[Spot, str]], now: list[tuple[Spot, str]]) -> Iterator[Change]:
    old, new = ([(_names(spot), text) for spot, text in side] for side in (before, now))
    for kind, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from _paired(before[i:i_end], now[j:j_end])


def _paired(before: list[tuple[Spot, str]], now: list[tuple[Spot, str]]) -> Iterator[Change]:
    """Texts of one kind beside each other, in order; what is left over went or came."""
    rest = list(before)
    for spot, text in now:
        other = next((each for each in rest if _names(each[0]) == _names(spot)), None)
        if other is not None:
            rest.remove(other)
        yield Change(spot, other[1] if other else "", text)
    yield from (Change(spot, text, "") for spot, text in rest)


def _names(spot: Spot) -> Spot:
    """Where a text stands, whatever stands before it in its list."""
    return tuple(part for part in spot if not part.isdecimal())
