"""Copies a content folder: its plain files, none of its links, with times of their own, and onto the disk."""

import os
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from kiosk.content import sync_folder
from kiosk.content.files import list_folder
from kiosk.machine.put.faults import PutError, TryAgainError
from kiosk.machine.put.places import Places

MOST_TOGETHER = 256 * 1024 * 1024
"""Bytes: four times what a bundle may hold. More is something that lies in the folder by mistake."""
ROOM_LEFT = 32 * 1024 * 1024
"""Bytes that stay free besides: the kiosk keeps bundles there."""
_MB = 1024 * 1024


def copy_content(source: Path, places: Places) -> None:
    """Copy the files of `source` to `incoming`, which must not be there.

    Raises `PutError` where they are too large or there is no room, `TryAgainError` where they change meanwhile,
    `OSError` with its file where one cannot be read or written.
    """
    sizes = {name: (source / name).lstat().st_size for name in sorted(list_folder(source)[0].files)}
    _fits(sizes, places)
    with places.with_rights():
        places.incoming.mkdir()
        for folder in _folders(sizes):
            (places.incoming / folder).mkdir()
        for name, size in sizes.items():
            _copy(source, name, size, places.incoming)
    for folder in (*_folders(sizes), PurePosixPath()):
        sync_folder(places.incoming / folder)


def _fits(sizes: Mapping[str, int], places: Places) -> None:
    together = sum(sizes.values())
    if together > MOST_TOGETHER:
        largest = max(sizes, key=lambda name: sizes[name])
        message = (
            f"The folder holds {together // _MB} MB, and content has at most {MOST_TOGETHER // _MB}. "
            f'The largest file is "{largest}". Take out what does not belong to the kiosk.'
        )
        raise PutError(message)
    free = shutil.disk_usage(places.target.parent).free
    if free < together + ROOM_LEFT:
        message = (
            f"There is no room beside {places.target}: {free // _MB} MB are free, and "
            f"{(together + ROOM_LEFT) // _MB + 1} are needed. Make room on that disk."
        )
        raise PutError(message)


def _folders(names: Iterable[str]) -> list[PurePosixPath]:
    """Every folder of these files, outer ones first."""
    found = {parent for name in names for parent in PurePosixPath(name).parents} - {PurePosixPath()}
    return sorted(found, key=lambda each: (len(each.parts), each))


def _copy(source: Path, name: str, size: int, into: Path) -> None:
    with _opened(source, name) as read, (into / name).open("xb") as written:
        shutil.copyfileobj(_Limited(read, size + 1), written)
        if written.tell() != size:
            message = f'"{name}" changed while it was copied. Nothing was changed on the kiosk. Try again in a minute.'
            raise TryAgainError(message)
        written.flush()
        os.fsync(written.fileno())


class _Limited:
    """Gives no more bytes than it may: a file can grow for ever."""

    def __init__(self, file: IO[bytes], most: int) -> None:
        self._file, self._left = file, most

    def read(self, length: int = -1, /) -> bytes:
        """As much as `shutil` asks for, while there is some left."""
        data = self._file.read(min(length, self._left) if length >= 0 else self._left)
        self._left -= len(data)
        return data


@contextmanager
def _opened(root: Path, name: str) -> Iterator[IO[bytes]]:
    """A plain file below `root`, reached over no link. Raises `OSError` that names it."""
    try:
        handle = _handle(root, name)
    except OSError as error:
        error.filename = str(root / name)
        raise
    with os.fdopen(handle, "rb") as opened:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            message = f'"{name}" is no plain file any more. Nothing was changed on the kiosk. Try again in a minute.'
            raise TryAgainError(message)
        yield opened


def _handle(root: Path, name: str) -> int:
    if sys.platform == "win32":
        return os.open(root / name, os.O_RDONLY | os.O_BINARY)
    *folders, last = PurePosixPath(name).parts
    inside = os.O_RDONLY | os.O_NOFOLLOW
    at = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for each in folders:
            inner = os.open(each, inside | os.O_DIRECTORY, dir_fd=at)
            os.close(at)
            at = inner
        return os.open(last, inside | os.O_NONBLOCK, dir_fd=at)
    finally:
        os.close(at)
