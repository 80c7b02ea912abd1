"""What IT lets the voice do."""

from typing import Literal, NamedTuple


class VoicePolicy(NamedTuple):
    """What the machine's settings say: where it may speak, the name of the device IT chose, how loud."""

    voice: Literal["off", "headset", "loudspeaker"] = "headset"
    output: str = ""
    volume: int = 60
