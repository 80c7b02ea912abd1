"""A kiosk machine in a folder: a bare system, the package in it, disks, a monitor, and no network.

All of it lives in namespaces of its own (mounts, processes, network), which end with the process that made them.
"""

import hashlib
import re
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.prove_deploy.group import Group
from tests.prove_deploy.service import Service
from tests.prove_deploy.unit import Unit, read_unit

ROOT = Path(__file__).parents[2]
WORK = ROOT / "build" / "prove-deploy"
TOOLS = ("faketime", "grim", "sway", "udev", "xdotool", "xvfb", "xwayland")
"""What the proof needs in the machine beside the package: cameras, fingers and monitors; and udev, with its groups."""
CONTENT, STATE, RUNTIME, TMP = "srv/ipt-kiosk", "var/lib/ipt-kiosk", "run/ipt-kiosk", "tmp"
PROGRAM = "/opt/ipt-kiosk/bin/python"
DISPLAY, SIZE = ":9", (1024, 768)
DISK_MB, TMP_MB = 64, 256
PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
HOSTILE = {"LD_PRELOAD": "/nowhere.so", "PYTHONPATH": "/nowhere", "QT_PLUGIN_PATH": "/nowhere", "DISPLAY": ":99"}
"""An environment that the unit must take away."""


def run(*command: str, **more: str) -> str:
    """What a command says; raises `RuntimeError` with all of it where it fails."""
    environment = {"PATH": PATH, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"} | more
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        message = f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        raise RuntimeError(message)
    return done.stdout


def base(package: Path) -> Path:
    """An archive of a bare system of this machine's release, with what the package depends on, and the tools.

    Made with the network, once; kept in `build` for the next time.
    """
    release = re.search(r"^VERSION_CODENAME=(\w+)", Path("/etc/os-release").read_text(encoding="utf-8"), re.MULTILINE)
    if release is None:
        message = "/etc/os-release names no release"
        raise RuntimeError(message)
    depends = run("dpkg-deb", "-f", str(package), "Depends").strip()
    kept = WORK / f"base-{hashlib.sha256(f'{release[1]} {depends} {TOOLS}'.encode()).hexdigest()[:12]}.tar"
    if not kept.exists():
        making = WORK / "making"
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(parents=True)
        print(f"A bare system is made, for this and the next times: {kept}", flush=True)
        run("debootstrap", "--variant=minbase", release[1], str(making))
        shutil.copy("/etc/resolv.conf", making / "etc" / "resolv.conf")
        apart = ("unshare", "--mount", "--pid", "--fork", f"--mount-proc={making}/proc", "chroot", str(making))
        run(*apart, "apt-get", "update", "-qq")
        run(*apart, "apt-get", "satisfy", "-y", "-qq", "--no-install-recommends", f"{depends}, {', '.join(TOOLS)}")
        run(*apart, "apt-get", "clean")
        run("tar", "-C", str(making), "-cf", str(kept), ".")
        shutil.rmtree(making)
    return kept


class Machine:
    """One that is set up once; its service is started as often as wanted."""

    def __init__(self, package: Path) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="root-", dir=WORK))
        self.root.chmod(0o755)
        self.package = package
        self.group = Group(f"ipt-kiosk-{self.root.name}")
        self.log = WORK / "service.log"
        self.log.unlink(missing_ok=True)
        self._monitor: subprocess.Popen[bytes] | None = None
        self._ear = socket.socket(getattr(socket, "AF_UNIX", 1), socket.SOCK_DGRAM)

    def set_up(self) -> float:
        """Unpack the system, install the package without a network; seconds that the package took."""
        root = str(self.root)
        run("tar", "-C", root, "-xf", str(base(self.package)))
        run("mount", "--bind", root, root)
        self._mount("proc", "proc")
        shutil.copy(self.package, self.root / "kiosk.deb")
        began = time.monotonic()
        self.inside("dpkg", "-i", "/kiosk.deb")
        took = time.monotonic() - began
        settings = self.root / "etc" / "ipt-kiosk" / "machine.yaml"
        with settings.open("a", encoding="utf-8") as file:
            file.write("pixel_shift: off\n")  # photographs are compared with what `render` draws
        (self.root / STATE).mkdir(exist_ok=True)
        self._mount("dev", "tmpfs", "mode=755")
        for name, number in (("null", 3), ("zero", 5), ("full", 7), ("random", 8), ("urandom", 9)):
            device = self.root / "dev" / name
            run("mknod", "-m", "666", str(device), "c", "1", str(number))
        (self.root / "dev" / "shm").mkdir()
        self._mount("dev/shm", "tmpfs", "mode=1777")
        self._mount("run", "tmpfs", "mode=755")
        (self.root / RUNTIME).mkdir()
        self._mount("tmp", "tmpfs", f"mode=1777,size={TMP_MB}m")
        self.inside("cp", "-a", f"/{CONTENT}", f"/{TMP}/words")
        self._mount(STATE, "tmpfs", f"mode=0750,size={DISK_MB}m")
        self._mount(CONTENT, "tmpfs", f"mode=0755,size={DISK_MB}m")
        self.inside("cp", "-a", f"/{TMP}/words/.", f"/{CONTENT}/")
        self.inside("chown", "kiosk:kiosk", f"/{STATE}")
        run("mount", "-o", "remount,bind,ro", root)
        self._ear.bind(str(self.root / "run" / "notify"))
        (self.root / "run" / "notify").chmod(0o777)
        return took

    def _mount(self, where: str, kind: str, options: str = "") -> None:
        more = ("-o", options) if options else ()
        run("mount", "-t", kind, *more, kind, str(self.root / where))

    def inside(self, *command: str, **more: str) -> str:
        """What a command says in it, as root."""
        return run("chroot", str(self.root), *command, **more)

    def as_kiosk(self, *command: str, **more: str) -> str:
        """What a command says in it to the account of the service."""
        known = {"XDG_RUNTIME_DIR": f"/{RUNTIME}", "HOME": f"/{TMP}", "IPT_KIOSK_STATE": f"/{STATE}"}
        return self.inside(*AS_KIOSK, *command, **(known | more))

    def fresh_state(self) -> None:
        """An empty folder for what the kiosk keeps."""
        self.inside("find", f"/{STATE}", "-mindepth", "1", "-delete")

    def fresh_content(self) -> None:
        """The content as it came with the package."""
        self.inside("sh", "-c", f"rm -rf /{CONTENT}/content && cp -a /{TMP}/words/content /{CONTENT}/content")

    def remount(self, where: str, how: str) -> None:
        """Make a disk of it `ro` or `rw`."""
        run("mount", "-o", f"remount,{how}", str(self.root / where))

    def plug_in(self) -> None:
        """A monitor, which is a virtual screen, is plugged in."""
        command = ("chroot", str(self.root), "Xvfb", DISPLAY, "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24")
        self._monitor = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-noreset"], stderr=subprocess.DEVNULL, env={"PATH": PATH}
        )

    def unplug(self) -> None:
        """It is pulled out: whoever draws on it is told that it is gone."""
        if self._monitor is not None:
            self._monitor.kill()
            self._monitor.wait()

    def close(self) -> None:
        """End what was started; the namespaces end the rest."""
        self.unplug()
        self.group.close()
        self._ear.close()

    def unit(self) -> Unit:
        """What is installed for systemd."""
        file = next(self.root / each / "ipt-kiosk.service" for each in UNITS if (self.root / each).is_dir())
        return read_unit(file.read_text(encoding="utf-8"))

    def service(self, backend: str, *, unit: Unit | None = None, more: Mapping[str, str] | None = None) -> Service:
        """The installed service, drawing on the monitor (`x11`) or on none at all (`headless`)."""
        unit = unit or self.unit()
        kept = {name: value for name, value in HOSTILE.items() if name not in unit.unset}
        given = {"WLR_BACKENDS": backend, "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
        given |= {"DISPLAY": DISPLAY} if backend == "x11" else {}
        told = {"NOTIFY_SOCKET": "/run/notify", "USER": unit.user, "LOGNAME": unit.user}
        told |= {"WATCHDOG_USEC": str(int(unit.watchdog * 1e6))} if unit.watchdog else {}
        environment = {**kept, **unit.environment, **told, **given, **(more or {})}
        script = self._script(unit, environment)

        def launch() -> "subprocess.Popen[bytes]":
            if unit.memory is not None:
                self.group.limit(unit.memory)
            with self.log.open("ab") as log:
                return subprocess.Popen(
                    ["unshare", "--mount", "sh", "-euc", script], env={"PATH": PATH}, stdout=log, stderr=log
                )

        return Service(unit, launch, self._ear, self.group)

    def _script(self, unit: Unit, environment: Mapping[str, str]) -> str:
        """What is done at each start, in a mount namespace of its own."""
        root, quoted = self.root, shlex.join(f"{name}={value}" for name, value in environment.items())
        runtime = f"{root}/run/{unit.runtime}"
        rights = f"--reuid={unit.user} --regid={unit.group} --groups={','.join((unit.group, *unit.groups))}"
        return "\n".join(
            (
                f"echo $$ > {self.group.procs}",
                f"find {runtime} -mindepth 1 -delete; chmod {unit.runtime_mode} {runtime}",
                f"chroot {root} chown {unit.user}:{unit.group} /run/{unit.runtime}",
                self._own_tmp(unit),
                f"umask {unit.umask:04o}",
                f"exec chroot {root} setpriv {rights} {LOCKED_IN} env -i {quoted} {shlex.join(unit.command)}",
            )
        )

    def _own_tmp(self, unit: Unit) -> str:
        """Its own /tmp; one that systemd makes on a disk that takes nothing is empty and cannot be written."""
        tmp = self.root / TMP
        if unit.own_tmp:
            return f"mount -t tmpfs -o mode=1777,size={DISK_MB}m tmpfs {tmp}"
        made = f"d=$(mktemp -d {tmp}/systemd-private-XXXXXX 2>/dev/null) && echo > $d/tried 2>/dev/null"
        return f"if {made}; then chmod 1777 $d; mount --bind $d {tmp}; else mount -t tmpfs -o ro tmpfs {tmp}; fi"

    def kiosk(self) -> int | None:
        """The process that draws, None where there is none: it keeps a loop, its children end."""
        for pid in self.group.pids():
            try:
                said = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if said[0].decode().startswith(PROGRAM) and b"run" in said:
                return pid
        return None

    def photograph(self) -> Image.Image | None:
        """What grim sees on the glass; None where there is nobody to ask."""
        socket_name = next((each.name for each in (self.root / RUNTIME).glob("wayland-?")), "")
        inside = ("chroot", str(self.root), *AS_KIOSK, "grim", "-t", "ppm", "-")
        environment = {"PATH": PATH, "XDG_RUNTIME_DIR": f"/{RUNTIME}", "WAYLAND_DISPLAY": socket_name}
        try:
            done = subprocess.run(inside, env=environment, capture_output=True, check=True, timeout=5)
            return Image.open(BytesIO(done.stdout))
        except (subprocess.SubprocessError, OSError):
            return None

    def tap(self, x: int, y: int) -> None:
        """A finger on the monitor."""
        self.inside("xdotool", "mousemove", str(x), str(y), "click", "1", DISPLAY=DISPLAY)


LOCKED_IN = "--no-new-privs --bounding-set=-all --inh-caps=-all"
AS_KIOSK = ("setpriv", "--reuid=kiosk", "--regid=kiosk", "--clear-groups")
UNITS = ("lib/systemd/system", "usr/lib/systemd/system")


def alone(module: str, arguments: Sequence[str]) -> int:
    """Run a module again in namespaces of its own: no mount, process or network of it is seen outside."""
    apart = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "--net")
    return subprocess.run([*apart, sys.executable, "-m", module, *arguments], cwd=ROOT, check=False).returncode
