"""What `make prove-deploy` relies on: how it reads a unit, keeps a service, and tells what a photograph shows."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.prove_deploy.figures import written
from tests.prove_deploy.picture import Reference, shown
from tests.prove_deploy.recoveries import Outcome
from tests.prove_deploy.service import KILL, Service
from tests.prove_deploy.stopped import Stopped
from tests.prove_deploy.unit import DONE, Unit, read_unit

SHIPPED = Path(__file__).parents[1] / "deploy" / "systemd" / "ipt-kiosk.service"
LONGEST = 60
linux = pytest.mark.skipif(sys.platform != "linux", reason="the harness stands in for systemd")


def test_the_harness_reads_of_the_shipped_unit_what_it_does() -> None:
    unit = read_unit(SHIPPED.read_text(encoding="utf-8"))
    assert unit.kiosk_alone() == "/opt/ipt-kiosk/bin/ipt-kiosk run --content /srv/ipt-kiosk/content"
    assert "/usr/bin/cage -r -r -d --" in " ".join(unit.turning_cage().command)
    assert unit.never_again == {3}
    assert unit.environment["QT_QPA_PLATFORM"] == "wayland"
    assert unit.environment["IPT_KIOSK_STATE"] == "/var/lib/ipt-kiosk"
    assert {"LD_PRELOAD", "DISPLAY"} <= unit.unset
    assert (unit.user, unit.group, unit.umask) == ("kiosk", "kiosk", 0o027)
    assert (unit.watchdog, unit.start_limit, unit.stop_limit, unit.restart_wait) == (15, 60, 5, 1)
    assert unit.memory == 1 << 30
    assert not DONE & set(unit.left_to_systemd)
    assert "SystemCallFilter" in unit.left_to_systemd


def test_a_unit_that_is_not_kept_running_is_not_taken_for_one_that_is() -> None:
    text = SHIPPED.read_text(encoding="utf-8").replace("Restart=always", "Restart=on-failure")
    with pytest.raises(ValueError, match="Restart=always"):
        read_unit(text)


class Children:
    """The processes of a service, where there is no control group: its main process alone."""

    def __init__(self, program: str, name: str) -> None:
        self._command, self._name = [sys.executable, "-c", program], name
        self.started: list[subprocess.Popen[bytes]] = []
        self.told: list[int] = []

    def launch(self) -> "subprocess.Popen[bytes]":
        self.started.append(subprocess.Popen(self._command, env={"NOTIFY_SOCKET": self._name}))
        return self.started[-1]

    def pids(self) -> list[int]:
        return [each.pid for each in self.started if each.poll() is None]

    def signal(self, number: int) -> None:
        self.told.append(number)
        for each in self.started:
            with suppress(ProcessLookupError):
                each.send_signal(number)

    def ended_for_memory(self) -> int:
        return 0


FEEDS = """
import os, socket, time
ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
ear.connect(os.environ["NOTIFY_SOCKET"])
ear.send(b"READY=1\\nWATCHDOG=1\\nSTATUS=on the glass")
"""
QUICK = Unit((), {}, restart_wait=0.01, stop_limit=5.0)
Keep = Callable[..., tuple[Service, Children]]


@pytest.fixture
def keep(tmp_path: Path) -> Iterator[Keep]:
    """Keeps a program running, until the test is over."""
    kept: list[Service] = []
    ear = socket.socket(getattr(socket, "AF_UNIX", 1), socket.SOCK_DGRAM)
    ear.bind(str(tmp_path / "notify"))

    def begin(program: str, unit: Unit = QUICK) -> tuple[Service, Children]:
        children = Children(program, str(tmp_path / "notify"))
        service = Service(unit, children.launch, ear, children)
        service.start()
        kept.append(service)
        return service, children

    yield begin
    for each in kept:
        each.close()
    ear.close()


def until(holds: Callable[[], object]) -> None:
    by = time.monotonic() + LONGEST
    while not holds():
        assert time.monotonic() < by
        time.sleep(0.01)


@linux
def test_what_ends_is_started_again_and_what_was_left_on_purpose_is_not(keep: Keep) -> None:
    service, _ = keep("raise SystemExit(1)", QUICK._replace(never_again=frozenset({3})))
    until(lambda: service.starts > 2)
    service, _ = keep("raise SystemExit(3)", QUICK._replace(never_again=frozenset({3})))
    until(lambda: service.gave_up)
    assert service.starts == 1


@linux
def test_what_says_nothing_any_more_is_aborted_and_started_again(keep: Keep) -> None:
    service, children = keep(f"{FEEDS}\ntime.sleep(600)", QUICK._replace(watchdog=0.3))
    until(lambda: service.starts > 1)
    assert children.told[0] == signal.SIGABRT
    assert "the watchdog ends it" in [each.what for each in service.events]
    assert "on the glass" in [each.what for each in service.events]


@linux
def test_what_goes_on_feeding_is_left_alone(keep: Keep) -> None:
    service, children = keep(
        f"{FEEDS}\nwhile True: ear.send(b'WATCHDOG=1'); time.sleep(0.02)", QUICK._replace(watchdog=5.0)
    )
    until(lambda: service.status == "on the glass")
    first = service.fed
    assert first is not None
    until(lambda: (service.fed or 0) > first)
    assert (service.starts, children.told) == (1, [])


@linux
def test_what_is_never_ready_is_ended_and_what_does_not_listen_is_killed(keep: Keep) -> None:
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"
    service, children = keep(deaf, QUICK._replace(start_limit=0.5, stop_limit=0.2))
    until(lambda: service.starts > 1)
    assert children.told[:2] == [signal.SIGTERM, KILL]


@linux
def test_a_thread_that_is_stopped_stands_still_and_the_others_run_on(tmp_path: Path) -> None:
    program = (
        "import threading, time\nfrom pathlib import Path\nbeat = [0, 0]\n"
        "def other():\n    while True: beat[1] += 1; Path('other').write_text(str(beat[1])); time.sleep(.01)\n"
        "threading.Thread(target=other, daemon=True).start()\n"
        "while True: beat[0] += 1; Path('first').write_text(str(beat[0])); time.sleep(.01)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], cwd=tmp_path) as child:
        try:
            until((tmp_path / "first").exists)
            try:
                stopped = Stopped(child.pid)
            except PermissionError:
                pytest.skip("this account may not stop a thread")
            until(lambda: Path(f"/proc/{child.pid}/task/{child.pid}/stat").read_text().split()[2] == "t")
            first, other = (tmp_path / "first").read_text(), (tmp_path / "other").read_text()
            until(lambda: (tmp_path / "other").read_text() not in ("", other))
            assert (tmp_path / "first").read_text() == first
            stopped.close()
        finally:
            child.kill()


def glass(title: str) -> Image.Image:
    """A picture with crisis help below."""
    picture = Image.new("RGB", (320, 240), "ivory")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((20, 20, 20 + 30 * len(title), 90), fill="black")
    draw.rectangle((0, 180, 320, 240), fill="navy")
    draw.rectangle((10, 190, 90, 230), fill="gold")
    return picture


KNOWN = [Reference(name, glass(name), (0, 180, 320, 240)) for name in ("one", "seven")]


def test_a_photograph_is_known_by_what_it_shows_and_not_by_the_edges_of_its_letters() -> None:
    photograph = glass("seven")
    for at in range(0, 320, 40):
        photograph.putpixel((at, 20), (128, 128, 128))
    assert shown(photograph, KNOWN) == "seven"


def test_a_black_picture_and_one_without_crisis_help_are_not_known() -> None:
    assert shown(Image.new("RGB", (320, 240)), KNOWN) == ""
    without = glass("one")
    ImageDraw.Draw(without).rectangle((10, 190, 90, 230), fill="navy")
    assert shown(without, KNOWN) == ""
    assert shown(glass("one").resize((160, 120)), KNOWN) == ""


def test_what_was_never_back_and_what_was_late_do_not_hold() -> None:
    outcomes = [Outcome("never", 10, None, ""), Outcome("late", 10, 11, "one"), Outcome("well", 10, 9.5, "one")]
    assert [each.holds for each in outcomes] == [False, False, True]
    page = written(outcomes, 6.5, ("SystemCallFilter",), "make prove-deploy")
    assert "| never | never | 10 s | does not hold |" in page
    assert "| late | 11 s | 10 s | does not hold |" in page
    assert "| well | 9.5 s | 10 s | holds |" in page
    assert "SystemCallFilter" in page
