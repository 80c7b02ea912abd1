"""`machine.yaml`: what IT sets once for this panel. Where there is none, nothing of it is needed."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

import msgspec

if TYPE_CHECKING:
    from kiosk.content.nodes import Node
    from kiosk.content.reader import Reader

FILE_NAME = "machine.yaml"
SMALLEST, LARGEST = 5.0, 120.0
"""Inches a panel may measure across."""
USUAL_VOLUME, SOFTEST, LOUDEST = "60", 10, 100
"""Percent. Softer than this nobody hears that it speaks, nor can a visitor choose it: `voice: off` is silence."""

Heard = Literal["off", "headset", "loudspeaker"]
Switched = Literal["off", "on"]
_OFF, _ON = frozenset({"off", "no", "false"}), frozenset({"on", "yes", "true"})
"""What other programs take for off, and for on, in a YAML file."""


class MachineSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The panel: its diagonal in inches, how it hangs in degrees clockwise. The voice: where it is heard, how loud.

    Whether visits are counted by the month.
    """

    panel_inches: str = ""
    rotation: Literal["0", "90", "180", "270"] = "0"
    voice: Heard = "headset"
    voice_output: str = ""
    voice_volume: str = USUAL_VOLUME
    statistics: Switched = "off"

    @property
    def inches(self) -> float | None:
        """The diagonal; None where it is guessed from the pixels."""
        return float(self.panel_inches) if self.panel_inches else None

    @property
    def degrees(self) -> int:
        """How the picture is turned."""
        return int(self.rotation)

    @property
    def volume(self) -> int:
        """How loud each visit begins, from 10 to 100."""
        return int(self.voice_volume)


class ReadSettings(NamedTuple):
    """The settings that can be used, and what is wrong with the others: what, where and how to mend."""

    settings: MachineSettings
    complaints: tuple[str, ...] = ()


def read_settings(folder: Path) -> ReadSettings:
    """The settings in `folder`; each that cannot be used is complained of and left as it fits most machines."""
    file = folder / FILE_NAME
    if not file.exists():
        return ReadSettings(MachineSettings())
    from kiosk.content.settings_file import read_settings_file  # noqa: PLC0415 -- YAML only where there is a file

    settings, problems = read_settings_file(file, MachineSettings, {Heard: _read_heard, Switched: _read_switched})
    found = [f"{file}, line {each.place.line}: {each.what} {each.mend}" for each in problems]
    complaints: list[str] = []
    if not _is_size(settings.panel_inches):
        complaints.append(
            f'{file}: "panel_inches: {settings.panel_inches}" is no size of a panel. '
            f"Write its diagonal in inches, between {SMALLEST:g} and {LARGEST:g}, such as 21.5."
        )
        settings = msgspec.structs.replace(settings, panel_inches="")
    if not _is_volume(settings.voice_volume):
        complaints.append(
            f'{file}: "voice_volume: {settings.voice_volume}" is no volume. '
            f'Write a whole number between {SOFTEST} and {LOUDEST}, such as {USUAL_VOLUME}; "voice: off" is silence.'
        )
        settings = msgspec.structs.replace(settings, voice_volume=USUAL_VOLUME)
    return ReadSettings(settings, (*found, *(f"{each} The kiosk runs without this setting." for each in complaints)))


def _read_heard(reader: "Reader", node: "Node", name: str) -> Any:  # noqa: ANN401 -- what the reader calls
    from kiosk.content.nodes import Scalar  # noqa: PLC0415 -- YAML only where there is a file

    text = node.text.strip().lower() if isinstance(node, Scalar) else ""
    if text in _OFF:
        return "off"
    if text in get_args(Heard):
        return text
    return reader.choice(node, name, get_args(Heard))


def _read_switched(reader: "Reader", node: "Node", name: str) -> Any:  # noqa: ANN401 -- what the reader calls
    from kiosk.content.nodes import Scalar  # noqa: PLC0415 -- YAML only where there is a file

    text = node.text.strip().lower() if isinstance(node, Scalar) else ""
    if text in _OFF | _ON:
        return "on" if text in _ON else "off"
    return reader.choice(node, name, get_args(Switched))


def _is_size(inches: str) -> bool:
    try:
        return not inches or SMALLEST <= float(inches) <= LARGEST
    except ValueError:
        return False


def _is_volume(percent: str) -> bool:
    if not (percent.isascii() and percent.isdigit()) or len(percent) > len(str(LOUDEST)):
        return False
    return SOFTEST <= int(percent) <= LOUDEST
