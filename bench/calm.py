"""Waits for others on the machine to pause: what they do is not what is measured."""

import time
from pathlib import Path

CALM = 0.9
"""Share of the processors' time that is idle on a calm machine."""
LOOK_SECONDS = 0.3


def wait_for_calm(longest_seconds: float) -> None:
    """Return when the machine is calm, or when it was not so for that long."""
    given_up_at = time.monotonic() + longest_seconds
    while _idle_share() < CALM and time.monotonic() < given_up_at:
        pass


def _idle_share() -> float:
    idle, total = _ticks()
    time.sleep(LOOK_SECONDS)
    idle_later, total_later = _ticks()
    return (idle_later - idle) / max(1, total_later - total)


def _ticks() -> tuple[int, int]:
    """Of all processors since the machine started: idle, and all."""
    first = Path("/proc/stat").read_text(encoding="ascii").partition("\n")[0]
    ticks = [int(each) for each in first.split()[1:9]]
    return ticks[3] + ticks[4], sum(ticks)
