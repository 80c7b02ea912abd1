"""Waits until the kiosk says that it shows what was put."""

import hashlib
import shlex
import time
from pathlib import Path

from kiosk.pulse import FILE, read_pulse
from kiosk.verbs.status import silence, what_is_wrong

ASK_EVERY_SECONDS = 0.5


def why_not_seen(bundle: bytes, target: Path, state: Path, seconds: float, undo: str) -> list[str]:
    """What the kiosk shows instead of `bundle` when the seconds are over, and what to do; nothing where it shows it.

    `bundle` is what it makes of `target`. A kiosk that says nothing, or shows another folder, is not waited for. `undo`
    is typed to have what was there before.
    """
    digest, end = hashlib.sha256(bundle).hexdigest(), time.monotonic() + seconds
    while True:
        pulse, now = read_pulse(state), time.time()
        faults, silent = what_is_wrong(pulse, now), silence(pulse, now)
        if pulse is not None and pulse.content_digest == digest and not faults:
            return []
        shown = pulse.content_folder if pulse is not None and not silent else ""
        elsewhere = shown if shown != str(target) else ""
        if silent or elsewhere or time.monotonic() >= end:
            break
        time.sleep(ASK_EVERY_SECONDS)
    if elsewhere:
        faults = [f"The kiosk shows another folder. Put it there: add --to {shlex.quote(elsewhere)}"]
    elif not faults and pulse is not None:
        last = f" Its last error: {pulse.last_error}" if pulse.last_error else ""
        faults = [f"The kiosk shows other content still.{last} Ask IT; this undoes it: {undo}"]
    return ["It is in place, and not seen on the glass.", *faults, *unreadable(state)]


def unreadable(state: Path) -> list[str]:
    """Why nothing is known of the kiosk, where that is so."""
    try:
        with (state / FILE).open("rb"):
            return []
    except PermissionError:
        return [f"Your account may not read {state / FILE}. Look at the glass."]
    except OSError:
        return []
