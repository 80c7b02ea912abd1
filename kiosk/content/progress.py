"""How far a language has come, counted on what is written, be it whole or not."""

from collections.abc import Mapping as Named
from typing import NamedTuple

from kiosk.content.files import WORDS
from kiosk.content.nodes import Listing, Mapping, Node, Scalar
from kiosk.content.untranslated import Translated, translated


class Progress(NamedTuple):
    """The texts a language has in its own words, what it lacks of the first language, what cannot be read yet."""

    texts: Translated
    topics_missing: tuple[str, ...]
    screens_missing: tuple[str, ...]
    unread: tuple[str, ...]
    first: str

    def __str__(self) -> str:
        """Such as "12 of 272 texts, topic cbt missing"."""
        same = [f"{len(self.texts.same)} still as in {self.first}"] if self.texts.same else []
        topics = [f"topic {each} missing" for each in self.topics_missing]
        screens = [f"screen {each} missing" for each in self.screens_missing[:_NAMED]]
        if len(self.screens_missing) > _NAMED:
            screens = [f"{len(self.screens_missing)} screens missing"]
        unread = [f"{each} cannot be read yet" for each in self.unread]
        return ", ".join([f"{self.texts.texts} of {self.texts.of} texts", *same, *topics, *screens, *unread])


_NAMED = 3
"""So many missing screens are named, more are counted."""


def progress(nodes: Named[str, Node | None], code: str, first: str) -> Progress:
    """How far `code` has come beside the language `first`; `nodes` are those of every file, None where unreadable."""
    own = {name.removeprefix(f"{code}/"): node for name, node in nodes.items() if name.startswith(f"{code}/")}
    wanted, found = _outlines(nodes, first), _outlines(nodes, code)
    screens = [
        f"{topic}/{each}"
        for topic, ids in found.items()
        if own[f"{topic}.yaml"] is not None
        for each in wanted.get(topic, set()) - ids
    ]
    unread = (name for name, node in own.items() if node is None)
    missing = tuple(sorted(set(wanted) - set(found)))
    return Progress(translated(nodes, code, first), missing, tuple(sorted(screens)), (*unread,), first)


def _outlines(nodes: Named[str, Node | None], code: str) -> dict[str, set[str]]:
    """Topic -> the ids of its screens and answers."""
    files = [name for name in nodes if name.startswith(f"{code}/") and name != f"{code}/{WORDS}"]
    return {name.removeprefix(f"{code}/").removesuffix(".yaml"): _ids(nodes[name]) for name in files}


def _ids(node: Node | None) -> set[str]:
    found: set[str] = set()
    for screen in _items(node, "screens"):
        name = _id(screen)
        found |= {name} | {f"{name}/{_id(each)}" for each in _items(screen, "questions")}
    return found


def _items(node: Node | None, name: str) -> tuple[Node, ...]:
    listed = node.get(name) if isinstance(node, Mapping) else None
    return tuple(listed.items) if isinstance(listed, Listing) else ()


def _id(node: Node) -> str:
    named = node.get("id") if isinstance(node, Mapping) else None
    return named.text.strip() if isinstance(named, Scalar) else ""
