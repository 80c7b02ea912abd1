import re

import pytest

from kiosk import crisis

ENGLISH, SPANISH = (crisis.crisis_words(each) for each in ("en", "es"))
WORDS = {"en": ENGLISH, "es": SPANISH}
EVERYTHING = " ".join(
    [
        *(text for line in crisis.BANNER for text in (line.digits, *line.words, *line.short)),
        *(text for words in WORDS.values() for text in words if isinstance(text, str)),
        *(text for words in WORDS.values() for text in words.expect),
        *(text for words in WORDS.values() for contact in words.contacts for text in contact),
        *(text for language in WORDS for text in crisis.safety_words(language)),
        *(text for words in crisis.BUILT_IN for text in words),
    ]
)


def said(language: str, contact: str) -> str:
    """What the crisis screen says beside one way to reach help."""
    (found,) = (each for each in WORDS[language].contacts if each.id == contact)
    return f"{found.action} {found.reach} {found.note}"


@pytest.mark.parametrize(
    ("language", "contact", "words"),
    [
        ("en", "call", ["Call", "988", "Free", "confidential", "day and night", "Suicide & Crisis Lifeline"]),
        ("en", "text", ["Text", "988"]),
        ("en", "chat", ["Chat", "988lifeline.org"]),
        ("en", "veterans", ["Veterans", "988, press 1", "text 838255"]),
        ("en", "spanish", ["Español", "988, oprima 2", "AYUDA"]),
        ("en", "deaf", ["Deaf", "videophone", "ASL Now", "988lifeline.org", "TTY: 711, then 988"]),
        ("en", "emergency", ["911", "Danger", "medical emergency"]),
        ("es", "call", ["Llame", "988, oprima 2", "Gratis", "confidencial", "Línea de Prevención del Suicidio"]),
        ("es", "text", ["mensaje", "AYUDA al 988"]),
        ("es", "chat", ["Chat", "988lifeline.org"]),
        ("es", "veterans", ["Veteranos", "988, oprima 1", "838255"]),
        ("es", "english", ["English", "988", "Call or text"]),
        ("es", "deaf", ["sordas", "videoteléfono", "ASL Now", "988lifeline.org", "TTY: 711 y luego 988"]),
        ("es", "emergency", ["911", "Peligro", "emergencia médica"]),
    ],
)
def test_every_way_to_reach_help_is_on_the_crisis_screen(language: str, contact: str, words: list[str]) -> None:
    assert [each for each in words if each not in said(language, contact)] == []


def test_nobody_is_told_to_press_3() -> None:
    assert not re.search(r"(press|oprima|pulse|marque)\s*(3|three|tres)", EVERYTHING, re.IGNORECASE)


@pytest.mark.parametrize(
    ("language", "desk", "no_phone"), [("en", "front desk now", "front desk"), ("es", "recepción ahora", "recepción")]
)
def test_somebody_without_a_phone_is_sent_to_the_front_desk(language: str, desk: str, no_phone: str) -> None:
    assert desk in WORDS[language].desk
    assert no_phone in WORDS[language].no_phone


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["greeting", "choice of lines", "wait a short time", "trained counselor", "listen", "do not judge"]),
        ("es", ["saludo", "opciones de línea", "espera un momento", "persona preparada", "escucha", "no juzga"]),
    ],
)
def test_two_lines_say_what_happens_when_one_calls(language: str, words: list[str]) -> None:
    assert len(WORDS[language].expect) == 2
    assert [each for each in words if each not in " ".join(WORDS[language].expect)] == []


def test_the_banner_says_who_to_reach_in_a_crisis_in_danger_and_here_in_both_languages() -> None:
    lifeline, emergency, desk = crisis.BANNER
    assert (lifeline.digits, emergency.digits, desk.digits) == ("988", "911", "")
    for words in (lifeline.words, lifeline.short):
        assert "Call or text" in words[0]
        assert "Llame, oprima 2" in words[1]
    assert "medical emergency" in emergency.words[0]
    assert "emergencia médica" in emergency.words[1]
    for words in (desk.words, desk.short):
        assert "ell the front desk" in words[0]
        assert "vise en recepción" in words[1]


def test_the_short_words_of_the_banner_are_no_longer_than_the_long_ones() -> None:
    for line in crisis.BANNER:
        assert all(len(short) <= len(long) for short, long in zip(line.short, line.words, strict=True))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            ["afraid of someone", "on your own", "National Domestic Violence Hotline", "text START to 88788", "911"],
        ),
        (
            "es",
            ["miedo de alguien", "a solas", "Línea Nacional contra la Violencia Doméstica", "START al 88788", "911"],
        ),
    ],
)
def test_somebody_who_is_afraid_of_a_person_finds_the_staff_and_the_hotline(language: str, words: list[str]) -> None:
    safety = " ".join(crisis.safety_words(language))
    numbers = ["1-800-799-7233", "TTY 1-800-787-3224"]
    assert [each for each in [*words, *numbers] if each not in safety] == []


def test_both_languages_offer_as_many_ways_to_help_and_leave_nothing_out() -> None:
    assert len(ENGLISH.contacts) == len(SPANISH.contacts)
    assert all(EVERYTHING.count(each) for each in crisis.NUMBERS)
    for words in WORDS.values():
        assert all(isinstance(each, tuple) or each.strip() for each in words)


def test_a_language_that_crisis_help_does_not_speak_gets_english() -> None:
    assert crisis.crisis_words("fr") == ENGLISH
    assert crisis.safety_words("fr") == crisis.safety_words("en")


def test_the_address_of_the_crisis_code_is_the_lifelines_own() -> None:
    assert crisis.LIFELINE_ADDRESS == "https://988lifeline.org/"


def test_nothing_promises_or_blames() -> None:
    assert not re.search(r"\b(proven|cure|guarantee|best|commit suicide|are you suicidal)\b", EVERYTHING, re.IGNORECASE)
