"""What each contestant takes up: the proportional share of every page of every process, as Linux counts it."""

import time
from collections.abc import Iterable
from pathlib import Path

from bench.contestants import COLD_KIOSK, Arena


def memory(arena: Arena, rounds: int, settle_seconds: float) -> dict[str, list[float]]:
    """MiB of each contestant, so many seconds after its first frame."""
    taken: dict[str, list[float]] = {each.name: [] for each in arena.contestants if each.name != COLD_KIOSK}
    for _ in range(rounds):
        for each in arena.contestants:
            if each.name != COLD_KIOSK:
                with arena.up(each) as (program, _):
                    time.sleep(settle_seconds)
                    taken[each.name].append(pss(program.family()))
    return taken


def pss(processes: Iterable[int]) -> float:
    """MiB in proportional shares."""
    return sum(_kib(Path(f"/proc/{each}/smaps_rollup")) for each in processes) / 1024


def _kib(rollup: Path) -> int:
    try:
        lines = rollup.read_text(encoding="ascii").splitlines()
    except OSError:  # it ended meanwhile
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
