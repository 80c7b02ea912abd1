"""Has the voice read what is on the glass, while the visitor listens."""

from PySide6.QtCore import QObject

from kiosk.content import Utterance
from kiosk.glass import Glass
from kiosk.services.speaker import Speaker
from kiosk.viewmodels import KioskProps
from kiosk.viewmodels.derive.spoken import (
    SpokenPart,
    as_spoken,
    derive_spoken,
    derive_spoken_sheet,
    derive_spoken_warning,
    utterances,
)
from kiosk.visit import Visit


class Narrator(QObject):
    """Follows the visit on `glass`, and tells it how far `speaker` has come."""

    def __init__(self, glass: Glass, speaker: Speaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._glass, self._speaker = glass, speaker
        self._before = glass.machine.visit
        self._keys: tuple[str, ...] = ()
        self._taken = self._before.take
        glass.machine.can_listen = speaker.can_speak
        glass.view.on_moved = self._name
        glass.view.announced.connect(self._confirm)
        speaker.available.connect(self._offer)
        speaker.began.connect(self._mark)
        speaker.finished.connect(self._end)
        speaker.failed.connect(glass.machine.lose_voice)

    def follow(self) -> None:
        """Read, hold, go on or be silent, as the visit now has it."""
        before, self._before = self._before, self._glass.machine.visit
        now = self._before
        if now.preferences.volume != before.preferences.volume:
            self._speaker.set_volume(now.preferences.volume)
        match before.reading, now.reading:
            case _, "reading" if now.take != self._taken:
                self._read(now.take)
            case "reading", "paused":
                self._speaker.pause()
            case "paused", "reading":
                self._speaker.resume()
            case (("reading" | "paused"), ""):
                self._speaker.stop()
            case _ if _left(before, now):
                self._speaker.stop()
        if not now.reading:
            self._taken = now.take

    def _read(self, take: int) -> None:
        self._taken = take
        parts = _spoken(self._glass.shown)
        self._keys = tuple(each.key for each in parts)
        self._speaker.speak(utterances(parts, self._glass.catalogue))

    def _mark(self, at: int) -> None:
        if at < len(self._keys):
            self._glass.machine.spoke(self._keys[at])

    def _end(self) -> None:
        if self._keys:
            self._keys = ()
            self._glass.machine.spoke_all()

    def _confirm(self, announcement: str) -> None:
        """Say which choice was made where nothing else is read for it; it comes before `follow` does."""
        visit = self._glass.machine.visit
        if visit.sheet and visit.take == self._before.take and visit.reading != "paused":
            self._say(announcement)

    def _name(self, name: str, *, chosen: bool) -> None:
        self._say(f"{name}, {self._glass.shown.sheet.chosen_word}" if name and chosen else name)

    def _say(self, words: str) -> None:
        """Say the name of what a keypad moved to, or what was chosen, in place of what is being read."""
        visit = self._glass.machine.visit
        if visit.preferences.aloud and words:
            self._glass.machine.hush()
            self._keys = ()
            self._speaker.speak((Utterance(as_spoken(words), visit.preferences.language),))

    def _offer(self) -> None:
        visit = self._glass.machine.visit
        if visit.preferences.aloud and not self._speaker.can_speak(visit.preferences.language):
            self._glass.machine.lose_voice()
        self._glass.publish()


def _left(before: Visit, now: Visit) -> bool:
    """Whether somebody stopped listening while no screen was being read, but perhaps a name."""
    return before.preferences.aloud and not now.preferences.aloud


def _spoken(shown: KioskProps) -> tuple[SpokenPart, ...]:
    """What is read aloud of what is shown: what lies on top."""
    if shown.warning.active:
        return derive_spoken_warning(shown.warning)
    return derive_spoken_sheet(shown.sheet) if shown.sheet.kind else derive_spoken(shown.screen)
