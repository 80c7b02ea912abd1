"""What the kiosk says of itself while it runs: to the service manager, and in the heartbeat file."""

import logging
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer

from kiosk import __version__
from kiosk.pulse import Pulse, Shown, write_pulse
from kiosk.services.frame_watch import Drawing, FrameWatch
from kiosk.services.input_watch import InputWatch
from kiosk.services.service_manager import Feed, Send

log = logging.getLogger("kiosk")

FIRST_BEAT_MS, BEAT_EVERY_MS = 500, 10_000
LONGEST_ERROR = 300


class OnScreen(NamedTuple):
    """What people see, as far as the app knows."""

    digest: str
    screen: Shown
    renderer: str
    content_folder: str
    next_review: date | None = None


class LastError(logging.Handler):
    """Keeps the newest error that was logged, and how many there were."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: str | None = None
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Only its words: they are about the machine and the content, never about visitors."""
        self.said = record.getMessage()[:LONGEST_ERROR]
        self.count += 1


class Truth(QObject):
    """Feeds the service manager after frames, and writes the heartbeat about every ten seconds."""

    def __init__(  # noqa: PLR0913 -- what it tells of is handed to it
        self,
        state: Path,
        *,
        on_screen: Callable[[], OnScreen],
        has_output: Callable[[], bool],
        clock: Callable[[], float],
        now: Callable[[], datetime],
        send: Send | None = None,
        answers: Callable[[], bool] = lambda: True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._on_screen, self._now = state, on_screen, now
        self._started = now()
        self._touched: datetime | None = None
        self._unwritten = False
        self._error = LastError()
        log.addHandler(self._error)
        self._inputs = InputWatch(self, self)
        self.frames = FrameWatch(has_output, clock, self, answers)
        self._feed = Feed(send, clock) if send is not None else None
        if self._feed is not None:
            self.frames.shown.connect(self._feed.note_frame)
            self.frames.blind.connect(self._feed.note_blind)
        self._timer = QTimer(self, interval=FIRST_BEAT_MS)
        self._timer.timeout.connect(self._time_went_on)

    def watch(self, window: Drawing) -> None:
        """From now on `window` is what people see."""
        self.frames.watch(window)
        if isinstance(window, QObject):
            window.installEventFilter(self._inputs)
        self._timer.start()

    def note_input(self) -> None:
        """Somebody touched; which hour it was is all that is kept, and only of the last time."""
        self._touched = self._now().replace(minute=0, second=0, microsecond=0)

    def beat(self) -> None:
        """Write the heartbeat; a disk that takes nothing is told of once and never stops the kiosk."""
        try:
            write_pulse(self._pulse(), self._state)
        except OSError as error:
            if not self._unwritten:
                log.warning("The heartbeat cannot be written: %s.", error.strerror or error)
            self._unwritten = True
        else:
            self._unwritten = False

    def close(self, *, ends: bool = True) -> None:
        """Say that the kiosk `ends`; of one that begins anew in the same process nothing is said."""
        self._timer.stop()
        log.removeHandler(self._error)
        if self._feed is not None and ends:
            self._feed.stop()

    def _time_went_on(self) -> None:
        self._timer.setInterval(BEAT_EVERY_MS)
        self.beat()

    def _pulse(self) -> Pulse:
        now, age, shown = self._now(), self.frames.age(), self._on_screen()
        return Pulse(
            version=__version__,
            pid=os.getpid(),
            started=_iso(self._started),
            written=_iso(now),
            content_digest=shown.digest,
            frame_age_seconds=None if age is None else round(age, 1),
            last_frame=None if age is None else _iso(now - timedelta(seconds=age)),
            last_touch=None if self._touched is None else _iso(self._touched),
            display=self.frames.display,
            renderer=shown.renderer,
            memory_mb=_memory(),
            last_error=self._error.said,
            screen=shown.screen,
            content_folder=shown.content_folder,
            errors=self._error.count,
            next_review=None if shown.next_review is None else shown.next_review.isoformat(),
        )


def _iso(when: datetime) -> str:
    return when.astimezone().isoformat(timespec="seconds")


def _memory() -> float | None:
    """Megabytes in memory, where the system tells them in a file."""
    with suppress(OSError, ValueError, IndexError):
        for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmRSS:"):
                return round(int(line.split()[1]) / 1024, 1)
    return None
