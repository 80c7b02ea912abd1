"""Writes `reviews.yaml` and the words as they were signed: whole or not at all, and never over what it cannot read."""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import yaml
from PySide6.QtCore import QLockFile

from kiosk.content import write_safely
from kiosk.content.files import list_folder
from kiosk.content.nodes import LARGEST_FILE
from kiosk.content.review import (
    REVIEWS,
    Brought,
    Kept,
    Record,
    Signed,
    Spot,
    Texts,
    base_digest,
    base_file,
    digest_of,
    encoded,
    read_kept,
    sealed,
    signed_file,
)

LOCK = ".reviews.lock"
PATIENCE = 5000
"""Milliseconds to wait for somebody else who signs."""
_SIGNATURES = """\
# Who has signed which words. Written by the command "review"; do not change it by hand.
# "digest" tells which words these were: they are kept in the folder "reviewed". "seal" tells
# whether a name or a day was changed since.
"""
_WORDS = """\
# The words as they were signed. Written by the command "review sign"; do not change them:
# the signature counts for these words only, so that "review status" can tell what changed since.
"""
_BASE = """\
# What this translation was last up to date with ("first"), and its own texts then, each by its digest ("own").
# Written by the command "review"; do not change it by hand.
"""
_WIDTH = 10**6


class LedgerError(Exception):
    """Why nothing was written, and what to do."""


class Ledger(NamedTuple):
    """The reviews of a content folder as they were when they were read."""

    root: Path
    kept: Kept
    data: bytes | None

    def sign(self, signed: Signed, texts: Texts) -> "Ledger":
        """Keep a signature and its words; the one it replaces becomes history."""
        unit = (signed.language, signed.topic)
        record = self.kept.record
        old = tuple(each for each in record.signatures if (each.language, each.topic) == unit)
        rest = tuple(each for each in record.signatures if each not in old)
        new = msgspec.structs.replace(record, signatures=_sorted((*rest, signed)), history=(*record.history, *old))
        words = _encoded(_WORDS, {"words": _flat(texts)})
        return self._write(new, signed_file(signed), words)

    def bring_up_to_date(self, brought: Brought, first: Texts, own: Texts) -> "Ledger":
        """Keep what a translation is up to date with."""
        record = self.kept.record
        unit = (brought.language, brought.topic)
        rest = tuple(each for each in record.translations if (each.language, each.topic) != unit)
        dated = msgspec.structs.replace(brought, digest=base_digest(first, own))
        new = msgspec.structs.replace(record, translations=_sorted((*rest, dated)))
        return self._write(new, base_file(dated), _encoded(_BASE, {"first": _flat(first), "own": _flat(own)}))

    def _write(self, record: Record, file: str, words: bytes) -> "Ledger":
        data = _encoded(_SIGNATURES, encoded(record))
        for name, written in ((file, words), (REVIEWS, data)):
            if len(written) > LARGEST_FILE:
                message = f"{name} would have more than {LARGEST_FILE // 1024} KiB. Nothing was signed."
                raise LedgerError(message)
        with _alone(self.root):
            if _bytes(self.root / REVIEWS) != self.data:
                message = (
                    f"{self.root / REVIEWS} was changed by somebody else meanwhile. Nothing was signed; try again."
                )
                raise LedgerError(message)
            write_safely(words, self.root / file)
            write_safely(data, self.root / REVIEWS)
            return open_ledger(self.root)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Nobody else signs meanwhile; what a crash has left of this is known by Qt and passed over."""
    lock = QLockFile(str(root / LOCK))
    if not lock.tryLock(PATIENCE):
        if lock.error() != QLockFile.LockError.LockFailedError:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(root / REVIEWS))
        message = f"Somebody else is writing {root / REVIEWS} just now. Nothing was signed; try again."
        raise LedgerError(message)
    try:
        yield
    finally:
        lock.unlock()


def open_ledger(root: Path) -> Ledger:
    """The reviews of a content folder. Raises `LedgerError` where what is there cannot be read whole."""
    data = _bytes(root / REVIEWS)
    kept = read_kept(list_folder(root)[0])
    if kept.is_damaged:
        problem = kept.problems[0]
        message = f"{root / REVIEWS}, line {problem.place.line}: {problem.what} {problem.mend}"
        raise LedgerError(message)
    if data != _bytes(root / REVIEWS):
        message = f"{root / REVIEWS} is being changed by somebody else. Try again."
        raise LedgerError(message)
    return Ledger(root, kept, data)


def signature(texts: Texts, **given: Any) -> Signed:  # noqa: ANN401 -- the other fields
    """A signature of exactly these words."""
    return sealed(Signed(digest=digest_of(texts), seal="", **given))


def _bytes(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _flat(texts: Mapping[Spot, str]) -> dict[str, str]:
    return {"/".join(spot): text for spot, text in texts.items()}


def _encoded(head: str, held: dict[str, Any]) -> bytes:
    written = yaml.safe_dump(held, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return f"{head}{written}".encode()


def _sorted(each: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(sorted(each, key=lambda it: (it.language, it.topic)))
