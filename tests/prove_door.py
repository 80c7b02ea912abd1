"""Whether a visitor ever comes in by the staff door: `python -m tests.prove_door`.

The real kiosk is tapped a hundred thousand times, in the corner and on the keypad most of all, with pauses, so that as
many PINs as possible are looked at.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from bench.machine import whereabouts
from bench.report import Floor, put_between, table, verdicts
from kiosk import paths
from kiosk.app import Kiosk
from kiosk.content.compile import compile_content
from kiosk.glass import add_fonts
from kiosk.machine.door.pin import set_pin
from kiosk.machine.door.staff_door import StaffDoor
from tests.hammering import Hammered, hammer
from tests.journeys.conftest import SIZE, that_showed_it_before
from tests.journeys.visitor import Clock

PAGE = Path(__file__).parents[1] / "docs" / "figures.md"
TAPS, SEED, PIN = 100_000, 5, "480159"
FEWEST_KEYPADS, FEWEST_PINS = 200, 50
EXIT_HOLDS, EXIT_BROKEN = 0, 1


def main() -> int:
    """Exit code 0: nobody came in; 1: somebody did, or hardly anybody came as far as the keypad."""
    parser = argparse.ArgumentParser(prog="python -m tests.prove_door", description=__doc__)
    parser.add_argument("--taps", type=int, default=TAPS, help="fewer are for trying out; nothing is written")
    taps = parser.parse_args().taps
    QGuiApplication([])
    add_fonts(paths.assets() / "fonts")
    compiled = compile_content(paths.shipped_content(), paths.assets() / "illustrations")
    clock = Clock()
    with tempfile.TemporaryDirectory(prefix="prove-door-") as state:
        options = that_showed_it_before(paths.shipped_content(), Path(state), compiled)
        set_pin(PIN, options.state)
        kiosk = Kiosk(options._replace(door=StaffDoor(options.state, "top-right", (), clock)), SIZE, clock)
        kiosk.start()
        done = hammer(kiosk, clock, QTest.createTouchDevice(), taps, SEED)
        kiosk.close()
    text = told(done)
    print(text)
    if taps == TAPS:
        PAGE.write_text(put_between(PAGE.read_text(encoding="utf-8"), "prove-door", text), encoding="utf-8")
    return EXIT_HOLDS if holds(done) else EXIT_BROKEN


def holds(done: Hammered) -> bool:
    """Nobody came in, and it was really tried."""
    return not done.opened and done.keypads * TAPS >= FEWEST_KEYPADS * done.taps and done.pins > 0


def told(done: Hammered) -> str:
    """What came of it, for the page."""
    rows = [
        ("taps on the real kiosk", f"{done.taps}"),
        ("the keypad came", f"{done.keypads}"),
        ("PINs that were looked at", f"{done.pins}"),
    ]
    return "\n\n".join(
        (
            "## The staff door",
            table(("what", "how often"), rows),
            verdicts([Floor("the door opened", done.opened, 0, "")]),
            table(("made", "with"), [*whereabouts("make prove-door"), ("seed", str(SEED))]),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
