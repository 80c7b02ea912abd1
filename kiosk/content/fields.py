"""What stands in braces, where the kiosk puts something in: nothing else, and nothing that lost a brace."""

import re
from collections.abc import Iterable

import msgspec

from kiosk.content.model import Words
from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.said import texts

_FIELD = re.compile(r"\{(.*?)\}")
_KNOWN = re.compile(r"\{[a-z_]+\}")
SOURCE_PAGE = ("publisher", "reviewed_by", "reviewed")
"""What `about: source_text` may name in braces: fields of `source_page` in clinic.yaml."""
FILLED: dict[tuple[str, str], tuple[str, ...]] = {
    ("AboutWords", "source_text"): SOURCE_PAGE,
    ("ReviewWords", "signed"): ("topic", "name", "role", "date"),
    ("ReviewWords", "due"): ("due",),
    ("ReviewWords", "overdue"): ("due",),
    ("ReviewWords", "unsigned"): ("topic",),
}
"""Texts into which the kiosk puts something -> what. The countdown has a rule of its own."""
NEEDED: dict[tuple[str, str], tuple[str, ...]] = {
    ("ReviewWords", "signed"): ("topic", "name", "role", "date"),
    ("ReviewWords", "due"): ("due",),
    ("ReviewWords", "overdue"): ("due",),
    ("ReviewWords", "unsigned"): ("topic",),
}
"""Without which the text says nothing."""


def check_fields(reader: Reader, value: msgspec.Struct, place: Place) -> None:
    """Every text names in braces what can be put there, and every brace has its partner."""
    for owner, name, text, at in texts(reader, value, place):
        spot = type(owner).__name__, name
        if spot == ("WarningWords", "countdown"):
            continue
        known = FILLED.get(spot, ())
        names = _FIELD.findall(text)
        if lone := re.search(r"\S*[{}]\S*", _FIELD.sub("", text)):
            what = "A brace stands here without its partner."
            reader.note("unknown-field", reader.word(at, lone[0]), what, _mend(known, lone[0]))
            continue
        for each in (each for each in names if each not in known):
            what = f'Nothing can be put in the place of "{{{each}}}".'
            reader.note("unknown-field", reader.word(at, f"{{{each}}}"), what, _mend(known, each))
        for each in (each for each in NEEDED.get(spot, ()) if each not in names):
            what = f'"{name}" says nothing without "{{{each}}}".'
            reader.note("missing-field", at, what, f"Write {{{each}}} where the kiosk puts it in, with both braces.")


def _mend(known: Iterable[str], found: str) -> str:
    near = next((each for each in known if each in re.findall(r"[a-z_]+", found.lower())), "")
    if near:
        return f"Write: {{{near}}}"
    listed = ", ".join(f"{{{name}}}" for name in known)
    return f"Take it out, or write one of {listed}." if listed else "Take it out, braces and all."


def check_countdown(reader: Reader, words: Words, place: Place) -> None:
    """The countdown counts."""
    text = words.warning.countdown
    if _FIELD.findall(text) != ["seconds"] or re.search(r"[{}]", _KNOWN.sub("", text)):
        at = reader.place(words.warning, place, "countdown")
        what = '"countdown" must hold {seconds} once, and no other braces.'
        reader.note("countdown", at, what, 'Write: countdown: "{seconds} seconds left"')


def check_same_fields(reader: Reader, first: Words, other: Words, places: tuple[Place, Place]) -> None:
    """What is put into a text in one language is put into it in the other: told where it is lacking."""
    ours, theirs = (_filled(reader, each, at) for each, at in zip((first, other), places, strict=True))
    for spot in ours.keys() & theirs.keys():
        (one, at), (its, there) = ours[spot], theirs[spot]
        if one == its:
            continue
        lacking, full, here, where = (one, its, at, there) if one < its else (its, one, there, at)
        names = ", ".join(f"{{{each}}}" for each in sorted(full - lacking))
        what = f"{names} stands in {where.file}, line {where.line}, and not here."
        mend = f"Write {names} where the kiosk puts it in, with both braces; or take it out there too."
        reader.warn("translation-uneven", here, what, mend)


def _filled(reader: Reader, words: Words, place: Place) -> dict[tuple[str, str], tuple[frozenset[str], Place]]:
    """Texts into which something is put -> what, and where."""
    found = {}
    for owner, name, text, at in texts(reader, words, place):
        spot = type(owner).__name__, name
        if spot in FILLED:
            found[spot] = frozenset(_FIELD.findall(text)), at
    return found
