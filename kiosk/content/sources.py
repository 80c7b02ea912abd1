"""Sources: each that is named is listed, and each that is listed is named."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from kiosk.content.model import Topic
from kiosk.content.nodes import Mapping, Node
from kiosk.content.problems import Depth, Place
from kiosk.content.reader import Reader, suggestion
from kiosk.content.said import structs

_FIELD = "sources"


def check_sources(reader: Reader, topic: Topic, place: Place, elsewhere: Sequence[str] = ()) -> None:
    """No source is named that is not listed; `elsewhere` are those that the other languages list."""
    named: dict[str, list[Place]] = {}
    for each, spot in _named(reader, topic, place):
        named.setdefault(each, []).append(spot)
    listed = {source.id: reader.place(source, place) for source in topic.sources}
    unknown = [each for each in named if each not in listed]
    unused = [each for each in listed if each not in named]
    if unknown and not listed:
        _note_no_list(reader, topic, place, named)
        return
    for name in unknown:
        near = get_close_matches(name, [each for each in unused if each not in elsewhere], 1)
        spots = named[name]
        lines = _lines(spots)
        if near and (len(spots) > 1 or name in elsewhere):
            unused.remove(near[0])
            what = f'The source is called "{near[0]}" here, and "{name}" in {lines}.'
            reader.note("unknown-source", listed[near[0]], what, f"Write: {name}:", depth=Depth.MEANING)
        elif len(spots) > 1 or name in elsewhere:
            what = f'The source "{name}" is named in {lines} and is not in this list.'
            mend = f'Put it back: "{name}:", and below it "short:" and "full:".'
            following = next((each for each in elsewhere[_after(elsewhere, name) :] if each in listed), "")
            at = listed[following] if following else reader.place(topic.sources, place, "end")
            reader.note("unknown-source", at, what, mend, depth=Depth.MEANING)
        else:
            what = f'The source "{name}" is not in the list of sources of this file.'
            known = ", ".join(sorted(listed))
            mend = f"{suggestion(name, listed)}Known are: {known}."
            reader.note("unknown-source", spots[0], what, mend, depth=Depth.MEANING)
    for each in unused:
        mend = "Name it where its fact stands, or take it out."
        reader.warn("unused-source", listed[each], f'The source "{each}" is listed and never used.', mend)


def listed_in(node: Node | None) -> tuple[str, ...]:
    """The ids of the sources that a topic's file lists."""
    listed = node.get(_FIELD) if isinstance(node, Mapping) else None
    return tuple(key.text for key, _ in listed.entries) if isinstance(listed, Mapping) else ()


def _after(ids: Sequence[str], name: str) -> int:
    return ids.index(name) + 1 if name in ids else len(ids)


def _named(reader: Reader, topic: Topic, place: Place) -> Iterator[tuple[str, Place]]:
    for owner, at in structs(reader, topic, place):
        if owner is not topic:
            named: tuple[str, ...] = getattr(owner, _FIELD, ())
            yield from ((each, reader.place(named, at, str(number))) for number, each in enumerate(named))


def _note_no_list(reader: Reader, topic: Topic, place: Place, named: dict[str, list[Place]]) -> None:
    gap = reader.gap(topic, topic.__struct_fields__, _FIELD, place)
    ids = ", ".join(named)
    what = (
        f"The list of sources is missing: {ids} are named above."
        if len(named) > 1
        else f"The source {ids} is named above, and there is no list of sources."
    )
    mend = f'Write "sources:" at the very left {gap.side} this line, and below it each id with "short:" and "full:".'
    reader.note("unknown-source", gap.place, what, mend, depth=Depth.MEANING)


def _lines(places: list[Place]) -> str:
    more = f" and {len(places) - 1} more" if len(places) > 1 else ""
    return f"line {places[0].line}{more}"
