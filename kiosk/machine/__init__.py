"""The machine: what IT sets once, whether it has a screen, and how bright it is."""

from kiosk.machine.backlight import Backlight, Dimmer
from kiosk.machine.display import Display, find_display
from kiosk.machine.settings import MachineSettings, ReadSettings, check_settings, read_settings, told

__all__ = [
    "Backlight",
    "Dimmer",
    "Display",
    "MachineSettings",
    "ReadSettings",
    "check_settings",
    "find_display",
    "read_settings",
    "told",
]
