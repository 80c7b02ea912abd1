from typing import TYPE_CHECKING

from kiosk.machine.supervisor import EXIT_LEAVE, FROZEN_S, LONGEST_WAIT_S, Supervisor

if TYPE_CHECKING:
    from collections.abc import Iterator


class Room:
    """Kiosks that end as they are told, on a clock that goes on only when somebody sleeps."""

    def __init__(self, *codes: int | None, runs: float = 0, beats: bool = False) -> None:
        self.codes: Iterator[int | None] = iter(codes)
        self.now, self.slept, self.killed, self.started = 1000.0, list[float](), 0, 0
        self.runs, self.beats, self.began, self.code = runs, beats, 0.0, None

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
        written = (lambda: self.began) if self.beats else (lambda: None)
        return Supervisor(self.start, written, lambda: self.now, self.sleep).keep()


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
    room = Room(None, EXIT_LEAVE, beats=True)
    room.runs = 0
    assert room.keep() == 0
    assert (room.killed, room.started) == (1, 2)
    assert sum(room.slept) < FROZEN_S + 10
