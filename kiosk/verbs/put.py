"""Puts a content folder on the kiosk: checked, whole or not at all, and seen on the glass."""

import argparse
import io
import os
import shlex
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.verbs.arguments import EXIT_ERRORS, EXIT_OK, EXIT_USAGE, add_state, said, say, waiting

if TYPE_CHECKING:
    from kiosk.content.compile import Compiled
    from kiosk.machine.put import Places

EXIT_NOT_SHOWN, EXIT_TRY_AGAIN = 4, 75
WAIT_SECONDS = 60.0
_UNREAD = "file-unreadable"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parser.add_argument("folder", metavar="DIR", nargs="?", type=Path, help="content_source of machine.yaml without it")
    parser.add_argument("--to", metavar="DIR", type=Path, default=paths.kiosk_content(), help="the kiosk's own content")
    add_state(parser, of_machine=True)
    parser.add_argument("--back", action="store_true", help="put the content back that was there before")
    parser.add_argument("--quick", action="store_true", help="do not lay out the screens to see whether the texts fit")
    parser.add_argument("--wait", metavar="N", type=waiting, default=WAIT_SECONDS, help="seconds until it must be seen")
    parser.add_argument("--if-changed", action="store_true", help="only what is new and has come to rest, for a timer")
    parser.add_argument("--stick", action="store_true", help="from the USB stick that is plugged in, in few words")
    parser.add_argument("--answer", metavar="FILE", type=Path, help="write what came of it there as well")
    parser.set_defaults(verb=put)


def put(options: argparse.Namespace) -> int:
    """0 the kiosk shows it, 1 errors in it, 2 not possible, 4 in place but not on the glass, 75 try again."""
    if not options.answer:
        return _try(options)
    from kiosk.machine.put import Answer, write_answer  # noqa: PLC0415

    heard = io.StringIO()
    with redirect_stdout(heard), redirect_stderr(heard):
        code = _try(options)
    print(heard.getvalue(), end="")
    write_answer(Answer(code, heard.getvalue()), options.answer)
    return code


def _try(options: argparse.Namespace) -> int:
    from kiosk.machine.put import Places, PutError, TryAgainError, ask, asks, locked, recover  # noqa: PLC0415

    places = Places(options.to.resolve())
    try:
        if options.stick and asks(places.target):
            answer = ask()
            print(answer.said, end="")
            return answer.code
        source = None if options.back else _source(options)
        if source is None and not options.back:
            return EXIT_OK if options.if_changed else say("Name the folder that holds clinic.yaml, behind put.")
        _look_for(places.target)
        if source and (ends := _ends_early(source, places, options)) is not None:
            return ends
        with locked(places):
            recover(places)
            return _put(source, places, options) if source else _back(places, options)
    except TryAgainError as error:
        say(str(error))
        return EXIT_TRY_AGAIN
    except PutError as error:
        return say(str(error))
    except PermissionError:
        mend = "Ask IT to take your account into the group ipt-staff, then sign in again."
        return say(f"Your account may not change {places.target}. Nothing was changed. {mend}")
    except OSError as error:
        return say(f"{error.filename or places.target}: {error.strerror}. The kiosk shows what it showed.")


def _source(options: argparse.Namespace) -> Path | None:
    """What was named, or is on a stick, or IT set where the kiosk cannot write; a mistake in that setting is told."""
    from kiosk.machine import read_settings  # noqa: PLC0415
    from kiosk.machine.put import find_stick  # noqa: PLC0415

    if options.folder or options.stick:
        return options.folder or find_stick()
    read = read_settings(paths.machine_settings(), environment=os.environ)
    for each in read.complaints:
        if "content_source" in each.lower():
            say(each)
    return Path(read.settings.content_source) if read.settings.content_source else None


def _look_for(target: Path) -> None:
    from kiosk.machine.put import PutError  # noqa: PLC0415

    if not target.parent.is_dir():
        message = f"There is no folder {target.parent} for the kiosk's content. Ask IT, or name the content with --to."
        raise PutError(message)
    if os.path.ismount(target):
        message = f"A drive is mounted as {target} itself, so nothing can take its place. Ask IT to mount it above."
        raise PutError(message)


def _put(source: Path, places: "Places", options: argparse.Namespace) -> int:
    from kiosk.machine.put import (  # noqa: PLC0415
        PutError,
        TryAgainError,
        clear,
        copy_content,
        put_in_place,
        remember,
    )

    made = _checked(source, options)
    if made.content is None or _has_errors(made) or _loses(made, places.target):
        print("Nothing was put: the kiosk shows what it showed.")
        unread = any(each.code == _UNREAD for each in made.problems)
        if options.if_changed and not unread:
            remember(source, places, refused=True)
        return EXIT_TRY_AGAIN if unread and options.if_changed else EXIT_ERRORS
    try:
        copy_content(source, places)
        bundle = _bundle(places.incoming)
        if bundle != made.packed():
            message = f"The content in {source} changed while it was copied. Nothing was put. Try again in a minute."
            raise TryAgainError(message)
    except (PutError, OSError):
        clear(places)
        raise
    put_in_place(places)
    if options.if_changed:
        remember(source, places, refused=False)
    _say(options, f"It lies in {places.target} now. To have the content from before again: {_back_again(options)}")
    return _confirm(bundle, options)


def _ends_early(source: Path, places: "Places", options: argparse.Namespace) -> int | None:
    """What to end with where there is nothing to put; a source that hangs hangs here, where nobody waits for it."""
    from kiosk.machine.put import Look, look_at  # noqa: PLC0415

    if (code := _is_source(source, places.target, named=options.folder is not None)) != EXIT_OK:
        return code
    if not options.if_changed:
        return None
    match look_at(source, places):
        case Look.SAME:
            return EXIT_OK
        case Look.REFUSED:
            say(f"The content in {source} is the one that was refused before. The kiosk shows what it showed.")
            return EXIT_ERRORS
        case Look.MOVING:
            print(f"The content in {source} has changed. It is put when it is the same the next time.")
            return EXIT_OK
        case Look.NEW:
            return None


def _is_source(source: Path, target: Path, *, named: bool) -> int:
    """Whether something can be put from there; else what to end with."""
    if not source.is_dir():
        say(f"There is no folder {source}, or its drive does not answer. The kiosk shows what it showed.")
        return EXIT_USAGE if named else EXIT_TRY_AGAIN
    real = source.resolve()
    if real == target:
        return say(f"{source} is the kiosk's own folder: what is saved there is shown without put.")
    if target in real.parents or real in target.parents:
        return say(f"{source} and {target} lie inside each other. Name a folder elsewhere.")
    return EXIT_OK


def _checked(source: Path, options: argparse.Namespace) -> "Compiled":
    """What comes of the folder, after the report that `check` gives of it."""
    from kiosk.content.compile import compile_content  # noqa: PLC0415
    from kiosk.content.report import as_lines  # noqa: PLC0415
    from kiosk.content.telling import tell  # noqa: PLC0415
    from kiosk.verbs.check import fitted  # noqa: PLC0415

    made, untried = compile_content(source, paths.assets() / "illustrations", said, plain=True), ""
    if options.stick:
        _tell_briefly(made)
        return made
    if made.content is not None and not options.quick:
        made, untried = fitted(made)
    tell(made, str(source), sys.stdout, (*as_lines(made), *((untried, "") if untried else ())))
    return made


def _tell_briefly(made: "Compiled") -> None:
    """How many errors there are, and the first of them."""
    errors = [each for each in made.problems if each.severity == "error"]
    if errors:
        first = errors[0]
        where = f"{first.place.file or 'the folder'}, line {first.place.line}"
        counted = "1 error" if len(errors) == 1 else f"{len(errors)} errors"
        print(f"The content on the stick has {counted}. In {where}: {first.what} {first.mend}")


def _has_errors(made: "Compiled") -> bool:
    from kiosk.content.problems import has_errors  # noqa: PLC0415

    return has_errors(made.problems)


def _loses(made: "Compiled", target: Path) -> bool:
    """Whether a language would go by mistake, which the kiosk refuses too; that is told."""
    from kiosk.content import lost_by_mistake  # noqa: PLC0415
    from kiosk.content.compile import compile_content  # noqa: PLC0415

    if made.content is None or not target.is_dir():
        return False
    shown = compile_content(target, paths.assets() / "illustrations", said).content
    problems = [{"severity": each.severity, "code": each.code} for each in made.problems]
    lost = lost_by_mistake(shown, made.content, problems)
    if lost:
        mend = "Mend what is named above, or take it out of the list in clinic.yaml."
        print(f"Put like this, the kiosk would lose the language {', '.join(lost)}. {mend}")
    return bool(lost)


def _bundle(folder: Path) -> bytes:
    """What the kiosk will make of the folder, to the byte; empty where it will make nothing."""
    from kiosk.content.compile import compile_content  # noqa: PLC0415

    made = compile_content(folder, paths.assets() / "illustrations", said)
    return b"" if made.content is None or _has_errors(made) else made.packed()


def _back(places: "Places", options: argparse.Namespace) -> int:
    from kiosk.machine.put import PutError, swap  # noqa: PLC0415

    if not places.previous.is_dir():
        message = f"There is no content from before: {places.previous} is not there. Nothing was changed."
        raise PutError(message)
    bundle = _bundle(places.previous)
    if not bundle:
        say(f"The content from before has errors. Nothing was changed. To see them: ipt-kiosk check {places.previous}")
        return EXIT_ERRORS
    if places.target.exists():
        swap(places)
        undone = " The same command once more undoes this."
    else:
        places.previous.rename(places.target)
        undone = ""
    print(f"The content from before lies in {places.target} again.{undone}")
    return _confirm(bundle, options)


def _confirm(bundle: bytes, options: argparse.Namespace) -> int:
    """Say whether the kiosk shows this, or what it shows instead."""
    from kiosk.verbs.seen import why_not_seen  # noqa: PLC0415

    if not options.wait:
        return EXIT_OK
    _say(options, "Waiting until it is on the glass …")
    instead = why_not_seen(bundle, options.to.resolve(), options.state, options.wait, _back_again(options))
    print("\n".join(instead) or "The kiosk shows it now.")
    return EXIT_NOT_SHOWN if instead else EXIT_OK


def _back_again(options: argparse.Namespace) -> str:
    """What is typed to have the other content."""
    to = "" if options.to == paths.kiosk_content() else f" --to {shlex.quote(str(options.to))}"
    return f"ipt-kiosk put --back{to}"


def _say(options: argparse.Namespace, line: str) -> None:
    """Tell somebody at a terminal; behind the staff door there is room for little."""
    if not options.stick:
        print(line, flush=True)
