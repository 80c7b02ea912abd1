"""What is copied is the plain files of a folder and nothing they lead to, for the kiosk to read, and new to it."""

import os
import sys
import time
from pathlib import Path

import pytest

from kiosk.machine.put import Places, PutError, TryAgainError, copy_content, copying
from tests.machine.put.trees import NEW, plant, tree

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="rights and links are others on Windows")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return plant(tmp_path / "source", NEW)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    (tmp_path / "srv").mkdir()
    return Places(tmp_path / "srv" / "content")


def test_the_copy_is_the_same_but_for_what_editors_leave(source: Path, places: Places) -> None:
    plant(source, {".git/config": "x", "en/.ipt.yaml.swp": "x", "en/ipt.yaml~": "x"})
    copy_content(source, places)
    assert tree(places.incoming) == NEW


def test_its_times_are_its_own_so_that_nobody_takes_it_for_what_was_there(source: Path, places: Places) -> None:
    os.utime(source / "clinic.yaml", (0, 0))
    before = time.time() - 60
    copy_content(source, places)
    assert (places.incoming / "clinic.yaml").stat().st_mtime > before


@needs_posix
@pytest.mark.parametrize(("parent", "folder", "file"), [(0o755, 0o755, 0o644), (0o2775, 0o2775, 0o664)])
def test_everybody_may_read_it_and_who_may_write_beside_it_may_write_in_it(
    source: Path, places: Places, parent: int, folder: int, file: int
) -> None:
    places.target.parent.chmod(parent)
    (source / "clinic.yaml").chmod(0o600)
    (source / "en").chmod(0o700)
    before = os.umask(0o077)
    try:
        copy_content(source, places)
    finally:
        assert os.umask(before) == 0o077, "what else the process makes has its usual rights"
    assert (places.incoming / "en").stat().st_mode & 0o7777 == folder
    assert (places.incoming / "clinic.yaml").stat().st_mode & 0o7777 == file


@needs_posix
def test_no_link_is_followed(source: Path, places: Places, tmp_path: Path) -> None:
    secret = plant(tmp_path / "secret", {"words.yaml": "secret"})
    (source / "fr").symlink_to(secret)
    (source / "es.yaml").symlink_to(secret / "words.yaml")
    copy_content(source, places)
    assert tree(places.incoming) == NEW


@needs_posix
@pytest.mark.parametrize("inside", ["clinic.yaml", "en"])
def test_no_link_is_followed_that_comes_in_between(
    source: Path, places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    secret = plant(tmp_path / "secret", NEW)

    def fits(*_arguments: object) -> None:
        (source / inside).rename(tmp_path / "aside")
        (source / inside).symlink_to(secret / inside)

    monkeypatch.setattr(copying, "_fits", fits)
    with pytest.raises(OSError, match=r"symbolic|Not a directory") as refused:
        copy_content(source, places)
    assert str(source / inside) in str(refused.value.filename)


@needs_posix
def test_a_pipe_in_place_of_a_file_holds_nothing_up(
    source: Path, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fits(*_arguments: object) -> None:
        (source / "clinic.yaml").unlink()
        if sys.platform != "win32":
            os.mkfifo(source / "clinic.yaml")

    monkeypatch.setattr(copying, "_fits", fits)
    with pytest.raises(TryAgainError, match="no plain file"):
        copy_content(source, places)


@pytest.mark.parametrize("text", ["n", "new\n" * 9000])
def test_a_file_that_grows_or_shrinks_meanwhile_is_tried_again(
    source: Path, places: Places, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(copying, "_fits", lambda *_: (source / "clinic.yaml").write_text(text, encoding="utf-8"))
    with pytest.raises(TryAgainError, match=r'"clinic\.yaml" changed'):
        copy_content(source, places)
    assert (places.incoming / "clinic.yaml").stat().st_size <= len("new\n") * 3 + 1, "no more is copied than was seen"


def test_what_is_too_large_is_refused_by_its_name_before_anything_is_copied(
    source: Path, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(source, {"holiday.mp4": "x" * 2000})
    monkeypatch.setattr(copying, "MOST_TOGETHER", 1999)
    with pytest.raises(PutError, match=r'largest file is "holiday\.mp4"'):
        copy_content(source, places)
    assert not places.incoming.exists()


def test_a_disk_without_room_is_told_of_before_anything_is_copied(
    source: Path, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 5_000_000

    monkeypatch.setattr("shutil.disk_usage", lambda _where: Usage)
    with pytest.raises(PutError, match=r"4 MB are free, and 33 are needed"):
        copy_content(source, places)
    assert not places.incoming.exists()
