"""One touch screen for all; Qt keeps each for good."""

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest


@pytest.fixture(scope="session")
def touchscreen(qapp: QGuiApplication) -> QPointingDevice:
    assert qapp
    return QTest.createTouchDevice()
