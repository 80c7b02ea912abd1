"""Whoever guesses waits longer and longer, whatever they do to the machine meanwhile."""

import itertools
import json
import logging
import time
from pathlib import Path

import pytest

from kiosk.machine.door import keeper, pin
from kiosk.machine.door.keeper import TRIES_FILE, Answer, DoorKeeper, forget_tries, seconds_after, wrong_pins
from kiosk.machine.door.pin import FILE, clear_pin, set_pin
from kiosk.machine.door.private_file import write_private
from tests.journeys.visitor import Clock

PIN, OTHER = "480159", "270481"
WRONG = "111111"


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shown here does not depend on what a try costs."""
    monkeypatch.setattr(pin, "_N", 2)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def state(tmp_path: Path) -> Path:
    set_pin(PIN, tmp_path)
    return tmp_path


@pytest.fixture
def unwritable(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """A disk that takes nothing, as long as the list says so."""
    refused = [True]

    def write(data: bytes, file: Path) -> None:
        if refused[0]:
            raise OSError(28, "No space left on device", str(file))
        write_private(data, file)

    monkeypatch.setattr(keeper, "write_private", write)
    return refused


def guess(door: DoorKeeper, clock: Clock, times: int) -> list[float]:
    """Give so many wrong PINs, each as soon as it is taken; returns the waits."""
    waits = []
    for _ in range(times):
        clock.now += door.seconds_to_wait()
        assert door.try_pin(WRONG) is Answer.WRONG
        waits.append(door.seconds_to_wait())
    return waits


def test_until_a_pin_is_set_the_door_is_off_and_nothing_opens_it(tmp_path: Path) -> None:
    door = DoorKeeper(tmp_path)
    assert not door.armed
    assert door.seconds_to_wait() == 0
    assert all(door.try_pin(each) is Answer.WRONG for each in ("", PIN, "000000"))
    assert list(tmp_path.iterdir()) == []


def test_the_pin_opens_it(state: Path) -> None:
    door = DoorKeeper(state)
    assert door.armed
    assert door.try_pin(PIN) is Answer.OPEN


def test_each_wrong_pin_waits_longer_up_to_a_quarter_of_an_hour(state: Path, clock: Clock) -> None:
    assert guess(DoorKeeper(state, clock), clock, 11) == [5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]
    assert seconds_after(10**9) == 900


def test_meanwhile_not_even_the_right_pin_is_looked_at_and_asking_costs_nothing(state: Path, clock: Clock) -> None:
    door = DoorKeeper(state, clock)
    guess(door, clock, 3)
    clock.now += 19
    assert [door.try_pin(PIN), door.try_pin(WRONG)] == [Answer.WAIT, Answer.WAIT]
    assert door.seconds_to_wait() == 1
    clock.now += 1
    assert door.try_pin(PIN) is Answer.OPEN


def test_after_the_right_pin_it_begins_anew(state: Path, clock: Clock) -> None:
    door = DoorKeeper(state, clock)
    guess(door, clock, 4)
    clock.now += 40
    assert door.try_pin(PIN) is Answer.OPEN
    assert wrong_pins(state) == 0
    assert door.seconds_to_wait() == 0
    assert DoorKeeper(state, clock).seconds_to_wait() == 0
    assert guess(door, clock, 2) == [5, 10]


def test_whoever_starts_the_kiosk_anew_waits_in_full_again(state: Path, clock: Clock) -> None:
    guess(DoorKeeper(state, clock), clock, 5)
    assert wrong_pins(state) == 5
    for at in (5.0, 0.0, 10**9):  # a clock of the machine that starts at another time each time
        again = Clock()
        again.now = at
        door = DoorKeeper(state, again)
        assert door.seconds_to_wait() == 80
        assert door.try_pin(PIN) is Answer.WAIT
        again.now += 80
        assert door.seconds_to_wait() == 0


def test_the_wait_after_a_start_goes_from_the_start_on_and_not_from_the_first_knock(state: Path, clock: Clock) -> None:
    guess(DoorKeeper(state, clock), clock, 5)
    assert DoorKeeper(state, clock, started=clock.now - 70).seconds_to_wait() == 10


def test_a_try_is_counted_before_it_is_looked_at(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(keeper, "matches", ended)
    with pytest.raises(KeyboardInterrupt):
        DoorKeeper(state).try_pin(WRONG)
    assert DoorKeeper(state, lambda: 0.0).seconds_to_wait() == 5


def test_the_clock_on_the_wall_is_never_asked(state: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    door = DoorKeeper(state, clock)
    guess(door, clock, 6)
    for wall in (0.0, 4e9):
        monkeypatch.setattr(time, "time", lambda wall=wall: wall)
        assert door.seconds_to_wait() == 160
        assert DoorKeeper(state, clock).seconds_to_wait() == 160
    assert set(json.loads((state / TRIES_FILE).read_text(encoding="utf-8"))) == {"salt", "wrong"}


@pytest.mark.parametrize("text", ["", "{", "null", "0", '{"wrong": 0}', "\x00" * 40])
@pytest.mark.parametrize("wrong", ["-1", '"0"', "0.5", "null"])
def test_a_damaged_count_is_as_many_wrong_pins(
    text: str, wrong: str, state: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    for damaged in (text, f'{{"salt": "0", "wrong": {wrong}}}'):
        (state / TRIES_FILE).write_text(damaged, encoding="utf-8")
        door = DoorKeeper(state, clock)
        assert door.seconds_to_wait() == 900
        assert door.try_pin(PIN) is Answer.WAIT
        assert wrong_pins(state) is None
    clock.now += 900
    assert door.try_pin(PIN) is Answer.OPEN, "whoever knows the PIN gets in, later"
    assert "as after many wrong PINs" in caplog.text


def test_a_folder_in_place_of_the_count_lets_nobody_guess(state: Path, clock: Clock) -> None:
    (state / TRIES_FILE).mkdir()
    door = DoorKeeper(state, clock)
    clock.now += 900
    assert door.try_pin(WRONG) is Answer.WRONG
    assert door.seconds_to_wait() == 900


@pytest.mark.parametrize("text", ["", "{", '{"scheme": "scrypt-32768-8-1", "salt": "00", "key": "00"}'])
def test_a_damaged_pin_opens_to_nobody_and_is_told_once(
    text: str, state: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (state / FILE).write_text(text, encoding="utf-8")
    door = DoorKeeper(state)
    assert not door.armed
    assert not door.armed
    assert [door.try_pin(each) for each in ("", PIN)] == [Answer.WRONG] * 2
    assert len([each for each in caplog.records if each.levelno == logging.ERROR]) == 1
    assert "set a PIN anew as root" in caplog.text


def test_where_nothing_can_be_written_there_is_one_try_in_a_quarter_of_an_hour(
    state: Path, clock: Clock, unwritable: list[bool], caplog: pytest.LogCaptureFixture
) -> None:
    door = DoorKeeper(state, clock)
    assert door.try_pin(PIN) is Answer.WAIT, "who cuts the power gains no try"
    assert door.seconds_to_wait() == 900
    clock.now += 900
    assert door.try_pin(WRONG) is Answer.WRONG
    assert door.try_pin(PIN) is Answer.WAIT
    clock.now += 899
    assert door.try_pin(PIN) is Answer.WAIT
    clock.now += 1
    assert door.try_pin(PIN) is Answer.OPEN
    assert "one PIN in 15 minutes" in caplog.text


def test_where_nothing_can_be_written_whoever_knows_the_pin_need_not_wait_after_a_quarter_of_an_hour(
    state: Path, clock: Clock, unwritable: list[bool]
) -> None:
    door = DoorKeeper(state, clock)
    clock.now += 900
    assert door.try_pin(PIN) is Answer.OPEN


def test_once_the_disk_takes_something_again_the_waits_are_short_again(
    state: Path, clock: Clock, unwritable: list[bool]
) -> None:
    door = DoorKeeper(state, clock)
    clock.now += 900
    assert door.try_pin(WRONG) is Answer.WRONG
    unwritable[0] = False
    clock.now += 900
    assert door.try_pin(WRONG) is Answer.WRONG
    assert door.seconds_to_wait() == 10


def test_a_pin_set_or_taken_away_while_the_kiosk_runs_counts_at_once(state: Path, clock: Clock) -> None:
    door = DoorKeeper(state, clock)
    guess(door, clock, 8)
    set_pin(OTHER, state)
    forget_tries(state)
    assert door.seconds_to_wait() == 0, "another PIN has its own count"
    assert door.try_pin(PIN) is Answer.WRONG
    clock.now += 5
    assert door.try_pin(OTHER) is Answer.OPEN
    clear_pin(state)
    assert not door.armed
    assert door.try_pin(OTHER) is Answer.WRONG


def test_a_count_of_another_pin_does_not_count(state: Path, clock: Clock) -> None:
    guess(DoorKeeper(state, clock), clock, 8)
    set_pin(OTHER, state)
    assert DoorKeeper(state, clock).seconds_to_wait() == 0


def test_a_machine_that_cannot_look_at_the_pin_stays_shut(
    state: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def without_memory(*_: object) -> bool:
        raise MemoryError

    monkeypatch.setattr(keeper, "matches", without_memory)
    assert DoorKeeper(state, clock).try_pin(PIN) is Answer.WRONG
    assert "stays shut" in caplog.text


def test_the_log_says_in_whole_seconds_when_the_next_one_is_looked_at(
    state: Path, caplog: pytest.LogCaptureFixture
) -> None:
    door = DoorKeeper(state, itertools.count(1000, 0.00003).__next__)
    assert door.try_pin(WRONG) is Answer.WRONG
    assert "The next one is looked at in 5 s." in caplog.text
