"""Draws the reference pictures anew: `python -m tests.looks`."""

import shutil
import tempfile
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.content import pack, unpack
from kiosk.content.compile import compile_content
from tests.looks.gallery import FOLDER, draw

application = QGuiApplication(["looks"])
made = compile_content(paths.shipped_content(), paths.assets() / "illustrations")
if made.content is None:
    message = "The shipped content has errors; run the check verb first."
    raise SystemExit(message)
with tempfile.TemporaryDirectory() as folder:
    drawn = draw(unpack(pack(made.content, made.pictures, made.font)), Path(folder))
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    for each in drawn:
        shutil.copy(Path(folder) / each.image, FOLDER)
print(f"{len(drawn)} pictures in {FOLDER}: look at each before you commit it.")
