"""The kiosk with nobody touching it: how many frames it draws, how much work it does. Arguments: screen, seconds."""

import sys
import time

from PySide6.QtCore import QTimer

from bench.inside.kiosk import run
from bench.inside.tell import tell
from kiosk.content import ATTRACT
from kiosk.glass import Glass

REST_MS = 3000
"""For what follows the first frame to come to rest."""


class Watch:
    """Counts frames and processor seconds for so many seconds, then tells them."""

    def __init__(self, glass: Glass, seconds: float) -> None:
        self._frames, self._seconds = 0, seconds
        self._glass = glass
        QTimer.singleShot(REST_MS, self._begin)

    def _begin(self) -> None:
        self._used = time.process_time()
        self._glass.window.frameSwapped.connect(self._count)
        QTimer.singleShot(int(self._seconds * 1000), self._end)

    def _count(self) -> None:
        self._frames += 1

    def _end(self) -> None:
        tell("idle", self._frames, time.process_time() - self._used)


def main(screen: str, seconds: float) -> int:
    kept: list[Watch] = []

    def watch(glass: Glass) -> None:
        if screen != ATTRACT:
            glass.machine.wake()
            glass.machine.open(screen)
        kept.append(Watch(glass, seconds))

    return run(watch)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], float(sys.argv[2])))
