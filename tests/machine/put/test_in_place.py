"""Whatever ends a put, and whenever, the kiosk's folder holds the old content or the new one, whole."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.machine.put import Places, copy_content, put_in_place, recover, restore, swap
from kiosk.machine.put.exchange import exchange
from tests.machine.put.trees import NEW, OLD, OLDER, beside, plant, tree

ROOT = Path(__file__).parents[3]
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders at once")
needs_fork = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends no process by SIGKILL")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Old content, and new content on its way."""
    places = Places(plant(tmp_path / "srv" / "content", OLD))
    copy_content(plant(tmp_path / "source", NEW), places)
    return places


@pytest.fixture(params=[pytest.param("at once", marks=needs_linux), "one by one"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How two folders change places: as Linux can, and as everything can."""
    if request.param == "one by one":
        monkeypatch.setattr("kiosk.machine.put.in_place.exchange", lambda _one, _other: False)
    return str(request.param)


@needs_fork
@pytest.mark.parametrize("way", [pytest.param("at once", marks=needs_linux), "one by one"])
@pytest.mark.parametrize(("work", "fewest"), [("put", 20), ("back", 3)])
def test_killed_before_any_step_it_leaves_whole_content_and_the_next_put_is_as_good_as_any(
    tmp_path: Path, work: str, fewest: int, way: str
) -> None:
    command = [sys.executable, "-m", "tests.machine.put.killed", str(tmp_path / "here"), work, way]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= fewest, "too few steps were seen to show anything"


def test_the_content_from_before_is_kept_once(places: Places, way: str) -> None:
    put_in_place(places)
    assert (tree(places.target), tree(places.previous)) == (NEW, OLD)
    copy_content(plant(places.target.parent.parent / "third", OLDER), places)
    put_in_place(places)
    assert (tree(places.target), tree(places.previous)) == (OLDER, NEW)
    assert beside(places.target) == {"content.previous"}


def test_there_and_back_again(places: Places, way: str) -> None:
    put_in_place(places)
    swap(places)
    assert (tree(places.target), tree(places.previous)) == (OLD, NEW)
    swap(places)
    assert (tree(places.target), tree(places.previous)) == (NEW, OLD)


def test_the_first_content_of_a_machine_has_nothing_before_it(tmp_path: Path) -> None:
    places = Places(tmp_path / "content")
    copy_content(plant(tmp_path / "source", NEW), places)
    put_in_place(places)
    assert tree(places.target) == NEW
    assert beside(places.target) == {"source"}


def test_a_kiosk_that_starts_brings_back_content_that_a_swap_had_taken_away(places: Places) -> None:
    places.target.rename(places.swapping)
    restore(places.target)
    assert tree(places.target) == OLD
    restore(places.target)
    assert tree(places.target) == OLD


def test_a_kiosk_that_may_not_write_starts_all_the_same(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path, _to: Path) -> None:
        raise PermissionError(13, "Permission denied")

    places.target.rename(places.swapping)
    monkeypatch.setattr(Path, "rename", refuse)
    restore(places.target)
    assert tree(places.swapping) == OLD


def test_content_that_somebody_made_in_the_meantime_is_kept_and_so_is_the_one_before(places: Places) -> None:
    put_in_place(places)
    plant(places.swapping, OLDER)
    recover(places)
    assert (tree(places.target), tree(places.previous)) == (NEW, OLD)
    assert beside(places.target) == {"content.previous"}


def test_what_somebody_left_and_nobody_else_can_remove_is_in_nobodys_way(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.rmtree", lambda *_arguments, **_named: None)
    for _ in range(2):
        recover(places)
        copy_content(tmp_path / "source", places)
    put_in_place(places)
    assert tree(places.target) == NEW
    assert len(list(places.all_discarded())) == 2


@needs_linux
def test_a_system_that_cannot_exchange_says_so_and_any_other_fault_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = plant(tmp_path / "one", OLD), plant(tmp_path / "other", NEW)
    with pytest.raises(FileNotFoundError):
        exchange(one, tmp_path / "nowhere")
    with monkeypatch.context() as without:
        without.setattr("ctypes.CDLL", lambda *_arguments, **_named: object())
        assert not exchange(one, other)
    monkeypatch.setattr("sys.platform", "plan9")
    assert not exchange(one, other)
    assert (tree(one), tree(other)) == (OLD, NEW)
