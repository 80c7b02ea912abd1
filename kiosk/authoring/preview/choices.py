"""The tools of the window, as groups of choices: screen, languages, text size, colors, where to touch."""

from collections.abc import Sequence

from kiosk.authoring.preview import words
from kiosk.authoring.preview.pane import Look
from kiosk.authoring.preview.panels import PANELS
from kiosk.content.model import Content
from kiosk.mounting import TEXT_SCALES
from kiosk.viewmodels.derive.chrome import LOW, WHOLE
from kiosk.viewmodels.props import ChoiceProps, GroupProps


def _group(name: str, title: str, choices: Sequence[tuple[str, str]], chosen: str) -> GroupProps:
    return GroupProps(name, title, tuple(ChoiceProps(each, label, each == chosen) for each, label in choices))


def panel_group(chosen: str) -> GroupProps:
    """Which screen the kiosk is seen on."""
    return _group("panel", words.PANEL, [(each.id, each.label) for each in PANELS.values()], chosen)


def language_groups(content: Content | None, chosen: str, beside: str) -> tuple[GroupProps, GroupProps]:
    """The language of the kiosk, and the one beside it; the second one is empty where there is only one."""
    named = [(each.code, each.words.language.name) for each in content.languages] if content else []
    others = [each for each in named if each[0] != chosen]
    second = [("", words.NOTHING_BESIDE), *others] if others else []
    return _group("language", words.LANGUAGE, named, chosen), _group("beside", words.BESIDE, second, beside)


def look_groups(look: Look) -> tuple[GroupProps, GroupProps, GroupProps]:
    """Text size, colors, and where to touch."""
    sizes = [(str(scale), words.PERCENT.format(number=round(scale * 100))) for scale in TEXT_SCALES]
    reach = [(WHOLE, words.WHOLE), (LOW, words.LOW)]
    return (
        _group("text_size", words.TEXT_SIZE, sizes, str(look.text_scale)),
        _group("theme", words.THEME, list(words.THEMES.items()), look.theme),
        _group("reach", words.REACH, reach, LOW if look.low_reach else WHOLE),
    )
