"""Pictures: the kiosk's own illustrations by name, a clinic's by file, each judged by its bytes."""

import struct
from pathlib import Path, PurePosixPath
from typing import NamedTuple

LARGEST_FILE = 2 * 1024 * 1024
LARGEST_SIDE = 4096
_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".webp"})
ALWAYS = ("welcome", "journey", "together", "book")
"""Illustrations that stand on screens every kiosk has."""


class Refused(NamedTuple):
    """Why a clinic's picture cannot be shown, and how to mend it."""

    code: str
    what: str
    mend: str


def judge(data: bytes, name: str = "") -> Refused | None:
    """Whether a clinic's picture can be shown; `name` is that of its file."""
    if not data:
        return Refused("picture-format", "This file is empty.", "Copy it into the folder again.")
    if len(data) > LARGEST_FILE:
        return Refused("picture-too-large", "This picture has more than 2 MB.", "Save it smaller.")
    sides = _png(data) or _jpeg(data) or _webp(data)
    if sides is None:
        return _of_another_kind(name)
    if max(sides) > LARGEST_SIDE or min(sides) < 1:
        what = f"This picture has {sides[0]} by {sides[1]} pixels; {LARGEST_SIDE} a side are allowed."
        return Refused("picture-too-large", what, "Save it smaller.")
    if not _whole(data):
        mend = "Copy it into the folder again, and wait until the copy is done."
        return Refused("picture-cut-off", "This picture is cut off: its end is missing.", mend)
    return None


def _of_another_kind(name: str) -> Refused:
    mend = "Save it as PNG or JPEG."
    ending = PurePosixPath(name).suffix
    if ending.lower() not in _ENDINGS:
        return Refused("picture-format", "This is no PNG, JPEG or WebP picture.", mend)
    what = f'Its name ends in "{ending}", but inside it is something else.'
    return Refused("picture-format", what, f"Open it in a program for pictures. {mend}")


def illustrations(folder: Path) -> dict[str, Path]:
    """Name -> file of the kiosk's own illustrations."""
    return {file.stem: file for file in sorted(folder.glob("*.svg"))}


def _whole(data: bytes) -> bool:
    """Whether a picture goes on to its own end; what stands behind that harms nobody."""
    if data.startswith(b"\x89PNG"):
        at = 8
        while data[at + 4 : at + 8] != b"IEND" and at + 12 <= len(data):
            at += 12 + int.from_bytes(data[at : at + 4], "big")
        return at + 12 <= len(data)
    if data.startswith(b"RIFF"):
        return 8 + int.from_bytes(data[4:8], "little") <= len(data)
    scan = _jpeg_scan(data)
    return scan is not None and data.find(b"\xff\xd9", scan) > 0


def _jpeg_scan(data: bytes) -> int | None:
    """Where the first scan begins; a small picture inside the head has an end of its own before it."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 -- a marker
        if data[at + 1] == 0xDA:  # noqa: PLR2004 -- a scan
            return at
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _png(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or data[12:16] != b"IHDR" or len(data) < 33:  # noqa: PLR2004 -- a header
        return None
    return struct.unpack(">II", data[16:24])


def _jpeg(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:  # noqa: PLR2004 -- a marker
        marker, length = data[at + 1], struct.unpack(">H", data[at + 2 : at + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # noqa: PLR2004 -- frames
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def _webp(data: bytes) -> tuple[int, int] | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or len(data) < 30:  # noqa: PLR2004 -- a header
        return None
    kind = data[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None
