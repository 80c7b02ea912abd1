"""Names every problem of a content folder."""

import argparse
import sys

from kiosk import paths
from kiosk.verbs.arguments import EXIT_ERRORS, EXIT_OK, EXIT_USAGE, add_folder, is_folder, said


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    add_folder(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--quick", action="store_true", help="leave out whether the texts fit their screens")
    parser.set_defaults(verb=check)


def check(options: argparse.Namespace) -> int:
    """Every problem of a content folder."""
    from kiosk.content.compile import compile_content  # noqa: PLC0415
    from kiosk.content.problems import as_json, has_errors  # noqa: PLC0415
    from kiosk.content.report import as_lines  # noqa: PLC0415
    from kiosk.content.telling import tell  # noqa: PLC0415

    if not is_folder(options.folder):
        return EXIT_USAGE
    made = compile_content(options.folder, paths.assets() / "illustrations", said, plain=True)
    if options.format == "json":
        print(as_json(made.problems))
    else:
        tell(made, str(options.folder), sys.stdout, as_lines(made))
    return EXIT_ERRORS if has_errors(made.problems) else EXIT_OK
