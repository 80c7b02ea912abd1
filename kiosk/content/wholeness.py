"""What can only be seen when everything was read: ids, icons, pictures, languages that belong together."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from difflib import get_close_matches

from kiosk.content import icons
from kiosk.content.catalogue import FIXED
from kiosk.content.model import Booking, Clinic, Question, Questions, Topic, TopicScreen
from kiosk.content.problems import Place
from kiosk.content.reader import Reader, suggestion

ID = re.compile(r"[a-z][a-z0-9-]*")
LANGUAGE = re.compile(r"[a-z]{2,3}")
ADDRESS = re.compile(
    r"(?:https://)?((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})(?:/[\w.~%/+-]*)?", re.IGNORECASE | re.ASCII
)
PHONE = re.compile(r"(?:(?:\+?1[-. ]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[-. ]?)[2-9]\d\d[-. ]?\d{4}|[2-9]11)", re.ASCII)
PHONE_INSIDE = re.compile(r"(?<!\d)(?:\([2-9]\d\d\) ?|[2-9]\d\d[-. ]?)[2-9]\d\d[-. ]?\d{4}(?!\d)", re.ASCII)
_WITHOUT_AREA = 7
"""Digits of a number without its area code."""
_CODES = {"english": "en", "spanish": "es", "español": "es", "espanol": "es", "vietnamese": "vi", "french": "fr"}
_Named = TopicScreen | Question
_EXAMPLES = ("example.org", "example.com", "example.net", "example")


def is_placeholder(address: str) -> bool:
    """Whether the address is one that nobody can have (RFC 2606)."""
    found = ADDRESS.match(address)
    host = (found[1] if found else "").lower()
    return any(host == each or host.endswith(f".{each}") for each in _EXAMPLES)


def _host(address: str) -> str:
    found = ADDRESS.match(address)
    return found[1].lower().removeprefix("www.") if found else ""


def _same_site(address: str, other: str) -> bool:
    """Whether two addresses lead to one host, or one to a part of the other's."""
    one, two = _host(address), _host(other)
    return not one or one == two or one.endswith(f".{two}") or two.endswith(f".{one}")


def check_languages(reader: Reader, clinic: Clinic, place: Place) -> None:
    """Languages are codes, each once."""
    at = reader.place(clinic, place, "languages")
    wrong = [code for code in clinic.languages if not LANGUAGE.fullmatch(code)]
    if wrong:
        what = f'"{wrong[0]}" is no code of a language.'
        meant = ", ".join(
            _code(word) for code in clinic.languages for word in re.split(r"[\s,;/]+", code.strip()) if word
        )
        mend = "Write each as its folder is called: two small letters, and a comma between two"
        known = all(LANGUAGE.fullmatch(each) for each in meant.split(", "))
        reader.note(
            "bad-language", at, what, f"{mend}: languages: [{meant}]" if known else f"{mend}, such as [en, es]."
        )
    for code, times in Counter(clinic.languages).items():
        if times > 1 and not wrong:
            what = f'The language "{code}" is listed {times} times.'
            reader.note("duplicate-language", at, what, "List it once.")


def _code(word: str) -> str:
    """The code of a language somebody called by its name."""
    return _CODES.get(word.lower(), word.lower())


def check_address(reader: Reader, clinic: Clinic, place: Place) -> None:
    """The booking address is https and tells nothing of who scans it; what is printed beside it leads there too."""
    booking = clinic.booking
    at = reader.place(booking, place, "address")
    if re.fullmatch(r"[^?#]*[?#].*", booking.address):
        bare = re.split(r"[?#]", booking.address)[0]
        mend = f"Leave out the question mark, the # and everything after it. Write: address: {bare}"
        reader.note("booking-address", at, "The booking address carries more than where to go.", mend)
    elif not (booking.address.startswith("https://") and ADDRESS.fullmatch(booking.address)):
        what = f'"{booking.address}" is not a full https address.'
        dotted = re.search(r"\.(?=/|$)", booking.address.removeprefix("https://").partition("/")[0])
        mend = "Take out the dot behind the name of the site." if dotted else _full_address(booking.address)
        reader.note("booking-address", at, what, mend)
    at = reader.place(booking, place, "short")
    if "://" in booking.short or not ADDRESS.fullmatch(booking.short):
        what = f'"{booking.short}" is no short address.'
        reader.note("short-address", at, what, f"{_SHORT} {_write_short(booking)}")
    elif is_placeholder(booking.short) and not is_placeholder(booking.address):
        what = "The short address is still the one that came with the kiosk."
        mend = "Write your own, which leads to the same page as the long one. "
        reader.note("short-address", at, what, mend + _write_short(booking))
    elif not is_placeholder(booking.address) and not _same_site(booking.address, booking.short):
        what = f'The short address leads to "{_host(booking.short)}", the long one to "{_host(booking.address)}".'
        reader.note("short-address", at, what, "Both must lead to the same page; write the same site in both.")


_SHORT = "It is printed for people to type, without https:// and without ? and #."


def _full_address(written: str) -> str:
    """How to write an address that lacks something; what was written, mended, where that can be seen."""
    if "@" in written:
        return (
            "This is an address for mail. Write the address of the page where people book: https://your-clinic.org/book"
        )
    bare = re.sub(r"^\s*(?:https?:?/{0,2})?", "", written.partition(" ")[0], flags=re.IGNORECASE)
    meant = f"https://{bare}"
    if ADDRESS.fullmatch(meant):
        return f"Write: address: {meant}"
    return "Write the address of the page where people book, whole, such as https://your-clinic.org/book"


def _write_short(booking: Booking) -> str:
    """The short address to type, of the site that the long one leads to where that is known; or an example of one."""
    bare = [re.split(r"[?#\s]", each.partition("://")[2] or each)[0] for each in (booking.short, booking.address)]
    real = [each for each in bare if ADDRESS.fullmatch(each) and not is_placeholder(each)]
    known = not is_placeholder(booking.address)
    fitting = [each for each in real if not known or _same_site(booking.address, each)]
    return f"Write: short: {fitting[0]}" if fitting else "It looks like this: your-clinic.org/book"


def check_phone(reader: Reader, clinic: Clinic, place: Place) -> None:
    """A local crisis line has a number of the United States that a telephone can dial."""
    line = clinic.local_crisis_line
    if line and not PHONE.fullmatch(line.phone):
        what = f'"{line.phone}" is no telephone number.'
        mend = _phone_mend(line.phone)
        reader.note("phone-number", reader.place(line, place, "phone"), what, mend)


def _phone_mend(written: str) -> str:
    """How to write a number that cannot be dialled; what was written, mended, where that can be seen."""
    if len(re.sub(r"\D", "", written)) == _WITHOUT_AREA:
        return "The area code is missing. Put its three digits and a hyphen before it, such as 214-555-0123."
    found = PHONE_INSIDE.search(written)
    if found:
        return f"Only the number that is dialled stands here. Write: phone: {found[0].strip()}"
    return "Write its ten digits, such as 214-555-0123, or a short number such as 211."


def check_ids(reader: Reader, topic: Topic, place: Place) -> None:
    """Ids are short words, each stands once, and none is that of a screen every kiosk has."""
    if topic.id in FIXED:
        what = f'"{topic.id}" is the name of a screen that every kiosk has.'
        reader.note("reserved-id", place, what, "Give this file another name.")
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
            reader.note("bad-id", at, f'"{name}" cannot be the name (id) of a {thing}.', mend)
        elif seen[name] > 1:
            reader.note(
                "duplicate-id", at, f'A second {thing} has the name (id) "{name}".', "Give one of them another one."
            )


def check_icons(reader: Reader, topic: Topic, place: Place) -> None:
    """Icons are those of the Phosphor set."""
    known = icons.known_icons()
    for owner in (topic, *topic.screens):
        name = owner.icon.removeprefix(icons.PREFIX)
        if not owner.icon.startswith(icons.PREFIX) or name not in known:
            at, what = reader.place(owner, place, "icon"), f'There is no icon "{owner.icon}".'
            reader.note("unknown-icon", at, what, _icon_mend(owner.icon, known))


def _icon_mend(written: str, known: Collection[str]) -> str:
    """The nearest names of icons: those that look alike, and those that hold the word."""
    word = written.lower().removeprefix(icons.PREFIX)
    alike = get_close_matches(icons.PREFIX + word, [icons.PREFIX + each for each in known], 1, 0.65)
    holding = sorted((icons.PREFIX + each for each in known if word and word in each.split("-")), key=len)
    near = list(dict.fromkeys((*alike, *holding)))[:4]
    if not near:
        return "Take one from the list of icons in the guide for staff. Write: icon: ph.heart-bold"
    others = f" Near it are also: {', '.join(near[1:])}." if near[1:] else ""
    return f'Did you mean "{near[0]}"?{others}'


def check_pictures(reader: Reader, topic: Topic, place: Place, known: Iterable[str]) -> None:
    """Pictures are illustrations of the kiosk or files of the clinic."""
    names = tuple(known)
    for owner in (topic, *topic.screens):
        if owner.picture and owner.picture not in names:
            what = f'There is no picture "{owner.picture}".'
            near = suggestion(owner.picture, names)
            mend = f"{near}Put the file into the folder content/pictures, or take one of: {', '.join(names)}."
            reader.note("missing-picture", reader.place(owner, place, "picture"), what, mend)


def check_localized(reader: Reader, clinic: Clinic, place: Place) -> None:
    """What the clinic says, it says in every language it lists."""
    line = clinic.local_crisis_line
    said = [(clinic.care, "in_person"), (clinic.care, "video"), (clinic.care, "soon")]
    for owner, name in (*said, (clinic.source_page, "reviewed"), *([(line, "name")] if line else [])):
        for code in filter(LANGUAGE.fullmatch, clinic.languages):
            if code not in getattr(owner, name):
                what = f'"{name}" is missing in the language "{code}".'
                mend = f'Add a line "{code}: …" below it.'
                reader.note("language-missing", reader.place(owner, place, name), what, mend, language=code)
