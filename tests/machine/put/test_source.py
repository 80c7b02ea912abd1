"""A share is looked at again and again: only what is new and has come to rest is put, and nothing twice."""

import os
from pathlib import Path

import pytest

from kiosk.machine.put import Look, Places, look_at, remember
from tests.machine.put.trees import NEW, plant


@pytest.fixture
def places(tmp_path: Path) -> Places:
    (tmp_path / "srv").mkdir()
    return Places(tmp_path / "srv" / "content")


def test_what_somebody_is_copying_is_put_when_it_is_the_same_twice(places: Places, tmp_path: Path) -> None:
    source = plant(tmp_path / "share", NEW)
    assert look_at(source, places) is Look.MOVING
    plant(source, {"en/ipt.yaml": "half of"})
    assert look_at(source, places) is Look.MOVING
    plant(source, {"en/ipt.yaml": "half of it"})
    assert look_at(source, places) is Look.MOVING
    assert look_at(source, places) is Look.NEW
    assert look_at(source, places) is Look.NEW, "until it is dealt with"


@pytest.mark.parametrize(("refused", "look"), [(False, Look.SAME), (True, Look.REFUSED)])
def test_what_was_dealt_with_is_let_be_until_it_changes(
    places: Places, tmp_path: Path, *, refused: bool, look: Look
) -> None:
    source = plant(tmp_path / "share", NEW)
    assert [look_at(source, places), look_at(source, places)] == [Look.MOVING, Look.NEW]
    remember(source, places, refused=refused)
    assert [look_at(source, places), look_at(source, places)] == [look, look]
    plant(source, {"clinic.yaml": "other words"})
    assert [look_at(source, places), look_at(source, places)] == [Look.MOVING, Look.NEW]


def test_what_changed_while_it_was_dealt_with_is_looked_at_again(places: Places, tmp_path: Path) -> None:
    source = plant(tmp_path / "share", NEW)
    look_at(source, places)
    plant(source, {"clinic.yaml": "other words"})
    remember(source, places, refused=False)
    assert look_at(source, places) is Look.MOVING
    assert look_at(source, places) is Look.NEW


def test_what_is_as_it_was_again_is_put_where_something_else_was_put_meanwhile(places: Places, tmp_path: Path) -> None:
    source = plant(tmp_path / "share", NEW)
    look_at(source, places)
    file = source / "clinic.yaml"
    words, seen = file.read_text(encoding="utf-8"), file.stat()
    plant(source, {"clinic.yaml": "other words"})
    remember(source, places, refused=False)
    file.write_text(words, encoding="utf-8")
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert look_at(source, places) is Look.NEW


@pytest.mark.parametrize("said", [b"", b"\xff\xfe", b"[]", b'{"seen": 3}'])
def test_a_damaged_memory_is_as_good_as_none(places: Places, tmp_path: Path, said: bytes) -> None:
    source = plant(tmp_path / "share", NEW)
    places.memory.write_bytes(said)
    assert [look_at(source, places), look_at(source, places)] == [Look.MOVING, Look.NEW]
