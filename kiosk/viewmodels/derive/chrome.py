"""What surrounds the screens: banner, bar, sheets, the idle warning."""

from kiosk import crisis
from kiosk.content.catalogue import Catalogue
from kiosk.content.model import AccessWords
from kiosk.viewmodels.props import (
    BannerLineProps,
    ButtonProps,
    ChoiceProps,
    SheetProps,
    WarningProps,
)

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
THEMES = ("warm", "contrast-light", "contrast-dark")


def derive_banner() -> tuple[BannerLineProps, ...]:
    """The crisis banner: the same in every language, state and content."""
    return tuple(
        BannerLineProps(line.digits, line.words, line.short) for line in crisis.BANNER
    )


def derive_bar(catalogue: Catalogue, screen: str) -> tuple[ButtonProps, ...]:
    """The bar's buttons, always these and in this order."""
    words, glyphs = catalogue.language.words.bar, catalogue.content.icons.glyphs
    return (
        ButtonProps("home", words.home, glyphs["home"], enabled=screen != "home"),
        ButtonProps("back", words.back, glyphs["back"], enabled=screen != "home"),
        ButtonProps("language", words.language, glyphs["language"]),
        ButtonProps("access", words.access, glyphs["access"]),
        ButtonProps("done", words.done, glyphs["done"]),
    )


def derive_sheet(
    catalogue: Catalogue, kind: str, text_scale: float, theme: str
) -> SheetProps:
    """The open sheet; an empty one for `none`."""
    words, glyph = catalogue.language.words, catalogue.content.icons.glyphs["close"]
    languages = catalogue.content.languages
    if kind == "language":
        choices = tuple(
            ChoiceProps(
                each.code,
                each.words.language.name,
                each.code == catalogue.language.code,
            )
            for each in languages
        )
        only = words.language.only if len(choices) == 1 else ""
        return SheetProps(
            kind, words.language.title, only, words.language.close, glyph, "", choices
        )
    if kind == "access":
        return _access_sheet(words.access, glyph, text_scale, theme)
    return SheetProps()


def _access_sheet(
    words: AccessWords, glyph: str, text_scale: float, theme: str
) -> SheetProps:
    sizes = (words.text_normal, words.text_large, words.text_larger, words.text_largest)
    colours = (words.colours_warm, words.colours_light, words.colours_dark)
    return SheetProps(
        kind="access",
        title=words.title,
        close=words.close,
        close_glyph=glyph,
        first_title=words.text_size,
        first=tuple(
            ChoiceProps(str(s), w, s == text_scale)
            for s, w in zip(TEXT_SCALES, sizes, strict=True)
        ),
        second_title=words.colours,
        second=tuple(
            ChoiceProps(t, w, t == theme) for t, w in zip(THEMES, colours, strict=True)
        ),
    )


def derive_warning(
    catalogue: Catalogue, *, active: bool, seconds_left: int
) -> WarningProps:
    """The idle warning, counting down in whole seconds."""
    words = catalogue.language.words.warning
    countdown = words.countdown.format(seconds=seconds_left) if active else ""
    return WarningProps(
        active, words.title, words.text, countdown, words.stay, words.clear
    )
