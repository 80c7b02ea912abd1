"""Lets a synthesiser record what nobody has recorded."""

import argparse
from pathlib import Path

from kiosk.verbs.arguments import EXIT_USAGE, add_folder, is_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    add_folder(parser)
    parser.add_argument("--lang", metavar="CODE", action="append", help="repeatable")
    parser.add_argument("--out", metavar="DIR", type=Path, help="write there, not into the content folder")
    parser.add_argument("--script", metavar="FILE", type=Path, help="only list the texts, for a person who records")
    parser.set_defaults(verb=narrate)


def narrate(options: argparse.Namespace) -> int:
    """A synthesiser's voice for what nobody has recorded."""
    from kiosk.authoring import narrate_folder  # noqa: PLC0415

    if not is_folder(options.folder):
        return EXIT_USAGE
    return narrate_folder(options)
