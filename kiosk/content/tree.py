"""The files below a folder as they lie there: what tells that something changed, without reading a word."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

MOST_FILES = 3000
"""More than any content folder holds, recordings of every text included; one with more is refused whole."""


class Trace(NamedTuple):
    """A file: its name below the folder, its size and the time of its last change."""

    name: str
    size: int
    changed_ns: int


_OF_WINDOWS = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini"})
"""Files that Windows puts into folders by itself."""


_PASSING = (".swp", ".swo", ".swx", ".kate-swp", ".part", ".partial", ".crdownload", ".download")
"""How names of files end that are half a copy, or an editor's own while it is open."""


def is_ignored(name: str) -> bool:
    """Whether a file or folder of this name is none of the content's: hidden, an editor's own, or of Windows.

    Word and LibreOffice begin theirs with ~, Emacs with #; Vim tries a folder out with one called 4913.
    """
    small = name.lower()
    editors = name.startswith((".", "~", "#")) or name.endswith("~") or small.endswith(_PASSING)
    return editors or small in _OF_WINDOWS or name.isdecimal() or ".sb-" in small


def traces(root: Path) -> tuple[Trace, ...]:
    """The files below `root` in order; what cannot be looked at is passed over, as is all beyond `MOST_FILES`."""
    return tuple(islice(_below(root, ""), MOST_FILES + 1))


def _below(folder: Path, under: str) -> Iterator[Trace]:
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda each: each.name)
    except OSError:
        return
    for entry in entries:
        if is_ignored(entry.name):
            continue
        name = f"{under}{entry.name}"
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from _below(Path(entry.path), f"{name}/")
            else:
                seen = entry.stat(follow_symlinks=False)
                yield Trace(name, seen.st_size, seen.st_mtime_ns)
        except OSError:
            continue
