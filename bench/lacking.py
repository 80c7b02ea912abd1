"""Programs the bench needs that no Python package brings: Xvfb and Chromium."""

import shutil
import subprocess

from bench.processes import ROOT

PACKAGES = {"Xvfb": "xvfb", "chromium": "chromium"}


def install_what_lacks() -> str:
    """Have what lacks installed; the line to copy where that is not possible, else nothing."""
    packages = _lacking()
    if packages:
        subprocess.run(["sh", str(ROOT / "deploy" / "packages.sh"), *packages], check=False)
    still = _lacking()
    return f"sudo apt-get install -y --no-install-recommends {' '.join(still)}" if still else ""


def _lacking() -> list[str]:
    return [package for program, package in PACKAGES.items() if not shutil.which(program)]
