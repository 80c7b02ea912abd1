"""Everything that was measured, as tables and as promises kept or broken."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

from bench.contestants import CHROMIUM, COLD_KIOSK, EMPTY, KIOSK
from bench.idle import Idle
from bench.memory import Memory
from bench.report import Floor, percentile, spread, table, verdicts
from bench.taps import Tap, Taps

START_TO_EMPTY, START_TO_CHROMIUM, MEMORY_TO_CHROMIUM, TAP_MS, FRAMES_A_MINUTE = 2.0, 0.8, 0.5, 33.0, 12.0


class Figures(NamedTuple):
    """Seconds and memory by contestant; taps; idleness by screen; the conditions, row by row."""

    starts: Mapping[str, Sequence[float]]
    memory: Mapping[str, Sequence[Memory]]
    taps: Taps
    idle: Mapping[str, Idle]
    conditions: Sequence[tuple[str, str]]


def floors(figures: Figures) -> tuple[Floor, ...]:
    """What is promised of the kiosk, with what was found."""
    start = {name: median(taken) for name, taken in figures.starts.items()}
    pss = {name: median(each.pss for each in taken) for name, taken in figures.memory.items()}
    taken = [each.took for each in figures.taps.taken]
    return (
        Floor("start, to the empty window", start[KIOSK] / start[EMPTY], START_TO_EMPTY, "x"),
        Floor("start, to Chromium", start[KIOSK] / start[CHROMIUM], START_TO_CHROMIUM, "x"),
        Floor("memory, to Chromium", pss[KIOSK] / pss[CHROMIUM], MEMORY_TO_CHROMIUM, "x"),
        Floor("tap to the next screen, 99th percentile", percentile(taken, 99), TAP_MS, "ms"),
        *(
            Floor(f"frames a minute, {name}", _a_minute(each), FRAMES_A_MINUTE, "")
            for name, each in figures.idle.items()
        ),
    )


def written(figures: Figures) -> str:
    """All of it in Markdown."""
    return "\n\n".join(
        (
            verdicts(floors(figures)),
            _side_by_side(figures),
            _taps(figures.taps),
            _idle(figures.idle),
            table(("made", "with"), figures.conditions),
        )
    )


def _side_by_side(figures: Figures) -> str:
    names = (KIOSK, EMPTY, CHROMIUM, COLD_KIOSK)
    starts = [spread([each * 1000 for each in figures.starts[name]]) for name in names]
    held = [figures.memory.get(name, ()) for name in names]
    pss = [spread([each.pss for each in memory]) if memory else "" for memory in held]
    rss = [spread([each.rss for each in memory]) if memory else "" for memory in held]
    rounds = len(figures.starts[KIOSK]), len(figures.memory[KIOSK])
    return table(
        ("median (least–most)", *names),  # noqa: RUF001
        (
            (f"exec to first interactive frame, ms, {rounds[0]} starts", *starts),
            (f"memory, MiB PSS of all processes, {rounds[1]} starts", *pss),
            ("the same as RSS, shared pages counted in each", *rss),
        ),
    )


def _taps(taps: Taps) -> str:
    kinds = sorted({each.kind for each in taps.taken})
    rows = [_tap_row("all", taps.taken), *(_tap_row(kind, [t for t in taps.taken if t.kind == kind]) for kind in kinds)]
    head = ("tap to the first frame of", "taps", "p50, ms", "p99, ms", "most, ms", "p99 of its own work, ms")
    return (
        table(head, rows)
        + f"\n\nMemory of the kiosk after these taps: {taps.memory.pss:.0f} MiB PSS, {taps.memory.rss:.0f} RSS."
    )


def _tap_row(kind: str, taps: Sequence[Tap]) -> tuple[str, ...]:
    took, worked = [each.took for each in taps], [each.worked for each in taps]
    figures = (percentile(took, 50), percentile(took, 99), max(took), percentile(worked, 99))
    return (kind, str(len(taps)), *(f"{each:.1f}" for each in figures))


def _idle(idle: Mapping[str, Idle]) -> str:
    rows = [
        (name, f"{each.seconds:g}", str(each.frames), f"{each.used:.2f}", f"{each.used / each.seconds:.2%}")
        for name, each in idle.items()
    ]
    return table(("left alone on", "seconds", "frames", "processor seconds", "of one core"), rows)


def _a_minute(idle: Idle) -> float:
    return idle.frames * 60 / idle.seconds
