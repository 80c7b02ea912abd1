"""Small files that belong to the account that runs the kiosk, whoever writes them."""

import errno
import os
import stat
import sys
from pathlib import Path

LARGEST = 4096
"""Bytes that are read; none of these files has so many."""


def write_private(data: bytes, file: Path) -> None:
    """Put `file` there as a whole, for the owner of its folder alone. Raises `OSError` that names it.

    It is written under a name that nothing had before, so that root writes through no link that lay there.
    """
    from tempfile import mkstemp  # noqa: PLC0415 -- off the path to the first frame

    part: Path | None = None
    try:
        handle, name = mkstemp(dir=file.parent, prefix=f".{file.name}.")
        part = Path(name)
        with os.fdopen(handle, "wb") as opened:
            opened.write(data)
            opened.flush()
            _hand_over(opened.fileno(), file.parent)
            os.fsync(opened.fileno())
        part.replace(file)
    except OSError as error:
        error.filename, error.filename2 = str(file), None  # the passing name tells nobody anything
        raise
    finally:
        if part is not None:
            part.unlink(missing_ok=True)


def read_private(file: Path) -> bytes:
    """What is in `file`, at most a byte more than it can hold. Raises `OSError`, for what is no file too."""
    if not stat.S_ISREG(file.stat().st_mode):
        raise OSError(errno.EINVAL, "it is no file", str(file))  # a pipe would be waited for
    with file.open("rb") as opened:
        return opened.read(LARGEST + 1)


def _hand_over(handle: int, folder: Path) -> None:
    """Give it to the owner of the folder, where root wrote it."""
    if sys.platform != "win32" and os.geteuid() == 0:
        owner = folder.stat()
        os.fchown(handle, owner.st_uid, owner.st_gid)
