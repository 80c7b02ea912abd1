"""The bundles a machine keeps: the newest good one is what it shows."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from kiosk import __version__
from kiosk.content.bundle import FORMAT, Bundle, BundleError, open_bundle, unpack, write_safely
from kiosk.content.model import Content
from kiosk.content.tree import traces

KEPT = 3
UNTRUSTED = ("reviews-damaged", "review-void")
"""Problems by which it cannot be told any more who has signed what."""
_SUFFIX = ".bundle"


def lost_by_mistake(before: Content | None, now: Content, problems: Iterable[Mapping[str, object]]) -> list[str]:
    """Languages that were shown, that `now` lacks and its clinic lists: no save loses one by mistake.

    One that goes because nobody has signed its words is meant to, as long as it can be told who has signed what.
    """
    held = {each.code for each in now.languages}
    mistaken = any(each["severity"] == "error" or each["code"] in UNTRUSTED for each in problems)
    accounted = held if mistaken else {*held, *now.withheld}
    had = [each.code for each in before.languages] if before else []
    return [code for code in had if code in now.clinic.languages and code not in accounted]


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

    def keep(self, data: bytes, fingerprint: str) -> Bundle:
        """Keep the bundle of these bytes, compiled from content with `fingerprint`.

        Raises `BundleError` where it is none, `OSError` where it cannot be written.
        """
        bundle = unpack(data)
        newest = max(self._newest_first(), key=_number, default=None)
        if newest is None or not _holds(newest, data):
            number = _number(newest) + 1 if newest else 1
            newest = self._folder / f"{number:08d}-{bundle.digest[:32]}{_SUFFIX}"
            write_safely(data, newest)
        write_safely(f"{bundle.digest} {fingerprint}".encode(), self._folder / "fingerprint")
        for old in self._newest_first()[KEPT:]:
            old.unlink(missing_ok=True)
        return bundle.lying_in(newest)

    def is_current(self, bundle: Bundle, fingerprint: str) -> bool:
        """Whether this bundle is what came of content with `fingerprint`: nothing has changed since."""
        try:
            kept = (self._folder / "fingerprint").read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return False
        return kept == f"{bundle.digest} {fingerprint}"

    def _newest_first(self) -> list[Path]:
        found = [each for each in self._folder.glob(f"*{_SUFFIX}") if _number(each)]
        return sorted(found, key=_number, reverse=True)


def _holds(file: Path, data: bytes) -> bool:
    try:
        return file.read_bytes() == data
    except OSError:
        return False


def _number(file: Path) -> int:
    head = file.name.partition("-")[0]
    return int(head) if head.isascii() and head.isdigit() else 0


def fingerprint(folder: Path, *others: Path) -> str:
    """Changes when any file below the folders does, or the kiosk itself: from names, sizes and times alone."""
    said = hashlib.sha256(f"{__version__} {FORMAT}".encode())
    for root in (folder, *others):
        said.update(str(root).encode())
        for each in traces(root):
            said.update(f"{each.name}\0{each.size}\0{each.changed_ns}\0".encode(errors="surrogateescape"))
    return said.hexdigest()


def library_folder(state: Path, content: Path) -> Path:
    """Where the bundles of a content folder are kept: another folder's are never shown in its place."""
    real = os.path.realpath(content)  # which never fails, whatever lies there
    return state / "bundles" / hashlib.sha256(real.encode(errors="surrogateescape")).hexdigest()[:16]
