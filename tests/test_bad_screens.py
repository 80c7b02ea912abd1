"""Screens that are too small, and machines that cannot draw as others do: crisis help comes on each."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from bench.screen import Screen
from kiosk import crisis
from kiosk.glass import FAMILY
from kiosk.items import draw_plainly
from kiosk.panel import px_per_mm

ROOT = Path(__file__).parents[1]
BANNER = "#14313a"
LONGEST = 60.0
WITHOUT_CARD = {
    "__EGL_VENDOR_LIBRARY_FILENAMES": "/dev/null",
    "__GLX_VENDOR_LIBRARY_NAME": "none",
    "LIBGL_DRIVERS_PATH": "/nonexistent",
}
"""OpenGL finds nothing to draw with, not even the processor."""

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is there alone")


@contextmanager
def kiosk_on(screen: Screen, state: Path, **environment: str) -> Iterator[None]:
    """The kiosk, fullscreen; it ends in good order at SIGTERM."""
    left_out = ("QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "WAYLAND_DISPLAY")
    kept = {name: text for name, text in os.environ.items() if name not in left_out}
    command = [sys.executable, str(ROOT / "main.py"), "run", "--state", str(state), "--log", str(state / "log")]
    running = subprocess.Popen(command, env=kept | {"DISPLAY": screen.display} | environment)
    try:
        yield
        running.terminate()
        assert running.wait(LONGEST) == 0
    finally:
        running.kill()
        running.wait()


def await_heartbeat(state: Path, **wanted: str) -> None:
    """Until it says what is wanted."""
    end = time.monotonic() + LONGEST
    beat: dict[str, object] = {}
    while time.monotonic() < end:
        if (state / "heartbeat.json").is_file():
            beat = json.loads((state / "heartbeat.json").read_text(encoding="utf-8"))
            if wanted.items() <= beat.items():
                return
        time.sleep(0.05)
    message = f"it never said {wanted}, but {beat}"
    raise AssertionError(message)


@contextmanager
def listening(folder: Path) -> Iterator[tuple[socket.socket, str]]:
    """Somebody who listens as a service manager does, and where."""
    if sys.platform == "win32":
        pytest.skip("There is no systemd.")
    name = str(folder / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(name)
        ear.setblocking(False)
        yield ear, name


def heard(ear: socket.socket) -> list[str]:
    """All that it was told so far."""
    said: list[str] = []
    with suppress(BlockingIOError):
        while True:
            said += ear.recv(4096).decode().split("\n")
    return said


@on_linux
@pytest.mark.parametrize("card", [True, False], ids=["OpenGL finds no card", "the screen has no OpenGL either"])
def test_without_a_graphics_card_the_kiosk_draws_all_the_same(card: bool, tmp_path: Path) -> None:
    with (
        Screen((1280, 800), card=card) as screen,
        listening(tmp_path) as (ear, manager),
        kiosk_on(screen, tmp_path, **WITHOUT_CARD, NOTIFY_SOCKET=manager),
    ):
        await_heartbeat(tmp_path, screen="glass", renderer="software")
        screen.wait_for((1100, 790), BANNER)
        said = heard(ear)
    assert "READY=1" in said
    assert "STOPPING=1" not in said, "it would be killed a few seconds later"
    logged = (tmp_path / "log").read_text(encoding="utf-8")
    assert logged.count("The graphics card cannot be used, so the kiosk begins anew without it.") == 1
    assert "ERROR" not in logged


@on_linux
def test_a_screen_of_800_by_480_shows_crisis_help_and_says_why(tmp_path: Path) -> None:
    with Screen((800, 480)) as screen, kiosk_on(screen, tmp_path):
        screen.wait_for((796, 476), BANNER)
        why = "The window has 800 by 480 pixels and needs 1024 by 600: only crisis help is shown."
        await_heartbeat(tmp_path, screen="plain", last_error=why)


@pytest.mark.usefixtures("typefaces")
@pytest.mark.parametrize("size", [(800, 480), (480, 800), (640, 480), (1023, 600)])
@pytest.mark.parametrize("inches", [None, 7.0], ids=["any panel", "7 inches"])
def test_on_a_small_screen_all_of_crisis_help_can_be_read(size: tuple[int, int], inches: float | None) -> None:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawn = draw_plainly(painter, size[0], size[1], FAMILY, px_per_mm(size, inches))
    painter.end()
    glass = QRectF(0, 0, *size)
    assert {line.digits for line in crisis.BANNER if line.digits} <= {each.text for each in drawn}
    for line in crisis.BANNER:
        assert all(any(short in each.text for each in drawn) for short in line.short)
    assert [each.text for each in drawn if not glass.contains(each.rect)] == []
    lying = [
        (one.text, other.text)
        for one, other in combinations(drawn, 2)
        if one.rect.intersected(other.rect).height() > 1 and one.rect.intersected(other.rect).width() > 1
    ]
    assert lying == []
    assert min(each.pixel_size for each in drawn) >= 12
