"""`machine.yaml`: what IT sets once for this panel. Where there is none, nothing of it is needed."""

from pathlib import Path
from typing import Literal

import msgspec

FILE_NAME = "machine.yaml"
SMALLEST, LARGEST = 5.0, 120.0
"""Inches a panel may measure across."""


class MachineSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The panel: its diagonal in inches, how it hangs in degrees clockwise, and whether it may speak aloud."""

    panel_inches: str = ""
    rotation: Literal["0", "90", "180", "270"] = "0"
    voice: Literal["off", "headset", "loudspeaker"] = "off"

    @property
    def inches(self) -> float | None:
        """The diagonal; None where it is guessed from the pixels."""
        return float(self.panel_inches) if self.panel_inches else None

    @property
    def degrees(self) -> int:
        """How the picture is turned."""
        return int(self.rotation)


class SettingsError(Exception):
    """`machine.yaml` cannot be used; the message says what, where and how to mend."""


def read_settings(folder: Path) -> MachineSettings:
    """The settings in `folder`, or those that fit most machines. Raises `SettingsError`."""
    file = folder / FILE_NAME
    if not file.exists():
        return MachineSettings()
    from kiosk.content.settings_file import read_settings_file  # noqa: PLC0415 -- YAML only where there is a file

    settings, problems = read_settings_file(file, MachineSettings)
    if settings is None:
        raise SettingsError("\n".join(f"{file}, line {p.place.line}: {p.what} {p.mend}" for p in problems))
    try:
        fits = settings.inches is None or SMALLEST <= settings.inches <= LARGEST
    except ValueError:
        fits = False
    if not fits:
        message = (
            f'{file}: "panel_inches: {settings.panel_inches}" is no size of a panel. '
            f"Write its diagonal in inches, between {SMALLEST:g} and {LARGEST:g}, such as 21.5."
        )
        raise SettingsError(message)
    return settings
