"""`machine.yaml`: what IT sets once for this panel."""

from pathlib import Path
from typing import Literal, NamedTuple

FILE_NAME = "machine.yaml"
_ROTATIONS = (0, 90, 180, 270)
_SMALLEST, _LARGEST = 5.0, 120.0


class MachineSettings(NamedTuple):
    """The panel: its diagonal in inches (None: guessed by its pixels), how it hangs in degrees, and its voice."""

    panel_inches: float | None = None
    rotation: Literal[0, 90, 180, 270] = 0
    voice: Literal["off", "headset", "loudspeaker"] = "off"


class SettingsError(Exception):
    """`machine.yaml` cannot be used; the message says what, where and how to mend."""


def read_settings(folder: Path) -> MachineSettings:
    """The settings in `folder`; the defaults where there is no file. Raises `SettingsError`."""
    file = folder / FILE_NAME
    if not file.exists():
        return MachineSettings()
    from kiosk.content import read_settings_file  # noqa: PLC0415
    raise NotImplementedError(read_settings_file)
