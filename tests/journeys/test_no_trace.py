"""Whatever somebody read leaves no trace, neither in the log with everything turned on nor in what is told or kept."""

import io
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt, qInstallMessageHandler

from kiosk.app import Kiosk, RunOptions
from kiosk.cli import main
from kiosk.logs import JournalForm, log_file
from kiosk.pulse import FILE
from tests.journeys.visitor import Visitor
from tests.journeys.voice import Voice

FEWEST_WORDS, SHORTEST = 60, 5
CHANGING = re.compile(r"\d+(\.\d+)?(e\+\d+)?|(?<=last_touch\": )null")
"""Times and memory, which go on without visitors; that there was a last touch may be told."""
IDS = (
    *("attract", "home", "ipt/grief", "grief", "ipt/steps", "ipt/questions", "which-area", "book", "crisis"),
    *("access", "largest", "contrast-dark", "lower", "listen"),
)
READ_ON = ("Losing someone", "Which of the four areas is mine?", "Crisis help", "Pedir una cita")
"""What is read to its end."""


@pytest.fixture
def voice() -> Voice:
    """A machine with a voice."""
    return Voice()


class Told(NamedTuple):
    """All that left the glass."""

    log: str
    journal: str
    qt: str
    heartbeat: str
    status: str
    metrics: str
    state: dict[str, bytes]


class Ear:
    """Hears all that the program says while it is used."""

    def __init__(self, kiosk: Kiosk, state: Path, file: Path, capfd: pytest.CaptureFixture[str]) -> None:
        self._kiosk, self._state, self._file, self._capfd = kiosk, state, file, capfd
        self._journal, self.qt = io.StringIO(), list[str]()
        journal = logging.StreamHandler(self._journal)
        journal.setFormatter(JournalForm())
        self.handlers = (journal, log_file(file))

    def told(self) -> Told:
        """What was said until now."""
        self._kiosk.truth.frames._swapped()  # so that how long ago the last one was tells the two apart no more
        self._kiosk.truth.beat()
        self._capfd.readouterr()
        asked = ("--state", str(self._state))
        main(["status", "--json", *asked])
        main(["metrics", *asked])
        status, _, metrics = self._capfd.readouterr().out.partition("# HELP")
        kept = {
            str(each.relative_to(self._state)): each.read_bytes() for each in self._state.rglob("*") if each.is_file()
        }
        heartbeat = kept.pop(FILE).decode()
        log = self._file.read_text(encoding="utf-8")
        figures = re.sub(r"^#.*\n", "", f"# {metrics}", flags=re.MULTILINE)
        return Told(log, self._journal.getvalue(), "\n".join(self.qt), heartbeat, status, figures, kept)


@pytest.fixture
def ear(kiosk: Kiosk, options: RunOptions, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Iterator[Ear]:
    """With every line that any part of the program can log."""
    heard = Ear(kiosk, options.state, tmp_path / "kiosk.log", capfd)
    root, before = logging.getLogger(), logging.getLogger().level
    levels = {each: logging.getLogger(each).level for each in logging.root.manager.loggerDict}
    root.setLevel(logging.DEBUG)
    for each in levels:
        logging.getLogger(each).setLevel(logging.DEBUG)
    for handler in heard.handlers:
        root.addHandler(handler)
    qt_before = qInstallMessageHandler(lambda _kind, _where, said: heard.qt.append(said))
    yield heard
    qInstallMessageHandler(qt_before)
    for handler in heard.handlers:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(before)
    for each, level in levels.items():
        logging.getLogger(each).setLevel(level)


def look_around(visitor: Visitor, ear: Ear) -> tuple[set[str], list[Told]]:
    """A whole visit: every text that was on the glass in it, and all that was told while it went on."""
    read: set[str] = set()
    told: list[Told] = []

    def touch(label: str) -> None:
        visitor.touch(label)
        read.add(label)
        read.update(visitor.reads_on().split("\n") if label in READ_ON else visitor.reads())
        told.append(ear.told())

    for label in (
        *("Touch to begin", "Interpersonal therapy (IPT)", "Losing someone", "Listen", "Book a visit", "Home"),
        *("Questions people ask", "Which of the four areas is mine?", "Adjust", "Largest", "White on black", "Close"),
        *("Crisis help", "Language", "Español", "Cerrar", "Inicio", "Pedir una cita"),
    ):
        touch(label)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        visitor.press(key)
        read.update(visitor.reads())
    touch("Listo, borrar la pantalla")
    return {each.strip() for each in read if len(each.strip()) >= SHORTEST}, told


def test_what_was_read_is_nowhere_to_be_found(ear: Ear, visitor: Visitor) -> None:
    logging.getLogger("kiosk").debug("The ear hears.")
    words, told = look_around(visitor, ear)
    assert len(words) >= FEWEST_WORDS, "an empty visit shows nothing"
    assert "DEBUG: The ear hears." in told[-1].log
    assert "<7>The ear hears." in told[-1].journal
    words.update(IDS)
    for text in {text for each in told for text in each[:-1]}:
        assert [each for each in words if re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text)] == []


def test_two_visits_cannot_be_told_apart_not_even_while_they_go_on(ear: Ear, visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.wait(600)
    short = ear.told()
    _, told = look_around(visitor, ear)
    for each in told:
        for one, other in zip(each[:-1], short[:-1], strict=True):
            assert CHANGING.sub("#", one).splitlines() == CHANGING.sub("#", other).splitlines()
        assert each.state == short.state
