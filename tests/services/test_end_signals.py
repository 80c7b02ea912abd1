"""The kiosk ends in good order when the system asks."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.services import EndSignals

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from kiosk.services import EndSignals
application = QGuiApplication(sys.argv)
signals = EndSignals(application.quit)
QTimer.singleShot(0, lambda: print("ready", flush=True))
application.exec()
signals.close()
print("ended in good order")
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_service_that_is_stopped_ends_in_good_order(number: signal.Signals) -> None:
    command = [sys.executable, "-c", PROGRAM]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        child.send_signal(number)
        assert child.stdout.read() == "ended in good order\n"
    assert child.returncode == 0


def test_what_handled_signals_before_does_so_again() -> None:
    before = signal.getsignal(signal.SIGTERM)
    EndSignals(lambda: None).close()
    assert signal.getsignal(signal.SIGTERM) is before
