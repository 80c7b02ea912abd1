"""Whatever way an editor saves, it is noticed once."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
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


def exchange(one: Path, other: Path) -> None:
    """What two names lead to changes places at once."""
    import ctypes

    at_cwd, exchanging = -100, 2
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.renameat2(at_cwd, bytes(one), at_cwd, bytes(other), exchanging) == 0, os.strerror(ctypes.get_errno())


def put_at_once(content: Path, new: Path) -> None:
    exchange(content, new)


def put_in_two_steps(content: Path, new: Path) -> None:
    content.rename(content.with_name("before"))
    new.rename(content)


def put_at_the_end_of_a_link(content: Path, new: Path) -> None:
    """As a drive that is mounted over the folder: nothing moves, and another folder lies there."""
    link = content.with_name("link")
    link.symlink_to(new)
    link.replace(content)


def all_is_noticed(qtbot: QtBot, watcher: ContentWatcher, content: Path) -> None:
    """A saved file is noticed again, as is a new one, in folders inside too; nobody looks at times meanwhile."""
    for _ in range(2):
        with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS):
            write(content / "en" / "ipt.yaml")
    with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS):
        (content / "es" / "more.yaml").write_text("a", encoding="utf-8")


needs_exchange = pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders at once")


@pytest.mark.parametrize("put", [pytest.param(put_at_once, marks=needs_exchange), put_in_two_steps])
def test_a_folder_that_was_swapped_is_noticed_and_watched_from_then_on(
    qtbot: QtBot, watcher: ContentWatcher, content: Path, put: Callable[[Path, Path], None]
) -> None:
    new = Path(shutil.copytree(content, content.with_name("new")))
    write(new / "clinic.yaml")
    with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS):
        put(content, new)
    all_is_noticed(qtbot, watcher, content)


@needs_exchange
def test_a_folder_that_was_swapped_for_one_that_looks_the_same_is_no_change_and_is_watched(
    qtbot: QtBot, watcher: ContentWatcher, content: Path
) -> None:
    new = Path(shutil.copytree(content, content.with_name("new")))
    with qtbot.assertNotEmitted(watcher.settled, wait=NOTHING_COMES_MS):
        exchange(content, new)
    all_is_noticed(qtbot, watcher, content)


@needs_exchange
def test_what_was_swapped_out_is_watched_no_more(qtbot: QtBot, watcher: ContentWatcher, content: Path) -> None:
    new = Path(shutil.copytree(content, content.with_name("new")))
    write(new / "clinic.yaml")
    with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS):
        exchange(content, new)
    with qtbot.assertNotEmitted(watcher._watcher.fileChanged, wait=NOTHING_COMES_MS):
        write(new / "en" / "ipt.yaml")


@needs_exchange
def test_a_folder_inside_that_was_swapped_is_watched_from_then_on(
    qtbot: QtBot, watcher: ContentWatcher, content: Path
) -> None:
    new = Path(shutil.copytree(content / "en", content.with_name("new")))
    write(new / "words.yaml")
    with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS):
        exchange(content / "en", new)
    all_is_noticed(qtbot, watcher, content)


def test_a_folder_that_was_removed_and_came_back_is_noticed_and_watched_from_then_on(
    qtbot: QtBot, content: Path
) -> None:
    watcher = ContentWatcher(content, settle_ms=60, poll_ms=100_000)
    aside = Path(shutil.copytree(content, content.with_name("aside")))
    with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS):
        shutil.rmtree(content)
    with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS):
        shutil.copytree(aside, content)
    qtbot.waitUntil(lambda: str(content / "es" / "ipt.yaml") in watcher._watcher.files(), timeout=LONGEST_MS)
    all_is_noticed(qtbot, watcher, content)
    watcher.deleteLater()


def test_what_goes_on_beside_the_folder_does_not_keep_it_from_coming_to_rest(
    qtbot: QtBot, watcher: ContentWatcher, content: Path
) -> None:
    def busy() -> None:
        content.with_name("busy").touch()
        content.with_name("busy").unlink()

    beside = QTimer(interval=10)
    beside.timeout.connect(busy)
    beside.start()
    with qtbot.waitSignal(watcher.settled, timeout=LONGEST_MS):
        write(content / "clinic.yaml")


def test_a_folder_that_nothing_tells_was_replaced_is_noticed_and_watched_from_then_on(
    qtbot: QtBot, content: Path
) -> None:
    real = content.rename(content.with_name("real"))
    new = Path(shutil.copytree(real, content.with_name("new")))
    content.symlink_to(real)
    watcher = ContentWatcher(content, settle_ms=60, poll_ms=300)
    put_at_the_end_of_a_link(content, new)
    qtbot.waitUntil(lambda: watcher._lay[str(content)] == lay(content), timeout=LONGEST_MS)
    watcher._poll.stop()
    all_is_noticed(qtbot, watcher, content)
    watcher.deleteLater()


def lay(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino
