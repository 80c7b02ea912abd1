"""One kiosk of the preview: a real glass whose window is never shown; what is in it stands in the preview's window."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kiosk.authoring.preview import words
from kiosk.authoring.preview.clock import PreviewClock
from kiosk.authoring.preview.fronts import file_of
from kiosk.authoring.preview.props import PaneProps
from kiosk.authoring.render import scrolling
from kiosk.authoring.states import DARK, WAITING, states
from kiosk.content import HOME, Bundle
from kiosk.glass import Glass, Surface
from kiosk.viewmodels import derive_screen
from kiosk.visit import Entry, Preferences, Visit


class Look(NamedTuple):
    """What the tools of the window choose for every kiosk in it."""

    text_scale: float = 1.0
    theme: str = "light"
    low_reach: bool = False


class Pane:
    """One glass in one language; `on_change` is called after each thing somebody does in it."""

    def __init__(  # noqa: PLR0913 -- what a glass needs, named where it is given
        self,
        bundle: Bundle,
        surface: Surface,
        language: str,
        *,
        clock: PreviewClock,
        on_change: Callable[["Pane"], None],
        now: Callable[[], datetime],
        qml: Path,
    ) -> None:
        self.language, self._clock, self._silent = language, clock, False
        self.glass = Glass(bundle, surface, clock=clock, language=language, now=now, qml=qml)
        self.item = self.glass.window.contentItem().childItems()[0]
        self._on_change = on_change
        self.glass.on_publish = self._published

    @property
    def visit(self) -> Visit:
        """Where the visit in it is."""
        return self.glass.machine.visit

    @property
    def state(self) -> str:
        """The state of the glass, by the id `render` gives it."""
        if self.visit.state == "warning":
            return "warning"
        if self.visit.dark:
            return DARK
        return f"sheet/{self.visit.sheet}" if self.visit.sheet else self.visit.here.screen

    def bring_up(self, state: str, look: Look) -> None:
        """Show a state of the glass, with the way there behind it; home where there is none of this id."""
        machine, catalogue = self.glass.machine, self.glass.catalogue
        self._silent = True
        self._clock.go_on()
        if state in WAITING:
            machine.visit = Visit(Preferences(self.language), dark=state == DARK)
        else:
            preferences = Preferences(self.language, look.text_scale, look.theme, look.low_reach)
            machine.visit = Visit(preferences, "visiting", (Entry(HOME),))
            machine.touch()
            parents = state.split("/")[:-1]
            way = ["/".join(parents[: depth + 1]) for depth in range(len(parents))]
            for each in states(catalogue, lambda screen: derive_screen(catalogue, screen).kind):
                if each.id == state:
                    for screen in filter(catalogue.holds, way):
                        machine.open(screen)
                    each.reach(machine, self._clock.hold)
        self._silent = False
        self.glass.publish()

    def follow(self, visit: Visit) -> None:
        """Be where another pane is, in this one's own language."""
        if visit.state == "warning" and self.visit.state != "warning":
            self.glass.machine.touch()
        here = self.visit.here
        self.glass.machine.visit = visit._replace(preferences=visit.preferences._replace(language=self.language))
        self.glass.publish()
        if here != visit.here and here.screen == visit.here.screen:
            self._scroll(visit.here.scroll)

    def _scroll(self, fraction: float) -> None:
        """As far down a screen that is open already; one that opens finds its place itself."""
        for view in scrolling(self.item):
            reach = float(view.property("contentHeight")) - view.height()
            view.setProperty("contentY", fraction * reach)
            return

    def wear(self, look: Look) -> None:
        """Take on what was chosen for every kiosk in the window; the waiting screen has one look, as ever."""
        if self.visit.state != "attract":
            chosen = self.visit.preferences._replace(**look._asdict())
            self.glass.machine.visit = self.visit._replace(preferences=chosen)
            self.glass.publish()

    def speak(self, language: str) -> None:
        """Go on in another language, this visit and the next ones."""
        self.language, visit = language, self.visit
        others = [each.code for each in self.glass.bundle.content.languages if each.code != language]
        self.glass.machine.begin_in((language, *others))
        self.glass.machine.visit = visit._replace(preferences=visit.preferences._replace(language=language))
        self.glass.publish()

    def show_content(self, bundle: Bundle) -> None:
        """Show other words, at the same place where there still is one."""
        held = [each.code for each in bundle.content.languages]
        self.language = self.language if self.language in held else held[0]
        self.glass.show_content(bundle, self.language)

    def show_on(self, surface: Surface) -> None:
        """Be seen on another panel."""
        self.glass.window.resize(*surface.size)
        self.glass.show_on(surface)

    def props(self, *, shown: bool) -> PaneProps:
        """What the window says of it."""
        catalogue, state = self.glass.catalogue, self.state
        title = words.SCREENS.get(state) or derive_screen(catalogue, self.visit.here.screen).title
        window = self.glass.window
        return PaneProps(
            shown,
            catalogue.language.words.language.name,
            title,
            file_of(state, self.language),
            float(window.width()),
            float(window.height()),
            window.color().name(),
        )

    def close(self) -> None:
        """Take it down."""
        self.glass.close()

    def _published(self) -> None:
        if not self._silent:
            if self.visit.state != "warning":
                self._clock.go_on()
            self._on_change(self)
