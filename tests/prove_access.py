"""Every screen on every panel, in every language, text size and theme: `python -m tests.prove_access`.

Each frame is rendered and its geometry measured (`tests/geometry.py`); on two panels its pixels too
(`tests/pixels.py`). What was measured of the very same files before is not measured again, so it can be broken off
and goes on where it was.
"""

import argparse
import hashlib
import json
import multiprocessing
import sys
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import product
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication

from bench.machine import whereabouts
from bench.report import put_between, table
from kiosk import paths
from kiosk.authoring import Picture, Wanted, draw
from kiosk.content import Bundle
from kiosk.content.compile import compile_content
from kiosk.panel import ORBIT, Shift
from tests.geometry import complaints
from tests.panels import PANELS, TEXT_SCALES, THEMES, Panel
from tests.pixels import pale
from tests.pseudo import LANGUAGES, crisis_help_speaks_them, with_pseudo_languages

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "figures.md"
MEASURED = ROOT / "build" / "prove-access.jsonl"
PROCESSES, COMBINATIONS_A_PROCESS = 2, 16
PIXEL_PANELS = (PANELS[1], PANELS[8])
"""Contrast in the pixels is measured on one panel that is wide and on one that is upright."""
MOST_TOLD = 5
EXIT_HOLDS, EXIT_BROKEN = 0, 1


class Combination(NamedTuple):
    """One look of the whole kiosk."""

    panel: Panel
    text_scale: float
    language: str
    theme: str

    def __str__(self) -> str:
        return f"{self.panel}, {self.language}, text {self.text_scale:g}, {self.theme}"


class Measured(NamedTuple):
    """What came of one combination; `seconds` as this machine took."""

    name: str
    screens: int
    frames: int
    pixels: bool
    seconds: float
    complaints: list[str]


EVERY = tuple(Combination(*each) for each in product(PANELS, TEXT_SCALES, LANGUAGES, THEMES))
SAMPLE = tuple(
    Combination(panel, TEXT_SCALES[-1], language, THEMES[(at + shift) % len(THEMES)])
    for at, panel in enumerate(PANELS)
    for shift, language in enumerate(LANGUAGES)
)
"""Each panel in each language once, with the largest text; themes take turns."""


def place_of(combination: Combination) -> Shift:
    """Where its picture stands on the window: each at one place of the orbit, always the same one."""
    return ORBIT[zlib.crc32(str(combination).encode()) % len(ORBIT)]


def measure(bundle: Bundle, combination: Combination) -> Measured:
    """Render all screens of one combination; `bundle` holds the pseudo-languages."""
    began, pictures, found = time.monotonic(), list[Picture](), list[str]()
    panel, text_scale, language, theme = combination
    wanted = Wanted((panel.size,), (language,), (text_scale,), (theme,), panel.inches, shift=place_of(combination))
    by_pixels = panel in PIXEL_PANELS
    with crisis_help_speaks_them():
        for frame in draw(bundle, wanted):
            pictures.append(frame.picture)
            found += pale(frame) if by_pixels else ()
    found += complaints(tuple(pictures))
    screens = len({each.id for each in pictures})
    return Measured(str(combination), screens, len(pictures), by_pixels, round(time.monotonic() - began, 1), found)


class _Worker:
    """What one process keeps: the application and the bundle."""

    kept: "_Worker"

    def __init__(self) -> None:
        self.application = QGuiApplication(["prove"])
        self.bundle = with_pseudo_languages(compile_content(paths.shipped_content(), paths.assets() / "illustrations"))


def _begin() -> None:
    _Worker.kept = _Worker()


def _measure(combination: Combination) -> Measured:
    return measure(_Worker.kept.bundle, combination)


def measured_before(state: str) -> Iterator[Measured]:
    """What was measured of files in this state."""
    if MEASURED.is_file():
        for line in MEASURED.read_text(encoding="utf-8").splitlines():
            try:
                said = json.loads(line)
            except ValueError:  # broken off while it was written
                continue
            if said.pop("state") == state:
                yield Measured(**said)


def files_state() -> str:
    """Changes with every file that may change a frame or what is asked of it."""
    state = hashlib.sha256()
    for file in sorted(
        each for room in ("kiosk", "content", "assets", "tests", "requirements") for each in (ROOT / room).rglob("*")
    ):
        if file.suffix in (".py", ".qml", ".yaml", ".svg", ".png", ".ttf", ".txt") and "pictures" not in file.parts:
            state.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return state.hexdigest()


def prove(combinations: Sequence[Combination]) -> list[Measured]:
    """Measure all, telling of each; in as many processes as there are to be."""
    state, names = files_state(), {str(each) for each in combinations}
    done = [each for each in measured_before(state) if each.name in names]
    known = {each.name for each in done}
    left = [each for each in combinations if str(each) not in known]
    print(f"{len(combinations)} combinations; {len(done)} were measured before.", flush=True)
    MEASURED.parent.mkdir(exist_ok=True)
    with ExitStack() as stack:
        processes = multiprocessing.get_context("spawn").Pool(
            PROCESSES, _begin, maxtasksperchild=COMBINATIONS_A_PROCESS
        )
        pool, kept = stack.enter_context(processes), stack.enter_context(MEASURED.open("a", encoding="utf-8"))
        for each in pool.imap_unordered(_measure, left):
            done.append(each)
            kept.write(json.dumps({"state": state, **each._asdict()}) + "\n")
            kept.flush()
            print(f"{len(done)}/{len(combinations)} {each.name}: {each.frames} frames, {each.seconds:g} s", flush=True)
            _tell(each.complaints)
    return done


def _tell(found: Sequence[str]) -> None:
    for each in found[:MOST_TOLD]:
        print(f"    {each}", flush=True)
    if len(found) > MOST_TOLD:
        print(f"    and {len(found) - MOST_TOLD} more", flush=True)


def written(done: Sequence[Measured], command: str) -> str:
    """The section of `docs/figures.md`."""
    by_pixels = [each for each in done if each.pixels]
    rows = [
        _row("geometry: sizes, gaps, nothing cut or covered, banner whole", done),
        _row("of these with contrast measured in the pixels", by_pixels),
    ]
    seconds = sum(each.seconds for each in done)
    made = [*whereabouts(command), ("time", f"{seconds / 60:.0f} minutes of {PROCESSES} processes together")]
    head = ("what", "combinations", "frames rendered", "combinations that failed")
    said = f"{len(PANELS)} panels × {len(TEXT_SCALES)} text scales × {len(LANGUAGES)} languages × {len(THEMES)} themes"  # noqa: RUF001
    spoken = "English, Spanish, one with words 40 % longer, one read from right to left"
    screens = f"at least {min(each.screens for each in done)} states of the glass in each combination"
    parts = ("## Every look of every screen", f"{said} ({spoken}); {screens}.", table(head, rows))
    return "\n\n".join((*parts, table(("made", "with"), made)))


def _row(what: str, done: Iterable[Measured]) -> tuple[str, str, str, str]:
    every = list(done)
    failed = sum(bool(each.complaints) for each in every)
    return what, str(len(every)), str(sum(each.frames for each in every)), str(failed)


def main(arguments: Sequence[str]) -> int:
    """Exit code 0: everything holds; 1: something does not."""
    parser = argparse.ArgumentParser(prog="python -m tests.prove_access", description=__doc__)
    parser.add_argument("--sample", action="store_true", help="each panel in each language once; nothing is written")
    sample = parser.parse_args(arguments).sample
    done = prove(SAMPLE if sample else EVERY)
    failed = [each for each in done if each.complaints]
    print(f"{len(done)} combinations, {sum(each.frames for each in done)} frames rendered, {len(failed)} failed.")
    for each in failed:
        print(f"  {each.name}: {len(each.complaints)} complaints")
    if not sample:
        text = written(done, "make prove-access")
        PAGE.write_text(put_between(PAGE.read_text(encoding="utf-8"), "prove-access", text), encoding="utf-8")
    return EXIT_BROKEN if failed else EXIT_HOLDS


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
