"""The visit is woken at its deadline and never otherwise."""

from pytestqt.qtbot import QtBot

from kiosk.services import IdleClock


class Timed:
    """Has one deadline after another."""

    def __init__(self, deadlines: list[float | None]) -> None:
        self.deadlines, self.ticked = deadlines, 0

    def tick(self) -> None:
        self.ticked += 1
        self.deadlines.pop(0)

    def next_deadline(self) -> float | None:
        return self.deadlines[0]


def test_each_deadline_is_met_and_then_it_rests(qtbot: QtBot) -> None:
    timed = Timed([10.0, 10.01, None])
    idle = IdleClock(timed, lambda: 10.0)
    idle.arm()
    qtbot.waitUntil(lambda: timed.ticked == 2, timeout=5000)
    assert not idle.armed


def test_without_a_deadline_nothing_is_awaited() -> None:
    idle = IdleClock(Timed([None]), lambda: 0.0)
    idle.arm()
    assert not idle.armed
