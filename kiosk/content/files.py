"""The files of a content folder: which there are, and their text."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kiosk.content import pictures
from kiosk.content.model import MAIN
from kiosk.content.nodes import LARGEST_FILE
from kiosk.content.problems import Depth, Place, Problem
from kiosk.content.tree import MOST_FILES, is_ignored

CLINIC, WORDS, PICTURES = "clinic.yaml", "words.yaml", "pictures"
SCHEMA = "schema"
"""The folder of what an editor knows of the other files; the kiosk itself does not read it."""
_LOCKED = (32, 33)
"""What Windows says of a file that a program holds locked: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION."""
_GONE = frozenset(
    getattr(errno, name)
    for name in ("EIO", "ESTALE", "ENODEV", "ENXIO", "ENOTCONN", "EHOSTDOWN", "EHOSTUNREACH", "ETIMEDOUT", "EREMOTEIO")
    if hasattr(errno, name)
)
"""What systems say of a drive that has gone."""
DEEPEST_FOLDER = 6
"""Folders inside each other: more than any content has."""
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""What Windows writes before UTF-16."""
_OTHERS = (
    (b"PK\x03\x04", "a document of a word processor, or a ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old document of a word processor"),
    (b"{\\rtf", "a document of a word processor (RTF)"),
    (b"%PDF", "a PDF"),
    (b"<!DOCTYPE", "a web page"),
    (b"<html", "a web page"),
)
"""How files begin that are no text at all, and what they are."""
_SAVE_AS = 'Open it in the editor, choose "Save as", and at "Encoding" choose UTF-8.'
_MARK = b"\xef\xbb\xbf"
"""What Windows writes before UTF-8."""


class Folder(NamedTuple):
    """What a content folder holds, each name relative to it with forward slashes."""

    root: Path
    files: frozenset[str]

    def topics(self, language: str) -> tuple[str, ...]:
        """Ids of the topics written in `language`; the main one first."""
        start = f"{language}/"
        names = {
            n.removeprefix(start).removesuffix(".yaml")
            for n in self.files
            if n.startswith(start) and n.endswith(".yaml")
        }
        names = {name for name in names - {"words"} if "/" not in name}
        return tuple(sorted(names, key=lambda name: (name != MAIN, name)))


def list_folder(root: Path) -> tuple[Folder, tuple[Problem, ...]]:
    """The files below `root`; what is no plain file, or one too many, is a problem and is left out."""
    problems: list[Problem] = []
    names: list[str] = []
    for number, found in enumerate(_walk(root, "", 1), start=1):
        if number > MOST_FILES:
            what = f"There are more than {MOST_FILES} files in the content folder."
            problems.append(_problem("too-many-files", Place(""), what, "Take out what does not belong to the kiosk."))
            return Folder(root, frozenset()), tuple(problems)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            names.append(found)
    return Folder(root, frozenset(names)), tuple(problems)


def _walk(folder: Path, under: str, depth: int) -> Iterator[str | Problem]:
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda each: each.name)
    except OSError as error:
        yield _unreadable(under.rstrip("/"), error)
        return
    for entry in entries:
        if is_ignored(entry.name):
            continue
        name = f"{under}{entry.name}"
        if not entry.name.isprintable():
            what = "The name of this file holds a character that cannot be shown."
            yield _problem("file-name", Place(ascii(name)[1:-1]), what, "Give it a name of plain letters.")
        elif entry.is_symlink():
            mend = "Copy the file itself into the content folder."
            yield _problem("link", Place(name), "This is a link to a file elsewhere.", mend)
        elif entry.is_dir() and depth < DEEPEST_FOLDER:
            yield from _walk(Path(entry.path), f"{name}/", depth + 1)
        elif entry.is_dir():
            what = f"Folders lie inside each other here, more than {DEEPEST_FOLDER} deep."
            yield _problem("folder-depth", Place(name), what, "Take out what does not belong to the kiosk.")
        elif entry.is_file():
            yield name
        else:
            yield _problem("no-file", Place(name), "This is no file that can be read.", "Take it out.")


def read_text(folder: Folder, name: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file; None with a problem where it is missing, too large or no text."""
    place = Place(name)
    if name not in folder.files:
        mend = "Put the file back; a copy of it is in the folder that came with the kiosk."
        if (folder.root / name).is_dir():
            what = "A folder lies here, and a file belongs here."
            return None, (_problem("file-missing", place, what, f"Rename the folder. {mend}"),)
        return None, (_problem("file-missing", place, "This file is missing.", mend),)
    try:
        data = _read(folder.root / name, LARGEST_FILE)
    except OSError as error:
        return None, (_unreadable(name, error),)
    if len(data) > LARGEST_FILE:
        what = f"This file has more than {LARGEST_FILE // 1024} KiB."
        return None, (_problem("file-too-large", place, what, "Take out what does not belong in it."),)
    if sort := next((called for begins, called in _OTHERS if data.startswith(begins)), ""):
        what, mend = f"This is {sort}, under the name of a text file.", "Put the text file back under this name."
        return None, (_problem("file-encoding", place, what, mend),)
    if data.startswith(_WIDE) or data[:2].count(0) == 1:
        what, mend = 'This file was saved as UTF-16, which Notepad also calls "Unicode"; it must be UTF-8.', _SAVE_AS
        return None, (_problem("file-encoding", place, what, mend),)
    if not data.strip(b"\0 \t\r\n"):
        return None, (_problem("file-empty", place, "This file is empty.", "Put its words back, or the whole file."),)
    text, whole = _decoded(data.removeprefix(_MARK))
    if not whole:
        place = Place(name, text.count("\n") + 1, len(text) - text.rfind("\n"))
        what = "This file is not UTF-8 text from here on: it was saved in an older encoding, such as ANSI."
        return None, (_problem("file-encoding", place, what, f"{_SAVE_AS} Then look at the letters with accents."),)
    text = text.replace("\r\n", "\n")
    if text.count("\r") > text.count("\n"):
        what, mend = (
            "This file has the line ends of an old Mac.",
            'Save it again in the editor with line ends "LF" or "Unix".',
        )
        return None, (_problem("file-line-ends", place, what, mend),)
    return text, ()


def read_damaged(folder: Folder, name: str) -> str | None:
    """A file with signs in place of lost letters, to be shown in a report; None where it is no text at all."""
    try:
        data = _read(folder.root / name, LARGEST_FILE)
    except OSError:
        return None
    return None if 0 in data else data.removeprefix(_MARK).decode("utf-8", "replace").replace("\r\n", "\n")


def read_picture(folder: Folder, name: str) -> tuple[bytes, tuple[Problem, ...]]:
    """A clinic's picture, and why it cannot be shown."""
    try:
        data = _read(folder.root / name, pictures.LARGEST_FILE)
    except OSError as error:
        return b"", (_unreadable(name, error),)
    refused = pictures.judge(data, name)
    return data, (_problem(refused.code, Place(name), refused.what, refused.mend),) if refused else ()


def read_bytes(folder: Folder, name: str, most: int) -> bytes:
    """The bytes of a file, and one more than `most` where it has more. Raises `OSError`."""
    return _read(folder.root / name, most)


def _read(file: Path, most: int) -> bytes:
    """No more of it than shows that it is too large."""
    with file.open("rb") as opened:
        return opened.read(most + 1)


def _decoded(data: bytes) -> tuple[str, bool]:
    """As much as is UTF-8 text, and whether that is all; no text holds a zero, and UTF-16 is full of them."""
    end = data.index(0) if 0 in data else len(data)
    try:
        return data[:end].decode("utf-8"), end == len(data)
    except UnicodeDecodeError as error:
        return data[: error.start].decode("utf-8"), False


def _unreadable(name: str, error: OSError) -> Problem:
    what, mend = f"This cannot be opened: {error.strerror}.", "Let the account that runs the kiosk read it."
    if getattr(error, "winerror", 0) in _LOCKED:
        what, mend = "Another program has this open and lets nobody else read it.", "Close it there, and check again."
    elif error.errno in (errno.ENOENT, errno.ENOTDIR):
        what += " It was there a moment ago."
        mend = "Somebody moves or saves it just now: check again. If it is gone for good, put it back."
    elif error.errno in _GONE:
        mend = "The drive it lies on does not answer: look whether it is connected, then check again."
    return _problem("file-unreadable", Place(name), what, mend)


def _problem(code: str, place: Place, what: str, mend: str) -> Problem:
    return Problem(code, place, what, mend, depth=Depth.FILE)
