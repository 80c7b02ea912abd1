"""`reviews.yaml` and the words as they were signed: written by the program, read as strictly as content is."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from kiosk.content.files import Folder, read_text
from kiosk.content.model import Value
from kiosk.content.nodes import Mapping as Names
from kiosk.content.nodes import Node, Scalar, read_nodes
from kiosk.content.problems import Depth, Place, Problem
from kiosk.content.reader import Reader
from kiosk.content.review.texts import Spot, Texts, digest_of

REVIEWS, KEPT, DRIFT = "reviews.yaml", "reviewed", "translated-from"
"""The file of signatures; the folder of words as they were signed; in it, of those a translation was made from."""
_DIGEST = re.compile(r"[0-9a-f]{64}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHORT = 12
"""Letters of a digest that a file has in its name."""
_KEPT_NAME = re.compile(rf"[a-z]{{2,3}}/(?:{DRIFT}/)?[a-z][a-z0-9-]*\.[0-9a-f]{{{_SHORT}}}\.yaml")
_LONGEST = 80
"""Letters shown of a name."""
Unit = tuple[str, str]
"""A language, and the id of a topic or `WORDS_UNIT`."""


class Signed(Value, frozen=True, kw_only=True):
    """Somebody has read these very words; `digest` tells which, and `seal` that the line is as it was written."""

    topic: str
    language: str
    name: str
    role: str
    signed: date
    due: date
    digest: str
    seal: str


class Brought(Value, frozen=True, kw_only=True):
    """A translation that was up to date with these words of another language on that day."""

    topic: str
    language: str
    first: str
    day: date
    digest: str


class Record(Value, frozen=True, kw_only=True):
    """`reviews.yaml`: what counts now, and in `history` what was signed before."""

    signatures: tuple[Signed, ...] = ()
    translations: tuple[Brought, ...] = ()
    history: tuple[Signed, ...] = ()


class Base(NamedTuple):
    """What a translation was made from: the words then, and a digest of each text it had itself."""

    brought: Brought
    first: Texts
    own: Mapping[Spot, str]


class Kept(NamedTuple):
    """Everything of a content folder about reviews that can be trusted."""

    record: Record
    signed: Mapping[Unit, tuple[Signed, Texts]]
    bases: Mapping[Unit, Base]
    places: Mapping[Unit, Place]
    problems: tuple[Problem, ...]

    @property
    def is_damaged(self) -> bool:
        """Whether the file of signatures cannot be read whole: nothing may be written over it."""
        return any(each.code == "reviews-damaged" for each in self.problems)


def sealed(signed: Signed) -> Signed:
    """The same with its seal: whoever changes the name or a day by hand breaks it."""
    held = msgspec.json.encode(msgspec.structs.replace(signed, seal=""), order="sorted")
    return msgspec.structs.replace(signed, seal=hashlib.sha256(held).hexdigest()[:_SHORT])


def signed_file(signed: Signed) -> str:
    """Where the words of a signature are kept; another one's words lie beside them, never in their place."""
    return f"{KEPT}/{signed.language}/{signed.topic}.{signed.digest[:_SHORT]}.yaml"


def base_file(brought: Brought) -> str:
    """Where the words are kept that a translation was made from."""
    return f"{KEPT}/{brought.language}/{DRIFT}/{brought.topic}.{brought.digest[:_SHORT]}.yaml"


def is_kept(name: str) -> bool:
    """Whether a file of a content folder holds words as they were signed, or as they were translated."""
    folder, _, rest = name.partition("/")
    return folder == KEPT and bool(_KEPT_NAME.fullmatch(rest))


def read_kept(folder: Folder) -> Kept:
    """What is signed, and by which words; what is damaged counts for nothing, and is told."""
    nothing = MappingProxyType[Any, Any]({})
    if REVIEWS not in folder.files:
        lost = any(is_kept(name) and f"/{DRIFT}/" not in name for name in folder.files)
        return Kept(Record(), nothing, nothing, nothing, (_GONE,) if lost else ())
    reader = Reader({date: _read_date})
    node, problems = _node(folder, REVIEWS)
    record = None if node is None else reader.struct(node, Record, REVIEWS)
    problems = (*problems, *reader.problems)
    if record is None or problems:
        return Kept(Record(), nothing, nothing, nothing, tuple(map(_unreadable, problems[:1])))
    places = {(each.language, each.topic): reader.place(each, Place(REVIEWS)) for each in record.signatures}
    found = [*_of_record(record, places)]
    if found:
        return Kept(Record(), nothing, nothing, nothing, tuple(found[:1]))
    signed, bases, void = dict[Unit, tuple[Signed, Texts]](), dict[Unit, Base](), list[Problem]()
    for each in record.signatures:
        file, whose = signed_file(each), f"the signature of {each.name[:_LONGEST]} for {each.topic} ({each.language})"
        texts = _texts(folder, file).get("words")
        if each != sealed(each):
            void.append(_void(places[each.language, each.topic], whose))
        elif file not in folder.files:
            void.append(_lost(places[each.language, each.topic], file, whose))
        elif texts is None or digest_of(texts) != each.digest:
            void.append(_void(Place(file), whose))
        else:
            signed[each.language, each.topic] = (each, texts)
    for brought in record.translations:
        file = base_file(brought)
        base = _texts(folder, file)
        if set(base) != {"first", "own"} or base_digest(base["first"], base["own"]) != brought.digest:
            what = f"what {brought.topic} ({brought.language}) was translated from"
            void.append(_void(Place(file), what) if file in folder.files else _lost(Place(REVIEWS), file, what))
        else:
            bases[brought.language, brought.topic] = Base(brought, base["first"], base["own"])
    return Kept(record, signed, bases, places, tuple(void))


def base_digest(first: Texts, own: Texts) -> str:
    """Of everything a base holds."""
    return digest_of(
        {("first", *spot): text for spot, text in first.items()} | {("own", *s): t for s, t in own.items()}
    )


def _node(folder: Folder, name: str) -> tuple[Node | None, tuple[Problem, ...]]:
    text, problems = read_text(folder, name)
    if text is None:
        return None, problems
    return read_nodes(name, text)


def _texts(folder: Folder, name: str) -> dict[str, dict[Spot, str]]:
    """The texts of a kept file by their places, in each of its parts; nothing of one that is not as it was written."""
    node, problems = _node(folder, name)
    if problems or not isinstance(node, Names):
        return {}
    return {
        part.text: {tuple(place.text.split("/")): text.text for place, text in held.entries if isinstance(text, Scalar)}
        for part, held in node.entries
        if isinstance(held, Names)
    }


def _of_record(record: Record, places: Mapping[Unit, Place]) -> Iterator[Problem]:
    """What no program has written so."""
    kinds: tuple[tuple[Signed | Brought, ...], ...] = (record.signatures, record.translations)
    for kind in kinds:
        units = [(each.language, each.topic) for each in kind]
        if twice := [each for each in units if units.count(each) > 1]:
            yield _damaged(Place(REVIEWS), f"{twice[0][1]} ({twice[0][0]}) stands here twice.")
    everything: tuple[Signed | Brought, ...] = (*record.signatures, *record.translations, *record.history)
    for each in everything:
        place = places.get((each.language, each.topic), Place(REVIEWS))
        if not _DIGEST.fullmatch(each.digest):
            yield _damaged(place, f'"{each.digest[:20]}" is no digest.')
        if isinstance(each, Signed) and each.due < each.signed:
            yield _damaged(place, f"This is due before it was signed: {each.topic} ({each.language}).")


def _read_date(reader: Reader, node: Node, name: str) -> date | None:
    text = reader.text(node, name)
    if text is None:
        return None
    try:
        if not _DATE.fullmatch(text):
            raise ValueError(text)  # noqa: TRY301 -- told as any other day that is none
        return date.fromisoformat(text)
    except ValueError:
        reader.note("reviews-damaged", node.place, f'"{text[:20]}" is no day.', "Write it as 2026-07-31.")
        return None


_MEND = (
    'This file is written by the command "review" alone: undo the last change, or put back an older copy of it. '
    "Until then no signature counts."
)


def _unreadable(problem: Problem) -> Problem:
    return _damaged(problem.place, problem.what)


def _damaged(place: Place, what: str) -> Problem:
    return Problem("reviews-damaged", place, what, _MEND, severity="warning", depth=Depth.FILE)


_GONE = Problem(
    "reviews-damaged",
    Place(REVIEWS),
    f'This file is missing, and signed words lie in the folder "{KEPT}". Until it is back no signature counts.',
    f'Put the file back, or an older copy of it. If it is gone for good, move the folder "{KEPT}" away and sign anew.',
    severity="warning",
    depth=Depth.FILE,
)


def _void(place: Place, what: str) -> Problem:
    said = f"This is not what was written when it was signed: {what} does not count."
    mend = "Put back an older copy of this file, or have the words signed anew."
    return Problem("review-void", place, said, mend, severity="warning", depth=Depth.FILE)


def _lost(place: Place, file: str, what: str) -> Problem:
    said, mend = f"The file {file} is missing: {what} does not count.", "Put it back, or have the words signed anew."
    return Problem("review-void", place, said, mend, severity="warning", depth=Depth.FILE)


def encoded(record: Record) -> dict[str, Any]:
    """The record as lists and names, without what is empty."""
    held: dict[str, Any] = msgspec.to_builtins(record)
    return held
