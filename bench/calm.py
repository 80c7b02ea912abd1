"""Whether others on the machine pause: what they do is not what is measured."""

import time
from pathlib import Path

CALM = 0.85
"""Share of the processors' time that is idle on a calm machine."""
LOOK_SECONDS = 0.3


class Calm:
    """Looks at what the processors did since it was asked last."""

    def __init__(self) -> None:
        self._idle, self._total = _ticks()

    def since_last(self) -> bool:
        """Whether the machine was calm."""
        idle_before, total_before = self._idle, self._total
        self._idle, self._total = _ticks()
        return self._idle - idle_before >= CALM * (self._total - total_before)


def wait_for_calm(longest_seconds: float) -> None:
    """Return when the machine is calm, or when it was not so for that long."""
    given_up_at = time.monotonic() + longest_seconds
    calm = Calm()
    time.sleep(LOOK_SECONDS)
    while not calm.since_last() and time.monotonic() < given_up_at:
        time.sleep(LOOK_SECONDS)


def _ticks() -> tuple[int, int]:
    """Of all processors since the machine started: idle, and all."""
    first = Path("/proc/stat").read_text(encoding="ascii").partition("\n")[0]
    ticks = [int(each) for each in first.split()[1:9]]
    return ticks[3] + ticks[4], sum(ticks)
