"""Names every problem of a content folder."""

import argparse
import sys
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.verbs.arguments import EXIT_ERRORS, EXIT_OK, EXIT_USAGE, add_folder, is_folder, said

if TYPE_CHECKING:
    from kiosk.content.compile import Compiled

_MEANWHILE = "Laying out every screen to see whether its texts fit …"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    add_folder(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    fit = parser.add_mutually_exclusive_group()
    fit.add_argument("--quick", action="store_true", help="do not lay out the screens to see whether the texts fit")
    fit.add_argument("--fit", action="store_true", help="lay them out; it is done without this too, but not for json")
    parser.set_defaults(verb=check)


def check(options: argparse.Namespace) -> int:
    """Every problem of a content folder."""
    from kiosk.content.compile import compile_content  # noqa: PLC0415
    from kiosk.content.problems import as_json, has_errors  # noqa: PLC0415
    from kiosk.content.report import as_lines  # noqa: PLC0415
    from kiosk.content.telling import tell  # noqa: PLC0415

    if not is_folder(options.folder):
        return EXIT_USAGE
    made, untried = compile_content(options.folder, paths.assets() / "illustrations", said, plain=True), ""
    if made.content is not None and (options.fit or (options.format == "text" and not options.quick)):
        made, untried = _fitted(made)
    if options.format == "json":
        print(as_json(made.problems))
        print(untried, end="\n" if untried else "", file=sys.stderr)
    else:
        tell(made, str(options.folder), sys.stdout, (*as_lines(made), *((untried, "") if untried else ())))
    return EXIT_ERRORS if has_errors(made.problems) else EXIT_OK


def _fitted(made: "Compiled") -> "tuple[Compiled, str]":
    """The same with what does not fit its screen, or a line that says why that was not tried."""
    terminal = sys.stderr.isatty()
    if terminal:
        print(_MEANWHILE, end="\r", file=sys.stderr, flush=True)
    try:
        from kiosk.authoring.fit import FitError, with_fit  # noqa: PLC0415
    except ImportError as error:
        return made, f"Whether the texts fit their screens was not tried: {error}."
    try:
        return with_fit(made), ""
    except (FitError, OSError) as error:
        return made, f"Whether the texts fit their screens was not tried: {error}."
    finally:
        if terminal:
            print(" " * len(_MEANWHILE), end="\r", file=sys.stderr, flush=True)
