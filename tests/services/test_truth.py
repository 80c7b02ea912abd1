"""The heartbeat says what is on the glass, and nothing of who stood before it."""

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.pulse import FILE, Pulse, read_pulse
from kiosk.services import Feed, OnScreen, Truth, find_manager

HALF_PAST = datetime(2026, 11, 27, 14, 37, 12, tzinfo=UTC)


@contextmanager
def truth(state: Path, *, has_output: Callable[[], bool] = lambda: True) -> Iterator[Truth]:
    told = Truth(
        state,
        on_screen=lambda: OnScreen("abc", "glass", "software", "/srv/content"),
        has_output=has_output,
        clock=lambda: 100.0,
        now=lambda: HALF_PAST,
    )
    try:
        yield told
    finally:
        told.close()


def beaten(told: Truth, state: Path) -> Pulse:
    told.beat()
    pulse = read_pulse(state)
    assert pulse is not None
    return pulse


def test_before_the_first_frame_no_frame_is_claimed(tmp_path: Path) -> None:
    with truth(tmp_path) as told:
        pulse = beaten(told, tmp_path)
    assert (pulse.frame_age_seconds, pulse.last_frame, pulse.last_touch) == (None, None, None)
    assert (pulse.content_digest, pulse.screen, pulse.display) == ("abc", "glass", "ok")


def test_of_the_last_touch_only_the_hour_is_kept(tmp_path: Path) -> None:
    with truth(tmp_path) as told:
        told.note_input()
        pulse = beaten(told, tmp_path)
    assert pulse.last_touch is not None
    assert datetime.fromisoformat(pulse.last_touch) == HALF_PAST.replace(minute=0, second=0)
    assert ":37" not in pulse.last_touch


def test_the_last_error_of_the_log_is_told(tmp_path: Path) -> None:
    with truth(tmp_path) as told:
        logging.getLogger("kiosk").error("The typeface %s cannot be read.", "Hyper")
        assert beaten(told, tmp_path).last_error == "The typeface Hyper cannot be read."


def test_a_disk_that_takes_nothing_is_told_of_once_and_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    state = tmp_path / "state"
    state.write_text("a file where the folder should be", encoding="utf-8")
    with truth(state) as told:
        told.beat()
        told.beat()
        assert len(caplog.records) == 1
        state.unlink()
        assert beaten(told, state).version


def test_a_heartbeat_is_whole_or_not_there(tmp_path: Path) -> None:
    with truth(tmp_path) as told:
        told.beat()
    assert [each.name for each in tmp_path.iterdir()] == [FILE]
    (tmp_path / FILE).write_text('{"version": "1', encoding="utf-8")
    assert read_pulse(tmp_path) is None


def test_a_heartbeat_of_an_older_and_of_a_newer_version_is_read(tmp_path: Path) -> None:
    with truth(tmp_path) as told:
        told.beat()
    file = tmp_path / FILE
    now = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(now | {"battery": "full"}), encoding="utf-8")
    assert read_pulse(tmp_path) is not None
    for later in ("content_folder", "errors", "next_review"):
        del now[later]
    file.write_text(json.dumps(now), encoding="utf-8")
    pulse = read_pulse(tmp_path)
    assert pulse is not None
    assert (pulse.content_folder, pulse.errors, pulse.next_review) == ("", 0, None)


def test_a_screen_that_moves_feeds_once_a_second() -> None:
    said: list[str] = []
    times = iter([0.0, 0.016, 0.5, 1.1])
    feed = Feed(said.append, lambda: next(times))
    for _ in range(4):
        feed.note_frame()
    assert said == ["READY=1\nWATCHDOG=1\nSTATUS=The kiosk is on the glass.", "WATCHDOG=1"]


def test_where_no_service_manager_listens_nothing_is_sent() -> None:
    assert find_manager({}) is None


def test_a_service_manager_that_cannot_be_reached_is_told_of_once(caplog: pytest.LogCaptureFixture) -> None:
    gone = find_manager({"NOTIFY_SOCKET": "/nowhere/at/all"})
    assert gone is not None
    gone("READY=1")
    gone("WATCHDOG=1")
    assert [each.getMessage() for each in caplog.records] == [
        "The service manager cannot be reached at /nowhere/at/all: No such file or directory. The kiosk goes on."
    ]
