"""Whether the compositor that shows the kiosk still answers: where it hangs, Qt knows only that nothing is seen."""

import socket
import struct
from collections.abc import Callable, Mapping
from pathlib import Path

PATIENCE_S = 1.0
_DISPLAY, _CALLBACK, _SYNC_SIZE = 1, 2, 12
"""Wayland's own object, one made for the answer, and the bytes of a request to sync (wayland.xml)."""


def find_compositor(environment: Mapping[str, str]) -> Callable[[], bool]:
    """What asks it, and waits a second at most; where none is known it is taken to answer."""
    name, family = environment.get("WAYLAND_DISPLAY"), getattr(socket, "AF_UNIX", None)
    if not name or family is None or environment.get("QT_QPA_PLATFORM", "wayland").partition("-")[0] != "wayland":
        return lambda: True
    address = str(Path(environment.get("XDG_RUNTIME_DIR", "/")) / name)

    def answers() -> bool:
        try:
            with socket.socket(family, socket.SOCK_STREAM) as talk:
                talk.settimeout(PATIENCE_S)
                talk.connect(address)
                talk.sendall(struct.pack("=3I", _DISPLAY, _SYNC_SIZE << 16, _CALLBACK))
                return bool(talk.recv(4096))
        except OSError:
            return False

    return answers
