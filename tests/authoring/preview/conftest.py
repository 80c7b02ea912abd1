"""A preview of a copy of the shipped content, and somebody who edits it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.authoring.preview import PreviewOptions, Seen
from kiosk.authoring.preview.props import PreviewProps
from kiosk.authoring.preview.show import Bench
from kiosk.authoring.scene import Scene, SeenTarget, measure
from tests.journeys.visitor import BETWEEN_TOUCHES, Clock

LONGEST_MS = 20_000
SIZE = (1366, 768)


class Staff:
    """Somebody at the window: reads it, clicks what has a name, presses keys."""

    def __init__(self, bench: Bench, clock: Clock) -> None:
        self.bench, self.clock = bench, clock

    @property
    def window(self) -> QQuickWindow:
        return self.bench.window

    @property
    def said(self) -> PreviewProps:
        """What the window was last told to show."""
        return self.bench.workbench.shown

    @property
    def state(self) -> list[tuple[str, str]]:
        """Language and state of the glass of each kiosk that is seen."""
        return [(pane.language, pane.state) for pane in self.bench.workbench.kiosks.shown]

    @property
    def focused(self) -> QQuickItem:
        """What a key goes to."""
        item = self.window.activeFocusItem()
        assert item is not None
        return item

    def look(self) -> Scene:
        """Everything in the window, once it has come to rest."""
        self.settle()
        self.window.grabWindow()
        return measure(self.window)

    def settle(self) -> None:
        """Let the window come to rest."""
        for _ in range(3):
            QGuiApplication.processEvents()

    def reads(self) -> tuple[str, ...]:
        """The texts that can be read in full."""
        return tuple(each.text for each in self.look().texts if each.visible)

    def sees(self, words: str) -> bool:
        return any(words in each for each in self.reads())

    def part(self, title: str) -> QQuickItem:
        """The tools under this title."""
        return next(each.parentItem() for each in _below(self.window.contentItem()) if each.property("text") == title)

    def finds(self, label: str, within: QQuickItem | None = None) -> SeenTarget:
        """What can be clicked under this label."""
        found = [each for each in self.look().targets if label in each.name]
        if within is not None:
            area = within.mapRectToScene(within.boundingRect())
            found = [each for each in found if area.contains(QPoint(*_middle(each)).toPointF())]
        assert found, f"nothing is called {label!r}; there is {[each.name for each in self.look().targets]}"
        return found[0]

    def click(self, label: str, within: QQuickItem | None = None) -> None:
        """Click what has this label."""
        self.clock.now += BETWEEN_TOUCHES
        QTest.mouseClick(
            self.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(*_middle(self.finds(label, within))),
        )
        self.settle()

    def press(self, key: Qt.Key) -> None:
        self.clock.now += BETWEEN_TOUCHES
        self.settle()
        QTest.keyClick(self.window, key)
        self.settle()


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _below(child)


def _middle(target: SeenTarget) -> tuple[int, int]:
    left, top, width, height = target.rect
    return round(left + width / 2), round(top + height / 2)


Open = Callable[..., Staff]


@pytest.fixture
def open_preview(typefaces: None, content: Path, qtbot: QtBot) -> Iterator[Open]:
    """Opens the window and waits until the folder was read."""
    opened: list[Bench] = []

    def wait_for_it(seen: Seen | None = None, screen: str = "", size: tuple[int, int] = SIZE) -> Staff:
        clock = Clock()
        bench = Bench(PreviewOptions(content, seen or Seen(), screen, size), clock)
        opened.append(bench)
        bench.window.show()
        with qtbot.waitSignal(bench.workbench.told, timeout=LONGEST_MS):
            bench.workbench.start()
        return Staff(bench, clock)

    yield wait_for_it
    for bench in opened:
        bench.close()


@pytest.fixture
def staff(open_preview: Open) -> Staff:
    """Somebody in front of the preview as it opens."""
    return open_preview()


@pytest.fixture
def saved(qtbot: QtBot) -> Callable[[Staff], None]:
    """Waits until what was saved was answered."""

    def wait(staff: Staff) -> None:
        with qtbot.waitSignal(staff.bench.workbench.told, timeout=LONGEST_MS):
            pass

    return wait
