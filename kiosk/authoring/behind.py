"""What stands behind the kiosk while the machine starts, and while the kiosk is started again: crisis help.

`python -m kiosk.authoring.behind DIR` writes pictures and themes for Plymouth into `DIR/plymouth/themes`, and
the text of the console into `DIR/ipt-kiosk/behind.txt`. They are made where the package is built, from the words in
`kiosk.crisis`.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QImage, QPainter

from kiosk import crisis, paths
from kiosk.glass import FAMILY, add_fonts
from kiosk.items import Drawn, draw_turned
from kiosk.panel import px_per_mm

SIZES = tuple(
    size
    for wide, high in ((800, 480), (1280, 800), (1920, 1080), (3840, 2160))
    for size in ((wide, high), (high, wide))
)
"""Screens in pixels that have a picture of their own; another one shows the nearest, made smaller or larger."""
ROTATIONS = (0, 90, 180, 270)
COLUMNS, ROWS = 80, 25
"""A console that has no more; larger ones show the same in their upper left."""
_DIGIT_PIXELS = 14
"""Height of the digits on the console: two to a character."""
_LIT = 128
_CLEAR, _END = "\033[0m\033[2J\033[H\033[?25l\033[9;0]\033[1;37m", "\033[0m"
"""An empty console without a cursor that never goes dark, in bright letters; and what ends those."""
_BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def picture(size: tuple[int, int], rotation: int) -> tuple[QImage, tuple[Drawn, ...]]:
    """The picture for a screen of `size` pixels whose picture is turned by `rotation` degrees; and what it says."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawn = draw_turned(painter, size, FAMILY, px_per_mm(size), rotation)
    painter.end()
    return image, drawn


def console_text() -> str:
    """Crisis help for a console: digits as large as fit, made of blocks, with their words beside them."""
    lines: list[str] = []
    for banner in crisis.BANNER:
        digits = _large(banner.digits) if banner.digits else []
        wide = max(map(len, digits), default=0)
        rows = max(len(digits), len(banner.words))
        above = (rows - len(banner.words)) // 2
        words = ["", *[""] * (above - 1)] if above else []
        words += [*banner.words, *[""] * (rows - above - len(banner.words))]
        digits += [""] * (rows - len(digits))
        lines += [f"{one:{wide}}   {other}".rstrip() for one, other in zip(digits, words, strict=True)]
        lines.append("")
    return _CLEAR + "\n".join(f" {line}".rstrip() for line in lines[:-1]) + _END


def _large(text: str) -> list[str]:
    """`text` in the kiosk's own typeface, a character for two pixels that stand one on the other."""
    font = QFont(FAMILY)
    font.setWeight(QFont.Weight.Bold)
    font.setPixelSize(round(_DIGIT_PIXELS * 1.4))
    box = QFontMetrics(font).tightBoundingRect(text)
    image = QImage(box.width() + 2, box.height() + box.height() % 2, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.white)
    painter.setFont(font)
    painter.drawText(-box.left(), -box.top(), text)
    painter.end()

    def lit(x: int, y: int) -> bool:
        return image.pixelColor(x, y).lightness() >= _LIT

    columns, rows = range(image.width()), range(0, image.height(), 2)
    return ["".join(_BLOCKS[lit(x, y), lit(x, y + 1)] for x in columns) for y in rows]


def script() -> str:
    """The theme's script: shows the picture of the nearest size, as large as fits."""
    sizes = "\n".join(f"wide[{n}] = {w};\nhigh[{n}] = {h};" for n, (w, h) in enumerate(SIZES))
    return _SCRIPT.replace("SIZES", sizes).replace("COUNT", str(len(SIZES)))


_SCRIPT = """\
SIZES
screen_wide = Window.GetWidth();
screen_high = Window.GetHeight();
best = 0;
least = -1;
for (n = 0; n < COUNT; n++) {
    apart = Math.Abs(wide[n] - screen_wide) + Math.Abs(high[n] - screen_high);
    if (least < 0 || apart < least) {
        least = apart;
        best = n;
    }
}
image = Image("" + wide[best] + "x" + high[best] + ".png");
scale = Math.Min(screen_wide / wide[best], screen_high / high[best]);
if (scale != 1) image = image.Scale(Math.Int(wide[best] * scale), Math.Int(high[best] * scale));
sprite = Sprite(image);
sprite.SetX(Window.GetX() + (screen_wide - image.GetWidth()) / 2);
sprite.SetY(Window.GetY() + (screen_high - image.GetHeight()) / 2);
"""


def theme(name: str) -> str:
    """What Plymouth reads of a theme."""
    return (
        f"[Plymouth Theme]\nName={name}\nDescription=Crisis help while the machine starts\nModuleName=script\n\n"
        f"[script]\nImageDir=/usr/share/plymouth/themes/{name}\nScriptFile=/usr/share/plymouth/themes/{name}/{name}.script\n"
    )


def write(share: Path) -> None:
    """Write all of it below `share`, which stands for `/usr/share`."""
    themes = share / "plymouth" / "themes"
    for rotation in ROTATIONS:
        name = f"ipt-kiosk-{rotation}" if rotation else "ipt-kiosk"
        folder = themes / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.plymouth").write_text(theme(name), encoding="utf-8")
        (folder / f"{name}.script").write_text(script(), encoding="utf-8")
        for size in SIZES:
            image, _ = picture(size, rotation)
            file = folder / f"{size[0]}x{size[1]}.png"
            if not image.save(str(file), quality=0):  # as small as PNG can make it
                message = f"{file} cannot be written."
                raise OSError(message)
    text = share / "ipt-kiosk" / "behind.txt"
    text.parent.mkdir(parents=True, exist_ok=True)
    text.write_text(console_text(), encoding="utf-8")


def main(share: Path) -> int:
    """Exit code 0 where all is written."""
    application = QGuiApplication([])
    unread = add_fonts(paths.assets() / "fonts")
    if unread:
        print(f"These typefaces cannot be read: {', '.join(map(str, unread))}.", file=sys.stderr)
        return 1
    write(share)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
