"""A compositor that hangs is told from one that hides the kiosk."""

import socket
import struct
import sys
import threading
from pathlib import Path

import pytest

from kiosk.services import compositor, find_compositor

if sys.platform == "win32":
    pytest.skip("There is no Wayland.", allow_module_level=True)


def test_where_no_compositor_is_known_nothing_is_held_against_it(tmp_path: Path) -> None:
    assert find_compositor({})()
    assert find_compositor({"WAYLAND_DISPLAY": "wayland-9", "QT_QPA_PLATFORM": "xcb"})()


def test_one_that_answers_does(tmp_path: Path) -> None:
    asked: list[bytes] = []

    def answer(server: socket.socket) -> None:
        talk, _ = server.accept()
        with talk:
            asked.append(talk.recv(12))
            talk.sendall(struct.pack("=4I", 2, 16 << 16, 7, 0))

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        other = threading.Thread(target=answer, args=(server,))
        other.start()
        assert find_compositor({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})()
        other.join()
    assert asked == [struct.pack("=3I", 1, 12 << 16, 2)], "wl_display.sync"


@pytest.mark.parametrize("there", [True, False])
def test_one_that_hangs_or_is_gone_does_not(there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compositor, "PATIENCE_S", 0.05)
    asks = find_compositor({"WAYLAND_DISPLAY": str(tmp_path / "wayland-0"), "QT_QPA_PLATFORM": "wayland-egl"})
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        if there:
            server.bind(str(tmp_path / "wayland-0"))
            server.listen()
        assert not asks()
