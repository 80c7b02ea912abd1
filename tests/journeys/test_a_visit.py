"""From walking up to walking away."""

from PySide6.QtCore import QPoint

from kiosk.app import Kiosk
from kiosk.visit import Outcome
from tests.journeys.conftest import SIZE
from tests.journeys.visitor import Visitor


def outcomes(kiosk: Kiosk) -> list[Outcome]:
    """A list that fills with how visits end."""
    assert kiosk.glass is not None
    ended: list[Outcome] = []
    kiosk.glass.machine.on_outcome = ended.append
    return ended


def test_somebody_in_grief_reads_books_and_leaves_nothing_behind(kiosk: Kiosk, visitor: Visitor) -> None:
    ended = outcomes(kiosk)
    before = visitor.reads()
    assert visitor.sees("Nothing you touch is saved")

    visitor.touch("Touch to begin")
    assert visitor.sees("Choose where to start")
    visitor.touch("Interpersonal therapy (IPT)")
    visitor.touch("Losing someone")
    assert visitor.sees("Grief and loss")
    visitor.finds("Book a visit")
    assert visitor.sees("Tell one person one small story about the one you miss.")
    visitor.touch("Book a visit")
    assert visitor.sees("Ask the front desk to book")
    visitor.touch("Done, clear the screen")

    assert visitor.reads() == before
    assert ended == [Outcome.DONE]
    assert kiosk.glass is not None
    visit = kiosk.glass.machine.visit
    assert (visit.state, len(visit.way), visit.crisis, visit.sheet) == ("attract", 1, None, "")


def test_the_touch_that_wakes_the_screen_does_nothing_else(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Done, clear the screen")
    assert visitor.screen == "attract"
    for y in range(60, 950, 90):
        visitor.touch_at(QPoint(80, y))
        assert visitor.screen == "home", f"a touch on the bar at {y} wakes"
        assert not visitor.sees("Close"), f"a touch on the bar at {y} only wakes"
        visitor.touch("Done, clear the screen")
        assert visitor.screen == "attract"


def test_a_finger_that_slides_off_changes_nothing(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    card = visitor.finds("Book a visit").rect
    start, end = QPoint(int(card[0] + 40), int(card[1] + 20)), QPoint(int(card[0] - 200), int(card[1] + 20))
    visitor.slide(start, end)
    assert visitor.screen == "home"


def test_shaking_hands_that_touch_twice_act_once(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Interpersonal therapy (IPT)")
    visitor.touch("A big change")
    back = visitor.finds("Back").rect
    at = QPoint(int(back[0] + back[2] / 2), int(back[1] + back[3] / 2))
    visitor.touch_at(at)
    visitor.touch_at(at, after=0.25)
    assert visitor.screen == "ipt"
    visitor.touch_at(at, after=0.35)
    assert visitor.screen == "home"


def test_going_back_finds_the_place_that_was_left(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Questions people ask")
    visitor.touch("Which of the four areas is mine?")
    assert visitor.screen == "ipt/questions/which-area"
    visitor.touch("Back")
    assert visitor.sees("Which of the four areas is mine?"), "the list is where it was"


def test_each_screen_of_a_topic_leads_on_to_the_next_and_back(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Interpersonal therapy (IPT)")
    visitor.touch("What IPT is")
    way = [visitor.screen]
    for _ in range(8):
        visitor.touch("Next:")
        way.append(visitor.screen)
    assert way == [
        f"ipt/{name}"
        for name in (
            "what",
            "grief",
            "change",
            "conflict",
            "connection",
            "helps",
            "medication",
            "steps",
            "beside-cbt",
        )
    ]
    visitor.touch("Previous:")
    assert visitor.screen == "ipt/steps"


def test_what_a_visitor_chose_is_forgotten_with_the_visit(kiosk: Kiosk, visitor: Visitor) -> None:
    assert kiosk.glass is not None
    fresh = kiosk.glass.machine.visit.preferences
    visitor.touch("Touch to begin")
    visitor.touch("Adjust")
    visitor.touch("Largest")
    visitor.touch("White on black")
    visitor.touch("Close")
    chosen = kiosk.glass.machine.visit.preferences
    assert (chosen.text_scale, chosen.theme) == (2.0, "contrast-dark")
    visitor.touch("Done, clear the screen")
    assert kiosk.glass.machine.visit.preferences == fresh
    visitor.touch("Touch to begin")
    assert kiosk.glass.machine.visit.preferences == fresh


def test_somebody_reads_on_in_spanish_and_the_next_visit_begins_in_english(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Interpersonal therapy (IPT)")
    visitor.touch("Losing someone")
    visitor.touch("Language")
    visitor.touch("Español")
    visitor.touch("Cerrar")
    assert visitor.screen == "ipt/grief"
    assert visitor.sees("Duelo y pérdida")
    visitor.touch("Inicio")
    visitor.touch("Pedir una cita")
    assert visitor.sees("Pida su cita en recepción")
    visitor.touch("Listo, borrar la pantalla")
    assert visitor.sees("Touch to begin")


def test_a_touch_beside_a_sheet_puts_it_away(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Language")
    assert visitor.sees("Choose a language")
    visitor.touch_at(QPoint(SIZE[0] - 20, 20))
    assert not visitor.sees("Choose a language")
    assert visitor.screen == "home"
