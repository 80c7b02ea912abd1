"""What is read out when the glass changes."""

from datetime import datetime

import pytest

from kiosk.content import Bundle, Catalogue
from kiosk.viewmodels import KioskProps, Panel, derive_glass
from kiosk.viewmodels.derive import derive_announcement
from kiosk.visit import Entry, Preferences, Visit

NOW = datetime.fromisoformat("2026-11-25T10:00")
HOME = Visit(Preferences("en"), "visiting", (Entry("home"),))
GRIEF = HOME._replace(way=(Entry("home"), Entry("ipt/grief")))
SPANISH, LARGER, DARK = Preferences("es"), Preferences("en", 1.5), Preferences("en", 1.0, "contrast-dark")
NOW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 -- the clock on the wall
STILL = Preferences("en", reduced_motion=True)
WARNING = "Are you still reading? To keep your reading private, this screen will clear itself. Seconds left: 30"


@pytest.fixture
def glass(bundle: Bundle) -> "Shown":
    return Shown(bundle)


class Shown:
    """The whole glass of a visit."""

    def __init__(self, bundle: Bundle) -> None:
        self._content = bundle.content

    def __call__(self, visit: Visit, seconds_left: int = 0) -> KioskProps:
        catalogue = Catalogue(self._content, visit.preferences.language)
        return derive_glass(catalogue, visit, Panel((1920, 1080), 4), seconds_left, NOW)


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (Visit(Preferences("en")), HOME, "Choose where to start"),
        (HOME, GRIEF, "Grief and loss"),
        (GRIEF, GRIEF._replace(crisis=Entry("crisis")), "You can get help right now"),
        (GRIEF._replace(crisis=Entry("crisis")), GRIEF, "Grief and loss"),
        (HOME, HOME._replace(sheet="access"), "Make it easier to use"),
        (HOME._replace(sheet="language"), HOME._replace(sheet="access"), "Make it easier to use"),
        (HOME._replace(sheet="access"), HOME, "Choose where to start"),
        (GRIEF, Visit(Preferences("en")), "A few quiet minutes, just for you"),
        (HOME, HOME._replace(state="warning"), WARNING),
        (HOME._replace(state="warning"), HOME, "Choose where to start"),
        (HOME._replace(state="warning", sheet="access"), HOME._replace(sheet="access"), "Make it easier to use"),
        (
            HOME._replace(sheet="access"),
            HOME._replace(sheet="access", preferences=LARGER),
            "Size of the text: Larger",
        ),
        (HOME._replace(sheet="access"), HOME._replace(sheet="access", preferences=DARK), "Colors: White on black"),
        (HOME._replace(sheet="access"), HOME._replace(sheet="access", preferences=STILL), "Movement: None"),
        (
            HOME._replace(sheet="language"),
            HOME._replace(sheet="language", preferences=SPANISH),
            "Elija un idioma: Español",
        ),
    ],
)
def test_a_change_is_said_in_one_sentence(glass: Shown, before: Visit, now: Visit, said: str) -> None:
    assert derive_announcement(glass(before), glass(now, 30)) == said


@pytest.mark.parametrize("visit", [HOME, GRIEF, HOME._replace(sheet="access"), HOME._replace(crisis=Entry("crisis"))])
def test_what_stays_is_not_said_again(glass: Shown, visit: Visit) -> None:
    scrolled = visit._replace(way=(*visit.way[:-1], visit.way[-1]._replace(scroll=0.5)))
    assert derive_announcement(glass(visit), glass(visit)) == ""
    assert derive_announcement(glass(visit), glass(scrolled)) == ""


def test_the_seconds_are_not_counted_aloud(glass: Shown) -> None:
    warned = HOME._replace(state="warning")
    assert derive_announcement(glass(warned, 30), glass(warned, 29)) == ""


def test_a_group_that_comes_while_the_sheet_is_open_is_no_choice_made(bundle: Bundle) -> None:
    visit, panel = HOME._replace(sheet="access"), Panel((1920, 1080), 4)
    catalogue = Catalogue(bundle.content, "en")
    before, now = (derive_glass(catalogue, visit, panel, 0, NOW, can_listen=voice) for voice in (False, True))
    assert len(now.sheet.groups) == len(before.sheet.groups) + 1
    assert derive_announcement(before, now) == ""
