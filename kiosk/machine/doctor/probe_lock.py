"""Looks at what the kernel says of the running kiosk, and at who can reach this machine."""

import re
import socket
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from kiosk.machine.doctor.facts import LockFacts

PROC = Path("/proc")
_ASKED = ("NoNewPrivs", "Seccomp", "CapEff")
_TABLES = ("tcp", "tcp6", "udp", "udp6")
_LISTENS = "0A"
_FEWEST_WORDS = 10


def look_at_lock(pid: object, proc: Path = PROC) -> LockFacts:
    """`pid` is the running kiosk's, or no number where none runs. Of another account's the kernel tells less."""
    kiosk = proc / str(pid) if isinstance(pid, int) else None
    return LockFacts(
        process=_process(kiosk) if kiosk else None,
        connections=_connections(kiosk) if kiosk else None,
        ports=_ports(proc),
        sysrq=_number(proc / "sys" / "kernel" / "sysrq"),
    )


def _process(kiosk: Path) -> Mapping[str, str] | None:
    try:
        lines = (kiosk / "status").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    told = {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return {name: told.get(name, "") for name in _ASKED}


def _connections(kiosk: Path) -> tuple[str, ...] | None:
    try:
        held = {_leads_to(each) for each in (kiosk / "fd").iterdir()}
        lines = [line for table in _TABLES for line in _table(kiosk / "net" / table)]
    except OSError:
        return None
    own = (line for line in lines if f"socket:[{line[9]}]" in held)
    ends = (_address(local if far.endswith(":0000") else far) for _, local, far, *_ in own)
    return tuple(f"{address}:{port}" for address, port in ends)


def _leads_to(file: Path) -> str:
    """Nothing where it was closed meanwhile."""
    try:
        return str(file.readlink())
    except FileNotFoundError:
        return ""


def _ports(proc: Path) -> tuple[int, ...] | None:
    try:
        lines = [line for table in _TABLES[:2] for line in _table(proc / "net" / table)]
    except OSError:
        return None
    listening = (_address(line[1]) for line in lines if line[3] == _LISTENS)
    return tuple(sorted({port for address, port in listening if not re.match(r"127\.|::1$|::ffff:127\.", address)}))


def _table(file: Path) -> Iterator[list[str]]:
    """Its lines in words; a machine without IPv6 has no such file."""
    with suppress(FileNotFoundError):
        _, *lines = file.read_text(encoding="ascii").splitlines()
        yield from (words for words in map(str.split, lines) if len(words) >= _FEWEST_WORDS)


def _address(written: str) -> tuple[str, int]:
    """The kernel writes an address in words of four bytes, each backwards, and the port in plain."""
    digits, _, port = written.partition(":")
    data = b"".join(bytes.fromhex(digits[at : at + 8])[::-1] for at in range(0, len(digits), 8))
    family = socket.AF_INET if len(data) == 4 else socket.AF_INET6  # noqa: PLR2004 -- bytes of an address
    return socket.inet_ntop(family, data), int(port, 16)


def _number(file: Path) -> int | None:
    try:
        return int(file.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
