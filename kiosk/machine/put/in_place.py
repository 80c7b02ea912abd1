"""The new content takes the place of the old. Whenever this is broken off, the old or the new lies there whole."""

import shutil
from contextlib import suppress
from pathlib import Path

from kiosk.content import sync_folder
from kiosk.machine.put.exchange import exchange
from kiosk.machine.put.faults import PutError
from kiosk.machine.put.lock import locked
from kiosk.machine.put.places import Places


def put_in_place(places: Places) -> None:
    """What is whole in `incoming` becomes the content, and the content the previous one. Raises `OSError`.

    Where it is broken off before the last step, what was to come counts as the previous content.
    """
    if places.target.exists():
        if places.previous.exists():
            places.previous.rename(places.discarded())
        places.incoming.rename(places.previous)
        swap(places)
    else:
        places.incoming.rename(places.target)
    sync_folder(places.target.parent)
    clear(places)


def swap(places: Places) -> None:
    """The content and the previous one change places. Raises `OSError`."""
    if not exchange(places.target, places.previous):
        places.target.rename(places.swapping)
        places.previous.rename(places.target)
        places.swapping.rename(places.previous)
    sync_folder(places.target.parent)


def recover(places: Places) -> None:
    """Bring in order what was broken off; the lock must be held. Raises `OSError`."""
    if places.swapping.exists():
        if not places.target.exists():
            places.swapping.rename(places.target)
        elif not places.previous.exists():
            places.swapping.rename(places.previous)
        else:
            places.swapping.rename(places.discarded())
    clear(places)


def restore(target: Path) -> None:
    """Put the content back where a swap was broken off that had taken it away; never fails."""
    places = Places(target)
    with suppress(OSError, PutError):
        if not target.exists() and places.swapping.exists():
            with locked(places):
                recover(places)


def clear(places: Places) -> None:
    """Remove what nobody needs; what this account cannot remove stays for another one."""
    if places.incoming.exists():
        places.incoming.rename(places.discarded())
    for each in places.all_discarded():
        shutil.rmtree(each, ignore_errors=True)
