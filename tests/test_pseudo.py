"""The languages nobody speaks are what tests take them for."""

import re

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from kiosk import crisis
from kiosk.content import Bundle, Catalogue
from kiosk.glass import FAMILY
from kiosk.viewmodels import derive_screen
from tests.pseudo import ACCENTED, LONG, MIRRORED, TAIL, crisis_help_speaks_them, stretched

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def test_each_word_grows_by_two_fifths_or_more_and_the_ends_are_marked() -> None:
    text = "A few quiet minutes, just for you"
    long = stretched(text)
    assert (long[0], long[-1]) == ("[", "]")
    for word, grown in zip(re.findall(r"\w+", text), re.findall(r"\w+", long), strict=True):
        assert len(grown) >= 1.4 * len(word)


@pytest.mark.parametrize("kept", ["{seconds}", crisis.ABUSE_HOTLINE, crisis.LIFELINE_SITE, "2016)"])
def test_what_is_filled_in_numbers_and_addresses_stay(kept: str) -> None:
    assert stretched(f"call {kept} now") == stretched("call X now").replace(stretched("X")[1:-1], kept)


@pytest.mark.usefixtures("typefaces")
def test_the_typeface_has_every_letter_of_it() -> None:
    metrics = QFontMetrics(QFont(FAMILY))
    used = (LETTERS + LETTERS.upper()).translate(ACCENTED) + TAIL + "[]"
    assert [letter for letter in used if not metrics.inFontUcs4(ord(letter))] == []


def test_every_text_of_every_screen_is_stretched_and_nothing_else_differs(pseudo_bundle: Bundle) -> None:
    english, long = (Catalogue(pseudo_bundle.content, code) for code in ("en", LONG))
    assert english.ids == long.ids
    with crisis_help_speaks_them():
        for each in english.ids:
            plain, grown = derive_screen(english, each), derive_screen(long, each)
            assert (grown.kind, grown.picture, grown.tone) == (plain.kind, plain.picture, plain.tone)
            assert grown.title == stretched(plain.title)
            assert [block.kind for block in grown.blocks] == [block.kind for block in plain.blocks]


def test_one_is_read_from_right_to_left(pseudo_bundle: Bundle) -> None:
    directions = {each.code: each.direction for each in pseudo_bundle.content.languages}
    assert directions == {"en": "ltr", "es": "ltr", LONG: "ltr", MIRRORED: "rtl"}
