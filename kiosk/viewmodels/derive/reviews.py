"""Who has signed the words: the mark on a screen, and what "about these pages" says."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from kiosk.content.catalogue import Catalogue
from kiosk.content.due import is_overdue, review_of
from kiosk.content.model import WORDS_UNIT, Review
from kiosk.viewmodels.props import BlockProps

Written = Callable[[date, str], str]
"""Writes a date as a language does."""


def as_digits(day: date, _language: str) -> str:
    """A date where nobody knows how a language writes it."""
    return day.isoformat()


class Day(NamedTuple):
    """The day on which something is shown, and how dates are written."""

    today: date
    written: Written = as_digits


ANY_DAY = Day(date.min)
"""Before all days: nothing is overdue."""


def review_mark(catalogue: Catalogue, screen: str, topic: str, day: Day) -> str:
    """What stands below a screen of a topic: that somebody has yet to sign its words, or to read them again."""
    language = catalogue.language
    if screen not in language.signed_screens:
        return language.words.reading.not_reviewed
    flagged = catalogue.content.clinic.overdue_review == "flag" and is_overdue(review_of(language, topic), day.today)
    return language.words.review.overdue_mark if flagged else ""


def reviews_block(catalogue: Catalogue, day: Day) -> BlockProps:
    """Precisely what is signed: each topic that is shown, and the other words."""
    language, about = catalogue.language, catalogue.language.words.about
    if not language.reviews:
        return BlockProps("text", title=about.review, text=about.review_text, tone="dusk")
    named = [(each.id, each.title) for each in language.topics]
    named.append((WORDS_UNIT, language.words.review.other_words))
    items = tuple(_said(catalogue, title, review_of(language, unit), day) for unit, title in named)
    glyph = catalogue.content.icons.glyphs["item"]
    return BlockProps("points", title=about.review, items=items, glyph=glyph, tone="dusk")


def _said(catalogue: Catalogue, title: str, review: Review | None, day: Day) -> str:
    words, code = catalogue.language.words.review, catalogue.language.code
    if review is None:
        return words.unsigned.replace("{topic}", title)
    parts = [words.signed] if review.whole else [words.signed, words.changed]
    parts.append(words.overdue if is_overdue(review, day.today) else words.due)
    fields = {
        "{topic}": title,
        "{name}": review.name,
        "{role}": review.role,
        "{date}": day.written(review.signed, code),
        "{due}": day.written(review.due, code),
    }
    return " ".join(_filled(each, fields) for each in parts)


def _filled(text: str, fields: dict[str, str]) -> str:
    """The text with each field put in once: what is put in is never looked at again."""
    before, brace, rest = text.partition("{")
    name, close, after = rest.partition("}")
    if not brace or not close:
        return text
    return f"{before}{fields.get(f'{{{name}}}', f'{{{name}}}')}{_filled(after, fields)}"
