"""The numbers are spelled from `kiosk.crisis`: they stand nowhere else, not even here."""

import unicodedata

import pytest

from kiosk import crisis
from kiosk.content.crisis_numbers import crisis_numbers

LIFELINE, EMERGENCY, HOTLINE = crisis.LIFELINE, crisis.EMERGENCY, crisis.ABUSE_HOTLINE
_, AREA, EXCHANGE, LINE = HOTLINE.split("-")
WIDE = "".join(unicodedata.lookup(f"FULLWIDTH DIGIT {unicodedata.name(each)[6:]}") for each in LIFELINE)
SPELLED = {
    f"Call {LIFELINE}.": LIFELINE,
    f"{LIFELINE} 24/7": LIFELINE,
    f"({LIFELINE})": LIFELINE,
    f"tel:{LIFELINE}": LIFELINE,
    f"See {crisis.LIFELINE_SITE}": LIFELINE,
    "-".join(LIFELINE): LIFELINE,
    " ".join(LIFELINE): LIFELINE,
    ".".join(LIFELINE): LIFELINE,
    " - ".join(LIFELINE): LIFELINE,
    "\u2011".join(LIFELINE): LIFELINE,
    " \u2013 ".join(LIFELINE): LIFELINE,
    "\u00a0".join(LIFELINE): LIFELINE,
    WIDE: LIFELINE,
    "Nine eight eight": LIFELINE,
    "nine-eight-eight": LIFELINE,
    "nueve ocho ocho": LIFELINE,
    "nine one one": EMERGENCY,
    "-".join(EMERGENCY): EMERGENCY,
    HOTLINE: HOTLINE,
    f"({AREA}) {EXCHANGE} {LINE}": HOTLINE,
    f"({AREA}) {EXCHANGE}-{LINE}": HOTLINE,
    f"{AREA}-{EXCHANGE}-{LINE}": HOTLINE,
    f"{AREA}{EXCHANGE}{LINE}": HOTLINE,
    f"+1 {AREA} {EXCHANGE} {LINE}": HOTLINE,
    f"1.{AREA}.{EXCHANGE}.{LINE}": HOTLINE,
    f"1 ({AREA}) {EXCHANGE}\u2011{LINE}": HOTLINE,
    f"{crisis.VETERANS_TEXT[:3]} {crisis.VETERANS_TEXT[3:]}": crisis.VETERANS_TEXT,
    f"{crisis.VETERANS_TEXT[:3]}-{crisis.VETERANS_TEXT[3:]}": crisis.VETERANS_TEXT,
    f"{crisis.ABUSE_TEXT[:3]} {crisis.ABUSE_TEXT[3:]}": crisis.ABUSE_TEXT,
}
OTHERS = [
    "9-11 weeks",
    "7 11",
    "on 9/11",
    "12 to 16 talks of 45 to 50 minutes",
    f"1{LIFELINE}",
    f"{LIFELINE}1",
    f"0.{LIFELINE}",
    f"214-{LIFELINE}-1234",
    f"(214) {LIFELINE}-1234",
    f"214 {LIFELINE} 1234",
    "866-260-8000",
    "10.1176/appi.focus.12.3.275",
    "one to one, or eight of nine",
    "in 2016, 90 trials with 11,434 people",
]


@pytest.mark.parametrize("number", crisis.NUMBERS)
def test_every_crisis_number_is_found_as_it_is_written(number: str) -> None:
    assert crisis_numbers(f"Call {number} now") == (number,)


@pytest.mark.parametrize("text", SPELLED)
def test_a_crisis_number_is_found_however_it_is_spelled(text: str) -> None:
    assert crisis_numbers(text) == (SPELLED[text],)


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_are_let_alone(text: str) -> None:
    assert crisis_numbers(text) == ()


def test_several_numbers_in_one_text_are_all_found() -> None:
    assert set(crisis_numbers(" or ".join(crisis.NUMBERS))) == set(crisis.NUMBERS)
