"""What is read aloud: the words on the screen, and no others."""

import re
from collections.abc import Iterator

import pytest

from kiosk import crisis
from kiosk.content import Bundle, Catalogue
from kiosk.content.utterance import words_digest
from kiosk.viewmodels.derive import derive_screen, derive_warning
from kiosk.viewmodels.derive.spoken import (
    SpokenPart,
    all_spoken,
    as_spoken,
    derive_spoken,
    derive_spoken_warning,
    utterances,
    words_said,
)
from kiosk.viewmodels.props import BlockProps, CardProps, ScreenProps

NOT_WORDS = {"id", "kind", "tone", "picture", "qr", "qr_image", "scroll", "target", "glyph", "prominent", "continues"}
NOT_WORDS |= {"logo", "logo_ratio", "logo_name"}
NOT_WORDS |= {"more_below", "more_above"}  # on the buttons that scroll, which are there only where something is hidden
FEWEST_TEXTS = 300
DIALLED = re.compile(rf"(?<!\d)({'|'.join(crisis.NUMBERS)})(?!\d)|\d{{3}}[- ]\d{{4}}")


@pytest.fixture(params=crisis.LANGUAGES)
def catalogue(request: pytest.FixtureRequest, bundle: Bundle) -> Catalogue:
    return Catalogue(bundle.content, request.param)


def texts_of(props: ScreenProps | BlockProps | CardProps) -> Iterator[str]:
    """Every text of a screen that a visitor sees."""
    for name, value in zip(props._fields, props, strict=True):
        if name in NOT_WORDS or name.endswith("_glyph") or not value:
            continue
        for each in value if type(value) is tuple else (value,):
            if isinstance(each, BlockProps | CardProps):
                yield from texts_of(each)
            else:
                yield str(each)


def bare(text: str) -> str:
    """Letters and digits alone."""
    return "".join(re.findall(r"\w", text)).casefold()


def test_every_word_on_every_screen_is_read(catalogue: Catalogue) -> None:
    read = 0
    for screen in catalogue.ids:
        if screen == "attract":
            continue
        props = derive_screen(catalogue, screen)
        spoken = [bare(part.text) for part in derive_spoken(props)]
        for text in texts_of(props._replace(aside_title=props.aside_title if props.aside else "")):
            assert any(bare(text) in each for each in spoken), f"{text!r} on {screen} is not read"
            read += 1
    assert read >= FEWEST_TEXTS, "an empty scan shows nothing"


def test_no_word_is_read_that_is_not_on_the_screen(catalogue: Catalogue) -> None:
    for screen in catalogue.ids:
        props = derive_screen(catalogue, screen)
        seen = bare(" ".join(texts_of(props)))
        for part in derive_spoken(props):
            for word in re.split(r"[\s-]+", part.text):
                assert bare(word) in seen, f"{word!r} in {part.key} of {screen}"


def test_no_glyph_and_no_bare_address_is_read(catalogue: Catalogue) -> None:
    for screen in catalogue.ids:
        for part in derive_spoken(derive_screen(catalogue, screen)):
            assert not re.search(r"[\ue000-\uf8ff]|[\U000f0000-\U0010ffff]|://|[{}<>]", part.text), part


def test_every_part_has_a_thing_of_its_own_that_is_marked(catalogue: Catalogue) -> None:
    for screen in catalogue.ids:
        props = derive_screen(catalogue, screen)
        keys = [part.key for part in derive_spoken(props)]
        assert len(keys) == len(set(keys))
        for key in keys:
            name, _, number = key.partition(":")
            lists = {"block": props.blocks, "after": props.after, "card": props.cards, "aside": props.aside}
            assert int(number) < len(lists[name]) if number else name not in lists or name == "aside"


def test_a_screen_that_waits_for_somebody_is_silent(catalogue: Catalogue) -> None:
    assert derive_spoken(derive_screen(catalogue, "attract")) == ()


def test_a_screen_is_read_in_the_order_it_is_seen(catalogue: Catalogue) -> None:
    keys = [part.key for part in derive_spoken(derive_screen(catalogue, "ipt/grief"))]
    assert keys == ["header", *(f"block:{at}" for at in range(len(keys) - 5)), "closing", "next", "previous", "note"]
    keys = [part.key for part in derive_spoken(derive_screen(catalogue, "crisis"))]
    assert keys[0] == "header"
    assert keys.index("qr") < keys.index("after:0") < keys.index("action")


def test_crisis_numbers_are_read_digit_by_digit_wherever_they_stand(catalogue: Catalogue) -> None:
    found = 0
    for screen in catalogue.ids:
        for part in derive_spoken(derive_screen(catalogue, screen)):
            assert not DIALLED.search(part.text), part
            found += " ".join(crisis.LIFELINE) in part.text
    assert found >= 5


def test_who_does_not_read_the_language_hears_the_line_meant_for_them_in_theirs(catalogue: Catalogue) -> None:
    other = {"en": "es", "es": "en"}[catalogue.language.code]
    parts = derive_spoken(derive_screen(catalogue, "crisis"))
    assert [part.language for part in parts if part.language] == [other]
    said = utterances(parts, catalogue)
    assert {each.language for each in said} == {"en", "es"}


@pytest.mark.parametrize(
    ("texts", "spoken"),
    [
        (("Call", "Call 555-0100 now"), "Call. Call 5 5 5, 0 1 0 0 now."),
        (("1-800-555-0199.",), "1, 8 0 0, 5 5 5, 0 1 9 9."),
        (("(214) 555-0100",), "2 1 4, 5 5 5, 0 1 0 0."),
        (("12 to 16 weeks, 1,000 people, 2024, 100 %",), "12 to 16 weeks, 1,000 people, 2024, 100 %."),
        (("Is it?", "Yes!", "Wait…", "Then:", ""), "Is it? Yes! Wait… Then:"),
        (("IPT, (CBT) and TTY; send AYUDA",), "I-P-T, (C-B-T) and T-T-Y; send AYUDA."),
        ((f"{crisis.LIFELINE_SITE}, {crisis.LIFELINE}.",), "9 8 8 lifeline.org, 9 8 8."),
        (("¿Cómo está?", "  Bien  "), "¿Cómo está? Bien."),
        ((), ""),
    ],
)
def test_texts_are_said_as_one_says_them(texts: tuple[str, ...], spoken: str) -> None:
    assert as_spoken(*texts) == spoken


def test_both_sides_of_a_comparison_are_named() -> None:
    block = BlockProps("compare", title="Length", text="Short", other="Long")
    screen = ScreenProps(id="a/b", kind="compare", left="One", right="Other", blocks=(block,))
    assert derive_spoken(screen) == (SpokenPart("block:0", "Length. One: Short. Other: Long."),)


def test_the_idle_warning_is_read_without_its_seconds(catalogue: Catalogue) -> None:
    warning = derive_warning(catalogue, active=True, seconds_left=27)
    (part,) = derive_spoken_warning(warning)
    assert all(bare(each) in bare(part.text) for each in (warning.title, warning.text, warning.stay, warning.clear))
    assert "27" not in part.text
    assert derive_spoken_warning(derive_warning(catalogue, active=False, seconds_left=0)) == ()


def test_everything_that_is_read_is_known_by_its_words(bundle: Bundle) -> None:
    known, said = all_spoken(bundle.content), words_said(bundle.content)
    assert known.keys() == said.keys()
    assert len(known) >= FEWEST_TEXTS
    for code in crisis.LANGUAGES:
        catalogue = Catalogue(bundle.content, code)
        for screen in catalogue.ids:
            for each in utterances(derive_spoken(derive_screen(catalogue, screen)), catalogue):
                assert said[f"{each.language}/{words_digest(each.language, each.text)}"] == each.text
    assert re.fullmatch(r"[a-z0-9-]+", "".join(each.where for each in known.values()))
