"""What was seen of a source that is looked at again and again: only what came to rest, and is new, is put."""

from enum import StrEnum
from pathlib import Path

import msgspec

from kiosk.content import fingerprint, write_safely
from kiosk.machine.put.places import Places


class Look(StrEnum):
    """What a look at a source finds."""

    SAME = "same"
    """What was put already."""
    REFUSED = "refused"
    """What was refused already."""
    MOVING = "moving"
    """Not what was seen the last time: somebody may be copying."""
    NEW = "new"
    """The same as the last time, and not put yet."""


class _Memory(msgspec.Struct, frozen=True):
    seen: str = ""
    done: str = ""
    refused: bool = False


def look_at(source: Path, places: Places) -> Look:
    """Look, and remember what was seen. Raises `OSError` where that cannot be written."""
    now, memory = fingerprint(source), _read(places)
    if memory.done == now:
        return Look.REFUSED if memory.refused else Look.SAME
    if memory.seen == now:
        return Look.NEW
    _write(_Memory(now, memory.done, memory.refused), places)
    return Look.MOVING


def remember(source: Path, places: Places, *, refused: bool) -> None:
    """What was seen last is dealt with, unless `source` has changed since. Raises `OSError`."""
    seen = _read(places).seen
    if fingerprint(source) == seen:
        _write(_Memory(seen, seen, refused), places)


def _read(places: Places) -> _Memory:
    try:
        return msgspec.json.decode(places.memory.read_bytes(), type=_Memory)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return _Memory()


def _write(memory: _Memory, places: Places) -> None:
    write_safely(msgspec.json.encode(memory), places.memory)
