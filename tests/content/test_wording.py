from pathlib import Path

import pytest

from kiosk import crisis
from kiosk.content.lengths import MOST_LETTERS
from kiosk.content.never_said import NEVER, never_said
from tests.content.make import codes, compiled, copy_of_good, replace

SCAN = "scan: Point your phone's camera here"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


@pytest.fixture
def topic(folder: Path) -> Path:
    return folder / "en" / "ipt.yaml"


EVERY = [(language, word) for language, words in NEVER.items() for word in words]


def in_spanish(folder: Path) -> Path:
    """The words of the content, which a visit then begins in Spanish."""
    (folder / "en").rename(folder / "es")
    clinic = folder / "clinic.yaml"
    text = clinic.read_text(encoding="utf-8").replace("[en]", "[es]").replace("    en: ", "    es: ")
    clinic.write_text(text, encoding="utf-8")
    return folder / "es" / "words.yaml"


@pytest.mark.parametrize(("language", "word"), EVERY)
def test_words_that_promise_or_blame_are_never_said_and_others_are_offered(
    language: str, word: str, folder: Path
) -> None:
    words = in_spanish(folder) if language == "es" else folder / "en" / "words.yaml"
    replace(words, SCAN, f"scan: It is {word.upper()}.")
    problems = compiled(folder).problems
    assert {each.code for each in problems} == {"never-said"}
    assert any(f'"{NEVER[language][word]}"' in each.mend for each in problems)


def test_a_language_is_held_to_its_own_words_and_the_clinic_to_those_of_every_language(folder: Path) -> None:
    replace(folder / "en" / "words.yaml", SCAN, "scan: Una cura, comprobada")
    assert codes(folder) == []
    replace(folder / "clinic.yaml", "name: Our Clinic\nlang", "name: The best, la mejor\nlang")
    assert [each.what.split('"')[1] for each in compiled(folder).problems] == ["best", "la mejor"]


def test_a_language_without_such_a_list_may_say_what_it_likes() -> None:
    assert list(never_said("proven, comprobado", ("fr",))) == []


@pytest.mark.parametrize(
    "text", ["Cometio\u0301 suicidio", "COMETIÓ\u00a0SUICIDIO", "¿garantizado?", "«la mejor»", "Está   probado."]
)
def test_accents_spaces_and_signs_hide_no_spanish_word(text: str) -> None:
    assert len(list(never_said(text, ("es",)))) == 1


@pytest.mark.parametrize(
    "text", ["A lo mejor", "cómo la mejora", "una locura", "procura oscuras", "ha probado", "sentirse mejor", "segura"]
)
def test_spanish_words_that_only_look_alike_are_let_alone(text: str) -> None:
    assert list(never_said(text, ("es",))) == []


@pytest.mark.parametrize("text", ["commit   suicide", "Better\u00a0than", "the BEST", "a cure.", "“proven”"])
def test_spaces_capitals_and_signs_hide_no_word(text: str, folder: Path) -> None:
    replace(folder / "en" / "words.yaml", SCAN, f"scan: It is {text}")
    assert codes(folder) == ["never-said"]


@pytest.mark.parametrize("text", ["a secure place", "the bestiary", "better", "an attempt", "They procured it."])
def test_words_that_only_look_alike_are_let_alone(text: str, folder: Path) -> None:
    replace(folder / "en" / "words.yaml", SCAN, f"scan: {text}")
    assert codes(folder) == []


def test_no_word_that_is_offered_is_one_that_is_never_said() -> None:
    offered = [instead for words in NEVER.values() for instead in words.values()]
    assert [each for each in offered if any(never_said(each))] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: What IPT is", "title: {}"),
        ("question: How long does it take?", "question: {}?"),
        ("- The same fight comes back.", "- {}"),
        ('clinical_name: "In IPT: role disputes"', "clinical_name: {}"),
        ("short: Our Clinic, page on therapy", "short: {}"),
    ],
)
def test_a_crisis_number_is_found_in_every_corner_of_a_topic(old: str, new: str, topic: Path, folder: Path) -> None:
    replace(topic, old, new.format("-".join(crisis.LIFELINE)))
    found = [each for each in compiled(folder).problems if each.code == "crisis-number"]
    assert len(found) == 1
    assert crisis.LIFELINE in found[0].what


@pytest.mark.parametrize("text", [crisis.ABUSE_HOTLINE, crisis.EMERGENCY])
def test_the_local_line_cannot_be_a_national_one_under_another_name(text: str, folder: Path) -> None:
    line = f"local_crisis_line:\n  name:\n    en: Our own line\n  phone: {text}\nname:"
    replace(folder / "clinic.yaml", "name: Our Clinic\nlang", f"{line} Our Clinic\nlang")
    assert codes(folder) == ["crisis-number"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("lead: How we feel", "lead: For 9 in 10, how we feel"),
        ("  - Mood can follow.", "  - Mood follows in 3 months."),
        ("next_step: Open the part", "next_step: In 5 minutes, open the part"),
        ("- The same fight comes back.", "- The same fight comes back 7 times."),
        ("lead: Touch a", "lead: Touch one of 20, a"),
        ("lead: Some months", "lead: Some 4 months"),
        ("what_ipt_does: You", "what_ipt_does: In 2 steps, you"),
    ],
)
def test_no_number_stands_without_its_source_wherever_it_is_said(old: str, new: str, topic: Path, folder: Path) -> None:
    replace(topic, old, new)
    (problem,) = compiled(folder).problems
    assert problem.code == "figure-without-source"
    lines = topic.read_text(encoding="utf-8").splitlines()
    assert new.strip() in lines[problem.place.line - 1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("question: How long", "question: How long do 12 talks take, and how long"),
        ("title: What IPT is", "title: IPT in 4 steps"),
        ("lead: Some months, with one talk a week.", "lead: Some 4 months.\n            sources: [page]"),
        ("ph.chats-circle-bold", "ph.number-circle-one-bold"),
    ],
)
def test_a_number_in_a_title_or_beside_its_source_may_stand(old: str, new: str, topic: Path, folder: Path) -> None:
    replace(topic, old, new)
    assert codes(folder) == []


def test_a_source_that_nothing_names_is_a_warning(topic: Path, folder: Path) -> None:
    replace(topic, "sources:\n  page:\n", "sources:\n  other:\n    short: A\n    full: B\n  page:\n")
    (problem,) = compiled(folder).problems
    assert (problem.severity, problem.code) == ("warning", "unused-source")
    assert compiled(folder).content is not None


@pytest.mark.parametrize(
    ("old", "name"),
    [("title: What IPT is", "title"), ("card: What IPT is", "card"), ("question: How long does it take?", "question")],
)
def test_a_text_too_long_for_a_small_screen_is_a_warning(old: str, name: str, topic: Path, folder: Path) -> None:
    most = MOST_LETTERS[name]
    replace(topic, old, f"{name}: {'a' * most}")
    assert codes(folder) == []
    replace(topic, "a" * most, "a" * (most + 1))
    (problem,) = compiled(folder).problems
    assert (problem.severity, problem.code) == ("warning", "too-long")
    assert f"{most + 1} letters; about {most} fit" in problem.what


def test_a_button_of_the_bar_that_is_too_long_is_a_warning(folder: Path) -> None:
    replace(folder / "en" / "words.yaml", "  home: Home\n", "  home: Back to the first screen\n")
    assert codes(folder) == ["too-long"]


@pytest.mark.parametrize("text", ["{second}s", "{seconds} of {seconds}", "seconds", "{}", "{seconds} {name}"])
def test_the_countdown_counts_seconds_once_and_nothing_else(text: str, folder: Path) -> None:
    replace(folder / "en" / "words.yaml", '"{seconds} seconds left"', f'"{text}"')
    assert codes(folder) == ["countdown"]


def test_a_clinic_is_told_what_it_must_still_set(folder: Path) -> None:
    clinic = folder / "clinic.yaml"
    replace(clinic, "address: https://book.our-clinic.org/first-visit", "address: https://example.org/book")
    replace(clinic, "short: book.our-clinic.org", "short: example.org/book")
    replace(
        clinic, "front_desk_plan: Whoever sits at the desk walks with the person to the quiet room.", "front_desk_plan:"
    )
    made = compiled(folder)
    assert [(each.severity, each.code, each.place.line) for each in made.problems] == [
        ("warning", "placeholder-booking", 4),
        ("warning", "front-desk-plan", 18),
    ]
    assert made.content is not None
    assert made.content.clinic.booking.placeholder


def test_a_source_line_that_names_what_is_not_there_is_refused(folder: Path) -> None:
    words = folder / "en" / "words.yaml"
    line = next(each for each in words.read_text(encoding="utf-8").splitlines() if "source_text:" in each)
    replace(words, line, '  source_text: "Written from a page that the {reviewed_by} read in {year}."')
    problems = compiled(folder).problems
    assert [(each.code, each.place.file) for each in problems] == [("unknown-field", "en/words.yaml")]
    assert "{reviewed_by}" in problems[0].mend
