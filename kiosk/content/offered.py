"""Which languages visitors are offered: those that are whole. What spoils one does not take the others away."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from kiosk.content.files import WORDS
from kiosk.content.model import Language
from kiosk.content.nodes import Node
from kiosk.content.problems import Place, Problem, spoiled
from kiosk.content.progress import progress
from kiosk.content.reader import Reader


class Listed(NamedTuple):
    """The languages of clinic.yaml, the first one first, and the nodes of every file of theirs that was looked at."""

    codes: tuple[str, ...]
    nodes: Mapping[str, Node | None]

    def come(self, code: str, problems: Iterable[Problem]) -> str:
        """How far a language has come, and how many errors are in it."""
        errors = sum(bool(spoiled(problem, (code,))) for problem in problems)
        counted = f", {errors} {'thing' if errors == 1 else 'things'} to mend" if errors else ""
        return f"{progress(self.nodes, code, self.codes[0])}{counted}"


def offered(reader: Reader, languages: Iterable[Language], listed: Listed, listed_at: Place) -> tuple[Language, ...]:
    """The languages without an error, with a warning of each that is left out; the first one is never left out."""
    others = listed.codes[1:]
    lost = {spoiled(problem, others) for problem in reader.problems} - {""}
    for code in (each for each in others if each in lost and not _told(each, reader.problems)):
        what = f'The language "{code}" is not offered to visitors: {listed.come(code, reader.problems)}.'
        mend = "Mend what is named above for it; until then the other languages are shown without it."
        at = Place(f"{code}/{WORDS}") if any(name.startswith(f"{code}/") for name in listed.nodes) else listed_at
        reader.warn("language-incomplete", at, what, mend)
    return tuple(each for each in languages if each.code not in lost)


def _told(code: str, problems: Iterable[Problem]) -> bool:
    """Whether all that keeps a language away is that it is not translated, which says so itself."""
    return {each.code for each in problems if spoiled(each, (code,))} == {"not-translated"}


def summary(
    problems: Iterable[Problem],
    listed: Listed,
    drafts: Iterable[str],
    shown: Collection[str],
    unsigned: Collection[str],
) -> tuple[str, ...]:
    """One line a language: how far it has come, whether visitors are offered it, and whether it is still a draft."""
    told, draft = tuple(problems), "; awaits a qualified translator"
    lines = [
        f"{code}: {listed.come(code, told)}; {'' if code in shown else 'not '}offered to visitors"
        f"{draft if code != listed.codes[0] and code in unsigned else ''}"
        for code in listed.codes
    ]
    return (*lines, *(f"{code}: not in the list of clinic.yaml; not offered to visitors" for code in drafts))
