"""Every pair of colours that meet on the glass keeps its contrast, in each theme (WCAG 1.4.6 and 1.4.11)."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.content.accents import GROUNDS, action_pairs, tone_pairs
from kiosk.content.colours import read
from kiosk.viewmodels.derive.glass import NIGHT
from tests.panels import THEMES
from tests.qmltools import QML

READ, SHAPE = 7.0, 3.0
TONES = ("sea", "dusk", "amber", "clay", "sage", "plum")
TOKENS = (
    "background",
    "surface",
    "rail",
    "text",
    "quietText",
    "border",
    "focus",
    "action",
    "actionText",
    "banner",
    "bannerText",
    "bannerDigits",
)
PAIRS = [
    *((text, ground, READ) for text in ("text", "quietText") for ground in ("background", "surface")),
    ("text", "rail", READ),
    ("actionText", "action", READ),
    ("action", "surface", READ),
    ("action", "background", READ),
    ("action", "rail", SHAPE),
    ("bannerText", "banner", READ),
    ("bannerDigits", "banner", READ),
    *(("border", ground, SHAPE) for ground in ("background", "surface")),
    *(("focus", ground, SHAPE) for ground in ("background", "surface", "rail")),
    *((f"deep {tone}", ground, READ) for tone in TONES for ground in ("background", "surface", f"pale {tone}")),
    *((text, f"pale {tone}", READ) for tone in TONES for text in ("text",)),
]
"""What is drawn, on what, and the contrast it needs."""


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """From 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=THEMES)
def colours(qapp: QGuiApplication, request: pytest.FixtureRequest) -> Iterator[dict[str, QColor]]:
    """Every token of one theme, as QML computes it."""
    assert qapp
    lines = [f"property color {name}: Colours.{name}" for name in TOKENS]
    lines += [f'property color {kind}_{tone}: Colours.{kind}("{tone}")' for kind in ("deep", "pale") for tone in TONES]
    source = "import QtQuick\nimport Kiosk.Theme\nQtObject {{\nComponent.onCompleted: Look.theme = '{}'\n{}\n}}"
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    component = QQmlComponent(engine)
    component.setData(source.format(request.param, "\n".join(lines)).encode(), QUrl())
    made: QObject = component.create()
    assert made is not None, component.errorString()
    names = [name.split()[2].rstrip(":") for name in lines]
    yield {name.replace("_", " "): QColor(made.property(name)) for name in names}
    made.deleteLater()


def test_what_is_read_has_7_to_1_and_what_is_a_shape_3_to_1(colours: dict[str, QColor]) -> None:
    found = {
        f"{drawn} on {ground}": round(contrast(colours[drawn], colours[ground]), 2)
        for drawn, ground, needed in PAIRS
        if contrast(colours[drawn], colours[ground]) < needed
    }
    assert found == {}


def test_in_the_dark_crisis_help_is_dimmed_and_can_be_read(qapp: QGuiApplication) -> None:
    assert qapp
    night, day = ({n: QColor(c) for n, c in colours_of(theme, {}).items()} for theme in (NIGHT, "contrast-dark"))
    for name in ("bannerText", "bannerDigits"):
        assert contrast(night[name], night["banner"]) >= READ, name
        assert luminance(night[name]) < 0.6 * luminance(day[name]), name
    assert night["banner"] == night["background"] == QColor("black")


def test_contrast_is_counted_as_wcag_counts_it() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def colours_of(theme: str, look: dict[str, str]) -> dict[str, str]:
    """Tokens as QML computes them where a clinic has colors of its own."""
    names = (*TOKENS, "logoPlate")
    lines = [f"property color {name}: Colours.{name}" for name in names]
    lines += [f'property color {kind}: Colours.{kind}("sea")' for kind in ("deep", "pale")]
    given = "".join(f"Look.{name} = '{value}';" for name, value in {"theme": theme, **look}.items())
    source = f"import QtQuick\nimport Kiosk.Theme\nQtObject {{\nComponent.onCompleted: {{ {given} }}\n"
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    component = QQmlComponent(engine)
    component.setData((source + "\n".join(lines) + "\n}").encode(), QUrl())
    made: QObject = component.create()
    assert made is not None, component.errorString()
    return {name: QColor(made.property(name)).name() for name in (*names, "deep", "pale")}


def test_the_grounds_an_accent_is_checked_against_are_those_of_the_glass(qapp: QGuiApplication) -> None:
    drawn = colours_of("light", {})
    assert {name: drawn[name] for name in GROUNDS} == GROUNDS
    assert drawn["logoPlate"] == GROUNDS["surface"]


def test_a_clinics_colors_are_on_what_leads_on_in_the_warm_theme_and_nowhere_in_the_others(
    qapp: QGuiApplication,
) -> None:
    own = {"accent": "#6a1b9a", "accentDeep": "#661a94", "accentPale": "#e5d4ef"}
    plain, changed = colours_of("light", {}), colours_of("light", own)
    assert {changed["action"], changed["focus"]} == {"#6a1b9a"}
    assert (changed["deep"], changed["pale"]) == ("#661a94", "#e5d4ef")
    assert {n for n in plain if plain[n] != changed[n]} == {"action", "focus", "deep", "pale"}
    for theme in ("contrast-light", "contrast-dark"):
        assert colours_of(theme, own) == colours_of(theme, {})


def test_the_kiosks_own_colors_pass_the_check_that_a_clinics_must_pass(qapp: QGuiApplication) -> None:
    drawn = {name: read(value) for name, value in colours_of("light", {}).items()}
    action, deep, pale = drawn["action"], drawn["deep"], drawn["pale"]
    assert action
    assert deep
    assert pale
    assert [pair for pair in (*action_pairs(action), *tone_pairs(deep, pale)) if pair.ratio < pair.needed] == []
