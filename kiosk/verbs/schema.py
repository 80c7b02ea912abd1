"""Writes what editors know of content files: completion, hints and errors while staff type."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from kiosk.verbs.arguments import EXIT_OK, EXIT_USAGE, add_folder, is_folder, say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    add_folder(parser)
    parser.add_argument("--out", metavar="DIR", type=Path, help="write there, not into the content folder")
    parser.add_argument("--machine", metavar="DIR", type=Path, help="write that of machine.yaml there, and no other")
    parser.set_defaults(verb=schema)


def schema(options: argparse.Namespace) -> int:
    """JSON Schemas beside the content, and which of its files do not name theirs yet."""
    from kiosk.content.files import SCHEMA, list_folder  # noqa: PLC0415
    from kiosk.content.schema import schemas, unnamed  # noqa: PLC0415

    if options.machine:
        from kiosk.machine.settings_schema import settings_schema  # noqa: PLC0415

        return _write(settings_schema(), options.machine, "machine")
    if not is_folder(options.folder):
        return EXIT_USAGE
    if code := _write(schemas(), options.out or options.folder / SCHEMA, "out"):
        return code
    for line, names in {} if options.out else unnamed(list_folder(options.folder)[0]).items():
        print(f"\nMake this the first line of {', '.join(names)}:\n{line}")
    return EXIT_OK


def _write(schemas: Mapping[str, bytes], out: Path, option: str) -> int:
    """Write each under its name into `out`, which `--option` names; what is there and was not made here stays."""
    from kiosk.content import write_safely  # noqa: PLC0415
    from kiosk.content.schema import MADE  # noqa: PLC0415

    try:
        for file in (out / name for name in schemas):
            if file.exists() and MADE.encode() not in file.read_bytes():
                return say(f"{file} was not made by the kiosk. Move it away, or choose another place with --{option}.")
        for name, data in schemas.items():
            write_safely(data, out / name)
    except OSError as error:
        return say(
            f"{error.filename or out} cannot be written: {error.strerror}. Choose another place with --{option}."
        )
    print(f"{len(schemas)} schema{'' if len(schemas) == 1 else 's'}: {out}")
    return EXIT_OK
