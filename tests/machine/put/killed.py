"""A put that is ended by SIGKILL before each of its steps in turn: run as a program, it prints how many there were.

A step is what Python tells its auditors of: a file opened, made, renamed or removed, a function of the system found.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.machine.put import Places, copy_content, locked, put_in_place, recover, restore, swap
from tests.machine.put.trees import NEW, OLD, OLDER, beside, plant, tree

STEPS = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "ctypes.dlsym", "ctypes.dlopen")


def put(folder: Path) -> None:
    places = Places(folder / "content")
    with locked(places):
        recover(places)
        copy_content(folder / "source", places)
        put_in_place(places)


def back(folder: Path) -> None:
    places = Places(folder / "content")
    with locked(places):
        recover(places)
        swap(places)


def killed_at(number: int, work: Callable[[Path], None], folder: Path) -> bool:
    """Whether a child doing `work` was killed before its step of that number; False where it came to its end."""
    if sys.platform == "win32":
        raise NotImplementedError
    child = os.fork()
    if child == 0:
        left = number

        def step(event: str, _arguments: object) -> None:
            nonlocal left
            if event in STEPS:
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(step)
        work(folder)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(folder: Path, work: Callable[[Path], None]) -> int:
    number = 0
    while True:
        shutil.rmtree(folder, ignore_errors=True)
        plant(folder / "source", NEW)
        plant(folder / "content", OLD)
        plant(folder / "content.previous", OLDER)
        whole = (OLD, NEW) if work is put else (OLD, OLDER)
        killed = killed_at(number, work, folder)
        restore(folder / "content")
        assert tree(folder / "content") in whole, f"step {number}: {tree(folder / 'content')}"
        put(folder)
        assert tree(folder / "content") == NEW, f"after step {number}"
        assert tree(folder / "content.previous") in (OLD, NEW, OLDER), f"after step {number}"
        left = beside(folder / "content") - {"source", "content.previous", ".content.lock"}
        assert not left, f"after step {number}: {left}"
        if not killed:
            return number
        number += 1


if __name__ == "__main__":
    if sys.argv[3] == "one by one":
        sys.modules["kiosk.machine.put.in_place"].exchange = lambda _one, _other: False  # type: ignore[attr-defined]
    print(main(Path(sys.argv[1]), {"put": put, "back": back}[sys.argv[2]]))
