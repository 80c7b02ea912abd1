"""Tells Prometheus what status tells people."""

import argparse
import logging
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.machine.settings import METRICS
from kiosk.verbs.arguments import EXIT_OK, EXIT_USAGE, add_state, is_folder, no_state, say
from kiosk.verbs.status import compare, content_folder, what_is_wrong

if TYPE_CHECKING:
    from kiosk.machine.metrics import Told

log = logging.getLogger("kiosk")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    add_state(parser, of_machine=True)
    parser.add_argument("--content", metavar="DIR", type=Path, help="content it is run with, if not as it says")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--out", metavar="FILE.prom", type=Path, help="write them there")
    where.add_argument(
        "--as-set", action="store_true", help=f"write {METRICS} into the folder machine.yaml names, if any"
    )
    parser.set_defaults(verb=metrics)


def metrics(options: argparse.Namespace) -> int:
    """0 told, of a kiosk that is not well too; 2 wrong usage, or a place that cannot be written."""
    from importlib.util import find_spec  # noqa: PLC0415

    file = options.out
    if options.as_set:
        folder = _folder(options.state)
        if folder is None:
            return EXIT_OK
        file = folder / METRICS
    if find_spec("prometheus_client") is None:
        return say("The package prometheus-client is missing. Install requirements/metrics.txt.")
    if not options.state.is_dir():
        return say(no_state(options.state))
    if options.content is not None and not is_folder(options.content):
        return EXIT_USAGE
    from kiosk.machine.metrics import as_text, write_metrics  # noqa: PLC0415

    told = _told(options.state, options.content)
    if file is None:
        sys.stdout.write(as_text(told).decode())
        return EXIT_OK
    try:
        write_metrics(told, file)
    except OSError as error:
        return say(
            f"{file} cannot be written: {error.strerror}. Name a folder that is there and that this account owns."
        )
    return EXIT_OK


def _folder(state: Path) -> Path | None:
    """Where IT wants them; None where that is nowhere."""
    from kiosk.machine import read_settings  # noqa: PLC0415

    read = read_settings(state, paths.machine_settings(), environment=os.environ)
    for each in read.complaints:
        if "metrics" in each:
            log.error("%s", each)
    return None if read.settings.metrics == "off" else Path(read.settings.metrics)


def _told(state: Path, named: Path | None) -> "Told":
    from kiosk.machine.metrics import Told  # noqa: PLC0415
    from kiosk.pulse import read_pulse  # noqa: PLC0415

    pulse = read_pulse(state)
    folder = content_folder(named, pulse).resolve()
    return Told(pulse, not what_is_wrong(pulse, time.time()), compare(pulse, state, folder))
