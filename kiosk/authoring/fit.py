"""Warns of texts that do not fit their screens: a child a panel lays them out, as the kiosk would."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import msgspec

from kiosk.authoring.misfits import SMALLEST, Misfit
from kiosk.authoring.render import Size
from kiosk.content import ATTRACT
from kiosk.content.compile import Compiled
from kiosk.content.files import CLINIC
from kiosk.content.nodes import Listing, Node, Scalar, read_nodes
from kiosk.content.problems import Place, Problem, in_order

LIMIT_SECONDS = 300
"""How long a child may take: a hundred times what it needs."""
_MOST_SHOWN = 60
"""Letters of a text that a message repeats."""
_ROOT = Path(__file__).parents[2]
_NAMES = {
    ATTRACT: "the waiting screen",
    "home": "the first screen",
    "book": "the booking screen",
    "about": '"About these pages"',
    "crisis": "the crisis screen",
    "warning": "the warning before the screen clears itself",
    "sheet/language": "the choice of language",
    "sheet/access": "the choice of text size and colors",
}


class FitError(Exception):
    """Why it cannot be told whether the texts fit."""


def with_fit(made: Compiled) -> Compiled:
    """What was compiled, and a warning more for each text that does not fit. Raises `FitError`."""
    problems = tuple(_problem(each, made.texts) for each in _merged(_run(made.packed())))
    measured = {each.place for each in problems}
    others = (each for each in made.problems if each.code != "too-long" or each.place not in measured)
    return made._replace(problems=in_order((*others, *problems)))


def _run(bundle: bytes) -> list[Misfit]:
    with tempfile.TemporaryDirectory(prefix="ipt-kiosk-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "tried.bundle"
        file.write_bytes(bundle)
        with ExitStack() as ended:
            children = [_start(file, size) for size in SMALLEST]
            for child in children:
                ended.enter_context(child)
                ended.callback(child.kill)  # of two, the other one may still be at it
            return [each for child in children for each in _finish(child)]


def _start(bundle: Path, size: Size) -> "subprocess.Popen[bytes]":
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH")])),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
    }
    command = [sys.executable, "-P", "-m", "kiosk.authoring.fit_child", str(bundle), *map(str, size)]
    return subprocess.Popen(  # noqa: S603 -- this very program
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def _finish(child: "subprocess.Popen[bytes]") -> Iterator[Misfit]:
    try:
        said, complained = child.communicate(timeout=LIMIT_SECONDS)
    except subprocess.TimeoutExpired as error:
        message = f"the screens were not laid out within {LIMIT_SECONDS} seconds"
        raise FitError(message) from error
    if child.returncode:
        last = complained.decode(errors="replace").strip().rpartition("\n")[2] or f"code {child.returncode}"
        message = f"the screens could not be laid out ({last})"
        raise FitError(message)
    yield from (msgspec.json.decode(line, type=Misfit) for line in said.splitlines())


def _merged(found: list[Misfit]) -> list[Misfit]:
    """Each text once, as short as the panel asks that has the least room."""
    by_way: dict[tuple[object, ...], Misfit] = {}
    for each in found:
        key = (each.language, each.way)
        first = by_way.get(key, each)
        by_way[key] = first._replace(letters=min(first.letters, each.letters))
    return list(by_way.values())


def _problem(misfit: Misfit, texts: Mapping[str, str]) -> Problem:
    upright = misfit.size[1] > misfit.size[0]
    panel = f"a screen of 10.1 inches{' that hangs upright' if upright else ''}"
    words = misfit.text if len(misfit.text) <= _MOST_SHOWN else f"{misfit.text[:_MOST_SHOWN].rstrip()}…"
    what = f'"{words}" does not fit on {_name(misfit.screen)}, on {panel}.'
    over = len(misfit.text) - misfit.letters
    mend = f"Shorten it by about {over} letter{'' if over == 1 else 's'}." if misfit.letters else "Shorten it."
    return Problem("does-not-fit", _place(misfit, texts), what, mend, severity="warning")


def _name(screen: str) -> str:
    topic, _, inner = screen.partition("/")
    return _NAMES.get(screen) or f'the screen "{inner or topic}" of {topic}.yaml'


class _Found(NamedTuple):
    place: Place
    likeness: int


def _place(misfit: Misfit, texts: Mapping[str, str]) -> Place:
    """Where the text stands in the content: of several that say the same, the one whose names are most alike."""
    files = [name for name in texts if name == CLINIC or name.startswith(f"{misfit.language}/")]
    topic = f"{misfit.language}/{misfit.screen.partition('/')[0]}.yaml"
    found = [
        _Found(scalar.place, len({*map(str, misfit.way)} & set(names)) + (name == topic))
        for name in files
        for names, scalar in _scalars(read_nodes(name, texts[name])[0], ())
        if scalar.text.strip() == misfit.text
    ]
    return max(found, key=lambda each: each.likeness).place if found else Place(f"{misfit.language}/words.yaml")


def _scalars(node: Node | None, names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Scalar]]:
    match node:
        case None:
            return
        case Scalar():
            yield names, node
        case Listing():
            for number, item in enumerate(node.items):
                yield from _scalars(item, (*names, str(number)))
        case _:
            for key, value in node.entries:
                yield from _scalars(value, (*names, key.text))
