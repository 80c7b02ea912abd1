from typing import TYPE_CHECKING

import pytest

from kiosk.machine.supervisor import EXIT_LEAVE, FROZEN_S, LONGEST_WAIT_S, Supervisor

if TYPE_CHECKING:
    from collections.abc import Iterator


class Room:
    """Kiosks that end as they are told, on a clock that goes on only when somebody sleeps."""

    def __init__(
        self, *codes: int | None, runs: float = 0, beats_for: float = 0, clock_jumps: dict[float, float] | None = None
    ) -> None:
        self.codes: Iterator[int | None] = iter(codes)
        self.now, self.slept, self.killed, self.started = 1000.0, list[float](), 0, 0
        self.runs, self.beats_for, self.began, self.code = runs, beats_for, 0.0, None
        self.clock_jumps = clock_jumps or {}

    def start(self) -> "Room":
        self.started, self.began, self.code = self.started + 1, self.now, next(self.codes)  # type: ignore[assignment]
        return self

    def poll(self) -> int | None:
        return self.code if self.now - self.began >= self.runs else None

    def kill(self) -> None:
        self.killed, self.code = self.killed + 1, -9  # type: ignore[assignment]

    def wait(self) -> int:
        return self.code if self.code is not None else 0

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def keep(self) -> int:
        return Supervisor(self.start, self.written, lambda: self.now, self.sleep).keep()

    def written(self) -> float | None:
        """By the clock on the wall, which somebody sets."""
        if not self.beats_for:
            return None
        beat = min(self.now, self.began + self.beats_for)
        return beat + sum(by for when, by in self.clock_jumps.items() if beat >= when)


def test_a_kiosk_that_ends_is_started_again_until_staff_leave_it() -> None:
    room = Room(1, 0, -11, EXIT_LEAVE)
    assert room.keep() == 0
    assert room.started == 4


def test_it_waits_longer_each_time_and_never_longer_than_half_a_minute() -> None:
    room = Room(*[1] * 9, EXIT_LEAVE)
    room.keep()
    assert room.slept == [1, 2, 4, 8, 16, 30, 30, 30, 30]
    assert max(room.slept) == LONGEST_WAIT_S


def test_after_it_ran_well_it_is_started_at_once_again() -> None:
    room = Room(1, 1, 1, EXIT_LEAVE, runs=200)
    room.keep()
    assert [each for each in room.slept if each != 2] == [1, 1, 1]


def test_a_frozen_kiosk_is_ended_and_started_again() -> None:
    room = Room(None, EXIT_LEAVE, beats_for=20)
    assert room.keep() == 0
    assert (room.killed, room.started) == (1, 2)
    assert sum(room.slept) < 20 + FROZEN_S + 10


@pytest.mark.parametrize("years", [-2, 2])
def test_a_frozen_kiosk_is_noticed_whatever_the_clock_on_the_wall_does(years: int) -> None:
    room = Room(None, EXIT_LEAVE, beats_for=20, clock_jumps={1010: years * 365 * 86400.0})
    room.keep()
    assert (room.killed, room.started) == (1, 2)


@pytest.mark.parametrize("years", [-2, 2])
def test_a_clock_that_jumps_ends_no_kiosk_that_is_well(years: int) -> None:
    room = Room(EXIT_LEAVE, runs=600, beats_for=600, clock_jumps={1200: years * 365 * 86400.0})
    assert room.keep() == 0
    assert (room.killed, room.started) == (0, 1)


def test_an_old_heartbeat_ends_no_kiosk_that_has_not_written_one_yet() -> None:
    room = Room(EXIT_LEAVE, runs=600, beats_for=-1)
    room.keep()
    assert room.killed == 0
