"""The kiosks of the window: one, or two in two languages of which each follows the other."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from typing import NamedTuple

from kiosk.authoring.preview.clock import PreviewClock
from kiosk.authoring.preview.copies import QmlCopies
from kiosk.authoring.preview.fronts import Front
from kiosk.authoring.preview.pane import Look, Pane
from kiosk.authoring.preview.panels import PANELS, USUAL, WINDOW, Size
from kiosk.content import ATTRACT, HOME, Bundle
from kiosk.glass import Surface
from kiosk.panel import SMALLEST
from kiosk.viewmodels.derive.chrome import LOW


class Seen(NamedTuple):
    """How the kiosks are seen: in which languages (`beside` may be none), on which panel, in which look."""

    language: str = ""
    beside: str = ""
    panel: str = USUAL
    look: Look = Look()


class Kiosks:
    """Shows one bundle in one or two panes; `on_change` is called after each thing somebody does in one of them."""

    def __init__(
        self,
        seen: Seen,
        on_change: Callable[[], None],
        now: Callable[[], datetime],
        clock: Callable[[], float],
    ) -> None:
        self.seen, self._on_change, self._now = seen, on_change, now
        self._clock, self._room, self._copies = PreviewClock(clock), SMALLEST, QmlCopies()
        self._quiet, self._waited = False, False
        self.panes: list[Pane] = []
        self.keep_focus: Callable[[], AbstractContextManager[None]] = nullcontext

    @property
    def shown(self) -> list[Pane]:
        """Those that are seen."""
        return self.panes[: 2 if self.seen.beside else 1]

    @property
    def icon_family(self) -> str:
        """The icons of what is shown, for the window's own."""
        return self.panes[0].glass.shown.look.icon_family if self.panes else ""

    def show_content(self, bundle: Bundle) -> None:
        """Show these words, each pane at its own place where there still is one."""
        held = [each.code for each in bundle.content.languages]
        language = self.seen.language if self.seen.language in held else held[0]
        beside = self.seen.beside if self.seen.beside in held and self.seen.beside != language else ""
        self.seen = self.seen._replace(language=language, beside=beside)
        with self._quietly():
            for pane in self.panes:
                pane.show_content(bundle)
            for code in (language, beside)[len(self.panes) :]:
                if code:
                    self._open(bundle, code)
                    self.panes[-1].bring_up(HOME, self.seen.look)

    def choose(self, group: str, choice: str) -> None:
        """One of the choices of a tool, both by their ids."""
        look = self.seen.look
        with self._quietly():
            match group:
                case "panel":
                    self.seen = self.seen._replace(panel=choice)
                    self._hang()
                case "language":
                    self._speak(choice)
                case "beside":
                    self._put_beside(choice)
                case "text_size":
                    self._wear(look._replace(text_scale=float(choice)))
                case "theme":
                    self._wear(look._replace(theme=choice))
                case "reach":
                    self._wear(look._replace(low_reach=choice == LOW))

    def bring_up(self, front: Front) -> None:
        """Show a state of the glass in its language, and in the other pane the same."""
        if not self.panes:
            return
        speaking = [pane for pane in self.shown if pane.language == front.language]
        with self._quietly():
            if not speaking:
                self._speak(front.language)
            pane = speaking[0] if speaking else self.panes[0]
            pane.bring_up(front.state, self.seen.look)
            self._lead(pane)

    def give_room(self, room: Size) -> bool:
        """The window has so many pixels for one kiosk; whether that changes anything."""
        self._room = room
        if self.seen.panel != WINDOW:
            return False
        with self._quietly():
            self._hang()
        return bool(self.panes)

    def look_at_the_clock(self) -> None:
        """What is shown may depend on the day and the hour."""
        with self._quietly():
            for pane in self.panes:
                pane.glass.publish()

    def close(self) -> None:
        """Take everything down."""
        for pane in self.panes:
            pane.close()
        self.panes.clear()
        self.keep_focus = nullcontext  # the window goes too, and a clock may still tick
        self._copies.close()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """What is done to the panes is nothing that somebody did in them."""
        before, self._quiet = self._quiet, True
        with self.keep_focus():
            yield
        self._quiet = before

    def _open(self, bundle: Bundle, language: str) -> None:
        self.panes.append(
            Pane(
                bundle,
                self._surface(),
                language,
                clock=self._clock,
                on_change=self._acted,
                now=self._now,
                qml=self._copies.make(),
            )
        )

    def _surface(self) -> Surface:
        size, scale = PANELS[self.seen.panel].on(self._room)
        return Surface(size, scale)

    def _hang(self) -> None:
        for pane in self.panes:
            pane.show_on(self._surface())

    def _wear(self, look: Look) -> None:
        self.seen = self.seen._replace(look=look)
        if self.panes and self.panes[0].visit.state == ATTRACT:
            self.panes[0].bring_up(HOME, look)
            self._lead(self.panes[0])
        for pane in self.panes:
            pane.wear(look)

    def _speak(self, language: str) -> None:
        """Another language in the first pane; where the second one has it, they swap."""
        before = self.seen.language
        beside = before if self.seen.beside == language else self.seen.beside
        self.seen = self.seen._replace(language=language, beside=beside)
        for pane, code in zip(self.panes, (language, beside), strict=False):
            if code:
                pane.speak(code)

    def _put_beside(self, language: str) -> None:
        self.seen = self.seen._replace(beside=language)
        if not language or not self.panes:
            return
        if len(self.panes) == 1:
            self._open(self.panes[0].glass.bundle, language)
        else:
            self.panes[1].speak(language)
        self._lead(self.panes[0])

    def _acted(self, pane: Pane) -> None:
        """Somebody did something in a pane: the other one follows, and so do the tools."""
        if self._quiet:
            return
        with self._quietly():
            chosen, waits = pane.visit.preferences, pane.visit.state == ATTRACT
            if not waits and self._waited:
                pane.wear(self.seen.look)
            elif not waits:
                look = Look(chosen.text_scale, chosen.theme, chosen.low_reach)
                self.seen = self.seen._replace(look=look)
            self._waited = waits
            if chosen.language != pane.language:
                self._speak_as(pane, chosen.language)
            self._lead(pane)
        self._on_change()

    def _speak_as(self, pane: Pane, language: str) -> None:
        """A language was chosen inside a pane."""
        before = pane.language
        for each in self.shown:
            if each is pane:
                each.speak(language)
            elif each.language == language:
                each.speak(before)
        codes = [each.language for each in self.shown]
        self.seen = self.seen._replace(language=codes[0], beside=codes[1] if len(codes) > 1 else "")

    def _lead(self, pane: Pane) -> None:
        for other in self.shown:
            if other is not pane:
                other.follow(pane.visit)
