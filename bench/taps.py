"""From lifting the finger to the first frame of what it leads to."""

from typing import NamedTuple

from bench.contestants import Arena
from bench.memory import pss

_SECONDS_A_TAP = 3.0


class Taps(NamedTuple):
    """Milliseconds of each tap with the kind of screen it led to, and MiB of the kiosk after all of them."""

    taken: list[tuple[str, float]]
    mib: float


def taps(arena: Arena, wanted: int) -> Taps:
    """So many taps over every kind of screen."""
    taken: list[tuple[str, float]] = []
    with arena.kiosk("taps", str(wanted)) as program:
        for _ in range(wanted):
            _, milliseconds, kind = program.hear("tap", _SECONDS_A_TAP * 10)
            taken.append((kind, float(milliseconds)))
        return Taps(taken, pss(program.family()))
