"""What is read aloud of a screen: its own words in reading order, and what is marked while each part is read."""

import re
from datetime import date
from typing import NamedTuple

from kiosk import crisis
from kiosk.content.catalogue import ATTRACT, Catalogue
from kiosk.content.model import Content
from kiosk.content.utterance import Utterance, words_digest
from kiosk.viewmodels.derive.chrome import derive_warning
from kiosk.viewmodels.derive.counting import with_counting
from kiosk.viewmodels.derive.reviews import Day, Written, as_digits
from kiosk.viewmodels.derive.screens import derive_screen
from kiosk.viewmodels.props import BlockProps, CardProps, ChoiceProps, ScreenProps, SheetProps, WarningProps

_ENDS = (".", "!", "?", ":", ";", "…")
_DIGITS = re.compile(
    r"(?<![\d.,])(?:\+?\d[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)"
    r"|(?<![\d.,-])\d{3}-\d{4}(?!\d)"
    rf"|(?<!\d)(?:{'|'.join(map(re.escape, crisis.NUMBERS))})(?!\d)"
)
"""Numbers that are dialled: telephone numbers as they are written in the US, and those of crisis help."""
_RUN = re.compile(r"\d+")
_SHORT_NAME = re.compile(r"(?<![^\W_])[A-Z]{2,3}(?![^\W_])")
"""Names such as IPT or TTY, which are read letter by letter; a word to be sent, such as AYUDA, is longer."""
_OTHERS = {"spanish": "es", "english": "en"}
"""The contacts of crisis help that speak to those who cannot read the language chosen."""


class SpokenPart(NamedTuple):
    """One thing on the glass and its words.

    `key` is "header", "points", "block:N", "after:N", "cards" or "aside" (the title above them), "card:N", "aside:N",
    "closing", "next", "previous", "qr", "note", "action", or "warning"; N counts from 0 in the props' own list.
    `language` is named where it is not the screen's.
    """

    key: str
    text: str
    language: str = ""


class SpokenText(NamedTuple):
    """A text that is read aloud, and where it first stands: a name for a recording of it to begin with."""

    where: str
    utterance: Utterance


def derive_spoken(screen: ScreenProps) -> tuple[SpokenPart, ...]:
    """What is read aloud of `screen`; nothing of the one that waits for somebody."""
    if screen.id == ATTRACT:
        return ()
    return _parts(
        ("header", (screen.eyebrow, screen.title, screen.lead)),
        ("points", screen.points),
        *((f"block:{at}", _block(each, screen)) for at, each in enumerate(screen.blocks)),
        ("qr", (screen.qr_caption, screen.qr_address_label, screen.qr_address)),
        *((f"after:{at}", _block(each, screen)) for at, each in enumerate(screen.after)),
        ("cards", (screen.cards_title,)),
        *((f"card:{at}", (each.title, each.subtitle)) for at, each in _cards(screen.cards)),
        ("aside", (screen.aside_title if screen.aside else "",)),
        *((f"aside:{at}", (each.title, each.subtitle)) for at, each in enumerate(screen.aside)),
        ("closing", _leading(screen.closing)),
        ("next", _leading(screen.next)),
        ("previous", _leading(screen.previous)),
        ("note", (screen.note,)),
        ("action", (screen.action,)),
    )


def derive_spoken_sheet(sheet: SheetProps) -> tuple[SpokenPart, ...]:
    """What is read aloud of the open sheet: its name, and of each group what can be chosen and what is."""
    groups = (
        (f"group:{at}", (each.title, *(_choice(choice, sheet.chosen_word) for choice in each.choices)))
        for at, each in enumerate(sheet.groups)
    )
    return _parts(("sheet", (sheet.title, sheet.text)), *groups)


def _choice(choice: ChoiceProps, chosen: str) -> str:
    return f"{choice.label}, {chosen}" if choice.chosen else choice.label


def derive_spoken_warning(warning: WarningProps) -> tuple[SpokenPart, ...]:
    """What is read aloud of the idle warning; its seconds are not, since they change as they are read."""
    return _parts(("warning", (warning.title, warning.text, warning.stay, warning.clear))) if warning.active else ()


def utterances(parts: tuple[SpokenPart, ...], catalogue: Catalogue) -> tuple[Utterance, ...]:
    """The parts in the catalogue's language, each with its recording where the content has one."""
    recordings = catalogue.content.recordings
    return tuple(
        Utterance(text, language, recordings.get(f"{language}/{words_digest(language, text)}", ""))
        for text, language in ((each.text, each.language or catalogue.language.code) for each in parts)
    )


def all_spoken(content: Content, written: Written = as_digits) -> dict[str, SpokenText]:
    """Everything that is read aloud of `content`, each text once, by LANGUAGE/DIGEST of its words.

    `written` writes a date in a language, as on the glass.
    """
    day = Day(date.min, written)
    found: dict[str, SpokenText] = {}
    for language in content.languages:
        catalogue = Catalogue(content, language.code)
        # Whether visits are counted is the machine's affair; that they are is recorded for all.
        derived = (with_counting(derive_screen(catalogue, screen, day=day), catalogue) for screen in catalogue.ids)
        screens = {each.id: derive_spoken(each) for each in derived}
        warning = derive_spoken_warning(derive_warning(catalogue, active=True, seconds_left=0))
        for screen, parts in {**screens, "": warning}.items():
            for part, each in zip(parts, utterances(parts, catalogue), strict=True):
                where = re.sub(r"[^a-z0-9]+", "-", f"{screen} {part.key}").strip("-")
                key = f"{each.language}/{words_digest(each.language, each.text)}"
                found.setdefault(key, SpokenText(where, each))
    return found


def words_said(content: Content, written: Written = as_digits) -> dict[str, str]:
    """The words of everything that is read aloud, by LANGUAGE/DIGEST."""
    return {key: each.utterance.text for key, each in all_spoken(content, written).items()}


def as_spoken(*texts: str) -> str:
    """These texts as one is to say them: each ends in a pause, what is dialled or spelled goes one by one."""
    said = (text.strip() for text in texts)
    return " ".join(_one_by_one(text if text.endswith(_ENDS) else f"{text}.") for text in said if text)


def _parts(*given: tuple[str, tuple[str, ...]]) -> tuple[SpokenPart, ...]:
    spoken = (SpokenPart(key, as_spoken(*texts), _language(texts)) for key, texts in given)
    return tuple(each for each in spoken if each.text)


def _language(texts: tuple[str, ...]) -> str:
    """The language of crisis help's own line for those who speak another one."""
    said = (contact for code in crisis.LANGUAGES for contact in crisis.crisis_words(code).contacts)
    others = {_contact(each.action, each.reach, each.note): _OTHERS[each.id] for each in said if each.id in _OTHERS}
    return others.get(texts, "")


def _contact(action: str, reach: str, note: str) -> tuple[str, ...]:
    return f"{action}: {reach}", note


def _block(block: BlockProps, screen: ScreenProps) -> tuple[str, ...]:
    """The texts of a block in the order they stand in."""
    match block.kind:
        case "compare":
            return (block.title, f"{screen.left}: {block.text}", f"{screen.right}: {block.other}")
        case "contact":
            return _contact(block.title, block.other, block.text)
        case "step":
            return (*block.items, block.title, block.other, block.text)
        case _:
            return (block.title, block.text, block.other, *block.items)


def _cards(cards: tuple[CardProps, ...]) -> list[tuple[int, CardProps]]:
    """Cards with their place among the props, those that stand first in front."""
    return sorted(enumerate(cards), key=lambda each: not each[1].prominent)


def _leading(card: CardProps | None) -> tuple[str, ...]:
    """What says where a card leads stands before its title."""
    return (card.subtitle, card.title) if card else ()


def _one_by_one(text: str) -> str:
    """As one dials and spells: "555-0100" becomes "5 5 5, 0 1 0 0", "IPT" becomes "I-P-T"."""
    return _SHORT_NAME.sub(lambda found: "-".join(found[0]), _DIGITS.sub(_dialled, text))


def _dialled(found: re.Match[str]) -> str:
    digits = ", ".join(" ".join(run) for run in _RUN.findall(found[0]))
    return f"{digits} " if found.string[found.end() : found.end() + 1].isalpha() else digits
