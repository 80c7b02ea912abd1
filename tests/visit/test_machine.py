"""The states of a visit, driven by a clock that is passed in."""

from collections.abc import Callable

import pytest

from kiosk.visit import Outcome, Timing, VisitMachine
from kiosk.visit.values import Entry, Preferences, Visit

WORDS = {"long": 400, "short": 20}


class Time:
    """A clock that a test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def machine(time: Time) -> VisitMachine:
    return VisitMachine(time, Timing(), ("en", "es"), lambda screen, _language: WORDS.get(screen, 0))


@pytest.fixture
def ended(machine: VisitMachine) -> list[Outcome]:
    outcomes: list[Outcome] = []
    machine.on_outcome = outcomes.append
    return outcomes


def pass_time(machine: VisitMachine, time: Time, seconds: float) -> None:
    """Let time pass, with a tick at each deadline on the way."""
    end = time.now + seconds
    while (deadline := machine.next_deadline()) is not None and deadline <= end:
        time.now = max(time.now, deadline)
        machine.tick()
    time.now = end


def test_a_kiosk_that_waits_greets_in_each_language_in_turn(machine: VisitMachine, time: Time) -> None:
    assert machine.visit.state == "attract"
    greeted = []
    for _ in range(4):
        greeted.append((machine.visit.greeting, machine.visit.preferences.language))
        pass_time(machine, time, Timing().greeting_seconds)
    assert greeted == [(0, "en"), (1, "es"), (2, "en"), (3, "es")]
    assert machine.visit.state == "attract"


def test_a_touch_begins_in_the_language_it_was_greeted_in_and_the_next_visit_in_the_first(
    machine: VisitMachine, time: Time
) -> None:
    pass_time(machine, time, Timing().greeting_seconds)
    machine.wake()
    assert machine.visit.preferences == Preferences("es")
    machine.done()
    assert machine.visit == Visit(Preferences("en"))


def test_crisis_help_that_is_opened_from_a_greeting_speaks_its_language(machine: VisitMachine, time: Time) -> None:
    pass_time(machine, time, Timing().greeting_seconds)
    machine.open_crisis()
    assert machine.visit.preferences.language == "es"


def test_no_greeting_goes_while_a_finger_is_on_it(machine: VisitMachine, time: Time) -> None:
    pass_time(machine, time, Timing().greeting_seconds - 0.1)
    machine.note_input()
    pass_time(machine, time, 1)
    assert machine.visit.greeting == 0
    machine.wake()
    pass_time(machine, time, Timing().greeting_seconds)
    assert machine.visit.preferences == Preferences("en")


def test_each_change_of_screen_knows_which_way_it_went(machine: VisitMachine) -> None:
    ways = [machine.visit.arrived]
    for go in (
        machine.wake,
        lambda: machine.open("ipt"),
        machine.back,
        lambda: machine.open("ipt"),
        machine.home,
        machine.open_crisis,
        machine.leave_crisis,
        machine.done,
    ):
        go()
        ways.append(machine.visit.arrived)
    assert ways == ["", "forward", "forward", "back", "forward", "back", "", "back", ""]


@pytest.mark.parametrize(
    "wish",
    [
        lambda m: m.open("ipt"),
        lambda m: m.home(),
        lambda m: m.back(),
        lambda m: m.done(),
        lambda m: m.open_sheet("language"),
        lambda m: m.choose_language("es"),
        lambda m: m.choose_theme("contrast-dark"),
        lambda m: m.choose_text_scale(2.0),
        lambda m: m.choose_low_reach(low_reach=True),
        lambda m: m.choose_reduced_motion(reduced_motion=True),
        lambda m: m.wake(),
    ],
)
def test_whatever_the_waking_touch_hits_it_only_wakes(machine: VisitMachine, wish: object) -> None:
    assert callable(wish)
    wish(machine)
    assert machine.visit.state == "visiting"
    assert machine.visit.here == Entry("home")
    assert machine.visit.preferences == Preferences("en")
    assert machine.visit.sheet == ""


def test_crisis_help_opens_from_waiting_at_once(machine: VisitMachine) -> None:
    machine.open_crisis()
    assert machine.visit.here.screen == "crisis"
    machine.leave_crisis()
    assert machine.visit.here.screen == "home"


def test_the_three_ways_a_visit_ends_are_told_apart(machine: VisitMachine, time: Time, ended: list[Outcome]) -> None:
    machine.wake()
    machine.done()
    machine.wake()
    pass_time(machine, time, 95)
    machine.clear_now()
    machine.wake()
    pass_time(machine, time, 200)
    assert ended == [Outcome.DONE, Outcome.CLEARED, Outcome.TIMED_OUT]


def test_a_reset_leaves_nothing_of_the_visit(machine: VisitMachine) -> None:
    fresh = machine.visit
    machine.wake()
    machine.open("long")
    machine.scrolled(0.7)
    machine.choose_language("es")
    machine.choose_text_scale(2.0)
    machine.choose_theme("contrast-light")
    machine.choose_low_reach(low_reach=True)
    machine.choose_reduced_motion(reduced_motion=True)
    machine.open_sheet("access")
    machine.done()
    assert machine.visit == fresh


def test_a_long_screen_gives_the_time_to_read_it_and_twice_that_for_large_text(
    machine: VisitMachine, time: Time
) -> None:
    machine.wake()
    machine.open("long")
    assert machine.next_deadline() == time.now + 240
    machine.choose_text_scale(1.5)
    assert machine.next_deadline() == time.now + 480
    machine.open("short")
    machine.choose_text_scale(1.0)
    assert machine.next_deadline() == time.now + 90


def test_the_crisis_screen_waits_300_seconds_and_warns_for_30(
    machine: VisitMachine, time: Time, ended: list[Outcome]
) -> None:
    machine.open_crisis()
    pass_time(machine, time, 299)
    assert machine.seconds_left == 0
    pass_time(machine, time, 2)
    assert machine.seconds_left == 29
    pass_time(machine, time, 28)
    assert ended == []
    pass_time(machine, time, 2)
    assert ended == [Outcome.TIMED_OUT]


def test_the_warning_counts_down_every_second(machine: VisitMachine, time: Time) -> None:
    machine.wake()
    counted: list[int] = []
    machine.on_change = lambda: counted.append(machine.seconds_left)
    pass_time(machine, time, 119.5)
    assert counted == list(range(30, 0, -1))


def test_a_wish_during_the_warning_only_ends_it(machine: VisitMachine, time: Time) -> None:
    machine.wake()
    pass_time(machine, time, 95)
    machine.open("ipt")
    assert (machine.visit.state, machine.visit.here.screen) == ("visiting", "home")


def test_input_that_is_not_an_answer_leaves_the_warning_where_it_is(machine: VisitMachine, time: Time) -> None:
    machine.wake()
    pass_time(machine, time, 95)
    machine.note_input()
    machine.scrolled(0.5)
    assert machine.visit.state == "warning"
    assert machine.seconds_left == 25


def test_a_clock_that_jumps_ahead_ends_the_visit_once(machine: VisitMachine, time: Time, ended: list[Outcome]) -> None:
    machine.wake()
    time.now += 10_000
    machine.tick()
    machine.tick()
    assert ended == [Outcome.TIMED_OUT]


def test_back_leads_home_and_no_further(machine: VisitMachine) -> None:
    machine.wake()
    machine.open("ipt")
    machine.open("ipt/grief")
    machine.back()
    assert machine.visit.here.screen == "ipt"
    machine.back()
    machine.back()
    assert machine.visit.here.screen == "home"


def test_back_puts_a_sheet_away_first_and_then_crisis_help(machine: VisitMachine) -> None:
    machine.wake()
    machine.open("ipt")
    machine.open_crisis()
    machine.open_sheet("language")
    machine.back()
    assert (machine.visit.sheet, machine.visit.here.screen) == ("", "crisis")
    machine.back()
    assert machine.visit.here.screen == "ipt"


def test_a_long_way_is_cut_short_and_still_begins_at_home(machine: VisitMachine) -> None:
    machine.wake()
    for number in range(500):
        machine.open(f"screen{number}")
    assert len(machine.visit.way) == 50
    assert machine.visit.way[0].screen == "home"
    assert machine.visit.here.screen == "screen499"


@pytest.mark.parametrize(("fraction", "kept"), [(0.5, 0.5), (-1, 0.0), (7, 1.0)])
def test_where_one_was_reading_is_kept(machine: VisitMachine, fraction: float, kept: float) -> None:
    machine.wake()
    machine.open("long")
    machine.scrolled(fraction)
    assert machine.visit.here == Entry("long", kept)
    machine.scrolled(float("nan"))
    assert machine.visit.here == Entry("long", kept)


def test_new_content_keeps_the_reader_where_the_screen_still_is(machine: VisitMachine) -> None:
    machine.wake()
    machine.open("ipt")
    machine.open("cbt")
    machine.open("ipt/grief")
    machine.scrolled(0.4)
    machine.content_changed(lambda screen: screen != "cbt")
    assert [each.screen for each in machine.visit.way] == ["home", "ipt", "ipt/grief"]
    assert machine.visit.here.scroll == 0.4
    machine.content_changed(lambda screen: screen != "ipt/grief")
    assert machine.visit.way == (Entry("home"),)


def test_new_content_does_not_wake_a_waiting_kiosk(machine: VisitMachine) -> None:
    machine.content_changed(lambda _screen: True)
    assert machine.visit.state == "attract"


def test_staff_who_take_the_glass_end_every_visit_and_none_of_them_counts(
    machine: VisitMachine, ended: list[Outcome]
) -> None:
    machine.wake()
    machine.choose_language("es")
    machine.open("long")
    machine.open_crisis()
    machine.forget()
    assert machine.visit == Visit(Preferences("en"))
    machine.forget()
    assert ended == []


def test_staff_say_how_loud_the_next_visits_begin(machine: VisitMachine) -> None:
    machine.begin_at(40)
    assert machine.visit.preferences.volume == machine.first_volume == 40
    machine.wake()
    machine.begin_at(80)
    assert machine.visit.preferences.volume == 40, "who is here keeps theirs"
    machine.done()
    assert machine.visit.preferences.volume == 80
    for wanted, volume in ((0, 10), (400, 100)):
        machine.begin_at(wanted)
        assert machine.first_volume == volume


def test_new_content_leaves_the_next_visitor_the_volume_it_had(time: Time) -> None:
    machine = VisitMachine(time, Timing(), ("en",), lambda _screen, _language: 0, Preferences("", volume=30))
    machine.begin_in(("en", "es"))
    machine.wake()
    assert machine.visit.preferences.volume == 30


def test_every_visit_begins_with_all_that_this_machine_begins_with(time: Time) -> None:
    beginning = Preferences("", text_scale=1.5, theme="contrast-dark", low_reach=True, reduced_motion=True, volume=30)
    machine = VisitMachine(time, Timing(), ("es", "en"), lambda _screen, _language: 0, beginning)
    for _ in range(3):
        machine.wake()
        assert machine.visit.preferences == beginning._replace(language="es")
        machine.choose_text_scale(1.0)
        machine.choose_low_reach(low_reach=False)
        machine.choose_theme("light")
        machine.change_volume(1)
        machine.begin_in(("es", "en"))
        machine.done()
    assert machine.visit == Visit(beginning._replace(language="es"))


def test_another_beginning_holds_for_the_next_visit_and_leaves_the_one_under_way(machine: VisitMachine) -> None:
    machine.wake()
    machine.begin_with(Preferences("", text_scale=2.0))
    assert machine.visit.preferences.text_scale == 1.0
    machine.done()
    assert machine.visit.preferences == Preferences("en", text_scale=2.0)


def test_another_beginning_holds_at_once_for_whoever_is_still_greeted_and_the_greeting_goes_on(
    machine: VisitMachine, time: Time
) -> None:
    pass_time(machine, time, Timing().greeting_seconds)
    machine.begin_with(Preferences("", text_scale=1.25))
    assert (machine.visit.preferences, machine.visit.greeting) == (Preferences("es", text_scale=1.25), 1)


@pytest.fixture
def dark(machine: VisitMachine, time: Time) -> VisitMachine:
    """A kiosk whose clinic is closed, a minute after the last touch."""
    machine.is_open = lambda: False
    pass_time(machine, time, Timing().dark_seconds)
    assert machine.visit.dark
    return machine


@pytest.mark.parametrize(
    "wish",
    [
        lambda m: m.wake(),
        lambda m: m.done(),
        lambda m: m.home(),
        lambda m: m.back(),
        lambda m: m.open("long"),
        lambda m: m.open_sheet("access"),
        lambda m: m.choose_theme("contrast-dark"),
        lambda m: m.change_volume(1),
        lambda m: m.turn_up(),
    ],
)
def test_every_wish_but_crisis_help_only_lights_up_a_dark_screen(
    dark: VisitMachine, wish: Callable[[VisitMachine], None]
) -> None:
    dark.can_listen = lambda _language: True
    wish(dark)
    assert dark.visit == Visit(Preferences("en"))


def test_crisis_help_opens_from_the_dark(dark: VisitMachine) -> None:
    dark.open_crisis()
    assert (dark.visit.here.screen, dark.visit.state, dark.visit.dark) == ("crisis", "visiting", False)


def test_nobody_is_left_in_the_dark_during_a_visit(machine: VisitMachine, time: Time) -> None:
    machine.wake()
    machine.is_open = lambda: False
    while machine.visit.state != "attract":
        time.now = machine.next_deadline() or time.now
        machine.go_dark()
        assert not machine.visit.dark
        machine.tick()
    assert not machine.visit.dark
    pass_time(machine, time, Timing().dark_seconds)
    assert machine.visit.dark


def test_with_the_first_hour_it_is_light_again_and_greets(dark: VisitMachine, time: Time) -> None:
    assert dark.next_deadline() is None
    dark.is_open = lambda: True
    assert dark.next_deadline() == time.now
    dark.tick()
    assert dark.visit == Visit(Preferences("en"))
    pass_time(dark, time, Timing().greeting_seconds)
    assert dark.visit.preferences.language == "es"
