"""Where log lines go: to standard error as its reader wants them, or to a file that does not grow for ever."""

import logging
import os
from collections.abc import Mapping
from pathlib import Path

FORM = "%(asctime)s %(levelname)s: %(message)s"
LARGEST, KEPT = 1_000_000, 2
"""Bytes in one file, and how many older ones stay beside it."""
_PRIORITIES = ((logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6))


class JournalForm(logging.Formatter):
    """Lines as journald takes them: priority first, no time, since it has its own."""

    def format(self, record: logging.LogRecord) -> str:
        """Every line with its priority, as a traceback has several."""
        priority = next((number for level, number in _PRIORITIES if record.levelno >= level), 7)
        return "\n".join(f"<{priority}>{line}" for line in super().format(record).split("\n"))


def form_for(environment: Mapping[str, str], stream: int = 2) -> logging.Formatter:
    """How lines look on `stream`: journald's own where it is what listens there, and not merely somewhere above."""
    try:
        found = os.fstat(stream)
    except OSError:
        return logging.Formatter(FORM)
    listens = environment.get("JOURNAL_STREAM") == f"{found.st_dev}:{found.st_ino}"
    return JournalForm() if listens else logging.Formatter(FORM)


def log_file(file: Path) -> logging.Handler:
    """Three files of 1 MB at most. Raises `OSError` where the first cannot be opened."""
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 -- few ask for it

    handler = RotatingFileHandler(file, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", errors="backslashreplace")
    handler.setFormatter(logging.Formatter(FORM))
    return handler
