"""What no word of the content may say, and what it must not leave out."""

import re
from collections.abc import Collection
from functools import partial

import msgspec

from kiosk.content.crisis_numbers import crisis_numbers
from kiosk.content.model import Clinic, Topic, Words
from kiosk.content.never_said import NEVER, never_said
from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.said import said, structs, texts

OWN_NUMBER = re.compile(r"(?<!\d)(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?!\d)")
_UNFIGURED = frozenset(
    {"when", "short", "full", "id", "aspect", "title", "card", "question", "name", "icon", "picture"}
)


def check_words(reader: Reader, value: msgspec.Struct, place: Place, languages: Collection[str] = tuple(NEVER)) -> None:
    """Crisis numbers, and words that are never said in `languages`, in every text below `value`."""
    for _, _, text, at in texts(reader, value, place):
        for number in crisis_numbers(text):
            what = f"The crisis number {number} stands in the content."
            mend = (
                'Take it out. Where crisis help belongs, write a block "crisis_help" or "safety"; '
                "the numbers come with it."
            )
            there = reader.line_where(at, partial(_holds, number))
            reader.note("crisis-number", there, what, mend)
        for word, instead in never_said(text, languages):
            what = f'"{word}" promises, blames or advises; it is never said here.'
            reader.note("never-said", reader.word(at, word), what, f'Say it in another way, such as "{instead}".')


def _holds(number: str, line: str) -> bool:
    return number in crisis_numbers(line)


def check_figures(reader: Reader, topic: Topic, place: Place) -> None:
    """A number never stands without its source, and no source is named that is not there."""
    known, used = {source.id for source in topic.sources}, set[str]()
    for owner, at in structs(reader, topic, place):
        fields = owner.__struct_fields__
        named: tuple[str, ...] = getattr(owner, "sources", ()) if "sources" in fields and owner is not topic else ()
        used.update(named)
        for place_in_list, each in enumerate(named):
            if each not in known:
                what = f'The source "{each}" is not in the list of sources of this file.'
                mend = f"Known are: {', '.join(sorted(known)) or 'none yet'}."
                reader.note("unknown-source", reader.place(named, at, str(place_in_list)), what, mend)
        may = "sources" in fields and owner is not topic
        mend = 'Add "sources: [its id]" below it, or say it without a number.' if may else "Say it without a number."
        for name in (each for each in fields if not named and each not in _UNFIGURED):
            for text, there in said(reader, owner, at, name):
                if number := re.search(r"\d[\w.,]*", text):
                    ours = "Our own number belongs in desk_text of words.yaml; here, say: ask the front desk."
                    told = ours if OWN_NUMBER.search(text) else mend
                    found = reader.word(there, number[0])
                    reader.note("figure-without-source", found, "A number stands here without its source.", told)
    for source in topic.sources:
        if source.id not in used:
            what = f'The source "{source.id}" is listed and never used.'
            reader.warn(
                "unused-source", reader.place(source, place), what, "Name it where its fact stands, or take it out."
            )


SOURCE_PAGE = ("publisher", "reviewed_by", "reviewed")
"""What `about: source_text` may name in braces: fields of `source_page` in clinic.yaml."""


def check_words_file(reader: Reader, words: Words, place: Place) -> None:
    """The countdown must count, and what stands in braces must be there."""
    for each in re.findall(r"\{(.*?)\}", words.about.source_text):
        if each not in SOURCE_PAGE:
            at, known = (
                reader.place(words.about, place, "source_text"),
                ", ".join(f"{{{name}}}" for name in SOURCE_PAGE),
            )
            what = f'Nothing can be put in the place of "{{{each}}}".'
            reader.note("unknown-field", at, what, f"Take it out, or write one of {known}.")
    fields = re.findall(r"\{(.*?)\}", words.warning.countdown)
    if fields != ["seconds"]:
        at = reader.place(words.warning, place, "countdown")
        reader.note(
            "countdown",
            at,
            '"countdown" must hold {seconds} once, and no other braces.',
            'Write: countdown: "{seconds} seconds left"',
        )


def check_clinic(reader: Reader, clinic: Clinic, place: Place) -> None:
    """What a clinic must set before anybody can book, and what the desk must know."""
    if clinic.booking.placeholder:
        what = "The booking address is still the one that came with the kiosk: the first thing to set."
        at = reader.place(clinic.booking, place, "address")
        reader.warn(
            "placeholder-booking",
            at,
            what,
            "Write your own address; until then the kiosk sends people to the front desk.",
        )
    if not clinic.front_desk_plan:
        what = "Nobody has written down what the front desk does when somebody asks for help."
        reader.warn(
            "front-desk-plan",
            reader.place(clinic, place, "front_desk_plan"),
            what,
            'Write who it is and what they do behind "front_desk_plan:".',
        )
