"""For IT: is this machine well, and what to do where it is not. To look and to judge are kept apart."""

from kiosk.machine.doctor.examine import Asked, examine, measure_touch
from kiosk.machine.doctor.facts import Facts
from kiosk.machine.doctor.finding import Finding, Group, has_failed
from kiosk.machine.doctor.judge import judge
from kiosk.machine.doctor.report import as_json, as_page, as_text

__all__ = [
    "Asked",
    "Facts",
    "Finding",
    "Group",
    "as_json",
    "as_page",
    "as_text",
    "examine",
    "has_failed",
    "judge",
    "measure_touch",
]
