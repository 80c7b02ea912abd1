"""The sheet that is open, as QML knows it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels.chrome import ChoiceViewModel
from kiosk.viewmodels.props import GroupProps, SheetProps
from kiosk.viewmodels.snapshot import Snapshot

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("published by the kiosk")
class GroupViewModel(Snapshot[GroupProps]):
    """Choices of one kind under their name."""

    idChanged = Signal()
    titleChanged = Signal()
    choicesChanged = Signal()

    def __init__(self, props: GroupProps, parent: QObject | None = None) -> None:
        super().__init__(props, parent)
        self._choices: list[ChoiceViewModel] = []
        self._take_over("choices")

    def _take_over(self, field: str) -> None:
        if field == "choices":
            self._choices = self._renewed(self._choices, self._props.choices, lambda c: ChoiceViewModel(c, self))

    @Property(str, notify=idChanged)
    def id(self) -> str:
        return self._props.id

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(list, notify=choicesChanged)
    def choices(self) -> list[ChoiceViewModel]:
        return self._choices


@QmlElement
@QmlUncreatable("published by the kiosk")
class SheetViewModel(Snapshot[SheetProps]):
    """A sheet with groups of choices."""

    kindChanged = Signal()
    titleChanged = Signal()
    chosenGlyphChanged = Signal()
    chosenWordChanged = Signal()
    moreBelowChanged = Signal()
    moreAboveChanged = Signal()
    moreBelowGlyphChanged = Signal()
    moreAboveGlyphChanged = Signal()
    textChanged = Signal()
    closeChanged = Signal()
    closeGlyphChanged = Signal()
    groupsChanged = Signal()

    def __init__(self, props: SheetProps, parent: QObject | None = None) -> None:
        super().__init__(props, parent)
        self._groups: dict[str, list[GroupViewModel]] = {}
        self._take_over("groups")

    def _take_over(self, field: str) -> None:
        """Each sheet keeps its own view models: what QML draws may outlive the sheet by a moment."""
        if field == "groups":
            old = self._groups.get(self._props.kind, [])
            self._groups[self._props.kind] = self._renewed(old, self._props.groups, lambda g: GroupViewModel(g, self))

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

    @Property(list, notify=groupsChanged)
    def groups(self) -> list[GroupViewModel]:
        return self._groups.get(self._props.kind, [])

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

    @Property(str, notify=chosenWordChanged)
    def chosenWord(self) -> str:
        return self._props.chosen_word
