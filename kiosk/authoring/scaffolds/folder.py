"""The content folder something new is made in: its files, and its languages."""

from pathlib import Path

from kiosk.authoring.scaffolds.made import RefusedError
from kiosk.content.files import CLINIC, WORDS, Folder, list_folder, read_text
from kiosk.content.nodes import Listing, Mapping, Scalar, read_nodes
from kiosk.content.wholeness import LANGUAGE


def open_folder(root: Path) -> tuple[Folder, tuple[str, ...]]:
    """The files of a content folder and those languages of its clinic.yaml that have words. Raises `RefusedError`."""
    folder = list_folder(root)[0]
    text, _ = read_text(folder, CLINIC)
    node = read_nodes(CLINIC, text)[0] if text else None
    listed = node.get("languages") if isinstance(node, Mapping) else None
    items = listed.items if isinstance(listed, Listing) else ()
    codes = [each.text.strip() for each in items if isinstance(each, Scalar)]
    written = [code for code in codes if LANGUAGE.fullmatch(code) and f"{code}/{WORDS}" in folder.files]
    if not written or written[0] != codes[0]:
        message = f"The languages of {root} cannot be read. Run check on it, mend what it names, then try again."
        raise RefusedError(message)
    return folder, tuple(written)


def read_all(folder: Folder, code: str) -> dict[str, str]:
    """The texts of a language's files. Raises `RefusedError` where one cannot be read."""
    names = (WORDS, *(f"{topic}.yaml" for topic in folder.topics(code)))
    texts = {name: read_text(folder, f"{code}/{name}")[0] for name in names}
    for name, text in texts.items():
        if text is None or read_nodes(name, text)[1]:
            message = f"The file {code}/{name} cannot be read. Run check, mend what it names, then try again."
            raise RefusedError(message)
    return {name: text for name, text in texts.items() if text is not None}
