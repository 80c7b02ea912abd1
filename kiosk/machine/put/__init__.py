"""From the desk to the glass: a content folder takes the place of the kiosk's own, whole or not at all."""

from kiosk.machine.put.copying import copy_content
from kiosk.machine.put.faults import PutError, TryAgainError
from kiosk.machine.put.in_place import clear, put_in_place, recover, restore, swap
from kiosk.machine.put.lock import locked
from kiosk.machine.put.places import Places
from kiosk.machine.put.source import Look, look_at, remember
from kiosk.machine.put.stick import Answer, ask, asks, find_stick, takes_sticks, write_answer

__all__ = [
    "Answer",
    "Look",
    "Places",
    "PutError",
    "TryAgainError",
    "ask",
    "asks",
    "clear",
    "copy_content",
    "find_stick",
    "locked",
    "look_at",
    "put_in_place",
    "recover",
    "remember",
    "restore",
    "swap",
    "takes_sticks",
    "write_answer",
]
