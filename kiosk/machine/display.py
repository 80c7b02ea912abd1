"""Whether this machine has a screen to show the kiosk on, asked without Qt: Qt ends the process where there is none."""

import os
import socket
import sys
from pathlib import Path


def screen_found() -> bool:
    """Whether Qt will find a screen: a platform was chosen for it, or a display server answers."""
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in ("win32", "darwin"):
        return True
    return _wayland_answers() or _x11_answers()


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    return _answers(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name)


def _x11_answers() -> bool:
    host, _, rest = os.environ.get("DISPLAY", "").rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdigit():
        return False
    if host in ("", "unix"):
        socket_file = f"/tmp/.X11-unix/X{number}"  # noqa: S108 -- X11's own place
        return _answers(Path(socket_file)) or _answers("\0" + socket_file)
    try:
        with socket.create_connection((host, 6000 + int(number)), timeout=2):
            return True
    except OSError:
        return False


def _answers(address: Path | str) -> bool:
    if not hasattr(socket, "AF_UNIX"):
        return False
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
            caller.settimeout(2)
            caller.connect(str(address))
            return True
    except OSError:
        return False
