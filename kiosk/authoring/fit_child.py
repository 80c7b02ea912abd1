"""The child that lays out the screens: a bundle and a panel in, the misfits out, each a line of JSON."""

import sys
from pathlib import Path

import msgspec
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.authoring.misfits import misfits
from kiosk.content import open_bundle
from kiosk.glass import add_fonts


def main(bundle: str, width: str, height: str) -> None:
    """Print each text of the bundle that does not fit a panel of so many pixels."""
    application = QGuiApplication(["ipt-kiosk"])
    add_fonts(paths.assets() / "fonts")
    for each in misfits(open_bundle(Path(bundle)), (int(width), int(height))):
        print(msgspec.json.encode(each).decode(), flush=True)
    application.processEvents()


if __name__ == "__main__":
    main(*sys.argv[1:])
