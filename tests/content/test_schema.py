"""What an editor is told is what the kiosk reads: schemas and Reader accept the same, and refuse the same."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import msgspec
import pytest
from jsonschema import Draft7Validator

from kiosk import paths
from kiosk.cli import main
from kiosk.content.files import list_folder, read_text
from kiosk.content.forms import FORMS
from kiosk.content.icons import PREFIX, known_icons
from kiosk.content.model import Clinic, Topic, Words
from kiosk.content.nodes import Listing, Mapping, Node, Scalar, behind, read_nodes
from kiosk.content.reader import Reader
from kiosk.content.schema import first_line, schemas, unnamed
from kiosk.content.schema.explained import CHOICES, EXPLAINED
from kiosk.content.schema.made import Maker
from tests.content.make import BROKEN, GOOD, compiled, copy_of_good, expected_of, report

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
SHIPPED = paths.shipped_content()
FILES = [
    *((SHIPPED / "clinic.yaml", "clinic"), (GOOD / "clinic.yaml", "clinic")),
    *((file, "words") for folder in (SHIPPED, GOOD) for file in sorted(folder.glob("*/words.yaml"))),
    *(
        (file, "topic")
        for folder in (SHIPPED, GOOD)
        for file in sorted(folder.glob("*/*.yaml"))
        if file.stem != "words"
    ),
]
KINDS: dict[str, tuple[type[msgspec.Struct], dict[str, str]]] = {
    "clinic": (Clinic, {}),
    "topic": (Topic, {"id": "a-topic"}),
    "words": (Words, {}),
}
OF_SHAPE = {
    *("bad-language", "booking-address", "countdown", "duplicate-language", "empty-text", "line-break", "missing-key"),
    *("phone-number", "unknown-block", "unknown-icon", "unknown-key", "unknown-value", "wrong-count", "wrong-type"),
    *("bad-id", "bad-date", "bad-day", "bad-hours"),
}
"""Problems that a schema knows as well."""
OF_FILES = {"topic-file-with-spaces": "the name of a file", "merge-key": "editors obey it"}
"""Broken folders whose problem is of that kind, and not in what a schema sees."""
WRITTEN_SO = {
    *("id", "icon", "address", "short", "phone", "accent", "second_accent", "countdown", "languages"),
    *("from", "until", "days", "hours"),
}
"""Keys whose texts are written in one way: other words there are seen by later checks, and by a schema at once."""
SEEN_ELSEWHERE = {
    "clinic/front_desk_plan: nothing",
    "clinic/languages/0 twice",
    *("clinic/notices: nothing", "clinic/notices: an empty list"),
}
"""Two may be empty, which the compiler sees to; that a language stands there twice is a later check."""
FEWEST_SPOILT = 1500


def kind_of(name: str) -> str:
    return "clinic" if name == "clinic.yaml" else "words" if name.endswith("/words.yaml") else "topic"


def refused(schema: Path, *files: Path) -> dict[str, str]:
    """File -> what check-jsonschema says of it first."""
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json", "--schemafile", schema, *files]
    done = subprocess.run([str(each) for each in command], capture_output=True, text=True, check=False)
    said = json.loads(done.stdout)
    assert said["status"] in ("ok", "fail"), said
    wrong = [*said.get("errors", ()), *said.get("parse_errors", ())]
    return {each["filename"]: each["message"] for each in wrong}


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schemas_that_came_with_the_kiosk_are_of_today(name: str) -> None:
    committed = (SHIPPED / "schema" / name).read_text(encoding="utf-8")
    assert committed == schemas()[name].decode(), "make format writes them anew"


def test_the_schemas_are_schemas() -> None:
    files = sorted((SHIPPED / "schema").glob("*.json"))
    command = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", *files]
    done = subprocess.run([str(each) for each in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert len(files) == 3


def test_all_that_came_with_the_kiosk_names_its_schema() -> None:
    assert unnamed(list_folder(SHIPPED)[0]) == {}
    written = ("reviews.yaml", "reviewed/")
    for name in (each for each in list_folder(SHIPPED)[0].files if each.endswith(".yaml")):
        if name.startswith(written):
            continue
        reference = first_line(name).partition("$schema=")[2]
        assert (SHIPPED / name).parent.joinpath(reference).resolve().parent == (SHIPPED / "schema").resolve()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_file_that_the_kiosk_reads_is_right_by_its_schema(kind: str) -> None:
    files = [file for file, its in FILES if its == kind]
    assert files
    assert refused(SHIPPED / "schema" / f"{kind}.schema.json", *files) == {}


def test_every_broken_file_whose_shape_is_wrong_is_refused_by_its_schema_and_no_file_that_check_lets_pass() -> None:
    told = {(it / str(each["file"]), str(each["code"])) for it in _broken() for each in expected_of(it.name)}
    shape = {file for file, code in told if code in OF_SHAPE and file.parents[1].name not in OF_FILES}
    wrong = {file for folder in _broken() for file, kind in _readable(folder) if not _right(file, kind)}
    assert len(shape) >= 30, "an empty scan shows nothing"
    assert {file for file in shape if read_nodes(file.name, file.read_text(encoding="utf-8"))[1] == ()} - wrong == set()
    assert wrong - {file for file, _ in told} == set()


def _broken() -> list[Path]:
    return sorted(each for each in BROKEN.iterdir() if each.is_dir())


def _readable(folder: Path) -> Iterator[tuple[Path, str]]:
    """Its files that are YAML at all, and the kind of each."""
    listed = list_folder(folder)[0]
    for name in (each for each in listed.files if first_line(each)):
        text = read_text(listed, name)[0]
        if text is not None and read_nodes(name, text)[1] == ():
            yield folder / name, kind_of(name)


def _right(file: Path, kind: str) -> bool:
    node = read_nodes(file.name, file.read_text(encoding="utf-8-sig"))[0]
    return bool(Draft7Validator(json.loads(schemas()[f"{kind}.schema.json"])).is_valid(node and _plain(node)))


def test_the_forms_of_the_reader_are_those_of_the_schemas() -> None:
    assert set(Maker({}).forms) == set(FORMS)


def test_each_icon_is_right_and_no_other() -> None:
    written = re.compile(json.loads(schemas()["topic.schema.json"])["definitions"]["icon"]["pattern"])
    known = [f"{PREFIX}{each}" for each in known_icons()]
    assert all(map(written.search, known))
    assert not any(written.search(f"{each}{end}") for each in known for end in ("x", "-", "-bold-bold"))
    assert not written.search("heart-bold")


def test_every_key_says_what_it_is_for() -> None:
    keys = [(name, key, said) for name, data in schemas().items() for key, said in _keys(json.loads(data))]
    assert len(keys) > 200
    for name, key, said in keys:
        if key != "kind" or "const" not in said:  # the kind is explained where it is chosen
            assert re.match(r"\w.*\.$", str(said.get("description"))), (name, key)


def _keys(schema: Json) -> Iterator[tuple[str, dict[str, Json]]]:
    match schema:
        case dict():
            for name, value in schema.items():
                if name == "properties" and isinstance(value, dict):
                    yield from ((key, said) for key, said in value.items() if isinstance(said, dict))
                yield from _keys(value)
        case list():
            for each in schema:
                yield from _keys(each)


def test_nothing_is_explained_that_is_no_key() -> None:
    for kind, keys in EXPLAINED.items():
        assert set(keys) <= {each.name for each in msgspec.structs.fields(kind)}, kind.__name__
    assert all(set(words) == set(said) for words, said in CHOICES.items())


# Every name and every text of a file is spoilt in turn; Reader and schema must be of one mind.


def _plain(node: Node) -> Json:
    match node:
        case Scalar(text=text):
            return text or None
        case Listing(items=items):
            return [_plain(each) for each in items]
        case Mapping(entries=entries):
            return {key.text: _plain(value) for key, value in entries}


def _spoilt(node: Node, name: str) -> Iterator[tuple[str, Node]]:
    """The node with one thing in it spoilt, and what was done."""
    at = node.place
    other: list[tuple[str, Node]] = [] if name in WRITTEN_SO else [("words", Scalar(at, "other words"))]
    for what, put in (
        *other,
        ("nothing", Scalar(at, "")),
        ("two lines", Scalar(at, "one\ntwo")),
        ("a list", Listing(at, (Scalar(at, "aa"), Scalar(at, "bb")))),
        ("an empty list", Listing(at, ())),
        ("names", Mapping(at, ((Scalar(at, "zzz"), Scalar(at, "a")),))),
    ):
        yield f"{name}: {what}", put
    match node:
        case Listing(items=items):
            for number, item in enumerate(items):
                for what, put in _spoilt(item, name):
                    yield f"{name}/{number}/{what}", Listing(at, (*items[:number], put, *items[number + 1 :]))
                yield f"{name}/{number} twice", Listing(at, (*items[: number + 1], *items[number:]))
        case Mapping(entries=entries):
            yield f"{name} with zzz", Mapping(at, (*entries, (Scalar(at, "zzz"), Scalar(at, "a"))))
            for number, (key, value) in enumerate(entries):
                before, after = entries[:number], entries[number + 1 :]
                yield f"{name} without {key.text}", Mapping(at, (*before, *after))
                yield f"{key.text} renamed", Mapping(at, (*before, (Scalar(key.place, "zzz"), value), *after))
                for what, put in _spoilt(value, key.text):
                    yield f"{name}/{what}", Mapping(at, (*before, (key, put), *after))


def _apart(node: Node, kind: str) -> tuple[int, list[str]]:
    """How much was spoilt in a file, and of what Reader and schema are not of one mind."""
    model, given = KINDS[kind]
    validator = Draft7Validator(json.loads(schemas()[f"{kind}.schema.json"]))
    tried, apart = 0, []
    for what, spoilt in _spoilt(node, kind):
        reader = Reader(FORMS)
        reader.struct(spoilt, model, kind, given=given)
        tried += 1
        if validator.is_valid(_plain(spoilt)) == bool(reader.problems) and what not in SEEN_ELSEWHERE:
            apart.append(what)
    return tried, apart


def _read(file: Path) -> Mapping:
    node, problems = read_nodes(file.name, file.read_text(encoding="utf-8"))
    assert problems == ()
    assert isinstance(node, Mapping)
    return node


def _of_every_kind() -> Mapping:
    """A topic that has steps and a comparison, with the other kinds of its screens left out."""
    topic = _read(SHIPPED / "en" / "ipt.yaml")
    screens = topic.get("screens")
    assert isinstance(screens, Listing)
    kept = [each for each in screens.items if set(behind(each, ("kind",))) & {"steps", "compare"}]
    entries = [
        (key, value if value is not screens else Listing(screens.place, tuple(kept))) for key, value in topic.entries
    ]
    return Mapping(topic.place, tuple(each for each in entries if each[0].text not in ("sources", "hard_words")))


def _with_a_notice() -> Mapping:
    text = "text: {en: We are closed}, from: 2026-11-24, until: 2026-11-26, days: [monday, thu], hours: 08:00-18:00"
    clinic, (notice, _) = _read(GOOD / "clinic.yaml"), read_nodes("clinic.yaml", f"notices: [{{{text}}}]")
    assert isinstance(notice, Mapping)
    return Mapping(clinic.place, (*clinic.entries, *notice.entries))


def test_reader_and_schema_are_of_one_mind_whatever_is_spoilt() -> None:
    nodes = [(_read(file), kind) for file, kind in FILES if file.is_relative_to(GOOD)]
    nodes += [(_of_every_kind(), "topic"), (_with_a_notice(), "clinic")]
    found = [_apart(node, kind) for node, kind in nodes]
    assert [what for _, apart in found for what in apart] == []
    assert sum(tried for tried, _ in found) >= FEWEST_SPOILT


# The verb.

Said = pytest.CaptureFixture[str]


def test_the_schemas_come_into_the_content_folder_and_the_lines_to_add_are_said(tmp_path: Path, capsys: Said) -> None:
    folder = copy_of_good(tmp_path)
    before = {file: file.read_bytes() for file in folder.rglob("*.yaml")}
    assert main(["schema", str(folder)]) == 0
    said = capsys.readouterr().out
    assert {file.name: file.read_bytes() for file in (folder / "schema").iterdir()} == schemas()
    assert f"Make this the first line of en/ipt.yaml:\n{first_line('en/ipt.yaml')}\n" in said
    assert {file: file.read_bytes() for file in folder.rglob("*.yaml")} == before, "what staff wrote stays"
    assert report(folder, capsys) == (0, [])


def test_with_the_lines_added_nothing_is_left_to_say_and_the_content_is_the_same(tmp_path: Path, capsys: Said) -> None:
    folder = copy_of_good(tmp_path)
    content = compiled(folder).content
    for line, names in unnamed(list_folder(folder)[0]).items():
        for name in names:
            (folder / name).write_text(f"{line}\n{(folder / name).read_text(encoding='utf-8')}", encoding="utf-8")
    assert main(["schema", str(folder)]) == 0
    assert capsys.readouterr().out == f"3 schemas: {folder / 'schema'}\n"
    assert compiled(folder).content == content
    assert report(folder, capsys) == (0, [])


def test_they_can_go_elsewhere_and_are_written_over_when_they_are_old(tmp_path: Path) -> None:
    out = tmp_path / "my schemas"
    assert main(["schema", "--out", str(out)]) == 0
    old = out / "words.schema.json"
    old.write_text(old.read_text(encoding="utf-8").replace("Up to 14 letters", "Up to 15 letters"), encoding="utf-8")
    assert main(["schema", "--out", str(out)]) == 0
    assert old.read_bytes() == schemas()[old.name]


def test_a_file_somebody_else_made_is_not_written_over(tmp_path: Path, capsys: Said) -> None:
    folder = copy_of_good(tmp_path)
    (folder / "schema").mkdir()
    (folder / "schema" / "topic.schema.json").write_text("{}", encoding="utf-8")
    assert main(["schema", str(folder)]) == 2
    assert "was not made by the kiosk" in capsys.readouterr().err
    assert (folder / "schema" / "topic.schema.json").read_text(encoding="utf-8") == "{}"
    assert [file.name for file in (folder / "schema").iterdir()] == ["topic.schema.json"]


def test_where_nothing_can_be_written_that_is_said(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "file").touch()
    assert main(["schema", "--out", str(tmp_path / "file" / "x")]) == 2
    assert "Choose another place with --out." in capsys.readouterr().err
