"""Asks the service manager, and the running kiosk."""

import json
import os
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from kiosk import __version__
from kiosk.machine.doctor.facts import ServiceFacts
from kiosk.machine.doctor.probe_system import ask

UNIT = "ipt-kiosk.service"
HEARTBEAT = "heartbeat.json"
_ASKED = "LoadState,ActiveState,WatchdogUSec,NRestarts,User,Environment"


def look_at_service(state: Path, environment: Mapping[str, str] = os.environ) -> ServiceFacts:
    """The unit, the variables it and we are started with, and the heartbeat."""
    told = ask("systemctl", "show", UNIT, f"--property={_ASKED}")
    unit = dict(line.partition("=")[::2] for line in told.splitlines())
    there = unit if unit.get("LoadState") == "loaded" else {}
    own = dict(re.findall(r"(\w+)=(\S*)", there.get("Environment", "")))
    beat = _heartbeat(state / HEARTBEAT)
    return ServiceFacts(
        manager=bool(told),
        unit=there,
        exposure=_exposure(ask("systemd-analyze", "security", "--no-pager", UNIT)) if there else None,
        environment={**environment, **own},
        heartbeat=beat,
        heartbeat_age=_age(beat) if beat else 0,
        alive=bool(beat) and _is_alive(beat),
        installed=__version__,
    )


def _exposure(said: str) -> float | None:
    found = re.search(r"exposure level for \S+: ([\d.]+)", said)
    return float(found[1]) if found else None


def _heartbeat(file: Path) -> Mapping[str, object] | None:
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return said if isinstance(said, dict) else None


def _age(beat: Mapping[str, object]) -> float:
    try:
        written = datetime.fromisoformat(str(beat.get("written")))
    except ValueError:
        return float("inf")
    return (datetime.now(written.tzinfo) - written).total_seconds()


def _is_alive(beat: Mapping[str, object] | None) -> bool:
    pid = (beat or {}).get("pid")
    if not isinstance(pid, int):
        return False
    return not Path("/proc").is_dir() or Path(f"/proc/{pid}").is_dir()
