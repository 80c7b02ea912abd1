"""The machine: what IT sets once, and whether it has a screen."""

from kiosk.machine.display import Display, find_display
from kiosk.machine.settings import MachineSettings, ReadSettings, check_settings, read_settings, told

__all__ = ["Display", "MachineSettings", "ReadSettings", "check_settings", "find_display", "read_settings", "told"]
