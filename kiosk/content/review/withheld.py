"""Which of the words a kiosk shows: `require_review` keeps those off the glass that nobody has signed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from kiosk.content.catalogue import pages_of
from kiosk.content.due import without
from kiosk.content.model import MAIN, WORDS_UNIT, Clinic, Language, Review
from kiosk.content.review.standing import Standing


class Shown(NamedTuple):
    """The languages as they are shown, and by language the screens that are not."""

    languages: tuple[Language, ...]
    withheld: Mapping[str, tuple[str, ...]]


def shown(clinic: Clinic, languages: Sequence[Language], found: Iterable[Standing]) -> Shown:
    """The languages with who signed them, without what nobody has signed where the clinic wants that."""
    left: list[Language] = []
    hidden: dict[str, tuple[str, ...]] = {}
    for number, each in enumerate(languages):
        own = [it for it in found if it.language == each.code]
        reviewed = _reviewed(each, own)
        asked = clinic.require_review == "all" or (clinic.require_review == "translations" and number > 0)
        unsigned = _unsigned_screens(own) if asked else ()
        kept = None if asked and _takes_all(own) else without(reviewed, unsigned)
        left += [kept] if kept else []
        if gone := unsigned if kept else tuple(page.id for topic in each.topics for page in pages_of(topic)):
            hidden[each.code] = gone
    return Shown(tuple(left), hidden)


def _takes_all(own: Iterable[Standing]) -> bool:
    """Whether a language goes as a whole: its other words, or the first screen of its main topic, are not signed."""
    needed = {each.topic: each for each in own}
    words, main = needed.get(WORDS_UNIT), needed.get(MAIN)
    return words is None or not words.is_whole or (main is not None and "" not in main.pages)


def _unsigned_screens(own: Iterable[Standing]) -> tuple[str, ...]:
    """The screens of a language, as the glass names them, that hold words nobody has signed."""
    return tuple(screen_id(each, page) for each in own if each.topic != WORDS_UNIT for page in each.unsigned_pages)


def screen_id(standing: Standing, page: str) -> str:
    """How the glass names a screen of a topic."""
    return f"{standing.topic}/{page}" if page else standing.topic


def _reviewed(language: Language, own: Sequence[Standing]) -> Language:
    reviews = tuple(
        Review(
            topic=each.topic,
            name=each.signed.name,
            role=each.signed.role,
            signed=each.signed.signed,
            due=each.signed.due,
            whole=each.is_whole,
        )
        for each in own
        if each.signed
    )
    signed = (screen_id(each, page) for each in own if each.topic != WORDS_UNIT for page in sorted(each.pages))
    return msgspec.structs.replace(language, reviews=reviews, signed_screens=tuple(signed))
