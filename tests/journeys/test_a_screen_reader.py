"""A visit by somebody who only hears: a real client of assistive technology, outside the kiosk, on a private bus."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Self

import pytest

from bench.screen import Screen
from kiosk.app import RunOptions

ROOT = Path(__file__).parents[2]
CLIENT = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is how Linux does it")


class Read(NamedTuple):
    """One thing a client is told of."""

    role: str
    name: str
    depth: int
    states: list[str]
    actions: list[str]


class ScreenReader:
    """The client in its own session, with the kiosk it reads, for as long as the `with` block lasts."""

    def __init__(self, options: RunOptions, display: str) -> None:
        runtime = options.state.parent / "runtime"
        runtime.mkdir(mode=0o700)
        self._log = options.state.parent / "log"
        kiosk = [sys.executable, str(ROOT / "main.py"), "run", "--windowed", "--size", "1280x800", "--lang", "en"]
        kiosk += ["--content", str(options.content), "--state", str(options.state)]
        self._command = ["dbus-run-session", "--", SYSTEM_PYTHON, str(CLIENT), *kiosk]
        self._environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ},
            "DISPLAY": display,
            "GSETTINGS_BACKEND": "memory",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "XDG_RUNTIME_DIR": str(runtime),
        }

    def __enter__(self) -> Self:
        pipe = subprocess.PIPE
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                self._command, env=self._environment, stdin=pipe, stdout=pipe, stderr=log, text=True
            )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate(timeout=30)

    def finds_the_kiosk(self) -> None:
        """Wait until it is there."""
        assert self._answer() is True, f"the kiosk did not come up:\n{self._log.read_text()}"

    def reads(self) -> list[Read]:
        """The whole tree, as it is told to a client."""
        answer = self._ask("read")
        assert isinstance(answer, list)
        return [Read(**each) for each in answer]

    def presses(self, name: str) -> None:
        """Press what has this name."""
        assert self._ask("do", name, "Press") is True, f"{name!r} cannot be pressed; there is {self._names()}"

    def moves_to(self, name: str) -> None:
        """Give it the focus, and hear that it has it."""
        assert self._ask("do", name, "SetFocus") is True, f"{name!r} takes no focus; there is {self._names()}"
        heard = self._ask("hear", "focused", name)
        assert heard is True, f"that {name!r} has the focus was not heard, but {heard}"

    def hears(self, said: str) -> None:
        """Wait for this announcement."""
        heard = self._ask("hear", "announcement", said)
        assert heard is True, f"{said!r} was not heard, but {heard}"

    def finds(self, name: str, role: str) -> Read:
        """The one thing of this role that has this name."""
        found = [each for each in self.reads() if (each.name, each.role) == (name, role)]
        assert len(found) == 1, f"{role} {name!r} is there {len(found)} times among {self._names()}"
        return found[0]

    def _names(self) -> list[str]:
        return [f"{each.role} {each.name}" for each in self.reads()]

    def _ask(self, *words: str) -> object:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> object:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith('{"answer"'):
                answer: object = json.loads(line)["answer"]
                return answer
        message = f"nobody answers:\n{self._log.read_text()}"
        raise AssertionError(message)


@pytest.fixture
def reader(options: RunOptions) -> Iterator[ScreenReader]:
    """Somebody who only hears."""
    with Screen() as screen, ScreenReader(options, screen.display) as reader:
        reader.finds_the_kiosk()
        yield reader


def test_somebody_who_only_hears_reads_in_spanish_finds_crisis_help_and_leaves(reader: ScreenReader) -> None:
    assert reader.finds("A few quiet minutes, just for you", "heading")
    reader.presses("Touch to begin")
    reader.hears("Choose where to start")
    reader.presses("Interpersonal therapy (IPT) How we feel and how we get along with people go hand in hand.")
    reader.hears("Interpersonal therapy")
    reader.moves_to("Losing someone")
    reader.presses("Losing someone")
    reader.hears("Grief and loss")
    assert reader.finds("What it is", "heading")
    assert reader.finds("You wait for their step at the door.", "label")

    reader.presses("Language")
    reader.hears("Choose a language")
    assert reader.finds("Choose a language", "dialog")
    assert not [each for each in reader.reads() if each.name == "What it is"], "what lies below is not read out"
    assert "checked" in reader.finds("English", "radio button").states
    reader.presses("Español")
    reader.hears("Elija un idioma: Español")
    assert "checked" in reader.finds("Español", "radio button").states
    assert "checked" not in reader.finds("English", "radio button").states
    reader.presses("Cerrar")
    reader.hears("Duelo y pérdida")
    assert reader.finds("Qué es", "heading")

    reader.presses(reader.reads()[-1].name)
    reader.hears("Puede recibir ayuda ahora mismo")
    assert [each for each in reader.reads() if "988" in each.name and each.role == "label"]
    reader.presses("Volver")
    reader.hears("Duelo y pérdida")
    reader.presses("Listo, borrar la pantalla")
    reader.hears("A few quiet minutes, just for you")
    assert reader.finds("Touch to begin", "push button")
