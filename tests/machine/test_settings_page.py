"""The page of the settings says what is true of each."""

import argparse
import re
import typing
from pathlib import Path

import msgspec
import pytest

from kiosk.machine import MachineSettings, read_settings
from kiosk.machine.setting_forms import BOUNDS
from kiosk.mounting import TEXT_SCALES, Mounting, faults_of, start_on
from kiosk.panel import px_per_mm
from kiosk.verbs import run

PAGE = (Path(__file__).parents[2] / "docs" / "it" / "settings.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| \[`(\w+)`\]\(#(\w+)\) \| (.+?) \| (.+?) \| `(\w+)` \| `(.+?)` \|$", re.MULTILINE)
ROWS = ROW.findall(PAGE)
FIELDS = {each.name: each for each in msgspec.structs.fields(MachineSettings)}
KINDS = typing.get_type_hints(MachineSettings)


def test_every_setting_has_a_row_and_a_heading_in_the_order_of_the_file() -> None:
    assert [row[0] for row in ROWS] == list(FIELDS)
    assert re.findall(r"^### (\w+)$", PAGE, re.MULTILINE) == list(FIELDS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_gives_the_true_default_bounds_variable_and_option(row: tuple[str, ...]) -> None:
    name, anchor, without, values, variable, option = row
    default, kind = FIELDS[name].default, KINDS[name]
    assert anchor == name
    assert without == f"`{default}`" if default else "`" not in without
    if kind in BOUNDS:
        assert values == f"{BOUNDS[kind].least:g} to {BOUNDS[kind].most:g}"
    elif typing.get_origin(kind) is typing.Literal:
        assert values == ", ".join(f"`{each}`" for each in typing.get_args(kind))
    assert variable == f"IPT_KIOSK_{name.upper()}"
    parser = argparse.ArgumentParser()
    run.add_arguments(parser)
    own = f"--{name.replace('_', '-')}"
    known = {each for action in parser._actions for each in action.option_strings}
    assert option == (own if own in known else "--set")


def test_every_example_is_read_without_a_mistake(tmp_path: Path) -> None:
    examples = re.findall(r"^### (\w+)\n.*?^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert [name for name, _ in examples] == list(FIELDS)
    for name, text in examples:
        (tmp_path / "machine.yaml").write_text(text, encoding="utf-8")
        read = read_settings(tmp_path)
        assert read.problems == ()
        assert getattr(read.settings, name) != FIELDS[name].default, "an example changes something"


def test_the_table_of_distances_is_what_the_kiosk_does() -> None:
    rows = re.findall(r"^\| ([\d.]+ inches.*?) \| (\d+) mm \| (\d+) mm \| (\d+) mm \| (\d+) mm \|$", PAGE, re.MULTILINE)
    assert len(rows) == 6
    pixels = {10.1: (1280, 800), 43.0: (3840, 2160)}
    for called, *distances in rows:
        inches = float(called.partition(" ")[0])
        size = pixels.get(inches, (1920, 1080))
        scale = px_per_mm(size, inches)
        for distance, text_scale in zip(map(int, distances), TEXT_SCALES, strict=True):
            assert start_on(Mounting(distance), size, scale).text_scale == text_scale, (inches, distance)
            further = Mounting(distance + 1)
            larger = start_on(further, size, scale).text_scale > text_scale
            assert larger or tuple(faults_of(further, size, scale)), (inches, distance)
