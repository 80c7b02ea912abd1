"""Names every problem of a content folder, or of the settings of a machine."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.verbs.arguments import EXIT_ERRORS, EXIT_OK, EXIT_USAGE, add_folder, is_folder, said, say

if TYPE_CHECKING:
    from kiosk.content.compile import Compiled

_MEANWHILE = "Laying out every screen to see whether its texts fit …"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    add_folder(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--machine", metavar="FILE", type=Path, help="settings of a machine, in place of content")
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

    if options.machine:
        return _check_settings(options)
    if not is_folder(options.folder):
        return EXIT_USAGE
    made, untried = compile_content(options.folder, paths.assets() / "illustrations", said, plain=True), ""
    if made.content is not None and (options.fit or (options.format == "text" and not options.quick)):
        made, untried = fitted(made)
    if options.format == "json":
        print(as_json(made.problems))
        print(untried, end="\n" if untried else "", file=sys.stderr)
    else:
        tell(made, str(options.folder), sys.stdout, (*as_lines(made), *((untried, "") if untried else ())))
    return EXIT_ERRORS if has_errors(made.problems) else EXIT_OK


def _check_settings(options: argparse.Namespace) -> int:
    """Every problem of a machine.yaml."""
    from kiosk.content.files import Folder, read_damaged  # noqa: PLC0415
    from kiosk.content.problems import as_json, has_errors  # noqa: PLC0415
    from kiosk.content.telling import tell_of_file  # noqa: PLC0415
    from kiosk.machine import check_settings  # noqa: PLC0415

    file: Path = options.machine
    if options.folder != paths.shipped_content():
        return say("A content folder and the settings of a machine are checked one after the other. Name one of them.")
    if not file.exists() and not file.is_symlink():
        return say(f"There is no file {file}. Name the settings of a machine, such as /etc/ipt-kiosk/machine.yaml.")
    problems = check_settings(file)
    if options.format == "json":
        print(as_json(problems))
    else:
        text = read_damaged(Folder(file.parent, frozenset({file.name})), file.name) if file.is_file() else None
        tell_of_file(problems, file, text, sys.stdout)
    return EXIT_ERRORS if has_errors(problems) else EXIT_OK


def fitted(made: "Compiled") -> "tuple[Compiled, str]":
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
