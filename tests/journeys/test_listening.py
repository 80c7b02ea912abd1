"""Somebody listens: the screen is read to them, and they hold the voice in their hands."""

import pytest
from PySide6.QtCore import QRectF, Qt

from kiosk.app import Kiosk
from tests.journeys.test_own_look import items
from tests.journeys.visitor import Visitor
from tests.journeys.voice import Voice


@pytest.fixture
def voice() -> Voice:
    return Voice()


MOST_PRESSES = 40


def at_grief(visitor: Visitor) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Interpersonal therapy")
    visitor.touch("Losing someone")
    assert visitor.screen == "ipt/grief"


def marks(visitor: Visitor) -> list[QRectF]:
    """What stands beside what is being read."""
    bars = (each for each in items(visitor.window.contentItem()) if "SpokenBar" in each.metaObject().className())
    return [each.mapRectToScene(QRectF(0, 0, each.width(), each.height())) for each in bars if each.isVisible()]


def test_one_touch_and_the_screen_is_read_in_the_words_that_stand_there(visitor: Visitor, voice: Voice) -> None:
    at_grief(visitor)
    visitor.touch("Listen")
    assert voice.did[-1] == "speak"
    assert "Grief and loss." in voice.text
    assert "Someone you love has died." in voice.text
    assert {each.language for each in voice.said} == {"en"}


def test_what_is_being_read_is_marked_and_comes_into_view(visitor: Visitor, voice: Voice, kiosk: Kiosk) -> None:
    at_grief(visitor)
    visitor.touch("Listen")
    last = next(at for at, each in enumerate(voice.said) if "Nobody asks you to forget" in each.text)
    assert kiosk.glass is not None
    voice.began.emit(last)
    assert [each.spoken for each in kiosk.glass.shown.screen.blocks].index(True) > 0
    (read,) = (each for each in visitor.look().texts if "Nobody asks you to forget" in each.text)
    assert read.visible
    (mark,) = marks(visitor)
    assert mark.top() <= read.rect[1]
    assert mark.bottom() >= read.rect[1] + read.rect[3]
    assert mark.right() < read.rect[0]
    voice.finished.emit()
    visitor.look()
    assert marks(visitor) == []


def test_pause_go_on_again_and_stop(visitor: Visitor, voice: Voice) -> None:
    at_grief(visitor)
    visitor.touch("Listen")
    visitor.touch("Pause")
    assert voice.did[-1] == "pause"
    visitor.touch("Go on")
    assert voice.did[-1] == "resume"
    visitor.touch("Again")
    assert voice.did[-1] == "speak"
    visitor.touch("Stop")
    assert voice.did[-1] == "stop"
    assert "Pause" not in [each.name for each in visitor.look().targets]


def test_after_the_end_go_on_reads_it_anew(visitor: Visitor, voice: Voice) -> None:
    at_grief(visitor)
    visitor.touch("Listen")
    voice.finished.emit()
    spoken = voice.did.count("speak")
    visitor.touch("Go on")
    assert voice.did.count("speak") == spoken + 1


def test_a_choice_interrupts_and_the_next_screen_is_read_in_its_turn(visitor: Visitor, voice: Voice) -> None:
    at_grief(visitor)
    visitor.touch("Listen")
    visitor.touch("Back")
    assert "Interpersonal therapy." in voice.text
    visitor.touch("Language")
    assert "English" in voice.text
    visitor.touch("Español")
    assert {each.language for each in voice.said} == {"es"}
    visitor.touch("Cerrar")
    assert "La forma en que" in voice.text or "Terapia" in voice.text


def test_crisis_help_is_read_number_by_number_at_one_touch(visitor: Visitor, voice: Voice) -> None:
    at_grief(visitor)
    visitor.touch("Listen")
    visitor.touch("Crisis help")
    assert "9 8 8" in voice.text
    assert "9 1 1" in voice.text
    assert "988" not in voice.text


def test_louder_and_softer_by_touch_and_by_key_and_the_next_visitor_hears_it_as_it_was(
    visitor: Visitor, voice: Voice
) -> None:
    at_grief(visitor)
    visitor.touch("Listen")
    visitor.touch("Louder")
    assert voice.volume == 70
    visitor.press(Qt.Key.Key_VolumeDown)
    visitor.press(Qt.Key.Key_VolumeDown)
    assert voice.volume == 50
    visitor.touch("Done")
    assert voice.volume == 60
    assert voice.did[-1] == "stop"


def test_with_the_voice_on_what_the_keypad_moves_to_is_named(visitor: Visitor, voice: Voice) -> None:
    at_grief(visitor)
    visitor.touch("Listen")
    visitor.press(Qt.Key.Key_Down)
    assert len(voice.said) == 1
    names = [each.name for each in visitor.look().targets]
    assert any(voice.text.rstrip(".").startswith(name.rstrip(".")[:12]) for name in names), (voice.text, names)


def test_the_warning_is_spoken_and_the_time_before_it_is_doubled_and_waits_for_the_voice(
    visitor: Visitor, voice: Voice
) -> None:
    visitor.touch("Touch to begin")
    visitor.touch("Listen")
    visitor.wait(100)
    voice.began.emit(0)
    visitor.wait(179)
    assert "Are you still reading?" not in voice.text
    visitor.wait(2)
    assert "Are you still reading?" in voice.text


def test_where_the_voice_goes_the_buttons_go_and_nothing_else(visitor: Visitor, voice: Voice) -> None:
    at_grief(visitor)
    before = visitor.look()
    visitor.touch("Listen")
    voice.languages = set()
    voice.available.emit(False)
    names = {each.name for each in visitor.look().targets}
    assert "Listen" not in names
    assert "Pause" not in names
    assert {each.name for each in before.targets} - names == {"Listen"}


def test_a_voice_that_fails_is_silent_and_not_waited_for(visitor: Visitor, voice: Voice, kiosk: Kiosk) -> None:
    at_grief(visitor)
    visitor.touch("Listen")
    voice.failed.emit()
    assert kiosk.glass is not None
    assert kiosk.glass.machine.visit.preferences.aloud is False
    assert kiosk.glass.machine.visit.reading == ""


def test_a_language_without_a_voice_has_no_button(visitor: Visitor, voice: Voice) -> None:
    voice.languages = {"en"}
    visitor.touch("Touch to begin")
    visitor.touch("Language")
    visitor.touch("Español")
    visitor.touch("Cerrar")
    assert "Escuchar" not in {each.name for each in visitor.look().targets}


def test_it_is_also_found_behind_adjust(visitor: Visitor, voice: Voice) -> None:
    at_grief(visitor)
    visitor.touch("Adjust")
    visitor.touch("Read to me")
    visitor.touch("Close")
    assert "Grief and loss." in voice.text


def test_who_paused_stays_paused_on_the_next_screen_and_hears_it_from_its_beginning(
    visitor: Visitor, voice: Voice
) -> None:
    at_grief(visitor)
    visitor.touch("Listen")
    visitor.touch("Pause")
    spoken = voice.did.count("speak")
    visitor.touch("Back")
    visitor.touch("Adjust")
    visitor.touch("Larger")
    visitor.touch("Close")
    assert voice.did.count("speak") == spoken
    assert "resume" not in voice.did
    visitor.touch("Go on")
    assert voice.did.count("speak") == spoken + 1
    assert "Look inside" in voice.text


def test_new_content_does_not_wake_a_voice_that_is_paused(visitor: Visitor, voice: Voice, kiosk: Kiosk) -> None:
    assert kiosk.glass is not None
    at_grief(visitor)
    visitor.touch("Listen")
    visitor.touch("Pause")
    spoken = voice.did.count("speak")
    kiosk.glass.machine.content_changed(lambda _screen: True)
    assert voice.did.count("speak") == spoken
    visitor.touch("Go on")
    assert voice.did.count("speak") == spoken + 1


def test_new_content_is_read_in_place_of_the_old(visitor: Visitor, voice: Voice, kiosk: Kiosk) -> None:
    assert kiosk.glass is not None
    at_grief(visitor)
    visitor.touch("Listen")
    spoken = voice.did.count("speak")
    kiosk.glass.machine.content_changed(lambda _screen: True)
    assert voice.did.count("speak") == spoken + 1


def test_who_goes_on_in_a_language_without_a_voice_is_no_listener(visitor: Visitor, voice: Voice, kiosk: Kiosk) -> None:
    assert kiosk.glass is not None
    voice.languages = {"en"}
    at_grief(visitor)
    visitor.touch("Listen")
    visitor.touch("Language")
    visitor.touch("Español")
    assert kiosk.glass.machine.visit.preferences.aloud is False
    assert voice.did[-1] == "stop"


def test_the_end_of_a_name_is_not_the_end_of_the_screen(visitor: Visitor, voice: Voice, kiosk: Kiosk) -> None:
    assert kiosk.glass is not None
    at_grief(visitor)
    visitor.touch("Listen")
    visitor.press(Qt.Key.Key_Down)
    before = kiosk.glass.machine.visit
    voice.began.emit(0)
    voice.finished.emit()
    assert kiosk.glass.machine.visit == before


def test_a_keypad_that_pressed_stop_keeps_its_ring(visitor: Visitor, voice: Voice) -> None:
    at_grief(visitor)
    visitor.touch("Listen")
    for _ in range(MOST_PRESSES):
        visitor.press(Qt.Key.Key_Down)
        if voice.text == "Stop.":
            break
    visitor.press(Qt.Key.Key_Select)
    visitor.settle()
    ringed = visitor.window.activeFocusItem()
    assert ringed is not None
    assert ringed.property("visualFocus") is True
