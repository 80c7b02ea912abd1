"""The heartbeat file: what a running kiosk last said of itself, for whoever watches over it."""

import os
from pathlib import Path
from typing import Literal

import msgspec

FILE = "heartbeat.json"
"""Its name in the state folder."""
Shown = Literal["glass", "plain", "dark", "door"]
Display = Literal["ok", "none", "covered"]


class Pulse(msgspec.Struct, frozen=True):
    """Times are ISO with their offset; `last_touch` is rounded down to the hour, so that it tells of no visit.

    `errors` counts those of the log since the start; `next_review` is the first day on which signed words are due.
    """

    version: str
    pid: int
    started: str
    written: str
    content_digest: str
    frame_age_seconds: float | None
    last_frame: str | None
    last_touch: str | None
    display: Display
    renderer: str
    memory_mb: float | None
    last_error: str | None
    screen: Shown
    content_folder: str = ""
    errors: int = 0
    next_review: str | None = None


def write_pulse(pulse: Pulse, state: Path) -> None:
    """Put the new file, which all may read, in the old one's place, and do not wait for the disk. Raises `OSError`."""
    state.mkdir(parents=True, exist_ok=True)
    part = state / f".{FILE}.{os.getpid()}.part"
    try:
        part.write_bytes(msgspec.json.format(msgspec.json.encode(pulse), indent=2) + b"\n")
        part.chmod(0o644)
        part.replace(state / FILE)
    finally:
        part.unlink(missing_ok=True)


def read_pulse(state: Path) -> Pulse | None:
    """What the kiosk last said; None where there is no such file, or none that can be read."""
    try:
        return msgspec.json.decode((state / FILE).read_bytes(), type=Pulse)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
