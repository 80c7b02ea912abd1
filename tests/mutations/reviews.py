"""Mistakes with what the program writes of reviews: changed by hand, lost, restored by half, copied by a sync tool."""

from collections.abc import Callable, Iterable
from random import Random

from tests.mutations.basis import SIGNED
from tests.mutations.kinds import Expect, Made, Spot, on_folder
from tests.mutations.lines import Doc

_REVIEWS, _KEPT, _BASE = "reviews.yaml", f"reviewed/en/{SIGNED}.", f"reviewed/es/translated-from/{SIGNED}."
"""The record, and how the names begin of words as they were signed, and of those a translation was made from."""


def _spoiled(name: str, beginning: str, change: Callable[[str], list[str]]) -> None:
    """The first line of reviews.yaml that begins so, changed."""

    @on_folder(name, Expect.TOLD, most=1, records=True)
    def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
        lines = docs[_REVIEWS].text.split("\n")
        at = next(number for number, each in enumerate(lines) if each.strip().startswith(beginning))
        made = [*lines[:at], *change(lines[at]), *lines[at + 1 :]]
        yield Made({_REVIEWS: "\n".join(made).encode()}, ((_REVIEWS, at + 1),), " ⏎ ".join(change(lines[at])))


_spoiled("signature by another name", "name:", lambda _: ["  nam: Somebody else"])
_spoiled("signature with another digest", "digest:", lambda line: [line[:-4]])
_spoiled("signature with a day that is none", "signed:", lambda _: ["  signed: 2026-13-40"])
_spoiled("signature with a line too many", "role:", lambda line: [line, line])
_spoiled("signature with a line taken out", "due:", lambda _: [])
_spoiled("signature with a tab", "language:", lambda line: [f"\t{line.lstrip()}"])
_spoiled("signature of a topic there is not", "- topic:", lambda _: ["- topic: nothing"])
_spoiled("marks of two versions in the signatures", "- topic:", lambda line: ["<<<<<<< HEAD", line, "=======", line])


def _whole(
    name: str, made: dict[str, Callable[[Doc], bytes | None]], where: Callable[[Doc], tuple[Spot, ...]] | None = None
) -> None:
    @on_folder(name, Expect.TOLD, most=len(made), records=True)
    def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
        for begins, change in made.items():
            source = next((doc for name, doc in docs.items() if name.startswith(begins)), docs[_REVIEWS])
            file = source.file if source.file.startswith(begins) else begins
            spots = where(source) if where else ((file, 1),)
            yield Made({file: change(source)}, spots, file)


def _middle(doc: Doc) -> tuple[Spot, ...]:
    """Where it was cut off; of words that are kept, the file as a whole."""
    return ((doc.file, doc.text[: len(doc.text) // 2].count("\n") + 1), (doc.file, 1))


def _record_of(doc: Doc) -> tuple[Spot, ...]:
    """The file, and where reviews.yaml counts on it."""
    record = doc.folder[_REVIEWS]
    return ((doc.file, 1), (_REVIEWS, 1), *(each.spot for each in record.lines if "topic:" in each.text))


_ALL = (_REVIEWS, _KEPT, _BASE)
_whole("file of reviews emptied", dict.fromkeys(_ALL, lambda _: b""))
_whole("file of reviews cut off", dict.fromkeys(_ALL, lambda doc: doc.text[: len(doc.text) // 2].encode()), _middle)
_whole("file of reviews lost", dict.fromkeys((_KEPT, _BASE), lambda _: None), _record_of)
_whole("signatures lost", {_REVIEWS: lambda _: None})
_whole("words as signed changed by hand", {_KEPT: lambda doc: doc.text.replace(" is ", " was ", 1).encode()})
_whole("signatures saved as UTF-16", {_REVIEWS: lambda doc: doc.text.encode("utf-16")})
_whole(
    "copy of the signatures beside them",
    {
        f"reviews{each}.yaml": lambda doc: doc.text.encode()
        for each in (" (1)", " - Copy", "-DESK-PC", " (conflicted copy 2026-07-01)", "-old")
    },
)
