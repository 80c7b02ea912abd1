"""Prometheus' own checker: on the search path, or where `make prove-metrics` put it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_FETCHED = ROOT / "build" / "prometheus"
PROMTOOL = shutil.which("promtool", path=os.pathsep.join((os.environ.get("PATH", ""), str(_FETCHED))))
needs_promtool = pytest.mark.skipif(PROMTOOL is None, reason="make prove-metrics fetches promtool")


def promtool(*arguments: str, said: bytes = b"") -> str:
    """What it says; fails the test where it finds something, be it a matter of style."""
    assert PROMTOOL is not None
    done = subprocess.run([PROMTOOL, *arguments], input=said, capture_output=True, check=False)
    told = (done.stdout + done.stderr).decode()
    assert done.returncode == 0, told
    return told
