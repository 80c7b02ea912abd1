"""Whether there is a screen to show the kiosk on, asked without Qt: Qt ends the process where there is none."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

OFFERED = "offscreen, xcb, wayland, eglfs, linuxfb"
NETWORKED = ("vnc", "webgl")
"""Platforms of Qt that would open the screen to the network."""
_X11_LIBRARIES = {"libxcb.so.1": "libxcb1", "libxcb-cursor.so.0": "libxcb-cursor0"}
_XCB_NO_SUCH_SCREEN = 6


class Display(NamedTuple):
    """What Qt would find: a screen, none at all, or a reason why the one that is named cannot be used."""

    found: bool
    problem: str = ""


def find_display(environment: Mapping[str, str] = os.environ) -> Display:
    """Look for a screen; a named one that cannot be used is a problem, with its mend."""
    named = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if named in NETWORKED:
        return _unusable(f"QT_QPA_PLATFORM={named} would open the screen to the network. Take it out.")
    if sys.platform in ("win32", "darwin"):
        return Display(found=True)
    match named:
        case "":
            return _wayland(environment) or _x11(environment) or Display(found=False)
        case "xcb":
            return _x11(environment) or _unusable("QT_QPA_PLATFORM=xcb needs DISPLAY to name a screen.")
        case "wayland" | "wayland-egl":
            needed = "QT_QPA_PLATFORM=wayland needs WAYLAND_DISPLAY to name a screen."
            return _wayland(environment) or _unusable(needed)
        case "eglfs" | "linuxfb":
            devices = ("dev/dri/card*", "dev/fb*")
            if any(device for pattern in devices for device in Path("/").glob(pattern)):
                return Display(found=True)
            return _unusable(f"QT_QPA_PLATFORM={named} needs a graphics card, and none is there.")
        case "offscreen" | "minimal" | "minimalegl" | "vkkhrdisplay":
            return Display(found=True)
        case _:
            return _unusable(f"Qt has no platform {named}; QT_QPA_PLATFORM can be {OFFERED}.")


def _unusable(problem: str) -> Display:
    return Display(found=False, problem=problem)


def _wayland(environment: Mapping[str, str]) -> Display | None:
    name = environment.get("WAYLAND_DISPLAY")
    if not name:
        return None
    if _listens(Path(environment.get("XDG_RUNTIME_DIR", "/")) / name):
        return Display(found=True)
    return _unusable(f"WAYLAND_DISPLAY names {name}, and nothing answers there. Start it first.")


def _listens(address: Path) -> bool:
    if sys.platform == "win32":
        return False
    import socket  # noqa: PLC0415 -- only Wayland is asked this way

    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
            caller.settimeout(2)
            caller.connect(str(address))
    except OSError:
        return False
    return True


def _x11(environment: Mapping[str, str]) -> Display | None:
    name = environment.get("DISPLAY")
    if not name:
        return None
    import ctypes  # noqa: PLC0415 -- only X11 is asked this way

    for library, package in _X11_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            mend = f"Install it with: sudo apt-get install -y --no-install-recommends {package}"
            return _unusable(f"The system lacks {package}, which Qt needs for X11. {mend}")
    error = _connection_error(name)
    if not error:
        return Display(found=True)
    if error == _XCB_NO_SUCH_SCREEN:
        return _unusable(f"DISPLAY names {name}, and that server has no such screen.")
    why = "nothing answers there, or it does not let this account in"
    return _unusable(f"DISPLAY names {name}, and {why}. Start it first, or set XAUTHORITY.")


def _connection_error(name: str) -> int:
    """What libxcb says of a connection to the X server of this name; 0 where it works."""
    import ctypes  # noqa: PLC0415 -- only X11 is asked this way

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(name.encode(), None)
    error: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return error
