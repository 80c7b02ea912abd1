"""One thing the doctor looked at: how it stands, what was found, what to do."""

from typing import Literal, NamedTuple

Verdict = Literal["pass", "warn", "fail"]


class Finding(NamedTuple):
    """`mend` says what to do, and is empty where nothing is to be done."""

    name: str
    verdict: Verdict
    found: str
    mend: str = ""


class Group(NamedTuple):
    """Findings about one part of the machine."""

    title: str
    findings: tuple[Finding, ...]


def passed(name: str, found: str) -> Finding:
    """Nothing to do."""
    return Finding(name, "pass", found)


def warned(name: str, found: str, mend: str) -> Finding:
    """The kiosk works; somebody should look."""
    return Finding(name, "warn", found, mend)


def failed(name: str, found: str, mend: str) -> Finding:
    """Visitors notice, or the machine is open."""
    return Finding(name, "fail", found, mend)


def has_failed(groups: tuple[Group, ...]) -> bool:
    """Whether anything must be mended before visitors come."""
    return any(each.verdict == "fail" for group in groups for each in group.findings)
