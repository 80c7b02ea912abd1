"""The doctor at work: this very machine, made sick for real."""

import json
import os
import shutil
import socket
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.machine import MachineSettings, ReadSettings
from kiosk.machine.doctor.judge_system import judge_clock
from kiosk.machine.doctor.probe_lock import look_at_lock
from kiosk.machine.doctor.probe_screen import look_at_screen, look_for_touch
from kiosk.machine.doctor.probe_system import look_at_system

ROOT = Path(__file__).parents[3]
DEVICES = """I: Bus=0003
N: Name="ILITEK Multi-Touch"
B: PROP=2
B: KEY=400 0 0 0 0 0
B: ABS=3273800000000003

N: Name="Storm Keypad"
B: KEY=10000 7 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe

N: Name="Power Button"
B: KEY=10000000000000 0
"""


def doctor(state: Path, *arguments: str, **environment: str) -> tuple[int, dict[str, str]]:
    screens = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    kept = {name: value for name, value in os.environ.items() if name not in screens}
    command = [sys.executable, str(ROOT / "main.py"), "doctor", "--json", "--state", str(state), *arguments]
    done = subprocess.run(command, env=kept | environment, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return done.returncode, {each["name"]: each["verdict"] for each in json.loads(done.stdout)["findings"]}


def test_without_a_screen_it_says_so_and_ends_with_1(tmp_path: Path) -> None:
    code, found = doctor(tmp_path)
    assert (code, found["screen"], found["typefaces"]) == (1, "fail", "pass")


@pytest.mark.parametrize(("there", "verdict"), [(True, "pass"), (False, "warn")])
def test_a_share_that_is_not_mounted_is_told_of(tmp_path: Path, *, there: bool, verdict: str) -> None:
    source = paths.shipped_content() if there else tmp_path
    _, found = doctor(tmp_path, IPT_KIOSK_CONTENT_SOURCE=str(source))
    assert found["content source"] == verdict
    assert "content source" not in doctor(tmp_path)[1]


def test_a_screen_that_would_be_open_to_the_network_is_refused(tmp_path: Path) -> None:
    code, found = doctor(tmp_path, QT_QPA_PLATFORM="vnc")
    assert (code, found["screen"], found["environment"]) == (1, "fail", "fail")


def test_broken_content_others_rights_and_mistakes_in_the_settings_are_found(tmp_path: Path) -> None:
    content, state = tmp_path / "content", tmp_path / "state"
    shutil.copytree(paths.shipped_content(), content)
    (content / "en" / "words.yaml").write_text("\tno: tabs\n", encoding="utf-8")
    state.mkdir()
    (state / "machine.yaml").write_text("rotation: 45\n", encoding="utf-8")
    (state / "staff-door.json").write_text("{}", encoding="utf-8")
    (state / "staff-door.json").chmod(0o644)
    state.chmod(0o777)
    code, found = doctor(state, "--content", str(content), QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
    assert code == 1
    assert found["content"] == found["rights"] == found["PIN"] == "fail"
    assert found["settings"] == "warn"


def test_a_state_folder_that_cannot_be_is_found(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    code, found = doctor(tmp_path / "file" / "state", QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
    assert (code, found["state folder"]) == (1, "fail")


def test_missing_typefaces_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    (tmp_path / "broken.ttf").write_bytes(b"no typeface")
    seen = look_at_screen(21.5, tmp_path)
    assert seen.unread_fonts == ("broken.ttf",)
    assert seen.frames_per_second > 0
    assert seen.renderer


def test_a_clock_in_2001_is_older_than_the_kiosk(tmp_path: Path) -> None:
    then = datetime(2001, 1, 1)  # noqa: DTZ001 -- the clock on the wall
    clock, *_ = judge_clock(
        look_at_system(tmp_path, paths.shipped_content(), ROOT / "kiosk", ReadSettings(MachineSettings()), then)
    )
    assert (clock.name, clock.verdict) == ("clock", "fail")


def test_what_can_be_touched_is_told_from_what_has_keys(tmp_path: Path) -> None:
    listed = tmp_path / "devices"
    listed.write_text(DEVICES, encoding="utf-8")
    assert look_for_touch(listed) == (("ILITEK Multi-Touch",), ("Storm Keypad",))
    assert look_for_touch(tmp_path / "none").touch is None


def test_the_page_has_a_picture_of_each_of_three_screens(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    doctor(tmp_path / "state", "--out", str(page), QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
    assert page.read_text(encoding="utf-8").count("data:image/png") == 3


def test_sockets_of_the_network_that_a_program_holds_are_found_and_no_others() -> None:
    if sys.platform != "linux":
        pytest.skip("There is no /proc.")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        seen = look_at_lock(os.getpid())
        assert seen.connections is not None
        assert f"127.0.0.1:{port}" in seen.connections
        assert seen.ports is not None
        assert port not in seen.ports, "nobody on the network reaches it"
        with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
            assert look_at_lock(other.pid).connections == ()
            other.communicate(b"\n")
    assert look_at_lock(None).process is None


def test_ports_that_the_network_reaches_are_read_from_what_the_kernel_lists(tmp_path: Path) -> None:
    head = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
    line = "   0: {} {} {} 00000000:00000000 00:00000000 00000000     0        0 77 1 0\n"
    (tmp_path / "net").mkdir()
    lines = (
        line.format("00000000:0016", "00000000:0000", "0A"),
        line.format("0100007F:170C", "00000000:0000", "0A"),
        line.format("0A00000A:1F90", "0B00000A:C350", "01"),
    )
    (tmp_path / "net" / "tcp").write_text(head + "".join(lines), encoding="ascii")
    six = line.format("00000000000000000000000000000000:170C", "00000000000000000000000000000000:0000", "0A")
    (tmp_path / "net" / "tcp6").write_text(head + six, encoding="ascii")
    assert look_at_lock(None, tmp_path).ports == (22, 5900)
    (tmp_path / "net" / "tcp6").unlink()
    assert look_at_lock(None, tmp_path).ports == (22,)


def test_what_the_kernel_says_of_a_program_is_found() -> None:
    if sys.platform != "linux":
        pytest.skip("There is no /proc.")
    program = "import ctypes; ctypes.CDLL(None).prctl(38, 1, 0, 0, 0); print(flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as locked:
        assert locked.stdout is not None
        locked.stdout.readline()
        seen = look_at_lock(locked.pid)
        assert seen.process is not None
        assert (seen.process["NoNewPrivs"], seen.process["Seccomp"]) == ("1", "0")
        locked.communicate(b"\n")
