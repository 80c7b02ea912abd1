"""From exec to the first interactive frame, the contestants taking turns."""

import time

from bench.contestants import Arena

REST_SECONDS = 0.5
"""For a program that ended to be gone, and the next one to find a quiet machine."""


def starts(arena: Arena, rounds: int) -> dict[str, list[float]]:
    """Seconds of each start by contestant; the first round warms up and is not counted."""
    taken: dict[str, list[float]] = {each.name: [] for each in arena.contestants}
    for number in range(rounds + 1):
        for each in arena.contestants:
            with arena.up(each) as (_, seconds):
                pass
            if number:
                taken[each.name].append(seconds)
            time.sleep(REST_SECONDS)
    return taken
