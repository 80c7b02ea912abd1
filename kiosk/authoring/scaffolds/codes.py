"""Languages by their code or by their name, as Qt knows them."""

from difflib import get_close_matches
from typing import NamedTuple

from PySide6.QtCore import QLocale

from kiosk.authoring.scaffolds.made import RefusedError

_OWN = {"en": "English", "es": "Español"}
"""Qt adds the country to these."""


class Known(NamedTuple):
    """A language: its code, its name in English, and its own name where that is known."""

    code: str
    name: str
    own: str


def find_language(wanted: str) -> Known:
    """From "fr", "French" or "français". Raises `RefusedError`, with the nearest names there are."""
    asked = wanted.strip().casefold()
    known = _known()
    found = [each for each in known if asked and asked in (each.code, each.name.casefold(), each.own.casefold())]
    if found:
        return found[0]
    by_code = QLocale.codeToLanguage(asked)
    if by_code in _spoken() and len(asked) in (2, 3):
        return Known(asked, QLocale.languageToString(by_code), "")
    names = {each.name.casefold(): each for each in known} | {each.own.casefold(): each for each in known if each.own}
    near = dict.fromkeys(names[each] for each in get_close_matches(asked, list(names), 3, 0.6))
    meant = " or ".join(f"{each.code} ({each.name})" for each in near)
    mend = f"Did you mean {meant}?" if meant else "Write its code, such as fr, or its name in English, such as French."
    message = f'There is no language "{wanted}". {mend}'
    raise RefusedError(message)


def _spoken() -> list[QLocale.Language]:
    return [each for each in QLocale.Language if each not in (QLocale.Language.AnyLanguage, QLocale.Language.C)]


def _known() -> list[Known]:
    return [
        Known(code, QLocale.languageToString(each), _OWN.get(code) or _own_name(each))
        for each in _spoken()
        if (code := QLocale.languageToCode(each)).isalpha()
    ]


def _own_name(language: QLocale.Language) -> str:
    """As it calls itself, with a capital; empty where Qt does not know it, or would say that of another."""
    locale = QLocale(language)
    name = locale.nativeLanguageName() if locale.language() == language else ""
    return name[:1].upper() + name[1:]
