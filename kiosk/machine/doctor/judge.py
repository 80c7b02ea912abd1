"""All that is judged, group by group."""

from kiosk.machine.doctor.facts import Facts
from kiosk.machine.doctor.finding import Group
from kiosk.machine.doctor.judge_content import judge_content
from kiosk.machine.doctor.judge_lock import judge_lock
from kiosk.machine.doctor.judge_screen import judge_light, judge_screen, judge_sound, judge_touch
from kiosk.machine.doctor.judge_service import judge_hardening, judge_service
from kiosk.machine.doctor.judge_system import judge_clock, judge_disk, judge_metrics, judge_rights, judge_settings


def judge(facts: Facts) -> tuple[Group, ...]:
    """Every finding about one machine."""
    content = facts.content
    return (
        Group(
            "Screen", (*judge_screen(facts.screen, facts.service), *judge_light(facts.light), judge_touch(facts.touch))
        ),
        Group("Sound", tuple(judge_sound(facts.sound, content.languages, recorded=content.recorded))),
        Group(
            "Machine",
            (
                *judge_settings(facts.system, content.languages),
                *judge_clock(facts.system),
                *judge_disk(facts.system),
                *judge_rights(facts.system),
            ),
        ),
        Group("Content", tuple(judge_content(content))),
        Group("Lock", tuple(judge_lock(facts.lock))),
        Group("Running", (*judge_service(facts.service), *judge_hardening(facts.service), judge_metrics(facts.system))),
    )
