"""Only frames of the window that people see count, and nobody is at fault for what lies over it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.services.frame_watch import COVERED_SECONDS, UP_SECONDS, FrameWatch
from tests.journeys.visitor import Clock


class Window(QObject):
    frameSwapped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.visible = self.exposed = True
        self.asked = 0

    def update(self) -> None:
        self.asked += 1

    def isVisible(self) -> bool:
        return self.visible

    def isExposed(self) -> bool:
        return self.visible and self.exposed


class Watched:
    """A window that is watched, and what was told of it."""

    def __init__(
        self, *, has_output: Callable[[], bool] = lambda: True, answers: Callable[[], bool] = lambda: True
    ) -> None:
        self.clock, self.window, self.told = Clock(), Window(), list[str]()
        self.frames = FrameWatch(has_output, self.clock, answers=answers)
        self.frames.shown.connect(lambda: self.told.append("frame"))
        self.frames.blind.connect(self.told.append)
        self.frames.watch(self.window)

    def ask(self) -> list[str]:
        self.told.clear()
        self.frames._ask()
        QCoreApplication.processEvents()
        return self.told


@pytest.fixture
def watched(qapp: object) -> Watched:
    return Watched()


def test_a_still_window_is_asked_for_a_frame_and_nothing_is_told_until_it_comes(watched: Watched) -> None:
    assert watched.ask() == []
    assert watched.window.asked == 1
    watched.window.frameSwapped.emit()
    QCoreApplication.processEvents()
    assert watched.told == ["frame"]


def test_a_window_that_is_just_coming_up_is_not_covered(watched: Watched) -> None:
    watched.window.exposed = False
    watched.clock.now += UP_SECONDS - 0.1
    assert (watched.ask(), str(watched.frames.display)) == ([], "ok")


def test_what_lies_over_the_window_is_not_its_fault(watched: Watched) -> None:
    watched.window.exposed = False
    watched.clock.now += UP_SECONDS
    assert (watched.ask(), str(watched.frames.display)) == (["covered"], "covered")
    watched.window.exposed = True
    watched.window.frameSwapped.emit()
    QCoreApplication.processEvents()
    assert str(watched.frames.display) == "ok"


def test_a_window_that_stays_covered_is_started_anew(watched: Watched) -> None:
    watched.window.exposed = False
    watched.clock.now += UP_SECONDS
    assert watched.ask() == ["covered"]
    watched.clock.now += COVERED_SECONDS - 1
    assert watched.ask() == ["covered"]
    watched.clock.now += 1
    assert watched.ask() == []
    assert watched.frames.display == "covered", "that is still what is wrong"
    watched.window.frameSwapped.emit()
    QCoreApplication.processEvents()
    assert watched.ask() == ["covered"], "a frame between begins the time anew"


def test_a_compositor_that_hangs_is_a_fault_at_once(qapp: object) -> None:
    watched = Watched(answers=lambda: False)
    watched.window.exposed = False
    watched.clock.now += UP_SECONDS
    assert watched.ask() == []


def test_a_window_that_the_kiosk_itself_hid_is_a_fault(watched: Watched) -> None:
    watched.window.visible = False
    assert watched.ask() == []


def test_a_compositor_that_hangs_without_a_display_is_borne_no_longer(qapp: object) -> None:
    watched = Watched(has_output=lambda: False, answers=lambda: False)
    assert (watched.ask(), str(watched.frames.display)) == ([], "none")


def test_without_a_display_it_does_not_matter_for_how_long(qapp: object) -> None:
    watched = Watched(has_output=lambda: False)
    watched.clock.now += COVERED_SECONDS * 10
    assert watched.ask() == watched.ask() == ["none"]


def test_frames_of_a_window_that_people_no_longer_see_do_not_count(watched: Watched) -> None:
    before, now = watched.window, Window()
    watched.frames.watch(now)
    before.frameSwapped.emit()
    QCoreApplication.processEvents()
    assert watched.told == []
    now.frameSwapped.emit()
    QCoreApplication.processEvents()
    assert watched.told == ["frame"]


def test_a_window_that_is_gone_by_now_hinders_no_other(watched: Watched) -> None:
    watched.window.deleteLater()
    QCoreApplication.sendPostedEvents(watched.window, 52)
    assert watched.ask() == []
    watched.frames.watch(Window())
