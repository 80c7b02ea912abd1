"""A clinic's accent colors: how they may be written, and that each can be read wherever it stands."""

import re
from itertools import product
from pathlib import Path

import pytest

from kiosk.content import colours
from kiosk.content.accents import (
    READ,
    action_pairs,
    derive_accent,
    figure,
    ground,
    pale,
    tone_pairs,
)
from kiosk.content.model import ClinicLook, Colour
from kiosk.content.problems import Problem
from tests.content.make import GOOD, compiled, copy_of_good

STEPS = range(0, 256, 51)
EVERY_HUE = list(product(STEPS, STEPS, STEPS))


def colour(text: str) -> Colour:
    found = colours.read(text)
    assert found is not None
    return found


def told(folder: Path, look: str) -> tuple[Problem, ...]:
    """What is said of the good content with this look."""
    content = copy_of_good(folder)
    with (content / "clinic.yaml").open("a", encoding="utf-8") as file:
        file.write(f"look:\n{look}")
    return compiled(content).problems


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.478),
        ("#767676", "#ffffff", 4.542),
        ("#595959", "#ffffff", 7.005),
        ("#ff0000", "#ffffff", 3.998),
        ("#0000ff", "#ffffff", 8.592),
        ("#ffff00", "#000000", 19.556),
    ],
)
def test_contrast_is_counted_as_wcag_counts_it(one: str, other: str, ratio: float) -> None:
    assert colours.contrast(colour(one), colour(other)) == pytest.approx(ratio, abs=0.001)
    assert colours.contrast(colour(other), colour(one)) == pytest.approx(ratio, abs=0.001)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1b555e", "#1b555e"),
        ("#155", "#115555"),
        ("navy", "#000080"),
        ("Navy", "#000080"),
        ("rgb(27, 85, 94)", "#1b555e"),
        ("0x1b555e", "#1b555e"),
        ("#1b555eff", "#1b555e"),
        ("\u201c#1b555e\u201d", "#1b555e"),
    ],
)
def test_a_color_written_in_another_way_is_shown_as_it_should_be(text: str, meant: str, tmp_path: Path) -> None:
    (problem,) = told(tmp_path, f"  accent: '{text}'\n")
    assert problem.code == "color-format"
    assert problem.mend == f'Write: accent: "{meant}"'
    assert told(tmp_path / "mended", f'  accent: "{meant}"\n') == ()


@pytest.mark.parametrize("text", ["Pantone 320 C", "rgb(300, 0, 0)", "#1b555", "#", "our blue", "#gggggg"])
def test_what_is_no_color_is_refused_with_an_example(text: str, tmp_path: Path) -> None:
    (problem,) = told(tmp_path, f"  accent: '{text}'\n")
    assert problem.code == "color-format"
    assert 'such as accent: "#1b555e"' in problem.mend


def test_a_color_that_holds_a_crisis_number_by_chance_is_a_color(tmp_path: Path) -> None:
    assert told(tmp_path, '  accent: "#6a0988"\n  second_accent: "#00988f"\n')[0].code == "accent-contrast"
    assert told(tmp_path / "dark", '  accent: "#6a0988"\n') == ()


def test_large_and_small_letters_are_one_color(tmp_path: Path) -> None:
    assert told(tmp_path, '  accent: "#1B555E"\n') == ()


def test_an_accent_too_light_is_told_every_pair_its_ratio_and_a_shade_that_passes(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, '  accent: "#7fb5bf"\n')
    assert problem.code == "accent-contrast"
    assert problem.place.line == len((GOOD / "clinic.yaml").read_text(encoding="utf-8").splitlines()) + 2
    for said in ("words on a button 2.22 to 1, 7 to 1 is needed", "icons of the bar 1.88 to 1, 3 to 1 is needed"):
        assert said in problem.what
    mended = re.findall(r'accent: "(#\w+)"', problem.mend)
    assert mended == ["#305860"]
    assert told(tmp_path / "mended", f'  accent: "{mended[0]}"\n') == ()


def test_an_accent_a_hair_too_light_is_refused_and_its_figure_is_not_rounded_up() -> None:
    edge = next(c for c in ((g, g, g) for g in range(255)) if action_pairs(c)[2].ratio < READ)
    assert 6.9 < action_pairs(edge)[2].ratio < READ
    assert all(pair.ratio >= pair.needed for pair in action_pairs((edge[0] - 1,) * 3))
    assert figure(6.9999) == "6.99"


@pytest.mark.parametrize("name", ["accent", "second_accent"])
def test_the_shade_that_is_advised_passes_and_the_next_lighter_one_does_not(name: str, tmp_path: Path) -> None:
    (problem,) = told(tmp_path, f'  {name}: "#e65100"\n')
    red, green, blue = colour(re.findall(r'"(#\w+)"', problem.mend)[0])
    assert told(tmp_path / "mended", f'  {name}: "{colours.written((red, green, blue))}"\n') == ()
    assert told(tmp_path / "lighter", f'  {name}: "{colours.written((red + 3, green + 2, blue))}"\n') != ()


def test_what_follows_from_any_accent_can_be_read_where_it_stands() -> None:
    assert len(EVERY_HUE) == 216
    for seed in EVERY_HUE:
        derived = derive_accent(ClinicLook(accent=seed))
        assert derived is not None
        failing = [p for p in tone_pairs(colour(derived.deep), colour(derived.pale)) if p.ratio < p.needed]
        assert failing == [], seed


def test_a_second_accent_is_shown_as_it_was_written_and_the_first_stays_what_it_was() -> None:
    both = derive_accent(ClinicLook(accent=colour("#6a1b9a"), second_accent=colour("#00504f")))
    assert both is not None
    assert (both.action, both.deep, both.pale) == ("#6a1b9a", "#00504f", colours.written(pale(colour("#00504f"))))
    alone = derive_accent(ClinicLook(second_accent=colour("#00504f")))
    assert alone is not None
    assert (alone.action, alone.deep) == ("", "#00504f")
    assert derive_accent(ClinicLook(logo="logo.png")) is None


def test_an_accent_that_passes_is_not_changed() -> None:
    dark = colour("#123456")
    assert colours.darkened(dark, lambda shade: all(p.ratio >= p.needed for p in action_pairs(shade))) == dark
    assert colours.darkened(dark, lambda _shade: False) == (0, 0, 0)
    assert ground("rail") == (0xF3, 0xE9, 0xD8)


@pytest.mark.parametrize(
    ("look", "code", "below", "column"),
    [
        ("  accent: #1b555e\n", "text-cut", 1, 11),
        ("  accent:\n", "empty-text", 1, 10),
        ("  accent: [a, b]\n", "wrong-type", 1, 11),
        ('  acent: "#1b555e"\n', "unknown-key", 1, 3),
        ("#  logo: logo.png\n", "wrong-type", 0, 6),
        ("  logo:\n", "empty-text", 1, 8),
        ("  logo: room #4.png\n", "text-cut", 1, 14),
        ("  logo_name: Call 988\n", "crisis-number", 1, 14),
        ("logo: logo.png\n", "unknown-key", 1, 1),
    ],
)
def test_every_mistake_in_the_look_is_named_at_its_line(
    look: str, code: str, below: int, column: int, tmp_path: Path
) -> None:
    problem = told(tmp_path, look)[-1]
    at = len((GOOD / "clinic.yaml").read_text(encoding="utf-8").splitlines()) + 1
    assert (problem.code, problem.place.line, problem.place.column) == (code, at + below, column)
