"""A voice for journeys: what it is told to say can be read back."""

from collections.abc import Sequence

from kiosk.content import Utterance
from kiosk.services import VoicePolicy
from kiosk.services.speaker import Speaker


class Voice(Speaker):
    """A voice whose words can be read back; it comes to the next part when a test says so."""

    def __init__(self) -> None:
        super().__init__(VoicePolicy("off"))
        self.languages = {"en", "es"}
        self.said: list[Utterance] = []
        self.did: list[str] = []
        self.volume = 60
        self.started = False

    def start(self) -> None:
        self.started = True
        self.available.emit(True)

    def can_speak(self, language: str) -> bool:
        return language in self.languages

    def speak(self, utterances: Sequence[Utterance], first: int = 0) -> None:
        self.said = list(utterances[first:])
        self.did.append("speak")

    def pause(self) -> None:
        self.did.append("pause")

    def resume(self) -> None:
        self.did.append("resume")

    def stop(self) -> None:
        self.did.append("stop")

    def set_volume(self, percent: int) -> None:
        self.volume = percent

    @property
    def text(self) -> str:
        """Everything it is to say."""
        return " ".join(each.text for each in self.said)
