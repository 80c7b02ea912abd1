"""How easy a text is to read: Flesch-Kincaid grade in English, INFLESZ in Spanish."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kiosk.content.prose import sentences, words


class Limit(NamedTuple):
    """A scale and how far on it a topic and one screen may be."""

    scale: str
    topic: float
    screen: float
    higher_is_easier: bool

    def asked(self, most: float) -> str:
        """The limit in words."""
        return f"{'at least' if self.higher_is_easier else 'up to'} {most:g}"

    def passes(self, figure: float, most: float) -> bool:
        """Whether a figure, as it is printed, keeps the limit."""
        shown = round(figure, 1)
        return shown >= most if self.higher_is_easier else shown <= most

    def harder(self, one: float, other: float) -> bool:
        """Whether the one figure is that of the harder text."""
        return one < other if self.higher_is_easier else one > other


LIMITS = {
    "en": Limit("Flesch-Kincaid school grade", 6, 8, higher_is_easier=False),
    "es": Limit("INFLESZ", 55, 55, higher_is_easier=True),
}


def ease(texts: Sequence[str], language: str, syllables: Callable[[str], int]) -> float:
    """The figure of the texts together; raises `KeyError` for a language without a scale.

    Kincaid et al. 1975: 0.39 w + 11.8 s - 15.59; Szigriszt-Pazos 1993: 206.835 - 62.3 s - w, where w is words a
    sentence and s is syllables a word.
    """
    said = [sentence for text in texts for sentence in sentences(text)]
    counts = [syllables(word) for sentence in said for word in words(sentence)]
    if not counts:
        return LIMITS[language].topic
    each, long = sum(counts) / len(counts), len(counts) / len(said)
    return {"en": 0.39 * long + 11.8 * each - 15.59, "es": 206.835 - 62.3 * each - long}[language]
