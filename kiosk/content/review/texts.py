"""The words that somebody signs: every text of a topic, or of the interface, each known by where it stands."""

import hashlib
import json
from collections.abc import Iterator, Mapping

from kiosk.content.nodes import Listing, Node, Scalar
from kiosk.content.nodes import Mapping as Names

SOURCES = "sources"
Spot = tuple[str, ...]
"""Where a text stands in its file: names, ids of screens, numbers of items."""
Texts = Mapping[Spot, str]
_APART = frozenset({"id", "icon", "picture", "tone", "kind", "companion", "draft", "hard_words"})
"""Names behind which no words stand that are shown."""
_SAFETY, _YES = "safety", ("yes", "true")
_NAMES = (
    "title",
    "card",
    "clinical_name",
    "question",
    "aspect",
    "when",
    "heading",
    "text",
    "points",
    "lead",
    "summary",
    "what_it_is",
    "everyday",
    "what_ipt_does",
    "left",
    "right",
    "blocks",
    "answer",
    "steps",
    "rows",
    "next_step",
    "caution",
    "safety",
    "after",
    "screens",
    "questions",
    "sources",
)
"""Names in the order in which a screen is read; others stay as they stand."""
_ORDER = {name: number for number, name in enumerate(_NAMES)}


def scalars_of(node: Node | None) -> dict[Spot, Scalar]:
    """Every text of a file that is signed: words, which sources they lean on, and where help for safety stands."""
    return dict(_below(node, ()))


def texts_of(scalars: Mapping[Spot, Scalar]) -> dict[Spot, str]:
    """The words alone: how lines are broken does not matter."""
    return {spot: plain(each.text) for spot, each in scalars.items()}


def plain(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


def digest_of(texts: Texts) -> str:
    """Changes with any word and with no order of names."""
    said = sorted(("/".join(spot), text) for spot, text in texts.items())
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def page_of(spot: Spot) -> str:
    """The screen a text belongs to, below its topic: empty for the topic's own, `SOURCES` for what several cite."""
    match spot:
        case ("screens", screen, "questions", question, *_):
            return f"{screen}/{question}"
        case ("screens", screen, *_):
            return screen
        case (name, _, "short" | "full") if name == SOURCES:
            return SOURCES
        case _:
            return ""


def pages_of(texts: Texts) -> dict[str, dict[Spot, str]]:
    """The words of each screen of a topic, with those of the sources it names.

    What leads to a screen, such as the title of its card, belongs to that screen.
    """
    pages: dict[str, dict[Spot, str]] = {}
    for spot, text in texts.items():
        pages.setdefault(page_of(spot), {})[spot] = text
    sources = pages.pop(SOURCES, {})
    for page in pages.values():
        cited = {text for spot, text in page.items() if SOURCES in spot}
        page.update({spot: text for spot, text in sources.items() if spot[1] in cited})
    return pages


def _below(node: Node | None, spot: Spot) -> Iterator[tuple[Spot, Scalar]]:
    match node:
        case Scalar(text=text):
            if spot[-1:] != (_SAFETY,) or text.strip().lower() in _YES:
                yield spot, node
        case Listing(items=items):
            for number, each in enumerate(items):
                yield from _below(each, (*spot, _id(each) or str(number)))
        case Names(entries=entries):
            for name, each in sorted(entries, key=lambda entry: _ORDER.get(entry[0].text, len(_ORDER))):
                if name.text not in _APART:
                    yield from _below(each, (*spot, name.text))


def _id(node: Node) -> str:
    named = node.get("id") if isinstance(node, Names) else None
    return named.text.strip() if isinstance(named, Scalar) else ""
