"""From exec to the first interactive frame, the contestants taking turns."""

from bench.calm import wait_for_calm
from bench.contestants import Arena

LONGEST_REST = 6.0
"""Seconds that each start waits at most for the one before to be gone, and for others on the machine."""


def starts(arena: Arena, rounds: int) -> dict[str, list[float]]:
    """Seconds of each start by contestant; the first round warms up and is not counted."""
    taken: dict[str, list[float]] = {each.name: [] for each in arena.contestants}
    for number in range(rounds + 1):
        for each in arena.contestants:
            wait_for_calm(LONGEST_REST)
            with arena.up(each) as (_, seconds):
                pass
            if number:
                taken[each.name].append(seconds)
    return taken
