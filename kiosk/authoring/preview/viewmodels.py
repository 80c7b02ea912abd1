"""What the preview's QML may know."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem

from kiosk.authoring.preview.props import PaneProps, PreviewProps, ProblemProps, StateProps
from kiosk.viewmodels import GroupViewModel, Snapshot

QML_IMPORT_NAME = "Kiosk.PreviewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("published by the preview")
class StateViewModel(Snapshot[StateProps]):
    """Whether what was saved is what is seen."""

    kindChanged = Signal()
    titleChanged = Signal()
    textChanged = Signal()
    glyphChanged = Signal()

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._props.kind

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._props.text

    @Property(str, notify=glyphChanged)
    def glyph(self) -> str:
        return self._props.glyph


@QmlElement
@QmlUncreatable("published by the preview")
class ProblemViewModel(Snapshot[ProblemProps]):
    """One thing to mend."""

    kindChanged = Signal()
    labelChanged = Signal()
    placeChanged = Signal()
    excerptChanged = Signal()
    whatChanged = Signal()
    mendChanged = Signal()
    frontChanged = Signal()

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._props.kind

    @Property(str, notify=labelChanged)
    def label(self) -> str:
        return self._props.label

    @Property(str, notify=placeChanged)
    def place(self) -> str:
        return self._props.place

    @Property(str, notify=excerptChanged)
    def excerpt(self) -> str:
        return self._props.excerpt

    @Property(str, notify=whatChanged)
    def what(self) -> str:
        return self._props.what

    @Property(str, notify=mendChanged)
    def mend(self) -> str:
        return self._props.mend

    @Property(bool, notify=frontChanged)
    def leads(self) -> bool:
        """Whether a screen can be brought to the front for it."""
        return bool(self._props.front[1])


@QmlElement
@QmlUncreatable("published by the preview")
class PaneViewModel(Snapshot[PaneProps]):
    """One kiosk of the window."""

    shownChanged = Signal()
    languageChanged = Signal()
    screenChanged = Signal()
    fileChanged = Signal()
    acrossChanged = Signal()
    downChanged = Signal()
    backdropChanged = Signal()
    glassChanged = Signal()

    def __init__(self, props: PaneProps, parent: QObject | None = None) -> None:
        super().__init__(props, parent)
        self._glass: QQuickItem | None = None

    def hold(self, glass: QQuickItem | None) -> None:
        """What is to be drawn in it: the whole of a kiosk."""
        if glass is not self._glass:
            self._glass = glass
            self.glassChanged.emit()

    @Property(QQuickItem, notify=glassChanged)
    def glass(self) -> QQuickItem | None:
        return self._glass

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        return self._props.shown

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._props.language

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        return self._props.screen

    @Property(str, notify=fileChanged)
    def file(self) -> str:
        return self._props.file

    @Property(float, notify=acrossChanged)
    def across(self) -> float:
        return self._props.across

    @Property(float, notify=downChanged)
    def down(self) -> float:
        return self._props.down

    @Property(str, notify=backdropChanged)
    def backdrop(self) -> str:
        return self._props.backdrop


class Wanted(Protocol):
    """What staff can ask of the window."""

    def choose(self, group: str, choice: str) -> None: ...
    def open_problem(self, index: int) -> None: ...
    def give_room(self, room: tuple[int, int]) -> None: ...


_GROUPS = ("panel", "language", "beside", "text_size", "theme", "reach")


@QmlElement
@QmlUncreatable("made by the composition root")
class PreviewViewModel(Snapshot[PreviewProps]):
    """The whole window; passes on what staff choose."""

    titleChanged = Signal()
    familyChanged = Signal()
    iconFamilyChanged = Signal()
    furtherChanged = Signal()
    folderLabelChanged = Signal()
    folderChanged = Signal()
    notesChanged = Signal()
    waitingChanged = Signal()
    problemsTitleChanged = Signal()
    noProblemsChanged = Signal()
    noProblemsTextChanged = Signal()
    panelChanged = Signal()
    languageChanged = Signal()
    besideChanged = Signal()
    textSizeChanged = Signal()
    themeChanged = Signal()
    reachChanged = Signal()
    stateChanged = Signal()
    problemsChanged = Signal()
    panesChanged = Signal()

    def __init__(self, props: PreviewProps, wanted: Wanted) -> None:
        super().__init__(props)
        self._wanted = wanted
        self._groups = {name: GroupViewModel(getattr(props, name), self) for name in _GROUPS}
        self._state = StateViewModel(props.state, self)
        self._problems = [ProblemViewModel(each, self) for each in props.problems]
        self._panes = [PaneViewModel(each, self) for each in props.panes]

    def hold(self, glasses: Sequence[QQuickItem]) -> None:
        """Draw these kiosks, the first one in the first pane."""
        for pane, glass in zip(self._panes, glasses, strict=False):
            pane.hold(glass)

    def _take_over(self, field: str) -> None:
        match field:
            case "state":
                self._state.publish(self._props.state)
            case "problems":
                self._problems = self._renewed(
                    self._problems, self._props.problems, lambda each: ProblemViewModel(each, self)
                )
            case "panes":
                for pane, props in zip(self._panes, self._props.panes, strict=True):
                    pane.publish(props)
            case name if name in self._groups:
                self._groups[name].publish(getattr(self._props, name))

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=familyChanged)
    def family(self) -> str:
        return self._props.family

    @Property(str, notify=iconFamilyChanged)
    def iconFamily(self) -> str:
        return self._props.icon_family

    @Property(str, notify=furtherChanged)
    def further(self) -> str:
        return self._props.further

    @Property(str, notify=folderLabelChanged)
    def folderLabel(self) -> str:
        return self._props.folder_label

    @Property(str, notify=folderChanged)
    def folder(self) -> str:
        return self._props.folder

    @Property(str, notify=notesChanged)
    def notes(self) -> str:
        return self._props.notes

    @Property(str, notify=waitingChanged)
    def waiting(self) -> str:
        return self._props.waiting

    @Property(str, notify=problemsTitleChanged)
    def problemsTitle(self) -> str:
        return self._props.problems_title

    @Property(str, notify=noProblemsChanged)
    def noProblems(self) -> str:
        return self._props.no_problems

    @Property(str, notify=noProblemsTextChanged)
    def noProblemsText(self) -> str:
        return self._props.no_problems_text

    @Property(GroupViewModel, notify=panelChanged)
    def panel(self) -> GroupViewModel:
        return self._groups["panel"]

    @Property(GroupViewModel, notify=languageChanged)
    def language(self) -> GroupViewModel:
        return self._groups["language"]

    @Property(GroupViewModel, notify=besideChanged)
    def beside(self) -> GroupViewModel:
        return self._groups["beside"]

    @Property(GroupViewModel, notify=textSizeChanged)
    def textSize(self) -> GroupViewModel:
        return self._groups["text_size"]

    @Property(GroupViewModel, notify=themeChanged)
    def theme(self) -> GroupViewModel:
        return self._groups["theme"]

    @Property(GroupViewModel, notify=reachChanged)
    def reach(self) -> GroupViewModel:
        return self._groups["reach"]

    @Property(StateViewModel, notify=stateChanged)
    def state(self) -> StateViewModel:
        return self._state

    @Property(list, notify=problemsChanged)
    def problems(self) -> list[ProblemViewModel]:
        return self._problems

    @Property(list, notify=panesChanged)
    def panes(self) -> list[PaneViewModel]:
        return self._panes

    @Slot(str, str)
    def choose(self, group: str, choice: str) -> None:
        """A choice of a tool, both by their ids."""
        self._wanted.choose(group, choice)

    @Slot(int)
    def openProblem(self, index: int) -> None:
        """The problem at this place of the list."""
        self._wanted.open_problem(index)

    @Slot(float, float)
    def giveRoom(self, width: float, height: float) -> None:
        """So many pixels are there for one kiosk."""
        self._wanted.give_room((round(width), round(height)))
