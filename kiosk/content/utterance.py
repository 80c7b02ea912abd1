"""What is read aloud at one go, and the recording that goes with exactly these words."""

import hashlib
from typing import NamedTuple

DIGEST_LENGTH = 12


class Utterance(NamedTuple):
    """Words as they are spoken ("5 5 5"), their language, and the bundle's recording of them; `clip` may be empty."""

    text: str
    language: str
    clip: str = ""


def words_digest(language: str, text: str) -> str:
    """By which a recording knows its words: other words, another digest."""
    return hashlib.sha256(f"{language}\n{text}".encode()).hexdigest()[:DIGEST_LENGTH]
