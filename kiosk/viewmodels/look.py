"""How it is drawn, as QML knows it."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels.props import LookProps
from kiosk.viewmodels.snapshot import Snapshot

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("published by the kiosk")
class LookViewModel(Snapshot[LookProps]):
    """Sizes, theme, typefaces, and which way it is read."""

    unitChanged = Signal()
    textScaleChanged = Signal()
    themeChanged = Signal()
    rotationChanged = Signal()
    familyChanged = Signal()
    iconFamilyChanged = Signal()
    lowWidthChanged = Signal()
    lowHeightChanged = Signal()
    motionChanged = Signal()
    accentChanged = Signal()
    accentDeepChanged = Signal()
    accentPaleChanged = Signal()
    mirroredChanged = Signal()
    shiftXChanged = Signal()
    shiftYChanged = Signal()
    spareChanged = Signal()

    @Property(float, notify=unitChanged)
    def unit(self) -> float:
        return self._props.unit

    @Property(float, notify=textScaleChanged)
    def textScale(self) -> float:
        return self._props.text_scale

    @Property(str, notify=themeChanged)
    def theme(self) -> str:
        return self._props.theme

    @Property(int, notify=rotationChanged)
    def rotation(self) -> int:
        return self._props.rotation

    @Property(str, notify=familyChanged)
    def family(self) -> str:
        return self._props.family

    @Property(str, notify=iconFamilyChanged)
    def iconFamily(self) -> str:
        return self._props.icon_family

    @Property(float, notify=lowWidthChanged)
    def lowWidth(self) -> float:
        return self._props.low_width

    @Property(float, notify=lowHeightChanged)
    def lowHeight(self) -> float:
        return self._props.low_height

    @Property(bool, notify=motionChanged)
    def motion(self) -> bool:
        return self._props.motion

    @Property(str, notify=accentChanged)
    def accent(self) -> str:
        return self._props.accent

    @Property(str, notify=accentDeepChanged)
    def accentDeep(self) -> str:
        return self._props.accent_deep

    @Property(str, notify=accentPaleChanged)
    def accentPale(self) -> str:
        return self._props.accent_pale

    @Property(bool, notify=mirroredChanged)
    def mirrored(self) -> bool:
        return self._props.mirrored

    @Property(int, notify=shiftXChanged)
    def shiftX(self) -> int:
        return self._props.shift_x

    @Property(int, notify=shiftYChanged)
    def shiftY(self) -> int:
        return self._props.shift_y

    @Property(int, notify=spareChanged)
    def spare(self) -> int:
        return self._props.spare
