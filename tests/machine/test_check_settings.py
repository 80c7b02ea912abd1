"""The settings of a machine are checked before it runs with them."""

import json
import shutil
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.machine import MachineSettings
from tests.content.test_broken_content import JARGON, SENTENCE

HERE = Path(__file__).parent
EVERY_MISTAKE = HERE / "broken" / "machine.yaml"
TO_COPY = HERE.parents[1] / "deploy" / "machine.yaml"
Said = pytest.CaptureFixture[str]


def test_a_file_with_every_mistake_gets_exactly_this_report(capsys: Said) -> None:
    assert main(["check", "--machine", str(EVERY_MISTAKE), "--format", "json"]) == 1
    expected = EVERY_MISTAKE.with_suffix(".json").read_text(encoding="utf-8")
    known = ", ".join(MachineSettings.__struct_fields__)
    assert json.loads(capsys.readouterr().out) == json.loads(expected.replace("{settings}", known))


def test_every_setting_has_its_mistake_in_that_file() -> None:
    written = {line.partition(":")[0] for line in EVERY_MISTAKE.read_text(encoding="utf-8").splitlines()}
    assert set(MachineSettings.__struct_fields__) <= written


def test_mistakes_are_told_in_plain_sentences(capsys: Said) -> None:
    main(["check", "--machine", str(EVERY_MISTAKE), "--format", "json"])
    for each in json.loads(capsys.readouterr().out)["problems"]:
        for sentence in (each["what"], each["mend"]):
            assert not JARGON.search(sentence), sentence
        assert SENTENCE.match(each["what"]), each["what"]


def test_people_get_the_line_with_a_mark_and_a_last_line_that_counts(tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "machine.yaml"
    file.write_text("rotation: 90\nidle_seconds:60\ncolour: blue\n", encoding="utf-8")
    assert main(["check", "--machine", str(file)]) == 1
    known = ", ".join(MachineSettings.__struct_fields__)
    assert capsys.readouterr().out == (
        f"Error in {file}, line 2, column 13\n"
        "     2 | idle_seconds:60\n"
        "       |             ^\n"
        '  There is no space after the colon of "idle_seconds". Until it is mended, this line counts as not written.\n'
        "  → Write:\n"
        "      idle_seconds: 60\n"
        "\n"
        f"Warning in {file}, line 3, column 1\n"
        "     3 | colour: blue\n"
        "       | ^^^^^^\n"
        '  "colour" is no setting.\n'
        f"  → Known are: {known}.\n"
        "\n"
        f"1 error, 1 warning in {file}\n"
    )


@pytest.mark.parametrize(
    "text", ["", "volume: 35\n", "voice: off\nrotation: 180\n"], ids=["to copy", "renamed", "good"]
)
def test_settings_with_warnings_alone_end_with_0(text: str, tmp_path: Path, capsys: Said) -> None:
    file = Path(shutil.copy(TO_COPY, tmp_path / "machine.yaml"))
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
    assert main(["check", "--machine", str(file)]) == 0
    warnings = "1 warning" if text.startswith("volume") else "0 warnings"
    assert capsys.readouterr().out.endswith(f"0 errors, {warnings} in {file}\n")


@pytest.mark.parametrize("name", ["nowhere.yaml", "nowhere/machine.yaml"])
def test_settings_that_are_not_there_end_with_2(name: str, tmp_path: Path, capsys: Said) -> None:
    assert main(["check", "--machine", str(tmp_path / name)]) == 2
    assert capsys.readouterr().err.startswith(f"There is no file {tmp_path / name}. Name the settings of a machine")


def test_a_folder_of_content_and_settings_at_once_are_wrong_usage(tmp_path: Path, capsys: Said) -> None:
    assert main(["check", str(tmp_path), "--machine", str(TO_COPY)]) == 2
    assert "Name one of them." in capsys.readouterr().err


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"x" * 300_000, b"voice: caf\xe9\n"])
def test_what_cannot_be_read_ends_with_1_and_says_why(data: bytes, tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "machine.yaml"
    file.write_bytes(data)
    assert main(["check", "--machine", str(file)]) == 1
    assert "Until it is mended, the kiosk runs without all settings of this file." in capsys.readouterr().out
    file.unlink()
    file.mkdir()
    assert main(["check", "--machine", str(file)]) == 1
    assert "A folder lies here" in capsys.readouterr().out
