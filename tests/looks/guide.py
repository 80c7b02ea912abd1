"""Draws the pictures of the guide for staff anew, from what really comes out: `python -m tests.looks.guide [NAME...]`.

Needs chromium for the page of the packet; the others come without it.
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QTextDocument
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from kiosk import cli, paths
from kiosk.authoring import Wanted, draw
from kiosk.authoring.preview.kiosks import Seen
from kiosk.authoring.preview.show import Bench, PreviewOptions
from kiosk.content import pack, unpack
from kiosk.content.compile import compile_content
from kiosk.glass import FAMILY, add_fonts
from kiosk.machine.door.pages import ENTRIES, KeypadPage, MenuPage, Page
from kiosk.machine.door.scene import Hung, lay_out
from kiosk.panel import px_per_mm

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
COLORS = 96
PAPER, INK = "#1e1e1e", "#e6e6e6"
WIDTH = 1000
MISTAKE = ("    card: Losing someone", "    crad: Losing someone")


def side_by_side(folder: Path, file: Path) -> None:
    """The preview with two languages."""
    bench = Bench(PreviewOptions(folder, Seen("en", "es"), "ipt/grief", (1600, 900)))
    bench.workbench.start()
    bench.draw(file)
    bench.close()


def preview(folder: Path, file: Path) -> None:
    """The preview after a mistake was saved: the last good words stay."""
    bench = Bench(PreviewOptions(folder, Seen("en"), "ipt/grief", (1600, 900)))
    bench.workbench.start()
    bench.draw(file)
    _mistake(folder)
    bench.draw(file)
    bench.close()


def report(folder: Path, file: Path) -> None:
    """What check says of a mistake, as a terminal shows it."""
    _mistake(folder)
    command = [sys.executable, str(ROOT / "main.py"), "check", "content", "--quick"]
    environment = os.environ | {"FORCE_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=folder.parent, env=environment, capture_output=True, check=False)
    said = done.stdout.decode().split("\n\n")
    _terminal("\n\n".join((said[0], said[1], "…", said[-1])), file)


def notice(folder: Path, file: Path) -> None:
    """The waiting screen with the notice of the guide, shown today."""
    today = date.today()  # noqa: DTZ011 -- a notice goes by the clock on the wall
    (folder / "clinic.yaml").open("a", encoding="utf-8").write(
        "notices:\n  - text:\n      en: We are closed on Thursday.\n      es: El jueves está cerrado.\n"
        f"    from: {today}\n    until: {today + timedelta(days=1)}\n"
    )
    _glass(folder, "attract").save(str(file))


def mark(folder: Path, file: Path) -> None:
    """A screen of which one sentence was changed since a clinician signed it."""
    signed = ["--name", "The name of the clinician", "--role", "clinical psychologist", "--yes"]
    cli.main(["review", "sign", "--content", str(folder), "--topic", "all", "--lang", "en", *signed])
    _change(folder, ("Tell one person one small story", "Tell a friend one small story"))
    _glass(folder, "ipt/grief").save(str(file))


def packet(folder: Path, file: Path) -> None:
    """The first screens of a packet, as a browser shows them."""
    page = folder.parent / "packet.html"
    cli.main(["review", "packet", "--content", str(folder), "--topic", "cbt", "--lang", "en", "--out", str(page)])
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        message = "The page of the packet needs chromium: sudo apt-get install chromium"
        raise SystemExit(message)
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1000,900"]
    command = [browser, *options, f"--screenshot={file}", page.as_uri()]
    subprocess.run(command, capture_output=True, check=True)


def keypad(_folder: Path, file: Path) -> None:
    """The staff door with four digits typed."""
    _door(KeypadPage(4, wrong=False, wait=0, ready=False), (1920, 1080), 15.6).save(str(file))


def menu(_folder: Path, file: Path) -> None:
    """The menu behind it on the smallest panel, with all it may offer."""
    _door(MenuPage(ENTRIES), (1280, 800), 10.1).save(str(file))


DRAWN: dict[str, Callable[[Path, Path], None]] = {
    "staff-side-by-side": side_by_side,
    "staff-preview": preview,
    "staff-report": report,
    "staff-notice": notice,
    "staff-packet": packet,
    "staff-mark": mark,
    "staff-door-keypad": keypad,
    "staff-door-menu": menu,
}


def _door(page: Page, size: tuple[int, int], inches: float) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    lay_out(page, Hung((float(size[0]), float(size[1])), px_per_mm(size, inches), FAMILY)).draw(painter)
    painter.end()
    return image


def _glass(folder: Path, screen: str) -> QImage:
    """The end of a screen as it is today."""
    made = compile_content(folder, paths.assets() / "illustrations")
    if made.content is None:
        raise SystemExit(made.problems)
    bundle = unpack(pack(made.content, made.pictures, made.font))
    wanted = Wanted(((1920, 1080),), ("en",), inches=21.5, ids=(screen,))
    return [each for each in draw(bundle, wanted) if each.picture.id == screen][-1].image


def _mistake(folder: Path) -> None:
    _change(folder, MISTAKE)


def _change(folder: Path, words: tuple[str, str]) -> None:
    file = folder / "en" / "ipt.yaml"
    good = file.read_text(encoding="utf-8")
    if words[0] not in good:
        message = f"{words[0]!r} does not stand in {file} any more."
        raise SystemExit(message)
    file.write_text(good.replace(*words), encoding="utf-8")


def _terminal(said: str, file: Path) -> None:
    """Text with the colors of a terminal, on a dark ground."""
    console = Console(record=True, width=100, file=io.StringIO(), color_system="truecolor")
    console.print(Text.from_ansi(said))
    document = QTextDocument()
    lines = console.export_html(theme=MONOKAI, inline_styles=True, code_format="{code}")
    look = f"font-family: DejaVu Sans Mono, Consolas, monospace; font-size: 13px; color: {INK}"
    document.setHtml(f'<pre style="{look}">{lines}</pre>')
    document.setDocumentMargin(16)
    size = document.size().toSize()
    image = QImage(max(size.width(), int(document.idealWidth())), size.height(), QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    image.save(str(file))


def _small(drawn: Path, picture: Path) -> None:
    with Image.open(drawn) as image:
        wide = min(WIDTH, image.width)
        small = image.convert("RGB").resize((wide, round(image.height * wide / image.width)), Image.Resampling.LANCZOS)
        small.quantize(COLORS, dither=Image.Dither.NONE).save(picture, optimize=True)


def main(names: list[str]) -> None:
    """Draw those that are named, all where none is."""
    os.environ |= {"QML_DISABLE_DISK_CACHE": "1", "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    application = QGuiApplication(["guide"])
    add_fonts(paths.assets() / "fonts")
    for name in names or list(DRAWN):
        passing = Path(tempfile.gettempdir()) / "kiosk"  # the preview shows its name
        passing.mkdir()
        try:
            folder, drawn = passing / "content", passing / "drawn.png"
            shutil.copytree(paths.shipped_content(), folder)
            DRAWN[name](folder, drawn)
            _small(drawn, PICTURES / f"{name}.png")
        finally:
            shutil.rmtree(passing)
        print(f"{name}: {(PICTURES / f'{name}.png').stat().st_size // 1000} KB. Look at it before you commit it.")
    del application


if __name__ == "__main__":
    main(sys.argv[1:])
