"""Keeps a service running as systemd would: started, listened to, watched, started again."""

import select
import signal
import socket
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from tests.prove_deploy.unit import Unit

if TYPE_CHECKING:
    import subprocess

LOOK_S = 0.05
KILL = 9


class Everybody(Protocol):
    """All processes of the service."""

    def pids(self) -> list[int]: ...

    def signal(self, number: int) -> None: ...

    def ended_for_memory(self) -> int: ...


class Event(NamedTuple):
    """What happened, and when by a clock that nobody sets."""

    at: float
    what: str


class Service:
    """Starts what `launch` starts, until it is closed; `ear` is the socket that NOTIFY_SOCKET names."""

    def __init__(
        self, unit: Unit, launch: Callable[[], "subprocess.Popen[bytes]"], ear: socket.socket, everybody: Everybody
    ) -> None:
        self._unit, self._launch, self._ear, self._everybody = unit, launch, ear, everybody
        self._ending = threading.Event()
        self.events: list[Event] = []
        self.starts = 0
        self.fed: float | None = None
        self.status = ""
        self._thread = threading.Thread(target=self._keep, daemon=True)

    def start(self) -> None:
        """From now on it runs."""
        self._thread.start()

    def close(self) -> None:
        """Stop it for good."""
        self._ending.set()
        self._thread.join()

    @property
    def gave_up(self) -> bool:
        """Whether it is not started again."""
        return not self._thread.is_alive()

    def _note(self, what: str) -> None:
        self.events.append(Event(time.monotonic(), what))

    def _keep(self) -> None:
        while not self._ending.is_set():
            code = self._once()
            if code in self._unit.never_again:
                self._note(f"ended with {code}, which is left so")
                return
            self._ending.wait(self._unit.restart_wait)

    def _once(self) -> int | None:
        """One life of it: its exit code."""
        self._forget_what_was_said()
        self.fed, self.status = None, ""
        began, memory = time.monotonic(), self._everybody.ended_for_memory()
        with self._launch() as main:
            self.starts += 1
            self._note("started")
            while main.poll() is None:
                self._hear()
                now = time.monotonic()
                fed, limit = (began, self._unit.start_limit) if self.fed is None else (self.fed, self._unit.watchdog)
                if self._ending.is_set():
                    self._stop(signal.SIGTERM)
                elif limit is not None and now - fed > limit:
                    self._note("the watchdog ends it" if self.fed is not None else "it was not ready in time")
                    self._stop(signal.SIGABRT if self.fed is not None else signal.SIGTERM)
                elif self._everybody.ended_for_memory() > memory:
                    self._note("the kernel ended a part of it for want of memory")
                    self._stop(signal.SIGTERM)
            self._stop(signal.SIGTERM)
            self._note(f"ended with {main.returncode}")
            return main.returncode

    def _stop(self, number: int) -> None:
        """Tell all of it; whoever is still there after the time of the unit is killed."""
        self._everybody.signal(number)
        by = time.monotonic() + self._unit.stop_limit
        while (left := self._everybody.pids()) and time.monotonic() < by:
            time.sleep(LOOK_S)
            if not set(left) - _dead(left):
                return
        self._everybody.signal(KILL)

    def _hear(self) -> None:
        if select.select([self._ear], [], [], LOOK_S)[0]:
            for line in self._ear.recv(4096).decode().splitlines():
                name, _, value = line.partition("=")
                if name in ("READY", "WATCHDOG"):
                    self.fed = time.monotonic()
                if name == "STATUS":
                    self.status = value
                    self._note(value)

    def _forget_what_was_said(self) -> None:
        """What a life before this one has said does not count."""
        while select.select([self._ear], [], [], 0)[0]:
            self._ear.recv(4096)


def _dead(pids: list[int]) -> set[int]:
    """Those that have ended and that nobody has asked for yet."""
    found = set[int]()
    for pid in pids:
        try:
            with open(f"/proc/{pid}/stat", encoding="utf-8") as file:  # noqa: PTH123 -- many a second
                state = file.read().rpartition(")")[2].split()[0]
        except OSError:
            state = "X"
        if state in "ZX":
            found.add(pid)
    return found
