"""What is done to a kiosk, and how long it takes to be back on the glass."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.prove_deploy.machine import CONTENT, RUNTIME, STATE, TMP, WORK, Machine
from tests.prove_deploy.picture import Reference, shown
from tests.prove_deploy.service import KILL, Service
from tests.prove_deploy.stopped import Stopped, threads

KILLED_S, FROZEN_S = 10.0, 30.0
"""How long it may take, by the standards of the project."""
LONGEST_S, STAYS_S = 90.0, 25.0
"""When it is given up; and how long a kiosk that needs no restart is watched: longer than its watchdog waits."""
LOOK_S = 0.2
GREEDY = """
import os, sys, time
open("/proc/self/oom_score_adj", "w").write("-1000")
open(sys.argv[1], "w").write(str(os.getpid()))
taken = []
while True:
    taken.append(b"x" * (8 << 20))
    time.sleep(0.002)
"""


class Outcome(NamedTuple):
    """`seconds` until a photograph showed `back`; None where that never came."""

    what: str
    bound: float
    seconds: float | None
    back: str
    note: str = ""

    @property
    def holds(self) -> bool:
        """Whether it was back in time."""
        return self.seconds is not None and self.seconds <= self.bound


class Bench:
    """A machine with its service running, and the pictures by which it is known what is on the glass."""

    def __init__(self, machine: Machine, service: Service, references: Sequence[Reference]) -> None:
        self.machine, self.service, self.references = machine, service, references

    def sees(self) -> str:
        """What is on the glass; empty where it is nothing that is known, of which the newest is kept in `build`."""
        picture = self.machine.photograph()
        if picture is None:
            return ""
        seen = shown(picture, self.references)
        if not seen:
            picture.save(WORK / "unknown.png")
        return seen

    def wait(self, wanted: Callable[[str], bool], not_pid: int | None = None) -> tuple[float | None, str]:
        """Seconds until a photograph shows what is wanted, drawn by another process than `not_pid`; and what it was."""
        began = time.monotonic()
        while (now := time.monotonic()) - began < LONGEST_S:
            pid = self.machine.kiosk()
            if pid is not None and pid != not_pid and wanted(seen := self.sees()):
                return round(now - began, 1), seen
            time.sleep(LOOK_S)
        return None, self.sees()


def on_glass(seen: str) -> bool:
    """A screen of the content: the one that waits, or the first one after a touch."""
    return seen.startswith(("attract", "home"))


def with_crisis_help(seen: str) -> bool:
    """Anything that is known: each holds crisis help."""
    return bool(seen)


def ended(bench: Bench, what: str, cause: Callable[[int], None], bound: float = KILLED_S, note: str = "") -> Outcome:
    """The process that draws is gone, and another one is back."""
    pid = _known(bench)
    cause(pid)
    seconds, seen = bench.wait(on_glass, pid)
    return Outcome(what, bound, seconds, seen, note)


def stayed(bench: Bench, what: str, cause: Callable[[], None] = lambda: None) -> Outcome:
    """The same process goes on, whatever was done, and can be seen all the time."""
    pid, starts = _known(bench), bench.service.starts
    cause()
    by, gone = time.monotonic() + STAYS_S, False
    while time.monotonic() < by:
        gone = gone or not on_glass(bench.sees())
        time.sleep(1)
    well = not gone and bench.machine.kiosk() == pid and bench.service.starts == starts
    return Outcome(what, KILLED_S, 0.0 if well else None, bench.sees(), f"watched for {STAYS_S:g} s: it goes on")


def stays(bench: Bench, what: str, cause: Callable[[], None], end: Callable[[], None]) -> list[Outcome]:
    """The same process goes on; and another one is back too where it is killed meanwhile."""
    found = [stayed(bench, what, cause), ended(bench, f"{what}, then killed", _kill)]
    end()
    return found


def _known(bench: Bench) -> int:
    seconds, seen = bench.wait(on_glass)
    pid = bench.machine.kiosk()
    if seconds is None or pid is None:
        message = f"the kiosk is not on the glass before it is hurt: {seen or 'nothing known'} is"
        raise RuntimeError(message)
    return pid


def _kill(pid: int) -> None:
    os.kill(pid, KILL)


def crash(bench: Bench) -> Outcome:
    return ended(bench, "crash (SIGSEGV)", lambda pid: os.kill(pid, signal.SIGSEGV))


def killed(bench: Bench) -> Outcome:
    return ended(bench, "kill -9 of the kiosk", _kill)


def compositor_killed(bench: Bench) -> Outcome:
    def kill_cage(_pid: int) -> None:
        for each in bench.machine.group.pids():
            with suppress(OSError):
                if Path(f"/proc/{each}/comm").read_text(encoding="utf-8").strip() == "cage":
                    os.kill(each, KILL)

    return ended(bench, "kill -9 of cage", kill_cage)


def frozen(bench: Bench, what: str, thread: str) -> Outcome:
    """One thread stands still, as `ptrace` stops it; all others run on."""
    held: list[Stopped] = []

    def stop(pid: int) -> None:
        found = [pid] if not thread else threads(pid, thread)
        held.extend(Stopped(each) for each in found)

    outcome = ended(bench, what, stop, FROZEN_S, f"{thread or 'the first thread'} stopped by ptrace")
    if not held:
        outcome = outcome._replace(seconds=None, note=f"there is no thread {thread}")
    for each in held:
        each.close()
    return outcome


def out_of_memory(bench: Bench) -> Outcome:
    """Another process of the service takes all that it may have; the kernel is told to spare that one."""
    group = bench.machine.group

    def starve(_pid: int) -> None:
        before, by = group.ended_for_memory(), time.monotonic() + KILLED_S
        with subprocess.Popen([sys.executable, "-c", GREEDY, str(group.procs)]) as greedy:
            while group.ended_for_memory() == before and time.monotonic() < by:
                time.sleep(0.02)
            greedy.kill()

    return ended(bench, "out of memory", starve, note="MemoryMax used up by another process of the service")


def full_disk(bench: Bench) -> list[Outcome]:
    full = [bench.machine.root / each / "full" for each in (STATE, TMP, CONTENT)]

    def fill() -> None:
        for each in full:
            with suppress(OSError), each.open("wb", buffering=0) as file:
                while True:
                    file.write(bytes(1 << 16))

    def empty() -> None:
        for each in full:
            each.unlink(missing_ok=True)

    return stays(bench, "full disk", fill, empty)


def read_only_disk(bench: Bench) -> list[Outcome]:
    """Killed, and the disks read-only before it is started again: one that is written to cannot be made so."""
    where = (STATE, TMP, CONTENT)

    def kill_and_remount(_pid: int) -> None:
        bench.machine.group.signal(KILL)
        while bench.machine.group.pids():
            time.sleep(0.01)
        for each in where:
            bench.machine.remount(each, "ro")

    found = [ended(bench, "read-only disk, started on it", kill_and_remount)]
    found.append(stayed(bench, "read-only disk"))
    for each in where:
        bench.machine.remount(each, "rw")
    return found


def replugged(bench: Bench, seconds_out: float = 8.0) -> Outcome:
    """The monitor is pulled out and plugged in again; counted is from where it is there again."""
    pid = _known(bench)
    bench.machine.unplug()
    time.sleep(seconds_out)
    bench.machine.plug_in()
    seconds, seen = bench.wait(on_glass, pid)
    return Outcome("monitor unplugged, replugged", KILLED_S, seconds, seen, f"out for {seconds_out:g} s; cage ends")


def unplugged_alive(bench: Bench) -> Outcome:
    """The only monitor goes and comes back, while compositor and kiosk run on: sway can be told to do that."""
    pid, starts, machine = _known(bench), bench.service.starts, bench.machine

    def tell_sway(*words: str) -> None:
        address = next((machine.root / RUNTIME).glob("sway-ipc.*.sock")).name
        machine.as_kiosk("swaymsg", "-s", f"/{RUNTIME}/{address}", *words)

    tell_sway("output", "HEADLESS-1", "disable")
    time.sleep(STAYS_S)
    told = bench.service.status
    tell_sway("output", "HEADLESS-1", "enable")
    seconds, seen = bench.wait(on_glass)
    same = machine.kiosk() == pid and bench.service.starts == starts
    note = f"out for {STAYS_S:g} s, status then: {told}"
    what = "monitor away while the compositor (sway) goes on"
    return Outcome(what, KILLED_S, seconds if same else None, seen, note)


def clock(bench: Bench, set_to: Callable[[str], None]) -> list[Outcome]:
    found = []
    for name, offset in (("two years on", "+730d"), ("ten years back", "-3650d")):
        found += stays(bench, f"clock {name}", partial(set_to, offset), lambda: None)
    set_to("+0")
    return found


def content_removed(bench: Bench) -> list[Outcome]:
    def remove() -> None:
        bench.machine.inside("rm", "-rf", f"/{CONTENT}/content")

    return stays(bench, "content folder removed", remove, bench.machine.fresh_content)


def state_corrupted(bench: Bench) -> list[Outcome]:
    """Every file of the state folder becomes garbage, and names that the kiosk writes to become folders."""

    def spoil(_pid: int) -> None:
        folder = bench.machine.root / STATE
        files = [each for each in folder.rglob("*") if each.is_file()]
        for each in files:
            each.write_bytes(os.urandom(512))
        _kill(_pid)

    def worse(_pid: int) -> None:
        folder = bench.machine.root / STATE
        bench.machine.fresh_state()
        (folder / "bundles").write_bytes(os.urandom(512))
        (folder / "machine.yaml").write_bytes(os.urandom(512))
        (folder / "heartbeat.json").mkdir()
        _kill(_pid)

    found = [ended(bench, "state folder: every file garbage", spoil)]
    found.append(ended(bench, "state folder: files in place of folders", worse))
    bench.machine.fresh_state()
    return found


def nothing_left(bench: Bench) -> Outcome:
    """Neither content nor state: crisis help is all there is."""
    pid = _known(bench)
    bench.machine.inside("rm", "-rf", f"/{CONTENT}/content")
    bench.machine.fresh_state()
    _kill(pid)
    seconds, seen = bench.wait(with_crisis_help, pid)
    return Outcome("content and state both gone", KILLED_S, seconds, seen, "crisis help alone")


def content_comes_back(bench: Bench) -> Outcome:
    """From crisis help alone, without a restart."""
    pid = bench.machine.kiosk()
    bench.machine.fresh_content()
    seconds, seen = bench.wait(on_glass)
    same = bench.machine.kiosk() == pid
    return Outcome("content is put back", KILLED_S, seconds if same else None, seen, "by itself, the same process")
