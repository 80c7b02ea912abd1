"""One puts at a time; the system lets go of the lock however that one ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from kiosk.machine.put.faults import TryAgainError
from kiosk.machine.put.places import Places


@contextmanager
def locked(places: Places) -> Iterator[None]:
    """Hold the lock. Raises `TryAgainError` where somebody else does, `OSError` where there can be no such file."""
    with places.with_rights():
        handle = os.open(places.lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    held = False
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 -- there alone

        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            held = True
    else:
        import fcntl  # noqa: PLC0415 -- not there

        with suppress(BlockingIOError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            held = True
    if not held:
        message = "Somebody else is putting content there just now. Nothing was changed. Try again in a minute."
        raise TryAgainError(message)
