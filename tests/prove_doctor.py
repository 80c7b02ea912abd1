"""The doctor on a machine that is as well as this one can be, and on the same machine made sick in a dozen ways."""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from bench.machine import whereabouts
from bench.report import put_between, table
from kiosk import __version__, paths
from tests.machine.doctor.test_this_machine import doctor

PAGE = Path(__file__).parents[1] / "docs" / "figures.md"
EXIT_HOLDS, EXIT_BROKEN = 0, 1


class Machine:
    """Folders and an environment in which the doctor is asked."""

    def __init__(self, folder: Path) -> None:
        self.state, self.content = folder / "state", folder / "content"
        self._folder = folder
        self.environment = {"QT_QUICK_BACKEND": "software"}
        self.show_on(1920, 1080)
        shutil.copytree(paths.shipped_content(), self.content)
        self.state.mkdir(mode=0o700)
        self.beat()

    def show_on(self, width: int, height: int) -> None:
        """A panel of so many pixels."""
        one = {"name": "panel", "x": 0, "y": 0, "width": width, "height": height}
        file = self._folder / "screens.json"
        file.write_text(json.dumps({"screens": [one]}), encoding="utf-8")
        self.environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"

    def replace(self, file: str, old: str, new: str) -> None:
        """Change every `old` in a file of the content."""
        text = (self.content / file).read_text(encoding="utf-8")
        (self.content / file).write_text(text.replace(old, new), encoding="utf-8")

    def beat(self, **changes: object) -> None:
        """What a running kiosk would say; this very process stands for it."""
        now = datetime.now().astimezone()
        said: dict[str, object] = {"version": __version__, "pid": os.getpid(), "written": now.isoformat()}
        said |= {"frame_age_seconds": 2.0, "display": "ok", "renderer": "software", "screen": "glass"} | changes
        (self.state / "heartbeat.json").write_text(json.dumps(said), encoding="utf-8")


class Sickness(NamedTuple):
    """What is done to the machine, and which finding must tell of it, how."""

    what: str
    make: Callable[[Machine], None]
    finding: str
    verdict: str


def _no_screen(machine: Machine) -> None:
    machine.environment.clear()
    (machine.state / "heartbeat.json").unlink()


def _settings(machine: Machine) -> None:
    (machine.state / "machine.yaml").write_text("rotation: 45\nvoise: off\n", encoding="utf-8")


def _pin(machine: Machine) -> None:
    (machine.state / "staff-door.json").write_text("{}", encoding="utf-8")
    (machine.state / "staff-door.json").chmod(0o644)


def _no_folder(machine: Machine) -> None:
    shutil.rmtree(machine.state)
    machine.state.write_text("a file", encoding="utf-8")


def _long_ago() -> str:
    return (datetime.now().astimezone() - timedelta(minutes=5)).isoformat()


SICKNESSES = (
    Sickness("no screen", _no_screen, "screen", "fail"),
    Sickness("a screen open to the network", lambda m: m.environment.update(QT_QPA_PLATFORM="vnc"), "screen", "fail"),
    Sickness("a panel of 800 by 480", lambda m: m.show_on(800, 480), "screen", "fail"),
    Sickness("foreign plugins", lambda m: m.environment.update(QT_PLUGIN_PATH="/nowhere"), "environment", "fail"),
    Sickness("a tab in the words", lambda m: m.replace("en/words.yaml", "  home:", "\thome:"), "content", "fail"),
    Sickness("content that is gone", lambda m: shutil.rmtree(m.content), "content", "fail"),
    Sickness("a state folder that is a file", _no_folder, "state folder", "fail"),
    Sickness("a state folder open to all", lambda m: m.state.chmod(0o777), "rights", "fail"),
    Sickness("a PIN that others read", _pin, "PIN", "fail"),
    Sickness("mistakes in machine.yaml", _settings, "settings", "warn"),
    Sickness("a frozen kiosk", lambda m: m.beat(written=_long_ago()), "on the glass", "fail"),
    Sickness("a kiosk that draws nothing", lambda m: m.beat(frame_age_seconds=90), "on the glass", "fail"),
    Sickness("a monitor that is unplugged", lambda m: m.beat(display="none"), "on the glass", "fail"),
    Sickness("only crisis help is shown", lambda m: m.beat(screen="plain"), "on the glass", "fail"),
    Sickness("an old version that runs on", lambda m: m.beat(version="0.0.1"), "updates", "warn"),
)


def ask(sickness: Sickness | None) -> dict[str, str]:
    """What the doctor finds, by the names of the findings."""
    with tempfile.TemporaryDirectory(prefix="ipt-kiosk-doctor-") as folder:
        machine = Machine(Path(folder))
        if sickness:
            sickness.make(machine)
        _, found = doctor(machine.state, "--content", str(machine.content), **machine.environment)
    return found


def examined(well: dict[str, str]) -> Iterator[tuple[Sickness, str, str]]:
    """Each sickness, how its finding stood on the machine that was well, and how it stands now."""
    for each in SICKNESSES:
        found = ask(each)
        print(
            f"{each.what}: {each.finding} {well.get(each.finding, '-')} -> {found.get(each.finding, '-')}", flush=True
        )
        yield each, well.get(each.finding, "not there"), found.get(each.finding, "not there")


def main() -> int:
    """Exit code 0: each sickness is found, and was not there before; 1: not so."""
    well = ask(None)
    counts = {verdict: list(well.values()).count(verdict) for verdict in ("pass", "warn", "fail")}
    failing = [name for name, verdict in well.items() if verdict == "fail"]
    done = list(examined(well))
    holds = [after == each.verdict != before for each, before, after in done]
    rows = [(each.what, each.finding, before, after) for each, before, after in done]
    said = f"{sum(holds)} of {len(holds)} sick machines are told from the one that is well, each by its own finding."
    said += f" On that one the doctor says {', '.join(f'{count} {verdict}' for verdict, count in counts.items())}."
    said += " What fails is touch: it has none." if failing == ["touch"] else ""
    print(said)
    how = "with a screen that nobody sees, no service, and this program in place of a running kiosk"
    text = "\n\n".join(
        (
            "## What the doctor finds",
            f"{said} All are this machine, {how}.",
            table(("made sick by", "finding", "before", "after"), rows),
            table(("made", "with"), [*whereabouts("make prove-doctor")]),
        )
    )
    PAGE.write_text(put_between(PAGE.read_text(encoding="utf-8"), "prove-doctor", text), encoding="utf-8")
    return EXIT_HOLDS if all(holds) and len(holds) >= 10 and set(failing) <= {"touch"} else EXIT_BROKEN


if __name__ == "__main__":
    sys.exit(main())
