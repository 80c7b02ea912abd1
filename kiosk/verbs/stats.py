"""Shows how many visits there were, month by month."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.verbs.arguments import EXIT_ERRORS, EXIT_OK, EXIT_USAGE, add_state, no_state, say

if TYPE_CHECKING:
    from kiosk.counting import ShownMonth

BAR, PLAIN_BAR = "\u2588", "#"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    add_state(parser, of_machine=True)
    parser.add_argument("--format", choices=("text", "json", "csv"), default="text")
    parser.add_argument("--chart", metavar="FILE.svg", type=Path, help="draw a chart there as well")
    parser.set_defaults(verb=stats)


def stats(options: argparse.Namespace) -> int:
    """Visits by outcome, language and topic, month by month; small numbers hidden."""
    from kiosk.content import write_safely  # noqa: PLC0415
    from kiosk.counting import read_months, shown  # noqa: PLC0415
    from kiosk.counting.chart import draw  # noqa: PLC0415

    if not options.state.is_dir():
        return say(no_state(options.state))
    try:
        found = read_months(options.state)
    except OSError as error:
        return say(f"{error.filename} cannot be read: {error.strerror}. Ask as the account that runs the kiosk.")
    for file in found.damaged:
        print(f"{file} is damaged and left out. The other months are shown.", file=sys.stderr)
    if not found.months:
        print(
            f"Nothing has been counted yet in {options.state}. Visits are counted where machine.yaml has the line "
            '"statistics: on"; the totals are written at night and when the kiosk is closed.',
            file=sys.stderr,
        )
        return EXIT_ERRORS
    months = shown(found.months)
    print(_told(months, options.format))
    if options.chart:
        try:
            write_safely(draw(months).encode(), options.chart)
        except OSError as error:
            say(f"{error.filename or options.chart} cannot be written: {error.strerror}. Choose another place.")
            return EXIT_USAGE
    return EXIT_OK


def _told(months: "tuple[ShownMonth, ...]", form: str) -> str:
    from kiosk.counting import report  # noqa: PLC0415

    match form:
        case "json":
            return report.as_json(months)
        case "csv":
            return report.as_csv(months)
        case _:
            return report.as_text(months, bar=BAR if _can_print(BAR) else PLAIN_BAR)


def _can_print(sign: str) -> bool:
    try:
        sign.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True
