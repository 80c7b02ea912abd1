"""The shipped content with notices as long as `check` lets them be, in the languages nobody speaks too."""

from datetime import date

import msgspec

from kiosk.content import Bundle
from kiosk.content.model import Notice
from kiosk.content.notice_checks import MOST_LETTERS
from tests.pseudo import LONG, MIRRORED

_SAID = (
    {
        "en": "We are closed on Thursday and Friday. The phone line of the clinic is open on both days until seven.",
        "es": "Cerramos el jueves y el viernes. El teléfono de la clínica atiende los dos días hasta las siete y 5.",
    },
    {
        "en": "A new group for parents starts on Monday, in the large room beside the stairs. Ask at the front desk",
        "es": "El lunes empieza un grupo para padres y madres en la sala junto a la escalera. Pregunte al personal.",
    },
)


def with_notices(bundle: Bundle) -> Bundle:
    """`bundle` with two notices that are current today."""
    clinic = msgspec.structs.replace(bundle.content.clinic, notices=tuple(map(_notice, _SAID)))
    content = msgspec.structs.replace(bundle.content, clinic=clinic)
    members = dict(bundle._members)
    return Bundle(content, f"{bundle.digest} with notices", members)


def _notice(said: dict[str, str]) -> Notice:
    assert {len(each) for each in said.values()} == {MOST_LETTERS}
    text = {**said, LONG: said["es"], MIRRORED: said["en"]}
    return Notice(text=text, begins=date(2020, 1, 1), ends=date(2100, 1, 1))
