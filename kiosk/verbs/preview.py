"""Shows the kiosk in a window while its content is edited, with the problems beside it."""

import argparse
import os
import sys
from pathlib import Path

from kiosk.verbs.arguments import EXIT_ERRORS, EXIT_USAGE, THEMES, add_folder, is_folder, say, size


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    add_folder(parser)
    parser.add_argument("--lang", action="append", help="language to begin in; given twice, both beside each other")
    parser.add_argument(
        "--panel", metavar="NAME", default="21.5", help="screen to begin on, such as 21.5 or 21.5-upright"
    )
    parser.add_argument("--screen", metavar="ID", default="", help="what to begin with, such as ipt/grief")
    parser.add_argument("--text-scale", type=float, choices=(1.0, 1.25, 1.5, 2.0), default=1.0)
    parser.add_argument("--theme", choices=THEMES, default="light")
    parser.add_argument("--size", metavar="WxH", type=size, help="size of the window in pixels")
    parser.add_argument("--picture", metavar="FILE", type=Path, help="draw the window once as PNG, and open none")
    parser.set_defaults(verb=preview)


def preview(options: argparse.Namespace) -> int:
    """A window for staff; with --picture, a picture of it."""
    if not is_folder(options.folder):
        return EXIT_USAGE
    if options.picture:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_QUICK_BACKEND"] = "software"
    elif problem := _no_screen():
        print(problem, file=sys.stderr)
        return EXIT_ERRORS
    from kiosk.authoring.preview import PANELS, Look, PreviewOptions, Seen  # noqa: PLC0415
    from kiosk.authoring.preview import preview as show  # noqa: PLC0415

    if options.panel not in PANELS:
        return say(f"There is no screen {options.panel}. There is {', '.join(PANELS)}.")
    languages: list[str] = options.lang or []
    language, beside, *_ = [*languages, "", ""]
    return show(
        PreviewOptions(
            folder=options.folder.resolve(),
            seen=Seen(language, beside, options.panel, Look(options.text_scale, options.theme)),
            screen=options.screen,
            size=options.size,
            picture=options.picture,
        )
    )


def _no_screen() -> str:
    """Why no window can be opened here; nothing where one can."""
    from kiosk.machine import find_display  # noqa: PLC0415

    display = find_display()
    if display.found:
        return ""
    why = display.problem or "There is no screen here to open a window on."
    return f"{why} With --picture FILE, preview draws the window into a file; the verb render draws every screen."
