"""The first line of a content file: where an editor finds what may stand in it, whatever folder it was copied to."""

from kiosk.content.files import CLINIC, SCHEMA, WORDS, Folder, read_text
from kiosk.content.schema.made import ENDING
from kiosk.content.wholeness import LANGUAGE

_START = "# yaml-language-server: $schema="


def first_line(name: str) -> str:
    """The line for a file of a content folder; none for one that is no content."""
    parent, _, file = name.rpartition("/")
    if name == CLINIC:
        return f"{_START}{SCHEMA}/clinic{ENDING}"
    if not LANGUAGE.fullmatch(parent) or not file.endswith(".yaml"):
        return ""
    return f"{_START}../{SCHEMA}/{'words' if file == WORDS else 'topic'}{ENDING}"


def unnamed(folder: Folder) -> dict[str, tuple[str, ...]]:
    """Line -> the files that lack it, be it that they name no schema or another one."""
    lacking: dict[str, tuple[str, ...]] = {}
    for name in sorted(folder.files):
        wanted = first_line(name)
        text = read_text(folder, name)[0] if wanted else None
        if text is not None and wanted not in text.splitlines():
            lacking[wanted] = (*lacking.get(wanted, ()), name)
    return lacking
