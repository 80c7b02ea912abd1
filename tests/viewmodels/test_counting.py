"""Where visits are counted, the screens that speak of privacy say so."""

import pytest

from kiosk.content import Bundle, Catalogue
from kiosk.viewmodels.derive import derive_screen
from kiosk.viewmodels.derive.counting import with_counting
from kiosk.viewmodels.derive.spoken import words_said


@pytest.fixture
def english(bundle: Bundle) -> Catalogue:
    return Catalogue(bundle.content, "en")


def test_it_stands_beside_what_is_said_of_privacy_and_nowhere_else(english: Catalogue) -> None:
    words = english.language.words
    for screen in english.ids:
        before = derive_screen(english, screen)
        after = with_counting(before, english)
        if screen == "attract":
            assert after.points == (*before.points, words.counting.line)
            assert words.attract.private in after.points
        elif screen == "about":
            texts = [each.text for each in after.blocks]
            assert texts.index(words.counting.text) == texts.index(words.about.privacy_text) + 1
            assert len(after.blocks) == len(before.blocks) + 1
        else:
            assert after == before


def test_it_can_be_recorded_and_has_time_to_be_read(english: Catalogue) -> None:
    text = english.language.words.counting.text
    assert text in words_said(english.content).values()
    assert english.words_on("about", counting=True) == english.words_on("about") + len(text.split())
    assert english.words_on("home", counting=True) == english.words_on("home")
