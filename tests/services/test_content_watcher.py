"""Whatever way an editor saves, it is noticed once."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.services import ContentWatcher

LONGEST_MS = 10_000
NOTHING_COMES_MS = 400


@pytest.fixture
def watcher(content: Path) -> Iterator[ContentWatcher]:
    watcher = ContentWatcher(content, settle_ms=60, poll_ms=100_000)
    yield watcher
    watcher.deleteLater()


def write(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")


def write_beside_and_rename(file: Path) -> None:
    beside = file.with_name(f"{file.name}~")
    beside.write_text(file.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    beside.replace(file)


def delete_and_write(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.unlink()
    file.write_text(text + "# more\n", encoding="utf-8")


def keep_a_backup(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.rename(file.with_name(f"{file.name}.bak"))
    file.write_text(text + "# more\n", encoding="utf-8")


@pytest.mark.parametrize("save", [write, write_beside_and_rename, delete_and_write, keep_a_backup])
def test_every_way_of_saving_is_noticed_twice_in_a_row(
    qtbot: QtBot, watcher: ContentWatcher, content: Path, save: object
) -> None:
    assert callable(save)
    for _ in range(2):
        with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS):
            save(content / "en" / "ipt.yaml")


def test_a_new_file_in_a_new_folder_is_noticed(qtbot: QtBot, watcher: ContentWatcher, content: Path) -> None:
    with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS):
        (content / "fr").mkdir()
        (content / "fr" / "words.yaml").write_text("a", encoding="utf-8")
    with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS):
        (content / "fr" / "words.yaml").write_text("ab", encoding="utf-8")


def test_a_file_written_in_pieces_is_noticed_once(qtbot: QtBot, watcher: ContentWatcher, content: Path) -> None:
    seen: list[bool] = []
    watcher.settled.connect(lambda: seen.append(True))
    with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS), (content / "en" / "ipt.yaml").open("a") as opened:
        for _ in range(20):
            opened.write("# piece\n")
            opened.flush()
    qtbot.wait(NOTHING_COMES_MS)
    assert seen == [True]


def test_touching_a_file_without_a_change_of_time_or_size_is_no_change(
    qtbot: QtBot, watcher: ContentWatcher, content: Path
) -> None:
    file = content / "en" / "ipt.yaml"
    before = file.stat()
    with qtbot.assertNotEmitted(watcher.settled, wait=NOTHING_COMES_MS):
        file.write_bytes(file.read_bytes())
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_drive_that_tells_nothing_is_looked_at_now_and_then(qtbot: QtBot, content: Path) -> None:
    watcher = ContentWatcher(content, settle_ms=20, poll_ms=50)
    watcher._watcher.removePaths([*watcher._watcher.files(), *watcher._watcher.directories()])
    with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS):
        write(content / "clinic.yaml")
    watcher.deleteLater()
