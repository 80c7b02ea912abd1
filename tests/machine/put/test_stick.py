"""Content on a stick is found, and the kiosk, which may not write content, has it put by a service."""

import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.machine.put import Answer, PutError, TryAgainError, ask, asks, find_stick, stick, takes_sticks, write_answer

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux mounts sticks like this")


class Service:
    """Answers after the kiosk has looked a few times; time passes as somebody sleeps."""

    def __init__(self, folder: Path, looks: int, said: bytes) -> None:
        self.request, self.answer = folder / "put-from-stick", folder / "answer.json"
        self.now, self._looks, self._said = 0.0, looks, said

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self._looks -= 1
        if self._looks == 0:
            assert self.request.exists(), "nothing was asked for"
            self.request.unlink()
            self.answer.write_bytes(self._said)

    def ask(self) -> Answer:
        return ask(self.request, self.answer, lambda: self.now, self.sleep)


def test_the_answer_is_the_one_to_this_request(tmp_path: Path) -> None:
    old = Answer(1, "An answer to somebody who asked before.")
    write_answer(old, tmp_path / "answer.json")
    said = b'{"code": 0, "said": "The kiosk shows it now."}'
    assert Service(tmp_path, 3, said).ask() == Answer(0, "The kiosk shows it now.")


@pytest.mark.parametrize(("looks", "said"), [(-1, b""), (2, b""), (2, b"\xff"), (2, b'{"code": "x"}')])
def test_a_service_that_gives_no_answer_is_told_of_and_leaves_no_request(
    tmp_path: Path, looks: int, said: bytes
) -> None:
    service = Service(tmp_path, looks, said)
    with pytest.raises(TryAgainError, match="does not answer"):
        service.ask()
    assert not service.request.exists()


@pytest.mark.parametrize("where", ["media/ipt_stick", "media/anna/STICK", "run/media/anna/STICK"])
def test_the_folder_is_found_wherever_the_system_mounts_sticks(tmp_path: Path, where: str) -> None:
    folder = tmp_path / where / "ipt-kiosk-content"
    folder.mkdir(parents=True)
    assert find_stick((tmp_path / "media", tmp_path / "run" / "media")) == folder


def test_no_stick_and_two_sticks_and_a_link_for_a_folder_are_told_of(tmp_path: Path) -> None:
    with pytest.raises(PutError, match="There is no stick with a folder ipt-kiosk-content"):
        find_stick((tmp_path,))
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "ipt-kiosk-content").symlink_to(tmp_path)
    with pytest.raises(PutError, match="There is no stick"):
        find_stick((tmp_path,))
    for name in ("two", "three"):
        (tmp_path / name / "ipt-kiosk-content").mkdir(parents=True)
    with pytest.raises(PutError, match="More than one stick"):
        find_stick((tmp_path,))


@needs_linux
@pytest.mark.parametrize(("served", "writes"), [(False, False), (True, False), (False, True), (True, True)])
def test_a_stick_is_offered_where_a_service_or_this_account_can_put(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, served: bool, writes: bool
) -> None:
    monkeypatch.setattr(stick, "REQUEST", tmp_path / "here" if served else tmp_path / "no" / "where")
    monkeypatch.setattr(stick, "ANSWER", tmp_path / "here")
    monkeypatch.setattr("os.access", lambda _path, _mode: writes)
    assert takes_sticks(tmp_path / "content") is (served or writes)
    assert asks(tmp_path / "content") is (served and not writes)
    assert not takes_sticks(paths.shipped_content())
