"""The root view model: what QML shows, and the wishes it may send."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels.chrome import (
    BannerLineViewModel,
    ButtonViewModel,
    ListenViewModel,
    WarningViewModel,
)
from kiosk.viewmodels.derive import derive_announcement
from kiosk.viewmodels.derive.chrome import ALOUD, LOW, STILL
from kiosk.viewmodels.look import LookViewModel
from kiosk.viewmodels.props import KioskProps, ScreenProps
from kiosk.viewmodels.screen import ScreenViewModel
from kiosk.viewmodels.sheet import SheetViewModel
from kiosk.viewmodels.snapshot import reconciled

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


def _nothing() -> None:
    """Until somebody listens."""


class Named(Protocol):
    """Wants to know what a keypad moves to."""

    def __call__(self, name: str, *, chosen: bool) -> None: ...


def _nobody(name: str, *, chosen: bool) -> None:
    """Until somebody listens."""


class Wishes(Protocol):
    """What a visitor can ask for; `kiosk.visit` answers."""

    def wake(self) -> None: ...
    def open(self, screen: str) -> None: ...
    def back(self) -> None: ...
    def home(self) -> None: ...
    def open_crisis(self) -> None: ...
    def leave_crisis(self) -> None: ...
    def done(self) -> None: ...
    def touch(self) -> bool: ...
    def clear_now(self) -> None: ...
    def open_sheet(self, sheet: str) -> None: ...
    def close_sheet(self) -> None: ...
    def choose_language(self, language: str) -> None: ...
    def choose_text_scale(self, text_scale: float) -> None: ...
    def choose_theme(self, theme: str) -> None: ...
    def choose_low_reach(self, low_reach: bool) -> None: ...  # noqa: FBT001
    def choose_reduced_motion(self, reduced_motion: bool) -> None: ...  # noqa: FBT001
    def choose_aloud(self, aloud: bool) -> None: ...  # noqa: FBT001
    def listen(self) -> None: ...
    def pause_or_go_on(self) -> None: ...
    def read_again(self) -> None: ...
    def change_volume(self, steps: int) -> None: ...
    def turn_up(self) -> None: ...
    def scrolled(self, fraction: float) -> None: ...


@QmlElement
@QmlUncreatable("made by the composition root")
class KioskViewModel(QObject):
    """Publishes `KioskProps`; passes wishes on, two taps within the guard's window as one."""

    screenChanged = Signal()
    bannerNameChanged = Signal()
    arrivedChanged = Signal()
    darkChanged = Signal()
    announced = Signal(str)
    """What just changed, in the visitor's language, for assistive technology to read out."""

    def __init__(self, props: KioskProps, wishes: Wishes, accept: Callable[[], bool]) -> None:
        super().__init__()
        self._wishes, self._accept = wishes, accept
        self.on_failed: Callable[[], None] = _nothing
        self.on_moved: Named = _nobody
        self._banner_name, self._arrived, self._dark = props.banner_name, props.arrived, props.dark
        self._shown = props
        self._screen = ScreenViewModel(props.screen, self)
        self._kept = props.screen
        self._bar = [ButtonViewModel(each, self) for each in props.bar]
        self._banner = [BannerLineViewModel(each, self) for each in props.banner]
        self._sheet = SheetViewModel(props.sheet, self)
        self._warning = WarningViewModel(props.warning, self)
        self._listen = ListenViewModel(props.listen, self)
        self._look = LookViewModel(props.look, self)

    def publish(self, props: KioskProps) -> None:
        """Show `props`; a screen of the same id is updated in place, so its reader keeps the place."""
        self._look.publish(props.look)
        self._bar = reconciled(self._bar, props.bar, lambda each: ButtonViewModel(each, self))
        self._sheet.publish(props.sheet)
        self._warning.publish(props.warning)
        self._listen.publish(props.listen)
        if props.banner_name != self._banner_name:
            self._banner_name = props.banner_name
            self.bannerNameChanged.emit()
        if props.arrived != self._arrived:
            self._arrived = props.arrived
            self.arrivedChanged.emit()
        if props.dark != self._dark:
            self._dark = props.dark
            self.darkChanged.emit()
        self._show(props.screen)
        before, self._shown = self._shown, props
        if said := derive_announcement(before, props):
            self.announced.emit(said)

    def _show(self, props: ScreenProps) -> None:
        before, self._kept = self._kept, props
        if (before.id, before.kind) == (props.id, props.kind):
            self._screen.publish(props)
            return
        leaving, self._screen = self._screen, ScreenViewModel(props, self)
        self.screenChanged.emit()
        leaving.deleteLater()

    @Property(ScreenViewModel, notify=screenChanged)
    def screen(self) -> ScreenViewModel:
        return self._screen

    @Property(list, constant=True)
    def bar(self) -> list[ButtonViewModel]:
        return self._bar

    @Property(list, constant=True)
    def banner(self) -> list[BannerLineViewModel]:
        return self._banner

    @Property(str, notify=bannerNameChanged)
    def bannerName(self) -> str:
        return self._banner_name

    @Property(str, notify=arrivedChanged)
    def arrived(self) -> str:
        """Which way led to the screen: "forward", "back", or neither."""
        return self._arrived

    @Property(bool, notify=darkChanged)
    def dark(self) -> bool:
        """Whether nothing is to be seen but crisis help."""
        return self._dark

    @Property(SheetViewModel, constant=True)
    def sheet(self) -> SheetViewModel:
        return self._sheet

    @Property(WarningViewModel, constant=True)
    def warning(self) -> WarningViewModel:
        return self._warning

    @Property(ListenViewModel, constant=True)
    def listen(self) -> ListenViewModel:
        return self._listen

    @Property(LookViewModel, constant=True)
    def look(self) -> LookViewModel:
        return self._look

    @Slot()
    def wake(self) -> None:
        if self._accept():
            self._wishes.wake()

    @Slot(str)
    def open(self, screen: str) -> None:
        if self._accept():
            self._wishes.open(screen)

    @Slot(str)
    def press(self, button: str) -> None:
        """A button of the bar, by its id."""
        if not self._accept():
            return
        match button:
            case "home":
                self._wishes.home()
            case "back":
                self._wishes.back()
            case "done":
                self._wishes.done()
            case "listen":
                self._wishes.listen()
            case sheet:
                self._wishes.open_sheet(sheet)

    @Slot()
    def openCrisis(self) -> None:
        """Crisis help opens at every tap: that it comes soon after another is no reason to wait."""
        self._wishes.open_crisis()

    @Slot()
    def leaveCrisis(self) -> None:
        if self._accept():
            self._wishes.leave_crisis()

    @Slot()
    def stay(self) -> None:
        if self._accept():
            self._wishes.touch()

    @Slot()
    def clearNow(self) -> None:
        if self._accept():
            self._wishes.clear_now()

    @Slot()
    def closeSheet(self) -> None:
        if self._accept():
            self._wishes.close_sheet()

    @Slot(str, str)
    def choose(self, group: str, choice: str) -> None:
        """A choice of a group of a sheet, both by their ids."""
        if not self._accept():
            return
        match group:
            case "language":
                self._wishes.choose_language(choice)
            case "text_scale":
                self._wishes.choose_text_scale(float(choice))
            case "theme":
                self._wishes.choose_theme(choice)
            case "reach":
                self._wishes.choose_low_reach(choice == LOW)
            case "movement":
                self._wishes.choose_reduced_motion(choice == STILL)
            case "listen":
                self._wishes.choose_aloud(choice == ALOUD)

    @Slot(str)
    def control(self, button: str) -> None:
        """A button of the voice, by its id."""
        if not self._accept():
            return
        match button:
            case "pause":
                self._wishes.pause_or_go_on()
            case "again":
                self._wishes.read_again()
            case "softer":
                self._wishes.change_volume(-1)
            case "louder":
                self._wishes.change_volume(1)
            case "stop":
                self._wishes.choose_aloud(False)  # noqa: FBT003 -- one of two choices

    @Slot()
    def turnUp(self) -> None:
        """The key for louder."""
        if self._accept():
            self._wishes.turn_up()

    @Slot(result=bool)
    def mayPage(self) -> bool:
        """Whether a button that pages may act; where a text is read from is the only thing it changes."""
        return self._accept()

    @Slot(str, bool)
    def moved(self, name: str, chosen: bool) -> None:  # noqa: FBT001 -- QML calls it
        """A keypad moved to something of this name, which may be a choice that is the chosen one."""
        self.on_moved(name, chosen=chosen)

    @Slot()
    def failed(self) -> None:
        """A screen could not be drawn."""
        self.on_failed()

    @Slot(float)
    def scrolled(self, fraction: float) -> None:
        self._wishes.scrolled(fraction)
