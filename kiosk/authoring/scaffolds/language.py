"""A new language: the folder of the first one once more, to be translated, and not listed yet."""

from pathlib import Path

from kiosk.authoring.scaffolds.codes import Known, find_language
from kiosk.authoring.scaffolds.folder import open_folder, read_all
from kiosk.authoring.scaffolds.made import Made, write_folder
from kiosk.content.files import WORDS
from kiosk.content.letters import lacking
from kiosk.content.nodes import Mapping, Scalar, read_nodes
from kiosk.content.quoting import quoted

_START = "# yaml-language-server:"


def new_language(wanted: str, root: Path) -> Made:
    """The language `wanted`, by code or name, in the content folder `root`. Raises `RefusedError` and `OSError`."""
    language = find_language(wanted)
    folder, codes = open_folder(root)
    texts = read_all(folder, codes[0])
    texts[WORDS] = _named(texts[WORDS], language.own)
    files = write_folder(root / language.code, {name: _noted(text, language, codes[0]) for name, text in texts.items()})
    letters = (
        (f"Ask IT first: the kiosk's typeface does not have the letters of {language.name}.",)
        if any(sign.isalpha() for sign in lacking(language.own))
        else ()
    )
    return Made(
        f"The folder for {language.name} is begun: a copy of {codes[0]}, to be translated. No visitor sees it yet.",
        files,
        (
            *letters,
            f"Translate what stands behind the colons, first in {WORDS}. The guide for translators says how.",
            f'Add "{language.code}" to "languages:" in clinic.yaml; visitors are offered it when it is whole.',
            f'There, add a line "{language.code}: …" under each line that begins with "{codes[0]}:".',
        ),
    )


def _noted(text: str, language: Known, first: str) -> str:
    """The text with a note to the translator at its top, below the line for editors."""
    note = (
        f"# {language.name} ({language.code}): a copy of {first}. Translate what stands behind the colons.",
        "# Leave as they are: the names before the colons; what stands behind id, icon, picture, tone, kind, sources;",
        "# words in braces, such as {seconds}. Below hard_words, translate both sides. At the end, take this out.",
    )
    lines = text.split("\n")
    top = 1 if lines[0].startswith(_START) else 0
    return "\n".join([*lines[:top], *note, "", *lines[top:]])


def _named(text: str, own: str) -> str:
    """The words with the language's own name in the place of the other one's; visitors choose by it."""
    node = read_nodes(WORDS, text)[0]
    group = node.get("language") if isinstance(node, Mapping) else None
    name = group.get("name") if isinstance(group, Mapping) else None
    if not own or not isinstance(name, Scalar):
        return text
    lines = text.split("\n")
    at = name.place.line - 1
    if lines[at].rstrip().strip("\"'").endswith(name.text):
        lines[at] = f"{lines[at][: name.place.column - 1]}{quoted(own)}"
    return "\n".join(lines)
