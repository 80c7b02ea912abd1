"""Crisis help is on every frame, and one touch opens it from anywhere."""

import pytest
from PySide6.QtCore import QPoint

from kiosk import crisis
from kiosk.app import Kiosk
from tests.journeys.visitor import Visitor

BANNER = [line.digits for line in crisis.BANNER if line.digits]


def assert_on_the_glass(visitor: Visitor) -> None:
    """The digits and both languages of each line can be read in full."""
    read = visitor.reads()
    for line in crisis.BANNER:
        assert not line.digits or line.digits in read
        for language, words in enumerate(line.short):
            said = words, line.words[language]
            assert any(each in text for each in said for text in read), words


def test_the_waiting_screen_opens_it_at_the_first_touch(visitor: Visitor) -> None:
    assert_on_the_glass(visitor)
    visitor.touch("Crisis help")
    assert visitor.sees("You can get help right now")
    assert visitor.sees("tell the front desk now")


def test_it_is_on_every_screen_and_leads_back_to_where_one_was(kiosk: Kiosk, visitor: Visitor) -> None:
    assert kiosk.glass is not None
    visitor.touch("Touch to begin")
    for screen in ("ipt", "ipt/conflict", "ipt/steps", "ipt/beside-cbt", "ipt/questions/crying", "book", "about"):
        kiosk.glass.machine.open(screen)
        assert_on_the_glass(visitor)
        visitor.touch("Crisis help")
        assert visitor.screen == "crisis"
        visitor.touch("Go back")
        assert visitor.screen == screen


@pytest.mark.parametrize("sheet", ["Language", "Adjust"])
def test_a_sheet_never_hides_it(visitor: Visitor, sheet: str) -> None:
    visitor.touch("Touch to begin")
    visitor.touch(sheet)
    assert_on_the_glass(visitor)
    visitor.touch("Crisis help")
    assert visitor.screen == "crisis"


def test_it_asks_nothing_and_names_every_way_to_reach_help(visitor: Visitor) -> None:
    visitor.touch("Crisis help")
    said = visitor.reads_on()
    for words in ("988", "988lifeline.org", "press 1", "838255", "oprima 2", "AYUDA", "ASL Now", "711", "911"):
        assert words in said, words
    assert "What happens when you call 988" in said
    assert "press 3" not in said


def test_somebody_afraid_of_a_person_finds_the_hotline_on_the_conflict_screen(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Interpersonal therapy (IPT)")
    visitor.touch("A lasting conflict")
    read = visitor.reads_on()
    assert "1-800-799-7233" in read
    assert "Talk to the staff here, on your own." in read


def test_it_opens_however_soon_after_another_touch(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    banner = visitor.finds("Crisis help").rect
    visitor.touch("Adjust")
    visitor.touch_at(QPoint(int(banner[0] + banner[2] / 2), int(banner[1] + banner[3] / 2)), after=0.1)
    assert visitor.screen == "crisis"
    assert not visitor.sees("Make it easier to read"), "the sheet is gone"


def test_who_hears_the_banner_hears_its_numbers(visitor: Visitor) -> None:
    said = visitor.finds("Crisis help").name
    assert all(line.digits in said for line in crisis.BANNER)
    assert all(words in said for line in crisis.BANNER for words in line.words)


def test_a_screen_that_cannot_be_drawn_gives_way_to_crisis_help(
    kiosk: Kiosk, visitor: Visitor, caplog: pytest.LogCaptureFixture
) -> None:
    assert kiosk.glass is not None
    visitor.touch("Touch to begin")
    kiosk.glass.view.failed()
    assert kiosk.plain is not None
    assert kiosk.plain.isVisible()
    assert not kiosk.glass.window.isVisible()
    assert "A screen cannot be drawn" in caplog.text


def test_where_a_screen_could_not_be_drawn_new_content_takes_no_crisis_help_away(
    kiosk: Kiosk, visitor: Visitor
) -> None:
    assert kiosk.glass is not None
    visitor.touch("Touch to begin")
    kiosk.glass.view.failed()
    kiosk.supply.ready.emit(kiosk.glass.bundle)
    assert kiosk.plain is not None
    assert kiosk.plain.isVisible()
