"""Prometheus learns how the kiosk is, and of visitors no more than the day of the last touch."""

import os
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from prometheus_client.parser import text_string_to_metric_families

from kiosk.cli import main
from kiosk.machine.metrics import MEMORY_STEP, Told, as_text
from kiosk.pulse import Pulse, write_pulse
from tests.promtool import needs_promtool, promtool
from tests.test_status import DIGEST, pulse

TOUCHED = datetime(2026, 11, 27, 14, tzinfo=UTC)
FULL = pulse(
    last_touch=TOUCHED.isoformat(), memory_mb=187.3, errors=4, next_review="2027-05-01", last_error="A secret text."
)
UNITS = ("_seconds", "_bytes", "_info", "_total")
PLAIN = ("healthy", "display_connected", "covered", "screen", "content_newest")
"""What is yes or no has no unit."""


def told(state: Path, *arguments: str) -> int:
    return main(["metrics", "--state", str(state), *arguments])


def read(text: str) -> dict[str, list[tuple[dict[str, str], float]]]:
    found: dict[str, list[tuple[dict[str, str], float]]] = {}
    for family in text_string_to_metric_families(text):
        for each in family.samples:
            found.setdefault(each.name, []).append((each.labels, each.value))
    return found


def value(text: str, name: str) -> float:
    ((_, found),) = read(text)[f"ipt_kiosk_{name}"]
    return found


def test_a_kiosk_that_is_well_tells_all_it_has() -> None:
    text = as_text(Told(FULL, well=True, content="newest")).decode()
    assert (value(text, "healthy"), value(text, "content_newest"), value(text, "errors_total")) == (1, 1, 4)
    assert value(text, "display_connected") == 1
    assert read(text)["ipt_kiosk_content_info"] == [({"digest": DIGEST}, 1)]
    assert {each["screen"]: on for each, on in read(text)["ipt_kiosk_screen"]} == {
        "glass": 1,
        "plain": 0,
        "door": 0,
    }
    assert value(text, "next_review_timestamp_seconds") == datetime(2027, 5, 1).astimezone().timestamp()
    written = datetime.fromisoformat(FULL.written).timestamp()
    assert value(text, "heartbeat_timestamp_seconds") == pytest.approx(written)


def test_who_wakes_a_dark_screen_at_night_is_not_told() -> None:
    told = [
        as_text(Told(msgspec.structs.replace(FULL, screen=screen), well=True, content="newest"))
        for screen in ("glass", "dark")
    ]
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("changes", "name", "expected"),
    [
        ({"display": "none"}, "display_connected", 0),
        ({"display": "covered"}, "covered", 1),
        ({"display": "covered"}, "display_connected", 1),
    ],
)
def test_what_is_wrong_can_be_told_apart(changes: dict[str, object], name: str, expected: float) -> None:
    assert value(as_text(Told(pulse(**changes), well=False, content="older")).decode(), name) == expected


def test_what_is_not_known_is_left_out() -> None:
    bare = pulse(last_frame=None, written="yesterday", content_digest="")
    found = read(as_text(Told(bare, well=False, content="unknown")).decode())
    left_out = ("last_touch", "last_frame", "heartbeat", "next_review")
    assert not [each for each in left_out if f"ipt_kiosk_{each}_timestamp_seconds" in found]
    assert "ipt_kiosk_content_info" not in found
    assert "ipt_kiosk_content_newest" not in found
    assert set(read(as_text(Told(None, well=False, content="unknown")).decode())) == {"ipt_kiosk_healthy"}


def test_of_the_last_touch_no_more_than_the_day_leaves_the_machine() -> None:
    texts = {
        as_text(
            Told(pulse(last_touch=TOUCHED.replace(hour=hour).isoformat(), written="-"), well=True, content="newest")
        )
        for hour in range(24)
    }
    (text,) = {re.sub(r".*start_timestamp.*|.*last_frame.*", "", each.decode()) for each in texts}
    assert value(text, "last_touch_timestamp_seconds") == TOUCHED.replace(hour=0).timestamp()


def test_memory_is_too_coarse_to_tell_when_somebody_was_there() -> None:
    found = value(as_text(Told(FULL, well=True, content="newest")).decode(), "resident_memory_bytes")
    assert MEMORY_STEP >= 10_000_000
    assert found % MEMORY_STEP == 0
    assert found == pytest.approx(187.3 * 1024 * 1024, abs=MEMORY_STEP)


def test_no_text_of_the_log_and_no_folder_is_told() -> None:
    text = as_text(Told(FULL, well=True, content="newest")).decode()
    assert "secret" not in text
    assert "/" not in re.sub(r"^# .*$", "", text, flags=re.MULTILINE)


def test_every_name_says_whose_it_is_and_ends_with_its_unit() -> None:
    found = read(as_text(Told(FULL, well=True, content="newest")).decode())
    assert len(found) >= 12, "an empty look shows nothing"
    for name in found:
        assert name.startswith("ipt_kiosk_")
        assert name.endswith(UNITS) != (name.removeprefix("ipt_kiosk_") in PLAIN), name


@needs_promtool
@pytest.mark.parametrize("beat", [FULL, pulse(), None])
def test_prometheus_finds_nothing_to_complain_of(beat: Pulse | None) -> None:
    assert promtool("check", "metrics", said=as_text(Told(beat, well=True, content="newest"))) == ""


def test_the_file_is_put_in_place_at_once_and_can_be_read_by_others(tmp_path: Path) -> None:
    state, out = tmp_path / "state", tmp_path / "out"
    out.mkdir()
    write_pulse(pulse(), state)
    before = os.umask(0o022)
    try:
        assert told(state, "--out", str(out / "kiosk.prom")) == 0
    finally:
        os.umask(before)
    (file,) = out.iterdir()
    assert file.name == "kiosk.prom"
    assert file.stat().st_mode & 0o777 == 0o644
    assert value(file.read_text(encoding="utf-8"), "healthy") == 1


def test_a_kiosk_that_hangs_is_told_of_and_the_timer_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_pulse(pulse(written=(datetime.now(UTC) - timedelta(minutes=5)).isoformat()), tmp_path)
    assert told(tmp_path) == 0
    assert value(capsys.readouterr().out, "healthy") == 0


def test_the_settings_say_where_to_and_where_they_do_not_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.paths.machine_settings", lambda: tmp_path / "etc")
    state, out = tmp_path / "state", tmp_path / "out"
    out.mkdir()
    write_pulse(pulse(), state)
    assert told(state, "--as-set") == 0
    (state / "machine.yaml").write_text("metrics: out\n", encoding="utf-8")
    assert told(state, "--as-set") == 0
    assert list(out.iterdir()) == []
    (state / "machine.yaml").write_text(f"metrics: {out}\n", encoding="utf-8")
    assert told(state, "--as-set") == 0
    assert [each.name for each in out.iterdir()] == ["ipt-kiosk.prom"]
    assert capsys.readouterr().out == ""


def test_what_cannot_be_done_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told(tmp_path / "nowhere") == 2
    assert told(tmp_path, "--content", str(tmp_path / "nowhere")) == 2
    assert told(tmp_path, "--out", str(tmp_path / "nowhere" / "kiosk.prom")) == 2
    assert "cannot be written: No such file or directory" in capsys.readouterr().err
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert told(tmp_path) == 2
    assert "requirements/metrics.txt" in capsys.readouterr().err
