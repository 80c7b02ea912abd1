"""Draws every state of the glass as a picture."""

import argparse
from pathlib import Path

from kiosk.verbs.arguments import EXIT_USAGE, THEMES, add_folder, inches, is_folder, size


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    add_folder(parser)
    parser.add_argument("--out", metavar="DIR", type=Path, required=True)
    parser.add_argument("--size", metavar="WxH", type=size, action="append", help="repeatable")
    parser.add_argument("--lang", action="append", help="repeatable")
    parser.add_argument("--text-scale", type=float, choices=(1.0, 1.25, 1.5, 2.0), action="append", help="repeatable")
    parser.add_argument("--theme", choices=THEMES, action="append", help="repeatable")
    parser.add_argument("--panel-inches", metavar="N", type=inches)
    parser.add_argument("--screen", metavar="ID", action="append", default=[], help="this one alone; repeatable")
    parser.add_argument("--drafts", action="store_true", help="draw topics that are a draft as well")
    parser.set_defaults(verb=render)


def render(options: argparse.Namespace) -> int:
    """Every state of the glass as a picture."""
    from kiosk.authoring import render_folder  # noqa: PLC0415

    if not is_folder(options.folder):
        return EXIT_USAGE
    return render_folder(options)
