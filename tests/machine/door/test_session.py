"""Whatever window asks it: what is behind the door stays there until the PIN was right."""

import random

import pytest

from kiosk.machine.door.pages import CleaningPage, Deed, Ending, KeypadPage, MenuPage, Press, SurePage
from kiosk.machine.door.session import DoorSession
from tests.machine.door.standing import PIN, Clock, FakeActions, FakeKeeper

SEED = 20


class Asked:
    """A session, and what came of it."""

    def __init__(self) -> None:
        self.clock, self.actions, self.endings = Clock(), FakeActions(), list[Ending]()
        self.keeper = FakeKeeper(self.clock)
        self.session = DoorSession(
            self.keeper, self.actions, self.clock, on_change=lambda: None, on_end=self.endings.append
        )

    def press(self, *deeds: Deed | str) -> None:
        for each in deeds:
            self.session.press(each_press(each))

    def open(self) -> None:
        self.press(*PIN, Deed.ENTER)


def each_press(deed: Deed | str) -> Press:
    return Press(deed) if isinstance(deed, Deed) else Press(Deed.DIGIT, deed)


def test_ten_thousand_presses_without_the_pin_reach_nothing() -> None:
    asked, chance = Asked(), random.Random(SEED)  # noqa: S311 -- no secret
    wishes = [each for each in Deed if each not in (Deed.DIGIT, Deed.CLOSE, Deed.BACK)] + list("0123456789")
    for _ in range(10_000):
        asked.press(chance.choice(wishes))
        asked.session.tap_cross((chance.random() * 100, chance.random() * 100), (100, 100), 1)
        asked.clock.now += chance.choice((0.1, 3, 50))
    assert PIN not in asked.keeper.tried
    assert len(asked.keeper.tried) > 10
    assert isinstance(asked.session.page, KeypadPage)
    assert asked.actions.asked == []
    assert asked.endings == []


def test_while_it_waits_nothing_is_typed_or_tried_whoever_asks() -> None:
    asked = Asked()
    asked.press(*"111222", Deed.ENTER, *PIN, Deed.ENTER)
    assert asked.session.page == KeypadPage(entered=0, wrong=True, wait=5, ready=False)
    assert asked.keeper.tried == ["111222"]


def test_a_pin_that_is_not_whole_is_never_tried_whoever_asks() -> None:
    asked = Asked()
    asked.press(*PIN[:5], Deed.ENTER)
    assert asked.keeper.tried == []


def test_only_a_yes_takes_the_kiosk_away() -> None:
    asked = Asked()
    asked.open()
    asked.press(Deed.LEAVE)
    for deed in Deed:
        if deed not in (Deed.CONFIRM, Deed.CLOSE, Deed.BACK):
            asked.press(deed)
    assert asked.session.page == SurePage(Deed.LEAVE)
    assert asked.actions.asked == []
    asked.press(Deed.CONFIRM, Deed.CONFIRM)
    assert asked.actions.asked == ["leave"]
    assert asked.endings == [Ending.LEFT]


def test_what_is_not_offered_is_not_done_whoever_asks() -> None:
    asked = Asked()
    asked.actions.sticks, asked.actions.bright = False, None
    asked.open()
    asked.press(Deed.STICK, Deed.BRIGHTNESS, Deed.CONFIRM)
    assert isinstance(asked.session.page, MenuPage)
    assert asked.actions.asked == []


def test_no_key_but_back_ends_cleaning() -> None:
    asked = Asked()
    asked.open()
    asked.press(Deed.CLEAN)
    asked.press(*(each for each in Deed if each not in (Deed.CLOSE, Deed.BACK)))
    assert asked.session.page == CleaningPage(60)
    assert asked.endings == []


def test_a_voice_that_went_meanwhile_leads_back_to_the_menu() -> None:
    asked = Asked()
    asked.open()
    asked.press(Deed.VOLUME)
    asked.actions.loud = None
    asked.press(Deed.MORE)
    page = asked.session.page
    assert isinstance(page, MenuPage)
    assert Deed.VOLUME not in page.entries


@pytest.mark.parametrize("typed", ["12345", "1" * 13])
def test_digits_are_forgotten_when_the_door_closes(typed: str) -> None:
    asked = Asked()
    asked.press(*typed)
    asked.session.end(Ending.CRISIS)
    assert asked.session.page == KeypadPage(entered=0, wrong=False, wait=0, ready=False)
