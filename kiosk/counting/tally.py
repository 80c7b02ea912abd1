"""What of a visit is counted: how it ended, in which language, and which topics were opened. Crisis help never is."""

from typing import NamedTuple

from kiosk.content.catalogue import FIXED
from kiosk.visit import Outcome, Visit


class Counted(NamedTuple):
    """All that is known of a visit once it is over."""

    outcome: Outcome
    language: str
    topics: frozenset[str]


class Tally:
    """Follows one visit after another.

    While crisis help is on the glass it does not look, so that a visit counts as if that had not been; a visit that
    was nothing else does not count.
    """

    def __init__(self) -> None:
        self._language, self._topics = "", frozenset[str]()

    def see(self, visit: Visit) -> None:
        """What the visit has become."""
        if visit.state == "attract" or visit.crisis is not None:
            return
        self._language = visit.preferences.language
        topic = visit.here.screen.partition("/")[0]
        if topic not in FIXED:
            self._topics |= {topic}

    def forget(self) -> None:
        """Staff took the glass: the visit does not count."""
        self._language, self._topics = "", frozenset()

    def end(self, outcome: Outcome) -> Counted | None:
        """The visit is over: what is counted of it; nothing where it was crisis help alone."""
        language, topics = self._language, self._topics
        self.forget()
        return Counted(outcome, language, topics) if language else None
