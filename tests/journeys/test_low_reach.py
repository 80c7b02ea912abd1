"""Somebody in a wheelchair in front of a panel that hangs high."""

import pytest
from PySide6.QtCore import QPoint

from kiosk.app import Kiosk, RunOptions
from tests.journeys.visitor import Visitor

UPRIGHT = (1080, 1920)


@pytest.fixture
def options(options: RunOptions) -> RunOptions:
    """The same machine with an upright panel."""
    return options._replace(size=UPRIGHT, inches=24.0)


def test_they_bring_everything_down_and_the_next_visitor_finds_it_as_it_was(kiosk: Kiosk, visitor: Visitor) -> None:
    assert kiosk.glass is not None
    visitor.touch("Touch to begin")
    before = visitor.look()
    visitor.touch("Adjust")
    visitor.touch("The lower part only")
    visitor.touch("Close")
    lowest = UPRIGHT[1] * 2 / 3
    assert min(each.rect[1] for each in visitor.look().targets) >= lowest
    visitor.touch("Interpersonal therapy")
    assert min(each.rect[1] for each in visitor.look().targets) >= lowest
    visitor.touch("Done")
    visitor.touch("Touch to begin")
    assert visitor.look() == before


def test_two_touches_of_more_in_quick_succession_page_the_choices_once(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Adjust")
    visitor.touch("The lower part only")
    first = visitor.look()
    more = visitor.more()
    visitor.touch_at(more)
    once = visitor.look()
    assert once != first
    visitor.touch_at(more, after=0.2)
    assert visitor.look() == once
    visitor.touch_at(more, after=0.2)
    assert visitor.look() != once


def test_a_touch_high_up_answers_the_warning_and_does_nothing_else(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Adjust")
    visitor.touch("The lower part only")
    visitor.touch("Close")
    there = visitor.look()
    visitor.touch_at(QPoint(540, 200))
    assert visitor.look() == there
    visitor.wait(95)
    assert visitor.sees("Are you still reading?")
    visitor.touch_at(QPoint(540, 200))
    assert visitor.look() == there
