"""Quiet motion: it says which way one went, is short, delays nothing, and leaves nothing behind."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMetaObject, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.authoring.scene import measure
from kiosk.content import Bundle
from kiosk.content.compile import Compiled
from kiosk.glass import QML, Glass, Surface
from kiosk.panel import px_per_mm
from kiosk.visit import VisitMachine
from tests.pseudo import MIRRORED, crisis_help_speaks_them, with_pseudo_languages
from tests.qmltools import files

SIZE = (1280, 800)
LONGEST_MS = 200
FEWEST_SOURCES = 40
ANIMATION, ARRIVAL = "QQuickAbstractAnimation", "QQuickTranslate"
TIME = [0.0]

pytestmark = pytest.mark.usefixtures("typefaces")

Go = Callable[[VisitMachine], None]


def put_up(bundle: Bundle, *, motion: bool, language: str = "") -> Glass:
    """A kiosk somebody just woke, with its first screen at rest."""
    surface = Surface(SIZE, px_per_mm(SIZE, None))
    glass = Glass(bundle, surface, clock=lambda: TIME[0], motion=motion, language=language)
    glass.window.show()
    glass.machine.wake()
    come_to_rest(glass)
    return glass


@pytest.fixture
def moving(bundle: Bundle) -> Iterator[Glass]:
    """A kiosk on which screens slide in."""
    glass = put_up(bundle, motion=True)
    yield glass
    glass.close()


@pytest.fixture
def still(bundle: Bundle) -> Iterator[Glass]:
    """A kiosk on which nothing moves."""
    glass = put_up(bundle, motion=False)
    yield glass
    glass.close()


def parts(glass: Glass, kind: str) -> list[QObject]:
    """What is on the glass of one kind."""
    return [each for each in glass.window.findChildren(QObject) if each.inherits(kind)]


def running(glass: Glass) -> list[QObject]:
    """What moves by itself now."""
    return [each for each in parts(glass, ANIMATION) if each.property("running")]


def come_to_rest(glass: Glass) -> QImage:
    """The glass when everything has got to its place."""
    for each in running(glass):
        QMetaObject.invokeMethod(each, "complete")
    for _ in range(3):
        QGuiApplication.processEvents()
    image: QImage = glass.window.grabWindow()
    return image


def places(glass: Glass) -> list[tuple[float, float]]:
    """How far what comes stands from its place: across and down."""
    return [(float(each.property("x")), float(each.property("y"))) for each in parts(glass, ARRIVAL)]


def test_what_moves_is_over_within_a_fifth_of_a_second_and_only_the_theme_says_how_long() -> None:
    duration = re.search(r"duration: (\d+)", (QML / "Kiosk" / "Theme" / "Motion.qml").read_text(encoding="utf-8"))
    assert duration is not None
    assert 0 < int(duration[1]) <= LONGEST_MS
    sources = [file.read_text(encoding="utf-8") for file in files()]
    assert len(sources) >= FEWEST_SOURCES
    stray = re.compile(r"\b(Behavior|Transition|Timer|FrameAnimation|\w+Animator|loops:)\b")
    assert [found for each in sources for found in stray.findall(each)] == []
    assert {found for each in sources for found in re.findall(r"(?<!easing\.)\bduration: (?!\d)(.+)", each)} == {
        "Motion.duration"
    }


@pytest.mark.parametrize(
    ("before", "go", "sign"),
    [
        ((), lambda machine: machine.open("ipt"), 1),
        (("ipt", "ipt/grief"), lambda machine: machine.back(), -1),
        (("ipt", "ipt/grief"), lambda machine: machine.home(), -1),
    ],
    ids=["forward", "back", "home"],
)
def test_a_screen_comes_from_the_side_it_lies_on(moving: Glass, before: tuple[str, ...], go: Go, sign: int) -> None:
    for screen in before:
        moving.machine.open(screen)
        come_to_rest(moving)
    assert places(moving) == [(0, 0)]
    go(moving.machine)
    assert running(moving)
    [(across, down)] = places(moving)
    assert across * sign > 0
    assert down == 0


def test_read_from_right_to_left_what_lies_ahead_comes_from_the_left(compiled: Compiled) -> None:
    with crisis_help_speaks_them():
        glass = put_up(with_pseudo_languages(compiled), motion=True, language=MIRRORED)
        glass.machine.open("ipt")
        [(across, _down)] = places(glass)
        assert across < 0
        come_to_rest(glass)
        glass.machine.back()
        [(across, _down)] = places(glass)
        assert across > 0
        glass.close()


def test_a_sheet_rises(moving: Glass) -> None:
    moving.machine.open_sheet("language")
    assert running(moving)
    assert any(down > 0 and across == 0 for across, down in places(moving))
    come_to_rest(moving)
    assert set(places(moving)) == {(0, 0)}


@pytest.mark.parametrize(
    "go",
    [
        lambda machine: machine.open_crisis(),
        lambda machine: machine.done(),
        lambda machine: machine.choose_language("es"),
        lambda machine: machine.scrolled(0.5),
    ],
    ids=["crisis help", "done", "another language", "reading on"],
)
def test_what_is_needed_at_once_is_there_at_once(moving: Glass, go: Go) -> None:
    moving.machine.open("ipt")
    assert running(moving)
    come_to_rest(moving)
    go(moving.machine)
    assert running(moving) == []
    assert set(places(moving)) == {(0, 0)}


def test_crisis_help_that_is_opened_while_a_screen_still_slides_stands_still(moving: Glass) -> None:
    moving.machine.open("ipt")
    assert running(moving)
    moving.machine.open_crisis()
    assert running(moving) == []
    assert places(moving) == [(0, 0)]


def test_after_the_motion_the_glass_is_as_without_it_and_rests(moving: Glass, still: Glass, qtbot: QtBot) -> None:
    for glass in (moving, still):
        glass.machine.open("ipt")
        glass.machine.open_sheet("access")
    assert running(moving)
    qtbot.waitUntil(lambda: not running(moving), timeout=10_000)
    assert come_to_rest(moving) == come_to_rest(still)


def test_with_reduced_motion_nothing_ever_moves(still: Glass) -> None:
    assert len(parts(still, ANIMATION)) > 0, "an empty scan shows nothing"
    ways: tuple[Go, ...] = (
        lambda m: m.open("ipt"),
        lambda m: m.open_sheet("access"),
        lambda m: m.back(),
        lambda m: m.home(),
        lambda m: m.open_crisis(),
        lambda m: m.leave_crisis(),
    )
    for go in ways:
        go(still.machine)
        assert running(still) == []
        assert set(places(still)) == {(0, 0)}


def test_a_screen_takes_touches_while_it_slides_in(moving: Glass) -> None:
    moving.machine.open("ipt/questions")
    QGuiApplication.processEvents()
    assert running(moving)
    card = next(each for each in measure(moving.window).targets if each.name == "What is IPT?")
    left, top, width, height = card.rect
    TIME[0] += 1
    QTest.mouseClick(
        moving.window,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(round(left + width / 2), round(top + height / 2)),
    )
    assert moving.machine.visit.here.screen == "ipt/questions/what-is-it"
