import json
from datetime import datetime
from typing import Any

import pytest

from kiosk.machine.doctor import Facts, as_json, as_page, as_text, has_failed, judge
from kiosk.machine.doctor.facts import TouchFacts
from kiosk.mounting import Mounting
from tests.machine.doctor.machines import BEAT, LOCK, UNIT, WELL


def sick(**changes: dict[str, Any]) -> Facts:
    return WELL._replace(**{part: getattr(WELL, part)._replace(**values) for part, values in changes.items()})


def findings(facts: Facts) -> dict[str, str]:
    return {each.name: each.verdict for group in judge(facts) for each in group.findings}


def test_a_machine_that_is_well_passes_everything() -> None:
    found = findings(WELL)
    assert set(found.values()) == {"pass"}
    assert len(found) >= 20, "an empty look shows nothing"
    assert not has_failed(judge(WELL))


def test_a_light_that_can_be_set_is_told_where_it_is_wanted() -> None:
    assert findings(sick(light={"wanted": True, "lights": ("rpi_backlight",)}))["brightness"] == "pass"
    assert "brightness" not in findings(WELL)


SICK: list[tuple[dict[str, dict[str, Any]], str, str]] = [
    ({"screen": {"problem": "QT_QPA_PLATFORM=vnc would open it", "found": False}}, "screen", "fail"),
    ({"screen": {"found": False}, "service": {"alive": False}}, "screen", "fail"),
    ({"screen": {"failed": "Could not load the Qt platform plugin", "size": None}}, "screen", "fail"),
    ({"screen": {"size": (800, 480)}}, "screen", "fail"),
    ({"screen": {"platform": "offscreen"}}, "screen", "warn"),
    ({"screen": {"inches": None}}, "size", "warn"),
    ({"screen": {"renderer": "Null"}}, "renderer", "warn"),
    ({"screen": {"mounting": Mounting(viewing_distance=3000)}}, "mounting", "warn"),
    ({"screen": {"mounting": Mounting(upper_edge=1500)}}, "mounting", "warn"),
    ({"system": {"languages": ("fr", "en")}}, "languages", "warn"),
    ({"screen": {"frames_per_second": 40}}, "frames", "warn"),
    ({"screen": {"frames_per_second": 12}}, "frames", "fail"),
    ({"screen": {"unread_fonts": ("A.ttf",)}}, "typefaces", "fail"),
    ({"light": {"wanted": True}}, "brightness", "warn"),
    ({"light": {"wanted": True, "lights": ("a",), "locked": ("a",)}}, "brightness", "warn"),
    ({"touch": {"touch": None}}, "touch", "warn"),
    ({"touch": {"touch": ()}}, "touch", "warn"),
    ({"touch": {"touch": (), "keys": ()}}, "touch", "fail"),
    ({"touch": {"touch": ("a", "b", "c", "d", "e")}}, "touch", "warn"),
    ({"sound": {"devices": ("HDMI Monitor",)}}, "sound", "warn"),
    ({"sound": {"player": False}}, "voice", "warn"),
    ({"sound": {"synthesiser": False, "spoken": frozenset()}}, "voice", "warn"),
    ({"sound": {"spoken": frozenset({"en"})}}, "voice", "warn"),
    ({"system": {"now": datetime(2001, 1, 1)}}, "clock", "fail"),  # noqa: DTZ001
    ({"system": {"now": datetime(2107, 1, 1)}}, "clock", "fail"),  # noqa: DTZ001
    ({"system": {"synchronized": False}}, "clock", "warn"),
    ({"system": {"zone": "UTC"}}, "time zone", "warn"),
    ({"system": {"state_error": "No space left on device"}}, "state folder", "fail"),
    ({"system": {"free_mb": 3}}, "disk", "fail"),
    ({"system": {"free_mb": 300}}, "disk", "warn"),
    ({"system": {"memory_free_mb": 60}}, "memory", "fail"),
    ({"system": {"root": True}}, "account", "warn"),
    ({"system": {"state_mode": 0o777}}, "rights", "fail"),
    ({"system": {"state_mode": 0o755}}, "rights", "warn"),
    ({"system": {"pin_mode": 0o644}}, "PIN", "fail"),
    ({"system": {"unreadable": "en/ipt.yaml"}}, "content files", "fail"),
    ({"system": {"complaints": ("machine.yaml, line 2: no such name.",)}}, "settings", "warn"),
    ({"system": {"metrics": "/srv/metrics"}}, "metrics", "warn"),
    ({"system": {"metrics": "/srv/metrics", "metrics_age": 900}}, "metrics", "warn"),
    ({"content": {"errors": ("en/words.yaml, line 3: a tab.",)}}, "content", "fail"),
    ({"content": {"source": "/mnt/clinic", "source_answers": False}}, "content source", "warn"),
    ({"content": {"placeholder": True}}, "booking address", "warn"),
    ({"content": {"front_desk_plan": False}}, "front desk", "warn"),
    ({"content": {"require_review": "none"}}, "words to be signed", "warn"),
    ({"content": {"unsigned": ("es/ipt.yaml",)}}, "reviews", "warn"),
    ({"content": {"overdue": ("en/ipt.yaml",)}}, "reviews", "warn"),
    ({"service": {"unit": {}}}, "watchdog", "warn"),
    ({"service": {"unit": {**UNIT, "WatchdogUSec": "0"}}}, "watchdog", "fail"),
    ({"service": {"unit": {**UNIT, "ActiveState": "failed"}}}, "watchdog", "fail"),
    ({"service": {"unit": {**UNIT, "NRestarts": "40"}}}, "watchdog", "warn"),
    ({"service": {"unit": {**UNIT, "User": "root"}}}, "service account", "fail"),
    ({"service": {"heartbeat": None}}, "on the glass", "fail"),
    ({"service": {"heartbeat_age": 90}}, "on the glass", "fail"),
    ({"service": {"heartbeat": {**BEAT, "display": "none"}}}, "on the glass", "fail"),
    ({"service": {"heartbeat": {**BEAT, "display": "covered"}}}, "on the glass", "fail"),
    ({"service": {"heartbeat": {**BEAT, "screen": "plain"}}}, "on the glass", "fail"),
    ({"service": {"heartbeat": {**BEAT, "frame_age_seconds": 400}}}, "on the glass", "fail"),
    ({"service": {"heartbeat": {**BEAT, "version": "0.9"}}}, "updates", "warn"),
    ({"lock": {"process": LOCK.process | {"NoNewPrivs": "0"}}}, "sandbox", "warn"),  # type: ignore[operator]
    ({"lock": {"process": LOCK.process | {"Seccomp": "0"}}}, "sandbox", "warn"),  # type: ignore[operator]
    ({"lock": {"process": LOCK.process | {"CapEff": "000001ffffffffff"}}}, "sandbox", "warn"),  # type: ignore[operator]
    ({"lock": {"process": None}}, "sandbox", "warn"),
    ({"lock": {"connections": ("192.0.2.7:443",)}}, "network", "warn"),
    ({"lock": {"connections": None}}, "network", "warn"),
    ({"lock": {"ports": (22, 5900)}}, "open ports", "warn"),
    ({"lock": {"ports": None}}, "open ports", "warn"),
    ({"lock": {"sysrq": 176}}, "console keys", "warn"),
    ({"service": {"exposure": 9.2}}, "hardening", "warn"),
    ({"service": {"environment": {"QT_QPA_PLATFORM": "vnc:size=10x10"}}}, "environment", "fail"),
    ({"service": {"environment": {"LD_PRELOAD": "x.so"}}}, "environment", "fail"),
]


@pytest.mark.parametrize(("changes", "name", "verdict"), SICK)
def test_each_sickness_is_found_alone_and_says_what_to_do(
    changes: dict[str, dict[str, Any]], name: str, verdict: str
) -> None:
    groups = judge(sick(**changes))
    bad = [each for group in groups for each in group.findings if each.verdict != "pass"]
    assert (name, verdict) in [(each.name, each.verdict) for each in bad]
    assert len(bad) <= 2
    assert all(each.mend for each in bad)
    assert has_failed(groups) == any(each.verdict == "fail" for each in bad)


def test_a_kiosk_asked_about_from_afar_tells_by_its_heartbeat_that_there_is_a_screen() -> None:
    assert findings(sick(screen={"found": False, "size": None}))["screen"] == "pass"


def test_a_panel_that_hangs_high_is_well_where_its_lowest_third_is_within_reach() -> None:
    assert findings(sick(screen={"mounting": Mounting(upper_edge=1500), "rotation": 90}))["mounting"] == "pass"


def test_a_voice_that_is_off_wants_nothing() -> None:
    assert findings(sick(sound={"policy": "off", "player": False}))["voice"] == "pass"


def test_the_report_says_by_words_and_not_by_color_alone_what_is_wrong() -> None:
    groups = judge(WELL._replace(touch=TouchFacts((), ())))
    assert "  fail  touch" in as_text(groups)
    assert "To do: Plug the panel's USB cable in" in as_text(groups)
    told = json.loads(as_json(groups))
    assert not told["passed"]
    assert {"group": "Screen", "name": "touch", "verdict": "fail"}.items() <= next(
        each.items() for each in told["findings"] if each["name"] == "touch"
    )
    page = as_page(groups, {"The <first> screen": b"png"})
    assert '<td class="fail">fail</td><td>touch</td>' in page
    assert "The &lt;first&gt; screen" in page
