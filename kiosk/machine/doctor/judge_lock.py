"""Judges how the running kiosk is locked in, and who can reach the machine."""

from collections.abc import Iterator, Mapping

from kiosk.machine.doctor.facts import LockFacts
from kiosk.machine.doctor.finding import Finding, passed, warned

SSH = 22
_FILTERED = "2"
_UNKNOWN = "Ask with the account of the kiosk, on Linux, while it runs."


def judge_lock(lock: LockFacts) -> Iterator[Finding]:
    """What a kiosk that was broken into could do, and from where it could be broken into."""
    yield _sandbox(lock.process)
    yield _network(lock.connections)
    yield _ports(lock.ports)
    yield _console(lock.sysrq)


def _sandbox(process: Mapping[str, str] | None) -> Finding:
    if process is None:
        return warned("sandbox", "not known: no kiosk runs that can be looked at", _UNKNOWN)
    lacking = []
    if process.get("NoNewPrivs") != "1":
        lacking.append("it may gain rights")
    if process.get("Seccomp") != _FILTERED:
        lacking.append("its calls to the kernel are not filtered")
    if process.get("CapEff", "").strip("0"):
        lacking.append("it holds powers of root")
    if lacking:
        mend = "Let the service start it: its unit locks it in."
        return warned("sandbox", f"the running kiosk is not locked in: {', '.join(lacking)}", mend)
    return passed("sandbox", "the running kiosk gains no rights, and its calls to the kernel are filtered")


def _network(connections: tuple[str, ...] | None) -> Finding:
    if connections is None:
        return warned("network", "not known: no kiosk runs that can be looked at", _UNKNOWN)
    if connections:
        mend = "The kiosk needs none: let the service start it, and keep the lines of the log."
        return warned("network", f"the running kiosk holds {', '.join(connections)}", mend)
    return passed("network", "the running kiosk holds no connection and listens on no port")


def _ports(ports: tuple[int, ...] | None) -> Finding:
    if ports is None:
        return warned("open ports", "not known", "Look from another machine, such as: nmap, or ask your firewall.")
    listed = ", ".join(map(str, ports))
    if set(ports) <= {SSH}:
        return passed("open ports", f"{listed}, to come in by" if ports else "none")
    mend = "Close every one but the one you come in by, or let the firewall do it; ss -ltnp names the programs."
    return warned("open ports", f"{listed} can be reached from the network", mend)


def _console(sysrq: int | None) -> Finding:
    if sysrq:
        mend = "Write kernel.sysrq = 0 into a file in /etc/sysctl.d; docs/it/lock-down.md has more."
        return warned("console keys", f"a keyboard can give the kernel orders (kernel.sysrq is {sysrq})", mend)
    return passed(
        "console keys", "the kernel takes no orders from a keyboard" if sysrq == 0 else "this system has none"
    )
