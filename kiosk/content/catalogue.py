"""Every screen of a content in one language, by the id it has on the glass."""

from datetime import datetime
from typing import NamedTuple

import msgspec

from kiosk import crisis
from kiosk.content.model import (
    Content,
    Language,
    Question,
    Questions,
    Topic,
    TopicScreen,
)
from kiosk.content.notices import MOST_SHOWN, current

ATTRACT = "attract"
HOME = "home"
BOOK = "book"
ABOUT = "about"
CRISIS = "crisis"
FIXED = (ATTRACT, HOME, BOOK, ABOUT, CRISIS)
"""Screens every kiosk has, whatever its topics; no topic can stand in the place of one."""
NOTICED = (ATTRACT, HOME)
"""Screens that show the clinic's notices."""


class FixedPage(NamedTuple):
    """A screen every kiosk has."""

    id: str


class TopicPage(NamedTuple):
    """The first screen of a topic."""

    id: str
    topic: Topic


class ScreenPage(NamedTuple):
    """A screen inside a topic."""

    id: str
    topic: Topic
    screen: TopicScreen


class AnswerPage(NamedTuple):
    """The answer to one question of a topic."""

    id: str
    topic: Topic
    screen: Questions
    question: Question


Page = FixedPage | TopicPage | ScreenPage | AnswerPage


def pages_of(topic: Topic) -> tuple[Page, ...]:
    """The topic's screens in reading order, each list of questions followed by its answers."""
    pages: list[Page] = [TopicPage(topic.id, topic)]
    for screen in topic.screens:
        place = f"{topic.id}/{screen.id}"
        pages.append(ScreenPage(place, topic, screen))
        if isinstance(screen, Questions):
            pages.extend(AnswerPage(f"{place}/{q.id}", topic, screen, q) for q in screen.questions)
    return tuple(pages)


class Catalogue:
    """Looks up screens of `content` in `language`.

    Raises `KeyError` for a language the content does not hold.
    """

    def __init__(self, content: Content, language: str) -> None:
        self.content = content
        self.language: Language = {each.code: each for each in content.languages}[language]
        fixed: tuple[Page, ...] = tuple(FixedPage(each) for each in FIXED)
        inner = tuple(page for topic in self.language.topics for page in pages_of(topic))
        self._pages: dict[str, Page] = {page.id: page for page in fixed + inner + fixed}

    @property
    def mirrored(self) -> bool:
        """Whether the language is read from right to left."""
        return self.language.direction == "rtl"

    @property
    def ids(self) -> tuple[str, ...]:
        """Every screen id, the fixed ones first, topics in reading order."""
        return tuple(self._pages)

    def holds(self, screen: str) -> bool:
        """Whether there is a screen of this id."""
        return screen in self._pages

    def page(self, screen: str) -> Page:
        """The screen of this id; raises `KeyError` where there is none."""
        return self._pages[screen]

    def words_on(self, screen: str, now: datetime | None = None, *, counting: bool = False) -> int:
        """How many words the screen asks somebody to read at `now`: what its reading time comes from.

        `counting` is whether visits are counted, which is told on the screen about these pages.
        """
        notices = self.notices(now) if now and screen in NOTICED else ()
        counted = (self.language.words.counting.text,) if counting and screen == ABOUT else ()
        return len(" ".join((*_texts(self._said(screen)), *notices, *counted)).split())

    def notices(self, now: datetime) -> tuple[str, ...]:
        """What the clinic lets everybody know at this minute of the local clock, on the screens of `NOTICED`."""
        noted = current(self.content.clinic.notices, now)
        said = (each.text.get(self.language.code, "") for each in noted[:MOST_SHOWN])
        return tuple(filter(None, said))

    def _said(self, screen: str) -> object:
        words = self.language.words
        page = self._pages.get(screen)
        match page:
            case TopicPage(topic=topic):
                return (
                    topic.lead,
                    topic.summary,
                    topic.next_step,
                    tuple(each.card for each in topic.screens),
                )
            case ScreenPage(screen=Questions() as questions):
                return (
                    questions.lead,
                    tuple(each.question for each in questions.questions),
                )
            case ScreenPage(screen=inner):
                return inner
            case AnswerPage(question=question):
                return question
            case FixedPage(id="book"):
                return (words.book, self.content.clinic.care)
            case FixedPage(id="about"):
                return (
                    words.about,
                    words.review,
                    tuple(topic.sources for topic in self.language.topics),
                )
            case FixedPage(id="crisis"):
                return crisis.crisis_words(self.language.code)
            case FixedPage(id="attract"):
                return words.attract
            case _:
                return words.home


def _texts(value: object) -> list[str]:
    """Every text inside a value, in order."""
    match value:
        case str():
            return [value]
        case msgspec.Struct():
            return _texts(tuple(getattr(value, name) for name in value.__struct_fields__))
        case dict():
            return _texts(tuple(value.values()))
        case tuple() | list():
            return [text for each in value for text in _texts(each)]
        case _:
            return []
