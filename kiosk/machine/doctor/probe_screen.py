"""Looks at the screen, at what can be touched, and at the sound."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from kiosk.machine.backlight import Backlight
from kiosk.machine.display import find_display
from kiosk.machine.doctor.facts import LightFacts, ScreenFacts, SoundFacts, TouchFacts
from kiosk.machine.settings import MachineSettings
from kiosk.panel import px_per_mm
from kiosk.voice.synthesiser import find_synthesiser, spoken_languages

LONGEST_S = 20
_PROGRAM = Path(__file__).parents[3]
DEVICES = Path("/proc/bus/input/devices")
_MULTITOUCH_X, _ABSOLUTE_X, _TOUCH_BIT = 0x35, 0x00, 330
_KEY_A, _KEY_UP, _KEY_ENTER = 30, 103, 28
_POINTER_ONLY = re.compile(r"virtual core|power button|sleep button|video bus|lid switch", re.IGNORECASE)


def child(
    module: str, *arguments: str, longest: float = LONGEST_S, **environment: str
) -> tuple[dict[str, object], str]:
    """What a module of the doctor says as a child, or why it says nothing."""
    paths = os.pathsep.join(filter(None, (str(_PROGRAM), os.environ.get("PYTHONPATH"))))
    command = [sys.executable, "-m", module, *arguments]
    try:
        done = subprocess.run(  # noqa: S603 -- ourselves
            command,
            capture_output=True,
            text=True,
            timeout=longest,
            check=False,
            env=os.environ | {"PYTHONPATH": paths} | environment,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return {}, f"it did not end in time ({longest:g} s)" if isinstance(error, subprocess.TimeoutExpired) else str(
            error
        )
    try:
        said = json.loads(done.stdout.strip().rpartition("\n")[2])
    except ValueError:
        said = None
    if done.returncode or not isinstance(said, dict):
        told = done.stderr.strip().rpartition("\n")[2] or f"exit code {done.returncode}"
        return {}, told
    return said, ""


def look_at_screen(inches: float | None, fonts: Path, environment: Mapping[str, str] = os.environ) -> ScreenFacts:
    """Ask for a screen first, and only then Qt, which dies where there is none."""
    display = find_display(environment)
    if not display.found:
        # Whether the typefaces can be read needs no screen.
        said, _ = child(SCREEN, str(fonts), "4", QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
        return ScreenFacts(found=False, problem=display.problem, inches=inches, unread_fonts=_names(said, fonts))
    asked = (str(fonts), str(px_per_mm((1920, 1080), inches)))
    said, why = child(SCREEN, *asked)
    if why:  # as the kiosk does: once more, without the graphics card
        said, why = child(SCREEN, *asked, QT_QUICK_BACKEND="software")
    if why:
        return ScreenFacts(found=True, inches=inches, failed=why)
    width, height = said["size"] if isinstance(said["size"], list) else (0, 0)
    return ScreenFacts(
        found=True,
        size=(int(width), int(height)),
        inches=inches,
        platform=str(said["platform"]),
        renderer=str(said["renderer"]),
        hertz=float(str(said["hertz"])),
        frames_per_second=float(str(said["frames_per_second"])),
        unread_fonts=_names(said, fonts),
    )


SCREEN = "kiosk.machine.doctor.screen_child"


def _names(said: Mapping[str, object], fonts: Path) -> tuple[str, ...]:
    unread = said.get("unread_fonts", [] if list(fonts.glob("*.ttf")) else [str(fonts)])
    return tuple(str(each) for each in unread) if isinstance(unread, list) else ()


def look_for_touch(devices: Path = DEVICES) -> TouchFacts:
    """What the kernel lists; nothing is opened."""
    try:
        listed = devices.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return TouchFacts(None)
    touch: list[str] = []
    keys: list[str] = []
    for block in listed.split("\n\n"):
        name = re.search(r'^N: Name="(.*)"$', block, re.MULTILINE)
        if not name or _POINTER_ONLY.search(name[1]):
            continue
        absolute, key = _bits(block, "ABS"), _bits(block, "KEY")
        if absolute >> _MULTITOUCH_X & 1 or (absolute >> _ABSOLUTE_X & 1 and key >> _TOUCH_BIT & 1):
            touch.append(name[1])
        elif key >> _KEY_UP & 1 or key >> _KEY_ENTER & 1 or key >> _KEY_A & 1:
            keys.append(name[1])
    return TouchFacts(tuple(touch), tuple(keys))


def _bits(block: str, kind: str) -> int:
    """The kernel writes its bits in words of 64, the highest first."""
    found = re.search(rf"^B: {kind}=([0-9a-f ]+)$", block, re.MULTILINE)
    total = 0
    for word in found[1].split() if found else ():
        total = total << 64 | int(word, 16)
    return total


def look_at_light(settings: MachineSettings, backlight: Backlight) -> LightFacts:
    """Whether what is set can be done."""
    names = [tuple(each.name for each in lights) for lights in (backlight.lights, backlight.locked)]
    return LightFacts(bool(settings.brightness), *names)


def look_at_sound(settings: MachineSettings) -> SoundFacts:
    """Which devices there are, asked in a child, since a sound system may never answer."""
    if settings.voice == "off":
        return SoundFacts()
    program = find_synthesiser()
    player = find_spec("miniaudio") is not None
    said, _ = child("kiosk.machine.doctor.sound_child", longest=5) if player else ({}, "")
    names = said.get("devices", [])
    return SoundFacts(
        policy=settings.voice,
        wanted=settings.voice_output,
        player=player,
        devices=tuple(str(each) for each in names) if isinstance(names, list) else (),
        synthesiser=bool(program),
        spoken=spoken_languages(program) if program else frozenset(),
    )
