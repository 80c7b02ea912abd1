"""A content folder, read, checked and made one immutable value."""

import hashlib
from collections.abc import Callable, Sequence
from collections.abc import Mapping as Lookup
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

import msgspec

from kiosk.content import (
    accents,
    claims,
    fields,
    icons,
    lengths,
    letters,
    logos,
    notice_checks,
    offered,
    pictures,
    repeats,
    review,
    screens,
    source_dates,
    sources,
    translations,
    untranslated,
    wholeness,
    wording,
)
from kiosk.content.bundle import pack
from kiosk.content.copies import copied, set_aside
from kiosk.content.direction import direction
from kiosk.content.drafts import check_drafts, without, without_files
from kiosk.content.every_text import check_every_text
from kiosk.content.files import (
    CLINIC,
    PICTURES,
    SCHEMA,
    WORDS,
    list_folder,
    read_damaged,
    read_picture,
    read_text,
)
from kiosk.content.forms import FORMS
from kiosk.content.lines import line_problems
from kiosk.content.lost_words import lost_words
from kiosk.content.model import MAIN, Booking, Clinic, Content, Icons, Language, Logo, Topic, Words
from kiosk.content.nodes import Listing, Mapping, Node, Scalar, behind, read_nodes
from kiosk.content.plain import Figures, check_plain
from kiosk.content.problems import Depth, Place, Problem, in_order, spoiled
from kiosk.content.reader import Reader
from kiosk.content.recordings import Judged, find_recordings, judge_recordings

V = TypeVar("V", bound=msgspec.Struct)
_MAY_BE_EMPTY = ("front_desk_plan", "notices")
"""Names of clinic.yaml that may stand there with nothing behind them."""


class Compiled(NamedTuple):
    """What came of a folder: the content with its pictures and its icon font, or only problems."""

    content: Content | None
    problems: tuple[Problem, ...]
    pictures: dict[str, bytes]
    font: bytes
    recordings: Lookup[str, bytes] = MappingProxyType({})
    languages: tuple[str, ...] = ()
    """How far each language has come, a line each."""
    figures: tuple[Figures, ...] = ()
    """How hard each file is to read, where that was asked for."""
    texts: Lookup[str, str] = MappingProxyType({})
    """What stands in each file that was read, by its name; what is no UTF-8 is a sign for a lost letter."""
    standings: tuple[review.Standing, ...] = ()
    """How each file that can be read stands with its review."""
    unread: tuple[str, ...] = ()
    """The files of words that cannot."""

    def packed(self) -> bytes:
        """The bytes of the bundle. Raises `ValueError` where there are only problems."""
        if self.content is None:
            message = "There is no content to pack."
            raise ValueError(message)
        return pack(self.content, self.pictures, self.font, self.recordings)


Said = Callable[[Content], Lookup[str, str]]
"""From content to all that is read aloud of it, by LANGUAGE/DIGEST."""


def compile_content(  # noqa: PLR0913 -- what may be asked for besides, each by its name
    root: Path,
    illustrations: Path,
    said: Said | None = None,
    *,
    plain: bool = False,
    drafts: bool = False,
    everything: bool = False,
    today: date | None = None,
) -> Compiled:
    """Read `root` with the kiosk's own `illustrations`; content is None where an error is not one language's alone.

    A language with an error is left out, unless it is the first. Recordings are taken up where `said` tells which
    words they may belong to. With `plain`, what is hard to read is measured and warned of too; with `drafts`, topics
    that are not done are in it as well; with `everything`, words nobody has signed are, whatever the clinic wants.
    What is over or due is told as of `today`, the machine's own day where none is given.
    Raises `FileNotFoundError` where `root` is no folder.
    """
    if not root.is_dir():
        raise FileNotFoundError(root)
    asked = _Asked(said, plain=plain, drafts=drafts, everything=everything, today=today or _today())
    return _Compilation(root, illustrations, asked).run()


class _Asked(NamedTuple):
    """What else was asked for."""

    said: Said | None
    plain: bool
    drafts: bool
    everything: bool
    today: date


class _Compilation:
    def __init__(self, root: Path, illustrations: Path, asked: _Asked) -> None:
        self._said, self._plain, self._drafts, self._everything, self._today = asked
        self._standings = tuple[review.Standing, ...]()
        folder, listed = list_folder(root)
        self._folder, aside, self._misnamed = set_aside(folder)
        self._reader = Reader(FORMS)
        self._reader.problems += (*listed, *aside)
        self._own = pictures.illustrations(illustrations)
        self._logo: logos.Logo | None = None
        self._figures = tuple[Figures, ...]()
        self._told = set(self._misnamed)
        self._topics: dict[str, Topic] = {}
        self._listed, self._read = tuple[str, ...](), dict[str, Node | None]()
        self._texts: dict[str, str] = {}
        start = f"{PICTURES}/"
        self._clinics = [n.removeprefix(start) for n in sorted(self._folder.files) if n.startswith(start)]

    def run(self) -> Compiled:
        if not self._folder.files:
            if not self._reader.problems:
                mend = "Copy the content that came with the kiosk into it."
                self._reader.note("folder-empty", Place(""), "This folder holds no content.", mend, depth=Depth.FILE)
            return self._result(None)
        clinic = self._clinic()
        listed = clinic.languages if clinic else tuple(self._written())
        at = self._reader.place(clinic, Place(CLINIC), "languages")
        if not all(wholeness.LANGUAGE.fullmatch(code) for code in listed):
            listed = tuple(self._written())
        self._listed = listed
        languages = tuple(filter(None, (self._language(code, at) for code in listed)))
        self._check_sources()
        self._check_pictures()
        self._check_surplus(listed)
        languages = self._without_drafts(languages)
        kept = review.read_kept(self._folder)
        self._standings = review.standings(self._read, listed, kept)
        if not languages or languages[0].code != listed[0] or len(set(listed)) != len(listed):
            return self._result(None)
        translations.check_translations(self._reader, languages, self._told)
        untranslated.check_translated(self._reader, self._read, listed)
        if clinic is None:
            return self._result(None)
        broken = {spoiled(each, listed[1:]) for each in self._reader.problems}
        whole = [each.code for each in languages if each.code not in broken]
        notice_checks.check_translated(self._reader, clinic, Place(CLINIC), whole)
        if self._everything:
            unasked = msgspec.structs.replace(clinic, require_review="none", overdue_review="keep")
            self._reader.copy_places(clinic, unasked)
            clinic = unasked
        shown = review.shown(clinic, languages, self._standings)
        read = {each.code for each in languages}
        day = review.Day(self._today, read - {each.code for each in shown.languages}, self._folder.root)
        told = [each for each in self._standings if each.language in read]
        review.check_reviews(self._reader, clinic, told, kept, day)
        if self._stopped():
            return self._result(None)
        languages = offered.offered(self._reader, shown.languages, offered.Listed(listed, self._read), at)
        if self._plain:
            self._figures = tuple(each for it in languages for each in check_plain(self._reader, it, WORDS))
        languages = tuple(map(_shown, languages))
        drawn = {name: self._picture(name) for name in self._named_pictures(languages)}
        if self._logo:
            drawn[logos.LOGO] = self._logo.png
        glyphs = icons.interface_glyphs() | {
            name: icons.known_icons()[name.removeprefix(icons.PREFIX)] for name in self._named_icons(languages)
        }
        content = Content(
            clinic=clinic,
            languages=languages,
            icons=Icons(font="icons.ttf", glyphs=dict(sorted(glyphs.items()))),
            pictures={name: _member(name, data) for name, data in drawn.items()},
            accent=accents.derive_accent(clinic.look) if clinic.look else None,
            logo=self._named_logo(clinic),
            withheld=dict(shown.withheld),
        )
        recorded = self._recorded(content)
        return self._result(msgspec.structs.replace(content, recordings=recorded.members), drawn, recorded.sounds)

    def _without_drafts(self, languages: tuple[Language, ...]) -> tuple[Language, ...]:
        """What is not done is neither shown nor counted, unless it was asked for."""
        found = check_drafts(self._reader, languages)
        if self._drafts:
            return languages
        self._read = without_files(found, self._read)
        return without(found, languages)

    def _recorded(self, content: Content) -> Judged:
        """The recordings of what is read aloud of `content`."""
        said = self._said
        if said is None:
            return Judged({}, {}, ())
        judged = judge_recordings(self._folder, tuple(each.code for each in content.languages), lambda: said(content))
        self._reader.problems += judged.problems
        return judged

    def _result(
        self, content: Content | None, drawn: dict[str, bytes] | None = None, sounds: dict[str, bytes] | None = None
    ) -> Compiled:
        problems, shown = in_order(self._reader.problems), [each.code for each in content.languages] if content else []
        drafts = [code for code in self._written() if code not in self._listed]
        listed = offered.Listed(self._listed, self._read)
        unsigned = {each.language for each in self._standings if each.signed is None}
        lines = offered.summary(problems, listed, drafts, shown, unsigned) if self._listed else ()
        unread = tuple(name for name, node in self._read.items() if node is None)
        told = (lines, self._figures, self._texts, self._standings, unread)
        if content is None or self._stopped():
            return Compiled(None, problems, {}, b"", {}, *told)
        return Compiled(content, problems, drawn or {}, icons.icon_font(), sounds or {}, *told)

    def _stopped(self) -> bool:
        """Whether there is an error that is not that of one language alone, the first one excepted."""
        others = self._listed[1:]
        return any(each.severity == "error" and not spoiled(each, others) for each in self._reader.problems)

    def _nodes(self, name: str) -> Node | None:
        """The nodes of a file; None where it cannot be read, the problems being noted."""
        text, problems = read_text(self._folder, name)
        self._reader.problems += () if text is None and name in self._misnamed else problems
        if text is None:
            damaged = any(each.code == "file-encoding" for each in problems)
            if damaged and (legible := read_damaged(self._folder, name)):
                self._texts[name] = legible
            return None
        self._texts[name] = text
        self._reader.lines[name] = text.split("\n")
        lines = tuple(line_problems(name, text))
        node, syntax = read_nodes(name, text)
        lost = tuple(lost_words(name, text)) if not lines else ()
        self._reader.problems += lines or _before(syntax, lost)
        self._reader.problems += (
            _before(lines, [each for each in syntax if each.code != "yaml-syntax"]) if lines else syntax
        )
        self._read[name] = None if lines or syntax or lost else node
        return self._read[name]

    def _struct(self, name: str, kind: type[V], **given: Any) -> V | None:  # noqa: ANN401 -- fields of any type
        node = self._nodes(name)
        return None if node is None else self._reader.struct(node, kind, name, given=given)

    def _clinic(self) -> Clinic | None:
        node = self._nodes(CLINIC)
        if not isinstance(node, Mapping):
            if node is not None:
                self._reader.struct(node, Clinic, CLINIC)
            return None
        place, plan = Place(CLINIC), node.get("front_desk_plan")
        entries = tuple((k, v) for k, v in node.entries if k.text not in _MAY_BE_EMPTY or not _empty(v))
        clinic = self._reader.struct(Mapping(node.place, entries), Clinic, CLINIC)
        if clinic is None:
            return None
        if plan is not None:
            self._reader.keep(clinic, [("front_desk_plan", plan.place)])
        booking = clinic.booking
        booking = Booking(
            address=booking.address, short=booking.short, placeholder=wholeness.is_placeholder(booking.address)
        )
        self._reader.copy_places(clinic.booking, booking)
        whole = msgspec.structs.replace(clinic, booking=booking)
        self._reader.copy_places(clinic, whole)
        clinic = whole
        wholeness.check_languages(self._reader, clinic, place)
        wholeness.check_address(self._reader, clinic, place)
        wholeness.check_phone(self._reader, clinic, place)
        wholeness.check_localized(self._reader, clinic, place)
        source_dates.check_source_dates(self._reader, clinic, place, self._today)
        wording.check_clinic(self._reader, clinic, place)
        check_every_text(self._reader, clinic, place)
        accents.check_accents(self._reader, clinic, place)
        logos.check_named(self._reader, clinic, place, self._clinics)
        notice_checks.check_notices(self._reader, clinic, place, self._today, plain=self._plain)
        if clinic.look and clinic.look.logo in self._clinics:
            self._logo = self._read_logo(f"{PICTURES}/{clinic.look.logo}")
        return clinic

    def _read_logo(self, name: str) -> logos.Logo | None:
        data, problems = read_picture(self._folder, name)
        self._reader.problems += problems
        if problems:
            return None
        drawn = logos.draw_anew(data)
        if isinstance(drawn, pictures.Refused):
            self._reader.note(drawn.code, Place(name), drawn.what, drawn.mend)
            return None
        if warned := logos.faint(drawn):
            self._reader.warn(warned.code, Place(name), warned.what, warned.mend)
        return drawn

    def _named_logo(self, clinic: Clinic) -> Logo | None:
        if self._logo is None or clinic.look is None:
            return None
        name = clinic.look.logo_name or clinic.name
        return Logo(picture=logos.LOGO, ratio=self._logo.ratio, name=name)

    def _language(self, code: str, listed_at: Place) -> Language | None:
        if not any(name.startswith(f"{code}/") for name in self._folder.files):
            mend = f'Take "{code}" out of "languages:", or add the folder {code} with its files.'
            other = next((each for each in self._folder.files if each.lower().startswith(f"{code}/")), "")
            if other:
                mend = f"Rename the folder {other.partition('/')[0]} to {code}, in small letters."
            what = f'The language "{code}" is listed and has no folder.'
            self._reader.note("language-missing", listed_at, what, mend, depth=Depth.FILE, language=code)
            return None
        words_file = f"{code}/{WORDS}"
        words = self._struct(words_file, Words)
        if words:
            self._check_words(code, words, Place(words_file))
        names = self._folder.topics(code)
        if not names and not any(each.startswith(f"{code}/") for each in self._misnamed - {words_file}):
            what = f'The language "{code}" has no topic.'
            self._reader.note("topic-missing", Place(words_file), what, f"Add a file such as {code}/{MAIN}.yaml.")
        elif code == self._listed[0]:
            self._main_topic(f"{code}/{MAIN}.yaml")
        topics = tuple(filter(None, (self._topic(code, name) for name in names)))
        if words is None or not topics or len(topics) != len(names):
            return None
        return Language(code=code, words=words, topics=topics, direction=direction(code))

    def _check_words(self, code: str, words: Words, place: Place) -> None:
        check_every_text(self._reader, words, place, (code,))
        fields.check_countdown(self._reader, words, place)
        lengths.check_lengths(self._reader, words, place, translated=code != self._listed[0])
        letters.check_letters(self._reader, words, place)
        claims.check_review(self._reader, words, place)
        claims.check_reviewers(self._reader, words, place)
        claims.check_room(self._reader, words, place)

    def _main_topic(self, file: str) -> None:
        """The topic this kiosk is for is there in the first language; where it is not, that is told once."""
        self._told.add(file)
        if file not in self._folder.files | self._misnamed:
            what = f"The file {file} is missing: the topic that comes first on every kiosk."
            mend = "Put it back; a copy of it is in the folder that came with the kiosk."
            self._reader.note("topic-missing", Place(file), what, mend)

    def _topic(self, code: str, name: str) -> Topic | None:
        file = f"{code}/{name}.yaml"
        topic = self._struct(file, Topic, id=name)
        if topic is None:
            return None
        place = Place(file)
        wholeness.check_ids(self._reader, topic, place)
        wholeness.check_icons(self._reader, topic, place)
        wholeness.check_pictures(self._reader, topic, place, (*self._own, *self._clinics))
        check_every_text(self._reader, topic, place, (code,))
        wording.check_figures(self._reader, topic, place)
        screens.check_safety(self._reader, topic, place)
        screens.check_leads(self._reader, topic, place)
        repeats.check_repeats(self._reader, topic, place)
        lengths.check_lengths(self._reader, topic, place)
        letters.check_letters(self._reader, topic, place)
        claims.check_reviewers(self._reader, topic, place)
        claims.check_first_card(self._reader, topic, place)
        self._topics[file] = topic
        return topic

    def _check_sources(self) -> None:
        """Each source that is named is listed; what the same topic lists in other languages tells which is misspelt."""
        listed = {file: sources.listed_in(self._read.get(file)) for file in self._topics}
        for file, topic in self._topics.items():
            others = (ids for each, ids in listed.items() if each != file and each.endswith(f"/{topic.id}.yaml"))
            sources.check_sources(self._reader, topic, Place(file), tuple(chain(*others)))

    def _written(self) -> list[str]:
        """Languages that have words, when clinic.yaml cannot say which are meant."""
        names = (name.partition("/") for name in self._folder.files)
        return sorted(folder for folder, _, rest in names if rest == WORDS and wholeness.LANGUAGE.fullmatch(folder))

    def _check_surplus(self, languages: tuple[str, ...]) -> None:
        """Files nobody reads: misplaced, misnamed, or of a language that is not shown."""
        drafts = [code for code in self._written() if code not in languages]
        for code in drafts:
            what = f'The language "{code}" is written and not shown.'
            self._reader.warn(
                "language-not-shown",
                Place(f"{code}/{WORDS}"),
                what,
                f'Add "{code}" to "languages:" in clinic.yaml to show it.',
            )
        known = {CLINIC, *(f"{PICTURES}/{name}" for name in self._clinics)}
        known |= {
            each for each in self._folder.files if each.startswith(f"{SCHEMA}/") and each.endswith(".schema.json")
        }
        known |= {name for name in self._folder.files if name == review.REVIEWS or review.is_kept(name)}
        known |= {each for each in find_recordings(self._folder) if each.partition("/")[0] in (*languages, *drafts)}
        for name in sorted(self._folder.files - known):
            folder, _, rest = name.partition("/")
            if folder in (*languages, *drafts) and rest.endswith(".yaml") and "/" not in rest:
                continue
            if not rest and name == PICTURES:
                what, mend = "A file lies here, and the folder of your pictures belongs here.", "Give it another name."
                self._reader.warn("unknown-file", Place(name), what, mend)
            elif folder != PICTURES:
                what = "The kiosk does not know what this file is for."
                self._reader.warn(
                    "unknown-file", Place(name), what, "Take it out of the content folder, or give it the right name."
                )

    def _check_pictures(self) -> None:
        """Judge every picture of the clinic; one that nothing names keeps nothing from the glass."""
        named = {text for node in self._read.values() for text in behind(node, ("picture", "logo"))}
        for name in self._clinics:
            problems = read_picture(self._folder, f"{PICTURES}/{name}")[1]
            if name in named:
                self._reader.problems += problems
                continue
            if original := copied(name, named & set(self._clinics)):
                what = f"Looks like a copy of {original}, which is shown; this one is not."
                mend = f"See which of the two is the right one. Give that the name {original}, and take the other out."
                self._reader.warn("looks-like-copy", Place(f"{PICTURES}/{name}"), what, mend)
            for each in problems:
                mend = f"Nothing names it: take it out of the folder. Or, to show it: {each.mend}"
                self._reader.warn(each.code, each.place, each.what, mend)

    def _picture(self, name: str) -> bytes:
        return self._own[name].read_bytes() if name in self._own else self._clinic_picture(name)

    def _clinic_picture(self, name: str) -> bytes:
        """A picture's bytes; judged each time they are read, for the file may have changed since."""
        data, problems = read_picture(self._folder, f"{PICTURES}/{name}")
        self._reader.problems += problems
        return data

    def _named_pictures(self, languages: tuple[Language, ...]) -> list[str]:
        named = {name for name in pictures.ALWAYS if name in self._own}
        for topic in (topic for language in languages for topic in language.topics):
            named |= {owner.picture for owner in (topic, *topic.screens) if owner.picture}
        return sorted(named)

    def _named_icons(self, languages: tuple[Language, ...]) -> set[str]:
        topics = [topic for language in languages for topic in language.topics]
        return {owner.icon for topic in topics for owner in (topic, *topic.screens)}


def _before(first: Sequence[Problem], others: Sequence[Problem]) -> Sequence[Problem]:
    """Those of the other problems that stand above the first ones: what stands below may come of them."""
    return [each for each in others if all(each.place.line < it.place.line for it in first)]


def _shown(language: Language) -> Language:
    """What of a language goes to the glass: how its hard words are explained was for the check alone."""
    topics = tuple(msgspec.structs.replace(each, draft=False, hard_words={}) for each in language.topics)
    return msgspec.structs.replace(
        language, words=msgspec.structs.replace(language.words, hard_words={}), topics=topics
    )


def _today() -> date:
    """The day on the machine's wall."""
    return datetime.now().astimezone().date()


def _empty(node: Node) -> bool:
    return (isinstance(node, Scalar) and not node.text.strip()) or (isinstance(node, Listing) and not node.items)


def _member(name: str, data: bytes) -> str:
    """The file a picture becomes inside a bundle: named by its bytes, so that another picture has another address."""
    return f"{PICTURES}/{hashlib.sha256(name.encode() + data).hexdigest()[:16]}"
