"""Judges what keeps the kiosk running, whether it is really showing something, and what is open to others."""

from collections.abc import Iterator, Mapping

from kiosk.machine.display import NETWORKED
from kiosk.machine.doctor.facts import ServiceFacts
from kiosk.machine.doctor.finding import Finding, failed, passed, warned

STALE_S = 30
"""A still screen draws a proof frame every ten seconds."""
MANY_RESTARTS, OPEN = 10, 5.0
_LOADS_CODE = (
    "LD_PRELOAD",
    "LD_LIBRARY_PATH",
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QML_IMPORT_PATH",
    "QML2_IMPORT_PATH",
    "PYTHONSTARTUP",
    "PYTHONINSPECT",
)
"""Variables by which others' code comes into the kiosk."""


def judge_service(service: ServiceFacts) -> Iterator[Finding]:
    """Does something start it again, and does it show something."""
    yield _watchdog(service)
    yield _heartbeat(service)
    yield _version(service)


def _version(service: ServiceFacts) -> Finding:
    """An update is done once the new version runs."""
    running = (service.heartbeat or {}).get("version")
    if service.alive and running != service.installed:
        told = f"{service.installed} is installed, and the running kiosk is {running or 'of another version'}"
        return warned("updates", told, "Start it anew: systemctl restart ipt-kiosk")
    return passed("updates", f"{service.installed}; a new version is installed by hand")


def _watchdog(service: ServiceFacts) -> Finding:
    if service.environment.get("NOTIFY_SOCKET") and service.environment.get("WATCHDOG_USEC"):
        return passed("watchdog", "a service manager watches this process")
    unit = service.unit
    if not unit:
        found = "ipt-kiosk.service is not installed" if service.manager else "no service manager is here"
        return warned("watchdog", f"{found}; nothing starts the kiosk again", "Install the service; docs/it says how.")
    if unit.get("ActiveState") == "failed":
        return failed("watchdog", "the service has failed", "Look at: journalctl -u ipt-kiosk -n 50")
    if unit.get("WatchdogUSec", "0") in ("0", "infinity", ""):
        return failed("watchdog", "the service is not watched: WatchdogSec is not set", "Install the unit anew.")
    restarts = unit.get("NRestarts", "0")
    if restarts.isdigit() and int(restarts) >= MANY_RESTARTS:
        mend = "Look at: journalctl -u ipt-kiosk"
        return warned("watchdog", f"the kiosk was started again {restarts} times", mend)
    told = f"every {unit['WatchdogUSec']}, {restarts} restarts, {unit.get('ActiveState', 'state not told')}"
    return passed("watchdog", told)


def _heartbeat(service: ServiceFacts) -> Finding:
    beat, running = service.heartbeat, service.unit.get("ActiveState") == "active"
    if beat is None or not service.alive:
        told = "the kiosk is not running, or writes into another state folder"
        return (failed if running else warned)("on the glass", told, "Start it, or name its state folder: --state")
    if service.heartbeat_age > STALE_S:
        told = f"the kiosk said nothing for {service.heartbeat_age:.0f} s: it is frozen"
        return failed("on the glass", told, "Start it anew; keep the log.")
    age = beat.get("frame_age_seconds")
    if beat.get("display") == "none":
        return failed("on the glass", "the kiosk runs, and has no display", "Plug the monitor in, switch it on.")
    if beat.get("display") == "covered":
        mend = "Close the other window, or turn the screen on."
        return failed("on the glass", "something lies over the kiosk, or hides it", mend)
    if beat.get("screen") == "plain":
        error = beat.get("last_error") or "no error is told"
        return failed("on the glass", f"only crisis help is shown: {error}", "Mend the content, or install it anew.")
    if isinstance(age, int | float) and age > STALE_S:
        return failed("on the glass", f"no frame was drawn for {age:.0f} s", "Start it anew; keep the log.")
    return passed("on the glass", f"the last frame is {age if age is not None else '?'} s old")


def judge_hardening(service: ServiceFacts) -> Iterator[Finding]:
    """What would let others in."""
    bad = tuple(_open_doors(service.environment))
    for told, mend in bad:
        yield failed("environment", told, mend)
    if not bad:
        yield passed("environment", "nothing in it opens the kiosk to others")
    if service.unit.get("User") in ("", "root") and service.unit:
        yield failed("service account", "the service runs as root", "Install the unit anew; its account is kiosk.")
    if service.exposure is not None:
        told = f"systemd-analyze says {service.exposure:.1f} of 10, less is better"
        mend = "Install the unit anew; systemd-analyze security ipt-kiosk.service names each point."
        yield warned("hardening", told, mend) if service.exposure > OPEN else passed("hardening", told)


def _open_doors(environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform in NETWORKED:
        yield f"QT_QPA_PLATFORM={platform} opens the screen to the network", "Take it out."
    for name in _LOADS_CODE:
        if environment.get(name):
            yield f"{name} brings foreign code into the kiosk", f"Take {name} out of the environment."
