"""The touch app, put together: build, wire, load, run."""

import logging
import os
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QCursor, QGuiApplication, QPixmap
from PySide6.QtQuick import QQuickWindow

from kiosk.content import Bundle
from kiosk.content.due import next_due
from kiosk.entrance import Entrance, ForStaff
from kiosk.glass import FAMILY, Glass, GlassError, Surface, add_fonts, always, check_bundle
from kiosk.items import PlainWindow
from kiosk.mounting import Mounting, faults_of
from kiosk.panel import Shift, px_per_mm, too_small, usual_inches
from kiosk.services import (
    CloseGuard,
    EndSignals,
    IdleClock,
    InputWatch,
    OnScreen,
    PixelShift,
    Truth,
    VoicePolicy,
    WallClock,
    find_compositor,
    find_manager,
)
from kiosk.supply import ContentSupply
from kiosk.visit import Timing

if TYPE_CHECKING:
    from kiosk.counting import Ledger
    from kiosk.entrance import DoorWindow, StaffDoor
    from kiosk.pulse import Shown
    from kiosk.services.speaker import Speaker

log = logging.getLogger("kiosk")

FRAME_AFTER_MS = 1
"""How long Qt waits for further changes before it draws a frame; left alone, it waits 5."""
PREPARE_AFTER_MS = 500
"""When the first frame has long been drawn and hardly anybody has touched it yet."""

WITHOUT_CARD = 4
"""What `run` gives where the graphics card cannot be used: the process must begin anew, told to draw without it."""


def _nothing(_now: datetime) -> None:
    """Where nothing of the machine goes by the hour."""


class RunOptions(NamedTuple):
    """How to run: from which content, on which panel, remembering what where."""

    content: Path
    state: Path
    assets: Path
    size: tuple[int, int] | None = None
    windowed: bool = False
    inches: float | None = None
    rotation: int = 0
    language: str = ""
    timing: Timing = Timing()
    voice: VoicePolicy = VoicePolicy("off")
    motion: bool = True
    counting: bool = False
    languages: tuple[str, ...] = ()
    """Those that visitors are offered, in their order; where there are none, all of the content's."""
    mounting: Mounting = Mounting()
    door: "StaffDoor | None" = None
    is_open: Callable[[datetime], bool] = always
    """Whether the clinic is open, at an hour of its own clock."""
    pixel_shift: bool = False
    follow_hour: Callable[[datetime], None] = _nothing
    """Told what the clock on the wall says, again and again."""


def run(options: RunOptions) -> int:
    """Show the kiosk until it is ended; returns the exit code, or `WITHOUT_CARD`."""
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", str(FRAME_AFTER_MS))
    application = QGuiApplication(["ipt-kiosk"])
    application.setQuitOnLastWindowClosed(options.windowed)
    if not options.windowed:
        application.setOverrideCursor(_no_pointer())
    for name in add_fonts(options.assets / "fonts"):
        log.error("The typeface %s cannot be read; another one is shown in its place. Install the kiosk anew.", name)
    screen = application.primaryScreen()
    size = (screen.size().width(), screen.size().height())
    if options.inches is None:
        # Where the system magnifies, its pixels are fewer than the panel's, by which the usual diagonal is known.
        magnified = screen.devicePixelRatio()
        options = options._replace(inches=usual_inches((round(size[0] * magnified), round(size[1] * magnified))))
    kiosk = Kiosk(options, size)
    signals = EndSignals(application.quit)
    kiosk.start()
    code = application.exec()
    kiosk.close(ends=code != WITHOUT_CARD)
    signals.close()
    return code


class Kiosk(QObject):
    """Shows the newest good bundle, and each one after it as staff save their files."""

    def __init__(
        self,
        options: RunOptions,
        screen: tuple[int, int],
        clock: Callable[[], float] = time.monotonic,
        speaker: "Speaker | None" = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        self._speaker = speaker
        self._ledger: Ledger | None = None
        self._options, self._clock, self._now = options, clock, now
        self._size = options.size or screen
        self._shift = PixelShift(clock, self) if options.pixel_shift else None
        self._closing = CloseGuard(self, closable=options.windowed)
        self.truth = Truth(
            options.state,
            on_screen=self._on_screen,
            has_output=_has_output,
            clock=clock,
            now=now,
            send=find_manager(os.environ),
            answers=find_compositor(os.environ),
            parent=self,
        )
        self.glass: Glass | None = None
        self.plain: PlainWindow | None = None
        self.supply = ContentSupply(options.content, options.state, options.assets / "illustrations", self)
        self.supply.ready.connect(self._take_over)
        self.supply.refused.connect(self._say_what_stays)
        self._prepare = QTimer(self, singleShot=True, interval=PREPARE_AFTER_MS)
        self.entrance = self._make_entrance(options.door) if options.door is not None else None

    def start(self) -> None:
        """Show what there is at once; beside it, compile what changed since."""
        kept = self.supply.newest_good()
        # What this very kiosk compiled from what is there now was checked when it was new.
        current = kept is not None and self.supply.is_current(kept)
        if kept is None or not self._show(kept, checked=current):
            self._show_plainly()
        if not current:
            self.supply.compile()

    def close(self, *, ends: bool = True) -> None:
        """Take everything down; the service manager waits for what `ends` to be gone, and then kills it."""
        if self.entrance is not None:
            self.entrance.close()
        self.truth.close(ends=ends)
        self.supply.close()
        self._prepare.stop()
        if self._speaker is not None:
            self._speaker.close()
        if self._ledger is not None:
            self._ledger.write()
        if self.glass is not None:
            self.glass.close()
        self._hide_plain_window()

    def _hide_plain_window(self) -> None:
        if self.plain is not None:
            self.plain.hide()
            self.plain.deleteLater()
            self.plain = None

    def _take_over(self, bundle: Bundle) -> None:
        if self._show(bundle):
            self._hide_plain_window()
            self.truth.beat()
            log.info("The content as it was saved is on the glass.%s", _not_offered(bundle))

    def _say_what_stays(self) -> None:
        shown = "only crisis help is shown" if self.glass is None else "the last good one stays on the glass"
        log.error("What was saved is not shown; %s.", shown)

    def _show(self, bundle: Bundle, *, checked: bool = False) -> bool:
        """Show `bundle` on the glass; False where what was there stays, or only the plain window is possible."""
        try:
            if not checked:
                check_bundle(bundle)
            return self._show_on_glass(bundle)
        except GlassError as error:
            stays = (
                "Install the kiosk anew: only crisis help is shown."
                if self.glass is None
                else "The last good one stays."
            )
            log.error("%s %s", error, stays)  # noqa: TRY400 -- Qt, or the error, has said why
            return False

    def _show_on_glass(self, bundle: Bundle) -> bool:
        if self.glass is not None and self.plain is not None:
            return False  # the glass was given up: crisis help stays
        if self.glass is not None:
            if self._speaker is not None:
                self._speaker.use_bundle(bundle)
            self.glass.show_content(bundle, self._language(bundle))
            return True
        if too_small(self._size):
            width, height = self._size
            log.error("The window has %d by %d pixels and needs 1024 by 600: only crisis help is shown.", width, height)
            return False
        glass = Glass(
            bundle,
            self._surface(),
            clock=self._clock,
            timing=self._options.timing,
            language=self._language(bundle),
            motion=self._options.motion,
            volume=self._options.voice.volume,
            languages=self._options.languages,
            mounting=self._options.mounting,
            now=self._now,
            counting=self._options.counting,
            is_open=self._options.is_open,
        )
        self.glass = glass
        self._say_what_cannot_be_reached()
        idle = IdleClock(glass.machine, self._clock, self)

        def attend() -> None:
            """From here on time counts, there may be a voice, and visits may be counted."""
            follow = self._give_voice(glass)
            see, look = self._count(glass)

            def published() -> None:
                idle.arm()
                follow()
                see()

            def time_went_on() -> None:
                self._options.follow_hour(self._now())
                glass.machine.tick()
                if self._shift is not None and self._shift.look(waiting=glass.machine.visit.state == "attract"):
                    glass.show_on(self._surface())
                else:
                    glass.publish()
                look()

            glass.on_publish = published
            published()
            self._options.follow_hour(self._now())
            WallClock(time_went_on, self)

        glass.window.installEventFilter(InputWatch(glass.machine, self))
        if self._shift is not None:
            glass.window.installEventFilter(self._shift)
        glass.window.installEventFilter(self._closing)
        glass.window.widthChanged.connect(self._fit)
        glass.window.heightChanged.connect(self._fit)
        self._put_up(glass.window)
        glass.view.on_failed = self._give_up_the_glass
        glass.window.sceneGraphError.connect(self._draw_without_the_card)  # heard by nobody, it would end the process
        self._prepare.timeout.connect(attend)
        self._prepare.timeout.connect(glass.prepare_screens)
        self._prepare.start()
        return True

    def _say_what_cannot_be_reached(self) -> None:
        surface = self._surface()
        for each in faults_of(self._options.mounting, surface.seen, surface.px_per_mm):
            log.warning("%s", each)

    def _give_voice(self, glass: Glass) -> Callable[[], None]:
        """Find out whether there is a voice; returns what is to be called as the glass changes."""
        from kiosk.narrator import Narrator  # noqa: PLC0415 -- off the path to the first frame
        from kiosk.services.speaker import Speaker  # noqa: PLC0415

        self._speaker = self._speaker or Speaker(self._options.voice, self)
        self._speaker.use_bundle(glass.bundle)
        narrator = Narrator(glass, self._speaker, self)
        self._speaker.start()
        return narrator.follow

    def _count(self, glass: Glass) -> tuple[Callable[[], None], Callable[[], None]]:
        """Count visits where IT wants it; returns what is to be called as the glass changes, and as time goes on."""
        if not self._options.counting:
            return (lambda: None), (lambda: None)
        from kiosk.counting import Ledger  # noqa: PLC0415 -- off the path to the first frame

        ledger = self._ledger = Ledger(self._options.state, self._now)
        glass.machine.on_outcome = ledger.end
        return (lambda: ledger.see(glass.machine.visit)), ledger.look

    def _make_entrance(self, door: "StaffDoor") -> Entrance:
        """The way to the staff door, before whichever window there is."""
        for_staff = ForStaff(self.supply, lambda: None if self.plain else self.glass, QGuiApplication.exit)

        def put_up(window: "DoorWindow") -> None:
            self._forget_the_visit()
            window.installEventFilter(self._closing)
            window.resize(*self._size)
            self._put_up(window)
            window.requestActivate()

        def left(crisis: bool) -> None:  # noqa: FBT001 -- one of two ways to leave
            self._forget_the_visit()
            if crisis and self.glass is not None:
                self.glass.machine.open_crisis()
            if window := self.plain or (self.glass and self.glass.window):
                self.truth.watch(window)
                window.requestActivate()

        entrance = Entrance(door, for_staff, surface=self._surface, put_up=put_up, left=left, parent=self)
        self._prepare.timeout.connect(entrance.prepare)
        return entrance

    def _forget_the_visit(self) -> None:
        if self.glass is not None:
            self.glass.machine.forget()
        if self._ledger is not None:
            self._ledger.forget()

    def _language(self, bundle: Bundle) -> str:
        """The language a visit begins in; empty for the first one that is offered."""
        asked, held = self._options.language, [each.code for each in bundle.content.languages]
        for each in dict.fromkeys((asked, *self._options.languages)):
            if each and each not in held:
                log.warning("There is no language %s in the content; there is %s.", each, ", ".join(held))
        return asked if asked in held else ""

    def _show_plainly(self) -> None:
        """Crisis help and the front desk, drawn without anything that can fail."""
        surface = self._surface()
        self.plain = PlainWindow(FAMILY, surface.px_per_mm, surface.rotation)
        self.plain.installEventFilter(self._closing)
        self.plain.resize(*surface.size)
        self._put_up(self.plain)

    def _give_up_the_glass(self) -> None:
        """A screen cannot be drawn, so none is trusted: crisis help takes the whole glass."""
        if self.glass is not None and self.plain is None:
            log.error("A screen cannot be drawn: only crisis help is shown. Install the kiosk anew.")
            self._hide_the_glass(self.glass)

    def _hide_the_glass(self, glass: Glass) -> None:
        self._show_plainly()
        glass.window.hide()

    def _draw_without_the_card(self, _error: QQuickWindow.SceneGraphError, why: str) -> None:
        """Qt chooses what draws once a process: crisis help takes the glass until the process has begun anew."""
        log.warning("The graphics card cannot be used, so the kiosk begins anew without it. %s", " ".join(why.split()))
        if self.glass is not None and self.plain is None:
            self._hide_the_glass(self.glass)
        QGuiApplication.exit(WITHOUT_CARD)

    def _surface(self) -> Surface:
        shift = Shift() if self._shift is None else self._shift.shift
        return Surface(self._size, px_per_mm(self._size, self._options.inches), self._options.rotation, shift)

    def _put_up(self, window: "QQuickWindow | PlainWindow | DoorWindow") -> None:
        if self.entrance is not None and window is not self.entrance.window:
            self.entrance.close()  # what is put up now is what people see
            self.entrance.watch(window)
        self.truth.watch(window)
        if self._options.windowed or self._options.size:
            window.show()
            return
        window.showFullScreen()
        # Without a window manager nobody else makes a window follow the screen.
        window.screen().geometryChanged.connect(window.setGeometry)

    def _on_screen(self) -> OnScreen:
        folder, bundle = str(self._options.content), None if self.glass is None else self.glass.bundle
        digest, due = ("", None) if bundle is None else (bundle.digest, next_due(bundle.content))
        if self.entrance is not None and self.entrance.window is not None:
            return OnScreen(digest, "door", "raster", folder, due)
        if self.plain is not None or self.glass is None:
            return OnScreen("", "plain", "raster", folder)
        shown: Shown = "dark" if self.glass.machine.visit.dark else "glass"
        return OnScreen(digest, shown, QQuickWindow.sceneGraphBackend() or "rhi", folder, due)

    def _fit(self) -> None:
        """The window got another size: a monitor was changed, or somebody pulled at its corner."""
        if self.glass is not None:
            self._size = (self.glass.window.width(), self.glass.window.height())
            self.glass.show_on(self._surface())


def _not_offered(bundle: Bundle) -> str:
    """What the line about new content adds: languages of clinic.yaml that visitors are not offered."""
    content = bundle.content
    held = {each.code for each in content.languages}
    lacking = [code for code in content.clinic.languages if code not in held]
    return f" Not offered: {', '.join(lacking)}." if lacking else ""


def _has_output() -> bool:
    """Whether a screen is plugged in; where none is, Qt may hold an empty one in its place."""
    return any(not each.geometry().isEmpty() for each in QGuiApplication.screens())


def _no_pointer() -> QCursor:
    """A pointer of one transparent pixel: Qt's own name for none takes 9 ms to bring in."""
    nothing = QPixmap(1, 1)
    nothing.fill(QColor(0, 0, 0, 0))
    return QCursor(nothing)
