"""Whether a part of the content has the same shape in two languages: as many items, the same pictures and sources."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, NamedTuple

import msgspec

from kiosk.content.model import Question, Screen
from kiosk.content.problems import Place
from kiosk.content.reader import Reader

_ALIKE = frozenset({"icon", "tone", "picture", "safety", "companion"})
"""What has no language."""
_HEADING, _SOURCES = "heading", "sources"
_MOST_LACKING = 2
"""So many items more in one language, and it is guessed which ones."""


class Side(NamedTuple):
    """A value in one of the two languages, and where it stands unless it says so itself."""

    value: Any
    place: Place


def compare_shapes(reader: Reader, first: Side, other: Side) -> None:
    """Warn where one language has what the other lacks; it is told where it is lacking."""
    one, its = first.value, other.value
    first, other = (Side(each.value, reader.place(each.value, each.place)) for each in (first, other))
    if type(one) is not type(its):
        _warn(reader, other, first, "kind", "This is of another kind here")
        return
    for name in one.__struct_fields__:
        ours, theirs = getattr(one, name), getattr(its, name)
        if name in _ALIKE and ours != theirs:
            _apart(reader, first, other, name)
        elif name == _HEADING and bool(ours) != bool(theirs):
            _warn(reader, *((first, other) if not ours else (other, first)), name, 'There is no "heading" here')
        elif name == _SOURCES and _are_texts(ours, theirs):
            _compare_sources(reader, first, other)
        elif isinstance(ours, msgspec.Struct) and isinstance(theirs, msgspec.Struct):
            compare_shapes(reader, Side(ours, first.place), Side(theirs, other.place))
        elif isinstance(ours, tuple) and not _are_named(ours):
            _compare_lists(reader, Side(ours, first.place), Side(theirs, other.place))


def _are_named(values: tuple[Any, ...]) -> bool:
    """Whether these are found by their ids, and not by their number."""
    return any(isinstance(each, Screen | Question) for each in values)


def _are_texts(*lists: tuple[Any, ...]) -> bool:
    return all(isinstance(each, str) for values in lists for each in values)


def _apart(reader: Reader, first: Side, other: Side, name: str) -> None:
    """Something without a language that is not the same: told where it is not written, else in the other language."""
    lacking = first if not reader.is_written(first.value, name) else other
    written = other if lacking is first else first
    said = f'"{name}" is not the same here'
    _warn(
        reader, lacking, written, name, said if reader.is_written(lacking.value, name) else f'There is no "{name}" here'
    )


def _compare_sources(reader: Reader, first: Side, other: Side) -> None:
    ours, theirs = (set(each.value.sources) for each in (first, other))
    if ours != theirs:
        lacking, full = (first, other) if len(ours) < len(theirs) else (other, first)
        named = ", ".join(f'"{each}"' for each in sorted(set(full.value.sources) - set(lacking.value.sources)))
        _warn(reader, lacking, full, _SOURCES, f"The source {named} is not named here")


def _warn(reader: Reader, lacking: Side, full: Side, name: str, said: str) -> None:
    there = reader.place(full.value, full.place, name)
    fields = reader.written(full.value) or lacking.value.__struct_fields__
    at = (
        reader.place(lacking.value, lacking.place, name)
        if reader.is_written(lacking.value, name)
        else reader.gap(lacking.value, fields, name, lacking.place).place
    )
    _tell(reader, at, f"{said}, other than in {there.file}, line {there.line}.")


def _tell(reader: Reader, at: Place, what: str) -> None:
    mend = "If that is a mistake, write here what stands there; if it is meant, change it there too."
    reader.warn("translation-uneven", at, what, mend)


def _compare_lists(reader: Reader, first: Side, other: Side) -> None:
    ours, theirs = first.value, other.value
    if any(each in values[:at] for values in (ours, theirs) for at, each in enumerate(values)):
        return  # what stands twice is told by itself
    if len(ours) == len(theirs):
        for number in (at for at, each in enumerate(ours) if isinstance(each, msgspec.Struct)):
            compare_shapes(reader, *(_item(reader, each, number) for each in (first, other)))
        return
    lacking, full = (first, other) if len(ours) < len(theirs) else (other, first)
    number = _first_lacking(lacking.value, full.value)
    part = str(number) if number < len(lacking.value) else "end"
    there = reader.place(full.value, full.place, str(number))
    counted = f"This list has {_items(len(lacking.value))} here, and {len(full.value)} in {there.file}"
    _tell(reader, reader.place(lacking.value, lacking.place, part), f"{counted}: look at its line {there.line}.")


def _items(number: int) -> str:
    return "1 item" if number == 1 else f"{number} items"


def _item(reader: Reader, side: Side, number: int) -> Side:
    return Side(side.value[number], reader.place(side.value, side.place, str(number)))


def _first_lacking(fewer: Sequence[Any], more: Sequence[Any]) -> int:
    """Which item of the longer list is most likely the first that the shorter one lacks."""
    lacking = len(more) - len(fewer)
    if lacking > _MOST_LACKING:
        return len(fewer)
    gone = min(combinations(range(len(more)), lacking), key=lambda gone: _unlike(fewer, _without(more, gone)))
    return gone[0]


def _without(values: Sequence[Any], gone: Sequence[int]) -> list[Any]:
    return [each for at, each in enumerate(values) if at not in gone]


def _unlike(ones: Sequence[Any], others: Sequence[Any]) -> float:
    return sum(_differ(one, other) for one, other in zip(ones, others, strict=True))


def _differ(one: Any, other: Any) -> float:  # noqa: ANN401 -- texts or values
    """How little two items look like the same thing in two languages: their kind, their sources, their length."""
    ours, theirs = (sum(map(len, _texts(each))) or 1 for each in (one, other))
    other_kind = type(one) is not type(other) or getattr(one, _SOURCES, ()) != getattr(other, _SOURCES, ())
    return other_kind + abs(ours - theirs) / max(ours, theirs)


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 -- a text or a value
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _texts(getattr(value, name))
