"""Tells whether the kiosk is really on the glass."""

import argparse
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kiosk import paths
from kiosk.verbs.arguments import EXIT_ERRORS, EXIT_OK, EXIT_USAGE, add_state, is_folder, no_state, say

if TYPE_CHECKING:
    from kiosk.pulse import Pulse

OLDEST_SECONDS, OLDEST_FRAME_SECONDS = 30, 15
Compared = Literal["newest", "older", "unknown"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    add_state(parser, of_machine=True)
    parser.add_argument("--content", metavar="DIR", type=Path, help="content it is run with, if not as it says")
    parser.add_argument("--json", action="store_true", help="for scripts")
    parser.set_defaults(verb=status)


def status(options: argparse.Namespace) -> int:
    """0 alive and drawing its screens, 1 not so, 2 wrong usage."""
    import msgspec  # noqa: PLC0415

    from kiosk.pulse import read_pulse  # noqa: PLC0415

    if not options.state.is_dir():
        return say(no_state(options.state))
    if options.content is not None and not is_folder(options.content):
        return EXIT_USAGE
    pulse = read_pulse(options.state)
    folder = content_folder(options.content, pulse).resolve()
    faults = what_is_wrong(pulse, time.time())
    content = compare(pulse, options.state, folder)
    if options.json:
        told = {"well": not faults, "faults": faults, "content": content, "folder": str(folder), "heartbeat": pulse}
        print(msgspec.json.format(msgspec.json.encode(told), indent=2).decode())
    else:
        well = f"The kiosk is on the glass and draws.{_dark(pulse)}"
        if pulse is not None and pulse.screen == "door":
            well = "The staff door is open, and draws; it closes by itself."
        print("\n".join([*(faults or [well]), *_details(pulse, content, folder)]))
    return EXIT_ERRORS if faults else EXIT_OK


def content_folder(named: Path | None, pulse: "Pulse | None") -> Path:
    """The content the kiosk is run with: as it is named here, else as the kiosk says, else what came with it."""
    if named is not None:
        return named
    return Path(pulse.content_folder) if pulse is not None and pulse.content_folder else paths.shipped_content()


def silence(pulse: "Pulse | None", now: float) -> str:
    """Why the kiosk says nothing at `now`, in seconds since 1970; empty where it speaks."""
    if pulse is None:
        return "There is no heartbeat that can be read. The kiosk has not run with this state folder."
    try:
        age = now - datetime.fromisoformat(pulse.written).timestamp()
    except ValueError:
        return "The heartbeat bears no time. Start the kiosk again."
    if not -OLDEST_SECONDS <= age <= OLDEST_SECONDS:
        return f"The last heartbeat is of {pulse.written}: the kiosk is off, or it hangs, or the clock was set."
    return ""


def what_is_wrong(pulse: "Pulse | None", now: float) -> list[str]:
    """Each fault in a sentence; `now` in seconds since 1970."""
    silent = silence(pulse, now)
    if silent or pulse is None:
        return [silent]
    faults = []
    if pulse.display == "none":
        faults.append("There is no display. Plug the monitor in and turn it on.")
    elif pulse.display == "covered":
        faults.append("Something lies over the kiosk or hides it: another window, or a screen that was turned off.")
    elif pulse.frame_age_seconds is None:
        faults.append("No frame has been drawn yet.")
    elif pulse.frame_age_seconds > OLDEST_FRAME_SECONDS:
        faults.append(f"Nothing has been drawn for {pulse.frame_age_seconds:.0f} seconds.")
    if pulse.screen == "plain":
        why = f" If it finds nothing, this was the last error: {pulse.last_error}" if pulse.last_error else ""
        faults.append(f"Only crisis help is shown. Run check on the content.{why}")
    return faults


def compare(pulse: "Pulse | None", state: Path, content: Path) -> Compared:
    """Whether what is on the glass is what the content folder holds now, as far as the kiosk compiled it."""
    from kiosk.content import fingerprint, library_folder  # noqa: PLC0415

    if pulse is None or not pulse.content_digest or not content.is_dir():
        return "unknown"
    try:
        kept = (library_folder(state, content) / "fingerprint").read_text(encoding="utf-8")
        now = fingerprint(content, paths.assets() / "illustrations")
    except (OSError, UnicodeDecodeError):
        return "unknown"
    return "newest" if kept == f"{pulse.content_digest} {now}" else "older"


def _dark(pulse: "Pulse | None") -> str:
    return " It is dark, outside the opening hours." if pulse is not None and pulse.screen == "dark" else ""


def _details(pulse: "Pulse | None", content: Compared, folder: Path) -> list[str]:
    if pulse is None:
        return []
    said = {
        "newest": f"what {folder} holds now",
        "older": f"not what {folder} holds now: it is being compiled, or check finds errors in it",
        "unknown": f"whether {folder} holds the same is not known" if folder.is_dir() else f"{folder} is gone",
    }[content]
    memory = "not known" if pulse.memory_mb is None else f"{pulse.memory_mb:.0f} MB"
    return [
        f"version     {pulse.version}, process {pulse.pid}, since {pulse.started}",
        f"content     {pulse.content_digest[:12] or 'none'}: {said}",
        f"last frame  {pulse.last_frame or 'none'}",
        f"last touch  {f'{pulse.last_touch[:13]} h' if pulse.last_touch else 'none'}",
        f"drawn by    {pulse.renderer}, memory {memory}",
        f"last error  {pulse.last_error or 'none'}",
    ]
