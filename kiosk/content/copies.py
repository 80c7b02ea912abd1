"""Backups and copies that lie among the files: they are set aside, so that none becomes a second topic or language."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from kiosk.content.files import CLINIC, PICTURES, Folder, read_text
from kiosk.content.problems import Depth, Place, Problem

_ENDING = re.compile(
    r"(?P<stem>.+?)(?P<ending>\.ya?ml)?(?P<more>(?:\.(?:txt|bak|backup|old|orig|save|tmp))*)", re.IGNORECASE
)
_WORD = r"(?:backup|back-up|bak|copy|copies|copia|kopie|old|orig|original|tmp|temp|(?:sync-)?conflict[\w-]*|respaldo)"
_BEHIND = re.compile(
    rf"(?:[\s._-]+{_WORD}[\s._-]*\d*|\s*\([^)]*(?:copy|copia|conflict|backup|\d)[^)]*\)|\s+-\s+{_WORD})+$",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"{_WORD}(?:[\s._-]+(?:of|de|von))?[\s._-]+", re.IGNORECASE)
_NUMBERED = re.compile(r"[\s._-]*(?:v?\d+|new|final|draft|edited|nuev[oa])", re.IGNORECASE)
_COMPUTER = re.compile(r"-(?=[\w-]*[A-Z])[\w-]+$")
"""What OneDrive puts behind a name: that of the computer where the other version was saved."""
_CODE = re.compile(r"[a-z]{2,3}")
_ID = re.compile(r"[a-z][a-z0-9-]*")
_LETTERS_OF_A_TEXT = 20
_MOSTLY, _NEARLY = 0.6, 0.8
"""Share of equal lines that makes a file with a number behind its name a copy, and any file look like one."""


class Aside(NamedTuple):
    """A folder without its copies and misnamed files, what to say of those, and the names they should have."""

    folder: Folder
    problems: tuple[Problem, ...]
    wanted: frozenset[str]


def set_aside(folder: Folder) -> Aside:
    """What is left of a folder without its copies and without the files that are not read because of their names."""
    problems = [*_folders(folder.files)]
    gone = {name for name in folder.files if any(name.startswith(f"{each.place.file}/") for each in problems)}
    rest = Folder(folder.root, folder.files - gone)
    wanted: set[str] = set()
    for name in sorted(rest.files):
        if found := _file(rest, name):
            problems.append(found[0])
            gone.add(name)
            wanted.add(found[1])
    rest = Folder(folder.root, folder.files - gone)
    return Aside(rest, (*problems, *_lookalikes(rest)), frozenset(wanted))


def _folders(files: frozenset[str]) -> Iterator[Problem]:
    names = {name.partition("/")[0] for name in files if "/" in name}
    for name in sorted(names):
        if f"{name}/{CLINIC}" in files:
            yield _copy(name, "the whole content folder")
        elif original := _original(name, names - {name}):
            yield _copy(name, f'the folder "{original}"')


def _file(folder: Folder, name: str) -> tuple[Problem, str] | None:
    """Why a file is set aside, and for which other: it looks like a copy of that, or should have its name."""
    path = PurePosixPath(name)
    parent = str(path.parent)
    if parent != "." and not _CODE.fullmatch(parent):
        return None
    found = _ENDING.fullmatch(path.name)
    if not found or not (found["ending"] or found["more"]):
        return None
    beside = (PurePosixPath(each) for each in folder.files)
    stems = {each.stem for each in beside if str(each.parent) == parent and each.suffix == ".yaml"}
    stem, plain = found["stem"], path.name == f"{found['stem']}.yaml"
    original = _original(stem, stems - {stem} if plain else stems)
    if original is None and plain and (near := _numbered(stem, stems)):
        original = near if _alike(folder, name, _path(parent, f"{near}.yaml")) >= _MOSTLY else None
    if original:
        return _copy(name, f"{original}.yaml"), _path(parent, f"{original}.yaml")
    small = stem.lower()
    if f"{small}.yaml" != path.name and _ID.fullmatch(small) and (parent != "." or f"{small}.yaml" == CLINIC):
        what, mend = "This file is not read, because of its name.", f'Rename it to "{small}.yaml".'
        return Problem("misnamed-file", Place(name), what, mend, depth=Depth.FILE), _path(parent, f"{small}.yaml")
    return None


def _original(name: str, known: set[str]) -> str | None:
    """Which of the known names this one is a copy of, as it says itself: by its words or by capitals alone."""
    bare = [name] if name != name.lower() or name in known else []
    bare += [name[: behind.start()] for behind in (_BEHIND.search(name), _COMPUTER.search(name)) if behind]
    if before := _BEFORE.match(name):
        bare.append(name[before.end() :])
    small = {each.lower(): each for each in known}
    return next((small[each.lower()] for each in bare if each.lower() in small), None)


def copied(name: str, others: Iterable[str]) -> str:
    """Which of the other files, of the same kind, this one is a copy of by its name; empty where it is none."""
    path = PurePosixPath(name)
    alike = {PurePosixPath(each).stem: each for each in others if each.endswith(path.suffix) and each != name}
    return alike.get(_original(path.stem, set(alike)) or "", "")


def _numbered(stem: str, known: set[str]) -> str | None:
    return next(
        (each for each in sorted(known) if stem.startswith(each) and _NUMBERED.fullmatch(stem[len(each) :])), None
    )


def _lookalikes(folder: Folder) -> Iterator[Problem]:
    """Topics that say nearly the same under two names: both are shown, and that is told."""
    for code in sorted({name.partition("/")[0] for name in folder.files if "/" in name} - {PICTURES}):
        names = folder.topics(code) if _CODE.fullmatch(code) else ()
        for at, name in enumerate(names):
            file = f"{code}/{name}.yaml"
            near = (each for each in names[:at] if _alike(folder, file, f"{code}/{each}.yaml") >= _NEARLY)
            if original := next(near, None):
                what = f"This topic says nearly the same as {original}.yaml."
                mend = "Change its words; or, if it is a copy, move it out of the folder."
                yield Problem("same-words", Place(file), what, mend, severity="warning")


def _alike(folder: Folder, one: str, other: str) -> float:
    """The share of the texts of one file that stand in the other."""
    ours, theirs = (_texts(read_text(folder, name)[0] or "") for name in (one, other))
    return len(ours & theirs) / len(ours) if ours else 0.0


def _texts(text: str) -> set[str]:
    lines = (line.strip() for line in text.split("\n"))
    return {line for line in lines if len(line) >= _LETTERS_OF_A_TEXT and not line.startswith("#")}


def _copy(name: str, original: str) -> Problem:
    what = f"Looks like a copy of {original}; it is not shown."
    mend = f"Take over from it what is missing in {original}, then move it out of the folder."
    return Problem("looks-like-copy", Place(name), what, mend, severity="warning")


def _path(parent: str, name: str) -> str:
    return name if parent == "." else f"{parent}/{name}"
