"""What is read aloud at one go, and the recording that goes with exactly these words."""

import hashlib
from typing import NamedTuple

DIGEST_LENGTH = 12
WORDS_PER_MINUTE = 100
"""A slow reader's pace, by which the length of what is read is estimated."""
LETTERS_A_WORD = 6
"""By which a long word counts as several."""


class Utterance(NamedTuple):
    """Words as they are spoken ("5 5 5"), their language, and the bundle's recording of them; `clip` may be empty."""

    text: str
    language: str
    clip: str = ""


def words_digest(language: str, text: str) -> str:
    """By which a recording knows its words: other words, another digest."""
    return hashlib.sha256(f"{language}\n{text}".encode()).hexdigest()[:DIGEST_LENGTH]


def estimated_seconds(text: str) -> float:
    """How long it takes to say `text` slowly."""
    return max(len(text.split()), len(text) / LETTERS_A_WORD) / WORDS_PER_MINUTE * 60
