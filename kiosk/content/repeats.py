"""What stands twice in one list: pasted once too often."""

from collections.abc import Iterator
from typing import Any

import msgspec

from kiosk.content.model import Topic
from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.said import structs


def check_repeats(reader: Reader, topic: Topic, place: Place) -> None:
    """Warn of an item, a block, a row or a step that is the same as one above it in its list."""
    for owner, at in structs(reader, topic, place):
        for values in _lists(owner):
            for number, value in enumerate(values):
                if value in values[:number]:
                    first = reader.place(values, at, str(values.index(value)))
                    what = f"This is the same as in line {first.line}."
                    reader.warn("said-twice", reader.place(values, at, str(number)), what, "Take one of the two out.")


def _lists(owner: msgspec.Struct) -> Iterator[tuple[Any, ...]]:
    for name in owner.__struct_fields__:
        if isinstance(inner := getattr(owner, name), tuple):
            yield inner
