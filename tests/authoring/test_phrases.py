import pytest

from kiosk.authoring.phrases import Phrase, phrases, with_texts
from kiosk.content.model import Content
from tests.content.make import GOOD, compiled


@pytest.fixture(scope="module")
def good() -> Content:
    content = compiled(GOOD).content
    assert content is not None
    return content


def test_every_text_is_found_and_can_be_another(good: Content) -> None:
    found = phrases(good, "en")
    assert len(found) > 120
    changed = with_texts(good, {each.way: f"{each.text}!" for each in found})
    again = phrases(changed, "en")
    assert [each.text for each in again] == [f"{each.text}!" for each in found]
    assert with_texts(changed, {each.way: each.text for each in found}) == good


def test_nothing_else_is_changed(good: Content) -> None:
    way = ("languages", 0, "words", "bar", "home")
    changed = with_texts(good, {way: "Start"})
    assert [each.text for each in phrases(changed, "en") if each not in phrases(good, "en")] == ["Start"]


@pytest.mark.parametrize(
    ("text", "letters", "short"),
    [
        ("Touch to begin", 5, "Touch"),
        ("{seconds} seconds left", 15, "{seconds} secon"),
        ("Read by {due}. {topic} and more", 25, "Read by {due}. {topic} an"),
        ("{topic}", 3, "{topic}"),
    ],
)
def test_what_is_filled_in_on_the_glass_is_never_shortened(text: str, letters: int, short: str) -> None:
    assert Phrase((), text, len(text)).shortened(letters) == short


def test_a_text_is_known_again_with_what_was_filled_in() -> None:
    phrase = Phrase((), "{seconds} seconds left (of 30)", 30)
    assert phrase.stands_in("12 seconds left (of 30)")
    assert not phrase.stands_in("12 seconds to go")
