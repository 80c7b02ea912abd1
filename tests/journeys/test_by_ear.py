"""Whoever cannot see the glass: a keypad in the hand, a headset on, and nothing but what is said."""

import pytest
from PySide6.QtCore import Qt

from kiosk.app import Kiosk
from kiosk.visit import Outcome
from tests.journeys.visitor import Visitor
from tests.journeys.voice import Voice

DOWN, SELECT, BACK = Qt.Key.Key_Down, Qt.Key.Key_Select, Qt.Key.Key_Back
LOUDER = Qt.Key.Key_VolumeUp
MOST_PRESSES, LONGEST_WAIT = 60, 600


@pytest.fixture
def voice() -> Voice:
    return Voice()


class Listener:
    """Presses down until they hear what they look for; knows nothing of where it stands."""

    def __init__(self, visitor: Visitor, voice: Voice) -> None:
        self._visitor, self._voice = visitor, voice

    def hears(self, words: str) -> bool:
        """Whether the words are in what is being said."""
        return words in self._voice.text

    def press(self, key: Qt.Key) -> None:
        self._visitor.press(key)
        self._visitor.settle()

    def chooses(self, label: str) -> None:
        """Go on until `label` is named, and select it."""
        heard: list[str] = []
        for _ in range(MOST_PRESSES):
            self.press(DOWN)
            heard.append(self._voice.text)
            if len(self._voice.said) == 1 and label in heard[-1]:
                self.press(SELECT)
                return
        message = f"{label!r} was never named; heard {heard}"
        raise AssertionError(message)


@pytest.fixture
def listener(visitor: Visitor, voice: Voice) -> Listener:
    listener = Listener(visitor, voice)
    listener.press(LOUDER)
    return listener


def test_one_key_wakes_the_kiosk_and_has_it_speak(listener: Listener, visitor: Visitor) -> None:
    assert visitor.screen == "home"
    assert listener.hears("Choose where to start.")
    assert listener.hears("Interpersonal therapy")


def test_somebody_in_grief_finds_out_what_might_help_and_how_to_book(
    listener: Listener, visitor: Visitor, kiosk: Kiosk
) -> None:
    assert kiosk.glass is not None
    ended: list[Outcome] = []
    kiosk.glass.machine.on_outcome = ended.append
    listener.chooses("Interpersonal therapy")
    assert listener.hears("How we feel and how we get along with people go hand in hand.")
    listener.chooses("Losing someone")
    assert visitor.screen == "ipt/grief"
    assert listener.hears("Someone you love has died.")
    assert listener.hears("Nobody asks you to forget.")
    listener.chooses("Book a visit")
    assert listener.hears("Ask the front desk to book.")
    listener.chooses("Done, clear the screen")
    assert ended == [Outcome.DONE]
    assert visitor.screen == "attract"


def test_questions_their_answers_and_the_way_back(listener: Listener, visitor: Visitor) -> None:
    listener.chooses("Questions people ask")
    listener.chooses("Is it private?")
    assert listener.hears("Yes, with some limits that the law sets.")
    listener.press(BACK)
    assert visitor.screen == "ipt/questions"
    assert listener.hears("Questions people ask.")
    listener.press(BACK)
    assert visitor.screen == "home"


def test_crisis_help_from_anywhere_and_back(listener: Listener, visitor: Visitor) -> None:
    listener.chooses("Interpersonal therapy")
    listener.chooses("Crisis help")
    assert visitor.screen == "crisis"
    for words in ("You are here: tell the front desk now.", "9 8 8", "9 1 1", "AYUDA"):
        assert listener.hears(words), words
    listener.press(BACK)
    assert visitor.screen == "ipt"
    assert listener.hears("Interpersonal therapy.")


def test_another_language_is_chosen_and_spoken(listener: Listener, voice: Voice) -> None:
    listener.chooses("Language")
    assert listener.hears("Choose a language.")
    listener.chooses("Español")
    listener.press(BACK)
    assert listener.hears("Elija por dónde empezar.")
    assert {each.language for each in voice.said} == {"es"}


def test_what_is_chosen_to_be_easier_is_named_as_chosen(listener: Listener, kiosk: Kiosk) -> None:
    assert kiosk.glass is not None
    listener.chooses("Adjust")
    assert listener.hears("Size of the text.")
    listener.chooses("Largest")
    assert kiosk.glass.machine.visit.preferences.text_scale == 2.0
    assert listener.hears("Size of the text: Largest.")
    listener.chooses("Warm, chosen")


def test_the_warning_is_heard_and_answered(listener: Listener, visitor: Visitor) -> None:
    listener.chooses("About these pages")
    for _ in range(LONGEST_WAIT):
        visitor.wait(1)
        if listener.hears("Are you still reading?"):
            break
    assert listener.hears("this screen will clear itself.")
    listener.press(SELECT)
    assert visitor.screen == "about"
