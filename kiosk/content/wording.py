"""What no word of the content may say, and what it must not leave out."""

import re
from collections.abc import Collection
from functools import partial

import msgspec

from kiosk.content.crisis_numbers import crisis_numbers
from kiosk.content.model import Clinic, Topic
from kiosk.content.never_said import NEVER, never_said
from kiosk.content.problems import Depth, Place
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
    """A number never stands without its source."""
    for owner, at in structs(reader, topic, place):
        fields = owner.__struct_fields__
        may = "sources" in fields and owner is not topic
        named: tuple[str, ...] = getattr(owner, "sources", ()) if may else ()
        if named:
            continue
        mend = 'Add "sources: [its id]" below it, or say it without a number.' if may else "Say it without a number."
        for name in (each for each in fields if each not in _UNFIGURED):
            for text, there in said(reader, owner, at, name):
                # A crisis number has no source to name: it is told of by itself.
                if (number := re.search(r"\d[\w.,]*", text)) and not crisis_numbers(text):
                    ours = "Our own number belongs in desk_text of words.yaml; here, say: ask the front desk."
                    told = ours if OWN_NUMBER.search(text) else mend
                    found = reader.word(there, number[0])
                    what = "A number stands here without its source."
                    reader.note("figure-without-source", found, what, told, depth=Depth.MEANING)


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
