"""Reads nodes into the values of the model: what a field's type asks for, the file must give."""

import re
import types
import typing
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any, Literal, TypeVar

import msgspec

from kiosk.content.nodes import BLOCKS, Listing, Mapping, Node, Scalar, last_line
from kiosk.content.places import Places
from kiosk.content.problems import Depth, Place, Problem
from kiosk.content.quoting import as_written, quoted, without_curly, without_sign

V = TypeVar("V", bound=msgspec.Struct)
_YES = {"yes": True, "true": True, "no": False, "false": False}
_SPACES = re.compile(r"[ \t]+")

Form = Callable[["Reader", Node, str], Any]
"""Reads a node for a field of the given name; None where it cannot, the problem being noted."""


class Reader(Places):
    """Collects every problem and where each value stood; `forms` says how some types are written in YAML."""

    def __init__(self, forms: dict[Any, Form]) -> None:
        super().__init__()
        self.problems: list[Problem] = []
        self._forms = forms

    def struct(
        self, node: Node, kind: type[V], name: str, *, given: dict[str, Any] | None = None, called: str = ""
    ) -> V | None:
        """A value of `kind` from a mapping; `given` fields are not written in the file, the first is `called` so."""
        if not isinstance(node, Mapping):
            self.note(
                "wrong-type", node.place, f'"{name}" needs names with texts here, not {_what(node)}.', _example(kind)
            )
            return None
        fields = {f.encode_name: f for f in msgspec.structs.fields(kind) if f.name not in (given or {})}
        missing = [each for each, field in fields.items() if field.required and node.get(each) is None]
        unknown = [key for key, _ in node.entries if key.text not in fields]
        for key in unknown:
            missing = self._unknown(key, name, fields, missing, node)
        for each in missing:
            gap = self.gap_in(node, fields, each)
            self.note("missing-key", gap.place, f'"{name}" has no "{each}".', gap.mend(each))
        types_of, values, first = _types(kind), dict(given or {}), next(iter(fields), "")
        broken = any(field.required and node.get(each) is None for each, field in fields.items())
        for key, value in node.entries:
            if key.text in fields:
                field = fields[key.text].name
                read = self.value(value, types_of[field], called if called and key.text == first else key.text)
                broken = broken or read is None
                values[field] = read
        if broken:
            return None
        made = self.at(node.place, kind(**values))
        self.keep(
            made, ((fields[key.text].name, value.place) for key, value in node.entries if key.text in fields), node
        )
        return made

    def at(self, place: Place, value: V) -> V:
        """Remember where a value stood."""
        self.keep(value, [("", place)])
        return value

    def value(self, node: Node, wanted: Any, name: str) -> Any:  # noqa: ANN401 -- one case a type
        """What `wanted` asks for; None where the node does not give it."""
        if wanted in self._forms:
            return self._forms[wanted](self, node, name)
        origin, inner = typing.get_origin(wanted), typing.get_args(wanted)
        if origin in (types.UnionType, typing.Union) and type(None) in inner:
            return self.value(node, next(each for each in inner if each is not type(None)), name)
        if wanted is str:
            return self.text(node, name)
        if wanted is bool:
            return self._yes_or_no(node, name)
        if origin is Literal:
            return self.choice(node, name, inner)
        if origin is tuple:
            return self.several(node, inner, name)
        if origin is dict:
            return self._by_name(node, inner[1], name)
        if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct):
            return self.struct(node, wanted, name)
        message = f"the model asks for {wanted}, which no form reads"
        raise TypeError(message)

    def text(self, node: Node, name: str) -> str | None:
        """A text that is not empty."""
        if not isinstance(node, Scalar):
            self.note(
                "wrong-type",
                node.place,
                f'"{name}" needs a text here, not {_what(node)}.',
                f'Write it behind "{name}:", in the same line, without dash or brackets{_flat(node)}',
            )
            return None
        text = _SPACES.sub(" ", node.text.strip())
        if not text:
            self.note("empty-text", node.place, f'Nothing stands behind "{name}:".', "Write its text there.")
            return None
        if "\n" in text:
            mend = f'Write "{name}: >-" and indent the lines below it, or put it all in one line.'
            self.note("line-break", node.place, f'The text of "{name}" has a line break in it.', mend)
            return None
        return text

    def choice(self, node: Node, name: str, known: Iterable[Any]) -> str | None:
        """One of the known words."""
        text = self.text(node, name)
        words = [str(each) for each in known]
        if text is None or text in words:
            return text
        self.note(
            "unknown-value",
            node.place,
            f'"{text}" cannot stand behind "{name}:".',
            f"{suggestion(text, words)}Known are: {', '.join(words)}.",
        )
        return None

    def note(  # noqa: PLR0913 -- the parts of a problem
        self, code: str, place: Place, what: str, mend: str, *, depth: Depth = Depth.SHAPE, language: str = ""
    ) -> None:
        """Report an error."""
        self.problems.append(Problem(code, place, what, mend, depth=depth, language=language))

    def warn(self, code: str, place: Place, what: str, mend: str, *, depth: Depth = Depth.MEANING) -> None:
        """Report what should be mended but does not stop the content from being shown."""
        self.problems.append(Problem(code, place, what, mend, severity="warning", depth=depth))

    def _unknown(self, key: Scalar, name: str, fields: dict[str, Any], missing: list[str], node: Mapping) -> list[str]:
        """Report a key nobody knows; one that it probably stands for is not missing besides."""
        absent = [each for each in fields if node.get(each) is None]
        bare = without_curly(key.text).strip("\"'").lower()
        close = get_close_matches(bare, missing or absent, 1, 0.6) or get_close_matches(bare, absent, 1, 0.6)
        known = f"Known are: {', '.join(fields)}."
        mend = f'Did you mean "{close[0]}"?' if close else f"Take the line out. {known}"
        if close and without_curly(key.text) != key.text:
            mend = f"A name stands without quotation marks. Write: {close[0]}:"
        home = next((each for each in ("blocks", "after") if each in fields), "")
        if home and key.text in BLOCKS:
            mend = f'Put it under "{home}:", indented, behind a dash: - {key.text}: …'
            missing = [each for each in missing if each != home]
        self.note("unknown-key", key.place, f'"{key.text}" means nothing in "{name}".', mend)
        return [each for each in missing if each not in close]

    def _yes_or_no(self, node: Node, name: str) -> bool | None:
        text = node.text.strip().lower() if isinstance(node, Scalar) else ""
        if text not in _YES:
            self.note("wrong-type", node.place, f'"{name}" needs yes or no.', f"Write: {name}: yes")
            return None
        return _YES[text]

    def several(self, node: Node, inner: tuple[Any, ...], name: str) -> tuple[Any, ...] | None:
        """A list with items of the types `inner`: as many as there are types, or any number of one and `...`."""
        if not isinstance(node, Listing):
            mend = f'Write "{name}:" and below it each item on a line of its own behind a dash and a space.'
            if name in ("languages", "sources") and isinstance(node, Scalar) and node.text.strip():
                mend = without_sign(f"{name}:", node.text) or f"Write: {name}: [{', '.join(node.text.split())}]"
            self.note("wrong-type", node.place, f'"{name}" needs a list here, not {_what(node)}.', mend)
            return None
        if node.items and Ellipsis not in inner and len(node.items) != len(inner):
            what = f'"{name}" has {len(node.items)} items and needs {len(inner)}.'
            self.note("wrong-count", _one_too_many(node.items, len(inner)), what, f"Write exactly {len(inner)}.")
            return None
        if not node.items:
            self.note("empty-text", node.place, f'Nothing stands in the list "{name}".', "Write at least one item.")
            return None
        read = tuple(self._item(item, inner[0], name) for item in node.items)
        ends = Place(node.place.file, last_line(node), node.items[-1].place.column)
        self.keep(read, (*((str(number), item.place) for number, item in enumerate(node.items)), ("end", ends)))
        return None if any(each is None for each in read) else read

    def _item(self, item: Node, wanted: Any, name: str) -> Any:  # noqa: ANN401 -- any type
        """An item of a list; a text with a colon inside was taken for a name with a text."""
        if wanted is str and isinstance(item, Listing) and len(item.items) == 1 and isinstance(item.items[0], Scalar):
            mend = f"Write: - {as_written(item.items[0].text)}"
            self.note("wrong-type", item.place, "A dash too many stands here.", mend)
            return None
        if wanted is not str or not isinstance(item, Mapping) or len(item.entries) != 1:
            return self.value(item, wanted, name)
        ((key, value),) = item.entries
        rest = value.text if isinstance(value, Scalar) else "…"
        mend = f"Write: - {quoted(f'{key.text}: {rest}')}"
        self.note("wrong-type", item.place, "There is a colon in this item, so it is taken for a name.", mend)
        return None

    def _by_name(self, node: Node, inner: Any, name: str) -> dict[str, Any] | None:  # noqa: ANN401 -- any type
        if not isinstance(node, Mapping):
            what = f'"{name}" needs a line for each language here, not {_what(node)}.'
            self.note("wrong-type", node.place, what, f'Write "{name}:" and below it, indented, "en: your text".')
            return None
        read = {key.text: self.value(value, inner, key.text) for key, value in node.entries}
        self.keep(read, ((key.text, value.place) for key, value in node.entries))
        doubled = [key for key, _ in node.entries if key.text.endswith(":")]
        for key in doubled:
            bare = key.text.rstrip(": ")
            self.note("unknown-key", key.place, f'A colon too many stands behind "{bare}".', f"One is enough: {bare}:")
        return None if doubled or any(each is None for each in read.values()) else read


def suggestion(text: str, known: Iterable[str]) -> str:
    """A question whether the nearest known word was meant; empty where none is near."""
    close = get_close_matches(text, list(known), 1, 0.6)
    return f'Did you mean "{close[0]}"? ' if close else ""


def _one_too_many(items: Sequence[Node], wanted: int) -> Place:
    """Where there is one too many, the one that says what another does first; where there are too few, the last."""
    texts = [each.text if isinstance(each, Scalar) else "" for each in items]
    again = (item for at, item in enumerate(items) if texts[at] and texts[at] in texts[:at])
    if len(items) < wanted:
        return items[-1].place
    return next(again, items[wanted]).place


@cache
def _types(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _what(node: Node) -> str:
    match node:
        case Listing():
            return "a list"
        case Mapping():
            return "names with texts"
        case Scalar(text=""):
            return "nothing"
        case Scalar():
            return "a text"


def _flat(node: Node) -> str:
    """The texts of a list in one line, as they may have been meant."""
    items: Sequence[Node] = node.items if isinstance(node, Listing) else ()
    items = [key for key, _ in node.entries] if isinstance(node, Mapping) else items
    whole = " ".join(filter(None, (each.text.strip() for each in items if isinstance(each, Scalar))))
    return f": {as_written(whole)}" if whole else "."


def _example(kind: type[msgspec.Struct]) -> str:
    names = ", ".join(f"{field.name}:" for field in msgspec.structs.fields(kind)[:3])
    return f"Write lines below it, indented, that begin with {names} and so on."
