"""The sheet that is open, as QML knows it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels.chrome import ChoiceViewModel
from kiosk.viewmodels.props import ChoiceProps, SheetProps
from kiosk.viewmodels.snapshot import Snapshot

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("published by the kiosk")
class SheetViewModel(Snapshot[SheetProps]):
    """A sheet with one or two groups of choices."""

    kindChanged = Signal()
    titleChanged = Signal()
    chosenGlyphChanged = Signal()
    moreBelowChanged = Signal()
    moreAboveChanged = Signal()
    moreBelowGlyphChanged = Signal()
    moreAboveGlyphChanged = Signal()
    textChanged = Signal()
    closeChanged = Signal()
    closeGlyphChanged = Signal()
    firstTitleChanged = Signal()
    secondTitleChanged = Signal()
    firstChanged = Signal()
    secondChanged = Signal()

    def __init__(self, props: SheetProps, parent: QObject | None = None) -> None:
        super().__init__(props, parent)
        self._choices: dict[tuple[str, str], list[ChoiceViewModel]] = {}
        for field in ("first", "second"):
            self._take_over(field)

    def _take_over(self, field: str) -> None:
        match field:
            case "first":
                self._renew("first", self._props.first)
            case "second":
                self._renew("second", self._props.second)

    def _renew(self, group: str, props: tuple[ChoiceProps, ...]) -> None:
        """Each sheet keeps its own view models: what QML draws may outlive the sheet by a moment."""
        key = (self._props.kind, group)
        self._choices[key] = self._renewed(self._choices.get(key, []), props, lambda each: ChoiceViewModel(each, self))

    def _group(self, group: str) -> list[ChoiceViewModel]:
        return self._choices.get((self._props.kind, group), [])

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._props.kind

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._props.text

    @Property(str, notify=closeChanged)
    def close(self) -> str:
        return self._props.close

    @Property(str, notify=closeGlyphChanged)
    def closeGlyph(self) -> str:
        return self._props.close_glyph

    @Property(str, notify=firstTitleChanged)
    def firstTitle(self) -> str:
        return self._props.first_title

    @Property(str, notify=secondTitleChanged)
    def secondTitle(self) -> str:
        return self._props.second_title

    @Property(list, notify=firstChanged)
    def first(self) -> list[ChoiceViewModel]:
        return self._group("first")

    @Property(list, notify=secondChanged)
    def second(self) -> list[ChoiceViewModel]:
        return self._group("second")

    @Property(str, notify=chosenGlyphChanged)
    def chosenGlyph(self) -> str:
        return self._props.chosen_glyph

    @Property(str, notify=moreBelowChanged)
    def moreBelow(self) -> str:
        return self._props.more_below

    @Property(str, notify=moreAboveChanged)
    def moreAbove(self) -> str:
        return self._props.more_above

    @Property(str, notify=moreBelowGlyphChanged)
    def moreBelowGlyph(self) -> str:
        return self._props.more_below_glyph

    @Property(str, notify=moreAboveGlyphChanged)
    def moreAboveGlyph(self) -> str:
        return self._props.more_above_glyph
