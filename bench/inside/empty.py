"""The least a Qt Quick program can be: one engine, one window with nothing in it."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

from bench.inside.first_frame import at_first_frame
from bench.inside.tell import tell

WINDOW = b"""import QtQuick
Window { color: "#fbf5ea"; height: 1080; visibility: Window.FullScreen; width: 1920 }"""

application = QGuiApplication(["empty"])
engine = QQmlApplicationEngine()
engine.loadData(WINDOW)
at_first_frame(engine.rootObjects()[0], lambda: tell("frame"))
sys.exit(application.exec())
