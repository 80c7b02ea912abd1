"""Plain language: how hard a language's words are to read, and which of them to mend first."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from kiosk.content import syllables
from kiosk.content.hard_words import check_hard_words
from kiosk.content.model import CompareRow, Language, Points, Step, Text
from kiosk.content.problems import Place
from kiosk.content.prose import sentences, words
from kiosk.content.reader import Reader
from kiosk.content.reading_ease import LIMITS, ease
from kiosk.content.said import structs
from kiosk.content.spoken import Spoken, topic_screens, words_screens

LONGEST_SENTENCE = 20
"""Words."""
FULLEST_BLOCK = 60
"""Words that stand together under one heading: what a reader takes in before the screen moves on."""
_QUOTED, _BEGINNING = 90, 4
_LONG = 4
"""Syllables from which a word counts as long."""


class Figures(NamedTuple):
    """What was measured of one file; `ease` is None where the language cannot be measured here."""

    file: str
    scale: str
    ease: float | None
    hardest: float | None
    hardest_screen: str
    hardest_title: str
    longest_sentence: int
    fullest_block: int
    words: int


def check_plain(reader: Reader, language: Language, words_file: str) -> tuple[Figures, ...]:
    """Warn of what is hard to read in a language; the figures of each of its files."""
    place = Place(f"{language.code}/{words_file}")
    screens = tuple(words_screens(reader, language.words, place))
    figures = [_file(reader, language.code, place, screens, language.words)]
    check_hard_words(reader, screens, language.words.hard_words, place, language.code)
    for topic in language.topics:
        at = Place(f"{language.code}/{topic.id}.yaml")
        screens = tuple(topic_screens(reader, topic, at))
        figures.append(_file(reader, language.code, at, screens, topic))
        end = reader.gap(topic, topic.__struct_fields__, "hard_words", at).place
        check_hard_words(reader, screens, topic.hard_words, end, language.code)
    return tuple(figures)


def _file(reader: Reader, language: str, place: Place, screens: Sequence[Spoken], value: msgspec.Struct) -> Figures:
    once = {each.place: each for screen in screens for each in screen.texts}
    longest = max((check_sentences(reader, each.text, each.place) for each in once.values()), default=0)
    fullest = max((_block(reader, owner, at) for owner, at in structs(reader, value, place)), default=0)
    count, limit = syllables.counter(language), LIMITS.get(language)
    figure, hardest, screen, title = None, None, "", ""
    if count and limit:
        texts = [each.text for each in once.values() if not each.label]
        figure = ease(texts, language, count)
        if not limit.passes(figure, limit.topic):
            what = f"This file reads at {limit.scale} {figure:.1f}; {limit.asked(limit.topic)} is asked."
            reader.warn("hard-to-read", place, what, _begin_with(texts, language, count))
        for each in screens:
            if not each.prose:
                continue
            found = ease(each.prose, language, count)
            if hardest is None or limit.harder(found, hardest):
                hardest, screen, title = found, each.id, each.texts[0].text
            if not limit.passes(found, limit.screen):
                figures = f"{limit.scale} {found:.1f}; {limit.asked(limit.screen)} is asked."
                what = f'The screen "{each.id}" reads at {figures}'
                reader.warn("hard-to-read", each.place, what, _begin_with(each.prose, language, count))
    total = sum(len(words(each.text)) for each in once.values())
    return Figures(place.file, limit.scale if limit else "", figure, hardest, screen, title, longest, fullest, total)


def _begin_with(texts: Iterable[str], language: str, count: Callable[[str], int]) -> str:
    """How to mend it: the sentence that weighs most, and its longest words."""
    said = [sentence for text in texts for sentence in sentences(text)]
    order = sorted(said, key=lambda each: ease([each], language, count))
    worst = order[0] if LIMITS[language].higher_is_easier else order[-1]
    long = [f'"{each}"' for each in dict.fromkeys(words(worst)) if count(each) >= _LONG]
    instead = f", and say {', '.join(long)} with shorter words" if long else ""
    return f'Begin with "{_cut(worst)}": split it in two{instead}.'


def check_sentences(reader: Reader, text: str, at: Place) -> int:
    """Warn of sentences that are long; the words of the longest."""
    longest = 0
    for each in sentences(text):
        number = len(words(each))
        longest = max(longest, number)
        if number > LONGEST_SENTENCE:
            what = f'A sentence here has {number} words; up to {LONGEST_SENTENCE} read well: "{_cut(each)}".'
            reader.warn(
                "long-sentence",
                reader.word(at, " ".join(each.split()[:_BEGINNING])),
                what,
                "Split it in two, or leave out what is not needed.",
            )
    return longest


def _block(reader: Reader, owner: msgspec.Struct, at: Place) -> int:
    match owner:
        case Text(heading=heading, text=text):
            said: tuple[str, ...] = (heading, text)
        case Points(heading=heading, items=items):
            said = (heading, *items)
        case Step(title=title, when=when, text=text):
            said = (title, when, text)
        case CompareRow(aspect=aspect, left=left, right=right):
            said = (aspect, left, right)
        case _:
            fields: Mapping[str, object] = {name: getattr(owner, name) for name in owner.__struct_fields__}
            return max((_full(reader, (each,), at) for each in fields.values() if isinstance(each, str)), default=0)
    return _full(reader, said, at)


def _full(reader: Reader, said: Iterable[str], at: Place) -> int:
    number = sum(len(words(each)) for each in said)
    if number > FULLEST_BLOCK:
        what = f"{number} words stand together here; up to {FULLEST_BLOCK} fit on the glass before it must be scrolled."
        reader.warn("full-block", at, what, "Say less, or put a part of it into a block of its own with a heading.")
    return number


def _cut(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rsplit(' ', 1)[0]}…"
