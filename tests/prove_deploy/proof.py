"""One machine, one recovery after the other."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from kiosk.pulse import Pulse, read_pulse
from tests.prove_deploy import recoveries
from tests.prove_deploy.machine import CONTENT, SIZE, STATE, TMP, Machine
from tests.prove_deploy.picture import Reference, difference, read_references
from tests.prove_deploy.recoveries import KILLED_S, Bench, Outcome, on_glass
from tests.prove_deploy.unit import Unit

STATES = ("attract", "home", "built-in")
HEADLESS_SIZE = (1280, 720)
TAP_S = 2.0
Step = Callable[[Bench], Outcome | Iterable[Outcome]]


class Proof:
    """What is known of the machine while it is hurt."""

    def __init__(self, package: Path) -> None:
        self.machine = Machine(package)
        self.installed = self.machine.set_up()
        self.left_out = self.machine.unit().left_to_systemd
        self._references = self._draw_references()

    def close(self) -> None:
        """Take the machine away."""
        self.machine.close()
        subprocess.run(["umount", "-R", str(self.machine.root)], check=False)
        shutil.rmtree(self.machine.root, ignore_errors=True)

    def run(self, only: str) -> Iterator[Outcome]:
        """Each recovery whose step has `only` in its name."""
        self.machine.plug_in()
        with self._running() as bench:
            yield from _done(bench, ON_A_MONITOR, only)
        if only in "clock":
            with self._running(more=self._clock_that_is_set()) as bench:
                yield from recoveries.clock(bench, self._set_clock)
        self.machine.unplug()
        if only in "headless":
            yield self._headless()
        if only in "hotplug":
            yield self._hotplug()

    @contextmanager
    def _running(
        self, backend: str = "x11", unit: Unit | None = None, more: Mapping[str, str] | None = None
    ) -> Iterator[Bench]:
        """The service of the machine, as long as this is open."""
        service = self.machine.service(backend, unit=unit, more=more)
        service.start()
        try:
            yield Bench(self.machine, service, self._references)
        finally:
            service.close()

    def _clock_that_is_set(self) -> dict[str, str]:
        """The environment in which all but the clock that nobody sets is read through libfaketime."""
        self._set_clock("+0")
        library = next((self.machine.root / "usr" / "lib").rglob("libfaketime.so.1"))
        return {
            "LD_PRELOAD": f"/{library.relative_to(self.machine.root)}",
            "FAKETIME_TIMESTAMP_FILE": "/run/clock",
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }

    def _set_clock(self, offset: str) -> None:
        (self.machine.root / "run" / "clock").write_text(offset, encoding="ascii")

    def _headless(self) -> Outcome:
        """On cage's headless backend, hung upside down: else cage 0.1.4 hands out its own black frame (0028)."""
        with self._running("headless", self.machine.unit().turning_cage()) as bench:
            seconds, seen = bench.wait(on_glass)
            return Outcome("start on cage's headless backend", KILLED_S, seconds, seen, "hung upside down")

    def _hotplug(self) -> Outcome:
        """The kiosk itself, with a compositor that can lose its only monitor and get another one."""
        unit = self.machine.unit()
        (self.machine.root / "run" / "sway.conf").write_text(
            f"xwayland disable\nfor_window [app_id=.*] fullscreen enable\nexec {unit.kiosk_alone()}\n",
            encoding="utf-8",
        )
        with self._running("headless", unit._replace(command=("sway", "-c", "/run/sway.conf"))) as bench:
            return recoveries.unplugged_alive(bench)

    def _draw_references(self) -> list[Reference]:
        """The pictures that the installed kiosk draws of the installed content."""
        sizes = [f"{width}x{height}" for width, height in (SIZE, HEADLESS_SIZE)]
        self.machine.as_kiosk(
            *("/opt/ipt-kiosk/bin/ipt-kiosk", "render", f"/{CONTENT}/content", "--out", f"/{TMP}/screens"),
            *(word for size in sizes for word in ("--size", size)),
            QT_QPA_PLATFORM="offscreen",
        )
        folder = self.machine.root / TMP / "screens"
        found = read_references(folder, STATES)
        shutil.rmtree(folder)
        return found


def _done(bench: Bench, steps: Mapping[str, Step], only: str) -> Iterator[Outcome]:
    for name, step in steps.items():
        if only in name:
            came = step(bench)
            yield from ([came] if isinstance(came, Outcome) else came)


def first_start(bench: Bench) -> Outcome:
    """From the very first start, with nothing kept."""
    seconds, seen = bench.wait(on_glass)
    return Outcome("first start, nothing kept yet", KILLED_S, seconds, seen)


def tapped(bench: Bench) -> Outcome:
    """A finger on the glass brings another screen, and the heartbeat knows that somebody was there."""
    bench.wait(on_glass)
    before, began = bench.machine.photograph(), time.monotonic()
    bench.machine.tap(SIZE[0] // 2, SIZE[1] // 3)
    seconds, seen = bench.wait(lambda seen: seen.startswith("home"))
    after = bench.machine.photograph()
    changed = before is not None and after is not None and difference(before, after) > 0.05
    while (touch := _pulse(bench.machine).last_touch) is None and time.monotonic() < began + 15:
        time.sleep(0.5)
    note = "the heartbeat tells of a touch" if touch else "the heartbeat tells of no touch"
    return Outcome("a tap opens the next screen", TAP_S, seconds if changed and touch else None, seen, note)


def _pulse(machine: Machine) -> Pulse:
    pulse = read_pulse(machine.root / STATE)
    if pulse is None:
        message = "there is no heartbeat"
        raise RuntimeError(message)
    return pulse


ON_A_MONITOR: Mapping[str, Step] = {
    "start": first_start,
    "tap": tapped,
    "killed": recoveries.killed,
    "cage": recoveries.compositor_killed,
    "crash": recoveries.crash,
    "gui": lambda bench: recoveries.frozen(bench, "freeze of the GUI thread", ""),
    "render": lambda bench: recoveries.frozen(bench, "freeze of the render thread", "QSGRenderThread"),
    "memory": recoveries.out_of_memory,
    "full": recoveries.full_disk,
    "read-only": recoveries.read_only_disk,
    "monitor": recoveries.replugged,
    "content": recoveries.content_removed,
    "state": recoveries.state_corrupted,
    "nothing": lambda bench: (recoveries.nothing_left(bench), recoveries.content_comes_back(bench)),
}
"""By a short name each; some leave the machine as the next one needs it."""


def told(outcomes: Sequence[Outcome]) -> bool:
    """Whether all of it holds, and there is something."""
    return bool(outcomes) and all(each.holds for each in outcomes)
