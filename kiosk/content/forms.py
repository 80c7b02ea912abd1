"""How the model is written in YAML where it is shorter there than in the model."""

from datetime import date
from typing import Any

from kiosk.content import colours
from kiosk.content.dates import read_date
from kiosk.content.hours import read_day, read_days, read_hours
from kiosk.content.model import (
    Area,
    Article,
    Block,
    Booking,
    Caution,
    Colour,
    Compare,
    CrisisHelp,
    Day,
    Hours,
    Lead,
    NextStep,
    Notice,
    Points,
    Question,
    Questions,
    Safety,
    Source,
    Steps,
    Text,
    TopicScreen,
)
from kiosk.content.nodes import Listing, Mapping, Node, Scalar, last_line
from kiosk.content.problems import Place
from kiosk.content.reader import Form, Reader, suggestion

BARE: dict[str, type[Safety | CrisisHelp]] = {"safety": Safety, "crisis_help": CrisisHelp}
WRITTEN: dict[str, tuple[type[Any], str]] = {
    "lead": (Lead, "text"),
    "text": (Text, "text"),
    "points": (Points, "items"),
    "next_step": (NextStep, "text"),
    "caution": (Caution, "text"),
}
"""Key a block is written with -> its type, and the field that stands behind the key."""

SCREENS: dict[str, type[Any]] = {
    "article": Article,
    "area": Area,
    "steps": Steps,
    "compare": Compare,
    "questions": Questions,
}


def read_block(reader: Reader, node: Node, _name: str) -> Block | None:
    """A bare word, or a mapping with one of the keys of `WRITTEN`."""
    if isinstance(node, Scalar):
        word = node.text.strip()
        if word in BARE:
            return reader.at(node.place, BARE[word]())
        known = ", ".join(BARE)
        mend = suggestion(word, BARE) + f'A block is "text: …", "points:" and so on, or one of the words {known}.'
        mend = f"Write: - text: {word}" if " " in word and ": " not in word else mend
        reader.note("unknown-block", node.place, f'"{word[:40]}" is not a block.', mend)
        return None
    kinds = [key for key, _ in node.entries if key.text in WRITTEN] if isinstance(node, Mapping) else []
    if not isinstance(node, Mapping) or len(kinds) != 1:
        _refuse_block(reader, node, kinds)
        return None
    kind, field = WRITTEN[kinds[0].text]
    entries = tuple((Scalar(k.place, field) if k is kinds[0] else k, v) for k, v in node.entries)
    block: Block | None = reader.struct(Mapping(node.place, entries), kind, kinds[0].text, called=kinds[0].text)
    return block


def _refuse_block(reader: Reader, node: Node, kinds: list[Scalar]) -> None:
    known = ", ".join(f"{each}:" for each in WRITTEN)
    if len(kinds) > 1:
        what = f"A block is one thing, and this one is {' and '.join(each.text for each in kinds)}."
        reader.note("unknown-block", kinds[1].place, what, "Begin the second one on a line of its own with a dash.")
        return
    written = [key.text for key, _ in node.entries] if isinstance(node, Mapping) else []
    near = "".join(suggestion(each, WRITTEN) for each in written)
    reader.note(
        "unknown-block", node.place, "It is not clear what this block is.", f"{near}Begin it with one of {known}."
    )


def read_screen(reader: Reader, node: Node, _name: str) -> TopicScreen | None:
    """A mapping whose `kind` says which screen it is."""
    kind = node.get("kind") if isinstance(node, Mapping) else None
    if not isinstance(node, Mapping) or kind is None:
        reader.note(
            "missing-key", node.place, 'A screen has no "kind".', f'Add "kind:" with one of {", ".join(SCREENS)}.'
        )
        return None
    chosen = reader.choice(kind, "kind", SCREENS)
    if chosen is None:
        return None
    rest = Mapping(node.place, tuple((key, value) for key, value in node.entries if key.text != "kind"))
    named = node.get("id")
    name = f"the screen {named.text}" if isinstance(named, Scalar) else "a screen"
    screen: TopicScreen | None = reader.struct(rest, SCREENS[chosen], name)
    return screen


def read_question(reader: Reader, node: Node, _name: str) -> Question | None:
    """A question, called by its id where something is missing."""
    named = node.get("id") if isinstance(node, Mapping) else None
    return reader.struct(node, Question, f"the question {named.text}" if isinstance(named, Scalar) else "a question")


def read_text(reader: Reader, node: Node, name: str) -> Text | None:
    """A text, or a mapping with a text and its sources."""
    if isinstance(node, Scalar):
        text = reader.text(node, name)
        return None if text is None else reader.at(node.place, Text(text=text))
    return reader.struct(node, Text, name)


def read_points(reader: Reader, node: Node, name: str) -> Points | None:
    """A list of texts, or a mapping with `points` and their sources."""
    if isinstance(node, Mapping):
        entries = tuple((Scalar(k.place, "items") if k.text == "points" else k, v) for k, v in node.entries)
        return reader.struct(Mapping(node.place, entries), Points, name)
    items = reader.value(node, tuple[str, ...], name)
    return None if items is None else reader.at(node.place, Points(items=items))


def read_next_step(reader: Reader, node: Node, name: str) -> NextStep | None:
    """A text."""
    text = reader.text(node, name)
    return None if text is None else reader.at(node.place, NextStep(text=text))


def read_sources(reader: Reader, node: Node, name: str) -> tuple[Source, ...] | None:
    """A mapping from ids to their short and full names."""
    if isinstance(node, Listing | Scalar):
        mend = 'Write "sources:" and below it, indented, an id with a colon, and below that "short:" and "full:".'
        reader.note("wrong-type", node.place, f'"{name}" needs ids here.', mend)
        return None
    read = tuple(
        reader.struct(value, Source, f"the source {key.text}", given={"id": key.text}) for key, value in node.entries
    )
    if any(each is None for each in read):
        return None
    listed = tuple(each for each in read if each is not None)
    for (key, _), each in zip(node.entries, listed, strict=True):
        reader.at(key.place, each)
    reader.keep(listed, [("end", Place(node.place.file, last_line(node), node.place.column))])
    return listed


def read_notice(reader: Reader, node: Node, _name: str) -> Notice | None:
    """A notice."""
    return reader.struct(node, Notice, "a notice")


def read_booking(reader: Reader, node: Node, name: str) -> Booking | None:
    """Its addresses; whether they are real ones nobody writes."""
    return reader.struct(node, Booking, name, given={"placeholder": False})


_COLOUR = 'Write a # and the six digits of your color, in quotes, such as {}: "#1b555e"'


def read_colour(reader: Reader, node: Node, name: str) -> Colour | None:
    """A color as #1b555e."""
    text = reader.text(node, name)
    colour = colours.read(text) if text else None
    if text and colour is None:
        near = colours.meant(text)
        mend = f'Write: {name}: "{colours.written(near)}"' if near else _COLOUR.format(name)
        reader.note("color-format", node.place, f'"{text[:40]}" is not how a color is written here.', mend)
    return colour


FORMS: dict[Any, Form] = {
    Block: read_block,
    TopicScreen: read_screen,
    Question: read_question,
    Text: read_text,
    Points: read_points,
    NextStep: read_next_step,
    Booking: read_booking,
    tuple[Source, ...]: read_sources,
    Colour: read_colour,
    Notice: read_notice,
    date: read_date,
    Day: read_day,
    tuple[Day, ...]: read_days,
    Hours: read_hours,
}
