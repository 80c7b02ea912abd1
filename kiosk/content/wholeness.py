"""What can only be seen when everything was read: ids, icons, pictures, languages that belong together."""

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from kiosk.content import icons
from kiosk.content.model import Area, Article, Clinic, Language, Questions, Topic
from kiosk.content.problems import Place
from kiosk.content.reader import Reader, suggestion

ID = re.compile(r"[a-z][a-z0-9-]*")
_EXAMPLES = ("example.org", "example.com", "example.net", "example")


def is_placeholder(address: str) -> bool:
    """Whether the address is one that nobody can have (RFC 2606)."""
    host = (urlsplit(address).hostname or "").lower()
    return any(host == each or host.endswith(f".{each}") for each in _EXAMPLES)


def check_address(reader: Reader, clinic: Clinic, place: Place) -> None:
    """The booking address is https and tells nothing of who scans it."""
    address, at = clinic.booking.address, reader.place(clinic.booking, place, "address")
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname or parts.username:
        reader.note(
            "booking-address",
            at,
            f'"{address}" is not a full https address.',
            "Write it as https://your-clinic.org/book.",
        )
    elif parts.query or parts.fragment:
        mend = "Leave out the question mark, the # and everything after it."
        reader.note("booking-address", at, "The booking address carries more than where to go.", mend)


def check_ids(reader: Reader, topic: Topic, place: Place) -> None:
    """Ids are short words, and each stands once."""
    _each_once(reader, [(topic.id, place)], "topic")
    _each_once(reader, [(each.id, reader.place(each, place, "id")) for each in topic.screens], "screen")
    for screen in topic.screens:
        if isinstance(screen, Questions):
            _each_once(reader, [(q.id, reader.place(q, place, "id")) for q in screen.questions], "question")


def _each_once(reader: Reader, ids: Iterable[tuple[str, Place]], thing: str) -> None:
    seen = Counter[str]()
    for name, at in ids:
        seen[name] += 1
        if not ID.fullmatch(name):
            mend = "Use lower-case letters, digits and hyphens, and begin with a letter."
            reader.note("bad-id", at, f'"{name}" cannot be the id of a {thing}.', mend)
        elif seen[name] > 1:
            reader.note("duplicate-id", at, f'A second {thing} has the id "{name}".', "Give one of them another id.")


def check_icons(reader: Reader, topic: Topic, place: Place) -> None:
    """Icons are those of the Phosphor set."""
    known = icons.known_icons()
    for owner in (topic, *topic.screens):
        name = owner.icon.removeprefix(icons.PREFIX)
        if not owner.icon.startswith(icons.PREFIX) or name not in known:
            mend = (
                suggestion(owner.icon, (icons.PREFIX + each for each in known))
                or "Take one from docs/staff.md, such as ph.heart. "
            )
            reader.note(
                "unknown-icon", reader.place(owner, place, "icon"), f'There is no icon "{owner.icon}".', mend.strip()
            )


def check_pictures(reader: Reader, topic: Topic, place: Place, known: Iterable[str]) -> None:
    """Pictures are illustrations of the kiosk or files of the clinic."""
    names = tuple(known)
    for owner in (topic, *(each for each in topic.screens if isinstance(each, Area | Article))):
        if owner.picture and owner.picture not in names:
            what = f'There is no picture "{owner.picture}".'
            near = suggestion(owner.picture, names)
            mend = f"{near}Put the file into the folder pictures, or take one of: {', '.join(names)}."
            reader.note("missing-picture", reader.place(owner, place, "picture"), what, mend)


def check_localized(reader: Reader, clinic: Clinic, place: Place) -> None:
    """What the clinic says, it says in every language it lists."""
    said = [clinic.care.in_person, clinic.care.video, clinic.care.soon, clinic.source_page.reviewed]
    line = clinic.local_crisis_line
    for each in (*said, *((line.name,) if line else ())):
        for code in clinic.languages:
            if code not in each:
                what = f'A text of clinic.yaml is missing in the language "{code}".'
                reader.note("language-missing", place, what, f'Add a line "{code}: …" beside the others.')


def check_translations(reader: Reader, languages: tuple[Language, ...]) -> None:
    """Every language has the same screens, so that a visitor can change it anywhere."""
    first, *others = languages
    wanted = {name: _outline(topic) for name, topic in _by_id(first).items()}
    for other in others:
        found = {name: _outline(topic) for name, topic in _by_id(other).items()}
        for name in sorted(set(wanted) | set(found)):
            at = Place(f"{other.code}/{name}.yaml")
            for screen in sorted(wanted.get(name, set()) - found.get(name, set())):
                what = f'"{screen}" is in {first.code}/{name}.yaml and not in this file.'
                reader.note("translation-differs", at, what, "Translate it here, under the same id.")
            for screen in sorted(found.get(name, set()) - wanted.get(name, set())):
                what = f'"{screen}" is in this file and not in {first.code}/{name}.yaml.'
                reader.note("translation-differs", at, what, "Add it there, or take it out here.")


def _by_id(language: Language) -> dict[str, Topic]:
    return {topic.id: topic for topic in language.topics}


def _outline(topic: Topic) -> set[str]:
    answers = {f"{s.id}/{q.id}" for s in topic.screens if isinstance(s, Questions) for q in s.questions}
    return {topic.id, *(screen.id for screen in topic.screens), *answers}
