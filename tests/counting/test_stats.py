"""The verb `stats`."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.counting import FOLDER, Month
from kiosk.counting.months import write_month

Said = pytest.CaptureFixture[str]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Two months, in one of which few people came."""
    many = Month(
        outcomes={"done": 61, "cleared": 3, "timed out": 36}, languages={"en": 96, "es": 4}, topics={"ipt": 77}
    )
    few = Month(outcomes={"done": 7}, languages={"en": 7}, topics={"ipt": 7})
    write_month(many, tmp_path / FOLDER / "2026-10.json")
    write_month(few, tmp_path / FOLDER / "2026-11.json")
    return tmp_path


def test_it_shows_tables_and_bars(state: Path, capsys: Said) -> None:
    assert main(["stats", "--state", str(state)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert f"2026-10{'100':>15}  {chr(0x2588) * 32}" in lines
    assert "2026-11  fewer than 10" in lines
    assert any(line.split() == ["2026-10", "90", "fewer", "than", "10"] for line in lines)
    assert "Numbers are rounded down to tens; of smaller ones only this is told: fewer than 10." in lines


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_no_number_that_is_hidden_is_in_what_is_shown(form: str, state: Path, tmp_path: Path, capsys: Said) -> None:
    chart = tmp_path / "chart.svg"
    assert main(["stats", "--state", str(state), "--format", form, "--chart", str(chart)]) == 0
    drawing = ET.fromstring(chart.read_text(encoding="utf-8"))  # noqa: S314 -- our own
    texts = [each.text or "" for each in drawing.iter(f"{SVG}text")]
    for shown in (capsys.readouterr().out.replace("2026-", ""), "\n".join(texts)):
        numbers = [int(word) for word in shown.replace(",", " ").replace('"', " ").split() if word.isdigit()]
        assert set(numbers) - {11, 2026} <= {10, 30, 60, 70, 90, 100}, shown
    assert "fewer than 10" in "\n".join(texts)


def test_scripts_get_json_and_a_table(state: Path, capsys: Said) -> None:
    main(["stats", "--state", str(state), "--format", "json"])
    said = json.loads(capsys.readouterr().out)
    assert said["rounded_down_to"] == 10
    assert said["months"][0]["languages"] == {"en": 90, "es": "fewer than 10"}
    main(["stats", "--state", str(state), "--format", "csv"])
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows[0] == ["month", "what", "name", "visits"]
    assert ["2026-10", "topic", "ipt", "70"] in rows


def test_an_old_console_gets_plain_bars(state: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.verbs.stats._can_print", lambda _sign: False)
    main(["stats", "--state", str(state)])
    assert "#" * 32 in capsys.readouterr().out


def test_where_nothing_was_counted_it_says_what_to_do(tmp_path: Path, capsys: Said) -> None:
    assert main(["stats", "--state", str(tmp_path)]) == 1
    assert '"statistics: on"' in capsys.readouterr().err


def test_a_wrong_place_is_wrong_usage(state: Path, tmp_path: Path, capsys: Said) -> None:
    assert main(["stats", "--state", str(tmp_path / "nowhere")]) == 2
    assert "There is no folder" in capsys.readouterr().err
    assert main(["stats", "--state", str(state), "--chart", str(state)]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_damaged_month_is_named_and_the_others_are_shown(state: Path, capsys: Said) -> None:
    (state / FOLDER / "2026-09.json").write_text("{", encoding="utf-8")
    assert main(["stats", "--state", str(state)]) == 0
    said = capsys.readouterr()
    assert "2026-09.json is damaged" in said.err
    assert "2026-09" not in said.out
