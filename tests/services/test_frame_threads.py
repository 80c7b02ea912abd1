"""A frame that another thread swapped counts once the GUI thread's event loop turns, and not before."""

import threading

from PySide6.QtCore import QObject, QThread, Signal
from pytestqt.qtbot import QtBot

from kiosk.services.frame_watch import FrameWatch


class Window(QObject):
    frameSwapped = Signal()

    def isExposed(self) -> bool:
        return True

    def isVisible(self) -> bool:
        return True

    def update(self) -> None: ...


class RenderThread(QThread):
    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window

    def run(self) -> None:
        self._window.frameSwapped.emit()


def test_a_frame_of_the_render_thread_waits_for_the_event_loop(qtbot: QtBot) -> None:
    window = Window()
    watch = FrameWatch(lambda: True, lambda: 7.0)
    told_in = list[str]()
    watch.shown.connect(lambda: told_in.append(threading.current_thread().name))
    watch.watch(window)
    thread = RenderThread(window)
    thread.start()
    assert thread.wait(5000)
    assert watch.age() is None
    qtbot.waitUntil(lambda: watch.age() is not None)
    assert told_in == [threading.main_thread().name]
