"""What surrounds the screens: banner, bar, sheets, the idle warning."""

from collections.abc import Iterable

from kiosk import crisis
from kiosk.content.catalogue import ATTRACT, HOME, Catalogue
from kiosk.content.model import AccessWords, ListenWords
from kiosk.mounting import TEXT_SCALES
from kiosk.viewmodels.props import (
    BannerLineProps,
    ButtonProps,
    ChoiceProps,
    GroupProps,
    ListenProps,
    SheetProps,
    WarningProps,
)
from kiosk.visit import Preferences, Visit

SHEETS = ("language", "access")
THEMES = ("light", "contrast-light", "contrast-dark")
WHOLE, LOW = "whole", "low"
GENTLE, STILL = "gentle", "still"
SILENT, ALOUD = "silent", "aloud"
LISTEN = "listen"


def derive_banner() -> tuple[BannerLineProps, ...]:
    """The crisis banner: the same in every language, state and content."""
    return tuple(BannerLineProps(line.digits, line.words, line.short) for line in crisis.BANNER)


def derive_bar(catalogue: Catalogue, screen: str, *, can_listen: bool = False) -> tuple[ButtonProps, ...]:
    """The bar's buttons, always these and in this order; where there is nowhere to go, they cannot be pressed.

    Listen is offered where there is a voice.
    """
    words, glyphs = catalogue.language.words.bar, catalogue.content.icons.glyphs
    away = screen not in (ATTRACT, HOME)
    listen = catalogue.language.words.listen.listen
    back = glyphs["next" if catalogue.mirrored else "back"]
    return (
        ButtonProps("home", words.home, glyphs["home"], enabled=away),
        ButtonProps("back", words.back, back, enabled=away),
        ButtonProps("language", words.language, glyphs["language"]),
        ButtonProps("access", words.access, glyphs["access"]),
        ButtonProps(LISTEN, listen, glyphs["listen"], enabled=screen != ATTRACT, offered=can_listen),
        ButtonProps("done", words.done, glyphs["done"], words.done_fully, enabled=screen != ATTRACT),
    )


def derive_sheet(
    catalogue: Catalogue, kind: str, chosen: Preferences, *, low_reach: bool = False, can_listen: bool = False
) -> SheetProps:
    """The open sheet, with what is chosen now; an empty one where `kind` is.

    `low_reach` is whether the panel is large enough for everything to stand in its lowest third, `can_listen` whether
    there is a voice.
    """
    words, glyphs = catalogue.language.words, catalogue.content.icons.glyphs
    common = SheetProps(
        kind=kind,
        close_glyph=glyphs["close"],
        chosen_glyph=glyphs["check"],
        chosen_word=words.listen.chosen,
        more_below=words.reading.more_below,
        more_above=words.reading.more_above,
        more_below_glyph=glyphs["more_below"],
        more_above_glyph=glyphs["more_above"],
    )
    match kind:
        case "language":
            return _language_sheet(common, catalogue)
        case "access":
            sheet = _access_sheet(common, words.access, chosen, low_reach=low_reach)
            return sheet._replace(groups=(_listening(words.listen, chosen), *sheet.groups)) if can_listen else sheet
        case _:
            return SheetProps()


def _language_sheet(common: SheetProps, catalogue: Catalogue) -> SheetProps:
    words, spoken = catalogue.language.words.language, catalogue.language.code
    languages = catalogue.content.languages
    return common._replace(
        title=words.title,
        text=words.only if len(languages) == 1 else "",
        close=words.close,
        groups=(_group("language", "", [(each.code, each.words.language.name) for each in languages], spoken),),
    )


def _access_sheet(common: SheetProps, words: AccessWords, chosen: Preferences, *, low_reach: bool) -> SheetProps:
    sizes = (words.text_normal, words.text_large, words.text_larger, words.text_largest)
    colours = (words.colours_warm, words.colours_light, words.colours_dark)
    reach = ((WHOLE, words.reach_whole), (LOW, words.reach_low))
    movement = ((GENTLE, words.movement_gentle), (STILL, words.movement_still))
    return common._replace(
        title=words.title,
        close=words.close,
        groups=(
            _group(
                "text_scale", words.text_size, zip(map(str, TEXT_SCALES), sizes, strict=True), str(chosen.text_scale)
            ),
            _group("theme", words.colours, zip(THEMES, colours, strict=True), chosen.theme),
            *([_group("reach", words.reach, reach, LOW if chosen.low_reach else WHOLE)] if low_reach else ()),
            _group("movement", words.movement, movement, STILL if chosen.reduced_motion else GENTLE),
        ),
    )


def _listening(words: ListenWords, chosen: Preferences) -> GroupProps:
    choices = ((SILENT, words.silent), (ALOUD, words.aloud))
    return _group(LISTEN, words.title, choices, ALOUD if chosen.aloud else SILENT)


def derive_listen(catalogue: Catalogue, visit: Visit) -> ListenProps:
    """The controls of the voice, while the visitor has everything read aloud."""
    words, glyphs = catalogue.language.words.listen, catalogue.content.icons.glyphs
    if not visit.preferences.aloud:
        return ListenProps()
    going = visit.reading == "reading"
    return ListenProps(
        words.title,
        (
            ButtonProps("pause", words.pause if going else words.go_on, glyphs["pause" if going else "go_on"]),
            ButtonProps("again", words.again, glyphs["again"]),
            ButtonProps("softer", words.softer, glyphs["softer"]),
            ButtonProps("louder", words.louder, glyphs["louder"]),
            ButtonProps("stop", words.stop, glyphs["stop"]),
        ),
    )


def _group(name: str, title: str, choices: Iterable[tuple[str, str]], chosen: str) -> GroupProps:
    return GroupProps(name, title, tuple(ChoiceProps(each, label, each == chosen) for each, label in choices))


def derive_warning(catalogue: Catalogue, *, active: bool, seconds_left: int) -> WarningProps:
    """The idle warning, counting down in whole seconds."""
    words = catalogue.language.words.warning
    countdown = words.countdown.replace("{seconds}", str(seconds_left)) if active else ""
    return WarningProps(active, words.title, words.text, countdown, words.stay, words.clear)
