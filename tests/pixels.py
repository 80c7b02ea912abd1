"""Contrast as it can be seen: measured in the pixels of a rendered frame (WCAG 1.4.6 and 1.4.11).

In the rect of a text or an icon, the colour that fills most is the ground. Every other colour that fills a part of
its own is a step of smoothing where it lies between the ground and the ink, else a second ground: writing over a
picture has several. The ink is the colour that stands out most against the ground and is drawn often enough to be
no stray point. The contrast of a text is the least it has against any of its grounds.
"""

from collections import Counter
from collections.abc import Iterator
from typing import cast

from PySide6.QtGui import QImage

from kiosk.authoring import Frame
from kiosk.authoring.scene import Rect, SeenShape
from kiosk.content.colours import contrast
from kiosk.content.model import Colour

READ, SHAPE = 7.0, 3.0
INK_SHARE, GROUND_SHARE = 0.002, 0.06
OFF_THE_LINE = 24
"""Steps of 255 that a mixture of ground and ink may be off by rounding."""


def pale(frame: Frame) -> Iterator[str]:
    """What stands out too little: texts, icons, frames. What cannot be pressed now is faint on purpose."""
    scene, name = frame.picture.scene, frame.picture.image
    image = frame.image.convertToFormat(QImage.Format.Format_RGB32)
    for text in scene.texts:
        if text.visible and text.enabled and (found := seen(image, text.rect)) < READ:
            yield f"{name}: {text.text!r} has {found:.2f}:1 and needs {READ:g}"
    for icon in scene.icons:
        if icon.enabled and (found := seen(image, icon.rect)) < SHAPE:
            yield f"{name}: the icon at {icon.rect} has {found:.2f}:1 and needs {SHAPE:g}"
    for each in scene.frames:
        # What goes from edge to edge is found by its words.
        if each.enabled and each.rect[2] < image.width() and (found := framed(image, each)) < SHAPE:
            yield f"{name}: the frame around {each.rect} has {found:.2f}:1 and needs {SHAPE:g}"


def seen(image: QImage, rect: Rect) -> float:
    """The contrast of what is drawn in `rect` to what it is drawn on; 1 where nothing is drawn."""
    colours = _colours(image, rect)
    if not colours:
        return 1.0
    total = colours.total()
    (ground, _), *_ = colours.most_common(1)
    inked = [each for each, count in colours.items() if count >= max(3, INK_SHARE * total)]
    ink = max(inked, key=lambda each: contrast(each, ground), default=ground)
    grounds = [each for each, count in colours.items() if count >= GROUND_SHARE * total and _apart(each, ground, ink)]
    return min(contrast(ink, each) for each in (ground, *grounds))


def framed(image: QImage, frame: SeenShape) -> float:
    """The contrast of a frame, or of what it frames, to what is outside it, on the side where it is plainest."""
    return max((max(line, fill) for line, fill in _sides(image, frame)), default=21.0)


def ringed(image: QImage, ring: SeenShape) -> float:
    """The contrast of a ring itself to what is outside it, on the side where it is plainest."""
    return max((line for line, _ in _sides(image, ring)), default=1.0)


def _sides(image: QImage, frame: SeenShape) -> Iterator[tuple[float, float]]:
    """For each side that has an outside: the contrast of the line to it, and of what is inside."""
    left, top, width, height = frame.rect
    across, down, half, far = left + width / 2, top + height / 2, frame.line / 2, 2.5
    for start, way in (
        ((left, down), (1, 0)),
        ((left + width, down), (-1, 0)),
        ((across, top), (0, 1)),
        ((across, top + height), (0, -1)),
    ):
        outside, line, inside = (
            (int(start[0] + way[0] * step), int(start[1] + way[1] * step)) for step in (-far, half, frame.line + far)
        )
        if image.valid(*outside):
            ground = _colour(image.pixel(*outside))
            yield contrast(_colour(image.pixel(*line)), ground), contrast(_colour(image.pixel(*inside)), ground)


def _colours(image: QImage, rect: Rect) -> Counter[Colour]:
    """How often each colour is drawn in `rect`; of an image whose points are 32 bits."""
    left, top, width, height = (round(side) for side in rect)
    part = image.copy(image.rect().intersected(type(image.rect())(left, top, width, height)))
    if part.isNull():
        return Counter()
    points = Counter(cast("memoryview", part.constBits()).cast("B").cast("I"))
    return Counter({_colour(point): count for point, count in points.items()})


def _colour(point: int) -> Colour:
    return point >> 16 & 255, point >> 8 & 255, point & 255


def _apart(colour: Colour, ground: Colour, ink: Colour) -> bool:
    """Whether a colour is no mixture of ground and ink, and neither of them."""
    way = [b - a for a, b in zip(ground, ink, strict=True)]
    length = sum(step * step for step in way)
    if length == 0:
        return False
    along = sum((c - a) * step for c, a, step in zip(colour, ground, way, strict=True)) / length
    nearest = (a + max(0.0, min(1.0, along)) * step for a, step in zip(ground, way, strict=True))
    return max(abs(c - n) for c, n in zip(colour, nearest, strict=True)) > OFF_THE_LINE
