"""A day of a receptionist and a clinician, from the first edit to the signature, with the kiosk running beside them.

Run it with `-s` to read what they type and what they are told; it is also kept in build/a-day-at-the-desk.txt.
"""

import html
import json
import re
import shlex
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.app import Kiosk, RunOptions
from kiosk.services import wall_clock
from tests.journeys.conftest import LONGEST_MS, SIZE
from tests.journeys.desk import Desk
from tests.journeys.visitor import Clock, Visitor

TRANSCRIPT = Path(__file__).parents[2] / "build" / "a-day-at-the-desk.txt"
FOLDER = "Our Clinic"
SIGNATURES = rf"^{FOLDER}/review(s\.yaml$|ed/)"
MARK = "Not yet reviewed by a clinician"
CLINICIAN = ("--name", "A clinician of this clinic", "--role", "clinical psychologist", "--yes")
TRANSLATOR = ("--name", "A translator of this clinic", "--role", "certified translator", "--yes")
SHIPPED = "Tell one person one small story about the one you miss."
STORY = "Tell a friend one small story about the one you miss."
CHANGE = "Name one thing that you lost with the change, and one that could still turn out well."
COLON = "Name two things: one you lost, and one that can still turn out well."
GREETING_SECONDS = 16
NOTICE = "We close early tomorrow."


class Wall:
    """The clock on the wall; it is the day on which the commands are typed."""

    def __init__(self) -> None:
        self.now = datetime.now().replace(hour=8)  # noqa: DTZ005 -- the clock on the wall
        self.today = self.now.date()

    def __call__(self) -> datetime:
        return self.now


class Day:
    """The desk, the kiosk beside it, and somebody who looks at the glass."""

    def __init__(self, desk: Desk, kiosk: Kiosk, visitor: Visitor, wall: Wall, qtbot: QtBot) -> None:
        self.desk, self.kiosk, self.visitor, self.wall, self._qtbot = desk, kiosk, visitor, wall, qtbot

    def all_is_on_the_glass(self) -> None:
        """Wait until the glass shows what came of the files as they are now."""
        self._qtbot.waitUntil(self._is_current, timeout=LONGEST_MS)

    def the_glass_keeps_the_last_good(self) -> None:
        """Wait until what was saved is refused."""
        with self._qtbot.waitSignal(self.kiosk.supply.refused, timeout=LONGEST_MS):
            pass

    def the_clock_is_looked_at(self) -> None:
        """What the kiosk does by itself every few seconds."""
        assert self.kiosk.glass is not None
        self.kiosk.glass.publish()

    def waits_until_nobody_sees(self, words: str) -> None:
        """Wait until the words are gone by themselves."""
        self._qtbot.waitUntil(lambda: not self.visitor.sees(words), timeout=LONGEST_MS)

    def waits_for_the_english_greeting(self) -> None:
        """Let a visit end by itself; then the languages greet in turn."""
        self.visitor.wait(400)
        assert self.visitor.screen == "attract"
        if not self.visitor.sees("Touch to begin"):
            self.visitor.wait(GREETING_SECONDS)

    def reads(self, *way: str) -> str:
        """All that stands on the screen to which these touches lead, by somebody who just came."""
        self.waits_for_the_english_greeting()
        for label in ("Touch to begin", *way):
            self.visitor.touch(label)
        return self.visitor.reads_on()

    def reads_in_spanish(self, *way: str) -> str:
        """The same in Spanish."""
        return self.reads("Language", "Español", "Cerrar", *way)

    def _is_current(self) -> bool:
        glass = self.kiosk.glass
        return glass is not None and self.kiosk.supply.is_current(glass.bundle)


GRIEF = ("Interpersonal therapy (IPT)", "Losing someone")
CHANGES = ("Interpersonal therapy (IPT)", "A big change")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    here = tmp_path / "at the desk"
    here.mkdir()
    desk = Desk(here, FOLDER)
    yield desk
    story = "\n".join(desk.transcript)
    print(f"\n{story}")
    TRANSCRIPT.parent.mkdir(exist_ok=True)
    TRANSCRIPT.write_text(story, encoding="utf-8")


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Wall:
    """The clock on the wall, looked at often."""
    monkeypatch.setattr(wall_clock, "LOOK_EVERY_MS", 50)
    return Wall()


@pytest.fixture
def options(desk: Desk, tmp_path: Path) -> RunOptions:
    """A machine that has never shown anything, for a folder that the clinic does not have yet."""
    return RunOptions(desk.content, tmp_path / "state", paths.assets(), SIZE, motion=False)


@pytest.fixture
def kiosk(typefaces: None, options: RunOptions, clock: Clock, wall: Wall) -> Iterator[Kiosk]:
    """The kiosk, not started yet."""
    kiosk = Kiosk(options, SIZE, clock, now=wall)
    yield kiosk
    kiosk.close()


@pytest.fixture
def day(desk: Desk, kiosk: Kiosk, visitor: Visitor, wall: Wall, qtbot: QtBot) -> Day:
    """Before it begins."""
    return Day(desk, kiosk, visitor, wall, qtbot)


def test_a_day_from_the_first_edit_to_the_signature(day: Day) -> None:
    in_the_morning_the_clinic_gets_a_folder_and_the_kiosk_shows_it(day)
    the_receptionist_changes_a_sentence_and_it_stands_on_the_glass(day)
    a_mistyped_colon_is_mended_by_writing_what_check_says(day)
    a_question_is_added_as_the_guide_says(day)
    a_notice_stands_on_both_first_screens(day)
    the_spanish_that_fell_behind_is_named_and_brought_up_to_date(day)
    the_clinician_reads_a_packet_and_signs(day)
    the_translator_signs_and_the_glass_says_who_signed_what(day)
    in_the_afternoon_one_changed_word_loses_its_signature_until_it_is_signed_again(day)
    where_all_must_be_signed_an_edit_hides_its_screen_and_no_other(day)
    a_new_topic_is_a_draft_until_it_is_ready(day)
    two_mornings_later_the_notice_is_gone(day)
    day.desk.finds_its_files_as_they_were_left()


def in_the_morning_the_clinic_gets_a_folder_and_the_kiosk_shows_it(day: Day) -> None:
    day.desk.says("Morning: a folder for the clinic, the booking address, the front desk plan.")
    made = day.desk.types("new", "clinic", FOLDER, says_it_writes=f"^{FOLDER}/")
    assert made.code == 0
    for name in ("clinic.yaml", "en/ipt.yaml", "es/ipt.yaml", "reviews.yaml"):
        assert str(Path(FOLDER, name)) in made.said
        assert (day.desk.content / name).is_file()
    day.desk.writes("clinic.yaml", "address: https://example.org/book", "address: https://your-clinic.org/book")
    day.desk.writes("clinic.yaml", "short: example.org/book", "short: your-clinic.org/book")
    day.desk.writes("clinic.yaml", 'front_desk_plan: ""', 'front_desk_plan: "The one at the desk calls the clinician."')
    checked = day.desk.checks(every_screen=True)
    assert (checked.code, checked.said.splitlines()[-1]) == (0, f"0 errors, 1 warning in {FOLDER}")
    checked.paragraph('The translation "es" awaits a qualified translator and is not shown.')
    day.kiosk.start()
    day.all_is_on_the_glass()
    assert day.visitor.sees("A few quiet minutes")
    assert "your-clinic.org/book" in day.reads("Book a visit")


def the_receptionist_changes_a_sentence_and_it_stands_on_the_glass(day: Day) -> None:
    day.desk.says("The receptionist changes a sentence.")
    day.desk.writes("en/ipt.yaml", SHIPPED, STORY)
    day.all_is_on_the_glass()
    assert STORY in day.reads(*GRIEF)


def a_mistyped_colon_is_mended_by_writing_what_check_says(day: Day) -> None:
    day.desk.says("Another sentence gets a colon.")
    line = f"    next_step: {COLON}"
    day.desk.writes("en/ipt.yaml", f"    next_step: {CHANGE}", line)
    day.the_glass_keeps_the_last_good()
    number = day.desk.reads("en/ipt.yaml").splitlines().index(line) + 1
    spot = line.index(": one")
    checked = day.desk.checks()
    assert checked.code == 1
    told = checked.paragraph("There is a second colon in this line")
    assert told[0] == f"Error in {Path(FOLDER, 'en', 'ipt.yaml')}, line {number}, column {spot + 1}"
    shown = f"{number:>6} | "
    assert told[1:3] == [shown + line, f"{'':>6} | {'':{spot}}^"]
    assert "Put the text in double quotes" in told[-2]
    assert CHANGE in day.reads(*CHANGES), "the last good one stays"
    day.desk.writes("en/ipt.yaml", line, f"    {told[-1].strip()}")
    day.all_is_on_the_glass()
    assert COLON in day.reads(*CHANGES)


def a_question_is_added_as_the_guide_says(day: Day) -> None:
    day.desk.says("A question that everybody asks, first in English alone, then in both languages.")
    day.desk.does_what_the_guide_says("add-a-question.md", "en/ipt.yaml")
    checked = day.desk.checks()
    assert checked.code == 1
    told = checked.paragraph('"questions/parking" is in en/ipt.yaml')
    assert told[0].startswith(f"Error in {Path(FOLDER, 'es', 'ipt.yaml')}, line ")
    assert told[-1].strip().endswith("Translate it here, under the same name (id).")
    day.desk.does_what_the_guide_says("add-a-question.md", "es/ipt.yaml")
    assert day.desk.checks().code == 0
    day.all_is_on_the_glass()
    assert "Where can I park?" in day.reads("Questions people ask")


def a_notice_stands_on_both_first_screens(day: Day) -> None:
    day.desk.says("A notice, from today until tomorrow.")
    tomorrow = day.wall.today + timedelta(days=1)
    notices = day.desk.reads("clinic.yaml").partition("#notices:")[2]
    written = (
        "notices:\n  - text:\n"
        f"      en: {NOTICE}\n      es: Mañana se cierra temprano.\n"
        f"    from: {day.wall.today}\n    until: {tomorrow}\n"
    )
    day.desk.writes("clinic.yaml", f"#notices:{notices}", written)
    assert day.desk.checks().code == 0
    day.all_is_on_the_glass()
    assert NOTICE in day.reads()
    day.waits_for_the_english_greeting()
    assert day.visitor.sees(NOTICE)


def the_spanish_that_fell_behind_is_named_and_brought_up_to_date(day: Day) -> None:
    day.desk.says("The Spanish still says what the English said this morning.")
    behind = day.desk.checks()
    assert behind.code == 0
    for old, new in (("one person", "a friend"), ("lost with the change,", "lost,")):
        told = behind.paragraph(f'"{old}" → "{new}"')
        assert told[0].startswith(f"Warning in {Path(FOLDER, 'es', 'ipt.yaml')}, line ")
    day.desk.writes(
        "es/ipt.yaml",
        "Cuéntele a alguien un recuerdo pequeño de la persona que extraña.",
        "Cuéntele a una amistad un recuerdo pequeño de la persona que extraña.",
    )
    day.desk.writes(
        "es/ipt.yaml",
        "Nombre una cosa que perdió con el cambio, y otra que todavía puede salir bien.",
        '"Nombre dos cosas: una que perdió, y otra que todavía puede salir bien."',
    )
    typed = shlex.split(told[-1].strip().removeprefix("ipt-kiosk "))
    assert typed[-2:] == ["--content", FOLDER], "without it, this is about the words that came with the kiosk"
    before = day.desk.reads("reviews.yaml")
    noted = day.desk.types(*typed, "--yes", says_it_writes=SIGNATURES)
    assert (noted.code, "Noted. This is no signature." in noted.said) == (0, True)
    assert day.desk.reads("reviews.yaml") != before
    assert "changed since this was translated" not in day.desk.checks().said


def the_clinician_reads_a_packet_and_signs(day: Day) -> None:
    day.desk.says("The clinician reads a packet, and signs what is in it.")
    packet = day.desk.about(
        "review", "packet", "--lang", "en", "--out", "packet.html", says_it_writes=r"^packet\.html$"
    )
    assert packet.code == 0
    assert "packet.html" in packet.said
    page = html.unescape((day.desk.content.parent / "packet.html").read_text(encoding="utf-8"))
    before = day.desk.about("review", "status", "--lang", "en")
    assert before.code == 1
    digests = re.findall(r"^en \w+: signed by nobody; \d+ texts, digest (\w{12})$", before.said, re.MULTILINE)
    assert len(digests) == 3
    for words in (STORY, COLON, "Where can I park?", *digests):
        assert words in page
    on = ("--date", day.wall.today.isoformat())
    signed = day.desk.about(
        "review", "sign", "--topic", "all", "--lang", "en", *CLINICIAN, *on, says_it_writes=SIGNATURES
    )
    assert signed.code == 0
    assert all(digest in signed.said for digest in digests)
    assert "Signed. The signatures are in" in signed.said


def the_translator_signs_and_the_glass_says_who_signed_what(day: Day) -> None:
    on = ("--date", day.wall.today.isoformat())
    signed = day.desk.about(
        "review", "sign", "--topic", "all", "--lang", "es", *TRANSLATOR, *on, says_it_writes=SIGNATURES
    )
    assert signed.code == 0
    status = day.desk.about("review", "status")
    assert (status.code, status.said.splitlines()[-1]) == (0, "6 of 6 signed, unchanged and in date")
    assert day.desk.checks().said.splitlines()[-1] == f"0 errors, 0 warnings in {FOLDER}"
    day.all_is_on_the_glass()
    about = day.reads("About these pages")
    who = "Interpersonal therapy: A clinician of this clinic, clinical psychologist, has read and signed these words."
    assert f"{who} {_long(day.wall.today)}." in about
    assert MARK not in day.reads(*GRIEF)
    assert "A translator of this clinic, certified translator" in day.reads_in_spanish("Sobre estas páginas")
    assert "¿Dónde puedo estacionar?" in day.reads_in_spanish("Preguntas frecuentes")


def in_the_afternoon_one_changed_word_loses_its_signature_until_it_is_signed_again(day: Day) -> None:
    day.desk.says("Afternoon: one word is changed.")
    signed = _digest(day, "ipt")
    day.desk.writes("en/ipt.yaml", "a friend one small", "a neighbor one small")
    status = day.desk.about("review", "status", "--lang", "en")
    assert status.code == 1
    changed = [line for line in status.said.splitlines() if line.startswith("  ")]
    assert changed[0] == "  ipt/grief"
    assert len(changed) == 2
    assert changed[1].endswith("Tell a [-friend-] {+neighbor+} one small story about the one you miss.")
    assert status.said.splitlines()[-1] == "2 of 3 signed, unchanged and in date"
    checked = day.desk.checks()
    assert checked.code == 0
    told = checked.paragraph("changed since A clinician of this clinic signed")
    assert told[0].startswith(f"Warning in {Path(FOLDER, 'en', 'ipt.yaml')}, line ")
    assert told[3].endswith('"friend" → "neighbor"')
    packet = ["ipt-kiosk", "review", "packet", "--topic", "ipt", "--lang", "en", "--content", FOLDER]
    assert shlex.split(told[-1]) == [*packet, "--out", "packet.html"]
    day.all_is_on_the_glass()
    assert MARK in day.reads(*GRIEF)
    assert MARK not in day.reads(*CHANGES)
    sign = ("review", "sign", "--topic", "ipt", "--lang", "en", *CLINICIAN)
    refused = day.desk.about(*sign, "--digest", signed)
    assert refused.code == 2
    assert f"These are not the words with the digest {signed}" in refused.said
    assert day.desk.about(*sign, "--digest", _digest(day, "ipt"), says_it_writes=SIGNATURES).code == 0
    again = ("review", "current", "--topic", "ipt", "--lang", "es", "--yes")
    assert day.desk.about(*again, says_it_writes=SIGNATURES).code == 0
    assert day.desk.about("review", "status").code == 0
    day.all_is_on_the_glass()
    assert MARK not in day.reads(*GRIEF)


def where_all_must_be_signed_an_edit_hides_its_screen_and_no_other(day: Day) -> None:
    day.desk.says("From now on, all must be signed before it is shown.")
    day.desk.writes("clinic.yaml", "require_review: translations", "require_review: all")
    day.desk.writes("en/ipt.yaml", "a neighbor one small", "a cousin one small")
    day.all_is_on_the_glass()
    listed = day.reads("Interpersonal therapy (IPT)")
    assert "Losing someone" not in listed
    assert "A big change" in listed
    assert COLON in day.reads(*CHANGES)
    assert "You can get help right now" in day.reads("Crisis help")
    day.desk.writes("en/ipt.yaml", "a cousin one small", "a neighbor one small")
    day.all_is_on_the_glass()
    assert "a neighbor one small" in day.reads(*GRIEF), "these words are signed"


def a_new_topic_is_a_draft_until_it_is_ready(day: Day) -> None:
    day.desk.says("A new topic, a draft at first.")
    begun = day.desk.about("new", "topic", "Sleep & Rest", says_it_writes=rf"^{FOLDER}/e[ns]/sleep-rest\.yaml$")
    assert begun.code == 0
    day.desk.writes("en/sleep-rest.yaml", "These words are not written yet.", "Here is what helps you rest.")
    day.desk.writes("es/sleep-rest.yaml", 'title: "Un tema nuevo"', "title: Dormir y descansar")
    day.desk.writes("es/sleep-rest.yaml", 'card: "Un tema nuevo"', "card: Dormir y descansar")
    day.desk.writes("es/sleep-rest.yaml", "Este texto aún no está escrito.", "Esto le ayuda a descansar.")
    checked = day.desk.checks()
    assert checked.code == 0
    assert checked.said.count('The topic "sleep-rest" is a draft: visitors see it in no language.') == 2
    for language, who in (("en", CLINICIAN), ("es", TRANSLATOR)):
        sign = ("review", "sign", "--topic", "sleep-rest", "--lang", language, *who)
        assert day.desk.about(*sign, says_it_writes=SIGNATURES).code == 0
    day.all_is_on_the_glass()
    assert "Sleep & Rest" not in day.reads(), "it is a draft, even if it is signed"
    for language in ("en", "es"):
        day.desk.writes(f"{language}/sleep-rest.yaml", "draft: yes\n", "")
    assert day.desk.checks().code == 0
    day.all_is_on_the_glass()
    assert "Here is what helps you rest." in day.reads("Sleep & Rest")
    assert "Dormir y descansar" in day.reads_in_spanish()


def two_mornings_later_the_notice_is_gone(day: Day) -> None:
    day.waits_for_the_english_greeting()
    assert day.visitor.sees(NOTICE)
    day.wall.now += timedelta(days=1)
    day.the_clock_is_looked_at()
    assert day.visitor.sees(NOTICE), "its last day counts"
    day.wall.now += timedelta(days=1)
    day.waits_until_nobody_sees(NOTICE)
    assert NOTICE not in day.reads()


def _digest(day: Day, topic: str) -> str:
    """The digest that the status tells of a topic in English, of the words as they are."""
    told = day.desk.about("review", "status", "--lang", "en", "--format", "json").said
    found = [each for each in json.loads(told)["topics"] if each["topic"] == topic]
    return str(found[0]["digest"])


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
