"""What a unit of systemd asks for, as far as the harness does it."""

import re
import shlex
from collections.abc import Iterator, Mapping
from typing import NamedTuple

DONE = frozenset(
    {
        *("ExecStart", "Environment", "UnsetEnvironment", "User", "Group", "SupplementaryGroups", "UMask"),
        *("StateDirectory", "RuntimeDirectory", "RuntimeDirectoryMode", "TemporaryFileSystem", "PrivateTmp"),
        *("Type", "NotifyAccess", "WatchdogSec", "TimeoutStartSec", "TimeoutStopSec", "Restart", "RestartSec"),
        *("RestartPreventExitStatus", "StartLimitIntervalSec", "MemoryMax", "OOMPolicy"),
        *("NoNewPrivileges", "CapabilityBoundingSet", "AmbientCapabilities", "ProtectSystem"),
    }
)
"""Settings of the unit that the harness does; the others it leaves to systemd."""
CAGE = "/usr/bin/cage"
_TIMES = {"": 1, "s": 1, "sec": 1, "min": 60, "m": 60, "h": 3600, "ms": 0.001}
_SIZES = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


class Unit(NamedTuple):
    """How a service is started, watched and started again; times in seconds, memory in bytes."""

    command: tuple[str, ...]
    environment: Mapping[str, str]
    unset: frozenset[str] = frozenset()
    user: str = ""
    group: str = ""
    groups: tuple[str, ...] = ()
    umask: int = 0o022
    state: str = ""
    runtime: str = ""
    runtime_mode: str = "0755"
    own_tmp: bool = False
    watchdog: float | None = None
    start_limit: float = 90
    stop_limit: float = 90
    restart_wait: float = 0.1
    never_again: frozenset[int] = frozenset()
    memory: int | None = None
    left_to_systemd: tuple[str, ...] = ()

    def turning_cage(self) -> "Unit":
        """The same with the picture turned upside down by cage."""
        return self._replace(command=tuple(each.replace(f"{CAGE} ", f"{CAGE} -r -r ", 1) for each in self.command))

    def kiosk_alone(self) -> str:
        """What cage is told to start, as a shell takes it; raises `ValueError` where the unit starts no cage."""
        found = re.search(rf"{CAGE} [^|;]*?-- ([^|;]+)", " ".join(self.command))
        if found is None:
            message = f"the unit does not start {CAGE}"
            raise ValueError(message)
        return found[1].strip()


def read_unit(text: str) -> Unit:
    """The service of a unit file; raises `ValueError` where it is not one that is kept running."""
    said = dict[str, list[str]]()
    for name, value in _settings(text):
        said.setdefault(name, []).append(value)

    def last(name: str, otherwise: str) -> str:
        return said.get(name, [otherwise])[-1]

    def words(name: str) -> list[str]:
        return [word for line in said.get(name, []) for word in shlex.split(line)]

    if last("Type", "") != "notify" or last("Restart", "") != "always" or last("StartLimitIntervalSec", "") != "0":
        message = "the harness keeps a service of Type=notify with Restart=always and no start limit"
        raise ValueError(message)
    return Unit(
        command=tuple(shlex.split(last("ExecStart", ""))),
        environment=dict(each.split("=", 1) for each in words("Environment")),
        unset=frozenset(words("UnsetEnvironment")),
        user=last("User", ""),
        group=last("Group", ""),
        groups=tuple(words("SupplementaryGroups")),
        umask=int(last("UMask", "0022"), 8),
        state=last("StateDirectory", ""),
        runtime=last("RuntimeDirectory", ""),
        runtime_mode=last("RuntimeDirectoryMode", "0755"),
        own_tmp=any(each.partition(":")[0] == "/tmp" for each in words("TemporaryFileSystem")),  # noqa: S108 -- of the unit
        watchdog=_seconds(last("WatchdogSec", "0")) or None,
        start_limit=_seconds(last("TimeoutStartSec", "90")),
        stop_limit=_seconds(last("TimeoutStopSec", "90")),
        restart_wait=_seconds(last("RestartSec", "0.1")),
        never_again=frozenset(int(each) for each in words("RestartPreventExitStatus")),
        memory=_bytes(last("MemoryMax", "")),
        left_to_systemd=tuple(sorted(said.keys() - DONE)),
    )


def _settings(text: str) -> Iterator[tuple[str, str]]:
    section = ""
    for line in re.sub(r"\\\n", " ", text).splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif section in ("Service", "Unit") and "=" in line and line[0] not in "#;":
            name, _, value = line.partition("=")
            if section == "Service" or name.startswith("StartLimit"):
                yield name.strip(), value.strip()


def _seconds(said: str) -> float:
    found = re.fullmatch(r"([\d.]+)\s*([a-z]*)", said)
    if found is None:
        message = f"{said} is no time"
        raise ValueError(message)
    return float(found[1]) * _TIMES[found[2]]


def _bytes(said: str) -> int | None:
    found = re.fullmatch(r"(\d+)([KMG]?)", said)
    return int(found[1]) * _SIZES[found[2]] if found else None
