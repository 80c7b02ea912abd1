"""What the kiosk and the voice beside it tell each other: a line of JSON each; a recording's bytes follow their line.

The kiosk says
    {"do": "say", "number": 7, "text": "...", "language": "en", "clip": 20412}    and 20412 bytes
    {"do": "pause"}, {"do": "resume"}, {"do": "stop"}, {"do": "volume", "percent": 60}
The voice says
    {"voice": {"output": "USB Headset", "languages": ["en", "es"], "about": "The voice is heard on ..."}}
        when it is ready, and when that changes
    {"began": 7}, {"ended": 7}
    {"unplayable": 7}    when the recording is none that can be played: nothing was heard
    {"failed": 7}    when the synthesiser or the device did not do what it should
"""

import json
from collections.abc import Mapping
from typing import NamedTuple

LONGEST_LINE = 64 * 1024
"""Bytes a line may have: more than any text of a screen."""


class MessageError(Exception):
    """What was said is none of these messages."""


class Voice(NamedTuple):
    """Where it would be heard, empty for nowhere; which languages the synthesiser speaks; what IT may want to know."""

    output: str = ""
    languages: frozenset[str] = frozenset()
    about: str = ""


def write_message(said: Mapping[str, object]) -> bytes:
    """A message as one line."""
    return json.dumps(said, separators=(",", ":")).encode() + b"\n"


def read_message(line: bytes) -> Voice | tuple[str, int]:
    """What the voice says: what it is, or an event and the number it is about. Raises `MessageError`."""
    try:
        match json.loads(line):
            case {"voice": {"output": str(output), "languages": list(languages), **more}}:
                return Voice(output, frozenset(str(each) for each in languages), str(more.get("about", "")))
            case {"began": int(number)}:
                return "began", number
            case {"ended": int(number)}:
                return "ended", number
            case {"unplayable": int(number)}:
                return "unplayable", number
            case {"failed": int(number)}:
                return "failed", number
    except (ValueError, RecursionError) as error:
        raise MessageError(repr(line[:80])) from error
    raise MessageError(repr(line[:80]))
