"""The words of clinic.yaml that patients see: read with the packet, and not covered by a signature."""

from collections.abc import Iterator, Sequence

from kiosk.content.model import Clinic, Localized


def clinic_words(clinic: Clinic, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Where each text stands in clinic.yaml, with its language where it has one, and the text."""
    yield "name", clinic.name
    yield "booking address", clinic.booking.address
    yield "booking short", clinic.booking.short
    for name, text in _localized(clinic).items():
        yield from ((f"{name} {code}", text[code]) for code in languages if code in text)
    yield "source_page publisher", clinic.source_page.publisher
    yield "source_page reviewed_by", clinic.source_page.reviewed_by
    if clinic.local_crisis_line:
        yield "local_crisis_line phone", clinic.local_crisis_line.phone
    if clinic.look and clinic.look.logo_name:
        yield "look logo_name", clinic.look.logo_name


def _localized(clinic: Clinic) -> dict[str, Localized]:
    care, line = clinic.care, clinic.local_crisis_line
    return {
        "care in_person": care.in_person,
        "care video": care.video,
        "care soon": care.soon,
        "source_page reviewed": clinic.source_page.reviewed,
        **({"local_crisis_line name": line.name} if line else {}),
        **{
            f"notice {each.begins} to {each.ends}, {number}": each.text for number, each in enumerate(clinic.notices, 1)
        },
    }
