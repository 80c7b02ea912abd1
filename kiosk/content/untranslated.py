"""Which texts of a language are written, and which of them are still those of the first language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from kiosk.content.files import WORDS
from kiosk.content.model import Words
from kiosk.content.nodes import Listing, Node, Scalar
from kiosk.content.nodes import Mapping as Names
from kiosk.content.problems import Place
from kiosk.content.reader import Reader

Nodes = Mapping[str, Node | None]
"""File -> what was read of it, None where it cannot be read."""
Spot = tuple[str, ...]
"""Where a text stands in any language: its file, then names, ids of screens and numbers of items."""

FEWEST, SHARE = 5, 0.05
"""So many equal texts, and more than this share of all, and a language counts as not translated."""
_EXPLAINED = "hard_words"
_KEPT = frozenset({"id", "icon", "picture", "tone", "kind", "safety", "companion", "draft", _EXPLAINED})
"""Names behind which no words of a screen stand."""
_SOURCES = "sources"
"""Sources keep their language; in words.yaml this is a word like others."""
_BARE = frozenset({"safety", "crisis_help"})
"""Blocks that stand for words of the kiosk's own."""
_WORD = re.compile(r"[^\W\d_]{4,}")
"""A text without such a word, as "IPT" or "12-16", is the same in many languages."""
_WORDS_OF_A_SENTENCE = 3


class Translated(NamedTuple):
    """The texts of a language beside those of the first one."""

    of: int
    written: int
    same: tuple[Scalar, ...]
    """Those that are still the first language's."""

    @property
    def texts(self) -> int:
        """How many are truly in this language."""
        return self.written - len(self.same)

    @property
    def is_copy(self) -> bool:
        """Whether more than a little is not translated."""
        return len(self.same) >= FEWEST and len(self.same) > SHARE * self.of


def translated(nodes: Nodes, code: str, first: str) -> Translated:
    """How many texts of the language `first` are also in `code`, and in its own words."""
    known = _texts(nodes, first)
    found = {spot: text for spot, text in _texts(nodes, code).items() if text.text.strip()}
    wanted = {*known, *_words_there_are()}
    both = known.keys() & found.keys() if code != first else ()
    same = (found[spot] for spot in both if _is_same(known[spot].text, found[spot].text))
    return Translated(len(wanted), len(wanted & found.keys()), tuple(sorted(same, key=_words_first)))


def check_translated(reader: Reader, nodes: Nodes, languages: Iterable[str]) -> None:
    """A language that mostly says what the first one says is not offered; a sentence left over is warned of."""
    first, *others = languages
    for code in others:
        done = translated(nodes, code, first)
        if done.is_copy:
            what = f'The texts of the language "{code}" are still those of "{first}": {len(done.same)} of {done.of}.'
            mend = "Translate them; until then visitors are not offered this language."
            reader.note("not-translated", done.same[0].place, what, mend, language=code)
            continue
        for text in done.same:
            if len(text.text.split()) >= _WORDS_OF_A_SENTENCE:
                what = f'This text is still the one of "{first}".'
                reader.warn("text-not-translated", text.place, what, "Translate it.")


def _words_first(text: Scalar) -> tuple[bool, Place]:
    return not text.place.file.endswith(f"/{WORDS}"), text.place


def _is_same(one: str, other: str) -> bool:
    return one.split() == other.split() and bool(_WORD.search(one))


def _texts(nodes: Nodes, code: str) -> dict[Spot, Scalar]:
    start = f"{code}/"
    own = {name.removeprefix(start): node for name, node in nodes.items() if name.startswith(start)}
    return {(name, *spot): text for name, node in own.items() for spot, text in _below(node, ())}


def _below(node: Node | None, spot: Spot) -> Iterator[tuple[Spot, Scalar]]:
    match node:
        case Scalar(text=text) if text not in _BARE:
            yield spot, node
        case Listing(items=items):
            for number, each in enumerate(items):
                yield from _below(each, (*spot, _id(each) or str(number)))
        case Names(entries=entries):
            for name, each in entries:
                if name.text not in _KEPT and (name.text != _SOURCES or isinstance(each, Scalar)):
                    yield from _below(each, (*spot, name.text))


def _id(node: Node) -> str:
    named = node.get("id") if isinstance(node, Names) else None
    return named.text.strip() if isinstance(named, Scalar) else ""


def _words_there_are() -> Iterator[Spot]:
    """The words of the interface, be they in the first language or not."""
    for group in msgspec.structs.fields(Words):
        if group.name != _EXPLAINED:
            yield from ((WORDS, group.name, each.name) for each in msgspec.structs.fields(group.type))
