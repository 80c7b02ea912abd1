"""What an editor knows of machine.yaml is what the kiosk reads."""

import json
import re
import typing
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from kiosk.cli import main
from kiosk.machine import MachineSettings, read_settings
from kiosk.machine.setting_forms import BOUNDS
from kiosk.machine.settings_schema import EXPLAINED, FILE, settings_schema
from tests.content.test_schema import refused

DEPLOY = Path(__file__).parents[2] / "deploy"
SCHEMA = json.loads(settings_schema()[FILE])
KINDS = typing.get_type_hints(MachineSettings)
Said = pytest.CaptureFixture[str]


def test_the_schema_that_is_shipped_is_of_today() -> None:
    assert (DEPLOY / FILE).read_bytes() == settings_schema()[FILE], "make format writes it anew"
    Draft7Validator.check_schema(SCHEMA)


def test_every_setting_is_explained_and_nothing_else() -> None:
    assert tuple(EXPLAINED) == MachineSettings.__struct_fields__ == tuple(SCHEMA["properties"])
    assert all(re.fullmatch(r"[A-Z].*\.", each["description"]) for each in SCHEMA["properties"].values())


def test_the_file_to_copy_names_its_schema_and_is_right_by_it(tmp_path: Path) -> None:
    text = (DEPLOY / "machine.yaml").read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema={FILE}\n")
    written = tmp_path / "machine.yaml"
    settings = (line[2:] for line in text.splitlines() if line[2:].partition(":")[0] in EXPLAINED)
    written.write_text("\n".join(settings) + "\n", encoding="utf-8")
    assert len(written.read_text(encoding="utf-8").splitlines()) == len(EXPLAINED)
    assert refused(DEPLOY / FILE, DEPLOY / "machine.yaml", written) == {}


def test_a_file_with_mistakes_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "machine.yaml"
    wrong.write_text("rotation: 45\n", encoding="utf-8")
    assert list(refused(DEPLOY / FILE, wrong)) == [str(wrong)]


def _of_one_mind(name: str, written: str, value: object, folder: Path) -> bool:
    (folder / "machine.yaml").write_text(f"{name}: {written}\n", encoding="utf-8")
    valid: bool = Draft7Validator(SCHEMA).is_valid({name: value})
    return valid == (not read_settings(folder).problems)


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind in BOUNDS])
def test_reader_and_schema_agree_on_every_number(name: str, tmp_path: Path) -> None:
    """But for numbers in quotes, which the kiosk reads, and an editor does not."""
    least, most, *_ = BOUNDS[KINDS[name]]
    for number in (least, most, least - 1, most + 1, least + 0.5, -least, 0):
        assert _of_one_mind(name, f"{number:g}", int(number) if number == int(number) else number, tmp_path), number
    for written, value in (("wide", "wide"), ("[1]", [1]), ("", None)):
        assert _of_one_mind(name, written, value, tmp_path), written


@pytest.mark.parametrize("name", ["voice", "statistics"])
@pytest.mark.parametrize(
    "word", ["off", "OFF", "No", "false", "on", "Yes", "TRUE", "headset", "Loudspeaker", "loud", "of", "o n", " off "]
)
def test_reader_and_schema_agree_on_every_word(name: str, word: str, tmp_path: Path) -> None:
    assert _of_one_mind(name, f"'{word}'", word, tmp_path)


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("rotation", "90", 90),
        ("rotation", "45", 45),
        ("rotation", "", None),
        ("languages", "[es, en]", ["es", "en"]),
        ("languages", "[english]", ["english"]),
        ("languages", "[]", []),
        ("languages", "es", "es"),
        ("voice_output", "USB Handset", "USB Handset"),
        ("voice_output", "7", 7),
        ("voice_output", "[a]", ["a"]),
        ("content_source", "/mnt/clinic", "/mnt/clinic"),
        ("content_source", r"\\server\kiosk", r"\\server\kiosk"),
        ("content_source", "D:/kiosk", "D:/kiosk"),
        ("content_source", "kiosk", "kiosk"),
        ("content_source", "D:kiosk", "D:kiosk"),
        ("content_source", "", None),
        ("brightnes", "3", 3),
        ("staff_door", "top-left", "top-left"),
        ("staff_door", "bottom-left", "bottom-left"),
        ("pixel_shift", "maybe", "maybe"),
        ("brightness", "80", 80),
        ("brightness", "29", 29),
        ("brightness", "'100'", "100"),
        ("brightness", "07:00 80, 19:00 40", "07:00 80, 19:00 40"),
        ("brightness", "07:00 80, 40", "07:00 80, 40"),
        ("brightness", "24:00 80", "24:00 80"),
        ("brightness", "[80]", [80]),
        ("opening_hours", "08:00-18:00", "08:00-18:00"),
        ("opening_hours", "8-18", "8-18"),
        ("opening_hours", "[08:00-18:00]", ["08:00-18:00"]),
        ("opening_hours", "{days: [monday], hours: 22:00-06:00}", {"days": ["monday"], "hours": "22:00-06:00"}),
        ("opening_hours", "[{days: [monday, sunday]}]", [{"days": ["monday", "sunday"]}]),
        ("opening_hours", "[{days: [blursday]}]", [{"days": ["blursday"]}]),
        ("opening_hours", "[{day: [monday]}]", [{"day": ["monday"]}]),
        ("opening_hours", "", None),
    ],
)
def test_reader_and_schema_agree_on_all_else(name: str, written: str, value: object, tmp_path: Path) -> None:
    assert _of_one_mind(name, written, value, tmp_path)


def test_the_schema_comes_where_it_is_wanted_and_the_contents_stay(tmp_path: Path, capsys: Said) -> None:
    assert main(["schema", "--machine", str(tmp_path / "etc")]) == 0
    assert capsys.readouterr().out == f"1 schema: {tmp_path / 'etc'}\n"
    assert [each.name for each in (tmp_path / "etc").iterdir()] == [FILE]
    (tmp_path / "etc" / FILE).write_text("{}", encoding="utf-8")
    assert main(["schema", "--machine", str(tmp_path / "etc")]) == 2
    assert "choose another place with --machine" in capsys.readouterr().err
