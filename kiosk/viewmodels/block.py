"""Blocks of a reading screen, as QML knows them."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels.props import BlockProps
from kiosk.viewmodels.snapshot import Snapshot

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("published by the kiosk")
class BlockViewModel(Snapshot[BlockProps]):
    """One piece of a reading screen; QML chooses its delegate by `kind`."""

    kindChanged = Signal()
    titleChanged = Signal()
    textChanged = Signal()
    otherChanged = Signal()
    itemsChanged = Signal()
    glyphChanged = Signal()
    toneChanged = Signal()
    continuesChanged = Signal()
    spokenChanged = Signal()

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._props.kind

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._props.text

    @Property(str, notify=otherChanged)
    def other(self) -> str:
        return self._props.other

    @Property(list, notify=itemsChanged)
    def items(self) -> list[str]:
        return list(self._props.items)

    @Property(str, notify=glyphChanged)
    def glyph(self) -> str:
        return self._props.glyph

    @Property(str, notify=toneChanged)
    def tone(self) -> str:
        return self._props.tone

    @Property(bool, notify=continuesChanged)
    def continues(self) -> bool:
        return self._props.continues

    @Property(bool, notify=spokenChanged)
    def spoken(self) -> bool:
        return self._props.spoken
