"""A new topic: one file in every language of a content folder, as a draft that no visitor sees."""

from pathlib import Path
from string import Template

from kiosk.authoring.scaffolds.folder import open_folder
from kiosk.authoring.scaffolds.ids import topic_id
from kiosk.authoring.scaffolds.made import Made, write_files
from kiosk.content.claims import ILLNESSES
from kiosk.content.files import SCHEMA, Folder
from kiosk.content.lengths import MOST_LETTERS
from kiosk.content.letters import lacking
from kiosk.content.quoting import quoted
from kiosk.content.schema import ENDING

HERE = Path(__file__).parent
WRITTEN_IN = ("en", "es")
"""Languages there is a draft in; for any other the English one stands, to be translated."""
_UNNAMED = {"en": "A new topic", "es": "Un tema nuevo"}


def new_topic(wanted: str, root: Path) -> Made:
    """A draft called `wanted` in each language of the content folder `root`. Raises `RefusedError` and `OSError`."""
    name = topic_id(wanted)
    folder, languages = open_folder(root)
    titles = {languages[0]: _title(wanted, name)}
    texts = {root / code / f"{name}.yaml": _draft(code, titles.get(code, ""), folder) for code in languages}
    return Made(
        f'The topic "{name}" is begun, as a draft. No visitor sees it yet.',
        write_files(texts),
        (
            f"Open {name}.yaml in the folder {languages[0]}. Its notes say what each line is for.",
            *(f"Say the same in the folder {code}, under the same ids." for code in languages[1:]),
            f'Look at it: ipt-kiosk preview "{root}"',
            'When the words are done in each language, take out the line "draft: yes" in each.',
        ),
    )


def _draft(code: str, title: str, folder: Folder) -> str:
    language = code if code in WRITTEN_IN else WRITTEN_IN[0]
    shown = title or _UNNAMED[language]
    card = shown if len(shown) <= MOST_LETTERS["card"] else _UNNAMED[language]
    text = (HERE / f"topic.{language}.yaml").read_text(encoding="utf-8")
    if f"{SCHEMA}/topic{ENDING}" not in folder.files:
        text = text.partition("\n")[2]
    return Template(text).substitute(title=quoted(shown), card=quoted(card))


def _title(wanted: str, name: str) -> str:
    """What somebody called it, where that can stand on a card that the whole room sees."""
    title = " ".join(wanted.split())
    if title == name or title.endswith(".yaml"):
        title = name.replace("-", " ").capitalize()
    refused = ILLNESSES.search(title) or lacking(title)
    return "" if refused or len(title) > MOST_LETTERS["title"] or not title.isprintable() else title
