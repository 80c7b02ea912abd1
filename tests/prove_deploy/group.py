"""All processes of a service: a control group of the kernel, version 1 or 2."""

import os
from contextlib import suppress
from pathlib import Path

ROOT = Path("/sys/fs/cgroup")


class Group:
    """A control group of its own, which limits memory; raises `OSError` where this machine lends none."""

    def __init__(self, name: str) -> None:
        self._old = (ROOT / "memory").is_dir()
        self._folder = (ROOT / "memory" if self._old else ROOT) / name
        if not self._old:
            with suppress(OSError):
                (ROOT / "cgroup.subtree_control").write_text("+memory", encoding="ascii")
        self._folder.mkdir()
        self._limit = self._folder / ("memory.limit_in_bytes" if self._old else "memory.max")
        if not self._limit.exists():
            self._folder.rmdir()
            message = "the control groups of this machine do not limit memory"
            raise OSError(message)

    @property
    def procs(self) -> Path:
        """Where a process writes its number to be in it."""
        return self._folder / "cgroup.procs"

    def pids(self) -> list[int]:
        """All processes in it."""
        return [int(line) for line in self.procs.read_text(encoding="ascii").split()]

    def limit(self, most: int) -> None:
        """Bytes that all of it may have."""
        self._limit.write_text(str(most), encoding="ascii")

    def used(self) -> int:
        """Bytes that all of it has."""
        name = "memory.usage_in_bytes" if self._old else "memory.current"
        return int((self._folder / name).read_text(encoding="ascii"))

    def ended_for_memory(self) -> int:
        """How many processes of it the kernel has ended for want of memory."""
        name = "memory.oom_control" if self._old else "memory.events"
        lines = (self._folder / name).read_text(encoding="ascii").splitlines()
        return next((int(line.split()[1]) for line in lines if line.startswith("oom_kill ")), 0)

    def signal(self, number: int) -> None:
        """Tell all of it."""
        for pid in self.pids():
            with suppress(ProcessLookupError):
                os.kill(pid, number)

    def close(self) -> None:
        """Give it back, once nobody is in it."""
        with suppress(OSError):
            self._folder.rmdir()
