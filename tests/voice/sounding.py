"""A sound system of its own for a test, without a sound card: PulseAudio with a headset and a loudspeaker."""

import math
import os
import shutil
import subprocess
from array import array
from collections.abc import Mapping
from contextlib import suppress
from itertools import dropwhile, pairwise
from pathlib import Path
from statistics import fmean
from threading import Thread

RATE = 22_050
QUIET = 50
"""Below this, of 32767, nobody hears anything."""
_SCRIPT = """
load-module module-native-protocol-unix socket={socket} auth-anonymous=1
load-module module-null-sink sink_name=speakers sink_properties=device.description=Speakers
load-module module-null-sink sink_name=headset sink_properties=device.description=USB_Headset
set-default-sink speakers
"""
NEEDED = ("pulseaudio", "pactl", "parec", "espeak-ng")


class Ear:
    """Hears all that a device plays, from when it is made until `close`."""

    def __init__(self, device: str, environment: Mapping[str, str]) -> None:
        asked = ["-d", f"{device}.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=20"]
        self._process = subprocess.Popen(["parec", *asked], stdout=subprocess.PIPE, env=environment)
        self._heard = bytearray()
        self._thread = Thread(target=self._listen, daemon=True)
        self._thread.start()

    @property
    def samples(self) -> int:
        """How much it has heard by now, silence included."""
        return len(self._heard) // 2

    def heard(self, since: int = 0) -> "array[int]":
        """What was heard since then, without the silence before and after it."""
        sound = self.all(since)
        while sound and abs(sound[-1]) < QUIET:
            sound.pop()
        return array("h", dropwhile(lambda each: abs(each) < QUIET, sound))

    def all(self, since: int = 0) -> "array[int]":
        """What was heard since then, with its silence."""
        return array("h", bytes(self._heard[2 * since : 2 * self.samples]))

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
        self._thread.join()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while data := os.read(self._process.stdout.fileno(), 4096):
            self._heard += data
        self._process.stdout.close()


class SoundSystem:
    """PulseAudio on a socket in `folder`, which must have a short name."""

    def __init__(self, folder: Path) -> None:
        for each in NEEDED:
            assert shutil.which(each), f"{each} is missing; make test installs it"
        socket = folder / "socket"
        (folder / "script.pa").write_text(_SCRIPT.format(socket=socket), encoding="utf-8")
        home = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        self.environment = {**os.environ, **home, "PULSE_SERVER": f"unix:{socket}"}
        quiet = ["--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes", "--realtime=no"]
        with (folder / "log").open("wb") as log:
            command = ["pulseaudio", "-n", "-F", str(folder / "script.pa"), *quiet]
            self._server = subprocess.Popen(command, env=self.environment, stderr=log)
        while not socket.exists():
            with suppress(subprocess.TimeoutExpired):
                self._server.wait(0.02)
            assert self._server.returncode is None, (folder / "log").read_text()
        self.headset, self.speakers = Ear("headset", self.environment), Ear("speakers", self.environment)

    @property
    def server(self) -> str:
        """What PULSE_SERVER is for it."""
        return self.environment["PULSE_SERVER"]

    @property
    def callers(self) -> int:
        """How many connections it holds."""
        return len(self._control("list", "short", "clients").splitlines())

    def pull_out(self, device: str) -> None:
        """Let a device be gone, as if its plug was pulled."""
        modules = self._control("list", "short", "modules").splitlines()
        self._control("unload-module", next(line for line in modules if f"sink_name={device} " in line).split()[0])

    def plug_in(self, device: str, name: str) -> None:
        """Let a device come, with an ear of its own."""
        about = f"sink_properties=device.description={name}"
        self._control("load-module", "module-null-sink", f"sink_name={device}", about)
        getattr(self, device).close()
        setattr(self, device, Ear(device, self.environment))

    def close(self) -> None:
        self.headset.close()
        self.speakers.close()
        self._server.terminate()
        self._server.wait()

    def _control(self, *arguments: str) -> str:
        command = ["pactl", *arguments]
        return subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True).stdout


def loudness(sound: "array[int]") -> float:
    """The root of the mean square; 0 for silence."""
    return math.sqrt(sum(each * each for each in sound) / len(sound)) if sound else 0.0


def pitch(sound: "array[int]") -> float:
    """Of a pure tone, in hertz: by the usual time between two ways up through zero."""
    ups = [at for at, (before, after) in enumerate(pairwise(sound)) if before < 0 <= after]
    return RATE / fmean(sorted(after - before for before, after in pairwise(ups))[len(ups) // 4 : -len(ups) // 4])
