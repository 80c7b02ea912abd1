"""The files of a content folder: which there are, and their text."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kiosk.content.library import MOST_FILES
from kiosk.content.nodes import LARGEST_FILE
from kiosk.content.problems import Depth, Place, Problem

CLINIC, WORDS, PICTURES = "clinic.yaml", "words.yaml", "pictures"


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
        return tuple(sorted(names, key=lambda name: (name != "ipt", name)))


def list_folder(root: Path) -> tuple[Folder, tuple[Problem, ...]]:
    """The files below `root`; links and surplus files are problems and are left out."""
    problems: list[Problem] = []
    names: list[str] = []
    for name, linked in _walk(root, ""):
        if linked:
            mend = "Copy the file itself into the content folder."
            problems.append(_problem("link", Place(name), "This is a link to a file elsewhere.", mend))
        elif len(names) < MOST_FILES:
            names.append(name)
        else:
            what = f"There are more than {MOST_FILES} files in the content folder."
            problems.append(_problem("too-many-files", Place(""), what, "Take out what does not belong to the kiosk."))
            break
    return Folder(root, frozenset(names)), tuple(problems)


def _walk(folder: Path, under: str) -> Iterator[tuple[str, bool]]:
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        name = f"{under}{entry.name}"
        if entry.name.startswith(".") or entry.name.endswith("~"):
            continue
        if entry.is_symlink():
            yield name, True
        elif entry.is_dir():
            yield from _walk(Path(entry.path), f"{name}/")
        else:
            yield name, False


def read_text(folder: Folder, name: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file; None with a problem where it is missing, too large or no text."""
    place = Place(name)
    if name not in folder.files:
        mend = "Put the file back; a copy of it is in the folder that came with the kiosk."
        return None, (_problem("file-missing", place, "This file is missing.", mend),)
    try:
        size = (folder.root / name).stat().st_size
        data = (folder.root / name).read_bytes() if size <= LARGEST_FILE else b""
    except OSError as error:
        mend = "Let the account that runs the kiosk read the file."
        what = f"This file cannot be opened: {error.strerror}."
        return None, (_problem("file-unreadable", place, what, mend),)
    if size > LARGEST_FILE:
        what = f"This file has {size // 1024} KiB; a file may have {LARGEST_FILE // 1024}."
        return None, (_problem("file-too-large", place, what, "Take out what does not belong in it."),)
    if not data.strip():
        return None, (_problem("file-empty", place, "This file is empty.", "Put its words back, or the whole file."),)
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        place = Place(name, before.count(b"\n") + 1, error.start - before.rfind(b"\n"))
        mend = (
            'Open it in the editor, choose "Save as" and the encoding UTF-8. '
            "If it is no text file, put the text file back."
        )
        return None, (_problem("file-encoding", place, "This file is not UTF-8 text from here on.", mend),)
    return text.replace("\r\n", "\n"), ()


def _problem(code: str, place: Place, what: str, mend: str) -> Problem:
    return Problem(code, place, what, mend, depth=Depth.FILE)
