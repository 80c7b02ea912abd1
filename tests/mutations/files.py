"""Mistakes with whole files: saved in another way, emptied, cut off, renamed, moved, copied."""

from collections.abc import Callable, Iterable
from random import Random

from tests.mutations.kinds import Expect, Files, Made, on_folder
from tests.mutations.lines import Doc


def _saved(name: str, change: Callable[[Doc], bytes | None], where: Callable[[Doc], int], *, most: int = 4) -> None:
    @on_folder(name, most=most)
    def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
        for doc in dice.sample(list(docs.values()), len(docs)):
            data = change(doc)
            if data is not None and data != doc.text.encode():
                yield Made({doc.file: data}, ((doc.file, where(doc)),))


def _first_foreign(doc: Doc) -> int:
    return next((each.number for each in doc.lines if not each.text.isascii()), 1)


def _top(doc: Doc) -> int:
    return 1


def _old(doc: Doc, encoding: str) -> bytes | None:
    return doc.text.encode(encoding, errors="replace") if not doc.text.isascii() else None


_saved("saved as Windows-1252", lambda doc: _old(doc, "cp1252"), _first_foreign)
_saved("saved as Latin-1", lambda doc: _old(doc, "latin-1") if "…" not in doc.text else None, _first_foreign, most=2)
_saved("saved as UTF-16", lambda doc: doc.text.encode("utf-16"), _top)
_saved("saved as UTF-16 without its mark", lambda doc: doc.text.encode("utf-16-le"), _top, most=2)
_saved("saved with line ends of an old Mac", lambda doc: doc.text.replace("\n", "\r").encode(), _top, most=3)
_saved("emptied", lambda _: b"", _top, most=5)
_saved("only spaces left", lambda _: b"  \n\n", _top, most=2)
_saved("only notes left", lambda doc: b"# " + doc.text.replace("\n", "\n# ").encode(), _top, most=3)
_saved("saved as something else", lambda _: b"PK\x03\x04\x14\x00\x06\x00\xff\xfe", _top, most=2)


@on_folder("one letter saved as Latin-1", most=5)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    for doc in (docs["es/ipt.yaml"], docs["es/words.yaml"], docs["es/cbt.yaml"]) * 3:
        line = dice.choice([each for each in doc.lines if "é" in each.text or "ó" in each.text])
        old = line.text.encode()
        new = old.replace("ó".encode(), b"\xf3").replace("é".encode(), b"\xe9")
        yield Made({doc.file: doc.text.encode().replace(old, new, 1)}, ((doc.file, _number(doc, line.text)),))


def _number(doc: Doc, row: str) -> int:
    return doc.rows.index(row) + 1


@on_folder("cut off at the end of a line", Expect.TOLD, most=16)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    yield from _cut_off(docs, dice, lambda row: row)


@on_folder("cut off within a line", Expect.TOLD, most=16)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    yield from _cut_off(docs, dice, lambda row: row[: dice.randrange(1, len(row)) if len(row) > 1 else 0])


def _cut_off(docs: dict[str, Doc], dice: Random, end: Callable[[str], str]) -> Iterable[Made]:
    names = list(docs)
    while True:
        doc = docs[dice.choice(names)]
        yield _cut_at(doc, dice.randrange(5, _may_be_gone(doc)), end)


def _cut_at(doc: Doc, last: int, end: Callable[[str], str]) -> Made:
    kept = [*doc.rows[: last - 1], end(doc.rows[last - 1])]
    return Made({doc.file: "\n".join(kept).encode()}, ((doc.file, last),), kept[-1])


def _may_be_gone(doc: Doc) -> int:
    """From which line on nothing is left but what any file may lack; nobody can tell that it was there."""
    ends = {
        "clinic.yaml": "# One local crisis line",
        "en/sleep-and-rest.yaml": "- next_step:",
        "es/sleep-and-rest.yaml": "- next_step:",
    }
    return doc.find(ends[doc.file]).number - 1 if doc.file in ends else len(doc.rows) - 1


@on_folder("cut off where only what may be missing follows", Expect.ANY, most=6)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    doc = docs["clinic.yaml"]
    for _ in range(6):
        yield _cut_at(doc, dice.randrange(_may_be_gone(doc), len(doc.rows)), lambda row: row)


@on_folder("file saved twice into itself", most=3)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    for doc in dice.sample(list(docs.values()), len(docs)):
        again = next(each.number for each in doc.lines if each.key) + len(doc.rows)
        yield Made({doc.file: doc.text.encode() * 2}, ((doc.file, again),))


_NAMES = (
    "{}.yml",
    "{}.txt",
    "{}.yaml.txt",
    "{} (1).yaml",
    "Copy of {}.yaml",
    "{} - Copy.yaml",
    "{}-old.yaml",
    "{}.yaml.bak",
    "{}",
    "{} .yaml",
    "{}.YAML",
    "{}.yam",
    "{}.docx",
    "{}.json",
    "{}2.yaml",
    "{}_new.yaml",
)


@on_folder("file renamed", Expect.TOLD, most=16)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    names = [each for each in docs if each != "clinic.yaml"]
    for form in _NAMES:
        name = dice.choice(names)
        folder, _, stem = name.removesuffix(".yaml").partition("/")
        yield _moved(docs, name, f"{folder}/{form.format(stem)}")


@on_folder("file renamed with a capital letter", Expect.TOLD, most=4)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    for name in dice.sample(list(docs), len(docs)):
        folder, _, stem = name.rpartition("/")
        yield _moved(docs, name, f"{folder}/{stem.capitalize()}".lstrip("/"))


@on_folder("clinic.yaml renamed", Expect.TOLD, most=4)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    for name in ("clinic.yml", "clinic.yaml.txt", "clinic (1).yaml", "clinica.yaml"):
        yield _moved(docs, "clinic.yaml", name)


@on_folder("file moved out of its folder", Expect.TOLD, most=5)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    for name in docs:
        if "/" in name:
            yield _moved(docs, name, name.rpartition("/")[2])


@on_folder("file moved into the other language", Expect.TOLD, most=2)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    for name in ("en/cbt.yaml", "es/cbt.yaml"):
        other = f"{'es' if name.startswith('en') else 'en'}/{name[3:]}"
        yield Made({name: None, other: docs[name].text.encode()}, ((name, 1), (other, 1)), other)


@on_folder("file deleted", Expect.TOLD, most=7)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    for name in docs:
        yield Made({name: None}, ((name, 1),))


@on_folder("folder of a language renamed", Expect.TOLD, most=6)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    listed = docs["clinic.yaml"].find("languages:").number
    for code, new in (
        ("es", "spanish"),
        ("es", "ES"),
        ("es", "es - Copy"),
        ("en", "english"),
        ("en", "en old"),
        ("es", "sp"),
    ):
        moved = [name for name in docs if name.startswith(f"{code}/")]
        files: Files = dict.fromkeys(moved)
        files |= {new + name[2:]: docs[name].text.encode() for name in moved}
        spots = [("clinic.yaml", listed), (new, 1), *((each, 1) for each in files)]
        yield Made(files, tuple(spots), new)


@on_folder("copy beside the file", Expect.TOLD, most=6)
def _(docs: dict[str, Doc], dice: Random) -> Iterable[Made]:
    for form in (
        "{} (1).yaml",
        "Copy of {}.yaml",
        "{} - Copy.yaml",
        "{}-old.yaml",
        "{}2.yaml",
        "{} (conflicted copy 2026-07-01).yaml",
    ):
        folder, _, stem = dice.choice([each for each in docs if "/" in each]).removesuffix(".yaml").partition("/")
        name = f"{folder}/{form.format(stem)}"
        yield Made({name: docs[f"{folder}/{stem}.yaml"].text.encode()}, ((name, 1),), name)


def _moved(docs: dict[str, Doc], old: str, new: str) -> Made:
    return Made({old: None, new: docs[old].text.encode()}, ((new, 1), (old, 1)), new)
