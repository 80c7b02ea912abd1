"""The voice: what runs beside the kiosk and reads aloud, and what it and the kiosk tell each other."""

from kiosk.voice.messages import LONGEST_LINE, MessageError, Voice, read_message, write_message

__all__ = ["LONGEST_LINE", "MessageError", "Voice", "read_message", "write_message"]
