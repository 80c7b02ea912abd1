"""Whether the package does what it says in a bare system: `python -m tests.prove_package`, as root.

A bare system of this machine's release is made, with the packages ours depends on. Without a network, ours is then
installed, asked to check its content and to draw a screen as the kiosk's account, installed over itself, removed and
purged; then the same with the tarball. Every file of the system is listed before and after. The machine that is proved
on lends its kernel; no service is started there.
"""

import argparse
import getpass
import json
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

from bench.machine import whereabouts
from bench.report import Floor, put_between, table, verdicts
from kiosk import __version__
from tests.bare_system import HERE, WORK, BrokenError, System, bare_system, built, field, must

PAGE = HERE / "docs" / "figures.md"
NEEDS = {"mmdebstrap": "mmdebstrap", "lintian": "lintian", "dpkg-deb": "dpkg", "unshare": "util-linux"}
WORDS, SETTINGS = "srv/ipt-kiosk/content/en/words.yaml", "etc/ipt-kiosk/machine.yaml"
FEWEST_SCREENS = 50
SCREENS = "/tmp/kiosk/screens"  # noqa: S108 -- of the bare system
CHANGED = "# changed on this machine\n"
EXIT_HOLDS, EXIT_BROKEN, EXIT_IMPOSSIBLE = 0, 1, 2


class Figures(NamedTuple):
    """What was measured."""

    deb_mb: float
    installed_mb: float
    install_seconds: float
    upgrade_seconds: float
    left_behind: int
    complaints: int
    same_again: bool
    drawn: int
    depends: str

    @property
    def floors(self) -> tuple[Floor, ...]:
        """What must hold."""
        return (
            Floor("files left behind or changed after a purge, package and tarball", self.left_behind, 0, ""),
            Floor("complaints of lintian that are not justified in the overrides", self.complaints, 0, ""),
            Floor("packages that differ when built twice", 0 if self.same_again else 1, 0, ""),
        )


def uses(system: System) -> int:
    """The kiosk works as its account does, and how many screens it drew."""
    must(system.kiosk("--version").strip() == f"ipt-kiosk {__version__}", "--version tells another version")
    system.kiosk("check", "--machine", f"/{SETTINGS}")
    report = system.kiosk("check", "/srv/ipt-kiosk/content", "--format", "json")
    problems = json.loads(report[report.index("{") :])["problems"]
    must(all(each["severity"] == "warning" for each in problems), "the content that came along has errors")
    modules, compiled = (len(list((system.folder / "opt").rglob(f"*.{each}"))) for each in ("py", "pyc"))
    must(compiled >= modules * 0.9, f"of {modules} modules only {compiled} are compiled: each start would be slow")
    system.run("/opt/ipt-kiosk/bin/python", "-Ic", "import miniaudio")
    must("eSpeak NG" in system.run("espeak-ng", "--version"), "there is no synthesiser")
    drawing = ("render", "/srv/ipt-kiosk/content", "--out", SCREENS, "--size", "1280x800")
    said = system.kiosk(*drawing)
    pictures = list((system.folder / SCREENS.lstrip("/")).rglob("*.png"))
    must(len(pictures) >= FEWEST_SCREENS, f"only {len(pictures)} screens were drawn: {said}")
    must(
        "Error" not in said and "not installed" not in said,
        f"something was missed where the screens were drawn: {said}",
    )
    lost = [line for line in system.run("sh", "-c", LOADED).splitlines() if "not found" in line]
    must(not lost, f"libraries are not found: {lost}")
    return len(pictures)


LOADED = "find /opt/ipt-kiosk -name '*.so*' -type f -exec ldd {} + 2>/dev/null || true"


def keeps_words_and_settings(system: System, again: Sequence[str]) -> float:
    """What was changed on the machine is there after an update; and how many seconds that took."""
    for file in (WORDS, SETTINGS):
        with (system.folder / file).open("a", encoding="utf-8") as changed:
            changed.write(CHANGED)
    begun = time.monotonic()
    system.run(*again)
    seconds = time.monotonic() - begun
    for file in (WORDS, SETTINGS):
        must((system.folder / file).read_text(encoding="utf-8").endswith(CHANGED), f"an update has changed {file}")
    return seconds


def may_write(system: System) -> None:
    """Staff may change what the kiosk says, and the service begins with the machine."""
    words = (system.folder / WORDS).stat()
    group = system.run("getent", "group", "ipt-staff").split(":")[2]
    must(words.st_gid == int(group) and words.st_mode & stat.S_IWGRP, "staff may not write the content")
    wants = system.folder / "etc/systemd/system/multi-user.target.wants/ipt-kiosk.service"
    must(wants.is_symlink(), "the service does not begin with the machine")
    rules = [system.folder / each / "udev/rules.d/60-ipt-kiosk-backlight.rules" for each in ("lib", "usr/lib")]
    must(any(each.is_file() for each in rules), "the kiosk may not set the light behind the panel")


def saved(system: System) -> None:
    """Words that were changed are in a file of their own, which is then taken away."""
    backups = list((system.folder / "var/backups").glob("ipt-kiosk-content-*.tar.gz"))
    must(len(backups) == 1, "a purge has not saved the words that were changed")
    listed = subprocess.run(
        ["tar", "-xzOf", str(backups[0]), "content/en/words.yaml"], capture_output=True, text=True, check=True
    )
    must(listed.stdout.endswith(CHANGED), "the words that were saved are not those of the machine")
    backups[0].unlink()


def differing(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Files that are new, gone, or not as they were."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def prove() -> Figures:
    """All of it."""
    shutil.rmtree(WORK / "first", ignore_errors=True)
    shutil.rmtree(WORK / "second", ignore_errors=True)
    package, tarball = built(WORK / "first")
    again, _ = built(WORK / "second")
    same = package.read_bytes() == again.read_bytes()
    said = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "none", str(package)], capture_output=True, text=True, check=False
    )
    complaints = [line for line in said.stdout.splitlines() if line[:2] in ("E:", "W:")]
    print("\n".join(complaints), end="")
    system = bare_system(package)
    shutil.copy(package, system.folder / "kiosk.deb")
    shutil.unpack_archive(tarball, system.folder / "unpacked", filter="tar")
    unpacked = f"/unpacked/{tarball.name.removesuffix('.tar.gz')}"
    before = system.files()

    begun = time.monotonic()
    system.run("dpkg", "-i", "/kiosk.deb")
    seconds = time.monotonic() - begun
    may_write(system)
    drawn = uses(system)
    upgrade = keeps_words_and_settings(system, ("dpkg", "-i", "--force-confold", "/kiosk.deb"))
    compiled = next((system.folder / "opt/ipt-kiosk").rglob("__pycache__"))
    (compiled / "more.pyc").write_text("as root's Python leaves it", encoding="utf-8")
    system.run("dpkg", "-r", "ipt-kiosk")
    must(
        (system.folder / WORDS).exists() and (system.folder / SETTINGS).exists(), "removing has taken words or settings"
    )
    must(not (system.folder / "opt/ipt-kiosk").exists(), "removing has left the app")
    system.run("dpkg", "-P", "ipt-kiosk")
    saved(system)
    left = differing(before, system.files())
    system.run("dpkg", "-i", "/kiosk.deb")
    system.run("dpkg", "-P", "ipt-kiosk")
    left += differing(before, system.files())

    system.run(f"{unpacked}/install.sh")
    may_write(system)
    uses(system)
    keeps_words_and_settings(system, (f"{unpacked}/install.sh",))
    system.run(f"{unpacked}/uninstall.sh")
    saved(system)
    left += differing(before, system.files())
    print("".join(f"left behind or changed: {each}\n" for each in left), end="")
    installed = int(field(package, "Installed-Size")) / 1000
    return Figures(
        package.stat().st_size / 1e6,
        installed,
        seconds,
        upgrade,
        len(left),
        len(complaints),
        same,
        drawn,
        field(package, "Depends"),
    )


def written(figures: Figures, command: str) -> str:
    """The part of the page on figures."""
    rows = [
        ("package", f"{figures.deb_mb:.1f} MB"),
        ("on the disk", f"{figures.installed_mb:.0f} MB"),
        ("installed without a network, what it depends on being there", f"{figures.install_seconds:.1f} s"),
        ("installed over itself", f"{figures.upgrade_seconds:.1f} s"),
        ("screens drawn by it there", str(figures.drawn)),
        ("depends on", f"{len(figures.depends.split(', '))} packages"),
    ]
    head = "## The package\n\nInstalled without a network in a bare system, used, updated, purged; so the tarball.\n\n"
    return head + "\n\n".join(
        (table(("what", "figure"), rows), verdicts(figures.floors), table(("made", "with"), whereabouts(command)))
    )


def main(arguments: Sequence[str]) -> int:
    """Exit code 0: everything holds; 1: something does not; 2: it cannot be tried here."""
    argparse.ArgumentParser(prog="python -m tests.prove_package", description=__doc__).parse_args(arguments)
    lacking = [package for program, package in NEEDS.items() if shutil.which(program) is None]
    if lacking:
        lacking = (
            []
            if subprocess.run(["sh", "deploy/packages.sh", *lacking], cwd=HERE, check=False).returncode == 0
            else lacking
        )
    if lacking or getpass.getuser() != "root":
        print(
            f"This is proved as root on Debian or Ubuntu{', with ' + ', '.join(lacking) if lacking else ''}.",
            file=sys.stderr,
        )
        return EXIT_IMPOSSIBLE
    try:
        figures = prove()
    except BrokenError as broken:
        print(f"It does not hold: {broken}", file=sys.stderr)
        return EXIT_BROKEN
    text = written(figures, "make prove-package")
    print(text)
    PAGE.write_text(put_between(PAGE.read_text(encoding="utf-8"), "prove-package", text), encoding="utf-8")
    return EXIT_HOLDS if all(floor.holds for floor in figures.floors) else EXIT_BROKEN


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
