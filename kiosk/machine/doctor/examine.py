"""Looks at this very machine."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kiosk.machine.backlight import Backlight
from kiosk.machine.doctor.facts import Facts
from kiosk.machine.doctor.finding import Finding, failed
from kiosk.machine.doctor.probe_content import look_at_content
from kiosk.machine.doctor.probe_lock import look_at_lock
from kiosk.machine.doctor.probe_screen import child, look_at_light, look_at_screen, look_at_sound, look_for_touch
from kiosk.machine.doctor.probe_service import look_at_service
from kiosk.machine.doctor.probe_system import look_at_system
from kiosk.machine.doctor.touch_map import CROSSES, WAIT_MS, judge_map
from kiosk.machine.settings import ReadSettings
from kiosk.panel import px_per_mm

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.content.model import Content


class Asked(NamedTuple):
    """Which kiosk: its content, what it keeps, what comes with it, and how IT set it."""

    content: Path
    state: Path
    assets: Path
    settings: ReadSettings
    said: "Callable[[Content], dict[str, str]]"
    inches: float | None = None


def examine(asked: Asked) -> Facts:
    """Everything that can be known without anybody at the glass; it shows a moving window for two seconds."""
    settings = asked.settings.settings
    program = Path(__file__).parents[2]
    service = look_at_service(asked.state)
    return Facts(
        screen=look_at_screen(asked.inches or settings.inches, asked.assets / "fonts")._replace(
            rotation=settings.degrees, mounting=settings.mounting
        ),
        touch=look_for_touch(),
        sound=look_at_sound(settings),
        system=look_at_system(asked.state, asked.content, program, asked.settings)._replace(
            languages=settings.languages
        ),
        content=look_at_content(
            asked.content,
            asked.assets / "illustrations",
            asked.said,
            date.today(),  # noqa: DTZ011 -- the clinic's own day
            settings.content_source,
        ),
        service=service,
        lock=look_at_lock((service.heartbeat or {}).get("pid") if service.alive else None),
        light=look_at_light(settings, Backlight()),
    )


def measure_touch(inches: float | None) -> tuple[Finding, ...]:
    """Show nine crosses to somebody at the glass."""
    longest = WAIT_MS / 1000 * (len(CROSSES) + 1)
    said, why = child("kiosk.machine.doctor.touch_window", str(inches or 0), longest=longest)
    size, taps = said.get("size"), said.get("taps")
    if why or not isinstance(size, list) or not isinstance(taps, list):
        return (failed("touch map", f"it could not be shown: {why}", "Ask on the machine itself, in its session."),)
    found = (int(size[0]), int(size[1]))
    return judge_map([(float(x), float(y)) for x, y in taps], found, px_per_mm(found, inches))
