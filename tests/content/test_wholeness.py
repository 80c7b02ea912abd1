import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content import wholeness
from kiosk.content.catalogue import FIXED
from kiosk.content.compile import compile_content
from kiosk.content.problems import Place, Problem
from tests.content.make import codes, compiled, copy_of_good, replace, translated_copy

Edit = Callable[[str, str, str], None]
ADDRESS = "https://book.our-clinic.org/first-visit"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://our-clinic.org", None),
        ("https://our-clinic.org/a/b-c_d.html", None),
        ("http://our-clinic.org", "booking-address"),
        ("our-clinic.org/book", "booking-address"),
        ("ftp://our-clinic.org", "booking-address"),
        ("javascript:alert(1)", "booking-address"),
        ("https://", "booking-address"),
        ("https://clinic", "booking-address"),
        ("https://10.0.0.1/book", "booking-address"),
        ("https://our clinic.org", "booking-address"),
        ("https://our-clinic.org/a b", "booking-address"),
        ("https://our-clinic.org:8443/book", "booking-address"),
        ("https://desk@our-clinic.org/book", "booking-address"),
        ("https://:pass@our-clinic.org/book", "booking-address"),
        ("https://our-clinic.org/book?from=kiosk", "booking-address"),
        ("https://our-clinic.org/book#top", "booking-address"),
        ("https://our-clinic.org/book?", "booking-address"),
        ("https://[::1]/book", "booking-address"),
        ("https://[our-clinic.org", "booking-address"),
        ("https://our-clinic.org\\book", "booking-address"),
    ],
)
def test_the_booking_address_is_https_and_says_nothing_of_who_scans_it(
    address: str, code: str | None, folder: Path
) -> None:
    replace(folder / "clinic.yaml", ADDRESS, f"'{address}'")
    assert codes(folder) == ([code] if code else [])


def test_a_dot_behind_the_name_of_the_site_is_named(folder: Path) -> None:
    replace(folder / "clinic.yaml", ADDRESS, "https://book.our-clinic.org./first-visit")
    (problem,) = compiled(folder).problems
    assert problem.code == "booking-address"
    assert "Take out the dot" in problem.mend


@pytest.mark.parametrize("short", ["our-clinic.org/visit", "www.our-clinic.org", "BOOK.our-clinic.org"])
def test_the_short_address_may_be_another_page_of_the_same_site(short: str, folder: Path) -> None:
    replace(folder / "clinic.yaml", "short: book.our-clinic.org", f"short: {short}")
    assert codes(folder) == []


@pytest.mark.parametrize(
    "short",
    [
        "https://our-clinic.org",
        "call us",
        "our-clinic",
        "x.org/?a=b",
        "example.org/book",
        "book.our-clinic.org.",
        "book.our-clinic.org./x",
        "book.another-clinic.org",
        "our-clinic.com/book",
        "xour-clinic.org",
    ],
)
def test_the_short_address_can_be_typed_and_is_the_clinics(short: str, folder: Path) -> None:
    replace(folder / "clinic.yaml", "short: book.our-clinic.org", f"short: '{short}'")
    assert codes(folder) == ["short-address"]


@pytest.mark.parametrize(
    ("address", "placeholder"),
    [
        ("https://example.org/book", True),
        ("https://EXAMPLE.com", True),
        ("https://book.example.net/x", True),
        ("https://notexample.org", False),
        ("https://example.org.our-clinic.com", False),
        ("no address", False),
        ("https://[broken", False),
    ],
)
def test_an_address_nobody_can_have_is_a_placeholder(address: str, placeholder: bool) -> None:
    assert wholeness.is_placeholder(address) is placeholder


@pytest.mark.parametrize(
    ("phone", "good"),
    [
        ("866-260-8000", True),
        ("(866) 260-8000", True),
        ("1-866-260-8000", True),
        ("+1 866 260 8000", True),
        ("8662608000", True),
        ("211", True),
        ("260-8000", False),
        ("866-260-800", False),
        ("866-260-80000", False),
        ("866-260-TALK", False),
        ("166-260-8000", False),
        ("ask the desk", False),
        ("0866-260-8000", False),
        ("866-260-8000, press 3", False),
    ],
)
def test_the_local_crisis_line_has_a_number_that_can_be_dialled(phone: str, good: bool, folder: Path) -> None:
    line = f"local_crisis_line:\n  name:\n    en: County line\n  phone: {phone}\nfront_desk_plan"
    replace(folder / "clinic.yaml", "front_desk_plan", line)
    assert codes(folder) == ([] if good else ["phone-number"])


@pytest.mark.parametrize("name", FIXED)
def test_no_topic_can_take_the_place_of_a_screen_every_kiosk_has(name: str, folder: Path) -> None:
    shutil.copy(folder / "en" / "ipt.yaml", folder / "en" / f"{name}.yaml")
    assert codes(folder) == ["reserved-id", "same-words"]


@pytest.mark.parametrize("name", ["What", "1st", "a b", "a/b", "a_b", "é", "-a", "ipt/what"])
def test_an_id_is_a_small_word(name: str, folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", "id: what", f"id: {name}")
    assert codes(folder) == ["bad-id"]


def test_an_icon_that_nearly_exists_is_suggested(folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", "ph.chats-circle-bold", "ph.chats-circel-bold")
    (problem,) = compiled(folder).problems
    assert "ph.chats-circle-bold" in problem.mend


@pytest.mark.parametrize("name", ["chats-circle-bold", "fa.heart", "ph.", "ph", "home"])
def test_an_icon_of_another_set_is_unknown(name: str, folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", "ph.chats-circle-bold", name)
    assert codes(folder) == ["unknown-icon"]


def test_a_picture_that_is_missing_names_those_there_are(folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", "picture: conflict", "picture: confict")
    (problem,) = compiled(folder).problems
    assert 'Did you mean "conflict"?' in problem.mend
    assert "together" in problem.mend


def in_two_languages(folder: Path) -> Path:
    """The good content, once more as Spanish, in words of its own."""
    translated_copy(folder, "es")
    return folder / "es" / "ipt.yaml"


def differing(folder: Path) -> list[Problem]:
    """What is said of languages that do not belong together, and not what follows from it."""
    besides = ("translation-unsigned", "language-incomplete")
    return [each for each in compiled(folder).problems if each.code not in besides]


def test_two_languages_with_the_same_screens_are_whole(folder: Path) -> None:
    in_two_languages(folder)
    assert differing(folder) == []


def test_a_translation_nobody_signed_is_one_warning_a_language_and_is_shown(folder: Path) -> None:
    in_two_languages(folder)
    made = compiled(folder)
    (problem,) = made.problems
    assert (problem.severity, problem.code, problem.place) == (
        "warning",
        "translation-unsigned",
        Place("es/words.yaml", 1, 1),
    )
    assert "awaits a qualified translator" in problem.what
    assert made.content is not None
    assert [each.code for each in made.content.languages] == ["en", "es"]


def test_the_language_a_visit_begins_in_is_no_translation(folder: Path) -> None:
    in_two_languages(folder)
    replace(folder / "clinic.yaml", "[en, es]", "[es, en]")
    found = [each.place.file for each in compiled(folder).problems if each.code == "translation-unsigned"]
    assert found == ["en/words.yaml"]


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize(
    ("old", "new"),
    [("id: what", "id: que"), ("id: how-long", "id: cuanto"), ("    id: questions", "    id: preguntas")],
)
def test_an_id_that_was_changed_in_one_language_is_told_once_with_both_places(
    code: str, old: str, new: str, folder: Path
) -> None:
    in_two_languages(folder)
    file = folder / code / "ipt.yaml"
    line = next(number for number, each in enumerate(file.read_text("utf-8").splitlines(), 1) if each.endswith(old))
    replace(file, old, new)
    (problem,) = differing(folder)
    ids = [each.rpartition(" ")[2] for each in ((old, new) if code == "es" else (new, old))]
    assert (problem.code, problem.place.file, problem.place.line) == ("translation-differs", "es/ipt.yaml", line)
    assert problem.what == f'The id is "{ids[1]}" here, and "{ids[0]}" in en/ipt.yaml, line {line}.'


@pytest.mark.parametrize(("code", "what"), [("en", "is in this file and not in"), ("es", "and not in this file")])
def test_an_answer_in_one_language_only_is_named(code: str, what: str, folder: Path) -> None:
    in_two_languages(folder)
    other = "es" if code == "en" else "en"
    question = "      - id: more\n        question: And more?\n        answer:\n          - lead: Yes.\n"
    replace(folder / other / "ipt.yaml", "\nsources:\n  page:", f"{question}\nsources:\n  page:")
    (problem,) = differing(folder)
    assert (problem.code, problem.place.file) == ("translation-differs", "es/ipt.yaml")
    assert problem.what.startswith('"questions/more" is in ')
    assert what in problem.what


@pytest.mark.parametrize("renamed", ["", "ipt.yaml.txt", "IPT.yaml"])
def test_the_main_topic_that_is_gone_from_the_first_language_is_told_of_once(renamed: str, folder: Path) -> None:
    shutil.copy(in_two_languages(folder), folder / "es" / "extra.yaml")
    shutil.copy(folder / "en" / "ipt.yaml", folder / "en" / "extra.yaml")
    gone = folder / "en" / "ipt.yaml"
    if renamed:
        gone.rename(gone.with_name(renamed))
    else:
        gone.unlink()
    made = compiled(folder)
    (problem,) = (each for each in made.problems if each.severity == "error")
    assert problem.code == ("misnamed-file" if renamed else "topic-missing")
    assert problem.place.file == f"en/{renamed or 'ipt.yaml'}"
    assert made.content is None


def test_a_topic_in_one_language_only_is_named(folder: Path) -> None:
    spanish = in_two_languages(folder)
    shutil.copy(spanish, spanish.with_name("extra.yaml"))
    problems = differing(folder)
    assert {(each.code, each.place.file) for each in problems if each.severity == "error"} == {
        ("translation-differs", "en/extra.yaml")
    }
    assert problems[0].what == "The file en/extra.yaml is missing; the topic is in es."


def test_a_language_that_is_written_and_not_listed_is_a_warning_and_is_not_shown(folder: Path) -> None:
    shutil.copytree(folder / "en", folder / "es")
    made = compiled(folder)
    assert [(each.severity, each.code) for each in made.problems] == [("warning", "language-not-shown")]
    assert made.content is not None
    assert [each.code for each in made.content.languages] == ["en"]


def test_a_file_nobody_reads_is_a_warning(folder: Path) -> None:
    (folder / "notes.yaml").write_text("name: x\n", encoding="utf-8")
    (folder / "en" / "notes").mkdir()
    (folder / "en" / "notes" / "draft.yaml").write_text("x", encoding="utf-8")
    made = compiled(folder)
    assert [(each.code, each.place.file) for each in made.problems] == [
        ("unknown-file", "en/notes/draft.yaml"),
        ("unknown-file", "notes.yaml"),
    ]
    assert made.content is not None


def test_unsigned_translations_are_hidden_where_the_clinic_asks_for_signed_ones(content: Path, edit: Edit) -> None:
    edit("clinic.yaml", "require_review: none", "require_review: translations")
    made = compile_content(content, paths.assets() / "illustrations")
    assert made.content is not None
    assert [each.code for each in made.content.languages] == ["en"]
    assert [each.what for each in made.problems if each.code == "translation-unsigned"] == [
        'The translation "es" awaits a qualified translator and is not shown.'
    ]


def test_a_clinic_that_shows_signed_words_only_is_told_that_none_are_signed(content: Path, edit: Edit) -> None:
    edit("clinic.yaml", "require_review: none", "require_review: all")
    made = compile_content(content, paths.assets() / "illustrations")
    assert made.content is None
    assert [(each.code, each.place.file) for each in made.problems if each.severity == "error"] == [
        ("review-missing", "clinic.yaml")
    ]
