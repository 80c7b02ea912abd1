"""The machine: what IT sets once, and whether it has a screen."""

from kiosk.machine.display import screen_found
from kiosk.machine.settings import MachineSettings, SettingsError, read_settings

__all__ = ["MachineSettings", "SettingsError", "read_settings", "screen_found"]
