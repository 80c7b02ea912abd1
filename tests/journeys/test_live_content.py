"""Staff save a file while somebody reads."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QProcess
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QImage, QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, RunOptions
from kiosk.authoring.scene import Scene
from kiosk.content import Bundle, library_folder, pack, unpack
from kiosk.content.compile import Compiled
from tests.journeys.conftest import LONGEST_MS, SIZE
from tests.journeys.visitor import Clock, Visitor

Edit = Callable[[str, str, str], None]
OLD, NEW = "Someone you love has died.", "Someone dear to you has died."


def at_grief(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Interpersonal therapy (IPT)")
    visitor.touch("Losing someone")


def _tops(scene: Scene) -> list[float]:
    return [each.rect[1] for each in scene.texts]


def test_a_good_edit_is_on_the_glass_and_the_reader_keeps_the_place(
    visitor: Visitor, edit: Edit, compiled_once: Callable[[str], None]
) -> None:
    at_grief(visitor)
    visitor.touch("More")
    before = visitor.look()
    edit("en/ipt.yaml", "Tell one person one small story", "Tell one friend one small story")
    compiled_once("built")
    assert visitor.screen == "ipt/grief"
    assert visitor.sees("Tell one friend one small story")
    assert _tops(visitor.look()) == _tops(before), "nothing has moved"


def test_a_bad_edit_changes_nothing_on_the_glass(
    visitor: Visitor, edit: Edit, compiled_once: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    at_grief(visitor)
    before = visitor.look()
    edit("en/ipt.yaml", f"text: {OLD}", f"text: oh: {OLD}")
    compiled_once("refused")
    assert visitor.look() == before
    assert "en/ipt.yaml, line" in caplog.text
    assert "the last good one stays on the glass" in caplog.text
    edit("en/ipt.yaml", f"text: oh: {OLD}", f"text: {NEW}")
    compiled_once("built")
    assert visitor.sees(NEW)


def test_a_screen_that_is_taken_out_gives_way_to_home(
    visitor: Visitor, content: Path, compiled_once: Callable[[str], None]
) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("CBT at a glance")
    for language in ("en", "es"):
        (content / language / "cbt.yaml").unlink()
    compiled_once("built")
    assert visitor.screen == "home"


def test_an_editor_that_replaces_the_file_is_noticed_again_and_again(
    visitor: Visitor, content: Path, compiled_once: Callable[[str], None]
) -> None:
    at_grief(visitor)
    file = content / "en" / "ipt.yaml"
    for words in ("One has died.", "Two have died.", "Three have died."):
        beside = file.with_suffix(".new")
        beside.write_text(file.read_text(encoding="utf-8").replace(OLD, words), encoding="utf-8")
        file.unlink()
        beside.rename(file)
        compiled_once("built")
        assert visitor.sees(words)
        file.write_text(file.read_text(encoding="utf-8").replace(words, OLD), encoding="utf-8")
        compiled_once("built")
        assert visitor.sees(OLD)


def test_a_content_folder_that_vanishes_changes_nothing(
    visitor: Visitor, content: Path, compiled_once: Callable[[str], None]
) -> None:
    at_grief(visitor)
    before = visitor.look()
    content.rename(content.with_name("elsewhere"))
    compiled_once("refused")
    assert visitor.look() == before
    content.with_name("elsewhere").rename(content)


def test_a_drive_that_vanishes_is_told_of_once_and_what_is_saved_when_it_is_back_is_shown(
    visitor: Visitor, content: Path, edit: Edit, compiled_once: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    at_grief(visitor)
    away = content.with_name("elsewhere")
    content.rename(away)
    compiled_once("refused")
    assert caplog.text.count(f"There is no folder {content}") == 1
    assert visitor.sees(OLD)
    file = away / "en" / "ipt.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(OLD, NEW), encoding="utf-8")
    away.rename(content)
    compiled_once("built")
    assert visitor.sees(NEW)


def test_half_a_save_is_never_on_the_glass_and_the_whole_one_is(
    visitor: Visitor, content: Path, compiled_once: Callable[[str], None]
) -> None:
    at_grief(visitor)
    file = content / "en" / "ipt.yaml"
    whole = file.read_text(encoding="utf-8").replace(OLD, NEW)
    file.write_text(whole[: whole.index(NEW) + 8], encoding="utf-8")
    compiled_once("refused")
    assert visitor.sees(OLD)
    file.write_text(whole, encoding="utf-8")
    compiled_once("built")
    assert visitor.sees(NEW)


def test_what_a_sync_tool_or_an_editor_leaves_beside_a_file_changes_nothing(
    kiosk: Kiosk, visitor: Visitor, content: Path, edit: Edit, compiled_once: Callable[[str], None]
) -> None:
    at_grief(visitor)
    for name in ("ipt-FRONTDESK.yaml", "ipt.yaml.part", "~$ipt.yaml"):
        (content / "en" / name).write_text("half: [", encoding="utf-8")
    edit("en/ipt.yaml", OLD, NEW)
    compiled_once("built")
    assert visitor.sees(NEW)
    assert kiosk.supply.compiler.problems() is not None
    assert (content / "en" / "ipt-FRONTDESK.yaml").read_text(encoding="utf-8") == "half: [", "nothing is overwritten"


def test_the_reset_shows_what_was_just_published(
    visitor: Visitor, edit: Edit, compiled_once: Callable[[str], None]
) -> None:
    edit("en/words.yaml", "A few quiet minutes, just for you", "A few calm minutes for you")
    compiled_once("built")
    assert visitor.sees("A few calm minutes for you")
    visitor.touch("Touch to begin")
    visitor.wait(125)
    assert visitor.sees("A few calm minutes for you")


def test_a_save_that_would_take_a_language_away_changes_nothing_until_it_is_mended_or_taken_out_of_the_list(
    qtbot: QtBot, kiosk: Kiosk, edit: Edit, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(kiosk.supply.refused, timeout=LONGEST_MS):
        edit("es/ipt.yaml", "title: Duelo y pérdida", "title: Duelo: pérdida")
    assert held(kiosk) == ["en", "es"]
    assert "would lose the language es" in caplog.text
    assert "es/ipt.yaml, line" in caplog.text
    assert "the last good one stays on the glass" in caplog.text
    with qtbot.waitSignal(kiosk.supply.ready, timeout=LONGEST_MS):
        edit("clinic.yaml", "languages: [en, es]", "languages: [en]")
    assert held(kiosk) == ["en"]


def held(kiosk: Kiosk) -> list[str]:
    assert kiosk.glass is not None
    return [each.code for each in kiosk.glass._bundle.content.languages]


@pytest.fixture
def new_machine(typefaces: None, content: Path, options: RunOptions, clock: Clock, tmp_path: Path) -> Iterator[Kiosk]:
    """A machine that never had good content, with an error in what it has now."""
    words = content / "en" / "words.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("title: About", "title About"), encoding="utf-8")
    kiosk = Kiosk(options._replace(state=tmp_path / "new"), SIZE, clock)
    yield kiosk
    kiosk.close()


def test_a_kiosk_that_never_had_good_content_shows_crisis_help_until_it_has(
    qtbot: QtBot, new_machine: Kiosk, content: Path, clock: Clock, finger: QPointingDevice
) -> None:
    new_machine.start()
    with qtbot.waitSignal(new_machine.supply.compiler.refused, timeout=LONGEST_MS):
        pass
    assert new_machine.glass is None
    plain = new_machine.plain
    assert plain is not None
    assert plain.isVisible()

    words = content / "en" / "words.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("title About", "title: About"), encoding="utf-8")
    with qtbot.waitSignal(new_machine.supply.compiler.built, timeout=LONGEST_MS):
        pass
    assert new_machine.plain is None
    assert Visitor(new_machine, clock, finger).sees("A few quiet minutes")


def test_a_damaged_bundle_is_passed_over(
    typefaces: None, qtbot: QtBot, options: RunOptions, clock: Clock, finger: QPointingDevice
) -> None:
    folder = library_folder(options.state, options.content)
    newest = max(folder.glob("*.bundle"))
    (folder / f"00000002-{'0' * 32}.bundle").write_bytes(newest.read_bytes()[:1000])
    kiosk = Kiosk(options, SIZE, clock)
    kiosk.start()
    assert Visitor(kiosk, clock, finger).sees("A few quiet minutes")
    kiosk.close()
    assert kiosk.supply.compiler._child.state() == QProcess.ProcessState.NotRunning


@pytest.mark.parametrize(
    "damage",
    [
        ("es/words.yaml", "bar:", "bars:"),
        ("es/words.yaml", "title: Pedir una cita", "title: Se cura con una cita"),
        ("clinic.yaml", "languages: [en, es]", "languages: [en, fr]"),
    ],
)
def test_a_language_that_is_not_whole_is_not_offered_and_the_kiosk_starts_with_the_others(
    damage: tuple[str, str, str], qtbot: QtBot, edit: Edit, new_machine: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    edit("en/words.yaml", "title About", "title: About")
    edit(*damage)
    with qtbot.waitSignal(new_machine.supply.ready, timeout=LONGEST_MS):
        new_machine.start()
    assert new_machine.plain is None
    assert held(new_machine) == ["en"]
    lost = "fr" if "fr" in damage[2] else "es"
    assert f"The content as it was saved is on the glass. Not offered: {lost}." in caplog.text


@pytest.fixture
def without_screens(
    typefaces: None, options: RunOptions, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Kiosk]:
    """A kiosk whose QML is broken."""
    broken = tmp_path / "qml" / "Kiosk"
    broken.mkdir(parents=True)
    (broken / "qmldir").write_text("module Kiosk\nMain 1.0 Main.qml\n", encoding="utf-8")
    (broken / "Main.qml").write_text("import QtQuick\nWindow { nonsense: true }\n", encoding="utf-8")
    monkeypatch.setattr("kiosk.glass.QML", broken.parent)
    kiosk = Kiosk(options, SIZE, clock)
    yield kiosk
    kiosk.close()


@pytest.mark.qt_log_ignore("failed to load component", "non-existent property")
def test_screens_that_do_not_load_leave_crisis_help(without_screens: Kiosk, caplog: pytest.LogCaptureFixture) -> None:
    without_screens.start()
    assert without_screens.glass is None
    assert without_screens.plain is not None
    assert without_screens.plain.isVisible()
    assert "only crisis help is shown" in caplog.text.lower()
    QGuiApplication.sendEvent(without_screens.plain, QCloseEvent())
    assert without_screens.plain.isVisible(), "nobody closes it"


def test_a_picture_that_is_replaced_is_shown_at_once(
    visitor: Visitor, content: Path, edit: Edit, compiled_once: Callable[[str], None]
) -> None:
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    (content / "pictures").mkdir()
    for colour in ("red", "blue"):
        picture.fill(QColor(colour))
        assert picture.save(str(content / "pictures" / "room.png"))
        if colour == "red":
            for language in ("en", "es"):
                text = (content / language / "ipt.yaml").read_text(encoding="utf-8")
                changed = text.replace("picture: grief", "picture: room.png")
                (content / language / "ipt.yaml").write_text(changed, encoding="utf-8")
        compiled_once("built")
        if colour == "red":
            at_grief(visitor)
        visitor.look()
        seen = visitor.window.grabWindow()
        colours = {seen.pixelColor(x, 200).name() for x in range(0, SIZE[0], 20)}
        assert QColor(colour).name() in colours
    assert QColor("red").name() not in colours


def test_the_next_visit_begins_in_the_language_staff_put_first(
    kiosk: Kiosk, visitor: Visitor, edit: Edit, compiled_once: Callable[[str], None]
) -> None:
    edit("clinic.yaml", "languages: [en, es]", "languages: [es, en]")
    compiled_once("built")
    assert visitor.sees("Unos minutos de calma")


def test_content_of_another_time_leaves_what_is_shown(kiosk: Kiosk, visitor: Visitor, bundle: Bundle) -> None:
    icons = msgspec.structs.replace(bundle.content.icons, glyphs={})
    other = Bundle(msgspec.structs.replace(bundle.content, icons=icons), "other", {"icons.ttf": bundle.font})
    kiosk.supply.ready.emit(other)
    assert visitor.sees("A few quiet minutes")
    visitor.touch("Touch to begin")
    assert visitor.sees("Choose where to start")


def test_a_language_that_is_gone_is_gone_from_the_visit_too(kiosk: Kiosk, visitor: Visitor, compiled: Compiled) -> None:
    assert kiosk.glass is not None
    assert compiled.content is not None
    visitor.touch("Touch to begin")
    visitor.touch("Language")
    visitor.touch("Español")
    content = compiled.content
    english = msgspec.structs.replace(
        content,
        clinic=msgspec.structs.replace(content.clinic, languages=("en",)),
        languages=tuple(each for each in content.languages if each.code == "en"),
    )
    kiosk.glass.show_content(unpack(pack(english, compiled.pictures, compiled.font)))
    assert kiosk.glass.machine.visit.preferences.language == "en"
