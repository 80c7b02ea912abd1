"""Whether the languages of a content belong together: the same topics, screens and answers, of the same shape."""

from collections.abc import Collection, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from kiosk.content.fields import check_same_fields
from kiosk.content.files import WORDS
from kiosk.content.model import Language, Question, Questions, Topic, TopicScreen
from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.shapes import Side, compare_shapes

_Named = TopicScreen | Question


def check_translations(reader: Reader, languages: tuple[Language, ...], told: Collection[str]) -> None:
    """Every language has the same screens, so that a visitor can change it anywhere; of files in `told` all is said."""
    first, *others = languages
    for other in others:
        _compare_languages(reader, first, other, told)
        places = (Place(f"{first.code}/{WORDS}"), Place(f"{other.code}/{WORDS}"))
        check_same_fields(reader, first.words, other.words, places)


def _compare_languages(reader: Reader, first: Language, other: Language, told: Collection[str]) -> None:
    wanted, found = _by_id(first), _by_id(other)
    renamed = _renamed(set(wanted) - set(found), set(found) - set(wanted))
    for name in sorted(set(wanted) | set(found)):
        at, there = Place(f"{other.code}/{name}.yaml"), f"{first.code}/{name}.yaml"
        if name in renamed:
            _note_renamed(reader, (first.code, renamed[name]), (other.code, name))
        elif name in renamed.values():
            continue
        elif name not in found:
            mend = f"Copy {there} into the folder {other.code}, and translate it."
            reader.note("translation-differs", at, f'The topic "{name}" is not in this language.', mend)
        elif name in wanted:
            _compare_topics(reader, Side(wanted[name], Place(there)), Side(found[name], at))
        elif there not in told:
            what = f"The file {there} is missing; the topic is in {other.code}."
            mend = f"Put it back, or take {at.file} out too."
            reader.note("translation-differs", Place(there), what, mend, language=other.code)


def _renamed(lacking: Collection[str], more: Collection[str]) -> dict[str, str]:
    """Files of a name that is nearly that of a missing one, or holds it, and that name."""
    near = {
        each: get_close_matches(each.lower(), lacking, 1) or [name for name in lacking if name in each or each in name]
        for each in more
    }
    return {each: found[0] for each, found in near.items() if found}


def _note_renamed(reader: Reader, one: tuple[str, str], its: tuple[str, str]) -> None:
    """The longer of two names is the one that somebody added something to."""
    (code, name), (there, wanted) = (one, its) if len(one[1]) > len(its[1]) else (its, one)
    what = f"This file is called {name}.yaml here, and {wanted}.yaml in the folder {there}."
    at = Place(f"{code}/{name}.yaml")
    reader.note("translation-differs", at, what, f"Rename it to {wanted}.yaml.", language=its[0])


def _compare_topics(reader: Reader, first: Side, other: Side) -> None:
    compare_shapes(reader, first, other)
    _Compared(reader, first.place, other.place).compare("", first.value.screens, other.value.screens)


class _Compared(NamedTuple):
    """A topic in the first language and in another: each screen, and each answer, is in both under the same id."""

    reader: Reader
    first: Place
    other: Place

    def compare(self, under: str, wanted: Sequence[_Named], found: Sequence[_Named]) -> None:
        """Tell of what is in one of them alone; of an id that was changed in one of them, once."""
        lacking = [each for each in wanted if each.id not in {its.id for its in found}]
        more = [each for each in found if each.id not in {its.id for its in wanted}]
        pairs = list(zip(lacking, more, strict=True)) if len(lacking) == len(more) else []
        for one, its in pairs:
            at, there = (self.reader.place(it, where, "id") for it, where in ((its, self.other), (one, self.first)))
            what = f'The id is "{its.id}" here, and "{one.id}" in {there.file}, line {there.line}.'
            mend = f'Where it was changed, write again what it was: "{its.id}" in {there.file}, or "{one.id}" here.'
            self.reader.note("translation-differs", at, what, mend)
        for one in () if pairs else lacking:
            there = self.reader.place(one, self.first, "id")
            what = f'"{under}{one.id}" is in {there.file}, line {there.line}, and not in this file.'
            mend = "Translate it here, under the same name (id)."
            self.reader.note("translation-differs", self._gap(one, wanted, found), what, mend)
        for one in () if pairs else more:
            at = self.reader.place(one, self.other, "id")
            what = f'"{under}{one.id}" is in this file and not in {self.first.file}.'
            self.reader.note("translation-differs", at, what, "Add it there, or take it out here.")
        same = [(one, its) for one in wanted for its in found if one.id == its.id]
        for one, its in (*same, *pairs):
            compare_shapes(self.reader, Side(one, self.first), Side(its, self.other))
            if isinstance(one, Questions) and isinstance(its, Questions):
                self.compare(f"{its.id}/", one.questions, its.questions)

    def _gap(self, one: _Named, wanted: Sequence[_Named], found: Sequence[_Named]) -> Place:
        """Where `one` would stand: at the one that follows, or at the end."""
        there = {each.id: each for each in found}
        following = (there[each.id] for each in wanted[wanted.index(one) + 1 :] if each.id in there)
        after = next(following, None)
        return self.reader.place(found, self.other, "end") if after is None else self.reader.place(after, self.other)


def _by_id(language: Language) -> dict[str, Topic]:
    return {topic.id: topic for topic in language.topics}
