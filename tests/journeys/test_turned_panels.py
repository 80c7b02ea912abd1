"""A panel that hangs turned: what a finger touches is what lies under it."""

import pytest
from PySide6.QtCore import QPoint

from kiosk.app import RunOptions
from tests.journeys.conftest import SIZE
from tests.journeys.visitor import Visitor

WIDE, HIGH = SIZE
LOWER_EDGE = {
    0: QPoint(WIDE // 2, HIGH - 30),
    90: QPoint(30, HIGH // 2),
    180: QPoint(WIDE // 2, 30),
    270: QPoint(WIDE - 30, HIGH // 2),
}
"""Where on the glass, as the touch device counts, the middle of the lower edge lies that people see."""


@pytest.fixture(params=LOWER_EDGE)
def rotation(request: pytest.FixtureRequest) -> int:
    """How the panel hangs."""
    turned: int = request.param
    return turned


@pytest.fixture
def options(options: RunOptions, rotation: int) -> RunOptions:
    """The same machine with a panel that hangs so."""
    return options._replace(rotation=rotation)


def touch(visitor: Visitor, label: str) -> None:
    """Touch the middle of what is called so, where it lies on the turned glass."""
    (x, y, wide, high) = next(each.rect for each in visitor.look().targets if label in each.name)
    visitor.touch_at(QPoint(round(x + wide / 2), round(y + high / 2)))


def test_crisis_help_is_touched_at_the_lower_edge_that_people_see(visitor: Visitor, rotation: int) -> None:
    touch(visitor, "Touch to begin")
    visitor.touch_at(LOWER_EDGE[(rotation + 180) % 360])
    assert visitor.screen == "home", "that is the upper edge"
    visitor.touch_at(LOWER_EDGE[rotation])
    assert visitor.screen == "crisis"


def test_a_visitor_finds_everything_where_it_is_seen(visitor: Visitor) -> None:
    touch(visitor, "Touch to begin")
    touch(visitor, "Interpersonal therapy")
    assert visitor.screen == "ipt"
    touch(visitor, "Done")
    assert visitor.screen == "attract"
