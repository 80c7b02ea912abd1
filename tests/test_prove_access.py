"""What `make prove-access` counts and keeps; the measuring itself is tested where it is done."""

import json
from pathlib import Path

import pytest

from tests import prove_access
from tests.prove_access import EVERY, SAMPLE, Measured, files_state, measured_before, written


def test_every_combination_is_asked_for_once() -> None:
    assert len(set(EVERY)) == len(EVERY) == 12 * 4 * 4 * 3
    assert len({str(each) for each in EVERY}) == len(EVERY)


def test_a_sample_holds_every_panel_in_every_language_and_every_theme() -> None:
    assert len({(each.panel, each.language) for each in SAMPLE}) == len(SAMPLE) == 12 * 4
    assert len({(each.theme, each.language) for each in SAMPLE}) == 12
    assert set(SAMPLE) <= set(EVERY)


def test_a_combination_with_complaints_is_counted_as_failed() -> None:
    done = [Measured("one", 30, 50, True, 1.0, []), Measured("two", 31, 60, False, 2.0, ["a text is cut", "another"])]
    page = written(done, "make prove-access")
    assert "| 2 | 110 | 1 |" in page
    assert "| 1 | 50 | 0 |" in page
    assert "at least 30 states" in page


def test_only_what_was_measured_of_the_same_files_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kept, now = tmp_path / "kept.jsonl", files_state()
    monkeypatch.setattr(prove_access, "MEASURED", kept)
    assert list(measured_before(now)) == []
    this, that = Measured("this", 30, 50, True, 1.0, []), Measured("that", 30, 50, True, 1.0, [])
    lines = [{"state": now, **this._asdict()}, {"state": "other files", **that._asdict()}]
    kept.write_text("\n".join(json.dumps(each) for each in lines), encoding="utf-8")
    assert list(measured_before(now)) == [this]


def test_files_have_another_state_when_one_changes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(prove_access, "ROOT", tmp_path)
    (tmp_path / "kiosk").mkdir()
    file = tmp_path / "kiosk" / "Shell.qml"
    file.write_text("Item {}", encoding="utf-8")
    before = files_state()
    file.write_text("Item { x: 1 }", encoding="utf-8")
    assert files_state() != before
