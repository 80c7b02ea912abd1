"""Reads aloud, by a child that may block, crash or be silent without harm; without a voice, nothing is offered."""

import logging
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.content import Bundle, BundleError, estimated_seconds
from kiosk.services.voice_child import VoiceChild
from kiosk.services.voice_policy import VoicePolicy
from kiosk.voice import Voice

if TYPE_CHECKING:
    from kiosk.content import Utterance

log = logging.getLogger("kiosk")

VOICE = (sys.executable, "-P", "-m", "kiosk.voice")


class SpeakerLimits(NamedTuple):
    """How long the voice may take: to be ready, beyond twice an utterance's estimate; and when it is tried again."""

    ready_ms: int = 10_000
    begin_ms: int = 5_000
    again_ms: tuple[int, ...] = (60_000, 300_000)

    def utterance_ms(self, text: str) -> int:
        """The longest that reading `text` may take: twice its estimate, and the time to begin."""
        return self.begin_ms + round(2000 * estimated_seconds(text))


class Speaker(QObject):
    """Reads utterances one after the other.

    `available` tells that what can be spoken, or whether anything can, has changed. What was being read is over when
    `finished` or `failed` comes, or `available` with false: the headset was pulled out.
    `command` is run with the policy as its arguments.
    """

    available = Signal(bool)
    began = Signal(int)
    finished = Signal()
    failed = Signal()

    def __init__(
        self,
        policy: VoicePolicy,
        parent: QObject | None = None,
        *,
        command: Sequence[str] = VOICE,
        limits: SpeakerLimits | None = None,
    ) -> None:
        super().__init__(parent)
        self._policy, self._limits = policy, limits or SpeakerLimits()
        self._command = (*command, "--voice", policy.voice, "--output", policy.output)
        self._volume = policy.volume
        self._child: VoiceChild | None = None
        self._voice: Voice | None = None
        self._bundle: Bundle | None = None
        self._unplayable: frozenset[str] = frozenset()
        self._offered: frozenset[str] = frozenset()
        self._queue: tuple[Utterance, ...] = ()
        self._at = self._number = self._failures = self._left_ms = 0
        self._paused = False
        self._about = self._lost = ""
        self._watchdog = QTimer(self, singleShot=True)
        self._watchdog.timeout.connect(self._bite)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.start)

    @property
    def reading(self) -> bool:
        """Whether something is being read, paused or not."""
        return bool(self._queue)

    def start(self) -> None:
        """Begin to find out whether there is a voice; returns at once."""
        if self._policy.voice == "off" or self._child is not None:
            return
        self._again.stop()
        child = VoiceChild(self._command, self)
        child.voice.connect(self._take_voice)
        child.told.connect(self._take_event)
        child.lost.connect(self._lose)
        self._child = child
        self._watchdog.start(self._limits.ready_ms)
        child.start()

    def can_speak(self, language: str) -> bool:
        """Whether something in `language` can be read now: by the synthesiser, or from recordings."""
        return language in self._offered

    def speak(self, utterances: Sequence["Utterance"], first: int = 0) -> None:
        """Read these from the one at `first` on, in place of what is being read. Without a voice, nothing happens."""
        self.stop()
        if self._offered:
            self._queue, self._at = tuple(utterances), first
            self._read()

    def pause(self) -> None:
        """Be silent until `resume`; the watchdog waits too."""
        if self.reading and not self._paused:
            self._paused, self._left_ms = True, max(self._watchdog.remainingTime(), 1)
            self._watchdog.stop()
            self._tell("pause")

    def resume(self) -> None:
        """Go on where `pause` stopped it."""
        if not self._paused:
            return
        self._paused = False
        if self._left_ms:
            self._watchdog.start(self._left_ms)
            self._tell("resume")
        else:
            self._read()

    def stop(self) -> None:
        """Read no further; neither `finished` nor `failed` follows."""
        if self.reading:
            self._forget()
            self._tell("stop")

    def set_volume(self, percent: int) -> None:
        """How loud, from 0 to 100; what is being read follows at once."""
        self._volume = min(max(percent, 0), 100)
        if self._voice is not None:
            self._tell("volume", percent=self._volume)

    def use_bundle(self, bundle: "Bundle") -> None:
        """Take recordings from the content that is shown now."""
        self._bundle, self._unplayable = bundle, frozenset()
        self._offer()

    def close(self) -> None:
        """End the voice."""
        self._forget()
        self._again.stop()
        for child in self.findChildren(VoiceChild):
            child.end()
            child.wait(1000)
        self._child = self._voice = None

    def _read(self) -> None:
        """Read the next utterance that can be read, or say that all was."""
        while self._at < len(self._queue):
            here, clip = self._queue[self._at], self._recording(self._queue[self._at])
            if clip or (self._voice and here.language in self._voice.languages):
                self._number += 1
                self._watchdog.start(self._limits.utterance_ms(here.text))
                said = {"number": self._number, "text": here.text, "language": here.language, "clip": len(clip)}
                self._tell("say", clip, **said)
                return
            self._at += 1
        self._forget()
        self._failures, self._lost = 0, ""
        self.finished.emit()

    def _recording(self, utterance: "Utterance") -> bytes:
        """The recording's bytes; empty where there is none, none any more, or none that can be played."""
        if not utterance.clip or self._bundle is None or utterance.clip in self._unplayable:
            return b""
        try:
            return self._bundle.recording(utterance.clip)
        except (KeyError, BundleError):
            self._give_up(utterance.clip, "A recording cannot be read")
            return b""

    def _give_up(self, clip: str, what: str) -> None:
        """Which one it is would tell what somebody reads just now; check names it to staff."""
        if not self._unplayable:
            log.warning("%s; the synthesiser reads in its place. Run check on the content, and start anew.", what)
        self._unplayable |= {clip}

    def _take_voice(self, voice: Voice) -> None:
        before, self._voice = self._voice, voice
        if voice.about != self._about:
            self._about = voice.about
            log.info("%s", voice.about)
        if before is None:
            self._watchdog.stop()
            self.set_volume(self._volume)
        elif voice.output != before.output:
            self._forget()
            self._voice = voice._replace(output="")
            self._offer()  # whatever was being read is over, on another device too
            self._voice = voice
        self._offer()

    def _take_event(self, event: str, number: int) -> None:
        if number != self._number or not self.reading:
            return
        match event:
            case "began":
                self.began.emit(self._at)
            case "ended":
                self._at += 1
                self._go_on()
            case "unplayable":
                self._give_up(self._queue[self._at].clip, "A recording cannot be played")
                self._go_on()
            case _:
                self._lose("it could not read what it was told to")

    def _go_on(self) -> None:
        """Read from here on, as soon as nothing is paused."""
        self._watchdog.stop()
        self._left_ms = 0
        if not self._paused:
            self._read()

    def _offer(self) -> None:
        """Tell where what can be spoken has changed."""
        before, self._offered = self._offered, self._speakable()
        if self._offered != before:
            self.available.emit(bool(self._offered))

    def _speakable(self) -> frozenset[str]:
        if self._voice is None or not self._voice.output:
            return frozenset()
        recorded = self._bundle.content.recorded_languages if self._bundle is not None else frozenset[str]()
        return self._voice.languages | recorded

    def _bite(self) -> None:
        self._lose("it did not end in time" if self._voice is not None else "it did not get ready in time")

    def _lose(self, why: str) -> None:
        """Take the voice away, and try again later."""
        offered = bool(self._offered)
        self._forget()
        self._watchdog.stop()
        if self._child is not None:
            self._child.end()
        self._child = self._voice = None
        wait = self._limits.again_ms[min(self._failures, len(self._limits.again_ms) - 1)]
        self._failures += 1
        self._again.start(wait)
        if why != self._lost:
            self._lost, self._about = why, ""
            log.warning("The voice was lost, %s. Listen is not offered; it is tried again in %d s.", why, wait // 1000)
        self._offer()
        if offered:
            self.failed.emit()

    def _forget(self) -> None:
        """Nothing is being read any more; the watchdog of an utterance rests."""
        if self.reading:
            self._watchdog.stop()
        self._queue, self._at, self._paused = (), 0, False

    def _tell(self, what: str, more: bytes = b"", **details: object) -> None:
        if self._child is not None:
            self._child.tell({"do": what, **details}, more)
