"""What a content shows on a given day: reviews run out, and a clinic may want their words off the glass then."""

from collections.abc import Collection
from datetime import date

import msgspec

from kiosk.content.model import MAIN, WORDS_UNIT, Content, Language, Questions, Review, Topic, TopicScreen


def is_overdue(review: Review | None, today: date) -> bool:
    """Whether the words were to be read again before this day."""
    return review is not None and review.due < today


def review_of(language: Language, topic: str) -> Review | None:
    """Who has signed a topic of a language, or with `WORDS_UNIT` its other words."""
    return next((each for each in language.reviews if each.topic == topic), None)


def next_due(content: Content) -> date | None:
    """The first day on which signed words are to be read again; it may be past."""
    return min((each.due for language in content.languages for each in language.reviews), default=None)


def for_day(content: Content, today: date) -> Content:
    """The content as it is shown on a day: where the clinic wants it so, without topics whose review is overdue.

    A translation whose main topic or whose other words are overdue goes as a whole; the first language stays.
    """
    if content.clinic.overdue_review != "hide":
        return content
    first, *others = content.languages
    left = [without(each, _overdue(each, today)) for each in others if not is_overdue(_words(each), today)]
    languages = (_bare(first, _overdue(first, today)), *(each for each in left if each is not None))
    if languages == content.languages:
        return content
    return msgspec.structs.replace(content, languages=languages)


def without(language: Language, screens: Collection[str]) -> Language | None:
    """A language without these screens, a topic's own taking all of it along; None where its main topic is gone."""
    left = _bare(language, screens)
    held = {each.id for each in left.topics}
    return left if left.topics and (MAIN in held or all(each.id != MAIN for each in language.topics)) else None


def _bare(language: Language, screens: Collection[str]) -> Language:
    if not screens:
        return language
    topics = (_topic(each, screens) for each in language.topics if each.id not in screens)
    return msgspec.structs.replace(language, topics=tuple(each for each in topics if each.screens))


def _topic(topic: Topic, screens: Collection[str]) -> Topic:
    left = tuple(_screen(topic, each, screens) for each in topic.screens if f"{topic.id}/{each.id}" not in screens)
    return msgspec.structs.replace(topic, screens=tuple(each for each in left if each is not None))


def _screen(topic: Topic, screen: TopicScreen, screens: Collection[str]) -> TopicScreen | None:
    if not isinstance(screen, Questions):
        return screen
    place = f"{topic.id}/{screen.id}"
    left = tuple(each for each in screen.questions if f"{place}/{each.id}" not in screens)
    return msgspec.structs.replace(screen, questions=left) if left else None


def _overdue(language: Language, today: date) -> list[str]:
    return [each.topic for each in language.reviews if is_overdue(each, today)]


def _words(language: Language) -> Review | None:
    return review_of(language, WORDS_UNIT)
