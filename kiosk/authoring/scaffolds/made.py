"""Writes new files and folders, whole or not at all, and never in the place of anything that is there."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kiosk.content import write_safely


class RefusedError(Exception):
    """It cannot be made; says why, and what to do."""


class Made(NamedTuple):
    """What was written, and what comes next, in words for staff."""

    what: str
    files: tuple[Path, ...]
    next_steps: tuple[str, ...]


def write_files(files: Mapping[Path, str]) -> tuple[Path, ...]:
    """Every file, or none where one is there already or cannot be written. Raises `RefusedError` and `OSError`."""
    begun: list[Path] = []
    try:
        for file in files:
            file.open("x").close()  # whoever comes second is refused, at the same moment too
            begun.append(file)
        for file, text in files.items():
            write_safely(text.encode(), file)
    except BaseException as error:
        for file in begun:
            file.unlink(missing_ok=True)
        if isinstance(error, FileExistsError):
            message = f"{error.filename} is there already; nothing was changed. Take another name."
            raise RefusedError(message) from error
        raise
    return tuple(files)


def write_folder(folder: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """A folder with these files in it. It may be there, if it is empty. Raises `RefusedError` and `OSError`."""
    if folder.is_symlink() or folder.exists():
        if folder.is_symlink() or not folder.is_dir() or any(folder.iterdir()):
            message = f"{folder} is there already; nothing was changed. Name another place, or move it away first."
            raise RefusedError(message)
        folder.rmdir()
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        for name, text in files.items():
            write_safely(text.encode(), part / name)
        part.chmod(0o777 & ~_umask())
        part.rename(folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return tuple(folder / name for name in files)


def _umask() -> int:
    """What new folders are not open for; a passing one is made for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
