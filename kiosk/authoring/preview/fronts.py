"""Which state of the glass belongs to the front: the one whose words were changed, or the one a problem is about."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

import msgspec

from kiosk.authoring.preview.lines import ids_above, key_above
from kiosk.authoring.states import DARK
from kiosk.content import ABOUT, ATTRACT, BOOK, CRISIS, HOME, Catalogue
from kiosk.content.catalogue import AnswerPage, FixedPage, Page, ScreenPage, TopicPage
from kiosk.content.files import CLINIC, PICTURES, WORDS
from kiosk.content.model import Content, Language, Questions, Topic

WARNING, LANGUAGES, ACCESS = "warning", "sheet/language", "sheet/access"


class Front(NamedTuple):
    """A language and a state of the glass, by the id `render` gives it."""

    language: str
    state: str


OF_WORDS = {
    "attract": ATTRACT,
    "book": BOOK,
    "about": ABOUT,
    "review": ABOUT,
    "warning": WARNING,
    "access": ACCESS,
    "language": LANGUAGES,
    "listen": ACCESS,
}
"""Group of words.yaml -> where it is seen; the others are seen on the first screen."""
OF_CLINIC = {
    "booking": BOOK,
    "care": BOOK,
    "source_page": ABOUT,
    "local_crisis_line": CRISIS,
    "look": ATTRACT,
    "languages": LANGUAGES,
}
"""Line of clinic.yaml -> where it is seen; the others are seen on the first screen."""


def changed_front(old: Content, new: Content) -> Front | None:
    """The first state of the glass whose words differ between two contents; None where all read the same."""
    before = {each.code: each for each in old.languages}
    kept = [each for each in new.languages if each.code in before]
    for language in kept:
        if state := _changed_page(Catalogue(old, language.code), Catalogue(new, language.code)):
            return Front(language.code, state)
    for language in kept:
        if state := _changed_words(before[language.code], language):
            return Front(language.code, state)
    first = new.languages[0].code
    if added := [each.code for each in new.languages if each.code not in before]:
        return Front(added[0], HOME)
    if picture := _changed_picture(old, new):
        return Front(first, picture)
    changed = _changed_fields(old.clinic, new.clinic)
    return Front(first, OF_CLINIC.get(changed[0], HOME)) if changed else None


def front_of(file: str, line: int, text: str, content: Content) -> Front | None:
    """Where `line` of `file`, which reads `text` as a whole, is seen in `content`; None where it is seen nowhere."""
    path = PurePosixPath(file)
    held, folder = [each.code for each in content.languages], path.parts[0] if path.parts else ""
    if file == CLINIC:
        return Front(held[0], OF_CLINIC.get(key_above(text, line), HOME))
    if folder == PICTURES:
        shown = _showing(content, path.name)
        return Front(held[0], shown) if shown else None
    if folder not in held or len(path.parts) != 2:  # noqa: PLR2004 -- LANGUAGE/FILE
        return None
    if path.name == WORDS:
        return Front(folder, OF_WORDS.get(key_above(text, line), HOME))
    return Front(folder, _page_at(Catalogue(content, folder), path.stem, text, line))


def file_of(state: str, language: str) -> str:
    """The file most words of a state of the glass stand in."""
    topic = state.partition("/")[0]
    words = (ATTRACT, DARK, HOME, BOOK, ABOUT, WARNING, "sheet")
    return "" if topic == CRISIS else f"{language}/{WORDS if topic in words else f'{topic}.yaml'}"


def _changed_page(old: Catalogue, new: Catalogue) -> str:
    """The page whose own words differ; where only a card does, the page the card is on."""
    for own in (_own, _cards):
        for screen in new.ids:
            if own(new.page(screen)) != (own(old.page(screen)) if old.holds(screen) else None):
                return screen
    return ""


def _own(page: Page) -> object:
    match page:
        case TopicPage(topic=topic):
            bare = msgspec.structs.replace(topic, screens=(), sources=(), card="")
            return bare, tuple(each.id for each in topic.screens)
        case ScreenPage(screen=Questions() as screen):
            return msgspec.structs.replace(screen, questions=(), card=""), tuple(each.id for each in screen.questions)
        case ScreenPage(screen=screen):
            return msgspec.structs.replace(screen, card="")
        case AnswerPage(question=question):
            return question
        case FixedPage():
            return ""


def _cards(page: Page) -> object:
    """The words that stand on a page and lead to others."""
    return tuple((each.id, each.card) for each in page.topic.screens) if isinstance(page, TopicPage) else ""


def _changed_words(old: Language, new: Language) -> str:
    if changed := _changed_fields(old.words, new.words):
        return OF_WORDS.get(changed[0], HOME)
    if [each.card for each in old.topics] != [each.card for each in new.topics]:
        return HOME
    return ABOUT if [each.sources for each in old.topics] != [each.sources for each in new.topics] else ""


def _changed_fields(old: msgspec.Struct, new: msgspec.Struct) -> list[str]:
    return [name for name in new.__struct_fields__ if getattr(old, name, None) != getattr(new, name)]


def _changed_picture(old: Content, new: Content) -> str:
    changed = [name for name, member in new.pictures.items() if old.pictures.get(name) != member]
    return next(filter(None, (_showing(new, name) for name in changed)), "")


def _showing(content: Content, picture: str) -> str:
    """The first screen that shows a picture, or the waiting one for the clinic's logo."""
    if content.clinic.look and content.clinic.look.logo == picture:
        return ATTRACT
    return next(_each(content.languages[0].topics, lambda owner: owner.picture == picture), "")


def _each(topics: tuple[Topic, ...], wanted: Callable[..., bool]) -> Iterator[str]:
    for topic in topics:
        if wanted(topic):
            yield topic.id
        yield from (f"{topic.id}/{screen.id}" for screen in topic.screens if wanted(screen))


def _page_at(catalogue: Catalogue, topic: str, text: str, line: int) -> str:
    """The screen a line of a topic's file belongs to: the one whose id stands last above it, or in its own item."""
    part = key_above(text, line)
    if part == "sources":
        return ABOUT
    around = ids_above(text, line) if part == "screens" or part not in Topic.__struct_fields__ else ()
    for name in around:
        for screen in catalogue.ids:
            if screen.startswith(f"{topic}/") and screen.rpartition("/")[2] == name:
                return screen
    return topic if catalogue.holds(topic) else HOME
