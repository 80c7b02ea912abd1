"""The example alerts are about metrics there are, and ring when they should."""

import re
from pathlib import Path

from kiosk.machine.metrics import Told, as_text
from tests.machine.test_metrics import FULL
from tests.promtool import needs_promtool, promtool

RULES = Path(__file__).parents[2] / "deploy" / "prometheus" / "ipt-kiosk.rules.yaml"


def test_every_alert_asks_for_a_metric_there_is() -> None:
    told = as_text(Told(FULL, well=True, content="newest")).decode()
    asked = re.findall(r"\bipt_kiosk_\w+", RULES.read_text(encoding="utf-8"))
    assert len(set(asked)) >= 10, "an empty scan shows nothing"
    assert set(asked) <= set(re.findall(r"^(ipt_kiosk_\w+)", told, re.MULTILINE))


@needs_promtool
def test_prometheus_understands_every_alert() -> None:
    assert "SUCCESS: 11 rules found" in promtool("check", "rules", "--lint-fatal", str(RULES))


@needs_promtool
def test_alerts_ring_for_a_sick_kiosk_and_for_no_other(tmp_path: Path) -> None:
    cases = (Path(__file__).parent / "rules.test.yaml").read_text(encoding="utf-8")
    file = tmp_path / "rules.test.yaml"
    file.write_text(cases.replace("RULES", str(RULES)), encoding="utf-8")
    assert "SUCCESS" in promtool("test", "rules", str(file))
