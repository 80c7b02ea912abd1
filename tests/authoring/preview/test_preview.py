"""Staff edit in the preview's window: the real app, saved files, real clicks."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.authoring.preview import Look, Seen
from kiosk.cli import main
from kiosk.content.tree import traces
from tests.authoring.preview.conftest import Open, Staff
from tests.content.make import replace
from tests.reviewing import sign

Edit = Callable[[str, str, str], None]
Saved = Callable[[Staff], None]
OLD, NEW = "Someone you love has died.", "Someone dear to you has died."


def test_a_saved_sentence_is_seen_at_once_and_its_screen_comes_to_the_front(
    staff: Staff, edit: Edit, saved: Saved, content: Path
) -> None:
    assert staff.state == [("en", "home")]
    assert staff.sees("Choose where to start")
    before = {each.name for each in traces(content)}
    edit("en/ipt.yaml", OLD, NEW)
    saved(staff)
    assert staff.state == [("en", "ipt/grief")]
    assert staff.sees(NEW)
    assert staff.sees("Shown as saved at ")
    assert staff.sees("Grief and loss")
    edit("es/words.yaml", "title: Elija por dónde empezar", "title: Elija dónde empezar")
    saved(staff)
    assert staff.state == [("es", "home")]
    assert staff.sees("Elija dónde empezar")
    assert {each.name for each in traces(content)} == before, "nothing is written into staff's folder"


def test_an_error_keeps_the_last_good_version_and_names_its_line(staff: Staff, edit: Edit, saved: Saved) -> None:
    edit("en/ipt.yaml", f"text: {OLD}", f"text: oh: {OLD}")
    saved(staff)
    assert staff.state == [("en", "home")], "nothing new is shown"
    assert staff.sees("Not shown: 1 thing to mend")
    assert staff.sees("The last good version, saved at ")
    first = staff.said.problems[0]
    assert (first.kind, first.place) == ("error", "en/ipt.yaml, line 57")
    assert first.excerpt.startswith(f"text: oh: {OLD}")
    for words in (first.place, first.excerpt, first.what, first.mend):
        assert staff.sees(words)
    staff.click("en/ipt.yaml, line 57")
    assert staff.state == [("en", "ipt/grief")]
    edit("en/ipt.yaml", f"text: oh: {OLD}", f"text: {NEW}")
    saved(staff)
    assert staff.sees("Nothing must be mended.")
    assert staff.sees(NEW)


def test_a_save_that_would_take_a_language_away_is_not_shown(staff: Staff, edit: Edit, saved: Saved) -> None:
    edit("es/words.yaml", "bar:\n", "bars:\n")
    saved(staff)
    assert staff.sees("Not shown: ")
    assert [each.id for each in staff.said.language.choices] == ["en", "es"]


def test_nor_where_a_clinic_shows_signed_translations_alone(
    open_preview: Open, content: Path, edit: Edit, saved: Saved
) -> None:
    replace(content / "clinic.yaml", "require_review: none", "require_review: translations")
    sign(content, "es")
    staff = open_preview()
    assert [each.id for each in staff.said.language.choices] == ["en", "es"]
    edit("es/words.yaml", "bar:\n", "bars:\n")
    saved(staff)
    assert staff.sees("Not shown: ")
    assert [each.id for each in staff.said.language.choices] == ["en", "es"]


def test_drafts_and_words_nobody_has_signed_are_shown_to_staff(open_preview: Open, content: Path) -> None:
    replace(content / "clinic.yaml", "require_review: none", "require_review: translations")
    for code in ("en", "es"):
        replace(content / code / "cbt.yaml", "\ntitle: ", "\ndraft: yes\ntitle: ")
    staff = open_preview(Seen("en", "es"), "cbt")
    assert staff.state == [("en", "cbt"), ("es", "cbt")]
    assert staff.sees("Drafts and unsigned words are shown here too")
    assert any("visitors see it in no language" in each.what for each in staff.said.problems)


def test_a_language_or_a_screen_that_is_not_there_is_said(
    open_preview: Open, capsys: pytest.CaptureFixture[str]
) -> None:
    staff = open_preview(Seen("xx", "es"), "ipt/nowhere")
    assert staff.state[0] == ("en", "home")
    assert capsys.readouterr().err.splitlines() == [
        "There is no language xx to be seen in this folder; there is en, es.",
        "There is no screen ipt/nowhere in this folder.",
    ]


def test_a_language_that_visitors_are_not_offered_is_named_with_why(open_preview: Open, edit: Edit) -> None:
    edit("es/words.yaml", "bar:\n", "bars:\n")
    staff = open_preview()
    assert staff.said.state.kind == "shown"
    assert "Visitors are not offered es: " in staff.said.state.text
    assert " to mend" in staff.said.state.text
    assert not staff.said.beside.choices


def test_a_folder_with_errors_from_the_start_shows_what_to_mend_and_then_the_kiosk(
    open_preview: Open, edit: Edit, saved: Saved
) -> None:
    edit("en/words.yaml", "title: About these pages", "title About these pages")
    staff = open_preview()
    assert staff.sees("Nothing can be shown yet: ")
    assert staff.sees("The kiosk appears here as soon as the folder can be read.")
    edit("en/words.yaml", "title About these pages", "title: About these pages")
    saved(staff)
    assert staff.sees("Choose where to start")


def test_panel_colors_and_text_size_are_chosen_with_a_click(staff: Staff) -> None:
    pane = staff.bench.workbench.kiosks.panes[0]
    staff.click("White on black")
    assert pane.glass.shown.look.theme == "contrast-dark"
    staff.click("150 %")
    assert pane.glass.shown.look.text_scale == 1.5
    staff.bench.view.choose("panel", "32-upright")
    assert (pane.glass.window.width(), pane.glass.window.height()) == (1080, 1920)
    assert staff.sees("32 inches upright, 1080 by 1920")
    staff.click("Lower part")
    assert pane.glass.shown.look.low_height == 640
    staff.bench.view.choose("panel", "window")
    assert pane.glass.window.height() < 700
    staff.click("Español")
    assert staff.state == [("es", "home")]
    staff.click("Listo", pane.item)
    assert staff.state == [("es", "attract")], "as in the waiting room"
    assert pane.glass.shown.look.theme == "light", "the waiting screen has one look"
    staff.click("Toque para empezar", pane.item)
    assert staff.state == [("es", "home")]
    assert pane.glass.shown.look.theme == "contrast-dark"


def test_a_panel_is_picked_from_its_list_with_the_keyboard(staff: Staff) -> None:
    staff.press(Qt.Key.Key_Tab)
    assert staff.focused.property("visualFocus")
    assert staff.focused.property("displayText") == "21.5 inches, 1920 by 1080"
    staff.press(Qt.Key.Key_Down)
    assert staff.said.panel.choices[3].chosen
    assert staff.sees("24 inches, 1920 by 1080")


def test_two_languages_beside_each_other_follow_one_another(staff: Staff) -> None:
    staff.click("Español", staff.part("Beside it"))
    left, right = staff.bench.workbench.kiosks.panes
    assert staff.state == [("en", "home"), ("es", "home")]
    staff.click("Interpersonal therapy", left.item)
    assert staff.state == [("en", "ipt"), ("es", "ipt")]
    staff.click("Atrás", right.item)
    assert staff.state == [("en", "home"), ("es", "home")]
    staff.click("Idioma", right.item)
    assert staff.state == [("en", "sheet/language"), ("es", "sheet/language")]
    staff.click("English", right.item)
    assert [language for language, _ in staff.state] == ["es", "en"], "they have swapped"
    staff.click("Nothing")
    assert staff.state == [("es", "sheet/language")]


def test_how_far_a_screen_is_read_is_followed(open_preview: Open) -> None:
    staff = open_preview(Seen("en", "es"), "ipt/grief")
    left, right = staff.bench.workbench.kiosks.panes
    staff.click("More", left.item)
    assert left.visit.here.scroll > 0
    assert right.visit.here.scroll == left.visit.here.scroll
    assert staff.sees("Cuéntele a alguien"), "the end of the Spanish screen"


def test_the_idle_warning_is_seen_when_its_words_are_edited_and_stays(staff: Staff, edit: Edit, saved: Saved) -> None:
    edit("en/words.yaml", "title: Are you still reading?", "title: Are you still there?")
    saved(staff)
    assert staff.state == [("en", "warning")]
    assert staff.sees("Are you still there?")
    assert staff.sees("Seconds left: 30")
    staff.clock.now += 25
    staff.bench.workbench.kiosks.look_at_the_clock()
    assert staff.sees("Seconds left: 30"), "it is there to be read"
    staff.click("I am still here")
    assert staff.state == [("en", "home")]


def test_a_keyboard_works_the_window_and_is_not_thrown_into_a_kiosk(
    open_preview: Open, edit: Edit, saved: Saved
) -> None:
    staff = open_preview(Seen("en", "es"))
    left, right = (pane.item for pane in staff.bench.workbench.kiosks.panes)
    staff.press(Qt.Key.Key_F6)
    assert "clinic.yaml, line 14" in staff.focused.property("text")
    staff.press(Qt.Key.Key_Down)
    assert "clinic.yaml, line 46" in staff.focused.property("text")
    staff.press(Qt.Key.Key_Up)
    staff.press(Qt.Key.Key_Return)
    assert staff.state == [("en", "book"), ("es", "book")], "the first warning is about the booking address"
    staff.look()
    assert "clinic.yaml, line 14" in staff.focused.property("text")
    edit("en/ipt.yaml", OLD, NEW)
    saved(staff)
    staff.look()
    assert staff.state == [("en", "ipt/grief"), ("es", "ipt/grief")]
    assert not left.isAncestorOf(staff.focused)
    staff.press(Qt.Key.Key_F6)
    assert left.isAncestorOf(staff.focused)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        staff.press(key)
        staff.look()
        assert left.isAncestorOf(staff.focused), "the other kiosk follows and takes nothing"
    assert staff.state[0][1] == staff.state[1][1] != "ipt/grief"
    assert not right.isAncestorOf(staff.focused)
    staff.press(Qt.Key.Key_F6)
    assert staff.focused.property("displayText") == "21.5 inches, 1920 by 1080"


def test_a_window_that_was_closed_does_nothing_more(staff: Staff, edit: Edit, qtbot: QtBot) -> None:
    workbench = staff.bench.workbench
    staff.bench.close()
    workbench.kiosks.look_at_the_clock()
    with qtbot.assertNotEmitted(workbench.told):
        edit("en/ipt.yaml", OLD, NEW)
        workbench.saved._watcher.settled.emit()
    assert not workbench.saved._compiler.running


@pytest.mark.parametrize(
    ("size", "seen"),
    [
        ((1366, 768), Seen()),
        ((1366, 700), Seen("en", "es")),
        ((1920, 1080), Seen("es", "en", "21.5-upright", Look(2.0, "contrast-dark"))),
        ((1024, 600), Seen("en", "es", "10.1")),
    ],
)
def test_no_text_of_the_window_is_cut(open_preview: Open, size: tuple[int, int], seen: Seen) -> None:
    staff = open_preview(seen, size=size)
    own = [pane.item for pane in staff.bench.workbench.kiosks.panes]
    areas = [item.mapRectToScene(item.boundingRect()) for item in own]
    scene = staff.look()
    tools = [each for each in scene.texts if each.rect[1] < 60]
    assert len(tools) >= 12
    assert not [each.text for each in tools if each.truncated or not each.visible]
    said = staff.said
    for words in (said.state.title, said.state.text, said.folder_label, said.folder, said.notes):
        assert [each for each in scene.texts if each.text == words and each.visible and not each.truncated], words
    assert [area for area in areas if area.right() > size[0] or area.bottom() > size[1]] == []


def test_a_picture_of_the_window_is_drawn_without_a_screen(content: Path, tmp_path: Path) -> None:
    picture = tmp_path / "pictures" / "preview.png"
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DISPLAY", "WAYLAND"))}
    arguments = ["preview", str(content), "--picture", str(picture), "--size", "1000x600", "--lang", "es"]
    done = subprocess.run(
        [sys.executable, "-m", "kiosk.cli", *arguments], env=bare, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    drawn = QImage(str(picture))
    assert (drawn.width(), drawn.height()) == (1000, 600)


def test_a_folder_that_is_not_there_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "nowhere"]) == 2
    assert "There is no folder nowhere. Name the folder that holds clinic.yaml." in capsys.readouterr().err


def test_without_a_screen_it_says_what_can_be_done(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main(["preview", str(content)]) == 1
    assert "There is no screen here to open a window on. With --picture FILE" in capsys.readouterr().err
