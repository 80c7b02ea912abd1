"""Where the kiosk may be heard: a headset, unless IT says that a loudspeaker is fine."""

import re
from collections.abc import Sequence

USUAL = "the usual output"
"""What stands for the system's own choice, whatever that is and becomes."""
_WORN = re.compile(r"\b(?:head-?sets?|head-?phones?|hand-?sets?|ear-?phones?|ear-?pieces?|ear-?buds?)\b", re.IGNORECASE)
"""What only the person who wears or holds it hears, by its name."""


def choose_output(names: Sequence[str], voice: str, wanted: str) -> str:
    """Which of the devices of these `names` to speak into; empty where none is of the kind allowed.

    `voice` is "headset" or "loudspeaker", `wanted` a part of the name of the device that IT chose: then only that one.
    """
    if wanted:
        return next((each for each in names if wanted.casefold() in each.casefold()), "")
    if voice == "loudspeaker":
        return USUAL if names else ""
    return next((each for each in names if _WORN.search(each.replace("_", " "))), "")
