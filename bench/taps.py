"""From lifting the finger to the first frame of what it leads to."""

from typing import NamedTuple

from bench.contestants import Arena
from bench.memory import Memory, footprint

_LONGEST_WAIT = 240.0


class Tap(NamedTuple):
    """The kind of screen it led to, the milliseconds that took, and how many of them the kiosk itself worked."""

    kind: str
    took: float
    worked: float


class Taps(NamedTuple):
    """Every tap, and the kiosk's memory after all of them."""

    taken: list[Tap]
    memory: Memory


def taps(arena: Arena, wanted: int) -> Taps:
    """So many taps over every kind of screen."""
    taken: list[Tap] = []
    with arena.kiosk("taps", str(wanted)) as program:
        for _ in range(wanted):
            _, took, worked, kind = program.hear("tap", _LONGEST_WAIT)
            taken.append(Tap(kind, float(took), float(worked)))
        return Taps(taken, footprint(program.family()))
