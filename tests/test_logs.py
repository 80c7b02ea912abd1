"""The log goes where IT looks for it, and never fills the disk."""

import logging
import os
from pathlib import Path

import pytest

from kiosk import logs


def record(level: int, said: str) -> logging.LogRecord:
    return logging.LogRecord("kiosk", level, __file__, 1, said, None, None)


@pytest.mark.parametrize(("level", "priority"), [(logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6)])
def test_the_journal_learns_how_grave_each_line_is(level: int, priority: int, tmp_path: Path) -> None:
    with (tmp_path / "stream").open("wb") as stream:
        found = os.fstat(stream.fileno())
        form = logs.form_for({"JOURNAL_STREAM": f"{found.st_dev}:{found.st_ino}"}, stream.fileno())
    assert form.format(record(level, "One.\nTwo.")) == f"<{priority}>One.\n<{priority}>Two."


@pytest.mark.parametrize("stream", ["1:1", ""])
def test_elsewhere_lines_begin_with_their_time(stream: str) -> None:
    assert logs.form_for({"JOURNAL_STREAM": stream}).format(record(logging.INFO, "One.")).endswith(" INFO: One.")


def test_a_log_file_never_takes_more_than_three_megabytes(tmp_path: Path) -> None:
    handler = logs.log_file(tmp_path / "kiosk.log")
    for _ in range(5000):
        handler.emit(record(logging.INFO, "x" * 1000))
    handler.close()
    found = list(tmp_path.iterdir())
    assert len(found) == 3
    assert sum(each.stat().st_size for each in found) <= 3_000_000
