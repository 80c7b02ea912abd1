"""A virtual screen, and what is on it as somebody in front of it would see."""

import mmap
import os
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

SIZE = (1920, 1080)
_LONGEST_WAIT = 30.0
_IN_MEMORY = Path("/dev/shm")  # noqa: S108 -- a screen whose pixels wait for a disk is none
_HEADER_SIZE_AT, _COLOURS_AT, _COLOUR_BYTES = 0, 76, 12
"""Of the X window dump that Xvfb keeps of its screen: big-endian words at these places."""


class Screen:
    """Xvfb of a size, 1920x1080 where none is named, for as long as the `with` block lasts.

    Without a `card` there is nothing on it that OpenGL could draw with.
    """

    def __init__(self, size: tuple[int, int] = SIZE, *, card: bool = True) -> None:
        self._size, self._card = size, card

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory(dir=_IN_MEMORY if _IN_MEMORY.is_dir() else None)
        read, write = os.pipe()
        width, height = self._size
        command = [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ]
        command += [] if self._card else ["-extension", "GLX"]
        self._server = subprocess.Popen(
            [*command, "-fbdir", self._folder.name], pass_fds=[write], stderr=subprocess.DEVNULL
        )
        os.close(write)
        with os.fdopen(read) as told:
            self.display = f":{told.readline().strip()}"
        with Path(self._folder.name, "Xvfb_screen0").open("rb") as file:
            self._picture = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._start = self._word(_HEADER_SIZE_AT) + self._word(_COLOURS_AT) * _COLOUR_BYTES
        return self

    def __exit__(self, *_: object) -> None:
        self._picture.close()
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()

    def _word(self, at: int) -> int:
        return int.from_bytes(self._picture[at : at + 4], "big")

    def colour_at(self, x: int, y: int) -> str:
        """The colour of one pixel, as `#rrggbb`."""
        at = self._start + (y * self._size[0] + x) * 4
        return "#" + self._picture[at : at + 3][::-1].hex()

    def wait_for(self, spot: tuple[int, int], colour: str) -> float:
        """When the pixel had this colour, in monotonic seconds; raises `TimeoutError`."""
        given_up_at = time.monotonic() + _LONGEST_WAIT
        while self.colour_at(*spot) != colour:
            if time.monotonic() > given_up_at:
                message = f"The pixel at {spot} is {self.colour_at(*spot)} and never became {colour}."
                raise TimeoutError(message)
            time.sleep(0.001)
        return time.monotonic()
