"""Content on a USB stick: where it lies, and how the kiosk, which may not write content, asks for it to be put."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from kiosk import paths
from kiosk.content import write_safely
from kiosk.machine.put.faults import PutError, TryAgainError

FOLDER = "ipt-kiosk-content"
"""The folder on the stick."""
MOUNTED = (Path("/media"), Path("/run/media"))
REQUEST, ANSWER = Path("/run/ipt-kiosk/put-from-stick"), Path("/run/ipt-kiosk-stick/answer.json")
"""What starts the service that puts (deploy/stick), and what it leaves."""
LONGEST_SECONDS, LOOK_EVERY_SECONDS = 180.0, 0.5


class Answer(msgspec.Struct, frozen=True):
    """How `put` ended, and what it said."""

    code: int
    said: str


def takes_sticks(target: Path) -> bool:
    """Whether content can come from a stick to the kiosk that shows `target`: by a service, or by this account.

    The content that came with the kiosk is no place to put anything.
    """
    real = target.resolve()
    if sys.platform != "linux" or real == paths.shipped_content().resolve():
        return False
    return _is_served() or os.access(real.parent, os.W_OK)


def asks(target: Path) -> bool:
    """Whether this account must ask the service."""
    return _is_served() and not os.access(target.parent, os.W_OK)


def find_stick(mounted: Sequence[Path] = MOUNTED) -> Path:
    """The content folder of the one stick that has one. Raises `PutError`."""
    found = [each for root in mounted for depth in ("*", "*/*") for each in root.glob(f"{depth}/{FOLDER}")]
    folders = sorted(each for each in found if each.is_dir() and not each.is_symlink())
    if len(folders) == 1:
        return folders[0]
    if folders:
        message = f"More than one stick has a folder {FOLDER}. Leave one in."
        raise PutError(message)
    message = f"There is no stick with a folder {FOLDER}. Plug it in, wait ten seconds, and try again."
    raise PutError(message)


def ask(
    request: Path = REQUEST,
    answer: Path = ANSWER,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Answer:
    """Ask the service, and wait for its answer. Raises `TryAgainError` where none comes, `OSError`."""
    before, end = _seen(answer), clock() + LONGEST_SECONDS
    request.touch()
    while clock() < end:
        sleep(LOOK_EVERY_SECONDS)
        if _seen(answer) != before:
            try:
                return msgspec.json.decode(answer.read_bytes(), type=Answer)
            except (msgspec.MsgspecError, UnicodeDecodeError):
                break
    request.unlink(missing_ok=True)
    message = "The service that takes content from a stick does not answer. Ask IT. The kiosk shows what it showed."
    raise TryAgainError(message)


def write_answer(answer: Answer, file: Path) -> None:
    """Leave it for whoever asked. Raises `OSError`."""
    write_safely(msgspec.json.encode(answer), file)


def _is_served() -> bool:
    return REQUEST.parent.is_dir() and ANSWER.parent.is_dir()


def _seen(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
