"""What lies beside the kiosk's own content folder while content is put, and after it."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


class Places(NamedTuple):
    """The content folder, and what is named after it beside it."""

    target: Path

    @property
    def incoming(self) -> Path:
        """A copy that is being made; of no worth to anybody else."""
        return self._beside("incoming")

    @property
    def previous(self) -> Path:
        """The content from before, whole."""
        return self.target.with_name(f"{self.target.name}.previous")

    @property
    def swapping(self) -> Path:
        """Where the content lies for a moment on a drive that cannot exchange two folders at once."""
        return self._beside("swapping")

    @property
    def lock(self) -> Path:
        """Held by the one who puts."""
        return self._beside("lock")

    @property
    def memory(self) -> Path:
        """What was seen of the source of content."""
        return self._beside("source.json")

    def discarded(self) -> Path:
        """A name that is free, for what is to be removed."""
        number = 0
        while self._beside(f"discarded-{number}").exists():
            number += 1
        return self._beside(f"discarded-{number}")

    def all_discarded(self) -> Iterable[Path]:
        """What is still to be removed."""
        return self.target.parent.glob(f".{self.target.name}.discarded-*")

    @contextmanager
    def with_rights(self) -> Iterator[None]:
        """What is made meanwhile, all may read, and the group may write where it may beside the target."""
        writable = self.target.parent.stat().st_mode & stat.S_IWGRP
        before = os.umask((stat.S_IWGRP | stat.S_IWOTH) & ~writable)
        try:
            yield
        finally:
            os.umask(before)

    def _beside(self, what: str) -> Path:
        return self.target.with_name(f".{self.target.name}.{what}")
