"""What of a content a machine offers."""

import pytest

from kiosk.content import Bundle
from kiosk.content.model import Content
from kiosk.content.offering import offering


@pytest.fixture
def content(bundle: Bundle) -> Content:
    return bundle.content


def codes(content: Content) -> list[str]:
    """The languages that are offered; the clinic's own list says the same."""
    held = [each.code for each in content.languages]
    assert list(content.clinic.languages) == held
    return held


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        (("es", "en"), ["es", "en"]),
        (("es",), ["es"]),
        (("fr", "es", "fr", "es"), ["es"]),
        ((), ["en", "es"]),
        (("fr",), ["en", "es"]),
    ],
)
def test_a_machine_offers_what_it_wants_and_there_is(
    wanted: tuple[str, ...], offered: list[str], content: Content
) -> None:
    assert codes(offering(content, wanted)) == offered


def test_what_is_offered_as_it_is_stays_the_very_same(content: Content) -> None:
    """Otherwise a visit would be disturbed every night, when the day's words are looked at."""
    assert offering(content, ()) is content
    assert offering(content, ("en", "es")) is content


def test_nothing_but_the_languages_changes(content: Content) -> None:
    turned = offering(offering(content, ("es", "en")), ("en", "es"))
    assert turned == content
