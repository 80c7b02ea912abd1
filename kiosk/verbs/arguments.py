"""What several verbs take, and the exit codes they share."""

import argparse
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from kiosk import paths

if TYPE_CHECKING:
    from kiosk.content.model import Content

EXIT_OK, EXIT_ERRORS, EXIT_USAGE, EXIT_INTERRUPTED, EXIT_PIPE = 0, 1, 2, 130, 141
LARGEST_SIDE = 8192
"""Pixels a window may measure a side."""
THEMES = ("light", "contrast-light", "contrast-dark")


def add_folder(parser: argparse.ArgumentParser) -> None:
    """The content folder; the shipped one where none is named."""
    parser.add_argument("folder", metavar="DIR", nargs="?", type=Path, default=paths.shipped_content())


def add_state(parser: argparse.ArgumentParser, *, of_machine: bool = False) -> None:
    """The state folder; the usual one where none is named, or that of the machine's own kiosk."""
    # A default that is a text is read as if it had been typed, and only where nothing was typed.
    kind = _state_of_machine if of_machine else _state
    parser.add_argument("--state", metavar="DIR", type=kind, default="", help="what the machine keeps")


def no_state(folder: Path) -> str:
    """What is said where the state folder is not there."""
    return f"There is no folder {folder}. Name the state folder of the kiosk with --state, such as /var/lib/ipt-kiosk."


def _state_of_machine(text: str) -> Path:
    return _state(text or str(paths.machine_state() or ""))


def _state(text: str) -> Path:
    try:
        return Path(text) if text else paths.default_state()
    except RuntimeError as error:
        message = (
            "this account has no home folder; name a folder for what the machine keeps, such as /var/lib/ipt-kiosk"
        )
        raise argparse.ArgumentTypeError(message) from error


def add_set(parser: argparse.ArgumentParser) -> None:
    """Any setting of the machine; the names they are kept under are those under which mistakes are told."""
    parser.add_argument(
        "--set", metavar="NAME=VALUE", type=_setting, action=_Settings, default={}, help="a setting of machine.yaml"
    )


class _Settings(argparse.Action):
    """Gathers them; what comes later goes before what came earlier."""

    def __call__(
        self,
        _parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        _option: str | None = None,
    ) -> None:
        name, text = cast("tuple[str, str]", values)
        namespace.set = {**namespace.set, f"--set {name}": text}


def _setting(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not name.strip() or not sign:
        message = f"{text} is no setting; write it as rotation=90"
        raise argparse.ArgumentTypeError(message)
    return name.strip(), value


def is_folder(folder: Path) -> bool:
    """Whether there is such a folder; where not, or where this account may not look, that is said."""
    if os.path.isdir(folder):  # noqa: PTH112 -- which never fails
        return True
    say(f"There is no folder {folder}. Name the folder that holds clinic.yaml.")
    return False


def say(message: str) -> int:
    """Tell of wrong usage; returns its exit code."""
    print(message, file=sys.stderr)
    return EXIT_USAGE


def size(text: str) -> tuple[int, int]:
    """Pixels a side, from 1920x1080."""
    found = re.fullmatch(r"(\d{2,5})[xX](\d{2,5})", text)
    if not found or max(int(found[1]), int(found[2])) > LARGEST_SIDE:
        message = f"{text} is no size; write it as 1920x1080, with at most {LARGEST_SIDE} a side"
        raise argparse.ArgumentTypeError(message)
    return int(found[1]), int(found[2])


def inches(text: str) -> float:
    """The diagonal of a panel."""
    return _number(text, 5, 120, "the diagonal of a panel in inches, such as 21.5")


def seconds(text: str) -> float:
    """How long the kiosk waits for somebody."""
    return _number(text, 1, 3600, "a number of seconds from 1 to 3600; fewer than 20 are for trying out only")


def waiting(text: str) -> float:
    """How long a command waits; with 0 it does not."""
    return _number(text, 0, 600, "a number of seconds from 0 to 600")


def _number(text: str, least: float, most: float, wanted: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not least <= number <= most:
        message = f"{text} is not {wanted}"
        raise argparse.ArgumentTypeError(message)
    return number


def said(content: "Content") -> dict[str, str]:
    """All that is read aloud of `content`, by LANGUAGE/DIGEST."""
    from kiosk.viewmodels.dates import long_date  # noqa: PLC0415 -- few folders hold recordings
    from kiosk.viewmodels.derive.spoken import words_said  # noqa: PLC0415

    return words_said(content, long_date)
