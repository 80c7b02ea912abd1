"""Signatures belong to exact words: what an edit does to them, and what is shown then."""

import datetime as dt
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from kiosk import paths
from kiosk.authoring.review.ledger import LedgerError
from kiosk.content import Catalogue
from kiosk.content.compile import Compiled, compile_content
from kiosk.content.due import for_day
from kiosk.content.files import list_folder
from kiosk.content.model import Language
from kiosk.content.problems import Problem
from kiosk.content.review import Change, Texts, changes, digest_of, pieces, read_kept
from tests.content.make import ILLUSTRATIONS, copy_of_good, replace, translated_copy
from tests.reviewing import DUE, bring_up_to_date, sign

NAME = "Interpersonal therapy"
LEAD = "IPT is a short talk therapy with a clear plan."
SOONER = "IPT is a short talk therapy with a plan."
POINT = "          - One talk a week\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The good content in English and Spanish; nobody has signed anything."""
    folder = copy_of_good(tmp_path)
    translated_copy(folder, "es")
    replace(folder / "clinic.yaml", "name: Our Clinic", "name: Our Clinic\nrequire_review: none")
    return folder


@pytest.fixture
def signed(folder: Path) -> Path:
    """The same, all of it signed."""
    sign(folder, "en")
    sign(folder, "es")
    bring_up_to_date(folder, "es")
    return folder


def on(folder: Path, day: date) -> Compiled:
    return compile_content(folder, ILLUSTRATIONS, today=day)


def before_due(folder: Path) -> Compiled:
    return on(folder, DUE - dt.timedelta(days=100))


def told(made: Compiled, code: str) -> list[Problem]:
    return [each for each in made.problems if each.code == code]


def language(made: Compiled, code: str) -> Language:
    assert made.content is not None, made.problems
    return next(each for each in made.content.languages if each.code == code)


def kept_words(folder: Path, topic: str) -> Path:
    """The only file of words that were signed of a topic."""
    (file,) = (folder / "reviewed" / "en").glob(f"{topic}.*.yaml")
    return file


def line_of(file: Path, words: str) -> int:
    return next(n for n, line in enumerate(file.read_text("utf-8").splitlines(), start=1) if words in line)


def require(folder: Path, kind: str) -> None:
    replace(folder / "clinic.yaml", "require_review: none", f"require_review: {kind}")


def screens(made: Compiled, code: str) -> set[str]:
    assert made.content is not None, made.problems
    return {each for each in Catalogue(made.content, code).ids if each.startswith("ipt")}


ALL = {"ipt", "ipt/what", "ipt/conflict", "ipt/questions", "ipt/questions/how-long"}


def test_what_everybody_signed_is_whole_and_nothing_is_said_of_it(signed: Path) -> None:
    made = before_due(signed)
    assert made.problems == ()
    for code in ("en", "es"):
        assert set(language(made, code).signed_screens) == ALL
        assert [(each.topic, each.whole) for each in language(made, code).reviews] == [("ipt", True), ("words", True)]
    assert all("qualified translator" not in line for line in made.languages)


def test_an_edited_sentence_takes_the_signature_from_its_screen_alone(signed: Path) -> None:
    file = signed / "en" / "ipt.yaml"
    replace(file, LEAD, SOONER)
    made = before_due(signed)
    (problem,) = told(made, "review-changed")
    assert (problem.severity, problem.place[:2]) == ("warning", ("en/ipt.yaml", line_of(file, SOONER)))
    assert 'One text of the topic "ipt" (en) changed since Person A signed on 2026-03-02.' in problem.what
    assert 'Taken out: "clear"' in problem.what
    assert set(language(made, "en").signed_screens) == ALL - {"ipt/what"}
    assert [each.whole for each in language(made, "en").reviews] == [False, True]
    assert set(language(made, "es").signed_screens) == ALL


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"title: {NAME}\ncard: {NAME}\n", f"card: {NAME}\ntitle: {NAME}\n"),
        (f"- lead: {LEAD}", "- lead: >-\n          IPT is a short talk therapy\n          with a clear plan."),
        ("icon: ph.chats-circle-bold", "icon: ph.heart-bold"),
        ("tone: sea", "tone: plum"),
        ("interpersonal: life with people", "interpersonal: Interpersonal therapy, or IPT"),
    ],
    ids=["order", "line breaks", "icon", "tone", "explained"],
)  # fmt: skip
def test_what_changes_no_word_on_the_glass_keeps_the_signature(old: str, new: str, signed: Path) -> None:
    replace(signed / "en" / "ipt.yaml", old, new)
    assert told(before_due(signed), "review-changed") == []


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ("card: A lasting conflict", "card: A conflict", {"ipt/conflict"}),
        ("    safety: yes\n", "", {"ipt/conflict"}),
        ("          - crisis_help\n", "", {"ipt/questions/how-long"}),
        ("question: How long does it take?", "question: How long is it?", {"ipt/questions/how-long"}),
        ("  - Mood can follow.", "  - Mood follows.", {"ipt"}),
        ("short: Our Clinic, page on", "short: Our Clinic, a page on", {"ipt/what", "ipt/conflict"}),
        ("      text: You and a person who matters to you want different things.\n      sources: [page]\n",
         "      text: You and a person who matters to you want different things.\n", {"ipt/conflict"}),
    ],
    ids=["card", "safety", "crisis help", "question", "summary", "source", "citation"],
)  # fmt: skip
def test_every_word_on_a_screen_counts(old: str, new: str, lost: set[str], signed: Path) -> None:
    replace(signed / "en" / "ipt.yaml", old, new)
    assert ALL - set(language(before_due(signed), "en").signed_screens) == lost


def test_a_screen_that_moved_in_its_file_stays_signed(signed: Path) -> None:
    for code in ("en", "es"):
        file = signed / code / "ipt.yaml"
        text = file.read_text("utf-8")
        start, middle, end = (
            text.index("  - kind: article"),
            text.index("  - kind: area"),
            text.index("  - kind: questions"),
        )
        file.write_text(text[:start] + text[middle:end] + text[start:middle] + text[end:], "utf-8")
    assert before_due(signed).problems == ()


def test_a_text_put_between_two_others_is_the_only_one_that_changed(signed: Path) -> None:
    replace(signed / "en" / "ipt.yaml", POINT, f"          - Or by video\n{POINT}")
    (problem,) = told(before_due(signed), "review-changed")
    assert "One text" in problem.what
    assert 'New: "Or by video"' in problem.what


def test_a_due_date_is_told_in_time_and_an_overdue_one_after(signed: Path) -> None:
    assert not told(on(signed, DUE - dt.timedelta(days=31)), "review-due")
    soon = told(on(signed, DUE - dt.timedelta(days=30)), "review-due")
    assert [each.place.file for each in soon] == ["reviews.yaml"] * 4
    assert "in 30 days" in soon[0].what
    assert told(on(signed, DUE), "review-overdue") == []
    late = told(on(signed, DUE + dt.timedelta(days=3)), "review-overdue")
    assert len(late) == 4
    assert "3 days ago" in late[0].what
    assert late[0].place.line == line_of(signed / "reviews.yaml", "topic: ipt")


def test_what_english_says_otherwise_since_is_told_at_the_spanish_that_does_not(signed: Path) -> None:
    file = signed / "es" / "ipt.yaml"
    replace(signed / "en" / "ipt.yaml", "The same fight comes back.", "The same quarrel comes back.")
    (problem,) = told(before_due(signed), "translation-drifted")
    assert (problem.place.file, problem.place.line) == ("es/ipt.yaml", line_of(file, "The same fight comes back."))
    assert '"fight" → "quarrel"' in problem.what
    replace(file, "The same fight comes back.!", "Vuelve la misma pelea.")
    assert told(before_due(signed), "translation-drifted") == []


def test_a_sentence_that_english_says_besides_is_told_until_spanish_says_one_more(signed: Path) -> None:
    replace(signed / "en" / "ipt.yaml", POINT, f"          - Or by video\n{POINT}")
    (problem,) = told(before_due(signed), "translation-drifted")
    assert (problem.place.file, 'New: "Or by video"' in problem.what) == ("es/ipt.yaml", True)
    replace(
        signed / "es" / "ipt.yaml",
        "          - One talk a week!\n",
        "          - O por video\n          - One talk a week!\n",
    )
    assert told(before_due(signed), "translation-drifted") == []


def test_what_both_languages_no_longer_say_has_not_drifted(signed: Path) -> None:
    replace(signed / "en" / "ipt.yaml", "      - The same fight comes back.\n", "")
    assert len(told(before_due(signed), "translation-drifted")) == 1
    replace(signed / "es" / "ipt.yaml", "      - The same fight comes back.!\n", "")
    assert told(before_due(signed), "translation-drifted") == []


def test_a_translation_awaits_what_nobody_signed_of_it(folder: Path) -> None:
    sign(folder, "es", "words")
    (problem,) = told(before_due(folder), "translation-unsigned")
    assert problem.what == 'The translation "es" awaits a qualified translator: the topic "ipt".'
    assert problem.place.file == "es/ipt.yaml"


# What is shown.


def test_an_unsigned_screen_of_a_translation_is_hidden_with_all_that_leads_to_it(signed: Path) -> None:
    require(signed, "translations")
    replace(signed / "es" / "ipt.yaml", "question: How long does it take?!", "question: ¿Cuánto dura?")
    replace(signed / "en" / "ipt.yaml", LEAD, SOONER)
    made = before_due(signed)
    assert screens(made, "es") == ALL - {"ipt/questions", "ipt/questions/how-long"}, (
        "no list of questions is left empty"
    )
    assert screens(made, "en") == ALL
    assert made.content is not None
    assert made.content.withheld == {"es": ("ipt/questions/how-long",)}
    (spanish,) = (each for each in told(made, "review-changed") if each.place.file == "es/ipt.yaml")
    assert "Until then the kiosk does not show ipt/questions/how-long." in spanish.what


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("words.yaml", "again: Again!", "again: Otra vez"), ("ipt.yaml", "- Mood can follow.!", "- Puede seguir.")],
    ids=["words", "head of the main topic"],
)  # fmt: skip
def test_a_translation_goes_as_a_whole_with_its_words_or_its_main_topic(
    file: str, old: str, new: str, signed: Path
) -> None:
    require(signed, "translations")
    replace(signed / "es" / file, old, new)
    made = before_due(signed)
    assert made.content is not None
    assert [each.code for each in made.content.languages] == ["en"]
    assert set(made.content.withheld["es"]) == ALL
    (problem,) = told(made, "review-changed")
    assert 'Until it is signed, the kiosk does not show the language "es".' in problem.what


def test_a_clinic_that_shows_signed_words_alone_shows_them(signed: Path) -> None:
    require(signed, "all")
    assert screens(before_due(signed), "en") == ALL
    replace(signed / "en" / "ipt.yaml", LEAD, SOONER)
    assert screens(before_due(signed), "en") == ALL - {"ipt/what"}
    replace(signed / "en" / "words.yaml", "again: Again", "again: Once more")
    made = before_due(signed)
    assert made.content is None
    (problem,) = [each for each in made.problems if each.severity == "error"]
    assert problem.code == "review-missing"
    assert "review status" in problem.mend


def test_a_first_language_without_a_signed_screen_of_its_main_topic_shows_nothing(folder: Path) -> None:
    sign(folder, "en")
    text = (folder / "en" / "ipt.yaml").read_text("utf-8")
    changed = (
        text.replace(LEAD, SOONER).replace("card: A lasting", "card: A long").replace("How long does", "How long will")
    )
    (folder / "en" / "ipt.yaml").write_text(changed, "utf-8")
    require(folder, "all")
    made = before_due(folder)
    assert (made.content, "review-missing" in [each.code for each in made.problems]) == (None, True)


def test_overdue_words_go_by_the_day_where_the_clinic_wants_that(signed: Path) -> None:
    replace(signed / "clinic.yaml", "require_review: none", "overdue_review: hide")
    made = before_due(signed)
    assert made.content is not None
    assert for_day(made.content, DUE) is made.content
    late = for_day(made.content, DUE + dt.timedelta(days=1))
    assert [each.code for each in late.languages] == ["en"], "the first language stays, with what every kiosk has"
    assert late.languages[0].topics == ()
    assert {"home", "book", "about", "crisis"} <= set(Catalogue(late, "en").ids)


@pytest.mark.parametrize("kind", ["keep", "flag"])
def test_overdue_words_stay_where_the_clinic_does_not_hide_them(kind: str, signed: Path) -> None:
    replace(signed / "clinic.yaml", "require_review: none", f"overdue_review: {kind}")
    made = before_due(signed)
    assert made.content is not None
    assert for_day(made.content, date.max) is made.content


# What is kept.


def test_a_changed_copy_of_the_signed_words_voids_the_signature(signed: Path) -> None:
    file = kept_words(signed, "ipt")
    replace(file, "with a clear plan", "with a good plan")
    made = before_due(signed)
    (problem,) = told(made, "review-void")
    assert problem.place.file == file.relative_to(signed).as_posix()
    assert "the signature of Person A for ipt (en) does not count" in problem.what
    assert language(made, "en").signed_screens == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  name: Person A", "  nam: Person A", '"nam" means nothing'),
        ("signed: '2026-03-02'", "signed: '2026-02-30'", "is no day"),
        ("due: '2027-03-02'", "due: '2026-03-01'", "due before it was signed"),
        ("  digest: ", "  digest: x", "is no digest"),
        ("  topic: words", "  topic: ipt", "stands here twice"),
        ("signatures:", "signatures: [", "cannot be read"),
    ],
)
def test_a_file_of_signatures_that_is_damaged_counts_for_nothing_and_says_so(
    old: str, new: str, said: str, folder: Path
) -> None:
    sign(folder, "en")
    file = folder / "reviews.yaml"
    text = file.read_text("utf-8").replace("- topic:", "-\n  topic:")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    made = before_due(folder)
    (problem,) = told(made, "reviews-damaged")
    assert problem.place.file == "reviews.yaml"
    assert said in problem.what or said == "cannot be read"
    assert "no signature counts" in problem.mend
    assert made.content is not None, "words go on being shown"
    assert language(made, "en").signed_screens == ()


def test_a_file_of_signatures_that_is_gone_is_damage_while_signed_words_are_there(signed: Path) -> None:
    (signed / "reviews.yaml").unlink()
    (problem,) = told(before_due(signed), "reviews-damaged")
    assert (problem.place.file, "missing" in problem.what) == ("reviews.yaml", True)
    with pytest.raises(LedgerError, match="missing"):
        sign(signed, "en", "ipt")


def test_the_files_of_signatures_are_known_and_others_beside_them_are_not(signed: Path) -> None:
    (signed / "reviewed" / "en" / "Notes.txt").write_text("x", "utf-8")
    assert [(each.code, each.place.file) for each in before_due(signed).problems] == [
        ("unknown-file", "reviewed/en/Notes.txt")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Person A", "name: Person B"),
        ("role: clinical psychologist", "role: psychiatrist"),
        ("signed: '2026-03-02'", "signed: '2026-03-03'"),
        ("due: '2027-03-02'", "due: '2036-03-02'"),
    ],
)
def test_nobody_is_said_to_have_signed_who_was_written_in_by_hand(old: str, new: str, folder: Path) -> None:
    sign(folder, "en", "ipt")
    replace(folder / "reviews.yaml", old, new)
    made = before_due(folder)
    (problem,) = told(made, "review-void")
    assert problem.place.file == "reviews.yaml"
    assert "for ipt (en) does not count" in problem.what
    assert (language(made, "en").reviews, language(made, "en").signed_screens) == ((), ())
    sign(folder, "en", "ipt")
    assert told(before_due(folder), "review-void") == []
    assert [each.topic for each in language(before_due(folder), "en").reviews] == ["ipt"]


def test_what_is_kept_is_what_was_signed_to_the_letter(folder: Path) -> None:
    odd = "It's \"so\": #1 — ¿sí? {yes} [no] & more; 100 %, 'quoted', C:\\dir, ~"
    replace(
        folder / "en" / "ipt.yaml",
        "lead: How we feel and how we get on with people move together.",
        f"lead: |-\n  {odd}",
    )
    sign(folder, "en", "ipt")
    kept = yaml.safe_load(kept_words(folder, "ipt").read_text("utf-8"))["words"]
    assert kept["lead"] == odd
    assert told(before_due(folder), "review-void") == []


def test_a_new_signature_replaces_the_old_one_which_becomes_history(folder: Path) -> None:
    sign(folder, "en", "ipt")
    sign(folder, "en", "ipt", name="Person B")
    held = yaml.safe_load((folder / "reviews.yaml").read_text("utf-8"))
    assert [each["name"] for each in held["signatures"]] == ["Person B"]
    assert [each["name"] for each in held["history"]] == ["Person A"]


# The words that say so.


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{name}, {role}, has", "A clinician has", "missing-field"),
        ("again by {due}.", "again by {do}.", "unknown-field"),
        ("overdue_mark: Due", 'overdue_mark: "{topic}: Due', "unknown-field"),
        ("no clinician has signed these words yet", "clinicians have signed these words", "review-claimed"),
        ("Nobody has signed those yet.", "All are signed.", "review-claimed"),
    ],
)
def test_about_cannot_be_made_to_say_less_or_more_than_is_signed(old: str, new: str, code: str, folder: Path) -> None:
    file = folder / "en" / "words.yaml"
    text = file.read_text("utf-8")
    assert old in text
    text = text.replace(old, new, 1)
    file.write_text(re.sub(r'(overdue_mark: ".*)', r'\1"', text), "utf-8")
    assert code in [each.code for each in before_due(folder).problems if each.severity == "error"]


def test_what_came_with_the_kiosk_holds_what_was_translated_and_nobodys_signature() -> None:
    kept = read_kept(list_folder(paths.shipped_content())[0])
    assert (kept.record.signatures, kept.record.history, kept.problems) == ((), (), ())
    assert set(kept.bases) == {("es", "cbt"), ("es", "ipt"), ("es", "words")}


# Differences.


def test_words_that_went_and_came_are_told_apart() -> None:
    change = Change(("a",), "You may feel very sad at times.", "You may feel sad or numb at times.")
    assert [(each.kind, each.words) for each in pieces(change)] == [
        ("same", "You may feel"),
        ("gone", "very"),
        ("same", "sad"),
        ("new", "or numb"),
        ("same", "at times."),
    ]


def test_texts_of_different_kinds_are_never_taken_for_one_another() -> None:
    before: Texts = {("screens", "a", "title"): "One", ("screens", "a", "card"): "Two"}
    now: Texts = {("screens", "a", "title"): "Two"}
    assert [(each.at[-1], each.before, each.now) for each in changes(before, now)] == [
        ("title", "One", "Two"),
        ("card", "Two", ""),
    ]


def test_a_digest_follows_words_and_places_and_no_order() -> None:
    one: Texts = {("a",): "x", ("b",): "y"}
    other: Texts = {("b",): "y", ("a",): "x"}
    turned: Texts = {("a",): "y", ("b",): "x"}
    assert digest_of(one) == digest_of(other) != digest_of(turned)


def test_a_signature_whose_words_are_gone_is_told_at_the_signature(signed: Path) -> None:
    (kept,) = (signed / "reviewed" / "en").glob("ipt.*.yaml")
    kept.unlink()
    (problem,) = told(before_due(signed), "review-void")
    line = (signed / "reviews.yaml").read_text("utf-8").split("\n")[problem.place.line - 1]
    assert (problem.place.file, "topic: ipt" in line) == ("reviews.yaml", True)
    assert problem.what.startswith(f"The file reviewed/en/{kept.name} is missing")


def test_what_is_damaged_comes_before_what_follows_of_it(signed: Path) -> None:
    replace(signed / "reviews.yaml", "signatures:", "signature:")
    codes = [each.code for each in before_due(signed).problems]
    assert codes == ["reviews-damaged", "translation-unsigned"]
