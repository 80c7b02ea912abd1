"""Every text of a content with the place where it stands."""

from collections.abc import Iterator

import msgspec

from kiosk.content.problems import Place
from kiosk.content.reader import Reader


def texts(reader: Reader, value: object, place: Place) -> Iterator[tuple[msgspec.Struct, str, str, Place]]:
    """Every text below `value` with what holds it, the name of its field and its place."""
    for owner, at in structs(reader, value, place):
        for name in owner.__struct_fields__:
            for text, there in said(reader, owner, at, name):
                yield owner, name, text, there


def said(reader: Reader, owner: msgspec.Struct, at: Place, name: str) -> Iterator[tuple[str, Place]]:
    """The texts of one field: itself, its items, or its languages, each with its place."""
    inner, place = getattr(owner, name), reader.place(owner, at, name)
    match inner:
        case str():
            yield inner, place
        case dict():
            yield from ((text, reader.place(inner, place, key)) for key, text in inner.items())
        case tuple():
            found = ((str(number), each) for number, each in enumerate(inner) if isinstance(each, str))
            yield from ((text, reader.place(inner, place, number)) for number, text in found)


def structs(reader: Reader, value: object, place: Place) -> Iterator[tuple[msgspec.Struct, Place]]:
    """Every value below `value`, itself first, with its place."""
    match value:
        case msgspec.Struct():
            place = reader.place(value, place)
            yield value, place
            for name in value.__struct_fields__:
                yield from structs(reader, getattr(value, name), place)
        case tuple() | list():
            for each in value:
                yield from structs(reader, each, place)
