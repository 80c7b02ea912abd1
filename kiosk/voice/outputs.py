"""Where the kiosk may be heard: a headset, unless IT says that a loudspeaker is fine."""

import re
from collections.abc import Sequence

USUAL = "the usual output"
"""What stands for the system's own choice, whatever that is and becomes."""
_WORN = re.compile(r"\b(?:head-?sets?|head-?phones?|hand-?sets?|ear-?phones?|ear-?pieces?|ear-?buds?)\b", re.IGNORECASE)
"""What only the person who wears or holds it hears, by its name."""
_HEARD_BY_ALL = re.compile(
    r"speaker|sound[ -]?bar|built-?in|bcm2835|line[ -]?out|\bhdmi\b|\bpci\b|\banalog\b", re.IGNORECASE
)
"""What the room may hear too, whatever else its name says: a loudspeaker that shares its device with a socket."""
_PROFILE = re.compile(r" analog (?:stereo|mono)$", re.IGNORECASE)
"""What PulseAudio puts after the name of a USB headset as well."""
_SHOWN, _MOST_SHOWN = 80, 12
"""Letters of a name, and names, that are told."""


def choose_output(names: Sequence[str], voice: str, wanted: str) -> str:
    """Which of the devices of these `names` to speak into; empty where none is of the kind allowed.

    `voice` is "headset" or "loudspeaker", `wanted` a part of the name of the device that IT chose: then only that one.
    """
    if wanted:
        return next((each for each in names if wanted.casefold() in each.casefold()), "")
    if voice == "loudspeaker":
        return USUAL if names else ""
    return next((each for each in names if _is_headset(each)), "")


def explain_output(names: Sequence[str], voice: str, wanted: str) -> str:
    """For the log of the kiosk: where it is heard, or why nowhere."""
    found = choose_output(names, voice, wanted)
    if found:
        return f"The voice is heard on {'the device the system plays on' if found == USUAL else _in_one_line([found])}."
    if not names:
        return "Listen is not offered: no sound device was found. Is PulseAudio or PipeWire running?"
    lack = f'has "{wanted}" in its name' if wanted else "is a headset"
    named = _in_one_line(names)
    return f"Listen is not offered: none of the devices ({named}) {lack}; see voice_output in docs/it/voice.md."


def _in_one_line(names: Sequence[str]) -> str:
    """Whatever a device calls itself, a line of the log stays one."""
    shown = [f'"{"".join(each if each.isprintable() else " " for each in name)[:_SHOWN]}"' for name in sorted(names)]
    return ", ".join(shown[:_MOST_SHOWN]) + (", ..." if len(shown) > _MOST_SHOWN else "")


def _is_headset(name: str) -> bool:
    words = _PROFILE.sub("", name.replace("_", " "))
    return bool(_WORN.search(words)) and not _HEARD_BY_ALL.search(words)
