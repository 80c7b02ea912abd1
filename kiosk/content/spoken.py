"""What each screen of a language says, text by text, in reading order."""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

import msgspec

from kiosk.content.catalogue import AnswerPage, FixedPage, Page, ScreenPage, TopicPage, pages_of
from kiosk.content.model import Questions, Topic, Words
from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.said import said, texts

_UNREAD = frozenset({"id", "icon", "picture", "tone", "kind", "sources", "short", "full", "card"})
_LABELS = frozenset({"title", "heading", "clinical_name", "when", "aspect"})
_SCREENS = ("attract", "home", "book", "about", "warning")
"""Groups of words.yaml that are screens of their own; the others are labels around every screen."""


class Said(NamedTuple):
    """A text of a screen; a label, such as a heading, is read and is no sentence."""

    text: str
    place: Place
    label: bool = False


class Spoken(NamedTuple):
    """All that one screen says."""

    id: str
    place: Place
    texts: tuple[Said, ...]

    @property
    def prose(self) -> tuple[str, ...]:
        """What is read as sentences."""
        return tuple(each.text for each in self.texts if not each.label)


def topic_screens(reader: Reader, topic: Topic, place: Place) -> Iterator[Spoken]:
    """Every screen of a topic, its own first, each list of questions followed by its answers."""
    for page in pages_of(topic):
        at = _place(reader, page, place)
        yield Spoken(page.id, at, tuple(_page(reader, page, at)))


def words_screens(reader: Reader, words: Words, place: Place) -> Iterator[Spoken]:
    """The screens every kiosk has; what does not end as a sentence does is a label there."""
    for name in _SCREENS:
        group: msgspec.Struct = getattr(words, name)
        said_there = (
            Said(text, at, label=text.rstrip("\"”'»)")[-1:] not in tuple(".?!…") or field in _LABELS)
            for _, field, text, at in texts(reader, group, place)
        )
        yield Spoken(name, reader.place(group, place), tuple(said_there))


def _place(reader: Reader, page: Page, place: Place) -> Place:
    match page:
        case ScreenPage(screen=screen):
            return reader.place(screen, place)
        case AnswerPage(question=question):
            return reader.place(question, place)
        case _:
            return place


def _page(reader: Reader, page: Page, at: Place) -> Iterator[Said]:
    match page:
        case TopicPage(topic=topic):
            for name in ("title", "lead", "summary"):
                yield from (Said(text, there, name in _LABELS) for text, there in said(reader, topic, at, name))
            yield from _all(reader, topic.next_step, at)
            cards = ((each, reader.place(each, at, "card")) for each in topic.screens)
            yield from (Said(screen.card, there, label=True) for screen, there in cards)
        case ScreenPage(screen=Questions() as questions):
            for name in ("title", "lead"):
                yield from (Said(text, there, name in _LABELS) for text, there in said(reader, questions, at, name))
            for each in questions.questions:
                yield from (Said(text, there) for text, there in said(reader, each, at, "question"))
        case ScreenPage(screen=screen):
            yield from _all(reader, screen, at)
        case AnswerPage(question=question):
            yield from _all(reader, question, at)
        case FixedPage():
            return
        case _:
            assert_never(page)


def _all(reader: Reader, value: msgspec.Struct, at: Place) -> Iterator[Said]:
    for _, field, text, there in texts(reader, value, at):
        if field not in _UNREAD:
            yield Said(text, there, field in _LABELS)
