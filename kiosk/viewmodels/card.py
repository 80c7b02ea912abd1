"""Cards, as QML knows them."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels.props import CardProps
from kiosk.viewmodels.snapshot import Snapshot

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("published by the kiosk")
class CardViewModel(Snapshot[CardProps]):
    """A large target that leads to another screen."""

    targetChanged = Signal()
    titleChanged = Signal()
    subtitleChanged = Signal()
    glyphChanged = Signal()
    pictureChanged = Signal()
    toneChanged = Signal()
    prominentChanged = Signal()
    spokenChanged = Signal()

    @Property(str, notify=targetChanged)
    def target(self) -> str:
        return self._props.target

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=subtitleChanged)
    def subtitle(self) -> str:
        return self._props.subtitle

    @Property(str, notify=glyphChanged)
    def glyph(self) -> str:
        return self._props.glyph

    @Property(str, notify=pictureChanged)
    def picture(self) -> str:
        return self._props.picture

    @Property(str, notify=toneChanged)
    def tone(self) -> str:
        return self._props.tone

    @Property(bool, notify=prominentChanged)
    def prominent(self) -> bool:
        return self._props.prominent

    @Property(bool, notify=spokenChanged)
    def spoken(self) -> bool:
        return self._props.spoken
