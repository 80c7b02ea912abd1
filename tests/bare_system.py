"""A bare system of this machine's release in a folder, and the package that is installed there."""

import hashlib
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parents[1]
WORK = HERE / "build" / "prove-package"
PASSING = ("proc", "sys", "dev", "run", "tmp", "var/lib/dpkg", "var/log", "var/cache", "var/lib/systemd", "var/lib/apt")
"""What changes by itself, and what dpkg keeps of its own work."""
BACKUPS = ("etc/passwd-", "etc/group-", "etc/shadow-", "etc/gshadow-", "etc/subuid-", "etc/subgid-")


class BrokenError(Exception):
    """Something the package promises is not so."""


def must(holds: object, what: str) -> None:
    """End here where `what` does not hold."""
    if not holds:
        raise BrokenError(what)


class System:
    """A bare system in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *command: str, network: bool = False) -> str:
        """What a command says in it; raises `BrokenError` where it fails."""
        apart = ["unshare", "--mount", "--pid", "--fork", f"--mount-proc={self.folder / 'proc'}"]
        apart += [] if network else ["--net"]
        environment = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "DEBIAN_FRONTEND": "noninteractive",
            "LC_ALL": "C.UTF-8",
            "HOME": "/tmp",  # noqa: S108 -- of the bare system, where what passes is not listed
        }
        done = subprocess.run(
            [*apart, "chroot", str(self.folder), *command], capture_output=True, text=True, check=False, env=environment
        )
        must(done.returncode == 0, f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def kiosk(self, *arguments: str) -> str:
        """What `ipt-kiosk` says to the account of the service."""
        state = ["env", "HOME=/tmp/kiosk", "IPT_KIOSK_STATE=/tmp/kiosk", "QT_QPA_PLATFORM=offscreen"]
        return self.run("setpriv", "--reuid=kiosk", "--regid=kiosk", "--clear-groups", *state, "ipt-kiosk", *arguments)

    def files(self) -> dict[str, str]:
        """Each file with its rights, its owner and a sum of what is in it; but what passes."""
        found: dict[str, str] = {}
        for folder, folders, names in os.walk(self.folder):
            at = Path(folder).relative_to(self.folder)
            folders[:] = [each for each in folders if str(at / each) not in PASSING]
            for each in (*folders, *names):
                if str(at / each) not in BACKUPS:
                    found[str(at / each)] = _told(self.folder / at / each)
        return found


def _told(path: Path) -> str:
    about = path.lstat()
    inside = hashlib.sha256(path.read_bytes()).hexdigest() if stat.S_ISREG(about.st_mode) else ""
    inside = str(path.readlink()) if path.is_symlink() else inside
    return f"{stat.filemode(about.st_mode)} {about.st_uid} {about.st_gid} {inside}"


def built(out: Path) -> tuple[Path, Path]:
    """The package and the tarball, made anew in `out`."""
    environment = os.environ | {"PYTHON": sys.executable, "WORK": str(out / "work")}
    subprocess.run(["sh", "deploy/deb/build.sh", str(out)], cwd=HERE, env=environment, check=True)
    return next(out.glob("*.deb")), next(out.glob("*.tar.gz"))


def bare_system(package: Path) -> System:
    """A system with all that `package` depends on, from this machine's release; kept for the next time."""
    release = re.search(r"^VERSION_CODENAME=(\w+)", Path("/etc/os-release").read_text(encoding="utf-8"), re.MULTILINE)
    must(release, "/etc/os-release names no release")
    depends = field(package, "Depends")
    name = hashlib.sha256(f"{release[1]} {depends}".encode()).hexdigest()[:12] if release else ""
    kept, folder = WORK / f"{name}.tar", WORK / "system"
    shutil.rmtree(folder, ignore_errors=True)
    if not kept.exists() and release:
        making = WORK / "making"
        shutil.rmtree(making, ignore_errors=True)
        subprocess.run(
            ["mmdebstrap", "--quiet", "--variant=minbase", "--mode=root", release[1], str(making)], check=True
        )
        shutil.copy("/etc/resolv.conf", making / "etc" / "resolv.conf")
        System(making).run("apt-get", "update", "-qq", network=True)
        System(making).run("apt-get", "satisfy", "-y", "-qq", "--no-install-recommends", depends, network=True)
        subprocess.run(["tar", "-C", str(making), "-cf", str(kept), "."], check=True)
        shutil.rmtree(making)
    folder.mkdir(parents=True)
    subprocess.run(["tar", "-C", str(folder), "-xf", str(kept)], check=True)
    return System(folder)


def field(package: Path, name: str) -> str:
    """What a package says of itself."""
    return subprocess.run(
        ["dpkg-deb", "-f", str(package), name], capture_output=True, text=True, check=True
    ).stdout.strip()
