"""Stops one thread of a process and lets the others run: the kernel's `ptrace`, as a debugger does."""

import ctypes
import os
import threading
from contextlib import suppress
from pathlib import Path

SEIZE, INTERRUPT = 0x4206, 0x4207


def threads(pid: int, name: str) -> list[int]:
    """Threads of a process by their name, such as QSGRenderThread."""
    found = []
    for each in Path(f"/proc/{pid}/task").iterdir():
        with suppress(OSError):
            if (each / "comm").read_text(encoding="utf-8").strip() == name[:15]:
                found.append(int(each.name))
    return found


class Stopped:
    """A thread that stands still as long as this is open, held by a thread of ours, as the kernel asks."""

    def __init__(self, thread: int) -> None:
        self._done, self._held = threading.Event(), threading.Event()
        self.error = 0
        self._holder = threading.Thread(target=self._hold, args=(thread,), daemon=True)
        self._holder.start()
        self._held.wait()
        if self.error:
            raise OSError(self.error, os.strerror(self.error))

    def _hold(self, thread: int) -> None:
        ptrace = ctypes.CDLL(None, use_errno=True).ptrace
        ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
        ptrace.restype = ctypes.c_long
        if ptrace(SEIZE, thread, None, None) or ptrace(INTERRUPT, thread, None, None):
            self.error = ctypes.get_errno()
        self._held.set()
        self._done.wait()

    def close(self) -> None:
        """Let it run on, if it is still there."""
        self._done.set()
        self._holder.join()
