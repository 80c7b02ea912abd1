"""A bundle: everything a kiosk shows in one file that never changes."""

import hashlib
import io
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import IO

import msgspec

from kiosk.content.model import Content

FORMAT = 1
CONTENT, FONT, FORMAT_FILE = "content.json", "icons.ttf", "format"
RECORDINGS = "voice/"
LARGEST_BUNDLE = 64 * 1024 * 1024
_SOME_DAY = (2020, 1, 1, 0, 0, 0)


class BundleError(Exception):
    """A file is no bundle, is damaged, or is of another format."""


class Bundle:
    """An opened bundle; all but the recordings is read into memory, so the file may go: then nothing is recorded.

    `source` is where the recordings are: the file, or all of its bytes.
    """

    def __init__(
        self, content: Content, digest: str, members: dict[str, bytes], source: Path | bytes | None = None
    ) -> None:
        self.content, self.digest, self._members, self._source = content, digest, members, source

    @property
    def font(self) -> bytes:
        """The icon font."""
        return self._members[self.content.icons.font]

    def picture(self, member: str) -> bytes:
        """A picture by its file inside the bundle; raises `KeyError` where there is none."""
        return self._members[member]

    def recording(self, member: str) -> bytes:
        """A recording by its file inside the bundle, read now.

        Raises `KeyError` where there is none, `BundleError` where the bundle's file is gone or damaged.
        """
        if self._source is None:
            raise KeyError(member)
        source = io.BytesIO(self._source) if isinstance(self._source, bytes) else self._source
        try:
            with zipfile.ZipFile(source) as archive:
                return archive.read(member)
        except (OSError, zipfile.BadZipFile, EOFError) as error:
            message = f"{member} cannot be read from the bundle any more: {error}."
            raise BundleError(message) from error

    def saying(self, content: Content) -> "Bundle":
        """The same pictures with other words, to try those out."""
        digest = hashlib.sha256(msgspec.json.encode(content)).hexdigest()
        return Bundle(content, digest, self._members, self._source)

    def lying_in(self, file: Path) -> "Bundle":
        """The same bundle, its recordings in `file` and no longer in memory."""
        return Bundle(self.content, self.digest, self._members, file)


def pack(
    content: Content, pictures: dict[str, bytes], font: bytes, recordings: Mapping[str, bytes] = MappingProxyType({})
) -> bytes:
    """The bytes of a bundle: the same for the same content, whenever and wherever it is packed.

    `recordings` are named by their files inside the bundle.
    """
    members = {
        FORMAT_FILE: str(FORMAT).encode(),
        CONTENT: msgspec.json.encode(content, order="deterministic"),
        FONT: font,
        **{content.pictures[name]: data for name, data in pictures.items()},
        **recordings,
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in sorted(members.items()):
            info = zipfile.ZipInfo(name, _SOME_DAY)
            info.compress_type = zipfile.ZIP_STORED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return packed.getvalue()


def open_bundle(file: Path) -> Bundle:
    """Read and check a bundle. Raises `BundleError`."""
    try:
        if file.stat().st_size > LARGEST_BUNDLE:
            message = f"{file} is larger than any bundle."
            raise BundleError(message)
        with file.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
            return _read(opened, digest, file)
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}."
        raise BundleError(message) from error


def unpack(data: bytes) -> Bundle:
    """The bundle of these bytes. Raises `BundleError`."""
    return _read(io.BytesIO(data), hashlib.sha256(data).hexdigest(), data)


def _read(opened: IO[bytes], digest: str, source: Path | bytes) -> Bundle:
    """The bundle in `opened`. Recordings are passed over: they are many, and few of them are heard."""
    try:
        with zipfile.ZipFile(opened) as archive:
            infos = archive.infolist()
            if any(info.compress_type != zipfile.ZIP_STORED for info in infos):
                message = "A bundle holds nothing compressed."
                raise BundleError(message)
            if sum(info.file_size for info in infos) > LARGEST_BUNDLE:
                message = "A bundle holds no more than its file."
                raise BundleError(message)
            names = {info.filename for info in infos}
            members = {name: archive.read(name) for name in names if not name.startswith(RECORDINGS)}
        found = int(members[FORMAT_FILE])
        if found != FORMAT:
            message = f"This bundle is of format {found}; this kiosk reads format {FORMAT}."
            raise BundleError(message)
        content = msgspec.json.decode(members[CONTENT], type=Content)
        needed = {content.icons.font, *content.pictures.values(), *content.recordings.values()}
    except (zipfile.BadZipFile, KeyError, ValueError, msgspec.MsgspecError, RuntimeError, EOFError) as error:
        # RuntimeError: an encrypted member, or a way to pack that is not known here.
        message = f"This is no bundle, or it is damaged ({type(error).__name__})."
        raise BundleError(message) from error
    if missing := needed - names:
        message = f"This bundle lacks {', '.join(sorted(missing))}."
        raise BundleError(message)
    return Bundle(content, digest, members, source if content.recordings else None)


def write_safely(data: bytes, file: Path) -> None:
    """Write `file` so that it is whole or not there, whenever the power goes. Raises `OSError` that names it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        part.replace(file)
    except OSError as error:
        error.filename, error.filename2 = str(file), None  # the passing name tells nobody anything
        raise
    finally:
        part.unlink(missing_ok=True)
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Make the new name outlive a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
