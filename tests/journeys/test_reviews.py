"""What the glass says of who signed the words, and what goes from it when nobody has."""

import datetime as dt
import logging
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.app import Kiosk, RunOptions
from kiosk.content.compile import compile_content
from tests.journeys.conftest import SIZE, that_showed_it_before
from tests.journeys.visitor import Clock, Visitor
from tests.reviewing import DUE, sign

Edit = Callable[[str, str, str], None]
MARK, OVERDUE = "Not yet reviewed by a clinician", "Due to be read again by a clinician"
SMALL = "Tell one person one small story"


class Wall:
    """The clock on the wall; the day passes when a test says so."""

    def __init__(self) -> None:
        self.now = datetime(2026, 6, 1, 12, 0)  # noqa: DTZ001 -- the clock on the wall

    def __call__(self) -> datetime:
        return self.now

    def pass_to(self, day: dt.date) -> None:
        self.now = self.now.replace(year=day.year, month=day.month, day=day.day)


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def choice() -> str:
    """What the clinic wants of reviews."""
    return "require_review: none"


@pytest.fixture
def options(content: Path, tmp_path: Path, edit: Edit, choice: str) -> RunOptions:
    """A machine that showed the content before, all of it signed."""
    edit("clinic.yaml", "require_review: none", choice)
    sign(content, "en")
    sign(content, "es")
    made = compile_content(content, paths.assets() / "illustrations")
    return that_showed_it_before(content, tmp_path / "state", made)


@pytest.fixture
def kiosk(typefaces: None, options: RunOptions, clock: Clock, wall: Wall, qtbot: QtBot) -> Iterator[Kiosk]:
    kiosk = Kiosk(options, SIZE, clock, None, wall)
    kiosk.start()
    yield kiosk
    kiosk.close()


@pytest.fixture
def visitor(kiosk: Kiosk, clock: Clock, finger: QPointingDevice) -> Visitor:
    return Visitor(kiosk, clock, finger)


def at_grief(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Interpersonal therapy (IPT)")
    visitor.touch("Losing someone")


def into_spanish(visitor: Visitor) -> None:
    visitor.touch("Language")
    visitor.touch("Español")
    visitor.touch("Cerrar")


def publish(kiosk: Kiosk) -> None:
    """What the clock of the app does every few seconds."""
    assert kiosk.glass is not None
    kiosk.glass.publish()


def test_an_edited_sentence_brings_the_mark_back_on_its_screen_and_on_no_other(
    visitor: Visitor, edit: Edit, compiled_once: Callable[[str], None]
) -> None:
    at_grief(visitor)
    assert MARK not in visitor.reads_on()
    edit("en/ipt.yaml", SMALL, "Tell one friend one small story")
    compiled_once("built")
    assert visitor.screen == "ipt/grief"
    assert MARK in visitor.reads_on()
    visitor.touch("A big change")
    assert MARK not in visitor.reads_on()


def test_about_says_precisely_what_is_signed_in_both_languages(
    visitor: Visitor, edit: Edit, compiled_once: Callable[[str], None]
) -> None:
    edit("en/ipt.yaml", SMALL, "Tell one friend one small story")
    compiled_once("built")
    visitor.touch("Touch to begin")
    visitor.touch("About these pages")
    said = visitor.reads_on()
    assert (
        "Interpersonal therapy: Person A, clinical psychologist, has read and signed these words. March 2, 2026. "
        "Some words have changed since then. Nobody has signed those yet. They are to be read again by March 2, 2027."
    ) in said
    assert "No clinician has signed these words yet." not in said
    into_spanish(visitor)
    visitor.touch("Inicio")
    visitor.touch("Sobre estas páginas")
    said = visitor.reads_on()
    assert "ha leído y firmado este texto. 2 de marzo de 2026." in said
    assert "Debe volver a leerse a más tardar el 2 de marzo de 2027." in said
    assert "Algunas palabras han cambiado" not in said


def test_words_that_are_due_carry_a_mark_from_that_day_on(kiosk: Kiosk, visitor: Visitor, wall: Wall) -> None:
    at_grief(visitor)
    wall.pass_to(DUE)
    publish(kiosk)
    assert OVERDUE not in visitor.reads_on()
    wall.pass_to(DUE + dt.timedelta(days=1))
    publish(kiosk)
    visitor.touch("A big change")
    assert OVERDUE in visitor.reads_on()
    visitor.touch("Home")
    visitor.touch("About these pages")
    assert "They were to be read again by March 2, 2027." in visitor.reads_on()


@pytest.mark.parametrize("choice", ["overdue_review: keep"])
def test_a_clinic_can_let_due_words_stand_as_they_are(kiosk: Kiosk, visitor: Visitor, wall: Wall) -> None:
    wall.pass_to(DUE + dt.timedelta(days=1))
    publish(kiosk)
    at_grief(visitor)
    assert OVERDUE not in visitor.reads_on()


@pytest.mark.parametrize("choice", ["overdue_review: hide"])
def test_due_words_go_while_somebody_reads_them_and_help_stays(kiosk: Kiosk, visitor: Visitor, wall: Wall) -> None:
    at_grief(visitor)
    wall.pass_to(DUE + dt.timedelta(days=1))
    publish(kiosk)
    assert visitor.screen == "home"
    said = visitor.reads_on()
    assert "Interpersonal therapy (IPT)" not in said
    visitor.touch("Book a visit")
    assert visitor.screen == "book"
    visitor.touch("Crisis help")
    assert "You can get help right now" in visitor.reads_on()
    wall.pass_to(DUE)
    publish(kiosk)
    visitor.touch("Go back")
    visitor.touch("Home")
    assert "Interpersonal therapy (IPT)" in visitor.reads_on(), "the clock was only wrong"


@pytest.mark.parametrize("choice", ["require_review: translations"])
def test_an_edit_takes_a_screen_of_the_translation_away_and_that_is_logged(
    visitor: Visitor, edit: Edit, compiled_once: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    at_grief(visitor)
    into_spanish(visitor)
    assert visitor.screen == "ipt/grief"
    with caplog.at_level(logging.WARNING):
        edit("es/ipt.yaml", "title: Duelo y pérdida", "title: El duelo")
        compiled_once("built")
    assert visitor.screen == "home"
    assert "off the glass until somebody does (es): ipt/grief." in caplog.text


@pytest.mark.parametrize("choice", ["require_review: translations"])
def test_who_changes_the_language_on_a_screen_it_does_not_show_comes_to_the_first_screen(
    visitor: Visitor, edit: Edit, compiled_once: Callable[[str], None]
) -> None:
    edit("es/ipt.yaml", "title: Duelo y pérdida", "title: El duelo")
    compiled_once("built")
    at_grief(visitor)
    assert visitor.screen == "ipt/grief"
    into_spanish(visitor)
    assert visitor.screen == "home"
    assert visitor.sees("Inicio")


@pytest.mark.parametrize("choice", ["require_review: translations"])
def test_a_translation_does_not_go_because_its_signatures_are_damaged(
    content: Path, visitor: Visitor, edit: Edit, compiled_once: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    edit("reviews.yaml", "signatures:", "signatures: [")
    compiled_once("built")
    assert "would lose the language es" in caplog.text
    visitor.touch("Touch to begin")
    into_spanish(visitor)
    assert visitor.sees("Idioma")
