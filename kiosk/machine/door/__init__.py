"""The staff door: a PIN, who may try it how often, and the corner that leads to it. Qt is only where it is drawn."""

from kiosk.machine.door.corner import Corner, CornerTaps
from kiosk.machine.door.keeper import Answer, DoorKeeper, forget_tries, wrong_pins
from kiosk.machine.door.pin import DamagedPinError, clear_pin, read_pin, set_pin, what_is_wrong

__all__ = [
    "Answer",
    "Corner",
    "CornerTaps",
    "DamagedPinError",
    "DoorKeeper",
    "clear_pin",
    "forget_tries",
    "read_pin",
    "set_pin",
    "what_is_wrong",
    "wrong_pins",
]
