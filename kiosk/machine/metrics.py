"""What the heartbeat tells, as metrics for Prometheus: of the machine, and of visitors no more than the day."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from prometheus_client import CollectorRegistry, generate_latest, write_to_textfile
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from kiosk.pulse import Pulse, Shown

MEMORY_STEP = 10_000_000
"""Bytes: in finer ones, memory tells when somebody was there."""
_MB = 1024 * 1024


class Told(NamedTuple):
    """The heartbeat, where there is one; whether nothing is wrong; how the content on the glass compares."""

    pulse: Pulse | None
    well: bool
    content: Literal["newest", "older", "unknown"]


def as_text(told: Told) -> bytes:
    """Metrics in the text form of Prometheus."""
    return generate_latest(_registry(told))


def write_metrics(told: Told, file: Path) -> None:
    """Put them in the place of `file` at once. Raises `OSError`."""
    write_to_textfile(str(file), _registry(told))


class _Kiosk(Collector):
    def __init__(self, told: Told) -> None:
        self._told = told

    def collect(self) -> Iterator[Metric]:
        """A figure that is not known is left out."""
        yield _gauge(
            "healthy", "Whether the kiosk is on the glass and draws, as the verb status says.", self._told.well
        )
        if self._told.pulse is not None:
            yield from _times(self._told.pulse)
            yield from _state(self._told.pulse)
            yield from _content(self._told)


def _registry(told: Told) -> CollectorRegistry:
    registry = CollectorRegistry()
    registry.register(_Kiosk(told))
    return registry


def _times(pulse: Pulse) -> Iterator[Metric]:
    for name, said, when in (
        ("heartbeat_timestamp_seconds", "When the kiosk last wrote its heartbeat.", _seconds(pulse.written)),
        ("start_timestamp_seconds", "When the kiosk was started.", _seconds(pulse.started)),
        ("last_frame_timestamp_seconds", "When a frame was last on the screen.", _seconds(pulse.last_frame)),
        ("last_touch_timestamp_seconds", "The day of the last touch or key, its first second.", _day(pulse.last_touch)),
        ("next_review_timestamp_seconds", "The first day on which signed words are due.", _day(pulse.next_review)),
    ):
        if when is not None:
            yield _gauge(name, said, when)


def _state(pulse: Pulse) -> Iterator[Metric]:
    yield _info("build", "Which kiosk this is.", version=pulse.version, renderer=pulse.renderer)
    yield _gauge("display_connected", "Whether a display is plugged in.", pulse.display != "none")
    yield _gauge("covered", "Whether something lies over the kiosk or hides it.", pulse.display == "covered")
    screen = GaugeMetricFamily(
        "ipt_kiosk_screen", "What is on the glass; plain: only crisis help is shown.", labels=["screen"]
    )
    # Who wakes a dark screen at night is nobody's affair: dark counts as glass.
    shown = "glass" if pulse.screen == "dark" else pulse.screen
    for each in get_args(Shown):
        if each != "dark":
            screen.add_metric([each], shown == each)
    yield screen
    if pulse.memory_mb is not None:
        memory = round(pulse.memory_mb * _MB / MEMORY_STEP) * MEMORY_STEP
        yield _gauge("resident_memory_bytes", "Memory of the kiosk, in steps of 10 MB.", memory)
    yield CounterMetricFamily("ipt_kiosk_errors", "Errors in the log since the kiosk was started.", pulse.errors)


def _content(told: Told) -> Iterator[Metric]:
    if told.pulse is not None and told.pulse.content_digest:
        yield _info("content", "The content on the glass.", digest=told.pulse.content_digest)
    if told.content != "unknown":
        newest = told.content == "newest"
        yield _gauge("content_newest", "Whether the glass shows what the content folder holds now.", newest)


def _gauge(name: str, said: str, value: float) -> Metric:
    return GaugeMetricFamily(f"ipt_kiosk_{name}", said, value)


def _info(name: str, said: str, **labels: str) -> Metric:
    info = GaugeMetricFamily(f"ipt_kiosk_{name}_info", said, labels=list(labels))
    info.add_metric(list(labels.values()), 1)
    return info


def _seconds(told: str | None) -> float | None:
    """Since 1970; None where that is no time."""
    when = _when(told)
    return None if when is None else when.timestamp()


def _day(told: str | None) -> float | None:
    """Its first second, by the clock of the machine."""
    when = _when(told)
    return None if when is None else when.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()


def _when(told: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(told or "")
    except ValueError:
        return None
