"""What about says of reviews, and which mark a screen carries, from values alone."""

from datetime import date

import msgspec
import pytest

from kiosk.content import Bundle, Catalogue
from kiosk.content.model import Language, Review
from kiosk.viewmodels.derive import derive_screen
from kiosk.viewmodels.derive.reviews import Day

IPT = Review(topic="ipt", name="Person {date} A", role="nurse", signed=date(2026, 3, 2), due=date(2026, 9, 2))
BEFORE, AFTER = Day(IPT.due), Day(date(2026, 9, 3))


def catalogue(bundle: Bundle, *reviews: Review, signed: tuple[str, ...] = (), overdue: str = "flag") -> Catalogue:
    content = bundle.content
    clinic = msgspec.structs.replace(content.clinic, overdue_review=overdue)
    english: Language = msgspec.structs.replace(content.languages[0], reviews=reviews, signed_screens=signed)
    return Catalogue(msgspec.structs.replace(content, clinic=clinic, languages=(english,)), "en")


def said(held: Catalogue, day: Day) -> tuple[str, ...]:
    (block,) = (each for each in derive_screen(held, "about", day=day).blocks if each.title == "Who has checked them")
    return block.items or (block.text,)


def test_where_nobody_signed_about_says_so(bundle: Bundle) -> None:
    assert said(catalogue(bundle), BEFORE) == (
        "No clinician has signed these words yet. Each page says so until one does.",
    )


def test_each_topic_and_the_other_words_are_named_and_a_name_is_never_read_as_a_field(bundle: Bundle) -> None:
    signed = "Interpersonal therapy: Person {date} A, nurse, has read and signed these words. 2026-03-02. "
    assert said(catalogue(bundle, IPT), BEFORE) == (
        f"{signed}They are to be read again by 2026-09-02.",
        "CBT at a glance: no clinician has signed these words yet.",
        "The buttons and fixed words: no clinician has signed these words yet.",
    )
    changed = msgspec.structs.replace(IPT, whole=False)
    assert said(catalogue(bundle, changed), AFTER)[0].endswith(
        "Some words have changed since then. Nobody has signed those yet. "
        "They were to be read again by 2026-09-02. Nobody has done so yet."
    )


@pytest.mark.parametrize(
    ("signed", "overdue", "day", "mark"),
    [
        ((), "flag", BEFORE, "Not yet reviewed by a clinician"),
        (("ipt/grief",), "flag", BEFORE, ""),
        (("ipt/grief",), "flag", AFTER, "Due to be read again by a clinician"),
        (("ipt/grief",), "keep", AFTER, ""),
        ((), "flag", AFTER, "Not yet reviewed by a clinician"),
    ],
)
def test_a_screen_carries_the_mark_it_needs(
    signed: tuple[str, ...], overdue: str, day: Day, mark: str, bundle: Bundle
) -> None:
    assert derive_screen(catalogue(bundle, IPT, signed=signed, overdue=overdue), "ipt/grief", day=day).note == mark
