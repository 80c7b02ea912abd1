"""The three that are measured side by side, and the conditions they share."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bench.page import BACKGROUND, BANNER, PageServer
from bench.processes import ROOT, Program
from bench.screen import Screen

KIOSK, COLD_KIOSK, EMPTY, CHROMIUM = "kiosk", "kiosk, first start ever", "empty window", "Chromium"
_FOOT = (2, 1077)
"""The pixel that is looked at: near the end of what is painted, away from the pointer in the middle."""
_NOTHING = "#000000"
_TOLD_WITHIN = 60.0
_NOT_OURS = ("PYTHON", "QML_", "QT_", "WAYLAND_", "XDG_")
"""What a terminal may hold and a kiosk never does, such as the wish that Python keep no bytecode."""
_BROWSER = (
    "--kiosk",
    "--no-sandbox",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--password-store=basic",
    "--window-position=0,0",
    "--window-size=1920,1080",
)
"""What a kiosk would set; no sandbox and no attempt at a GPU are in Chromium's favour."""


class Contestant(NamedTuple):
    """A name, what to execute, and the colour at the foot that shows that its frame is on the glass."""

    name: str
    command: tuple[str, ...]
    colour: str


class Arena:
    """One screen, one page, and a folder in which each contestant keeps what it keeps from start to start."""

    def __init__(self, screen: Screen, page: PageServer, work: Path) -> None:
        self.screen, self._page, self._work = screen, page, work
        self.log = work / "log"
        browser = ("chromium", *_BROWSER, f"--user-data-dir={work / CHROMIUM / 'profile'}", page.address)
        kiosk = inside("kiosk")
        self.contestants = (
            Contestant(KIOSK, kiosk, BANNER),
            Contestant(EMPTY, inside("empty"), BACKGROUND),
            Contestant(CHROMIUM, browser, BANNER),
            Contestant(COLD_KIOSK, kiosk, BANNER),
        )

    @contextmanager
    def up(self, contestant: Contestant) -> Iterator[tuple[Program, float]]:
        """The contestant running, and the seconds from before it was executed to its first interactive frame.

        That is: it told that a frame was drawn and its event loop turns, and the frame is on the glass.
        """
        home = self._work / contestant.name
        if contestant.name == COLD_KIOSK:
            shutil.rmtree(home, ignore_errors=True)
        self.screen.wait_for(_FOOT, _NOTHING)
        with Program(contestant.command, self._environment(home), self.log) as program:
            self._page.pipe = program.writing_end
            seen_at = self.screen.wait_for(_FOOT, contestant.colour)
            told_at = float(program.hear("frame", _TOLD_WITHIN)[0])
            yield program, max(seen_at, told_at) - program.started_at

    @contextmanager
    def kiosk(self, module: str, *arguments: str) -> Iterator[Program]:
        """The kiosk, already compiled, with one of `bench.inside` watching it."""
        with Program(inside(module, *arguments), self._environment(self._work / KIOSK), self.log) as program:
            yield program

    def _environment(self, home: Path) -> dict[str, str]:
        home.mkdir(parents=True, exist_ok=True)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_OURS)}
        return {
            **kept,
            "DISPLAY": self.screen.display,
            "HOME": str(home),
            "IPT_KIOSK_STATE": str(home / "state"),
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_CONFIG_HOME": str(home / "config"),
        }


def inside(module: str, *arguments: str) -> tuple[str, ...]:
    """The command that runs a module of `bench.inside`."""
    return (sys.executable, "-m", f"bench.inside.{module}", *arguments)
