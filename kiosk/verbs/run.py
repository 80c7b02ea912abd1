"""Shows the kiosk."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from kiosk import paths
from kiosk.logs import log_file
from kiosk.verbs.arguments import EXIT_ERRORS, EXIT_USAGE, add_set, add_state, inches, is_folder, seconds, size

LEFT = "left"
Where = Literal["off", "headset", "loudspeaker"]
log = logging.getLogger("kiosk")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parser.add_argument("--content", metavar="DIR", type=Path, default=paths.shipped_content(), help="content to show")
    parser.add_argument("--windowed", action="store_true", help="in a window, with a mouse pointer")
    parser.add_argument("--size", metavar="WxH", type=size, help="size of the window in pixels")
    parser.add_argument("--panel-inches", metavar="N", type=inches, help="diagonal of the panel")
    parser.add_argument("--lang", default="", help="language a visit begins in")
    add_state(parser)
    add_set(parser)
    parser.add_argument("--idle-seconds", metavar="N", type=seconds, help="at least so long before the warning")
    parser.add_argument("--log", metavar="FILE", type=Path, help="write the log there too: three files of 1 MB at most")
    parser.set_defaults(verb=run)


def run(options: argparse.Namespace) -> int:
    """The kiosk; where there is no screen, a picture of every screen instead."""
    from kiosk.content import library_folder  # noqa: PLC0415
    from kiosk.machine import Backlight, Dimmer, find_display, read_settings, told  # noqa: PLC0415

    content = Path(os.path.realpath(options.content))  # which never fails, whatever lies there
    if not os.path.exists(content):  # noqa: PTH110 -- the same
        from kiosk.machine.put import restore  # noqa: PLC0415 -- hardly ever needed

        restore(content)
    display = find_display()
    # Fullscreen, whoever waits before the glass needs crisis help, whatever became of the content.
    may_wait = display.found and not options.windowed
    kept = library_folder(options.state, content).is_dir()
    if not (may_wait or kept or is_folder(options.content)):
        return EXIT_USAGE
    if options.log:
        try:
            logging.getLogger().addHandler(log_file(options.log))
        except OSError as error:
            log.error("The log cannot be written to %s: %s.", options.log, error.strerror)  # noqa: TRY400 -- says it all
    if display.problem:
        print(f"{display.problem} Without a screen, the verb render draws every screen.", file=sys.stderr)
        return EXIT_ERRORS
    if not display.found:
        return _draw_instead(options.content)
    read = read_settings(options.state, paths.machine_settings(), environment=os.environ, typed=options.set)
    for each in read.problems:
        log.log(logging.ERROR if each.severity == "error" else logging.WARNING, "%s", told(each))
    settings, light = read.settings, Backlight()
    from kiosk.app import WITHOUT_CARD, RunOptions  # noqa: PLC0415
    from kiosk.app import run as run_app  # noqa: PLC0415
    from kiosk.machine.door.staff_door import StaffDoor  # noqa: PLC0415
    from kiosk.services import VoicePolicy  # noqa: PLC0415
    from kiosk.verbs.sticks import Sticks  # noqa: PLC0415
    from kiosk.visit import Timing  # noqa: PLC0415

    _tell_service(left=False)
    code = run_app(
        RunOptions(
            content=content,
            state=options.state,
            assets=paths.assets(),
            size=options.size,
            windowed=options.windowed,
            inches=options.panel_inches or settings.inches,
            rotation=settings.degrees,
            language=options.lang,
            timing=Timing(
                reading_seconds=options.idle_seconds or float(settings.idle_seconds),
                crisis_seconds=float(settings.crisis_idle_seconds),
                warning_seconds=float(settings.warning_seconds),
            ),
            voice=VoicePolicy(_voice(settings.voice), settings.voice_output, settings.volume),
            counting=settings.statistics == "on",
            is_open=settings.is_open,
            pixel_shift=settings.pixel_shift == "on",
            follow_hour=Dimmer(settings.brightness, light).follow,
            languages=_offered(options.lang, settings.languages),
            mounting=settings.mounting,
            door=None
            if settings.staff_door == "off"
            else StaffDoor(
                options.state,
                settings.staff_door,
                tuple(map(told, read.problems)),
                sticks=Sticks(content, options.state),
                light=light,
            ),
        )
    )
    from kiosk.machine.supervisor import EXIT_LEAVE  # noqa: PLC0415

    if code == EXIT_LEAVE:
        _tell_service(left=True)
    return _begin_anew() if code == WITHOUT_CARD else code


def _tell_service(*, left: bool) -> None:
    """By a file whether staff left the kiosk: cage before 0.2 ends with 0 whatever the kiosk ended with."""
    folder = os.environ.get("RUNTIME_DIRECTORY", "")
    file = Path(folder) / LEFT
    try:
        if folder and left:
            file.touch()
        elif folder:
            file.unlink(missing_ok=True)
    except OSError as error:
        log.error("%s cannot be changed: %s. The service may start again.", file, error.strerror)  # noqa: TRY400 -- says it all


def _offered(asked: str, languages: Sequence[str]) -> tuple[str, ...]:
    """The languages of the settings, with the one that was asked for on the command line before them."""
    return tuple(dict.fromkeys((asked, *languages))) if asked and languages else tuple(languages)


def _begin_anew() -> int:
    """The same command once more, told to draw without a graphics card; under a service manager, the same process."""
    os.environ["QT_QUICK_BACKEND"] = "software"
    command = [sys.executable, *sys.orig_argv[1:]]
    if sys.platform == "win32":
        import subprocess  # noqa: PLC0415 -- only where a process cannot become another one

        return subprocess.call(command)  # noqa: S603 -- ourselves
    return os.execv(sys.executable, command)  # noqa: S606 -- ourselves


def _voice(wanted: Where) -> Where:
    """Where the voice is heard: as IT has it, or nowhere on a machine that lacks what plays it."""
    from importlib.util import find_spec  # noqa: PLC0415

    if wanted != "off" and find_spec("miniaudio") is None:
        log.info("There is no voice: the package miniaudio is not installed (docs/it/voice.md).")
        return "off"
    return wanted


def _draw_instead(content: Path) -> int:
    """Every screen as a picture, below the current folder or, where nothing can be written there, in a passing one."""
    import tempfile  # noqa: PLC0415 -- off the path to the first frame

    out = Path("build") / "screens"
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass
    except OSError:
        out = Path(tempfile.mkdtemp(prefix="ipt-kiosk-screens-"))
    print(f"There is no screen here. Every screen of the kiosk is drawn into {out.resolve()} instead.", flush=True)
    from kiosk.verbs import render  # noqa: PLC0415

    drawing = argparse.ArgumentParser()
    render.add_arguments(drawing)
    return render.render(drawing.parse_args([str(content), "--out", str(out)]))
