"""A running kiosk with the shipped content, and somebody in front of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.app import Kiosk, RunOptions
from kiosk.content import Library, fingerprint, library_folder, pack
from kiosk.content.compile import Compiled
from tests.journeys.visitor import Clock, Visitor
from tests.journeys.voice import Voice

SIZE = (1920, 1080)
LONGEST_MS = 20_000


@pytest.fixture(scope="session")
def finger(qapp: QGuiApplication) -> QPointingDevice:
    """A touch screen."""
    assert qapp
    return QTest.createTouchDevice()


@pytest.fixture
def clock() -> Clock:
    """The time of the visit."""
    return Clock()


@pytest.fixture
def options(content: Path, tmp_path: Path, compiled: Compiled) -> RunOptions:
    """A machine that showed this content before."""
    return that_showed_it_before(content, tmp_path / "state", compiled)


def that_showed_it_before(content: Path, state: Path, compiled: Compiled) -> RunOptions:
    """A machine that keeps what was compiled from this content."""
    assert compiled.content is not None
    options = RunOptions(content=content, state=state, assets=paths.assets(), size=SIZE, motion=False)
    data = pack(compiled.content, compiled.pictures, compiled.font)
    Library(library_folder(options.state, content)).keep(data, fingerprint(content, paths.assets() / "illustrations"))
    return options


@pytest.fixture
def voice() -> Voice | None:
    """A machine without a voice; journeys that listen have one."""
    return None


@pytest.fixture
def kiosk(typefaces: None, options: RunOptions, clock: Clock, voice: Voice | None, qtbot: QtBot) -> Iterator[Kiosk]:
    """The kiosk, running."""
    kiosk = Kiosk(options, SIZE, clock, voice)
    kiosk.start()
    if voice is not None:
        qtbot.waitUntil(lambda: voice.started)
    yield kiosk
    kiosk.close()


@pytest.fixture
def visitor(kiosk: Kiosk, clock: Clock, finger: QPointingDevice) -> Visitor:
    """Somebody who walks up to it."""
    return Visitor(kiosk, clock, finger)


@pytest.fixture
def compiled_once(qtbot: QtBot, kiosk: Kiosk) -> Callable[[str], None]:
    """Waits until what was saved has been compiled, with the outcome named."""

    def wait(outcome: str) -> None:
        with qtbot.waitSignal(getattr(kiosk.supply.compiler, outcome), timeout=LONGEST_MS):
            pass

    return wait
