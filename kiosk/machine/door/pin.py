"""The staff's PIN: what may be one, and how it is kept so that nobody reads it back."""

import hashlib
import os
from hmac import compare_digest
from itertools import pairwise
from pathlib import Path
from typing import Literal

import msgspec

from kiosk.machine.door.private_file import LARGEST, read_private, write_private

FILE = "staff-door.json"
"""Its name in the state folder."""
FEWEST, MOST = 6, 12
FEWEST_DIFFERENT = 3
_N, _R, _P, _MEMORY = 2**15, 8, 1, 64 * 2**20
"""32 MB and about 0.1 s for each try (RFC 7914; OWASP asks for no less memory)."""
Scheme = Literal["scrypt-32768-8-1"]


class DamagedPinError(Exception):
    """There is a file, and no PIN can be read from it; the words say why and what to do."""


class KeptPin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept of a PIN; `salt` and `key` in hexadecimal digits."""

    scheme: Scheme
    salt: str
    key: str


def what_is_wrong(digits: str) -> str:
    """Why this is no PIN, and what to choose; empty where it is one."""
    if not (digits.isascii() and digits.isdigit()):
        return "A PIN has digits alone. Choose 6 to 12 digits."
    if not FEWEST <= len(digits) <= MOST:
        return f"This PIN has {len(digits)} digits. Choose 6 to 12 digits."
    if _is_obvious(digits):
        return "This PIN is among the first that somebody would try. Choose digits without an order, and more than two."
    return ""


def _is_obvious(digits: str) -> bool:
    numbers = [int(each) for each in digits]
    steps = {(after - before) % 10 for before, after in pairwise(numbers)}
    doubled = digits[::2] == digits[1::2]
    repeated = any(digits == digits[:size] * (len(digits) // size) for size in range(1, len(digits) // 2 + 1))
    mirrored = digits == digits[::-1]
    return len(set(digits)) < FEWEST_DIFFERENT or steps <= {1} or steps <= {9} or doubled or repeated or mirrored


def set_pin(digits: str, state: Path) -> None:
    """Keep this PIN in the state folder, in place of any other. Raises `OSError`, and `ValueError` for no PIN."""
    if wrong := what_is_wrong(digits):
        raise ValueError(wrong)
    salt = os.urandom(16)
    kept = KeptPin("scrypt-32768-8-1", salt.hex(), _key(digits, salt).hex())
    write_private(msgspec.json.encode(kept) + b"\n", state / FILE)


def clear_pin(state: Path) -> bool:
    """Take the PIN away; False where there was none. Raises `OSError`."""
    try:
        (state / FILE).unlink()
    except FileNotFoundError:
        return False
    return True


def read_pin(state: Path) -> KeptPin | None:
    """The PIN that is kept; None where none is. Raises `DamagedPinError`."""
    file = state / FILE
    try:
        data = read_private(file)
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}. Ask as root, or set a PIN anew as root."
        raise DamagedPinError(message) from error
    if (kept := _kept(data)) is None:
        message = f"{file} is damaged, or of another version. The staff door stays shut: set a PIN anew as root."
        raise DamagedPinError(message)
    return kept


def _kept(data: bytes) -> KeptPin | None:
    try:
        kept = msgspec.json.decode(data, type=KeptPin)
        lengths = len(bytes.fromhex(kept.salt)), len(bytes.fromhex(kept.key))
    except (ValueError, msgspec.MsgspecError):
        return None
    return kept if lengths == (16, 64) and len(data) <= LARGEST else None


def matches(kept: KeptPin, digits: str) -> bool:
    """Whether this is the PIN; it takes about 0.1 s. Raises `ValueError` or `MemoryError` where it cannot be told."""
    return compare_digest(_key(digits, bytes.fromhex(kept.salt)), bytes.fromhex(kept.key))


def _key(digits: str, salt: bytes) -> bytes:
    return hashlib.scrypt(digits.encode(), salt=salt, n=_N, r=_R, p=_P, maxmem=_MEMORY)
