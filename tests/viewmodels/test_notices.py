"""Notices on the waiting screen and on the first one."""

from datetime import date, datetime

import msgspec
import pytest

from kiosk.content import Bundle, Catalogue
from kiosk.content.model import Content, Notice
from kiosk.viewmodels.derive import derive_screen
from kiosk.viewmodels.derive.marks import mark_spoken
from kiosk.viewmodels.derive.notices import with_notices
from kiosk.viewmodels.derive.spoken import derive_spoken
from kiosk.viewmodels.props import ScreenProps

THEN = datetime.fromisoformat("2026-11-25T12:00")
LATER = datetime.fromisoformat("2026-11-28T12:00")


def notice(number: int) -> Notice:
    text = {"en": f"Notice {number}.", "es": f"Aviso {number}."}
    return Notice(text=text, begins=date(2026, 11, 24), ends=date(2026, 11, 26))


@pytest.fixture
def content(bundle: Bundle) -> Content:
    """The shipped content with three notices."""
    clinic = msgspec.structs.replace(bundle.content.clinic, notices=tuple(map(notice, (1, 2, 3))))
    return msgspec.structs.replace(bundle.content, clinic=clinic)


def shown(content: Content, screen: str, now: datetime, language: str = "en", greeting: int = 0) -> ScreenProps:
    catalogue = Catalogue(content, language)
    return with_notices(derive_screen(catalogue, screen), catalogue, now, greeting)


def test_the_first_screen_shows_the_first_two_below_what_they_are_called(content: Content) -> None:
    blocks = shown(content, "home", THEN).blocks
    assert [(each.title, each.text) for each in blocks] == [("From the clinic", "Notice 1."), ("", "Notice 2.")]
    assert [each.text for each in shown(content, "home", THEN, "es").blocks] == ["Aviso 1.", "Aviso 2."]


def test_on_the_waiting_screen_they_take_turns_once_every_language_greeted(content: Content) -> None:
    turns = [shown(content, "attract", THEN, greeting=turn).blocks for turn in range(6)]
    assert [each.text for blocks in turns for each in blocks] == [f"Notice {at}." for at in (1, 1, 2, 2, 1, 1)]
    assert {each.title for blocks in turns for each in blocks} == {"From the clinic"}


def test_no_other_screen_shows_them_and_no_screen_when_they_are_over(content: Content) -> None:
    catalogue = Catalogue(content, "en")
    for screen in catalogue.ids:
        if screen not in ("attract", "home"):
            assert shown(content, screen, THEN) == derive_screen(catalogue, screen)
        assert shown(content, screen, LATER) == derive_screen(catalogue, screen)


def test_a_notice_that_lacks_the_language_is_not_shown_in_another(content: Content) -> None:
    only_english = msgspec.structs.replace(notice(1), text={"en": "Notice 1."})
    clinic = msgspec.structs.replace(content.clinic, notices=(only_english,))
    assert shown(msgspec.structs.replace(content, clinic=clinic), "home", THEN, "es").blocks == ()


def test_they_are_read_aloud_behind_the_title_and_marked(content: Content) -> None:
    home = shown(content, "home", THEN)
    spoken = derive_spoken(home)
    assert [each.key for each in spoken][:3] == ["header", "block:0", "block:1"]
    assert [each.text for each in spoken][1:3] == ["From the clinic. Notice 1.", "Notice 2."]
    assert [each.spoken for each in mark_spoken(home, "block:1").blocks] == [False, True]
