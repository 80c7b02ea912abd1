"""What the kiosk says, as frozen values: what a bundle holds and the touch app reads."""

from datetime import date, time
from typing import Literal

import msgspec

KIND = "kind"
MAIN = "ipt"
"""The topic this kiosk is for: it comes first."""
WORDS_UNIT = "words"
"""What is signed of a language besides its topics: the words of the interface."""
Tone = Literal["dusk", "amber", "clay", "sage", "plum", "sea"]
Direction = Literal["ltr", "rtl"]
Localized = dict[str, str]
Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Colour = tuple[int, int, int]
"""Red, green and blue, each from 0 to 255."""


class Value(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A piece of content: immutable, compared by what it says."""


# Blocks: what a reading screen is made of, top to bottom.


class Lead(Value, frozen=True, kw_only=True, tag_field=KIND, tag="lead"):
    """The one main message of a screen."""

    text: str
    sources: tuple[str, ...] = ()


class Text(Value, frozen=True, kw_only=True, tag_field=KIND, tag="text"):
    """A paragraph, with a heading of its own where it starts a new thought."""

    text: str
    heading: str = ""
    sources: tuple[str, ...] = ()


class Points(Value, frozen=True, kw_only=True, tag_field=KIND, tag="points"):
    """A short list, each item a sentence or less."""

    items: tuple[str, ...]
    heading: str = ""
    sources: tuple[str, ...] = ()


class NextStep(Value, frozen=True, kw_only=True, tag_field=KIND, tag="next_step"):
    """The one thing the reader can do next."""

    text: str


class Caution(Value, frozen=True, kw_only=True, tag_field=KIND, tag="caution"):
    """A sentence nobody should miss, such as the one about medicine."""

    text: str


class Safety(Value, frozen=True, kw_only=True, tag_field=KIND, tag="safety"):
    """For somebody who is afraid of a person; its words and numbers come from `kiosk.crisis`."""


class CrisisHelp(Value, frozen=True, kw_only=True, tag_field=KIND, tag="crisis_help"):
    """Where crisis help is; its words and numbers come from `kiosk.crisis`."""


Block = Lead | Text | Points | NextStep | Caution | Safety | CrisisHelp


# Screens of a topic. `id` is unique in its topic; on the glass it reads "TOPIC/ID".


class Screen(Value, frozen=True, kw_only=True):
    """What every screen of a topic has: its name on a card and on itself, and perhaps a picture."""

    id: str
    title: str
    card: str
    icon: str
    tone: Tone = "sea"
    picture: str = ""


class Article(Screen, frozen=True, kw_only=True, tag_field=KIND, tag="article"):
    """A text to read."""

    blocks: tuple[Block, ...]


class Area(Screen, frozen=True, kw_only=True, tag_field=KIND, tag="area"):
    """One of the four areas IPT can focus on."""

    clinical_name: str
    picture: str
    what_it_is: Text
    everyday: Points
    what_ipt_does: Text
    next_step: NextStep
    safety: bool = False


class Step(Value, frozen=True, kw_only=True):
    """One phase of something that goes in order."""

    title: str
    when: str
    text: str
    sources: tuple[str, ...] = ()


class Steps(Screen, frozen=True, kw_only=True, tag_field=KIND, tag="steps"):
    """Phases, one after the other."""

    lead: str
    steps: tuple[Step, ...]
    after: tuple[Block, ...] = ()


class CompareRow(Value, frozen=True, kw_only=True):
    """One aspect, seen from both sides."""

    aspect: str
    left: str
    right: str
    sources: tuple[str, ...] = ()


class Compare(Screen, frozen=True, kw_only=True, tag_field=KIND, tag="compare"):
    """Two things side by side, neither winning."""

    lead: str
    left: str
    right: str
    rows: tuple[CompareRow, ...]
    after: tuple[Block, ...] = ()


class Question(Value, frozen=True, kw_only=True):
    """A question and its answer; on the glass it is a screen "TOPIC/SCREEN/ID"."""

    id: str
    question: str
    answer: tuple[Block, ...]


class Questions(Screen, frozen=True, kw_only=True, tag_field=KIND, tag="questions"):
    """A list of questions, each leading to its answer."""

    lead: str
    questions: tuple[Question, ...]


TopicScreen = Article | Area | Steps | Compare | Questions


class Source(Value, frozen=True, kw_only=True):
    """Where a fact comes from."""

    id: str
    short: str
    full: str


class Topic(Value, frozen=True, kw_only=True):
    """One file a language: a subject with its screens in reading order."""

    id: str
    title: str
    card: str
    icon: str
    picture: str
    tone: Tone
    lead: str
    summary: tuple[str, str, str]
    next_step: NextStep
    screens: tuple[TopicScreen, ...]
    sources: tuple[Source, ...] = ()
    companion: bool = False
    draft: bool = False
    hard_words: dict[str, str] = {}
    """Hard word -> the words that explain it, as they stand on the first screen where it stands."""


# The words of the interface: `words.yaml`, group by group.


class BarWords(Value, frozen=True, kw_only=True):
    """The fixed bar: always in the same place."""

    home: str
    back: str
    language: str
    access: str
    done: str
    done_fully: str


class AttractWords(Value, frozen=True, kw_only=True):
    """The screen that waits: it faces a room, so it is neutral."""

    title: str
    invitation: str
    who: str
    private: str
    start: str


class HomeWords(Value, frozen=True, kw_only=True):
    """The first screen of a visit."""

    title: str
    lead: str
    questions_card: str
    book_card: str
    about_card: str


class ReadingWords(Value, frozen=True, kw_only=True):
    """Around what is read: where to go on."""

    previous: str
    next: str
    more_below: str
    more_above: str
    what_it_is: str
    everyday: str
    what_ipt_does: str
    next_step: str
    contents: str
    sources: str
    not_reviewed: str
    related: str
    caution: str
    closing: str


class BookWords(Value, frozen=True, kw_only=True):
    """The booking screen."""

    title: str
    lead: str
    scan: str
    address: str
    what_it_means: str
    in_person: str
    video: str
    soon: str
    no_phone: str
    no_phone_text: str
    desk: str
    desk_text: str


class AboutWords(Value, frozen=True, kw_only=True):
    """About these pages: source, review state, disclaimer."""

    title: str
    source: str
    source_text: str
    review: str
    review_text: str
    disclaimer: str
    disclaimer_text: str
    privacy: str
    privacy_text: str
    sources: str


class WarningWords(Value, frozen=True, kw_only=True):
    """Before an unused screen clears itself. `countdown` holds {seconds}."""

    title: str
    text: str
    countdown: str
    stay: str
    clear: str


class AccessWords(Value, frozen=True, kw_only=True):
    """The sheet where everything is chosen that makes the kiosk easier to use."""

    title: str
    text_size: str
    text_normal: str
    text_large: str
    text_larger: str
    text_largest: str
    colours: str
    colours_warm: str
    colours_light: str
    colours_dark: str
    close: str
    reach: str
    reach_whole: str
    reach_low: str
    movement: str
    movement_gentle: str
    movement_still: str


class ListenWords(Value, frozen=True, kw_only=True):
    """The voice that reads aloud, and its buttons."""

    listen: str
    title: str
    silent: str
    aloud: str
    pause: str
    go_on: str
    again: str
    softer: str
    louder: str
    stop: str
    chosen: str


class ReviewWords(Value, frozen=True, kw_only=True):
    """Who has signed which words; each field in braces is put in: {topic}, {name}, {role}, {date}, {due}."""

    signed: str
    due: str
    overdue: str
    changed: str
    unsigned: str
    other_words: str
    overdue_mark: str


class NoticeWords(Value, frozen=True, kw_only=True):
    """Above what the clinic lets everybody know."""

    title: str


class CountingWords(Value, frozen=True, kw_only=True):
    """That visits are counted; shown only where they are."""

    line: str
    text: str


class LanguageWords(Value, frozen=True, kw_only=True):
    """The sheet where the language is chosen; `name` is the language's own name."""

    name: str
    title: str
    only: str
    close: str


class Words(Value, frozen=True, kw_only=True):
    """Every word of the interface in one language; all are required but the explanations of `hard_words`."""

    language: LanguageWords
    bar: BarWords
    attract: AttractWords
    home: HomeWords
    reading: ReadingWords
    book: BookWords
    about: AboutWords
    warning: WarningWords
    access: AccessWords
    listen: ListenWords
    review: ReviewWords
    notices: NoticeWords
    counting: CountingWords
    hard_words: dict[str, str] = {}


# The clinic: `clinic.yaml`. Texts are given per language.


class Booking(Value, frozen=True, kw_only=True):
    """How to book; `placeholder` where no real address was set yet."""

    address: str
    short: str
    placeholder: bool = False


class Care(Value, frozen=True, kw_only=True):
    """What booking gets a person."""

    in_person: Localized
    video: Localized
    soon: Localized


class SourcePage(Value, frozen=True, kw_only=True):
    """The page these words were written from, and what its review covers."""

    publisher: str
    reviewed_by: str
    reviewed: Localized


class LocalCrisisLine(Value, frozen=True, kw_only=True):
    """One local line a clinic adds; it never replaces another."""

    name: Localized
    phone: str


class ClinicLook(Value, frozen=True, kw_only=True):
    """A clinic's own logo and colours."""

    logo: str = ""
    logo_name: str = ""
    accent: Colour | None = None
    second_accent: Colour | None = None


class Hours(Value, frozen=True, kw_only=True):
    """From which minute until before which; where the end is earlier, it is that of the next morning."""

    begins: time
    ends: time


class Notice(Value, frozen=True, kw_only=True, rename={"begins": "from", "ends": "until"}):
    """What the clinic lets everybody know for a while; `ends` is the last day, `days` are all where there are none."""

    text: Localized
    begins: date
    ends: date
    days: tuple[Day, ...] = ()
    hours: Hours | None = None


class Clinic(Value, frozen=True, kw_only=True):
    """The clinic that shows the kiosk."""

    name: str
    languages: tuple[str, ...]
    booking: Booking
    care: Care
    source_page: SourcePage
    require_review: Literal["none", "translations", "all"] = "none"
    overdue_review: Literal["keep", "flag", "hide"] = "flag"
    front_desk_plan: str = ""
    local_crisis_line: LocalCrisisLine | None = None
    look: ClinicLook | None = None
    notices: tuple[Notice, ...] = ()


class Review(Value, frozen=True, kw_only=True):
    """Somebody has signed the words of a topic, or with `topic` "words" those of the interface.

    They are `whole` where none has changed since.
    """

    topic: str
    name: str
    role: str
    signed: date
    due: date
    whole: bool = True


class Language(Value, frozen=True, kw_only=True):
    """All words of one language."""

    code: str
    words: Words
    topics: tuple[Topic, ...]
    direction: Direction = "ltr"
    """Which way it is read; it comes from the code."""
    reviews: tuple[Review, ...] = ()
    signed_screens: tuple[str, ...] = ()
    """Screens of topics all of whose words somebody has signed."""


class Icons(Value, frozen=True, kw_only=True):
    """The glyph of each icon name used; all come from one font file of the bundle."""

    font: str
    glyphs: dict[str, str]


class Accent(Value, frozen=True, kw_only=True):
    """Colours of the warm theme that follow from a clinic's own, as #1b555e; empty where the kiosk's stay."""

    action: str
    deep: str
    pale: str


class Logo(Value, frozen=True, kw_only=True):
    """A clinic's logo: its picture, its width by its height, and what a screen reader calls it."""

    picture: str
    ratio: float
    name: str


class Content(Value, frozen=True, kw_only=True):
    """Everything a kiosk shows, complete and checked."""

    clinic: Clinic
    languages: tuple[Language, ...]
    icons: Icons
    pictures: dict[str, str] = {}
    """Picture name -> its file inside the bundle."""
    recordings: dict[str, str] = {}
    """LANGUAGE/DIGEST of the words that are spoken (`utterance.words_digest`) -> their recording inside the bundle."""
    accent: Accent | None = None
    logo: Logo | None = None
    withheld: dict[str, tuple[str, ...]] = {}
    """Language -> its screens that are not shown because nobody has signed their words (`require_review`)."""

    @property
    def recorded_languages(self) -> frozenset[str]:
        """Languages in which something is recorded."""
        return frozenset(each.partition("/")[0] for each in self.recordings)
