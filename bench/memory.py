"""What each contestant takes up, as Linux counts it over all of its processes."""

import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from bench.contestants import COLD_KIOSK, Arena


class Memory(NamedTuple):
    """MiB: each shared page by its share (PSS), which other users of the libraries make smaller, or whole (RSS)."""

    pss: float
    rss: float


def memory(arena: Arena, rounds: int, settle_seconds: float) -> dict[str, list[Memory]]:
    """Of each contestant, so many seconds after its first frame."""
    taken: dict[str, list[Memory]] = {each.name: [] for each in arena.contestants if each.name != COLD_KIOSK}
    for _ in range(rounds):
        for each in arena.contestants:
            if each.name != COLD_KIOSK:
                with arena.up(each) as (program, _):
                    time.sleep(settle_seconds)
                    taken[each.name].append(footprint(program.family()))
    return taken


def footprint(processes: Iterable[int]) -> Memory:
    """Of these processes together."""
    rollups = [Path(f"/proc/{each}/smaps_rollup") for each in processes]
    return Memory(*(sum(_kib(each, field) for each in rollups) / 1024 for field in ("Pss:", "Rss:")))


def _kib(rollup: Path, field: str) -> int:
    try:
        lines = rollup.read_text(encoding="ascii").splitlines()
    except OSError:  # it ended meanwhile
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(field)), 0)
