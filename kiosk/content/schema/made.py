"""The JSON Schemas of a content folder's files, made from the model and from how it is written in YAML."""

import json
import types
import typing
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, Literal

import msgspec

from kiosk.content.forms import BARE, SCREENS, WRITTEN
from kiosk.content.model import (
    Block,
    Booking,
    Clinic,
    Colour,
    Day,
    Hours,
    NextStep,
    Notice,
    Points,
    Question,
    Source,
    Text,
    Topic,
    TopicScreen,
    Words,
)
from kiosk.content.schema import shapes
from kiosk.content.schema.explained import BLOCKS, CHOICES, FILES, KINDS, LANGUAGES, explained
from kiosk.content.schema.facets import facet, icon
from kiosk.content.schema.shapes import Schema
from kiosk.content.schema.snippets import SNIPPETS

DRAFT = "http://json-schema.org/draft-07/schema#"
MADE = "Made by the kiosk's verb schema from what the kiosk reads; what is changed here is lost."
ENDING = ".schema.json"
_FILES: dict[str, type[msgspec.Struct]] = {"clinic": Clinic, "topic": Topic, "words": Words}
_NOT_WRITTEN: dict[type[msgspec.Struct], str] = {Topic: "id", Source: "id", Booking: "placeholder"}
"""A field that no file says: it comes from elsewhere."""
_NO_BLOCK = {
    "errorMessage": "A block begins with one of lead:, text:, points:, next_step: or caution:, and holds one of them; "
    "or it is the word safety or crisis_help."
}


@cache
def schemas() -> dict[str, bytes]:
    """Name of its file -> the schema of `clinic.yaml`, of a topic and of `words.yaml`."""
    return {f"{name}{ENDING}": _file(kind, FILES[name]) for name, kind in _FILES.items()}


def _file(kind: type[msgspec.Struct], about: str) -> bytes:
    maker = Maker({"icon": icon()} if kind is Topic else {})
    made = {"$schema": DRAFT, "$comment": MADE, **maker.struct(kind, about)}
    text = json.dumps(made | {"definitions": maker.definitions}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


class Maker:
    """Follows the Reader: `value` asks of a file what `Reader.value` asks; `forms` are those of `forms.FORMS`."""

    def __init__(self, definitions: dict[str, Schema]) -> None:
        self.definitions = definitions
        self.forms: dict[Any, Callable[[str], Schema]] = {
            Block: lambda _about: self._defined("block", self._block),
            TopicScreen: lambda _about: self._defined("screen", self._screen),
            Question: lambda about: self.struct(Question, about) | {"defaultSnippets": SNIPPETS[Question]},
            Text: self._text,
            Points: self._points,
            NextStep: shapes.text,
            Booking: lambda about: self.struct(Booking, about),
            tuple[Source, ...]: lambda about: shapes.by_name(about, self.struct(Source, "")),
            Colour: shapes.text,
            Notice: lambda about: self.struct(Notice, about) | {"defaultSnippets": SNIPPETS[Notice]},
            date: shapes.day,
            Day: shapes.weekday,
            tuple[Day, ...]: lambda about: shapes.several(about, self.value(Day)),
            Hours: shapes.hours,
        }

    def struct(self, kind: type[msgspec.Struct], about: str, called: tuple[str, str] = ("", "")) -> Schema:
        """The fields of `kind`; one of them is `called` otherwise in a file."""
        asked = [each for each in msgspec.structs.fields(kind) if each.name != _NOT_WRITTEN.get(kind)]
        names = {each.name: called[1] if each.name == called[0] else each.encode_name for each in asked}
        fields = {names[each.name]: self._field(kind, each) for each in asked}
        return shapes.named(about, fields, [names[each.name] for each in asked if each.required])

    def value(self, wanted: Any, about: str = "") -> Schema:  # noqa: ANN401 -- one case a type
        """What `wanted` asks for."""
        if wanted in self.forms:
            return self.forms[wanted](about)
        origin, inner = typing.get_origin(wanted), typing.get_args(wanted)
        if origin in (types.UnionType, typing.Union) and type(None) in inner:
            return self.value(next(each for each in inner if each is not type(None)), about)
        if wanted is str:
            return shapes.text(about)
        if wanted is bool:
            return shapes.yes_or_no(about)
        if origin is Literal:
            return shapes.choice(about, CHOICES[inner])
        if origin is tuple:
            return shapes.several(about, self.value(inner[0]), None if Ellipsis in inner else len(inner))
        if origin is dict:
            known = {code: shapes.text(said) for code, said in LANGUAGES.items()}
            return shapes.by_name(about, self.value(inner[1]), known)
        return self.struct(wanted, about)

    def _field(self, kind: type[msgspec.Struct], field: Any) -> Schema:  # noqa: ANN401 -- msgspec names no type for it
        wanted = typing.get_type_hints(kind)[field.name]
        usual = {"default": field.default} if typing.get_origin(wanted) is Literal and not field.required else {}
        return self.value(wanted, explained(kind, field.name)) | facet(kind, field.name) | usual

    def _defined(self, name: str, make: Callable[[], Schema]) -> Schema:
        """Made once and called by its name."""
        if name not in self.definitions:
            self.definitions[name] = make()
        return {"$ref": f"#/definitions/{name}"}

    def _of(self, name: str, kind: type[msgspec.Struct], field: str) -> Schema:
        """The names of a text with its sources, whose text stands behind the key `name`."""
        return self._defined(name, lambda: self.struct(kind, "", (field, name)))

    def _text(self, about: str) -> Schema:
        return shapes.either(about, shapes.text(about), self._of("text", Text, "text"))

    def _points(self, about: str) -> Schema:
        return shapes.either(about, self.value(tuple[str, ...], about), self._of("points", Points, "items"))

    def _block(self) -> Schema:
        """A bare word, or names; which kind of block it is follows from the one key that begins it."""
        kinds = [
            {"if": {"required": [key]}, "then": self._of(key, kind, field)} for key, (kind, field) in WRITTEN.items()
        ]
        begun = {"if": {"anyOf": [each["if"] for each in kinds]}, "else": {"type": "string", **_NO_BLOCK}}
        said = [BLOCKS[word] for word in BARE]
        return {
            "type": ["string", "object"],
            **_NO_BLOCK,
            "if": {"type": "object"},
            "then": {"properties": {key: _begun(key) for key in WRITTEN}, "allOf": [*kinds, begun]},
            "else": {"enum": list(BARE), "enumDescriptions": said, **_NO_BLOCK},
        }

    def _screen(self) -> Schema:
        """Which names a screen may have follows from its kind."""
        kinds = [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": self._screen_of(kind),
            }
            for kind in SCREENS
        ]
        return {
            **shapes.names(),
            "properties": {"kind": shapes.choice("What kind of screen it is.", KINDS)},
            "required": ["kind"],
            "if": {"type": "object"},
            "then": {"allOf": kinds},
            "defaultSnippets": SNIPPETS[TopicScreen],
        }

    def _screen_of(self, kind: str) -> Schema:
        return self._defined(kind, lambda: _kind(kind, self.struct(SCREENS[kind], KINDS[kind])))


def _begun(key: str) -> Schema:
    """The key of a block that is about to be written: anything may follow, and an editor sees what kind of thing."""
    follows: Schema = {"items": {}} if WRITTEN[key][0] is Points else {"anyOf": [{}]}
    return {"description": BLOCKS[key], **follows}


def _kind(kind: str, made: Schema) -> Schema:
    """A screen of that kind alone, its kind first."""
    fields = {"kind": {"const": kind}} | made["properties"]
    return made | {"properties": fields, "required": ["kind", *made["required"]]}
