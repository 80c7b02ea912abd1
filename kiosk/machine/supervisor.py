"""Starts the kiosk again where no service manager does: `python -m kiosk.machine.supervisor`, with options of `run`."""

import logging
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

EXIT_LEAVE = 3
"""With this the kiosk says that staff left it on purpose."""
FROZEN_S, LOOK_S = 60.0, 2.0
FIRST_WAIT_S, LONGEST_WAIT_S, WELL_S = 1.0, 30.0, 120.0
"""Seconds before the next start: twice as many each time, until it ran well for so long."""
log = logging.getLogger("kiosk.supervisor")


class Running(Protocol):
    """A kiosk that was started."""

    def poll(self) -> int | None:
        """Its exit code; None as long as it runs."""

    def kill(self) -> None:
        """End it at once."""

    def wait(self) -> int:
        """Its exit code, once it has ended."""


class Supervisor:
    """Keeps one kiosk running; `written` tells when the heartbeat was written last, None where there is none.

    Only whether that changes counts, by a clock that nobody sets.
    """

    def __init__(
        self,
        start: Callable[[], Running],
        written: Callable[[], float | None],
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._start, self._written, self._now, self._sleep = start, written, now, sleep

    def keep(self) -> int:
        """Start it again and again, until it is left on purpose; returns 0 then."""
        wait = FIRST_WAIT_S
        while True:
            began = self._now()
            code = self._watch(self._start())
            if code == EXIT_LEAVE:
                log.info("The kiosk was left on purpose. It is not started again.")
                return 0
            wait = FIRST_WAIT_S if self._now() - began >= WELL_S else wait
            log.warning("The kiosk ended with %d. It is started again in %g s.", code, wait)
            self._sleep(wait)
            wait = min(LONGEST_WAIT_S, wait * 2)

    def _watch(self, kiosk: Running) -> int:
        """Its exit code; a kiosk that wrote a heartbeat and then no more is ended."""
        before = newest = self._written()
        changed = self._now()
        while (code := kiosk.poll()) is None:
            self._sleep(LOOK_S)
            written = self._written()
            if written != newest:
                newest, changed = written, self._now()
            if newest != before and self._now() - changed > FROZEN_S:
                log.error("The kiosk said nothing for %g s. It is ended.", FROZEN_S)
                kiosk.kill()
                return kiosk.wait()
        return code


def main(arguments: list[str]) -> int:
    """Keep `ipt-kiosk run ARGUMENTS` running."""
    from kiosk import paths  # noqa: PLC0415 -- only where it is run

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s: %(message)s")
    named = arguments[arguments.index("--state") + 1 :][:1] if "--state" in arguments else []
    heartbeat = Path(named[0] if named else paths.default_state()) / "heartbeat.json"

    def written() -> float | None:
        try:
            return heartbeat.stat().st_mtime
        except OSError:
            return None

    command = [sys.executable, "-m", "kiosk.cli", "run", *arguments]
    return Supervisor(lambda: subprocess.Popen(command), written).keep()  # noqa: S603 -- ourselves


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
