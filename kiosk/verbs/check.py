"""Names every problem of a content folder."""

import argparse

from kiosk import paths
from kiosk.verbs.arguments import EXIT_ERRORS, EXIT_OK, EXIT_USAGE, add_folder, is_folder, said


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    add_folder(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(verb=check)


def check(options: argparse.Namespace) -> int:
    """Every problem of a content folder."""
    from kiosk.content.compile import compile_content  # noqa: PLC0415
    from kiosk.content.problems import as_json, as_text, has_errors  # noqa: PLC0415
    from kiosk.content.report import as_lines  # noqa: PLC0415

    if not is_folder(options.folder):
        return EXIT_USAGE
    made = compile_content(options.folder, paths.assets() / "illustrations", said, plain=True)
    if options.format == "json":
        print(as_json(made.problems))
    else:
        print(as_text(made.problems, str(options.folder), as_lines(made)))
    return EXIT_ERRORS if has_errors(made.problems) else EXIT_OK
