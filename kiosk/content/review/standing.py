"""How each topic of each language stands: by whom it is signed, what changed since, what its translation lacks."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kiosk.content.files import WORDS
from kiosk.content.model import MAIN, WORDS_UNIT
from kiosk.content.nodes import Node, Scalar
from kiosk.content.problems import Place
from kiosk.content.review.changes import Change, changes
from kiosk.content.review.record import Base, Kept, Signed
from kiosk.content.review.texts import Spot, Texts, digest_of, page_of, pages_of, scalars_of, texts_of

OWN_DIGEST = 12
"""Letters of the digest by which a text of a translation is known again."""


class Drift(NamedTuple):
    """A text whose first language says something else since; the translation still says what it said then.

    `place` is that of the text of the translation, or of its file where the first language says more now.
    """

    place: Place
    change: Change


class Standing(NamedTuple):
    """A topic, or the words of the interface, in one language."""

    language: str
    topic: str
    scalars: Mapping[Spot, Scalar]
    signed: Signed | None
    changes: tuple[Change, ...]
    """Since it was signed."""
    pages: frozenset[str]
    """The screens all of whose words are as they were signed."""
    base: Base | None
    drift: tuple[Drift, ...]

    @property
    def file(self) -> str:
        """Where the words are."""
        return f"{self.language}/{WORDS}" if self.topic == WORDS_UNIT else f"{self.language}/{self.topic}.yaml"

    @property
    def texts(self) -> dict[Spot, str]:
        """The words as they are now."""
        return texts_of(self.scalars)

    @property
    def digest(self) -> str:
        """Of the words as they are now."""
        return digest_of(self.texts)

    @property
    def is_whole(self) -> bool:
        """Whether every word is as it was signed."""
        return self.signed is not None and not self.changes

    @property
    def unsigned_pages(self) -> tuple[str, ...]:
        """The screens that hold words nobody has signed, in reading order."""
        return tuple(page for page in pages_of(self.texts) if page not in self.pages)

    def place(self, change: Change) -> Place:
        """Where a change is in the file as it is now; the screen it was on where the text is gone."""
        if change.at in self.scalars:
            return self.scalars[change.at].place
        near = (each.place for spot, each in self.scalars.items() if page_of(spot) == change.page)
        return next(near, Place(self.file))


def standings(nodes: Mapping[str, Node | None], languages: Sequence[str], kept: Kept) -> tuple[Standing, ...]:
    """Of every file of `languages` that can be read, the first language first, the main topic before the others."""
    found: dict[tuple[str, str], Standing] = {}
    for language in languages:
        for topic in _topics(nodes, language):
            first = found.get((languages[0], topic)) if language != languages[0] else None
            node = nodes[f"{language}/{topic}.yaml"]
            found[language, topic] = _standing(language, topic, scalars_of(node), kept, first)
    return tuple(found.values())


def _topics(nodes: Mapping[str, Node | None], language: str) -> list[str]:
    start = f"{language}/"
    names = [name.removeprefix(start).removesuffix(".yaml") for name, node in nodes.items() if node is not None]
    own = [name for name in names if f"{start}{name}.yaml" in nodes]
    return sorted(own, key=lambda name: (name == WORDS_UNIT, name != MAIN, name))


def _standing(
    language: str, topic: str, scalars: Mapping[Spot, Scalar], kept: Kept, first: Standing | None
) -> Standing:
    texts, base = texts_of(scalars), kept.bases.get((language, topic))
    signed, before = kept.signed.get((language, topic), (None, {}))
    old, now = pages_of(before), pages_of(texts)
    same = frozenset(page for page, words in now.items() if old.get(page) == words)
    drift = _drift(base, first, scalars) if base and first and base.brought.first == first.language else ()
    return Standing(language, topic, scalars, signed, changes(before, texts) if signed else (), same, base, drift)


def _drift(base: Base, first: Standing, own: Mapping[Spot, Scalar]) -> tuple[Drift, ...]:
    """What the first language says otherwise since, where the translation still says the same."""
    now: dict[str, dict[str, Place]] = {}
    for spot, each in own.items():
        now.setdefault(page_of(spot), {})[own_digest(each.text)] = each.place
    found: list[Drift] = []
    more = len(first.texts) - len(own)
    for change in changes(base.first, first.texts):
        if not change.before:
            if more > 0:
                near = next(iter(now.get(change.page, {}).values()), Place(next(iter(own.values())).place.file))
                found.append(Drift(near, change))
                more -= 1
            continue
        then = next((spot for spot, text in base.first.items() if text == change.before and _near(spot, change)), None)
        place = now.get(change.page, {}).get(base.own.get(then, "")) if then else None
        if place is not None:
            found.append(Drift(place, change))
    return tuple(found)


def _near(spot: Spot, change: Change) -> bool:
    return page_of(spot) == change.page and spot[-1].isdecimal() == change.at[-1].isdecimal()


def own_digest(text: str) -> str:
    """By which a text of a translation is known again, wherever it stands now."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:OWN_DIGEST]


def base_of(first: Texts, own: Texts) -> tuple[dict[Spot, str], dict[Spot, str]]:
    """What is kept of a translation that is up to date: the words it says, and the digest of each of its own."""
    return dict(first), {spot: own_digest(text) for spot, text in own.items()}
