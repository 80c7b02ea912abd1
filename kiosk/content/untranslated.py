"""A language whose words are still those of another."""

import msgspec

from kiosk.content.model import Language, Source
from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.said import texts

_SHORTEST = 12
"""Letters: a shorter text may well be the same in two languages, as "Video" is."""
_MOST = 0.5
"""Share of equal texts from which a file counts as not translated."""
_UNTRANSLATED = frozenset({"id", "icon", "picture", "tone", "sources"})


def check_translated(reader: Reader, languages: tuple[Language, ...], words_file: str) -> None:
    """Warn of every file of a later language that mostly says what the first language says."""
    first, *others = languages
    said = {name: _said(value) for name, value in _files(first, words_file).items()}
    for other in others:
        for name, value in _files(other, words_file).items():
            found, known = _said(value), said.get(name, set())
            if found and len(found & known) > _MOST * len(found):
                what = (
                    f"Most texts here, {len(found & known)} of them, are still the {first.words.language.name} words."
                )
                mend = f'Translate it, or take "{other.code}" out of "languages:" in clinic.yaml until it is.'
                reader.warn("not-translated", Place(f"{other.code}/{name}"), what, mend)


def _files(language: Language, words_file: str) -> dict[str, msgspec.Struct]:
    return {words_file: language.words, **{f"{topic.id}.yaml": topic for topic in language.topics}}


def _said(value: msgspec.Struct) -> set[str]:
    return {
        text
        for owner, name, text, _ in texts(Reader({}), value, Place(""))
        if len(text) >= _SHORTEST and name not in _UNTRANSLATED and not isinstance(owner, Source)
    }
