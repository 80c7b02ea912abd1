"""The files of a content folder: which there are, and their text."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kiosk.content import pictures
from kiosk.content.nodes import LARGEST_FILE
from kiosk.content.problems import Depth, Place, Problem
from kiosk.content.tree import MOST_FILES, is_ignored

CLINIC, WORDS, PICTURES = "clinic.yaml", "words.yaml", "pictures"
SCHEMA = "schema"
"""The folder of what an editor knows of the other files; the kiosk itself does not read it."""
MAIN = "ipt"
"""The topic this kiosk is for: it comes first."""
DEEPEST_FOLDER = 4
"""Folders inside each other: more than any content has."""
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
        return None, (_problem("file-missing", place, "This file is missing.", mend),)
    try:
        data = _read(folder.root / name, LARGEST_FILE)
    except OSError as error:
        return None, (_unreadable(name, error),)
    if len(data) > LARGEST_FILE:
        what = f"This file has more than {LARGEST_FILE // 1024} KiB."
        return None, (_problem("file-too-large", place, what, "Take out what does not belong in it."),)
    if not data.strip():
        return None, (_problem("file-empty", place, "This file is empty.", "Put its words back, or the whole file."),)
    text, whole = _decoded(data.removeprefix(_MARK))
    if not whole:
        place = Place(name, text.count("\n") + 1, len(text) - text.rfind("\n"))
        mend = (
            'Open it in the editor, choose "Save as" and the encoding UTF-8. '
            "If it is no text file, put the text file back."
        )
        return None, (_problem("file-encoding", place, "This file is not UTF-8 text from here on.", mend),)
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
    mend = "Let the account that runs the kiosk read it."
    return _problem("file-unreadable", Place(name), f"This cannot be opened: {error.strerror}.", mend)


def _problem(code: str, place: Place, what: str, mend: str) -> Problem:
    return Problem(code, place, what, mend, depth=Depth.FILE)
