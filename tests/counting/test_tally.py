"""What of a visit is counted, and that crisis help never is."""

from itertools import product

import pytest

from kiosk.counting import Counted, Tally
from kiosk.visit import Outcome, Timing, VisitMachine


class Visits:
    """A visit machine with a tally that follows it, and its clock."""

    def __init__(self) -> None:
        self.now = 0.0
        self.counted: list[Counted] = []
        self.machine = VisitMachine(lambda: self.now, Timing(), ("en", "es"), lambda _screen, _language: 0)
        tally = Tally()
        self.machine.on_change = lambda: tally.see(self.machine.visit)

        def end(outcome: Outcome) -> None:
            if counted := tally.end(outcome):
                self.counted.append(counted)

        self.machine.on_outcome = end

    def take(self, *steps: str) -> list[Counted]:
        """All that was counted once these steps were taken."""
        for step in steps:
            name, _, argument = step.partition(" ")
            if name == "time_out":
                self._time_out()
            else:
                getattr(self.machine, name)(*([argument] if argument else []))
        return self.counted

    def _time_out(self) -> None:
        while self.machine.visit.state != "attract":
            self.now = self.machine.next_deadline() or self.now
            self.machine.tick()


def counted(outcome: Outcome, language: str, *topics: str) -> Counted:
    return Counted(outcome, language, frozenset(topics))


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (("wake", "done"), counted(Outcome.DONE, "en")),
        (("wake", "open ipt/grief", "open cbt", "open ipt", "done"), counted(Outcome.DONE, "en", "ipt", "cbt")),
        (("wake", "open book", "open about", "time_out"), counted(Outcome.TIMED_OUT, "en")),
        (("wake", "open ipt/grief", "choose_language es", "done"), counted(Outcome.DONE, "es", "ipt")),
        (("wake", "choose_language es", "choose_language en", "done"), counted(Outcome.DONE, "en")),
    ],
)
def test_a_visit_counts_once_with_how_it_ended_its_language_and_its_topics(
    steps: tuple[str, ...], expected: Counted
) -> None:
    assert Visits().take(*steps) == [expected]


def test_the_next_visit_has_nothing_of_the_one_before() -> None:
    visits = Visits()
    visits.take("wake", "choose_language es", "open ipt", "done")
    assert visits.take("wake", "done")[1:] == [counted(Outcome.DONE, "en")]


def test_a_greeting_nobody_answers_is_no_visit() -> None:
    visits = Visits()
    for _ in range(5):
        visits.now += 20
        visits.machine.tick()
    assert visits.counted == []


@pytest.mark.parametrize("end", ["done", "time_out"])
def test_whoever_comes_for_crisis_help_alone_is_not_counted(end: str) -> None:
    assert Visits().take("open_crisis", end) == []
    assert Visits().take("open_crisis", "choose_language es", end, "open_crisis", end) == []


WAY = ("wake", "open ipt/grief", "choose_language es", "open cbt", "back", "home")


@pytest.mark.parametrize(("before", "end"), list(product(range(1, len(WAY) + 1), ("done", "time_out"))), ids=str)
def test_a_visit_with_crisis_help_in_it_counts_as_the_one_without(before: int, end: str) -> None:
    without = Visits().take(*WAY, end)
    for crisis in (("open_crisis", "leave_crisis"), ("open_crisis", "open_sheet access", "close_sheet", "back")):
        assert Visits().take(*WAY[:before], *crisis, *WAY[before:], end) == without


@pytest.mark.parametrize("end", ["done", "time_out"])
def test_a_visit_that_ends_on_crisis_help_counts_as_if_it_had_ended_before(end: str) -> None:
    assert Visits().take(*WAY, "open_crisis", "choose_language en", end) == Visits().take(*WAY, end)
