"""One window and what it shows: a bundle, to one visitor after another."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from kiosk.content import Bundle, Catalogue
from kiosk.content.due import for_day
from kiosk.content.model import Content
from kiosk.content.offering import offering
from kiosk.items import CodeProvider, PictureProvider, prepare_codes
from kiosk.mounting import Mounting, start_on
from kiosk.panel import Shift
from kiosk.viewmodels import KioskProps, KioskViewModel, Panel, derive_glass, derive_screen
from kiosk.viewmodels.dates import long_date
from kiosk.viewmodels.derive import SHEETS, derive_sheet, derive_warning
from kiosk.visit import Preferences, TapGuard, Timing, VisitMachine

QML = Path(__file__).parent / "qml"
FAMILY = "Atkinson Hyperlegible Next"


def always(_now: datetime) -> bool:
    """The hours of a clinic that has set none."""
    return True


class GlassError(Exception):
    """The screens could not be loaded; crisis help must be shown without them."""


class Surface(NamedTuple):
    """The window to draw on: its size in pixels, pixels a millimetre, how the panel hangs, where on it is drawn."""

    size: tuple[int, int]
    px_per_mm: float
    rotation: int = 0
    shift: Shift = Shift()

    @property
    def seen(self) -> tuple[int, int]:
        """Width and height as a visitor sees them."""
        width, height = self.size
        return (height, width) if self.rotation % 180 else (width, height)


class Glass:
    """One window showing one bundle to one visitor after another.

    Raises `GlassError` where QML does not load. `clock` gives monotonic seconds, `now` the local day and hour; with
    `motion`, screens slide in; `volume` is that of the voice at the beginning of a visit, from 0 to 100; visitors are
    offered `languages`, in their order, or all of the content's; `mounting` is how the panel hangs; with `counting`,
    visitors are told that visits are counted; where `is_open` says no, the waiting screen goes dark; the screens are in
    `qml`, the kiosk's own where it is not given.
    """

    def __init__(  # noqa: PLR0913 -- all but the first two are named where they are given
        self,
        bundle: Bundle,
        surface: Surface,
        *,
        clock: Callable[[], float] = time.monotonic,
        timing: Timing | None = None,
        language: str = "",
        motion: bool = False,
        volume: int = 60,
        languages: Sequence[str] = (),
        mounting: Mounting | None = None,
        now: Callable[[], datetime] = datetime.now,
        counting: bool = False,
        is_open: Callable[[datetime], bool] = always,
        qml: Path | None = None,
    ) -> None:
        self._now, self._counting, self._qml = now, counting, qml or QML
        self._first, self._day, self._languages = language, now().date(), tuple(languages)
        self._content = self._offered(bundle.content)
        self._surface, self._motion, self._catalogues = surface, motion, dict[str, Catalogue]()
        self._volume, self._mounting = volume, mounting or Mounting()
        self._bundle, self._icon_family = bundle, _icon_family(bundle.font)
        self.machine = VisitMachine(
            clock, timing or Timing(), _greeting(self._content, language), self._words_on, self._beginning()
        )
        self.machine.is_open = lambda: is_open(self._now())
        self._pictures = PictureProvider(bundle.picture)
        self.shown = self._props()
        self.view = KioskViewModel(self.shown, self.machine, TapGuard(clock).accept)
        self._engine, self.window = _load(self.view, self._pictures, surface.size, self._qml)
        self.on_publish: Callable[[], None] = lambda: None
        self.machine.on_change = self.publish
        self._prepared: list[QQmlComponent] = []

    @property
    def bundle(self) -> Bundle:
        """What is shown."""
        return self._bundle

    def prepare_screens(self) -> None:
        """Compile the screens of every kind, in Qt's own thread: whoever opens the first of a kind need not wait."""
        prepare_codes()
        beside = QQmlComponent.CompilationMode.Asynchronous
        self._prepared = [
            QQmlComponent(self._engine, QUrl.fromLocalFile(str(file)), beside)
            for file in sorted((self._qml / "Kiosk" / "Screens").glob("*Screen.qml"))
        ]

    def publish(self) -> None:
        """Show what the visit has become, on the day it is."""
        if (today := self._now().date()) != self._day:
            self._day = today
            self._use(self._offered(self._bundle.content))
        self._leave_what_is_not_shown()
        self.shown = self._props()
        self.view.publish(self.shown)
        self.on_publish()

    def show_content(self, bundle: Bundle, language: str = "") -> None:
        """Swap the content; whoever is reading keeps the place if it still exists, the next visit begins in `language`.

        Raises `GlassError` where the bundle cannot be shown; what was shown stays.
        """
        if bundle.digest == self._bundle.digest:
            return
        self._bundle, self._icon_family, self._first = bundle, _icon_family(bundle.font), language
        self._pictures.take_over(bundle.picture)
        self._use(self._offered(bundle.content))
        self.publish()

    def show_on(self, surface: Surface) -> None:
        """Draw for another panel, or the same one turned."""
        self._surface = surface
        self.machine.begin_with(self._beginning())
        self.publish()

    def close(self) -> None:
        """Take the window down, at once: QML must not outlive what it shows."""
        self._prepared.clear()
        shiboken6.delete(self._engine)

    def _use(self, content: Content) -> None:
        """Take over other words, or fewer; nothing is published where the visit stays as it is."""
        if content is self._content:
            return
        self._content = content
        self._catalogues.clear()
        self.machine.begin_in(_greeting(content, self._first))
        self.machine.content_changed(self.catalogue.holds, self.catalogue.language.code)

    def _leave_what_is_not_shown(self) -> None:
        """Take whoever reads what this language does not show to the first screen: not all of it may be signed."""
        catalogue, visit = self.catalogue, self.machine.visit
        if not all(catalogue.holds(each.screen) for each in visit.way):
            self.machine.content_changed(catalogue.holds, catalogue.language.code)

    def _catalogue(self, language: str) -> Catalogue:
        held = {each.code for each in self._content.languages}
        code = language if language in held else self._content.clinic.languages[0]
        if code not in self._catalogues:
            self._catalogues[code] = Catalogue(self._content, code)
        return self._catalogues[code]

    def _words_on(self, screen: str, language: str) -> int:
        return self._catalogue(language).words_on(screen, self._now(), counting=self._counting)

    def _offered(self, content: Content) -> Content:
        """What of the content is shown today, in the languages this machine offers."""
        return offering(for_day(content, self._day), self._languages)

    def _beginning(self) -> Preferences:
        text_scale, lowest = start_on(self._mounting, self._surface.seen, self._surface.px_per_mm)
        return Preferences("", text_scale=text_scale, low_reach=lowest, volume=self._volume)

    def _props(self) -> KioskProps:
        visit, surface = self.machine.visit, self._surface
        panel = Panel(
            surface.seen,
            surface.px_per_mm,
            surface.rotation,
            FAMILY,
            self._icon_family,
            motion=self._motion,
            shift=surface.shift,
        )
        language, left = visit.preferences.language, self.machine.seconds_left
        can_listen = self.machine.can_listen(language)
        return derive_glass(
            self._catalogue(language),
            visit,
            panel,
            left,
            self._now(),
            can_listen=can_listen,
            counting=self._counting,
            written=long_date,
        )

    @property
    def catalogue(self) -> Catalogue:
        """What is shown, in the language of the visit."""
        return self._catalogue(self.machine.visit.preferences.language)


def _greeting(content: Content, first: str) -> tuple[str, ...]:
    """The languages that greet whoever comes: `first`, or the clinic's own first one, then the others."""
    held = [each.code for each in content.languages]
    begins = first if first in held else content.clinic.languages[0]
    return (begins, *(code for code in held if code != begins))


def check_bundle(bundle: Bundle) -> None:
    """Derive every screen once: a bundle from another time may lack what this kiosk shows. Raises `GlassError`."""
    try:
        for language in bundle.content.languages:
            catalogue = Catalogue(bundle.content, language.code)
            for screen in catalogue.ids:
                derive_screen(catalogue, screen)
            for sheet in SHEETS:
                derive_sheet(catalogue, sheet, Preferences(language.code))
            derive_warning(catalogue, active=True, seconds_left=1)
    except (LookupError, AttributeError, TypeError, ValueError) as error:
        message = f"This content cannot be shown here: {type(error).__name__} {error}."
        raise GlassError(message) from error


def add_fonts(folder: Path) -> tuple[str, ...]:
    """Make the kiosk's own typefaces known; returns the files that are missing or that Qt could not read."""
    unread = [file for file in sorted(folder.glob("*.ttf")) if QFontDatabase.addApplicationFont(str(file)) < 0]
    if FAMILY not in QFontDatabase.families():
        unread.append(folder / f"{FAMILY}.ttf")
    return tuple(str(file) for file in unread)


_icon_families: dict[bytes, str] = {}


def _icon_family(font: bytes) -> str:
    """The family of a bundle's icon font, made known once."""
    if font not in _icon_families:
        families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFontFromData(font))
        _icon_families[font] = families[0] if families else ""
    return _icon_families[font]


def _load(
    view: KioskViewModel, pictures: PictureProvider, size: tuple[int, int], qml: Path
) -> tuple[QQmlApplicationEngine, QQuickWindow]:
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(qml))
    engine.addImageProvider("pictures", pictures)
    engine.addImageProvider("codes", CodeProvider())
    engine.setInitialProperties({"kiosk": view, "width": size[0], "height": size[1]})
    engine.loadFromModule("Kiosk", "Main")
    windows = engine.rootObjects()
    if not windows or not isinstance(windows[0], QQuickWindow):
        message = f"The screens in {qml} did not load."
        raise GlassError(message)
    return engine, windows[0]
