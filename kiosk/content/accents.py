"""A clinic's own accent colors: where each would stand, and whether it can be seen there."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.content.colours import contrast, darkened, read, tint, written
from kiosk.content.model import Accent, Clinic, ClinicLook, Colour
from kiosk.content.problems import Place
from kiosk.content.reader import Reader

READ, SHAPE = 7.0, 3.0
"""Contrast that words need, and what icons and rings need (WCAG 1.4.6 and 1.4.11)."""

GROUNDS = {"background": "#fbf5ea", "surface": "#fffdf8", "rail": "#f3e9d8", "actionText": "#fffdf8", "text": "#2a2320"}
"""What an accent meets in the warm theme; a test holds these to the tokens of `Colours.qml`."""

_PALE, _PALE_SATURATION = 0.885, 0.45


class Pair(NamedTuple):
    """Two colors that meet on the glass, and the contrast they need."""

    where: str
    one: Colour
    other: Colour
    needed: float

    @property
    def ratio(self) -> float:
        """The contrast there is."""
        return contrast(self.one, self.other)


def action_pairs(colour: Colour) -> tuple[Pair, ...]:
    """Everywhere the accent would stand."""
    return (
        Pair("words on a button", colour, ground("actionText"), READ),
        Pair("words on a sheet", colour, ground("surface"), READ),
        Pair("words on the paper", colour, ground("background"), READ),
        Pair("icons of the bar", colour, ground("rail"), SHAPE),
        Pair("the ring of a keypad", colour, ground("background"), SHAPE),
    )


def tone_pairs(colour: Colour, pale: Colour) -> tuple[Pair, ...]:
    """Everywhere the colors of the tone would stand: its strong one, and its pale one that cards lie on."""
    return (
        Pair("headings on the paper", colour, ground("background"), READ),
        Pair("headings on a sheet", colour, ground("surface"), READ),
        Pair("headings on a card", colour, pale, READ),
        Pair("words on a card", ground("text"), pale, READ),
    )


def ground(token: str) -> Colour:
    """One of `GROUNDS`."""
    colour = read(GROUNDS[token])
    assert colour is not None  # noqa: S101 -- the table above
    return colour


def pale(colour: Colour) -> Colour:
    """What cards in this color lie on."""
    return tint(colour, _PALE, _PALE_SATURATION)


def derive_accent(look: ClinicLook) -> Accent | None:
    """The colors of the glass that follow from the clinic's; None where it has none."""
    seed = look.second_accent or look.accent
    if seed is None:
        return None
    ground_of_cards = pale(seed)
    deep = look.second_accent or darkened(seed, lambda shade: not _failing(tone_pairs(shade, ground_of_cards)))
    action = written(look.accent) if look.accent else ""
    return Accent(action=action, deep=written(deep), pale=written(ground_of_cards))


def check_accents(reader: Reader, clinic: Clinic, place: Place) -> None:
    """Each accent can be read everywhere it would stand."""
    if clinic.look is None:
        return
    for name, colour, pairs in _chosen(clinic.look):
        failing = _failing(pairs)
        if not failing:
            continue
        found = "; ".join(f"{p.where} {figure(p.ratio)} to 1, {p.needed:.0f} to 1 is needed" for p in failing)
        what = f'The color "{written(colour)}" is too light to be read by everybody: {found}.'
        mend = f'Write the nearest darker shade of it: {name}: "{written(_mended(name, colour))}"'
        reader.note("accent-contrast", reader.place(clinic.look, place, name), what, mend)


def figure(ratio: float) -> str:
    """A contrast as it is printed, never more than there is."""
    return f"{math.floor(ratio * 100) / 100:.2f}"


def _chosen(look: ClinicLook) -> Iterator[tuple[str, Colour, tuple[Pair, ...]]]:
    if look.accent:
        yield "accent", look.accent, action_pairs(look.accent)
    if look.second_accent:
        yield "second_accent", look.second_accent, tone_pairs(look.second_accent, pale(look.second_accent))


def _mended(name: str, colour: Colour) -> Colour:
    if name == "accent":
        return darkened(colour, lambda shade: not _failing(action_pairs(shade)))
    return darkened(colour, lambda shade: not _failing(tone_pairs(shade, pale(shade))))


def _failing(pairs: tuple[Pair, ...]) -> list[Pair]:
    return [pair for pair in pairs if pair.ratio < pair.needed]
