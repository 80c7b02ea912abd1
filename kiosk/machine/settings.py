"""What IT sets once for this machine: two files, the environment, the command line. Nothing of it is needed."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from kiosk.machine.brightness import Brightness
from kiosk.machine.opening import OpeningHours, is_open
from kiosk.machine.setting_forms import (
    Codes,
    Corner,
    CrisisSeconds,
    Distance,
    FolderOrOff,
    Heard,
    Height,
    Inches,
    Percent,
    Seconds,
    SourceFolder,
    Switched,
    WarningSeconds,
    setting_forms,
)
from kiosk.mounting import Mounting

if TYPE_CHECKING:
    from kiosk.content.problems import Problem

FILE_NAME = "machine.yaml"
METRICS = "ipt-kiosk.prom"
"""What the file is called in the folder that `metrics` names."""
PREFIX, TYPED = "IPT_KIOSK_", "--set "
"""Before the name of a setting, in the environment and on the command line."""
NO_SETTINGS = frozenset({"IPT_KIOSK_STATE"})
"""Variables that are the kiosk's and no setting."""
RENAMED: Mapping[str, str] = {"panel_inch": "panel_inches", "volume": "voice_volume"}
"""Names that are written for another: each is told, and counts."""


class MachineSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The panel: its diagonal in inches, how it hangs in degrees clockwise, from where it is read, how high it reaches.

    Which languages are offered. Seconds before an unused screen warns, on the crisis screen too, and for how long. When
    the clinic is open: always, where nothing is said. The voice: where it is heard, how loud. The corner that leads to
    the staff door. Whether what is shown shifts a little, so that nothing burns in. How bright the panel is at which
    hour: as it is, where nothing is said. The folder that content is fetched from. Where metrics are written. Whether
    visits are counted by the month.
    """

    panel_inches: Inches = Inches("")
    rotation: Literal["0", "90", "180", "270"] = "0"
    viewing_distance_mm: Distance = Distance("")
    mount_height_mm: Height = Height("")
    languages: Codes = Codes(())
    idle_seconds: Seconds = Seconds("90")
    crisis_idle_seconds: CrisisSeconds = CrisisSeconds("300")
    warning_seconds: WarningSeconds = WarningSeconds("30")
    opening_hours: OpeningHours = ()
    voice: Heard = "headset"
    voice_output: str = ""
    voice_volume: Percent = Percent("60")
    staff_door: Corner = "top-right"
    pixel_shift: Switched = "on"
    brightness: Brightness = ()
    content_source: SourceFolder = SourceFolder("")
    metrics: FolderOrOff = FolderOrOff("off")
    statistics: Switched = "off"

    @property
    def inches(self) -> float | None:
        """The diagonal; None where it is guessed from the pixels."""
        return float(self.panel_inches) if self.panel_inches else None

    @property
    def degrees(self) -> int:
        """How the picture is turned."""
        return int(self.rotation)

    @property
    def mounting(self) -> Mounting:
        """How the panel hangs before its visitors."""
        return Mounting(float(self.viewing_distance_mm or 0), float(self.mount_height_mm or 0))

    @property
    def volume(self) -> int:
        """How loud each visit begins, from 10 to 100."""
        return int(self.voice_volume)

    def is_open(self, now: datetime) -> bool:
        """Whether the clinic is open at this minute of the local clock."""
        return is_open(self.opening_hours, now)


class ReadSettings(NamedTuple):
    """The settings that can be used, and what is wrong with the others: what, where and how to mend."""

    settings: MachineSettings
    problems: "tuple[Problem, ...]" = ()
    """Each with the path of its file, the name of its variable, or what was typed for its place."""

    @property
    def complaints(self) -> tuple[str, ...]:
        """Each problem as a sentence or two."""
        return tuple(told(each) for each in self.problems)


def read_settings(
    *folders: Path, environment: Mapping[str, str] | None = None, typed: Mapping[str, str] | None = None
) -> ReadSettings:
    """The settings in `folders`, then in the environment, then as they were `typed`; the later goes before the earlier.

    Each that cannot be used is told, and stays as it was without it.
    """
    settings, problems = MachineSettings(), list["Problem"]()
    for file in (folder / FILE_NAME for folder in folders):
        if not _may_be(file):
            continue
        from kiosk.content.settings_file import read_settings_file  # noqa: PLC0415 -- YAML only where there is a file

        settings, found = read_settings_file(file, settings, setting_forms(), RENAMED)
        problems += [each._replace(place=each.place._replace(file=str(file))) for each in found]
    for prefix, given in ((PREFIX, _variables(environment or {})), (TYPED, typed or {})):
        if given:
            from kiosk.content.settings_file import read_variables  # noqa: PLC0415 -- only where there are some

            settings, found = read_variables(given, prefix, settings, setting_forms(), RENAMED)
            problems += found
    return ReadSettings(settings, tuple(problems))


def check_settings(file: Path) -> "tuple[Problem, ...]":
    """What is wrong with one file of settings, whatever stands elsewhere."""
    from kiosk.content.settings_file import read_settings_file  # noqa: PLC0415 -- YAML only where there is a file

    return read_settings_file(file, MachineSettings(), setting_forms(), RENAMED)[1]


def told(problem: "Problem") -> str:
    """Where it is, what it is, and how to mend it."""
    name, line, _ = problem.place
    if name.startswith(PREFIX):
        where = f"The environment variable {name}"
    else:
        where = name if name.startswith(TYPED) else f"{name}, line {line}"
    return f"{where}: {problem.what} {problem.mend}"


def _variables(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in environment.items() if name.startswith(PREFIX) and name not in NO_SETTINGS}


def _may_be(file: Path) -> bool:
    """Whether there is such a file; one that may not be looked at is there, and reading it says why."""
    try:
        return file.is_symlink() or file.exists()
    except OSError:
        return True
