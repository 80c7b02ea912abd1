"""The bundles a machine keeps: the newest good one is what it shows."""

import hashlib
import os
from pathlib import Path

from kiosk.content.bundle import Bundle, BundleError, open_bundle, write_safely

KEPT = 3
MOST_FILES = 500
"""More than any content folder holds; what lies beyond is not looked at."""
_SUFFIX = ".bundle"


class Library:
    """Bundles in `folder`, each named by its number and its digest; damaged ones are passed over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def newest_good(self) -> Bundle | None:
        """The newest bundle that opens and is what its name says."""
        for file in self._newest_first():
            try:
                bundle = open_bundle(file)
            except BundleError:
                continue
            if file.name.endswith(f"-{bundle.digest[:32]}{_SUFFIX}"):
                return bundle
        return None

    def keep(self, file: Path, fingerprint: str) -> Bundle:
        """Take over a compiled bundle made from content with `fingerprint`; raises `BundleError`."""
        bundle = open_bundle(file)
        numbers = [_number(each) for each in self._newest_first()]
        newest = max(numbers, default=0)
        if not any(f"-{bundle.digest[:32]}" in each.name and _number(each) == newest for each in self._newest_first()):
            name = f"{newest + 1:08d}-{bundle.digest[:32]}{_SUFFIX}"
            write_safely(file.read_bytes(), self._folder / name)
        write_safely(fingerprint.encode(), self._folder / "fingerprint")
        for old in self._newest_first()[KEPT:]:
            old.unlink(missing_ok=True)
        return bundle

    def kept_fingerprint(self) -> str:
        """Of the content the newest bundle was made from; empty where none was."""
        try:
            return (self._folder / "fingerprint").read_text(encoding="utf-8")
        except OSError:
            return ""

    def _newest_first(self) -> list[Path]:
        found = [each for each in self._folder.glob(f"*{_SUFFIX}") if _number(each)]
        return sorted(found, key=_number, reverse=True)


def _number(file: Path) -> int:
    head = file.name.partition("-")[0]
    return int(head) if head.isascii() and head.isdigit() else 0


def fingerprint(folder: Path, *others: Path) -> str:
    """Changes when any file below the folders does: from their names, sizes and times, not their words."""
    said = hashlib.sha256()
    for root in (folder, *others):
        said.update(str(root).encode())
        for name, size, time in _files(root)[:MOST_FILES]:
            said.update(f"{name}\0{size}\0{time}\0".encode())
    return said.hexdigest()


def _files(root: Path) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for place, folders, names in os.walk(root):
        folders.sort()
        for name in sorted(names):
            try:
                seen = os.lstat(Path(place, name))
            except FileNotFoundError:
                continue
            found.append((str(Path(place, name).relative_to(root)), seen.st_size, seen.st_mtime_ns))
    return found


def library_folder(state: Path, content: Path) -> Path:
    """Where the bundles of a content folder are kept: another folder's are never shown in its place."""
    return state / "bundles" / hashlib.sha256(str(content.resolve()).encode()).hexdigest()[:16]
