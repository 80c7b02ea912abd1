"""Every state of the glass as a picture, with a contact sheet and what was measured on each."""

import errno
import json
import math
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Q_ARG, QEvent, QMetaObject
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.authoring.contact_sheet import contact_sheet
from kiosk.authoring.scene import Scene, SeenText, measure
from kiosk.authoring.states import WAITING, State, begin, states
from kiosk.content import Bundle
from kiosk.glass import FAMILY, Glass, Surface, add_fonts
from kiosk.items import draw_plainly
from kiosk.mounting import Mounting
from kiosk.panel import Shift, px_per_mm
from kiosk.viewmodels import derive_screen

Size = tuple[int, int]


class Wanted(NamedTuple):
    """Which pictures to make.

    `inches` is the panel's diagonal, None for the usual one of its pixels; `ids` the states, all where it is empty.
    `low_reach` draws all as those see it who cannot reach up, `aloud` as those who listen,
    `counting` as it is where visits are counted, `shift` where it has shifted on the window. Without `shapes`, no icons
    and frames are measured.
    """

    sizes: Sequence[Size] = ((1920, 1080),)
    languages: Sequence[str] = ()
    text_scales: Sequence[float] = (1.0,)
    themes: Sequence[str] = ("light",)
    inches: float | None = None
    ids: Collection[str] = ()
    low_reach: bool = False
    aloud: bool = False
    shapes: bool = True
    counting: bool = False
    shift: Shift = Shift()


class Picture(NamedTuple):
    """One frame: which state in which look, the file it is in, and what was measured on it."""

    id: str
    kind: str
    lang: str
    size: Size
    px_per_mm: float
    text_scale: float
    theme: str
    image: str
    scene: Scene

    def entry(self) -> dict[str, object]:
        """As the manifest has it."""
        return {
            **{name: value for name, value in self._asdict().items() if name != "scene"},
            "px_per_mm": round(self.px_per_mm, 4),
            "texts": [
                {name: value for name, value in each._asdict().items() if name != "enabled"}
                for each in self.scene.texts
            ],
            "targets": [{"name": each.name, "role": each.role, "rect": each.rect} for each in self.scene.targets],
            "qr": [each._asdict() for each in self.scene.codes],
        }


class Frame(NamedTuple):
    """A picture and its pixels."""

    picture: Picture
    image: QImage


def draw(bundle: Bundle, wanted: Wanted) -> Iterator[Frame]:
    """Draw and measure, one frame after the other, and keep nothing; needs a `QGuiApplication`."""
    add_fonts(paths.assets() / "fonts")
    languages = wanted.languages or tuple(each.code for each in bundle.content.languages)
    for size in wanted.sizes:
        for language in languages:
            studio = Studio(bundle, size, language, wanted)
            yield from studio.frames()
            studio.close()
        yield _plain_window(size, px_per_mm(size, wanted.inches))


def render(bundle: Bundle, out: Path, wanted: Wanted) -> tuple[Picture, ...]:
    """Write pictures, `index.html` and `manifest.json` into `out`; needs a `QGuiApplication`."""
    out.mkdir(parents=True, exist_ok=True)
    pictures: list[Picture] = []
    for frame in draw(bundle, wanted):
        _save(frame.image, out / frame.picture.image)
        pictures.append(frame.picture)
    manifest = {"content": bundle.digest, "screens": [each.entry() for each in pictures]}
    (out / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1), encoding="utf-8")
    (out / "index.html").write_text(contact_sheet(pictures), encoding="utf-8")
    return tuple(pictures)


def _plain_window(size: Size, scale: float) -> Frame:
    """The window shown when there is no content, or no QML, to show; it speaks every language at once."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawn = draw_plainly(painter, float(size[0]), float(size[1]), FAMILY, scale)
    painter.end()
    name = f"built-in-all-{size[0]}x{size[1]}-1.0-light-1.png"
    frame = image.rect().toRectF()
    texts = tuple(
        SeenText(
            each.text,
            (each.rect.x(), each.rect.y(), each.rect.width(), each.rect.height()),
            each.pixel_size,
            not frame.contains(each.rect),
            frame.contains(each.rect),
        )
        for each in drawn
    )
    picture = Picture("built-in", "built-in", "all", size, scale, 1.0, "light", name, Scene(texts, (), ()))
    return Frame(picture, image)


class Studio:
    """One window of one size in one language, taken through every state; none of a language that is not shown today."""

    def __init__(self, bundle: Bundle, size: Size, language: str, wanted: Wanted) -> None:
        self._now, self._size, self._language, self._wanted = 0.0, size, language, wanted
        self._scale = px_per_mm(size, wanted.inches)
        self._glass = Glass(
            bundle,
            Surface(size, self._scale, shift=wanted.shift),
            clock=lambda: self._now,
            language=language,
            counting=wanted.counting,
            mounting=Mounting(upper_edge=math.inf if wanted.low_reach else 0),
        )
        self._catalogue = self._glass.catalogue
        every = states(self._catalogue, self._kind_of) if self._catalogue.language.code == language else ()
        self._states = tuple(every)
        if wanted.aloud:
            self._glass.machine.can_listen = lambda _language: True
        self._glass.window.show()

    @property
    def ids(self) -> tuple[str, ...]:
        """Every state in the order of its frames."""
        return tuple(each.id for each in sorted(self._states, key=lambda each: each.kind in WAITING))

    def frames(self, ids: Collection[str] = ()) -> Iterator[Frame]:
        """Each state, or those of `ids`, in each look; what waits for somebody has one look, the one it always has."""
        ids = ids or self._wanted.ids
        chosen = [each for each in self._states if not ids or each.id in ids]
        for theme in self._wanted.themes:
            for text_scale in self._wanted.text_scales:
                for state in chosen:
                    if state.kind not in WAITING:
                        yield from self._screenfuls(state, text_scale, theme)
        for state in chosen:
            if state.kind in WAITING:
                yield from self._screenfuls(state, 1.0, "light")

    def show(self, bundle: Bundle) -> None:
        """Other words, on the same screens."""
        self._glass.show_content(bundle, self._language)

    def close(self) -> None:
        """Take the window down."""
        self._glass.close()

    def _kind_of(self, screen: str) -> str:
        return derive_screen(self._catalogue, screen).kind

    def _set_clock(self, now: float) -> None:
        self._now = now

    def _screenfuls(self, state: State, text_scale: float, theme: str) -> Iterator[Frame]:
        machine = self._glass.machine
        begin(machine, state)
        if state.kind not in WAITING:
            machine.choose_theme(theme)
            machine.choose_text_scale(text_scale)
            machine.choose_low_reach(self._wanted.low_reach)
            machine.choose_aloud(self._wanted.aloud)
        state.reach(machine, self._set_clock)
        self._glass.publish()
        number = 1
        view = self._settled()
        while True:
            yield self._frame(state, text_scale, theme, number)
            if view is None or not _turn_page(view):
                return
            number += 1
            QGuiApplication.processEvents()

    def _settled(self) -> QQuickItem | None:
        """Lets layouts come to rest; the scrolling view of the frame, if it has one that scrolls."""
        for _ in range(3):
            QGuiApplication.processEvents()
        # Without an event loop nothing that was left behind is ever let go.
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return next(scrolling(self._glass.window.contentItem()), None)

    def _frame(self, state: State, text_scale: float, theme: str, number: int) -> Frame:
        image: QImage = self._glass.window.grabWindow()
        width, height = self._size
        name = f"{state.id.replace('/', '.')}-{self._language}-{width}x{height}-{text_scale}-{theme}-{number}.png"
        scene, shown = measure(self._glass.window, shapes=self._wanted.shapes), self._language
        picture = Picture(state.id, state.kind, shown, self._size, self._scale, text_scale, theme, name, scene)
        return Frame(picture, image)


def _save(image: QImage, file: Path) -> None:
    """Write a picture; raises `OSError` where it cannot be written whole."""
    if not image.save(str(file)):
        raise OSError(errno.EIO, "there is no room, or no right to write", str(file))


def scrolling(item: QQuickItem) -> Iterator[QQuickItem]:
    """Views with more in them than they show; what lies on top comes first."""
    if not item.isVisible():
        return
    for child in reversed(item.childItems()):
        yield from scrolling(child)
    if item.inherits("QQuickFlickable") and float(item.property("contentHeight")) > item.height() + 1:
        yield item


def _turn_page(view: QQuickItem) -> bool:
    """Page down as a visitor does; False at the end."""
    here, scroller = float(view.property("contentY")), view.parentItem()
    QMetaObject.invokeMethod(scroller, "page", Q_ARG(int, 1))
    return float(view.property("contentY")) > here
