"""Judges the machine below the kiosk: clock, disk, memory, rights, settings."""

from collections.abc import Iterator
from datetime import timedelta

from kiosk.machine.doctor.facts import SystemFacts
from kiosk.machine.doctor.finding import Finding, failed, passed, warned

LAST_YEAR = 2100
FULL_MB, SCARCE_MB = 50, 500
"""Free on the disk: less than the first, and a new bundle may not fit; less than the second, and it soon will not."""
OLDEST_METRICS_S = 300
TIGHT_MB, NARROW_MB = 150, 300
"""Free memory."""
_BY_OTHERS, _WRITTEN_BY_OTHERS, _LISTED_BY_ALL = 0o077, 0o022, 0o004


def judge_clock(system: SystemFacts) -> Iterator[Finding]:
    """Notices, opening hours and reviews go by the clock."""
    shown = system.now.strftime("%Y-%m-%d %H:%M")
    if system.now < system.newest_file - timedelta(days=1):
        files = system.newest_file.strftime("%Y-%m-%d")
        mend = "Set it: timedatectl set-time. A machine without a network needs a battery for its clock."
        yield failed("clock", f"{shown}, and files of the kiosk were written on {files}", mend)
    elif system.now.year >= LAST_YEAR:
        yield failed("clock", f"{shown}, which cannot be", "Set it: timedatectl set-time.")
    elif system.synchronized is False:
        mend = "Let it follow a time server, timedatectl set-ntp true, or look at it once a month."
        yield warned("clock", f"{shown}, set by nobody", mend)
    else:
        yield passed("clock", f"{shown}{', set by a time server' if system.synchronized else ''}")
    if system.zone in ("UTC", "GMT", ""):
        mend = "Set it, such as: timedatectl set-timezone America/Chicago"
        yield warned("time zone", f"{system.zone or 'none'}; notices and hours go by the clinic's own time", mend)
    else:
        yield passed("time zone", system.zone)


def judge_disk(system: SystemFacts) -> Iterator[Finding]:
    """What the machine keeps must find room, and memory to be shown from."""
    if system.state_error:
        mend = "Give the account of the kiosk a folder it can write, and name it with --state or IPT_KIOSK_STATE."
        yield failed("state folder", f"{system.state} cannot be written: {system.state_error}", mend)
    else:
        yield passed("state folder", f"{system.state} can be written")
    if system.free_mb < SCARCE_MB:
        told = f"{system.free_mb:.0f} MB free"
        mend = "Make room: journalctl --vacuum-size=50M, apt-get clean."
        yield (failed if system.free_mb < FULL_MB else warned)("disk", told, mend)
    else:
        yield passed("disk", f"{system.free_mb / 1024:.1f} GB free")
    told = f"{system.memory_free_mb:.0f} of {system.memory_mb:.0f} MB free"
    if system.memory_free_mb < NARROW_MB:
        mend = "End other programs. The kiosk needs some 200 MB, and as much again while content is compiled."
        yield (failed if system.memory_free_mb < TIGHT_MB else warned)("memory", told, mend)
    else:
        yield passed("memory", told)


def judge_rights(system: SystemFacts) -> Iterator[Finding]:
    """Who the kiosk is, and who else may look at what it keeps."""
    if system.root:
        mend = "Ask as the account of the kiosk: runuser -u kiosk -- ipt-kiosk doctor. Never run the kiosk as root."
        yield warned("account", "this is root, who may do everything; what follows says little", mend)
    else:
        yield passed("account", "an ordinary one")
    if system.state_mode is not None and system.state_mode & _WRITTEN_BY_OTHERS:
        yield failed("rights", f"others may write {system.state}", f"chmod 751 {system.state}")
    elif system.state_mode is not None and system.state_mode & _LISTED_BY_ALL:
        yield warned("rights", f"others may look into {system.state}", f"chmod 751 {system.state}")
    else:
        yield passed("rights", "the state folder is the kiosk's own")
    if system.pin_mode is not None and system.pin_mode & _BY_OTHERS:
        yield failed("PIN", "others may read the file it is kept in", f"chmod 600 {system.state}/staff-door.json")
    if system.unreadable:
        mend = "Let the account of the kiosk read it: chmod -R a+rX on the content folder."
        yield failed("content files", f"{system.unreadable} cannot be read by this account", mend)


def judge_metrics(system: SystemFacts) -> Finding:
    """Whether those who watch many machines hear of this one."""
    if system.metrics == "off":
        return passed("metrics", "off, as machine.yaml has it")
    if system.metrics_age is not None and system.metrics_age <= OLDEST_METRICS_S:
        return passed("metrics", f"written into {system.metrics}")
    told = "never" if system.metrics_age is None else f"not for {system.metrics_age / 60:.0f} minutes"
    mend = "systemctl enable --now ipt-kiosk-metrics.timer; why not, says: journalctl -u ipt-kiosk-metrics"
    return warned("metrics", f"{told} written into {system.metrics}", mend)


def judge_settings(system: SystemFacts, held: tuple[str, ...]) -> Iterator[Finding]:
    """Each mistake in the settings; `held` are the languages of the content."""
    for each in system.complaints:
        yield warned("settings", each, "Mend the line; the kiosk reads it at its next start.")
    if not system.complaints:
        yield passed("settings", "no mistakes")
    if held and (lacking := [each for each in system.languages if each not in held]):
        mend = "Take them out of the settings, or mend the content: ipt-kiosk check."
        yield warned("languages", f"the content does not offer {', '.join(lacking)}; it has {', '.join(held)}", mend)
