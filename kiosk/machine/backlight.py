"""The light behind the panel, where the kernel lets it be set: panels of a Raspberry Pi, laptops, all-in-ones."""

import logging
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.machine.brightness import BRIGHTEST, DIMMEST, STEP, Brightness, percent_at

FOLDER = Path("/sys/class/backlight")
_KINDS = ("firmware", "platform", "raw")
"""Whose word counts where several drive the same light (Documentation/ABI/stable/sysfs-class-backlight)."""
log = logging.getLogger("kiosk")


class Backlight:
    """Every light in `folder` of the kind that counts; each is a folder with `brightness` and `max_brightness`."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    @property
    def lights(self) -> tuple[Path, ...]:
        """Those that are set; none where the system knows of none."""
        found = sorted(self._folder.glob("*/max_brightness"))
        kinds = {each.parent: _text(each.with_name("type")) for each in found}
        best = next((kind for kind in _KINDS if kind in kinds.values()), None)
        return tuple(each for each, kind in kinds.items() if best in (kind, None))

    @property
    def locked(self) -> tuple[Path, ...]:
        """Those of them that this account may not set."""
        return tuple(each for each in self.lights if not os.access(each / "brightness", os.W_OK))

    def percent(self) -> int | None:
        """How bright the first one is now; None where there is none that tells."""
        with suppress(OSError, ValueError, ZeroDivisionError, IndexError):
            light = self.lights[0]
            return round(int(_text(light / "brightness")) * 100 / int(_text(light / "max_brightness")))
        return None

    def set_percent(self, percent: int) -> None:
        """Set all of them, never darker than crisis help can be read. Raises `OSError` where one cannot be."""
        percent = min(BRIGHTEST, max(DIMMEST, percent))
        for light in self.lights:
            most = int(_text(light / "max_brightness") or 0)
            (light / "brightness").write_text(str(max(1, round(most * percent / 100))), encoding="ascii")


class Dimmer:
    """Follows the hours with the light: at once when the kiosk starts, later in steps that nobody sees."""

    def __init__(self, levels: Brightness, light: Backlight) -> None:
        self._levels, self._light = levels, light
        self._set: int | None = None
        self._said = ""

    def follow(self, now: datetime) -> None:
        """Look at the clock; what cannot be done is logged once, and tried again."""
        wanted = percent_at(self._levels, now)
        if wanted is None or wanted == self._set:
            return
        if not self._light.lights:
            self._say("The brightness stays as it is: the system knows of no light that it could set.")
            return
        percent = wanted if self._set is None else max(self._set - STEP, min(self._set + STEP, wanted))
        try:
            self._light.set_percent(percent)
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or error
            self._say(f"The brightness stays as it is: {why}. See docs/it/screen-care.md.")
        else:
            self._set, self._said = percent, ""

    def _say(self, what: str) -> None:
        if what != self._said:
            log.warning("%s", what)
        self._said = what


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
