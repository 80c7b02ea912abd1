"""Programs that were started to be measured: what they tell, what they take up, and their end."""

import os
import select
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

from bench.inside.tell import PIPE

ROOT = Path(__file__).parents[1]
_KILL = 9


class Program:
    """A program and all it starts, from just before it is executed until the `with` block ends."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        self._command, self._environment, self._log = command, environment, log
        self._heard = b""

    def __enter__(self) -> Self:
        self._pipe, write = os.pipe()
        environment = {**self._environment, PIPE: str(write)}
        with self._log.open("ab") as log:
            self.started_at = time.monotonic()
            self._process = subprocess.Popen(
                self._command, env=environment, cwd=ROOT, pass_fds=[write], stdout=log, stderr=log
            )
        self.writing_end = write
        return self

    def __exit__(self, *_: object) -> None:
        family = {each: _born(each) for each in self.family()}
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for each, born in family.items():
            if each != self._process.pid and born and _born(each) == born:
                os.kill(each, _KILL)
        os.close(self._pipe)
        os.close(self.writing_end)

    def hear(self, event: str, seconds: float) -> list[str]:
        """What was said with the event, its time first; raises `TimeoutError`."""
        given_up_at = time.monotonic() + seconds
        while time.monotonic() < given_up_at:
            while b"\n" in self._heard:
                line, _, self._heard = self._heard.partition(b"\n")
                name, *said = line.decode().split()
                if name == event:
                    return said
            if self._process.poll() is not None:
                break
            if select.select([self._pipe], [], [], 0.2)[0]:
                self._heard += os.read(self._pipe, 65536)
        said_last = self._log.read_text(encoding="utf-8", errors="replace")[-2000:]
        message = f"{' '.join(self._command)} did not tell of {event}. What was said last:\n{said_last}"
        raise TimeoutError(message)

    def family(self) -> tuple[int, ...]:
        """The process and every one below it."""
        parents = dict(_parents())
        found = [self._process.pid]
        for each in found:
            found.extend(child for child, parent in parents.items() if parent == each)
        return tuple(found)


def _parents() -> Iterator[tuple[int, int]]:
    """Each process there is, with its parent."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and (fields := _fields(int(folder.name))):
            yield int(folder.name), int(fields[1])


def _born(process: int) -> str:
    """When the process was started, which tells it from a later one of the same number; empty where it is gone."""
    fields = _fields(process)
    return fields[19] if fields and fields[0] != "Z" else ""


def _fields(process: int) -> list[str]:
    """Of /proc/PID/stat, what follows the name."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return []
