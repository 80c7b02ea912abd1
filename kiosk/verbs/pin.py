"""Sets the PIN of the staff door."""

import argparse
import getpass
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

from kiosk.verbs.arguments import EXIT_ERRORS, EXIT_OK, EXIT_USAGE, add_state, no_state, say

_LONGEST = 100
"""Characters that are read of a line; a PIN has 12 digits at most."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parts = parser.add_subparsers(title="parts", required=True, metavar="PART")
    setting = parts.add_parser("set", help="set a PIN of 6 to 12 digits, in place of any other")
    add_state(setting, of_machine=True)
    setting.add_argument("--stdin", action="store_true", help="take it from the first line of the input, ask nothing")
    setting.set_defaults(verb=pin_set)
    for name, what, purpose in (
        ("clear", pin_clear, "take the PIN away: the staff door is off"),
        ("status", pin_status, "tell whether there is a PIN, and how many wrong ones were given"),
    ):
        part = parts.add_parser(name, help=purpose)
        add_state(part, of_machine=True)
        part.set_defaults(verb=what)


def pin_set(options: argparse.Namespace) -> int:
    """Ask twice, or read one line; what is typed is never shown."""
    from kiosk.machine.door.keeper import forget_tries  # noqa: PLC0415
    from kiosk.machine.door.pin import set_pin, what_is_wrong  # noqa: PLC0415

    if not _is_state(options.state):
        return EXIT_USAGE
    digits = _from_input() if options.stdin else _asked(what_is_wrong)
    if digits is None:
        return EXIT_USAGE
    if wrong := what_is_wrong(digits):
        return say(wrong)
    try:
        set_pin(digits, options.state)
        forget_tries(options.state)
    except OSError as error:
        return _not_written(error)
    print(f"The PIN is set in {options.state}. It counts at once, also where the kiosk runs.")
    return EXIT_OK


def pin_clear(options: argparse.Namespace) -> int:
    """Take it away, whether it can be read or not."""
    from kiosk.machine.door.keeper import forget_tries  # noqa: PLC0415
    from kiosk.machine.door.pin import clear_pin  # noqa: PLC0415

    if not _is_state(options.state):
        return EXIT_USAGE
    try:
        there = clear_pin(options.state)
        forget_tries(options.state)
    except OSError as error:
        return _not_written(error)
    gone = "The PIN is gone" if there else "There was no PIN"
    print(f"{gone} in {options.state}: the staff door is off.")
    return EXIT_OK


def pin_status(options: argparse.Namespace) -> int:
    """0 where there is a PIN, 1 where there is none that can be read."""
    from kiosk.machine.door.keeper import wrong_pins  # noqa: PLC0415
    from kiosk.machine.door.pin import DamagedPinError, read_pin  # noqa: PLC0415

    if not _is_state(options.state):
        return EXIT_USAGE
    try:
        kept = read_pin(options.state)
    except DamagedPinError as error:
        print(error)
        return EXIT_ERRORS
    if kept is None:
        print(f"No PIN is set in {options.state}: the staff door is off. Set one with: pin set")
        return EXIT_ERRORS
    print(f"A PIN is set in {options.state}.")
    match wrong_pins(options.state):
        case None:
            print("How many wrong PINs there were cannot be read: the staff door waits as after many.")
        case 0:
            pass
        case wrong:
            print(f"Wrong PINs since the last right one: {wrong}.")
    return EXIT_OK


def _is_state(folder: Path) -> bool:
    if folder.is_dir():
        return True
    say(no_state(folder))
    return False


def _not_written(error: OSError) -> int:
    return say(f"{error.filename} cannot be written: {error.strerror}. Run this as root, or as the kiosk's account.")


def _from_input() -> str | None:
    line = sys.stdin.readline(_LONGEST).removesuffix("\n").removesuffix("\r")
    if not line:
        say('There was no line to read. Give the PIN as in: printf "%s\\n" "$PIN" | ipt-kiosk pin set --stdin')
        return None
    return line


def _asked(what_is_wrong: Callable[[str], str]) -> str | None:
    """The PIN as it was typed, twice the same; None where it was not, which is told."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            first = getpass.getpass("New PIN (6 to 12 digits, not shown): ")
            if wrong := what_is_wrong(first):
                say(wrong)
                return None
            again = getpass.getpass("The same once more: ")
    except (getpass.GetPassWarning, EOFError):
        say("There is no terminal to ask on. For scripts there is: pin set --stdin")
        return None
    if first != again:
        say("These were two different PINs. Nothing was changed.")
        return None
    return first
