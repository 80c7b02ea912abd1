"""The preview without its window: what was saved goes into the kiosks, and what is to be mended is told."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.authoring.preview import words
from kiosk.authoring.preview.choices import language_groups, look_groups, panel_group
from kiosk.authoring.preview.fronts import Front, changed_front
from kiosk.authoring.preview.kiosks import Kiosks, Seen
from kiosk.authoring.preview.panels import Size
from kiosk.authoring.preview.props import PaneProps, PreviewProps, StateProps
from kiosk.authoring.preview.report import Said, derive_further, derive_problems, derive_state
from kiosk.authoring.preview.saved import Found, SavedContent, own_problem
from kiosk.content import Bundle, lost_by_mistake
from kiosk.glass import FAMILY, GlassError, check_bundle
from kiosk.services import WallClock

if TYPE_CHECKING:
    from kiosk.content.model import Content


class Workbench(QObject):
    """Answers what staff save and choose; calls `on_change` with each new value of the window.

    `told` is emitted each time a save was answered: it is shown, or what stays.
    """

    told = Signal()

    def __init__(
        self,
        folder: Path,
        seen: Seen,
        *,
        now: Callable[[], datetime] = datetime.now,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._content: Content | None = None
        self._found: Sequence[Found] = ()
        self._said: Said | None = None
        self.on_change: Callable[[PreviewProps], None] = lambda _props: None
        self.kiosks = Kiosks(seen, self._publish, now, clock)
        self.saved = SavedContent(folder, now, self)
        self.saved.built.connect(self._take_over)
        self.saved.refused.connect(self._refuse)
        WallClock(self.kiosks.look_at_the_clock, self)
        self.shown = self._props()

    def start(self) -> None:
        """Read the folder, now and after each save."""
        self.saved.compile()

    def close(self) -> None:
        """Take everything down."""
        self.saved.close()
        self.kiosks.close()

    def choose(self, group: str, choice: str) -> None:
        """One of the choices of a tool, both by their ids."""
        self.kiosks.choose(group, choice)
        self._publish()

    def open_problem(self, index: int) -> None:
        """Bring the screen to the front that a problem is about."""
        language, state = self.shown.problems[index].front
        if state:
            self.bring_up(Front(language, state))

    def bring_up(self, front: Front) -> None:
        """Show a state of the glass in its language."""
        self.kiosks.bring_up(front)
        self._publish()

    def give_room(self, room: Size) -> None:
        """The window has so many pixels for one kiosk."""
        if self.kiosks.give_room(room):
            self._publish()

    def _take_over(self, bundle: Bundle, found: list[Found]) -> None:
        before = self._content
        try:
            check_bundle(bundle)
        except GlassError as error:
            self._refuse([own_problem(str(error)), *found])
            return
        if lost_by_mistake(before, bundle.content, found):
            self._refuse(found)
            return
        self._content, self._found = bundle.content, found
        self._said = Said(f"{self.saved.saved_at:%H:%M}")
        self.kiosks.show_content(bundle)
        if before is not None and (front := changed_front(before, bundle.content)):
            self.kiosks.bring_up(front)
        self._publish()
        self.told.emit()

    def _refuse(self, found: list[Found]) -> None:
        self._found = found
        self._said = Said(self._said.shown_at if self._said else "", refused=True)
        self._publish()
        self.told.emit()

    def _publish(self) -> None:
        self.shown = self._props()
        self.on_change(self.shown)

    def _props(self) -> PreviewProps:
        content, found, seen = self._content, self._found, self.kiosks.seen
        language, beside = language_groups(content, seen.language, seen.beside)
        text_size, theme, reach = look_groups(seen.look)
        state = derive_state(found, self._said, content) if self._said else _reading()
        panes = [pane.props(shown=pane in self.kiosks.shown) for pane in self.kiosks.panes]
        first, second, *_ = [*panes, PaneProps(), PaneProps()]
        return PreviewProps(
            title=words.TITLE.format(folder=self._folder),
            family=FAMILY,
            icon_family=self.kiosks.icon_family,
            folder_label=words.FOLDER,
            folder=str(self._folder),
            notes=words.NOTES,
            waiting="" if panes else words.WAITING,
            problems_title=words.PROBLEMS,
            no_problems=words.NO_PROBLEMS if state.kind == "shown" and not found else "",
            no_problems_text=words.NO_PROBLEMS_TEXT,
            panel=panel_group(seen.panel),
            language=language,
            beside=beside,
            text_size=text_size,
            theme=theme,
            reach=reach,
            state=state,
            problems=derive_problems(found, self._folder, content),
            further=derive_further(found),
            panes=(first, second),
        )


def _reading() -> StateProps:
    return StateProps("reading", words.READING, words.READING_TEXT)
