"""The voice: what runs beside the kiosk and reads aloud, and what it and the kiosk tell each other."""

from kiosk.voice.messages import LONGEST_LINE, MessageError, Voice, read_message, write_message
from kiosk.voice.synthesiser import SynthesisError, find_synthesiser, spoken_languages, synthesise

__all__ = [
    "LONGEST_LINE",
    "MessageError",
    "SynthesisError",
    "Voice",
    "find_synthesiser",
    "read_message",
    "spoken_languages",
    "synthesise",
    "write_message",
]
