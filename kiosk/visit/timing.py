"""How long an unused screen stays (docs/look.md, "Time"; WCAG 2.2.1)."""

from typing import NamedTuple

LARGE_TEXT = 1.5


class Timing(NamedTuple):
    """Seconds and words a minute."""

    reading_seconds: float = 90.0
    crisis_seconds: float = 300.0
    warning_seconds: float = 30.0
    greeting_seconds: float = 15.0
    dark_seconds: float = 60.0
    words_per_minute: float = 100.0

    def idle_limit(self, words: int, text_scale: float, *, crisis: bool, aloud: bool = False) -> float:
        """Seconds before the warning on a screen of so many words: its reading time if that is longer."""
        least = self.crisis_seconds if crisis else self.reading_seconds
        limit = max(least, words / self.words_per_minute * 60)
        return limit * 2 if aloud or text_scale >= LARGE_TEXT else limit
