"""The command line: one small function a verb; what a verb needs is imported inside it."""

import argparse
import io
import logging
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kiosk import __version__, paths

if TYPE_CHECKING:
    from kiosk.content.model import Content

EXIT_OK, EXIT_ERRORS, EXIT_USAGE, EXIT_INTERRUPTED, EXIT_PIPE = 0, 1, 2, 130, 141
LARGEST_SIDE = 8192
"""Pixels a window may measure a side."""
log = logging.getLogger("kiosk")
Where = Literal["off", "headset", "loudspeaker"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; returns the exit code: 0 done, 1 the content has errors, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser()
    if not given or (given[0].startswith("-") and given[0] not in ("-h", "--help", "--version")):
        given = ["run", *given]
    options = parser.parse_args(given)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an old console must not end the report
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s: %(message)s", stream=sys.stderr)
    os.environ["LC_ALL"] = "C.UTF-8"  # the system's own language never matters, and Qt warns of most others
    try:
        code: int = options.verb(options)
        sys.stdout.flush()
    except ImportError as error:
        return _say(f"The kiosk is not whole: {error}. In a checkout, make run installs what it needs.")
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has read enough, as `head` does; nothing more may be written to it at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_PIPE
    else:
        return code


def check(options: argparse.Namespace) -> int:
    """Every problem of a content folder."""
    from kiosk.content.compile import compile_content  # noqa: PLC0415
    from kiosk.content.problems import as_json, as_text, has_errors  # noqa: PLC0415
    from kiosk.content.report import as_lines  # noqa: PLC0415

    if not _is_folder(options.folder):
        return EXIT_USAGE
    made = compile_content(options.folder, paths.assets() / "illustrations", _said, plain=True)
    if options.format == "json":
        print(as_json(made.problems))
    else:
        print(as_text(made.problems, str(options.folder), as_lines(made)))
    return EXIT_ERRORS if has_errors(made.problems) else EXIT_OK


def build(options: argparse.Namespace) -> int:
    """Compile a content folder to a bundle."""
    from kiosk.content import write_safely  # noqa: PLC0415
    from kiosk.content.compile import compile_content  # noqa: PLC0415
    from kiosk.content.problems import as_json, as_text, has_errors  # noqa: PLC0415

    if not _is_folder(options.folder):
        return EXIT_USAGE
    made = compile_content(options.folder, paths.assets() / "illustrations", _said)
    try:
        if options.problems:
            write_safely(as_json(made.problems).encode(), options.problems)
        if has_errors(made.problems):
            print(as_text(made.problems, str(options.folder)), file=sys.stderr)
        if made.content is None:
            return EXIT_ERRORS
        write_safely(made.packed(), options.out)
    except OSError as error:
        return _say(f"{error.filename or options.out} cannot be written: {error.strerror}. Choose another place.")
    return EXIT_OK


def run(options: argparse.Namespace) -> int:
    """The kiosk; where there is no screen, a picture of every screen instead."""
    from kiosk.content import library_folder  # noqa: PLC0415
    from kiosk.machine import find_display, read_settings  # noqa: PLC0415

    if not library_folder(options.state, options.content).is_dir() and not _is_folder(options.content):
        return EXIT_USAGE
    display = find_display()
    if display.problem:
        print(f"{display.problem} Without a screen, the verb render draws every screen.", file=sys.stderr)
        return EXIT_ERRORS
    if not display.found:
        return _draw_instead(options.content)
    settings, complaints = read_settings(options.state)
    for each in complaints:
        log.error("%s", each)
    from kiosk.app import RunOptions  # noqa: PLC0415
    from kiosk.app import run as run_app  # noqa: PLC0415
    from kiosk.services import VoicePolicy  # noqa: PLC0415

    return run_app(
        RunOptions(
            content=options.content.resolve(),
            state=options.state,
            assets=paths.assets(),
            size=options.size,
            windowed=options.windowed,
            inches=options.panel_inches or settings.inches,
            rotation=settings.degrees,
            language=options.lang,
            idle_seconds=options.idle_seconds,
            voice=VoicePolicy(_voice(settings.voice), settings.voice_output, settings.volume),
        )
    )


def _voice(wanted: Where) -> Where:
    """Where the voice is heard: as IT has it, or nowhere on a machine that lacks what plays it."""
    from importlib.util import find_spec  # noqa: PLC0415

    if wanted != "off" and find_spec("miniaudio") is None:
        log.info("There is no voice: the package miniaudio is not installed (docs/it.md, The voice).")
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
    return main(["render", str(content), "--out", str(out)])


def render(options: argparse.Namespace) -> int:
    """Every state of the glass as a picture."""
    from kiosk.authoring import render_folder  # noqa: PLC0415

    if not _is_folder(options.folder):
        return EXIT_USAGE
    return render_folder(options)


def narrate(options: argparse.Namespace) -> int:
    """A synthesiser's voice for what nobody has recorded."""
    from kiosk.authoring import narrate_folder  # noqa: PLC0415

    if not _is_folder(options.folder):
        return EXIT_USAGE
    return narrate_folder(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ipt-kiosk", description="The waiting-room kiosk. Without a verb it runs.")
    parser.add_argument("--version", action="version", version=f"ipt-kiosk {__version__}")
    verbs = parser.add_subparsers(title="verbs", required=True, metavar="VERB")
    shipped = paths.shipped_content()

    checking = verbs.add_parser("check", help="name every problem of a content folder")
    checking.add_argument("folder", metavar="DIR", nargs="?", type=Path, default=shipped)
    checking.add_argument("--format", choices=("text", "json"), default="text")
    checking.set_defaults(verb=check)

    building = verbs.add_parser("build", help="compile a content folder to a bundle")
    building.add_argument("folder", metavar="DIR", nargs="?", type=Path, default=shipped)
    building.add_argument("--out", metavar="FILE", type=Path, required=True)
    building.add_argument("--problems", metavar="FILE", type=Path, help="write the problems there as JSON as well")
    building.set_defaults(verb=build)

    running = verbs.add_parser("run", help="show the kiosk")
    running.add_argument("--content", metavar="DIR", type=Path, default=shipped, help="content to show")
    running.add_argument("--windowed", action="store_true", help="in a window, with a mouse pointer")
    running.add_argument("--size", metavar="WxH", type=_size, help="size of the window in pixels")
    running.add_argument("--panel-inches", metavar="N", type=_inches, help="diagonal of the panel")
    running.add_argument("--lang", default="", help="language a visit begins in")
    running.add_argument(
        "--state", metavar="DIR", type=Path, default=paths.default_state(), help="what the machine keeps"
    )
    running.add_argument("--idle-seconds", metavar="N", type=_seconds, help="at least so long before the warning")
    running.set_defaults(verb=run)

    rendering = verbs.add_parser("render", help="draw every screen into pictures")
    rendering.add_argument("folder", metavar="DIR", nargs="?", type=Path, default=shipped)
    rendering.add_argument("--out", metavar="DIR", type=Path, required=True)
    rendering.add_argument("--size", metavar="WxH", type=_size, action="append", help="repeatable")
    rendering.add_argument("--lang", action="append", help="repeatable")
    rendering.add_argument(
        "--text-scale", type=float, choices=(1.0, 1.25, 1.5, 2.0), action="append", help="repeatable"
    )
    themes = ("light", "contrast-light", "contrast-dark")
    rendering.add_argument("--theme", choices=themes, action="append", help="repeatable")
    rendering.add_argument("--panel-inches", metavar="N", type=_inches)
    rendering.set_defaults(verb=render)
    _add_narrate(verbs.add_parser("narrate", help="let a synthesiser record what is read aloud"))
    return parser


def _add_narrate(narrating: argparse.ArgumentParser) -> None:
    narrating.add_argument("folder", metavar="DIR", nargs="?", type=Path, default=paths.shipped_content())
    narrating.add_argument("--lang", metavar="CODE", action="append", help="repeatable")
    narrating.add_argument("--out", metavar="DIR", type=Path, help="write there, not into the content folder")
    narrating.add_argument("--script", metavar="FILE", type=Path, help="only list the texts, for a person who records")
    narrating.set_defaults(verb=narrate)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{2,5})[xX](\d{2,5})", text)
    if not found or max(int(found[1]), int(found[2])) > LARGEST_SIDE:
        message = f"{text} is no size; write it as 1920x1080, with at most {LARGEST_SIDE} a side"
        raise argparse.ArgumentTypeError(message)
    return int(found[1]), int(found[2])


def _inches(text: str) -> float:
    return _number(text, 5, 120, "the diagonal of a panel in inches, such as 21.5")


def _seconds(text: str) -> float:
    return _number(text, 1, 3600, "a number of seconds from 1 to 3600; fewer than 20 are for trying out only")


def _number(text: str, least: float, most: float, wanted: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not least <= number <= most:
        message = f"{text} is not {wanted}"
        raise argparse.ArgumentTypeError(message)
    return number


def _said(content: "Content") -> dict[str, str]:
    from kiosk.viewmodels.derive.spoken import words_said  # noqa: PLC0415 -- few folders hold recordings

    return words_said(content)


def _is_folder(folder: Path) -> bool:
    if folder.is_dir():
        return True
    _say(f"There is no folder {folder}. Name the folder that holds clinic.yaml.")
    return False


def _say(message: str) -> int:
    print(message, file=sys.stderr)
    return EXIT_USAGE


if __name__ == "__main__":
    sys.exit(main())
