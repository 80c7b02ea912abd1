"""Every text of a content by the way that leads to it, and the content once more with other texts."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

import msgspec

from kiosk.content.lengths import usual_length
from kiosk.content.model import Content, Topic

Way = tuple[str | int, ...]
"""From the content down: names of fields, keys, and numbers of items."""
_NO_WORDS = frozenset(
    {"id", "code", "direction", "icon", "picture", "tone", "languages", "require_review", "address", "front_desk_plan"}
    | {"overdue_review", "reviews", "signed_screens", "withheld"}
)
"""Fields that name something, or are not shown."""
_FIELD = re.compile(r"\{\w+\}")


class Phrase(NamedTuple):
    """A text, and how many letters are known to fit in its place, at most its own."""

    way: Way
    text: str
    usual: int

    def stands_in(self, seen: str) -> bool:
        """Whether the glass shows it there, by itself or among other words."""
        return re.search(".+".join(map(re.escape, _FIELD.split(self.text))), seen) is not None

    def shortened(self, letters: int) -> str:
        """Its first letters; what is filled in on the glass stays."""
        parts = re.split(f"({_FIELD.pattern})", self.text)
        longest = max(range(0, len(parts), 2), key=lambda at: len(parts[at]))
        less = max(1, len(parts[longest]) - (len(self.text) - letters))
        parts[longest] = parts[longest][:less]
        return "".join(parts)


def phrases(content: Content, language: str) -> tuple[Phrase, ...]:
    """All that is said in one language."""
    at = next(number for number, each in enumerate(content.languages) if each.code == language)
    found = (*_below(content.clinic, ("clinic",)), *_below(content.languages[at], ("languages", at)))
    return tuple(each for each in found if each.text.strip())


def with_texts(content: Content, texts: Mapping[Way, str]) -> Content:
    """The content with `texts` in the places of what stood there."""
    changed: Content = _changed(content, (), texts)
    return changed


def _below(value: object, way: Way, usual: Callable[[int], int] = int) -> Iterator[Phrase]:
    """Every text below `value`; `usual` gives from the letters of one how many are known to fit."""
    match value:
        case str():
            yield Phrase(way, value, min(len(value), usual(len(value))))
        case msgspec.Struct():
            for field in filter(lambda each: _holds_words(value, each), value.__struct_fields__):
                yield from _below(getattr(value, field), (*way, field), partial(usual_length, value, field))
        case tuple():
            for number, each in enumerate(value):
                yield from _below(each, (*way, number), usual)
        case dict():
            for key, each in value.items():
                yield from _below(each, (*way, key), usual)


def _holds_words(value: msgspec.Struct, field: str) -> bool:
    """Whether a field is shown; the sources of a block are ids of those that its topic lists."""
    listed = field == "sources" and isinstance(getattr(value, field), tuple) and not isinstance(value, Topic)
    return field not in _NO_WORDS and not listed


def _changed(value: Any, way: Way, texts: Mapping[Way, str]) -> Any:  # noqa: ANN401 -- a value of any type of the model
    if way in texts:
        return texts[way]
    if not any(each[: len(way)] == way for each in texts):
        return value
    if isinstance(value, msgspec.Struct):
        inner = {field: _changed(getattr(value, field), (*way, field), texts) for field in value.__struct_fields__}
        return msgspec.structs.replace(value, **inner)
    if isinstance(value, dict):
        return {key: _changed(each, (*way, key), texts) for key, each in value.items()}
    return tuple(_changed(each, (*way, number), texts) for number, each in enumerate(value))
