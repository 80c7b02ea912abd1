"""Looks at clock, disk, memory and rights."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from kiosk.machine.doctor.facts import SystemFacts
from kiosk.machine.settings import METRICS, ReadSettings

PIN = "staff-door.json"
_MB = 1024 * 1024


def look_at_system(
    state: Path, content: Path, program: Path, settings: ReadSettings, now: datetime | None = None
) -> SystemFacts:
    """What the system says; a figure it does not tell is one that worries nobody."""
    total, free = _memory()
    return SystemFacts(
        now=now or datetime.now(),  # noqa: DTZ005 -- the clock on the wall, which is judged
        zone=time.tzname[0],
        newest_file=_newest((*content.rglob("*.yaml"), *program.rglob("*.py"))),
        synchronized=_synchronized(),
        state=str(state),
        state_error=_cannot_write(state),
        state_mode=_mode(state),
        free_mb=_free(state),
        pin_mode=_mode(state / PIN),
        root=sys.platform != "win32" and os.geteuid() == 0,
        unreadable=next((str(each) for each in content.rglob("*") if not os.access(each, os.R_OK)), ""),
        memory_mb=total,
        memory_free_mb=free,
        complaints=settings.complaints,
        metrics=settings.settings.metrics,
        metrics_age=_age(Path(settings.settings.metrics) / METRICS),
    )


def _newest(files: Iterable[Path]) -> datetime:
    """Files of a distant time to come tell of nothing but a clock that was wrong once: the middle one counts."""
    times = sorted(each.stat().st_mtime for each in files)
    return datetime.fromtimestamp(times[len(times) // 2] if times else 0)  # noqa: DTZ006 -- as the clock above


def _synchronized() -> bool | None:
    said = ask("timedatectl", "show", "--property=NTPSynchronized", "--value").strip()
    return said == "yes" if said in ("yes", "no") else None


def ask(*command: str) -> str:
    """What a program of the system says; nothing where it is not there, or does not answer."""
    program = shutil.which(command[0])
    if not program:
        return ""
    try:
        done = subprocess.run([program, *command[1:]], capture_output=True, text=True, timeout=10, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


def _cannot_write(state: Path) -> str:
    try:
        state.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryFile(dir=state) as file:
            file.write(bytes(64 * 1024))
            file.flush()
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _age(file: Path) -> float | None:
    try:
        return time.time() - file.stat().st_mtime
    except OSError:
        return None


def _mode(path: Path) -> int | None:
    if sys.platform == "win32":
        return None
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return None


def _free(state: Path) -> float:
    there = next(each for each in (state, *state.parents) if each.exists())
    return shutil.disk_usage(there).free / _MB


def _memory() -> tuple[float, float]:
    try:
        lines = Path("/proc/meminfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return float("inf"), float("inf")
    told = {line.partition(":")[0]: line.split()[1] for line in lines}
    return int(told["MemTotal"]) / 1024, int(told.get("MemAvailable", told["MemFree"])) / 1024
