"""What the children of the kiosk have in common."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcessEnvironment

_ROOT = Path(__file__).parents[2]


def own_environment() -> QProcessEnvironment:
    """The kiosk's own environment, with this very package importable."""
    environment = QProcessEnvironment.systemEnvironment()
    known = environment.value("PYTHONPATH")
    separator = ";" if sys.platform == "win32" else ":"
    environment.insert("PYTHONPATH", f"{_ROOT}{separator}{known}" if known else str(_ROOT))
    return environment
