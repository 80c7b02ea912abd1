"""The service manager is fed only while frames really reach the screen: the real kiosk, frozen in two ways."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.pulse import read_pulse

if sys.platform == "win32":
    pytest.skip("There is no systemd.", allow_module_level=True)

ROOT = Path(__file__).parents[2]
LONGEST, SILENCE = 60, 2.0
PROGRAM = """
import signal, sys, time
from PySide6.QtCore import Qt
from kiosk import app, cli
from kiosk.services import frame_watch, service_manager, truth

frame_watch.PROOF_EVERY_MS, service_manager.FEED_GAP = 50, 0.05
truth.BEAT_EVERY_MS = truth.FIRST_BEAT_MS = 50
how, frozen = sys.argv.pop(1), []

def stand_still():
    if frozen:
        print("frozen", flush=True)
        time.sleep(600)

def freeze(*_):
    frozen.append(True)
    if how == "gui":
        stand_still()

signal.signal(signal.SIGUSR1, freeze)
before = app.Kiosk._put_up

def put_up(kiosk, window):
    before(kiosk, window)
    if how == "render" and hasattr(window, "beforeRendering"):
        window.beforeRendering.connect(stand_still, Qt.ConnectionType.DirectConnection)

app.Kiosk._put_up = put_up
if how == "blind":
    app._has_output = lambda: False
    app.Kiosk._put_up = lambda kiosk, window: kiosk.truth.watch(window)
sys.exit(cli.main(sys.argv[1:]))
"""


class Started:
    """A kiosk and what it told the service manager."""

    def __init__(self, child: "subprocess.Popen[str]", ear: socket.socket, state: Path) -> None:
        self.child, self.ear, self.state = child, ear, state

    def hear(self) -> list[str]:
        return self.ear.recv(4096).decode().split("\n")

    def hear_until(self, wanted: str, longest: int = 200) -> list[str]:
        for _ in range(longest):
            said = self.hear()
            if wanted in said:
                return said
        raise AssertionError(wanted)

    def freeze(self) -> None:
        self.child.send_signal(10)
        assert self.child.stdout is not None
        assert self.child.stdout.readline() == "frozen\n"

    def drain(self) -> None:
        self.ear.setblocking(False)
        try:
            while True:
                self.ear.recv(4096)
        except BlockingIOError:
            self.ear.settimeout(SILENCE)


@contextmanager
def kiosk(folder: Path, how: str, *arguments: str, abstract: bool = False, **environment: str) -> Iterator[Started]:
    """The real kiosk as a child, with somebody who listens as systemd would."""
    name = f"@ipt-kiosk-test-{folder.name}" if abstract else str(folder / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(f"\0{name[1:]}" if abstract else name)
        ear.settimeout(LONGEST)
        settings = {
            "PATH": "/usr/bin:/bin",
            "HOME": str(folder),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
            "NOTIFY_SOCKET": name,
        }
        command = [sys.executable, "-c", PROGRAM, how, "run", "--state", str(folder / "state"), "--size", "1280x800"]
        with subprocess.Popen(
            [*command, *arguments], cwd=ROOT, env=settings | environment, stdout=subprocess.PIPE, text=True
        ) as child:
            try:
                yield Started(child, ear, folder / "state")
            finally:
                child.kill()


def test_a_still_screen_goes_on_proving_that_it_draws_and_the_heartbeat_tells_so(tmp_path: Path) -> None:
    with kiosk(tmp_path, "never") as started:
        assert started.hear() == ["READY=1", "WATCHDOG=1", "STATUS=The kiosk is on the glass."]
        for _ in range(20):
            started.hear_until("WATCHDOG=1")
        pulse = read_pulse(started.state)
        assert pulse is not None
        assert pulse.pid == started.child.pid
        assert pulse.display == "ok"
        assert pulse.frame_age_seconds is not None
        assert pulse.frame_age_seconds < 5
        started.child.terminate()
        assert started.hear_until("STOPPING=1")
        assert started.child.wait(LONGEST) == 0


@pytest.mark.parametrize(
    ("how", "loop"), [("gui", "basic"), ("gui", "threaded"), ("render", "basic"), ("render", "threaded")]
)
def test_a_kiosk_that_froze_is_fed_no_more(how: str, loop: str, tmp_path: Path) -> None:
    with kiosk(tmp_path, how, QSG_RENDER_LOOP=loop) as started:
        while (pulse := read_pulse(started.state)) is None or pulse.screen != "glass":
            started.hear()
        started.freeze()
        started.drain()
        with pytest.raises(TimeoutError):
            started.hear()
        assert started.child.poll() is None


def test_without_a_screen_the_event_loop_feeds_and_says_so(tmp_path: Path) -> None:
    with kiosk(tmp_path, "blind", abstract=True) as started:
        assert started.hear() == ["READY=1", "WATCHDOG=1", "STATUS=There is no display: the kiosk waits for one."]
        for _ in range(20):
            started.hear_until("WATCHDOG=1")
        pulse = read_pulse(started.state)
        assert pulse is not None
        assert pulse.display == "none"


def test_the_plain_window_is_fed_too(tmp_path: Path) -> None:
    with kiosk(tmp_path, "never", "--size", "800x480") as started:
        for _ in range(20):
            started.hear_until("WATCHDOG=1")
        pulse = read_pulse(started.state)
        assert pulse is not None
        assert pulse.screen == "plain"
