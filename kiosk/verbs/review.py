"""Who has signed which words: tells, signs, and makes what a clinician reads before signing."""

import argparse
from datetime import date
from pathlib import Path

from kiosk import paths
from kiosk.verbs.arguments import EXIT_USAGE, is_folder

LONGEST_MONTHS = 36


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What each of its parts takes."""
    parts = parser.add_subparsers(title="parts", required=True, metavar="PART")
    status = parts.add_parser("status", help="who signed each topic, what changed since, when it is due")
    status.add_argument("--format", choices=("text", "json"), default="text")
    status.add_argument("--lang", metavar="CODE", action="append", help="repeatable")
    packet = parts.add_parser("packet", help="a page with every screen and its words, for whoever signs")
    packet.add_argument("--out", metavar="FILE", type=Path, required=True, help="such as packet.html")
    packet.add_argument("--lang", metavar="CODE", action="append", help="repeatable")
    packet.add_argument("--topic", metavar="ID", action="append", help='repeatable; "words" for all other words')
    sign = parts.add_parser("sign", help="sign the words of a topic as they are now")
    sign.add_argument("--name", required=True, help="who signs, as it is to stand on the kiosk")
    sign.add_argument("--role", required=True, help="as what, such as clinical psychologist or certified translator")
    sign.add_argument("--date", metavar="DATE", type=_day, help="when it was signed, such as 2026-07-31; today")
    until = sign.add_mutually_exclusive_group()
    until.add_argument("--due", metavar="DATE", type=_day, help="by when it is to be read again")
    until.add_argument(
        "--months", metavar="N", type=_months, default=12, help="the same, from the day it was signed; 12"
    )
    sign.add_argument("--digest", default="", help="sign only if these are the words with this digest")
    current = parts.add_parser("current", help="note that a translation says what the first language says now")
    for part in (sign, current):
        part.add_argument("--topic", metavar="ID", required=True, help='a topic, "words" for all other words, or "all"')
        part.add_argument("--lang", metavar="CODE", required=True)
        part.add_argument("--yes", action="store_true", help="do not ask")
    for name, part in (("status", status), ("packet", packet), ("sign", sign), ("current", current)):
        part.add_argument("--content", metavar="DIR", type=Path, default=paths.shipped_content())
        part.set_defaults(verb=review, part=name)


def review(options: argparse.Namespace) -> int:
    """The part that was asked for."""
    if not is_folder(options.content):
        return EXIT_USAGE
    if options.part == "packet":
        from kiosk.authoring.review.packet import packet  # noqa: PLC0415 -- it draws, the others do not

        return packet(options)
    from kiosk.authoring.review import bring_up_to_date, sign, status  # noqa: PLC0415

    parts = {"status": status, "sign": sign, "current": bring_up_to_date}
    return parts[options.part](options)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"{text} is no day; write it as 2026-07-31"
        raise argparse.ArgumentTypeError(message) from None


def _months(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= LONGEST_MONTHS:
        message = f"{text} is not a number of months from 1 to {LONGEST_MONTHS}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
