"""What surrounds the screens, as QML knows it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels.props import (
    BannerLineProps,
    ButtonProps,
    ChoiceProps,
    ListenProps,
    WarningProps,
)
from kiosk.viewmodels.snapshot import Snapshot

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("published by the kiosk")
class ButtonViewModel(Snapshot[ButtonProps]):
    """One button of the bar."""

    idChanged = Signal()
    labelChanged = Signal()
    glyphChanged = Signal()
    fullyChanged = Signal()
    enabledChanged = Signal()
    offeredChanged = Signal()

    @Property(str, notify=idChanged)
    def id(self) -> str:
        return self._props.id

    @Property(str, notify=labelChanged)
    def label(self) -> str:
        return self._props.label

    @Property(str, notify=glyphChanged)
    def glyph(self) -> str:
        return self._props.glyph

    @Property(str, notify=fullyChanged)
    def fully(self) -> str:
        return self._props.fully

    @Property(bool, notify=enabledChanged)
    def enabled(self) -> bool:
        return self._props.enabled

    @Property(bool, notify=offeredChanged)
    def offered(self) -> bool:
        return self._props.offered


@QmlElement
@QmlUncreatable("published by the kiosk")
class BannerLineViewModel(Snapshot[BannerLineProps]):
    """One thing the crisis banner says."""

    digitsChanged = Signal()
    wordsChanged = Signal()
    shortChanged = Signal()

    @Property(str, notify=digitsChanged)
    def digits(self) -> str:
        return self._props.digits

    @Property(list, notify=wordsChanged)
    def words(self) -> list[str]:
        return list(self._props.words)

    @Property(list, notify=shortChanged)
    def short(self) -> list[str]:
        return list(self._props.short)


@QmlElement
@QmlUncreatable("published by the kiosk")
class ListenViewModel(Snapshot[ListenProps]):
    """The controls of the voice."""

    titleChanged = Signal()
    buttonsChanged = Signal()

    def __init__(self, props: ListenProps, parent: QObject | None = None) -> None:
        super().__init__(props, parent)
        self._buttons: list[ButtonViewModel] = []
        self._take_over("buttons")

    def _take_over(self, field: str) -> None:
        if field == "buttons":
            self._buttons = self._renewed(self._buttons, self._props.buttons, lambda b: ButtonViewModel(b, self))

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(list, notify=buttonsChanged)
    def buttons(self) -> list[ButtonViewModel]:
        return self._buttons


@QmlElement
@QmlUncreatable("published by the kiosk")
class WarningViewModel(Snapshot[WarningProps]):
    """The idle warning."""

    activeChanged = Signal()
    titleChanged = Signal()
    textChanged = Signal()
    countdownChanged = Signal()
    stayChanged = Signal()
    clearChanged = Signal()

    @Property(bool, notify=activeChanged)
    def active(self) -> bool:
        return self._props.active

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._props.text

    @Property(str, notify=countdownChanged)
    def countdown(self) -> str:
        return self._props.countdown

    @Property(str, notify=stayChanged)
    def stay(self) -> str:
        return self._props.stay

    @Property(str, notify=clearChanged)
    def clear(self) -> str:
        return self._props.clear


@QmlElement
@QmlUncreatable("published by the kiosk")
class ChoiceViewModel(Snapshot[ChoiceProps]):
    """One choice of a sheet."""

    idChanged = Signal()
    labelChanged = Signal()
    chosenChanged = Signal()

    @Property(str, notify=idChanged)
    def id(self) -> str:
        return self._props.id

    @Property(str, notify=labelChanged)
    def label(self) -> str:
        return self._props.label

    @Property(bool, notify=chosenChanged)
    def chosen(self) -> bool:
        return self._props.chosen
