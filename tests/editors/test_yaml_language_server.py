"""What staff see in an editor with YAML support, such as VS Code or Kate, while they write content."""

import re
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.model import Article, BarWords, Clinic, Topic
from kiosk.content.schema.explained import BLOCKS, KINDS, TONES, explained
from tests.editors.language_server import LanguageServer, Outside, language_server

SHIPPED = paths.shipped_content()
LANGUAGES = ("en", "es")
FILES = ["clinic.yaml", *(f"{code}/{name}.yaml" for code in LANGUAGES for name in ("ipt", "cbt", "words"))]

KNOWN = 'Valid values: "dusk", "amber", "clay", "sage", "plum", "sea".'
_numbers = count()


@pytest.fixture(scope="module")
def both() -> Iterator[tuple[LanguageServer, Outside]]:
    with language_server() as both:
        yield both


@pytest.fixture(scope="module")
def editor(both: tuple[LanguageServer, Outside]) -> LanguageServer:
    return both[0]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder of somebody's own, elsewhere, with a space in its path."""
    return Path(shutil.copytree(SHIPPED, tmp_path_factory.mktemp("my clinic") / "content"))


def changed(folder: Path, file: str, old: str, new: str) -> tuple[Path, str]:
    """A file of the folder under a name of its own, with other words in it; one test never sees another's."""
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    name = (folder / file).with_name(f"changed-{next(_numbers)}.yaml")
    return name, text.replace(old, new, 1)


@pytest.mark.parametrize("name", FILES)
def test_nothing_that_came_with_the_kiosk_is_underlined(name: str, editor: LanguageServer, folder: Path) -> None:
    assert editor.complaints(folder / name) == []


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        pytest.param(
            "    title: How CBT works",
            "    titel: How CBT works",
            [(20, "Property titel is not allowed."), (18, 'Missing property "title".')],
            id="a misspelt name",
        ),
        pytest.param("    card: How CBT works\n", "", [(18, 'Missing property "card".')], id="a missing name"),
        pytest.param("tone: plum", "tone: blue", [(43, f"Value is not accepted. {KNOWN}")], id="a tone that is none"),
        pytest.param("kind: article", "kind: note", [(18, "Value is not accepted.")], id="a kind that is none"),
        pytest.param("card: How CBT works", "card: [How]", [(21, "A text belongs here")], id="a list for a text"),
        pytest.param("card: CBT at a glance", "card:", [(5, "A text belongs here")], id="no text"),
        pytest.param("ph.scales-bold", "ph.scale-bold", [(42, "There is no icon")], id="an icon that is none"),
        pytest.param("- lead: Neither", "- led: Neither", [(46, "A block begins with")], id="a misspelt block"),
        pytest.param("- next_step: Ask", "- safty #", [(50, "A block begins with")], id="a misspelt word"),
        pytest.param(
            "  - You try out small new steps between the sessions.\n",
            "",
            [(12, "Array has too few items. Expected 3 or more.")],
            id="two of three lines",
        ),
        pytest.param("- You notice", "- You: notice", [(32, "A text belongs here")], id="a colon in an item"),
        pytest.param("companion: yes", "companion: maybe", [(9, "Write yes or no.")], id="neither yes nor no"),
        pytest.param("id: choose", "id: Choose one", [(39, "Use lower-case letters")], id="an id with a space"),
    ],
)
def test_what_is_wrong_is_underlined_where_it_is_and_told_plainly(
    old: str, new: str, wanted: list[tuple[int, str]], editor: LanguageServer, folder: Path
) -> None:
    found = editor.complaints(*changed(folder, "en/cbt.yaml", old, new))
    assert len(found) == len(wanted), found
    assert all(any(each.line == line and each.said.startswith(said) for each in found) for line, said in wanted), found


def test_a_new_line_in_a_screen_offers_what_is_still_missing_and_says_what_it_is_for(
    editor: LanguageServer, folder: Path
) -> None:
    offers = editor.offers(*changed(folder, "en/cbt.yaml", "    card: How CBT works\n", "    ¦\n"))
    assert offers["card"] == (explained(Article, "card"), "card: ")
    assert "title" not in offers


def test_a_new_line_in_the_clinic_offers_what_it_does_not_say_yet(editor: LanguageServer, folder: Path) -> None:
    offers = editor.offers(*changed(folder, "clinic.yaml", "source_page:", "¦\nsource_page:"))
    assert set(offers) == {"local_crisis_line", "look", "notices", "overdue_review"}
    assert offers["look"].about == explained(Clinic, "look")


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("    tone: plum", "    tone: ¦", TONES),
        ("  - kind: article\n    id: choose", "  - kind: ¦\n    id: choose", KINDS),
    ],
)
def test_a_word_out_of_a_few_is_offered_with_what_it_means(
    old: str, new: str, wanted: dict[str, str], editor: LanguageServer, folder: Path
) -> None:
    offers = editor.offers(*changed(folder, "en/cbt.yaml", old, new))
    assert {word: each.about for word, each in offers.items()} == wanted


def test_icons_and_pictures_are_offered_by_name(editor: LanguageServer, folder: Path) -> None:
    icons = editor.offers(*changed(folder, "en/cbt.yaml", "ph.scales-bold", "ph.¦"))
    assert {"ph.heart-bold", "ph.scales-bold", "ph.users-bold"} <= set(icons)
    pictures = editor.offers(*changed(folder, "en/cbt.yaml", "picture: ways", "picture: ¦"))
    came = {file.stem for file in (paths.assets() / "illustrations").glob("*.svg")}
    assert set(pictures) == came


def test_a_dash_begins_a_new_question_notice_screen_or_block(editor: LanguageServer, folder: Path) -> None:
    question = editor.offers(*changed(folder, "en/ipt.yaml", "      - id: focus\n", "      - ¦\n      - id: focus\n"))
    assert "answer:" in question["a new question"].written
    notice = editor.offers(*changed(folder, "clinic.yaml", "#notices:\n", "notices:\n  - ¦\n"))
    assert "until:" in notice["a new notice"].written
    screen = editor.offers(*changed(folder, "en/cbt.yaml", "\nsources:\n", "\n  - ¦\nsources:\n"))
    assert screen["a new article"].written.startswith("kind: article\n")
    block = editor.offers(
        *changed(folder, "en/cbt.yaml", "      - next_step: Ask", "      - ¦\n      - next_step: Ask")
    )
    assert {word: each.about for word, each in block.items()} == BLOCKS


def test_what_a_snippet_writes_is_right(editor: LanguageServer, folder: Path) -> None:
    offers = editor.offers(*changed(folder, "en/cbt.yaml", "\nsources:\n", "\n  - ¦\nsources:\n"))
    for label in ("a new article", "a new list of questions"):
        written = re.sub(r"\$\{\d:([^}]*)\}", r"\1", offers[label].written)
        written = written.replace("\n", "\n  ")  # an editor goes on where the line began
        added = changed(folder, "en/cbt.yaml", "\nsources:\n", f"\n  - {written}\nsources:\n")
        assert editor.complaints(*added) == []


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("    tone: plum", "    to¦ne: plum", explained(Article, "tone")),
        ("summary:", "sum¦mary:", explained(Topic, "summary")),
        ("      - lead: Neither", "      - le¦ad: Neither", BLOCKS["lead"]),
    ],
)
def test_a_pointer_on_a_name_says_what_it_is_for(
    old: str, new: str, wanted: str, editor: LanguageServer, folder: Path
) -> None:
    assert editor.explanation(*changed(folder, "en/cbt.yaml", old, new)).startswith(wanted)


def test_a_pointer_on_an_icon_does_not_list_all_there_are(editor: LanguageServer, folder: Path) -> None:
    said = editor.explanation(*changed(folder, "en/cbt.yaml", "    icon: ph.scales", "    ic¦on: ph.scales"))
    assert said.startswith(explained(Article, "icon"))
    assert said.count("\n") < 5


def test_the_words_are_explained_where_they_are_translated(editor: LanguageServer, folder: Path) -> None:
    file = folder / "es" / "words.yaml"
    text = file.read_text(encoding="utf-8").replace("  home: Inicio", "  ho¦me: Inicio", 1)
    assert editor.explanation(file, text).startswith(explained(BarWords, "home"))


def test_a_file_that_names_no_schema_is_left_alone(editor: LanguageServer, folder: Path) -> None:
    file, text = folder / "en" / "unnamed.yaml", "title: [a]\n"
    assert editor.complaints(file, text) == []


def test_nothing_of_this_asks_the_network(both: tuple[LanguageServer, Outside], folder: Path) -> None:
    server, outside = both
    server.complaints(folder / "clinic.yaml")
    assert not outside.was_tried()


def test_a_server_that_does_ask_the_network_would_be_noticed(folder: Path) -> None:
    with language_server(store=True) as (server, outside):
        server.complaints(folder / "clinic.yaml")
        assert outside.was_tried()
