"""What is shown shifts by a few pixels while nobody is there, and nothing of it is lost or cut."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QImage, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, RunOptions
from kiosk.panel import ORBIT, SPARE, Shift
from kiosk.services import wall_clock
from kiosk.services.pixel_shift import EVERY_SECONDS
from tests.journeys.conftest import SIZE
from tests.journeys.visitor import Clock, Visitor

WIDTH, HEIGHT = SIZE
EDGES = {"left": (0, 400), "right": (WIDTH - 1, 400), "top": (960, 0), "corner": (WIDTH - 1, 0)}


@pytest.fixture
def options(options: RunOptions) -> RunOptions:
    """A machine whose picture shifts."""
    return options._replace(pixel_shift=True)


@pytest.fixture
def kiosk(typefaces: None, options: RunOptions, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kiosk]:
    """The kiosk, running, with a clock that is looked at often."""
    monkeypatch.setattr(wall_clock, "LOOK_EVERY_MS", 5)
    kiosk = Kiosk(options, SIZE, clock)
    kiosk.start()
    yield kiosk
    kiosk.close()


@pytest.fixture
def visitor(kiosk: Kiosk, clock: Clock, finger: QPointingDevice) -> Visitor:
    """Somebody who walks up to it."""
    return Visitor(kiosk, clock, finger)


def shown_at(kiosk: Kiosk) -> tuple[int, int]:
    """Where it stands on the window, as it says itself."""
    assert kiosk.glass is not None
    look = kiosk.glass.shown.look
    return (look.shift_x, look.shift_y)


def pass_time(clock: Clock, seconds: float, qtbot: QtBot) -> None:
    """Let so much time pass, and the kiosk look at the clock."""
    clock.now += seconds
    qtbot.wait(60)


def put(kiosk: Kiosk, shift: Shift) -> None:
    """Have it stand there."""
    assert kiosk.glass is not None
    kiosk.glass.show_on(kiosk._surface()._replace(shift=shift))


def test_it_goes_round_in_small_steps_and_comes_back(kiosk: Kiosk, clock: Clock, qtbot: QtBot) -> None:
    qtbot.wait(600)
    seen = [shown_at(kiosk)]
    for _ in ORBIT:
        clock.now += EVERY_SECONDS
        before = seen[-1]
        qtbot.waitUntil(lambda before=before: shown_at(kiosk) != before)  # type: ignore[misc]
        seen.append(shown_at(kiosk))
    assert seen[0] == seen[-1]
    assert len(set(seen)) == len(ORBIT)
    steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(seen)]
    assert max(abs(side) for step in steps for side in step) <= 2
    assert {max(abs(x), abs(y)) for x, y in seen} <= set(range(1, SPARE + 1))


def test_it_never_moves_under_somebody(kiosk: Kiosk, visitor: Visitor, clock: Clock, qtbot: QtBot) -> None:
    assert kiosk.glass is not None
    clock.now += EVERY_SECONDS - 30
    visitor.touch_at(QPoint(960, 400))
    before = shown_at(kiosk)
    qtbot.wait(600)
    pass_time(clock, 60, qtbot)
    assert (visitor.screen, shown_at(kiosk)) == ("home", before)
    kiosk.glass.machine.done()
    qtbot.waitUntil(lambda: shown_at(kiosk) != before)


def test_it_never_moves_while_a_finger_is_down(
    kiosk: Kiosk, visitor: Visitor, finger: QPointingDevice, clock: Clock, qtbot: QtBot
) -> None:
    assert kiosk.glass is not None
    qtbot.wait(600)
    before = shown_at(kiosk)
    QTest.touchEvent(visitor.window, finger).press(0, QPoint(700, 300)).commit()
    pass_time(clock, EVERY_SECONDS, qtbot)
    assert shown_at(kiosk) == before
    QTest.touchEvent(visitor.window, finger).release(0, QPoint(700, 300)).commit()
    kiosk.glass.machine.done()
    qtbot.waitUntil(lambda: shown_at(kiosk) != before)


def test_a_machine_that_wants_none_gives_up_no_pixel(typefaces: None, options: RunOptions, clock: Clock) -> None:
    kiosk = Kiosk(options._replace(pixel_shift=False), SIZE, clock)
    kiosk.start()
    assert kiosk.glass is not None
    look = kiosk.glass.shown.look
    assert (look.shift_x, look.shift_y, look.spare) == (0, 0, 0)
    kiosk.close()


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_all_moves_by_the_same_pixels_crisis_help_too(kiosk: Kiosk, visitor: Visitor, rotation: int) -> None:
    assert kiosk.glass is not None
    kiosk.glass.show_on(kiosk._surface()._replace(rotation=rotation, shift=Shift(0, 0, SPARE)))
    still = visitor.look()
    for shift in ORBIT[::2]:
        kiosk.glass.show_on(kiosk._surface()._replace(rotation=rotation, shift=shift))
        moved = visitor.look()
        for part in ("texts", "targets"):
            for one, other in zip(getattr(still, part), getattr(moved, part), strict=True):
                left, top, *size = one.rect
                assert other.rect == pytest.approx((left + shift.x, top + shift.y, *size)), one


@pytest.mark.parametrize("shift", ORBIT[::4], ids=str)
def test_a_touch_at_the_very_edge_of_the_panel_wakes(kiosk: Kiosk, visitor: Visitor, shift: Shift) -> None:
    for name, at in EDGES.items():
        put(kiosk, shift)
        visitor.touch_at(QPoint(*at))
        assert visitor.screen == "home", name
        visitor.touch("Done")


@pytest.mark.parametrize("shift", ORBIT[::4], ids=str)
def test_a_touch_at_the_very_edge_of_crisis_help_opens_it(kiosk: Kiosk, visitor: Visitor, shift: Shift) -> None:
    for at in ((960, HEIGHT - 1), (0, HEIGHT - 1), (WIDTH - 1, HEIGHT - 1), (0, HEIGHT - 40), (WIDTH - 1, HEIGHT - 40)):
        put(kiosk, shift)
        visitor.touch_at(QPoint(*at))
        assert visitor.screen == "crisis", at
        visitor.touch("Done")


@pytest.mark.parametrize("shift", ORBIT[::4], ids=str)
def test_a_touch_at_the_very_edge_answers_the_warning(kiosk: Kiosk, visitor: Visitor, shift: Shift) -> None:
    visitor.touch("Touch to begin")
    for name, at in EDGES.items():
        put(kiosk, shift)
        visitor.wait(95)
        assert visitor.sees("Are you still reading?")
        visitor.touch_at(QPoint(*at))
        assert not visitor.sees("Are you still reading?"), name
        assert visitor.screen == "home"


def framed(image: QImage, left: int, top: int, right: int, bottom: int) -> list[QImage]:
    """Four lines of pixels, each so far from its edge."""
    corner = SPARE * 3
    return [
        image.copy(QRect(left, corner, 1, HEIGHT - 2 * corner)),
        image.copy(QRect(corner, top, WIDTH - 2 * corner, 1)),
        image.copy(QRect(WIDTH - 1 - right, corner, 1, HEIGHT - 2 * corner)),
        image.copy(QRect(corner, HEIGHT - 1 - bottom, WIDTH - 2 * corner, 1)),
    ]


@pytest.mark.parametrize("theme", ["light", "contrast-light", "contrast-dark"])
@pytest.mark.parametrize("state", ["attract", "dark", "home", "article", "sheet", "warning"])
def test_no_edge_is_seen(kiosk: Kiosk, visitor: Visitor, state: str, theme: str) -> None:
    """What the glass leaves free has the colors of what lies beside it."""
    assert kiosk.glass is not None
    machine = kiosk.glass.machine
    match state:
        case "dark":
            machine.go_dark()
        case "home" | "article" | "sheet" | "warning":
            machine.wake()
            machine.choose_theme(theme)
            if state == "article":
                machine.open("ipt/grief")
            if state == "sheet":
                machine.open_sheet("access")
    if state == "warning":
        visitor.wait(95)
    for shift in ORBIT[::4]:
        put(kiosk, shift)
        visitor.settle()
        QGuiApplication.processEvents()
        image = visitor.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
        free = (SPARE + shift.x, SPARE + shift.y, SPARE - shift.x, SPARE - shift.y)
        edge, beside = framed(image, 0, 0, 0, 0), framed(image, *(each + 1 for each in free))
        for one, other in zip(edge, beside, strict=True):
            points = [(x, y) for x in range(one.width()) for y in range(one.height())]
            differing = sum(one.pixel(*each) != other.pixel(*each) for each in points)
            assert differing <= 0.02 * len(points), f"{state} in {theme} at {shift}"


@pytest.mark.parametrize("what", ["it shifts", "the window gets another size"])
def test_how_loud_staff_let_visits_begin_stays_as_they_set_it(
    kiosk: Kiosk, clock: Clock, qtbot: QtBot, what: str
) -> None:
    assert kiosk.glass is not None
    qtbot.wait(600)
    kiosk.glass.machine.begin_at(30)
    before = shown_at(kiosk)
    if what == "it shifts":
        clock.now += EVERY_SECONDS
        qtbot.waitUntil(lambda: shown_at(kiosk) != before)
    else:
        kiosk.glass.window.resize(1600, 900)
        qtbot.waitUntil(lambda: kiosk._surface().size == (1600, 900))
    assert kiosk.glass.machine.first_volume == 30
    assert kiosk.glass.machine.visit.preferences.volume == 30
