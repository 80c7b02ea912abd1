"""The measures of plain language, beside figures counted by hand."""

import pytest

from kiosk.content import syllables
from kiosk.content.prose import sentences, words
from kiosk.content.reading_ease import LIMITS, ease

ENGLISH = {
    "interpersonal": 5,
    "therapy": 3,
    "people": 2,
    "relationships": 4,
    "depression": 3,
    "medicine": 3,
    "anxiety": 4,
    "clinician": 3,
    "psychotherapy": 5,
    "usually": 4,
    "going": 2,
    "idea": 3,
    "quiet": 2,
    "months": 1,
    "walked": 1,
    "wanted": 2,
    "someone": 2,
    "teenagers": 3,
    "video": 3,
    "organization": 5,
    "cognitive": 3,
    "area": 3,
    "don't": 1,
    "don\u2019t": 1,
    "therapist's": 3,
    "good-bye": 2,
    "sign-in": 2,
    "IPT": 3,
    "16": 2,
}
SPANISH = {
    "interpersonal": 5,
    "terapia": 3,
    "depresión": 3,
    "medicina": 4,
    "ansiedad": 3,
    "psicoterapia": 5,
    "día": 2,
    "ciudad": 2,
    "cuida": 2,
    "quien": 1,
    "guerra": 2,
    "pingüino": 3,
    "averiguáis": 4,
    "leer": 2,
    "poesía": 4,
    "aéreo": 4,
    "ahora": 3,
    "muy": 1,
    "hay": 1,
    "y": 1,
    "huevo": 2,
    "siguiente": 3,
    "investigaciones": 6,
    "prohíbe": 3,
    "ahí": 2,
    "construir": 2,
    "países": 3,
    "aunque": 2,
    "área": 3,
    "todavía": 4,
    "actúe": 3,
    "reunión": 2,
    "vehículo": 4,
    "ayuda": 3,
    "estudiado": 4,
    "cualquier": 2,
    "creen": 2,
    "CBT": 3,
}


@pytest.mark.parametrize(("language", "known"), [("en", ENGLISH), ("es", SPANISH)])
def test_syllables_are_those_counted_by_hand(language: str, known: dict[str, int]) -> None:
    count = syllables.counter(language)
    assert count is not None
    assert {word: count(word) for word in known} == known


def test_a_word_no_dictionary_has_is_estimated() -> None:
    count = syllables.counter("en")
    assert count is not None
    assert [count(word) for word in ("blorping", "snorble", "frimbed", "grake", "xkcd")] == [2, 2, 2, 1, 1]


def test_a_language_nobody_can_count_has_no_counter() -> None:
    assert syllables.counter("fr") is None


def test_sentences_end_where_a_reader_stops() -> None:
    text = 'He said "be strong." Then what? It took 3.5 hours... Dr. Lee came. "Go on," she said. And on'
    assert sentences(text) == [
        'He said "be strong.',
        "Then what?",
        "It took 3.5 hours...",
        "Dr Lee came.",
        '"Go on," she said.',
        "And on",
    ]
    assert sentences("¿No sabe? Pida una cita. ¡Hola!") == ["¿No sabe?", "Pida una cita.", "¡Hola!"]


def test_words_are_what_is_read_between_spaces() -> None:
    assert words("Don't say good-bye: 45 to 50 minutes, all of IPT…") == [
        "Don't", "say", "good-bye", "45", "to", "50", "minutes", "all", "of", "IPT",
    ]  # fmt: skip


def test_the_english_figure_is_the_one_worked_out_by_hand() -> None:
    """Two sentences, 10 words; a short talk ther-a-py | You de-cide how much you say -> 6 + 7 = 13."""
    count = syllables.counter("en")
    assert count is not None
    figure = ease(["A short talk therapy.", "You decide how much you say."], "en", count)
    assert figure == pytest.approx(0.39 * 10 / 2 + 11.8 * 13 / 10 - 15.59)


def test_the_spanish_figure_is_the_one_worked_out_by_hand() -> None:
    """Two sentences, 8 words; La te-ra-pia es bre-ve | Us-ted de-ci-de cuán-to cuen-ta -> 7 + 9 = 16 syllables."""
    count = syllables.counter("es")
    assert count is not None
    figure = ease(["La terapia es breve. Usted decide cuánto cuenta."], "es", count)
    assert figure == pytest.approx(206.835 - 62.3 * 16 / 8 - 8 / 2)


def test_text_without_a_word_is_easy() -> None:
    count = syllables.counter("en")
    assert count is not None
    assert ease(["…"], "en", count) == LIMITS["en"].topic


@pytest.mark.parametrize(
    ("language", "figure", "passes"),
    [("en", 6.0, True), ("en", 6.04, True), ("en", 6.1, False), ("es", 55.0, True), ("es", 54.9, False)],
)
def test_a_figure_that_is_printed_as_the_limit_passes(language: str, figure: float, passes: bool) -> None:
    assert LIMITS[language].passes(figure, LIMITS[language].topic) is passes
