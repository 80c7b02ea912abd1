"""This machine: what IT sets once."""

from kiosk.machine.settings import MachineSettings, SettingsError, read_settings

__all__ = ["MachineSettings", "SettingsError", "read_settings"]
