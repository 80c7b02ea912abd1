"""Where and when the figures were made."""

import datetime as dt
import os
import platform
import re
import subprocess
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion

from bench.starts import LONGEST_REST


def load() -> str:
    """The load of the last 1, 5 and 15 minutes."""
    return " ".join(Path("/proc/loadavg").read_text(encoding="ascii").split()[:3])


def niceness() -> int:
    """How far this process, and so all it starts, stands back for others (19) or goes before them (-20)."""
    return int(Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[16])


def conditions(command: str, load_before: str) -> list[tuple[str, str]]:
    """What to know about the machine and the run, row by row."""
    return [
        *whereabouts(command),
        ("Chromium", chromium_version()),
        ("screen", "Xvfb, 1920x1080, software renderer"),
        ("calm", f"each start waited up to {LONGEST_REST:g} s, and the taps some minutes in all, for others to pause"),
        ("priority", f"nice {niceness()}, for all that was measured"),
        ("load before and after", f"{load_before}; {load()}"),
    ]


def whereabouts(command: str) -> list[tuple[str, str]]:
    """When and on what a command ran, row by row."""
    processors = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = re.search(r"^model name\s*:\s*(.+)$", processors, re.MULTILINE)
    total = re.search(r"^MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text(encoding="ascii"), re.MULTILINE)
    memory = f", {int(total[1]) / 1024 / 1024:.0f} GiB of memory" if total else ""
    return [
        ("date", dt.datetime.now(dt.UTC).strftime("%Y-%m-%d %H:%M UTC")),
        ("command", f"`{command}`"),
        ("machine", f"{model[1] if model else platform.machine()}, {os.cpu_count()} cores{memory}"),
        ("system", f"{platform.freedesktop_os_release()['PRETTY_NAME']}, Linux {platform.release()}"),
        ("Python and Qt", f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}"),
    ]


def chromium_version() -> str:
    """What Chromium says it is."""
    said = subprocess.run(["chromium", "--version", "--no-sandbox"], capture_output=True, text=True, check=False)
    found = re.search(r"Chromium .*", said.stdout)
    return found[0].strip() if found else "unknown"
