"""Measure everything in one run, print it side by side, write it into `docs/figures.md`."""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from bench.contestants import Arena
from bench.figures import Figures, floors, written
from bench.idle import idle
from bench.lacking import install_what_lacks
from bench.machine import conditions, load
from bench.memory import memory
from bench.page import PageServer
from bench.processes import ROOT
from bench.report import put_between
from bench.screen import Screen
from bench.starts import starts
from bench.taps import taps
from kiosk import paths
from kiosk.content import ATTRACT
from kiosk.content.compile import compile_content
from kiosk.content.model import Content

PAGE = ROOT / "docs" / "figures.md"
READING = "ipt/what"
EXIT_HOLDS, EXIT_BROKEN, EXIT_IMPOSSIBLE = 0, 1, 2


class Extent(NamedTuple):
    """How much is measured."""

    rounds: int = 11
    memory_rounds: int = 3
    settle_seconds: float = 5.0
    taps: int = 330
    idle_seconds: float = 60.0


QUICK = Extent(3, 1, 2.0, 40, 10.0)


def main() -> int:
    """Exit code 0: every floor holds; 1: one does not; 2: it cannot be measured here."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few of each, for trying out; nothing is written")
    quick = parser.parse_args().quick
    if line := install_what_lacks():
        print(f"Nothing was measured: this machine lacks what to measure with. Install it with this line:\n{line}")
        return EXIT_IMPOSSIBLE
    content = compile_content(paths.shipped_content(), paths.assets() / "illustrations").content
    if content is None:
        print("Nothing was measured: the shipped content has errors; `make check` names them.")
        return EXIT_IMPOSSIBLE
    figures = measure(content, QUICK if quick else Extent())
    text = written(figures)
    print(text)
    if not quick:
        PAGE.write_text(put_between(PAGE.read_text(encoding="utf-8"), "bench", text), encoding="utf-8")
    return EXIT_HOLDS if all(each.holds for each in floors(figures)) else EXIT_BROKEN


def measure(content: Content, extent: Extent) -> Figures:
    """All figures of one run."""
    before = load()
    with tempfile.TemporaryDirectory() as work, Screen() as screen, PageServer(content) as page:
        arena = Arena(screen, page, Path(work))
        return Figures(
            starts=starts(arena, extent.rounds),
            memory=memory(arena, extent.memory_rounds, extent.settle_seconds),
            taps=taps(arena, extent.taps),
            idle={
                "a reading screen": idle(arena, READING, extent.idle_seconds),
                "the attract screen": idle(arena, ATTRACT, extent.idle_seconds),
            },
            conditions=conditions("make bench", before),
        )


if __name__ == "__main__":
    sys.exit(main())
