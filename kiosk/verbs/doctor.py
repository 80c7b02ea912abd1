"""Tells IT whether this machine is well, and what to do where it is not."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.verbs.arguments import EXIT_ERRORS, EXIT_OK, add_set, add_state, inches, say

if TYPE_CHECKING:
    from kiosk.machine.doctor import Facts

_LONGEST_S = 120
_SHOWN = {"attract": "The waiting screen", "home": "The first screen", "crisis": "Crisis help"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parser.add_argument("--content", metavar="DIR", type=Path, default=paths.machine_content(), help="content to show")
    add_state(parser, of_machine=True)
    add_set(parser)
    parser.add_argument("--panel-inches", metavar="N", type=inches, help="diagonal of the panel")
    parser.add_argument("--json", action="store_true", help="for scripts")
    parser.add_argument("--out", metavar="FILE.html", type=Path, help="write a page with pictures there as well")
    parser.add_argument("--touch", action="store_true", help="show nine crosses to tap, and measure the touch")
    parser.set_defaults(verb=doctor)


def doctor(options: argparse.Namespace) -> int:
    """Every finding about this machine; it shows a moving window for two seconds."""
    from kiosk.content import write_safely  # noqa: PLC0415
    from kiosk.machine import read_settings  # noqa: PLC0415
    from kiosk.machine.doctor import (  # noqa: PLC0415
        Asked,
        Group,
        as_json,
        as_page,
        as_text,
        examine,
        has_failed,
        judge,
        measure_touch,
    )
    from kiosk.verbs.arguments import said  # noqa: PLC0415

    settings = read_settings(options.state, paths.machine_settings(), environment=os.environ, typed=options.set)
    diagonal = options.panel_inches or settings.settings.inches
    facts = examine(Asked(options.content, options.state, paths.assets(), settings, said, diagonal))
    groups = judge(facts)
    if options.touch:
        groups = (*groups, Group("Touch", measure_touch(diagonal)))
    print(as_json(groups) if options.json else as_text(groups))
    if options.out:
        try:
            write_safely(as_page(groups, _pictures(options.content, facts, diagonal)).encode(), options.out)
        except OSError as error:
            return say(f"{error.filename or options.out} cannot be written: {error.strerror}. Choose another place.")
    return EXIT_ERRORS if has_failed(groups) else EXIT_OK


def _pictures(content: Path, facts: "Facts", diagonal: float | None) -> dict[str, bytes]:
    """What the glass shows on a panel such as this one; nothing where it cannot be drawn."""
    width, height = facts.screen.size or (1920, 1080)
    command = [sys.executable, "-m", "kiosk.cli", "render", str(content), "--size", f"{width}x{height}", "--lang", "en"]
    with tempfile.TemporaryDirectory(prefix="ipt-kiosk-doctor-") as folder:
        command += ["--out", folder, *(("--panel-inches", str(diagonal)) if diagonal else ())]
        for each in _SHOWN:
            command += ["--screen", each]
        drawing = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        program = os.pathsep.join(filter(None, (str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH"))))
        drawing["PYTHONPATH"] = program
        try:
            subprocess.run(command, env=drawing, capture_output=True, timeout=_LONGEST_S, check=False)  # noqa: S603 -- ourselves
        except (OSError, subprocess.TimeoutExpired):
            return {}
        found = {name: sorted(Path(folder).glob(f"{each}-*.png")) for each, name in _SHOWN.items()}
        return {name: files[0].read_bytes() for name, files in found.items() if files}
