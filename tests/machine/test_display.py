"""A screen is looked for without Qt, which ends the process where there is none."""

import socket
import sys
from pathlib import Path

import pytest

from kiosk.machine import Display, find_display


def test_a_machine_that_names_no_screen_has_none() -> None:
    assert find_display({}) == Display(found=False)


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=800x600"])
def test_a_platform_that_needs_no_screen_is_taken(platform: str) -> None:
    assert find_display({"QT_QPA_PLATFORM": platform}) == Display(found=True)


@pytest.mark.parametrize("platform", ["vnc", "vnc:port=5900", "webgl"])
def test_a_platform_that_opens_the_screen_to_the_network_is_refused(platform: str) -> None:
    found = find_display({"QT_QPA_PLATFORM": platform, "DISPLAY": ":0"})
    assert not found.found
    assert "network" in found.problem


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"DISPLAY": ":250"}, "DISPLAY names :250"),
        ({"DISPLAY": "nonsense"}, "DISPLAY names nonsense"),
        ({"WAYLAND_DISPLAY": "wayland-77", "XDG_RUNTIME_DIR": "/nowhere"}, "WAYLAND_DISPLAY names wayland-77"),
        ({"QT_QPA_PLATFORM": "xcb"}, "needs DISPLAY"),
        ({"QT_QPA_PLATFORM": "wayland"}, "needs WAYLAND_DISPLAY"),
        ({"QT_QPA_PLATFORM": "nonsense"}, "Qt has no platform nonsense"),
    ],
)
def test_a_screen_that_is_named_and_cannot_be_used_is_a_problem_with_its_mend(
    environment: dict[str, str], said: str
) -> None:
    found = find_display(environment)
    assert not found.found
    assert said in found.problem


def test_a_compositor_that_answers_is_a_screen(tmp_path: Path) -> None:
    if sys.platform == "win32":
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as compositor:
        compositor.bind(str(tmp_path / "wayland-7"))
        compositor.listen(1)
        environment = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert find_display(environment) == Display(found=True)
