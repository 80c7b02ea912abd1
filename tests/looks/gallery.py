"""The reference pictures: which looks there are of, where they lie, how far a new picture may differ.

`python -m tests.looks` draws them anew; look at each one before you commit it.
"""

from pathlib import Path
from typing import NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.authoring import Picture, Wanted, render
from kiosk.content import Bundle

FOLDER = Path(__file__).parent / "pictures"
LOOKS = (
    Wanted(sizes=((1280, 800),), inches=10.1, languages=("en",)),
    Wanted(sizes=((1080, 1920),), inches=21.5, languages=("en",)),
    Wanted(sizes=((1920, 1080),), inches=21.5, languages=("en",)),
    Wanted(sizes=((1280, 800),), inches=10.1, languages=("en",), text_scales=(2.0,), themes=("contrast-dark",)),
    Wanted(sizes=((1280, 800),), inches=10.1, languages=("es",), themes=("contrast-light",)),
)
SHOWN = {
    "attract",
    "dark",
    "home",
    "ipt",
    "ipt/what",
    "ipt/grief",
    "ipt/conflict",
    "ipt/medication",
    "ipt/steps",
    "ipt/beside-cbt",
    "ipt/questions",
    "ipt/questions/private",
    "book",
    "about",
    "crisis",
    "sheet/language",
    "sheet/access",
    "warning",
    "built-in",
}
"""One state of each kind; the first screenful of each is compared."""

CLEARLY = 32
"""Steps of 255 by which a point must differ to count: typefaces are smoothed a little differently here and there."""
MOST_POINTS = 0.002
"""The part of all points that may differ clearly."""


class Difference(NamedTuple):
    """The part of all points that differ clearly; 1 where the sizes differ."""

    part: float

    @property
    def allowed(self) -> bool:
        """Whether the two count as the same look."""
        return self.part <= MOST_POINTS


def draw(bundle: Bundle, folder: Path) -> tuple[Picture, ...]:
    """Every picture there is a reference of, drawn into `folder` at half its size."""
    pictures = [each for look in LOOKS for each in render(bundle, folder, look._replace(ids=SHOWN))]
    first = tuple(each for each in pictures if each.image.endswith("-1.png"))
    for file in {folder / each.image for each in first}:
        image = QImage(str(file))
        size = image.size() / 2
        image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation).save(str(file))
    return first


def difference(one: Path, other: Path) -> Difference:
    """How much two pictures differ."""
    first, second = _points(one), _points(other)
    if len(first) != len(second) or not first:
        return Difference(1.0)
    differing = sum(abs(a - b) > CLEARLY for a, b in zip(first, second, strict=True) if a != b)
    return Difference(differing / len(first))


def _points(file: Path) -> bytes:
    """Red, green and blue of every point."""
    image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    return bytes(cast("memoryview", image.constBits())) if not image.isNull() else b""
