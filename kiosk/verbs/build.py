"""Compiles a content folder to a bundle."""

import argparse
import sys
from pathlib import Path

from kiosk import paths
from kiosk.verbs.arguments import EXIT_ERRORS, EXIT_OK, EXIT_USAGE, add_folder, is_folder, said, say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    add_folder(parser)
    parser.add_argument("--out", metavar="FILE", type=Path, required=True)
    parser.add_argument("--problems", metavar="FILE", type=Path, help="write the problems there as JSON as well")
    parser.add_argument("--plain", action="store_true", help="name what is hard to read among the problems")
    parser.add_argument("--everything", action="store_true", help="drafts too, and words that await a signature")
    parser.set_defaults(verb=build)


def build(options: argparse.Namespace) -> int:
    """Compile a content folder to a bundle."""
    from kiosk.content import write_safely  # noqa: PLC0415
    from kiosk.content.compile import compile_content  # noqa: PLC0415
    from kiosk.content.problems import as_json, has_errors  # noqa: PLC0415
    from kiosk.content.telling import tell  # noqa: PLC0415

    if not is_folder(options.folder):
        return EXIT_USAGE
    made = compile_content(
        options.folder,
        paths.assets() / "illustrations",
        said,
        plain=options.plain,
        drafts=options.everything,
        everything=options.everything,
    )
    try:
        if options.problems:
            write_safely(as_json(made.problems).encode(), options.problems)
        if has_errors(made.problems):
            tell(made, str(options.folder), sys.stderr)
        if made.content is None:
            return EXIT_ERRORS
        write_safely(made.packed(), options.out)
    except OSError as error:
        return say(f"{error.filename or options.out} cannot be written: {error.strerror}. Choose another place.")
    return EXIT_OK
