"""Which screen comes to the front for what was changed, and for what is to be mended."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from kiosk import paths
from kiosk.authoring.preview.fronts import OF_CLINIC, OF_WORDS, Front, changed_front, file_of, front_of
from kiosk.authoring.preview.lines import ids_above, line_of, text_of
from kiosk.content.compile import Compiled, compile_content
from kiosk.content.model import Clinic, Content, Words

Edit = Callable[[str, str, str], None]


@pytest.fixture
def changed(content: Path, edit: Edit, compiled: Compiled) -> Callable[[str, str, str], Front | None]:
    """What comes to the front when this is replaced in that file."""

    def after(file: str, old: str, new: str) -> Front | None:
        edit(file, old, new)
        made = compile_content(content, paths.assets() / "illustrations")
        assert made.content is not None, made.problems
        assert compiled.content is not None
        return changed_front(compiled.content, made.content)

    return after


@pytest.mark.parametrize(
    ("file", "old", "new", "front"),
    [
        ("en/ipt.yaml", "title: Grief and loss", "title: Loss", Front("en", "ipt/grief")),
        ("en/ipt.yaml", "card: Losing someone", "card: A loss", Front("en", "ipt")),
        ("es/ipt.yaml", "lead: Cómo nos sentimos", "lead: Como nos sentimos", Front("es", "ipt")),
        (
            "en/ipt.yaml",
            "question: Is it private?",
            "question: Is it secret?",
            Front("en", "ipt/questions/private"),
        ),
        ("en/words.yaml", "start: Touch to begin", "start: Touch here", Front("en", "attract")),
        ("en/words.yaml", "stay: I am still here", "stay: I am here", Front("en", "warning")),
        ("es/words.yaml", "home: Inicio", "home: Casa", Front("es", "home")),
        ("en/words.yaml", "silent: Silent", "silent: Quiet", Front("en", "sheet/access")),
        ("clinic.yaml", "short: example.org/book", "short: example.org/visit", Front("en", "book")),
        ("clinic.yaml", "languages: [en, es]", "languages: [es, en]", Front("es", "sheet/language")),
        ("clinic.yaml", "# Your clinic.", "# Our clinic.", None),
    ],
)
def test_the_screen_whose_words_were_changed_comes_to_the_front(
    file: str, old: str, new: str, front: Front | None, changed: Callable[[str, str, str], Front | None]
) -> None:
    assert changed(file, old, new) == front


def test_a_picture_that_was_replaced_brings_up_its_screen(compiled: Compiled) -> None:
    assert compiled.content is not None
    pictures = {**compiled.content.pictures, "grief": "pictures/other"}
    assert changed_front(compiled.content, msgspec.structs.replace(compiled.content, pictures=pictures)) == Front(
        "en", "ipt/grief"
    )


def test_a_screen_that_was_taken_out_brings_up_its_topic(compiled: Compiled) -> None:
    content = compiled.content
    assert content is not None
    ipt, *others = content.languages[0].topics
    shorter = msgspec.structs.replace(ipt, screens=ipt.screens[1:])
    english = msgspec.structs.replace(content.languages[0], topics=(shorter, *others))
    new = msgspec.structs.replace(content, languages=(english, *content.languages[1:]))
    assert changed_front(content, new) == Front("en", "ipt")


@pytest.fixture
def shipped(compiled: Compiled) -> Content:
    assert compiled.content is not None
    return compiled.content


@pytest.mark.parametrize(
    ("file", "words", "front"),
    [
        ("en/ipt.yaml", "lead: How we feel", Front("en", "ipt")),
        ("en/ipt.yaml", "title: Grief and loss", Front("en", "ipt/grief")),
        ("es/ipt.yaml", "id: grief", Front("es", "ipt/grief")),
        ("en/ipt.yaml", "question: Is it private?", Front("en", "ipt/questions/private")),
        ("en/cbt.yaml", "card:", Front("en", "cbt")),
        ("en/words.yaml", "stay: I am still here", Front("en", "warning")),
        ("en/words.yaml", "done: Done", Front("en", "home")),
        ("clinic.yaml", "short: example.org/book", Front("en", "book")),
        ("clinic.yaml", "front_desk_plan:", Front("en", "home")),
        ("fr/ipt.yaml", "", None),
        ("pictures/nobody.png", "", None),
        ("en/voice/some.mp3", "", None),
    ],
)
def test_what_is_to_be_mended_has_a_screen(file: str, words: str, front: Front | None, shipped: Content) -> None:
    text = text_of(paths.shipped_content(), file)
    line = next((number for number, each in enumerate(text.splitlines(), 1) if words in each), 1)
    assert front_of(file, line, text, shipped) == front


def test_a_screen_that_is_new_and_broken_leads_to_what_holds_it(shipped: Content) -> None:
    text = text_of(paths.shipped_content(), "en/ipt.yaml")
    new = text.replace("      - id: private\n", "      - id: parking\n        question: oh: no\n      - id: private\n")
    assert new != text
    line = next(number for number, each in enumerate(new.splitlines(), 1) if "oh: no" in each)
    assert ids_above(new, line) == ("parking", "questions")
    assert front_of("en/ipt.yaml", line, new, shipped) == Front("en", "ipt/questions")


def test_a_file_that_cannot_be_read_has_no_lines(tmp_path: Path) -> None:
    assert text_of(tmp_path, "nothing.yaml") == ""
    assert text_of(tmp_path, "../..") == ""
    (tmp_path / "latin.yaml").write_bytes("título: año\n".encode("latin-1"))
    assert "\ufffd" in line_of(text_of(tmp_path, "latin.yaml"), 1)
    assert line_of("one\x1b[2J\n", 1) == "one<U+001B>[2J"
    assert line_of("one\n", 7) == ""


def test_every_group_that_has_a_screen_of_its_own_is_one_of_the_content() -> None:
    assert set(OF_WORDS) <= set(Words.__struct_fields__)
    assert set(OF_CLINIC) <= set(Clinic.__struct_fields__)


def test_the_file_of_a_screen_is_named() -> None:
    assert file_of("ipt/grief", "es") == "es/ipt.yaml"
    assert file_of("sheet/access", "en") == "en/words.yaml"
    assert file_of("crisis", "en") == ""
