"""The whole kiosk by up, down, left, right, select and back, for whoever cannot touch the glass."""

from collections import deque
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QPointingDevice
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk, RunOptions
from kiosk.authoring.render import scrolling
from kiosk.authoring.states import WAITING
from kiosk.content import Bundle
from kiosk.viewmodels.derive import SCREEN_KINDS
from kiosk.visit import Outcome
from tests.journeys.test_the_tree import Look, every_state, reach
from tests.journeys.tree import read_out
from tests.journeys.visitor import Clock, Visitor
from tests.panels import THEMES
from tests.qml.test_contrast import contrast

UP, DOWN, LEFT, RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right
ARROWS = (UP, DOWN, LEFT, RIGHT)
SELECT, BACK = Qt.Key.Key_Select, Qt.Key.Key_Back
MOST_PRESSES = 80
RING_CONTRAST, SEEN_SIDES = 3.0, 3
RING_AT = 2
"""Pixels from the edge of what it goes round."""
PAGING = ("Up", "More")
"""What pages stays where it is, and comes and goes with what is left to read."""
FEWEST_TARGETS, FEWEST_OF_A_KIND, AGAIN = 150, 7, 2
LONG = 2.6
"""Type sizes from which on a text is a paragraph, which may be read across two pages."""
BANNER = "Crisis help"


def ringed(visitor: Visitor) -> QQuickItem | None:
    """What has the ring."""
    item = visitor.window.activeFocusItem()
    return item if item is not None and item.property("visualFocus") else None


def name_of(item: QQuickItem | None) -> str:
    return str(item.property("text")) if item is not None else ""


def area_of(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def presses(visitor: Visitor, key: Qt.Key) -> None:
    """Press a key and look what has come of it."""
    visitor.press(key)
    visitor.settle()


def goes_to(visitor: Visitor, label: str) -> None:
    """Press the arrows as somebody does who sees where `label` is, and reads on where it is not in view."""
    passed: list[str] = []
    while label not in name_of(ringed(visitor)):
        passed.append(name_of(ringed(visitor)))
        assert len(passed) < MOST_PRESSES, f"the arrows never come to {label!r}, but to {list(dict.fromkeys(passed))}"
        presses(visitor, _way(visitor, label, turned=passed.count(passed[-1]) % 2 == 0))


def _way(visitor: Visitor, label: str, *, turned: bool) -> Qt.Key:
    """The arrow towards it; the other one where that led nowhere."""
    item = ringed(visitor)
    there = [QRectF(*each.rect) for each in visitor.look().targets if label in each.name]
    if item is None or not there:
        return UP if turned else DOWN
    here, to = area_of(item), there[0]
    beside = to.top() < here.bottom() and to.bottom() > here.top()
    if beside != turned:
        return RIGHT if to.center().x() > here.center().x() else LEFT
    return DOWN if to.center().y() > here.center().y() else UP


def chooses(visitor: Visitor, label: str) -> None:
    goes_to(visitor, label)
    presses(visitor, SELECT)


def reads_all_of(visitor: Visitor) -> None:
    """Press the down key from the top to the end, and see every text of the screen on the way."""
    unread = {each.text for each in visitor.look().texts if each.rect[3] < each.pixel_size * LONG}
    for _ in range(MOST_PRESSES):
        unread -= set(visitor.reads())
        if BANNER in name_of(ringed(visitor)):
            break
        presses(visitor, DOWN)
    assert unread == set(), f"{visitor.screen}: these cannot be read by the down key"


@pytest.fixture
def awake(visitor: Visitor) -> Visitor:
    """Somebody with a keypad at the home screen."""
    presses(visitor, SELECT)
    assert visitor.screen == "home"
    return visitor


def test_the_first_key_only_wakes_and_the_ring_is_there(visitor: Visitor) -> None:
    presses(visitor, DOWN)
    assert visitor.screen == "home"
    assert name_of(ringed(visitor)) == "Interpersonal therapy (IPT)"


@pytest.mark.parametrize("topic", ["Interpersonal therapy (IPT)", "CBT at a glance"])
def test_every_screen_of_a_topic_is_read_to_its_end(awake: Visitor, bundle: Bundle, topic: str) -> None:
    reads_all_of(awake)
    chooses(awake, topic)
    held = next(each for each in bundle.content.languages[0].topics if each.card == topic)
    reads_all_of(awake)
    chooses(awake, held.screens[0].card)
    for screen in held.screens:
        assert awake.screen == f"{held.id}/{screen.id}"
        reads_all_of(awake)
        if screen is not held.screens[-1]:
            following = held.screens[held.screens.index(screen) + 1]
            chooses(awake, following.card)


def test_a_question_is_asked_and_the_list_is_where_it_was(awake: Visitor) -> None:
    chooses(awake, "Questions people ask")
    chooses(awake, "Which of the four areas is mine?")
    assert awake.screen == "ipt/questions/which-area"
    reads_all_of(awake)
    presses(awake, BACK)
    assert awake.screen == "ipt/questions"
    assert ringed(awake) is not None


def test_where_nothing_lies_on_that_side_an_arrow_goes_on_in_reading_order(awake: Visitor) -> None:
    goes_to(awake, "CBT at a glance")
    for following in ("Questions people ask", "Book a visit", "About these pages"):
        presses(awake, RIGHT)
        assert name_of(ringed(awake)) == following


def test_the_button_that_pages_hands_the_ring_on_at_the_end(awake: Visitor) -> None:
    chooses(awake, "Interpersonal therapy (IPT)")
    chooses(awake, "Losing someone")
    assert name_of(ringed(awake)) == "More", "nothing but text is in view"
    for _ in range(MOST_PRESSES):
        if name_of(ringed(awake)) != "More":
            break
        presses(awake, SELECT)
    assert name_of(ringed(awake)) == "Book a visit"


def test_how_to_book_and_where_the_words_come_from(awake: Visitor) -> None:
    chooses(awake, "Book a visit")
    assert awake.screen == "book"
    reads_all_of(awake)
    chooses(awake, "Home")
    chooses(awake, "About these pages")
    assert awake.screen == "about"
    reads_all_of(awake)


def test_crisis_help_and_back_to_where_one_was(awake: Visitor) -> None:
    chooses(awake, "Interpersonal therapy (IPT)")
    chooses(awake, BANNER)
    assert awake.screen == "crisis"
    reads_all_of(awake)
    chooses(awake, "Go back")
    assert awake.screen == "ipt"
    chooses(awake, BANNER)
    presses(awake, BACK)
    assert awake.screen == "ipt"


def test_another_language_larger_text_and_other_colours(kiosk: Kiosk, awake: Visitor) -> None:
    assert kiosk.glass is not None
    chooses(awake, "Adjust")
    assert name_of(ringed(awake)) == "Close", "the ring goes along into the sheet"
    chooses(awake, "Largest")
    chooses(awake, "White on black")
    chooses(awake, "Close")
    assert ringed(awake) is not None, "and back to the screen"
    chooses(awake, "Language")
    chooses(awake, "Español")
    presses(awake, BACK)
    assert not awake.sees("Elija un idioma")
    assert awake.sees("Elija por dónde empezar")
    chosen = kiosk.glass.machine.visit.preferences
    assert (chosen.language, chosen.text_scale, chosen.theme) == ("es", 2.0, "contrast-dark")


def test_the_warning_is_answered_with_either_answer_or_crisis_help(kiosk: Kiosk, awake: Visitor) -> None:
    assert kiosk.glass is not None
    ended: list[Outcome] = []
    kiosk.glass.machine.on_outcome = ended.append
    awake.wait(95)
    awake.settle()
    assert name_of(ringed(awake)) == "I am still here"
    presses(awake, SELECT)
    assert not awake.sees("Are you still reading?")
    assert awake.screen == "home"
    assert ringed(awake) is not None
    awake.wait(95)
    presses(awake, RIGHT)
    presses(awake, DOWN)
    presses(awake, SELECT)
    assert awake.screen == "crisis"
    presses(awake, BACK)
    awake.wait(95)
    presses(awake, RIGHT)
    presses(awake, SELECT)
    assert awake.screen == "attract"
    assert ended == [Outcome.CLEARED]


def test_done_clears_the_screen(awake: Visitor) -> None:
    chooses(awake, "Book a visit")
    chooses(awake, "Done")
    assert awake.screen == "attract"
    assert ringed(awake) is None


def test_a_key_that_is_held_down_presses_once(kiosk: Kiosk, awake: Visitor) -> None:
    assert kiosk.glass is not None
    chooses(awake, "Interpersonal therapy")
    assert awake.screen == "ipt"
    for _ in range(20):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return.value, Qt.KeyboardModifier.NoModifier, "", True)
        awake.wait(0.4)
        QGuiApplication.sendEvent(awake.window, event)
    assert awake.screen == "ipt"


def walked(visitor: Visitor) -> tuple[QQuickItem, ...]:
    """All that the ring can be around, in the order of the tab key; not to be kept, since QML lets go of it."""
    found = list[QQuickItem]()
    for _ in range(MOST_PRESSES):
        visitor.press(Qt.Key.Key_Tab)
        item = ringed(visitor)
        assert item is not None
        if item in found:
            break
        found.append(item)
    return tuple(found)


Spot = tuple[str, int]
"""A name, and how far from the left it stands: what is paged moves up and down."""


def spot_of(item: QQuickItem) -> Spot:
    return name_of(item), round(area_of(item).x())


def ways_of(visitor: Visitor) -> tuple[list[str], list[set[int]]]:
    """What can have the ring, and where each arrow leads from each, pressed again and again, as places in the list.

    Tried with the screen at its top and at its end.
    """
    items = walked(visitor)
    ways = []
    for place, item in enumerate(items):
        there = set[int]()
        for down, key in product((0.0, 1.0), ARROWS):
            items[place - 1].forceActiveFocus(Qt.FocusReason.TabFocusReason)
            _scroll_to(visitor, down)
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            for _ in range(AGAIN):
                visitor.press(key)
                there |= {at for at, each in enumerate(items) if each is ringed(visitor)}
        ways.append(there)
    return [name_of(each) for each in items], ways


def _scroll_to(visitor: Visitor, fraction: float) -> None:
    for view in scrolling(visitor.window.contentItem()):
        view.setProperty("contentY", fraction * (float(view.property("contentHeight")) - view.height()))


def reached(ways: list[set[int]], start: int) -> set[int]:
    """Where the arrows come to, from here."""
    found, waiting = {start}, deque([start])
    while waiting:
        for there in ways[waiting.popleft()] - found:
            found.add(there)
            waiting.append(there)
    return found


@pytest.mark.usefixtures("typefaces")
@pytest.mark.parametrize(
    ("look", "kinds"),
    [
        (Look("en"), set(SCREEN_KINDS) - {"attract"} | {"sheet"}),
        (Look("en", (1080, 1920)), {"home", "questions", "sheet"}),
    ],
    ids=["wide", "upright"],
)
def test_on_every_kind_of_screen_the_arrows_alone_come_to_everything_and_are_caught_nowhere(
    options: RunOptions, clock: Clock, bundle: Bundle, look: Look, kinds: set[str]
) -> None:
    kiosk = Kiosk(options._replace(size=look.size), look.size, clock)
    kiosk.start()
    visitor, seen = Visitor(kiosk, clock, QPointingDevice()), 0
    for state in {each.kind: each for each in every_state(bundle) if each.kind in kinds}.values():
        reach(kiosk, clock, state, look)
        presses(visitor, DOWN)
        names, ways = ways_of(visitor)
        for start, name in enumerate(names):
            unreached = [names[each] for each in range(len(names)) if each not in reached(ways, start)]
            assert unreached == [], f"{state.id}: from {name!r}"
        seen += len(names)
    kiosk.close()
    assert seen > FEWEST_OF_A_KIND * len(kinds)


def test_on_every_screen_the_ring_goes_round_what_can_be_pressed_in_the_order_it_is_read(
    kiosk: Kiosk, visitor: Visitor, clock: Clock, bundle: Bundle
) -> None:
    seen = 0
    for state in every_state(bundle):
        if state.kind in WAITING:
            continue
        reach(kiosk, clock, state)
        visitor.settle()
        read = [node for node in read_out(visitor.window) if node.pressable and node.name not in PAGING]
        ring = [spot for each in walked(visitor) if (spot := spot_of(each))[0] not in PAGING]
        first = next(place for place, spot in enumerate(ring) if spot[0] in read[0].name)
        ring = ring[first:] + ring[:first]
        assert len(ring) == len(read), f"{state.id}: {ring}"
        for (name, left), node in zip(ring, read, strict=True):
            assert name in node.name, f"{state.id}: {ring}"
            assert left == round(node.area.x()), f"{state.id}: {name}"
        seen += len(ring)
    assert seen > FEWEST_TARGETS


@pytest.mark.parametrize("theme", THEMES)
def test_the_ring_stands_out_from_what_is_around_it(
    kiosk: Kiosk, visitor: Visitor, clock: Clock, bundle: Bundle, theme: str
) -> None:
    assert kiosk.glass is not None
    for state in every_state(bundle):
        if state.id not in ("home", "ipt", "crisis", "sheet/access"):
            continue
        reach(kiosk, clock, state)
        kiosk.glass.machine.choose_theme(theme)
        kiosk.glass.publish()
        for name, area, ring, none in shots_of(visitor):
            sides = [_contrast_along(line, ring, none) for line in _around(area)]
            seen = sum(side >= RING_CONTRAST for side in sides)
            assert seen >= SEEN_SIDES, f"{state.id}: {name} at {area}: {sides}"


def shots_of(visitor: Visitor) -> Iterator[tuple[str, QRectF, QImage, QImage]]:
    """Each thing that can have the ring, where the ring is, and a picture with it and one without."""
    for _ in range(len(walked(visitor))):
        visitor.press(Qt.Key.Key_Tab)
        item = ringed(visitor)
        assert item is not None
        shot = visitor.window.grabWindow()
        item.setProperty("focusReason", Qt.FocusReason.OtherFocusReason)
        assert ringed(visitor) is None
        within = RING_AT if name_of(item) == BANNER else -RING_AT
        yield name_of(item), area_of(item).adjusted(within, within, -within, -within), shot, visitor.window.grabWindow()
        item.setProperty("focusReason", Qt.FocusReason.TabFocusReason)


def _around(area: QRectF) -> Iterator[list[QPoint]]:
    """Points on the ring, side by side of it: above, below, before and after what it goes round."""
    steps = [0.2 + 0.6 * step / 8 for step in range(9)]
    for y in (area.top(), area.bottom() - 1):
        yield [QPoint(round(area.left() + area.width() * step), round(y)) for step in steps]
    for x in (area.left(), area.right() - 1):
        yield [QPoint(round(x), round(area.top() + area.height() * step)) for step in steps]


def _contrast_along(line: list[QPoint], shot: QImage, other: QImage) -> float:
    """How well that side of the ring stands out from what is there without it, at most of its points; 1: not at all."""
    found = sorted(
        contrast(shot.pixelColor(point), other.pixelColor(point)) if shot.valid(point) else 1.0 for point in line
    )
    return found[len(found) // 4]
