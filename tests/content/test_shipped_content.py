"""What a visitor must find on the screens that come with the kiosk."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from kiosk.content import Bundle, Catalogue
from kiosk.content.compile import Compiled
from kiosk.content.model import (
    Area,
    Article,
    Caution,
    Language,
    Lead,
    NextStep,
    Question,
    Questions,
    Source,
    Topic,
    Value,
    Words,
)
from kiosk.viewmodels import derive_screen

SOURCE_LINE = (
    "Written from a page that the Lyte Psychiatry Clinical Team reviewed in July 2026. "
    "That review does not cover these words."
)
LONGEST_SENTENCE = 20
FEWEST_PICTURED = 20
NEVER = ("proven", "cure", "guarantee", "the best", "better than", "are you suicidal", "commit suicide", "epidemic")
NO_WORDS = {"id", "icon", "tone", "picture", "sources", "code"}


def texts(value: object) -> Iterator[str]:
    """Everything below `value` that somebody reads, each text by itself."""
    match value:
        case str():
            yield value
        case Value():
            for name in value.__struct_fields__:
                if name not in NO_WORDS:
                    yield from texts(getattr(value, name))
        case tuple():
            for each in value:
                yield from texts(each)
        case dict():
            yield from texts(tuple(value.values()))


def said(value: object) -> str:
    return " ".join(texts(value))


@pytest.fixture(scope="module")
def ipt(bundle: Bundle) -> Topic:
    (topic,) = (each for each in bundle.content.languages[0].topics if each.id == "ipt")
    return topic


@pytest.fixture(scope="module")
def words(bundle: Bundle) -> Words:
    return bundle.content.languages[0].words


@pytest.fixture(scope="module")
def spanish(bundle: Bundle) -> Language:
    (language,) = (each for each in bundle.content.languages if each.code == "es")
    return language


@pytest.fixture(scope="module")
def questions(ipt: Topic) -> dict[str, Question]:
    return {each.id: each for screen in ipt.screens if isinstance(screen, Questions) for each in screen.questions}


def screen(topic: Topic, name: str) -> str:
    """Everything said on one screen of a topic."""
    (found,) = (each for each in topic.screens if each.id == name)
    return said(found)


def lacking(text: str, wanted: list[str]) -> list[str]:
    return [each for each in wanted if not re.search(each, text, re.IGNORECASE)]


def test_the_shipped_content_has_no_error_and_warns_only_of_what_a_clinic_must_set(compiled: Compiled) -> None:
    assert {each.severity for each in compiled.problems} <= {"warning"}
    assert {each.code for each in compiled.problems} <= {
        "placeholder-booking",
        "front-desk-plan",
        "translation-unsigned",
    }


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("what", ["short talk therapy", "clear plan", "affect each other", "hard event", "too little support", "mood"]),
        ("what", ["how you talk", "how close", "who is there", "now, not", "many trials", "illness, not"]),
        ("grief", ["grief", "loss"]),
        ("change", ["role transitions", "moving", "baby", "job", "divorce", "retir"]),
        ("conflict", ["role disputes|interpersonal conflict", "who matters"]),
        ("connection", ["interpersonal deficits", "feeling alone, or finding it hard to connect", "ties", "close"]),
        ("helps", ["strongest for depression", "anxiety", "problems with mood", "loss", "life change", "people"]),
        ("helps", ["by itself", "together with medicine"]),
        ("medication", ["moderate or severe", "both at once", "works", "keep in touch", "fit together"]),
        ("medication", ["never start, stop or change"]),
        ("steps", ["first few", "people in your life", "one or two areas", "since the last", "early warning signs"]),
        ("steps", ["12 to 16", "45 to 50 minutes", "when it will end"]),
        ("beside-cbt", ["both are short", "studied", "thoughts", "people", "changes", "clinician helps you choose"]),
    ],
)
def test_every_fact_of_the_source_page_is_on_its_screen(name: str, facts: list[str], ipt: Topic) -> None:
    assert lacking(screen(ipt, name), facts) == []


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("what-is-it", ["short talk therapy", "clear plan", "research"]),
        ("focus", ["now", "one or two", "four"]),
        ("helps", ["depression", "anxiety"]),
        ("how-long", ["before you start", "one session a week", "months", "clear target"]),
        ("and-cbt", ["both are short", "thoughts and habits", "people and changes", "clinician helps you choose"]),
        ("private", ["limits", "law", "ask"]),
    ],
)
def test_every_question_of_the_source_page_is_answered(
    name: str, facts: list[str], questions: dict[str, Question]
) -> None:
    assert lacking(said(questions[name]), facts) == []


def test_more_questions_are_answered_than_those_of_the_source_page(questions: dict[str, Question]) -> None:
    assert len(set(questions) - {"what-is-it", "focus", "helps", "how-long", "and-cbt"}) >= 5


@pytest.mark.parametrize("name", ["grief", "change", "conflict", "connection"])
def test_each_of_the_four_areas_has_its_four_parts_and_its_clinical_name(name: str, ipt: Topic) -> None:
    (area,) = (each for each in ipt.screens if each.id == name)
    assert isinstance(area, Area)
    for part in (area.what_it_is.text, area.what_ipt_does.text, area.next_step.text, area.clinical_name, area.picture):
        assert len(part) > 4
    assert len(area.everyday.items) >= 3


def test_there_are_four_areas_and_no_more(ipt: Topic) -> None:
    assert [each.id for each in ipt.screens if isinstance(each, Area)] == ["grief", "change", "conflict", "connection"]


def test_whoever_reads_of_conflict_is_shown_where_to_go_when_afraid(ipt: Topic) -> None:
    (conflict,) = (each for each in ipt.screens if each.id == "conflict")
    assert isinstance(conflict, Area)
    assert conflict.safety


def test_nobody_is_told_to_confront_somebody_or_to_make_up(ipt: Topic) -> None:
    assert not re.search(r"\b(confront|make up with|stand up to|forgive)\b", said(ipt), re.IGNORECASE)


def test_nobody_is_told_so_in_spanish(spanish: Language) -> None:
    assert not re.search(r"\b(confront|enfr[eé]nt|enc[aá]r|reconc[ií]li|perd[oó]n)", said(spanish), re.IGNORECASE)


def test_whoever_reads_of_medicine_is_told_not_to_change_it(ipt: Topic) -> None:
    (medication,) = (each for each in ipt.screens if each.id == "medication")
    assert isinstance(medication, Article)
    assert any(isinstance(each, Caution) for each in medication.blocks)


def test_the_source_line_is_said_as_it_is(bundle: Bundle) -> None:
    about = derive_screen(Catalogue(bundle.content, "en"), "about")
    assert SOURCE_LINE in [block.text for block in about.blocks]


def test_the_disclaimer_says_what_the_words_are_not(words: Words) -> None:
    assert lacking(words.about.disclaimer_text, ["not medical advice", "not replace your own clinician"]) == []


def test_words_nobody_has_signed_say_so(words: Words) -> None:
    assert words.reading.not_reviewed == "Not yet reviewed by a clinician"


def test_booking_says_what_one_gets(bundle: Bundle, words: Words) -> None:
    clinic = bundle.content.clinic
    assert lacking(said(clinic.care), ["Dallas-Fort Worth", "anywhere in Texas", "same week"]) == []
    assert (clinic.source_page.reviewed_by, clinic.source_page.reviewed["en"]) == (
        "Lyte Psychiatry Clinical Team",
        "July 2026",
    )
    assert lacking(said(words.book), ["front desk"]) == []


def test_a_companion_topic_is_there_to_go_on_to(bundle: Bundle) -> None:
    assert [(each.id, each.companion) for each in bundle.content.languages[0].topics] == [("ipt", False), ("cbt", True)]


def test_every_topic_has_one_main_message_three_lines_and_one_thing_to_do(bundle: Bundle) -> None:
    for topic in (topic for language in bundle.content.languages for topic in language.topics):
        assert topic.lead
        assert len(topic.summary) == 3
        assert topic.next_step.text
        for article in (each for each in topic.screens if isinstance(each, Article)):
            assert sum(isinstance(each, Lead) for each in article.blocks) == 1, article.id
            assert sum(isinstance(each, NextStep) for each in article.blocks) <= 1, article.id


@pytest.mark.parametrize("word", NEVER)
def test_nothing_promises_or_blames(word: str, bundle: Bundle) -> None:
    assert not re.search(rf"\b{word}", said(bundle.content.languages), re.IGNORECASE)


def test_a_page_that_speaks_of_suicide_or_harm_shows_crisis_help(bundle: Bundle) -> None:
    for language in bundle.content.languages:
        for page in (topic_screen for topic in language.topics for topic_screen in topic.screens):
            if re.search(r"suicid|self-harm|autolesi", said(page), re.IGNORECASE):
                blocks = getattr(page, "blocks", ())
                assert any(each.__struct_config__.tag in ("crisis_help", "safety") for each in blocks), page.id


def test_what_the_whole_room_sees_names_no_illness(bundle: Bundle) -> None:
    for language in bundle.content.languages:
        shown = said((language.words.attract, language.words.home))
        assert not re.search(r"depress|suicid|therap|psych|illness|mental|terapia|enfermedad", shown, re.IGNORECASE)


def test_no_sentence_is_longer_than_twenty_words(bundle: Bundle) -> None:
    sentences = [
        sentence
        for language in bundle.content.languages
        for value in (language.words, *language.topics)
        for text in texts(value)
        for sentence in re.split(r"(?<=[.?!…])[\"”']?\s+|:\s", text)
    ]
    assert len(sentences) > 300
    assert [each for each in sentences if len(each.split()) > LONGEST_SENTENCE] == []


def test_no_source_is_named_twice_for_two_things(bundle: Bundle) -> None:
    for topic in (topic for language in bundle.content.languages for topic in language.topics):
        fulls = [each.full for each in topic.sources]
        assert len(set(fulls)) == len(fulls)


def unworded(value: object) -> object:
    """All of `value` but what is translated: ids, icons, tones, pictures, sources, kinds, order."""
    match value:
        case Source():
            return value
        case Value():
            kept = {name: getattr(value, name) for name in value.__struct_fields__}
            return type(value), {name: each if name in NO_WORDS else unworded(each) for name, each in kept.items()}
        case tuple():
            return [unworded(each) for each in value]
        case str():
            return "words"
    return value


def test_every_language_differs_from_the_first_in_its_words_alone(bundle: Bundle) -> None:
    first, *others = bundle.content.languages
    assert [each.code for each in others] == ["es"]
    for other in others:
        assert unworded(other.topics) == unworded(first.topics)


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("what", ["terapia breve", "plan claro", "TIP", "de la mano", "vida de ahora", "enfermedad, no"]),
        ("change", ["mudarse", "bebé", "trabajo", "divorci", "jubil"]),
        ("helps", ["depresión", "ansiedad", "problemas del ánimo", "pérdida", "junto con medicinas"]),
        ("medication", ["moderada o grave", "a la vez", "en contacto", "nunca empiece, deje ni cambie"]),
        ("steps", ["12 a 16", "45 a 50 minutos", "una o dos áreas", "señales de alerta", "cuándo va a terminar"]),
        ("beside-cbt", ["cognitivo-conductual", "las dos son breves", "profesional le ayuda a elegir"]),
    ],
)
def test_the_facts_are_said_in_spanish_too(name: str, facts: list[str], spanish: Language) -> None:
    (ipt,) = (each for each in spanish.topics if each.id == "ipt")
    assert lacking(screen(ipt, name), facts) == []


def test_spanish_says_what_the_words_are_not_and_that_nobody_signed_them(bundle: Bundle, spanish: Language) -> None:
    about = derive_screen(Catalogue(bundle.content, "es"), "about")
    assert any("Lyte Psychiatry Clinical Team revisó en julio de 2026" in block.text for block in about.blocks)
    words = spanish.words
    assert lacking(words.about.disclaimer_text, ["no es un consejo médico", "no reemplaza a quien le atiende"]) == []
    assert "aún no lo ha revisado" in words.reading.not_reviewed
    assert lacking(said(words.book), ["recepción"]) == []


def test_every_screen_can_be_found_by_its_id(bundle: Bundle) -> None:
    catalogue = Catalogue(bundle.content, "en")
    for name in ("what", "grief", "change", "conflict", "connection", "helps", "medication", "steps", "beside-cbt"):
        assert catalogue.holds(f"ipt/{name}")
    assert catalogue.holds("ipt/questions/private")


def test_no_two_screens_beside_each_other_show_the_same_picture(compiled: Compiled) -> None:
    assert compiled.content is not None
    pictured = 0
    for language in compiled.content.languages:
        for topic in language.topics:
            shown = [each.picture for each in (topic, *topic.screens)]
            pictured += sum(each != "" for each in shown)
            assert [one for one, next_one in pairwise(shown) if one and one == next_one] == []
    assert pictured >= FEWEST_PICTURED
