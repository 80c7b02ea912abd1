"""Topics that are not done: in every language they stay off the glass until nobody calls them a draft any more."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from kiosk.content.model import MAIN, Language
from kiosk.content.problems import Place
from kiosk.content.reader import Reader

V = TypeVar("V")
UNWRITTEN = frozenset({"These words are not written yet.", "Este texto aún no está escrito."})
"""What a new topic says as its `lead` until somebody writes it."""


def check_drafts(reader: Reader, languages: Sequence[Language]) -> frozenset[str]:
    """Ids of the topics that are a draft in any language, each file that says so being told of."""
    found = [(language.code, topic) for language in languages for topic in language.topics if topic.draft]
    for code, topic in found:
        at = reader.place(topic, Place(f"{code}/{topic.id}.yaml"), "draft")
        if topic.id == MAIN:
            what = "The topic that comes first on every kiosk cannot be a draft."
            reader.note("draft-topic", at, what, 'Take out the line "draft: yes".')
        else:
            what = f'The topic "{topic.id}" is a draft: visitors see it in no language.'
            reader.warn("draft-topic", at, what, 'When its words are done, take out the line "draft: yes".')
    drafts = frozenset(topic.id for _, topic in found) - {MAIN}
    for language in languages:
        for topic in (each for each in language.topics if each.lead in UNWRITTEN and each.id not in drafts):
            at = reader.place(topic, Place(f"{language.code}/{topic.id}.yaml"), "lead")
            what = f'Nobody has written the words of the topic "{topic.id}" yet, and it is no draft any more.'
            reader.note("draft-topic", at, what, 'Write them; until then, put the line "draft: yes" back.')
    return drafts


def without(drafts: frozenset[str], languages: Iterable[Language]) -> tuple[Language, ...]:
    """The languages without these topics."""
    return tuple(
        msgspec.structs.replace(each, topics=tuple(topic for topic in each.topics if topic.id not in drafts))
        for each in languages
    )


def without_files(drafts: frozenset[str], files: dict[str, V]) -> dict[str, V]:
    """The files, by their names, without those of these topics."""
    return {name: value for name, value in files.items() if name.partition("/")[2].removesuffix(".yaml") not in drafts}
