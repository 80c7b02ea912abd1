import msgspec
import pytest

from kiosk.content import ABOUT, ATTRACT, BOOK, CRISIS, HOME, Bundle, Catalogue
from kiosk.content.catalogue import FIXED, FixedPage
from kiosk.content.model import Content
from tests.content.make import GOOD, compiled


@pytest.fixture
def good() -> Content:
    made = compiled(GOOD).content
    assert made is not None
    return made


def test_every_screen_has_an_id_in_reading_order(good: Content) -> None:
    assert Catalogue(good, "en").ids == (
        *(ATTRACT, HOME, BOOK, ABOUT, CRISIS),
        *("ipt", "ipt/what", "ipt/conflict", "ipt/questions", "ipt/questions/how-long"),
    )


def test_a_screen_that_is_not_there_is_not_held(good: Content) -> None:
    catalogue = Catalogue(good, "en")
    assert all(catalogue.holds(each) for each in catalogue.ids)
    assert not catalogue.holds("ipt/nothing")
    with pytest.raises(KeyError):
        catalogue.page("ipt/nothing")


def test_a_language_that_is_not_there_is_refused(good: Content) -> None:
    with pytest.raises(KeyError):
        Catalogue(good, "fr")


@pytest.mark.parametrize("name", FIXED)
def test_the_crisis_screen_and_its_like_stay_whatever_a_topic_is_called(name: str, good: Content) -> None:
    (language,) = good.languages
    topic = msgspec.structs.replace(language.topics[0], id=name)
    other = msgspec.structs.replace(good, languages=(msgspec.structs.replace(language, topics=(topic,)),))
    assert Catalogue(other, "en").page(name) == FixedPage(name)


@pytest.mark.parametrize(
    ("screen", "words"),
    [
        ("ipt", 12 + 9 + 6 + 3 + 9 + 3 + 3 + 3),
        ("ipt/questions", 7 + 5),
    ],
)
def test_the_words_of_a_screen_are_those_somebody_reads(screen: str, words: int, good: Content) -> None:
    assert Catalogue(good, "en").words_on(screen) == words


def test_every_screen_of_the_shipped_content_has_words_to_read(bundle: Bundle) -> None:
    for language in bundle.content.languages:
        catalogue = Catalogue(bundle.content, language.code)
        assert len(catalogue.ids) > 30
        assert all(catalogue.words_on(each) > 3 for each in catalogue.ids)
