"""Whatever the voice does, the kiosk goes on; where it cannot speak, nothing is offered."""

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from kiosk.content import Bundle, BundleError, Utterance
from kiosk.services import VoicePolicy
from kiosk.services.speaker import Speaker, SpeakerLimits

LONGEST_MS = 20_000
PATIENT = SpeakerLimits(ready_ms=LONGEST_MS, begin_ms=LONGEST_MS)
HASTY = PATIENT._replace(begin_ms=200)
ONE, TWO, THREE = Utterance("one", "en"), Utterance("two", "en"), Utterance("three", "en")
READY = """
import json, os, sys, time
def say(**told): print(json.dumps(told), flush=True)
def orders():
    for line in sys.stdin.buffer:
        order = json.loads(line)
        yield order, sys.stdin.buffer.read(order.get("clip", 0))
say(voice={"output": "USB Headset", "languages": ["en"]})
"""
GOOD = f"""{READY}
for order, clip in orders():
    if order["do"] == "say":
        say(began=order["number"]); say(ended=order["number"])
"""
STUCK = f"""{READY}
for order, clip in orders():
    if order["do"] == "say":
        say(began=order["number"])
"""
Make = Callable[..., Speaker]


@pytest.fixture
def speaker(qtbot: QtBot) -> Iterator[Make]:
    """Make a speaker whose voice is this program."""
    assert qtbot
    made: list[Speaker] = []

    def make(program: str, limits: SpeakerLimits = PATIENT, policy: VoicePolicy | None = None) -> Speaker:
        made.append(Speaker(policy or VoicePolicy(), command=(sys.executable, "-c", program), limits=limits))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def damaged(bundle: Bundle, monkeypatch: pytest.MonkeyPatch) -> Bundle:
    """A bundle whose recordings cannot be played."""
    monkeypatch.setattr(bundle, "recording", lambda _member: b"damaged")
    return bundle


def ready(qtbot: QtBot, speaker: Speaker) -> Speaker:
    with qtbot.waitSignal(speaker.available, timeout=LONGEST_MS) as told:
        speaker.start()
    assert told.args == [True]
    return speaker


def test_utterances_are_read_one_after_the_other_and_it_is_told_which(qtbot: QtBot, speaker: Make) -> None:
    mouth, begun = ready(qtbot, speaker(GOOD)), list[int]()
    mouth.began.connect(begun.append)
    with qtbot.waitSignal(mouth.finished, timeout=LONGEST_MS):
        mouth.speak([ONE, TWO, THREE], first=1)
    assert begun == [1, 2]
    assert not mouth.reading


def test_what_no_voice_can_read_is_passed_over(qtbot: QtBot, speaker: Make) -> None:
    mouth, begun = ready(qtbot, speaker(GOOD)), list[int]()
    mouth.began.connect(begun.append)
    assert not mouth.can_speak("xx")
    with qtbot.waitSignal(mouth.finished, timeout=LONGEST_MS):
        mouth.speak([ONE, Utterance("?", "xx"), THREE])
    assert begun == [0, 2]


def test_a_recording_reaches_the_voice_whole(
    qtbot: QtBot, speaker: Make, bundle: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = bytes(range(256)) * 1000
    program = f"""{READY}
for order, clip in orders():
    if order["do"] == "say":
        say(**({{"ended": order["number"]}} if clip == bytes(range(256)) * 1000 else {{"failed": 0}}))
"""
    recorded = Bundle(msgspec.structs.replace(bundle.content, recordings={"xx/0": "voice/xx/0.mp3"}), "", {})
    monkeypatch.setattr(recorded, "recording", lambda _member: sound)
    mouth = ready(qtbot, speaker(program))
    mouth.use_bundle(recorded)
    assert mouth.can_speak("xx")
    with qtbot.waitSignal(mouth.finished, timeout=LONGEST_MS):
        mouth.speak([Utterance("uno", "xx", "voice/xx/0.mp3")])


def test_it_is_told_once_that_what_can_be_spoken_has_changed(qtbot: QtBot, speaker: Make, bundle: Bundle) -> None:
    program = f"""{READY}
for order, clip in orders():
    if order["do"] == "volume" and order["percent"] == 1:
        say(voice={{"output": "USB Headset", "languages": ["en"]}})
        say(voice={{"output": "USB Headset", "languages": ["en", "es"]}})
    if order["do"] == "volume" and order["percent"] == 2:
        say(voice={{"output": "USB Headset", "languages": ["en", "es"]}})
        say(voice={{"output": "", "languages": ["en", "es"]}})
"""
    mouth, told = ready(qtbot, speaker(program)), list[tuple[bool, bool]]()
    mouth.available.connect(lambda able: told.append((able, mouth.can_speak("es"))))
    mouth.use_bundle(bundle)
    mouth.use_bundle(bundle)
    assert told == []
    mouth.set_volume(1)
    qtbot.waitUntil(lambda: mouth.can_speak("es"), timeout=LONGEST_MS)
    assert told == [(True, True)]
    mouth.set_volume(2)
    qtbot.waitUntil(lambda: not mouth.can_speak("es"), timeout=LONGEST_MS)
    assert told == [(True, True), (False, False)]


def test_a_recording_that_is_gone_is_read_by_the_synthesiser(
    qtbot: QtBot, speaker: Make, bundle: Bundle, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def gone(_member: str) -> bytes:
        message = "the file is gone"
        raise BundleError(message)

    monkeypatch.setattr(bundle, "recording", gone)
    mouth, begun = ready(qtbot, speaker(GOOD)), list[int]()
    mouth.began.connect(begun.append)
    mouth.use_bundle(bundle)
    with qtbot.waitSignal(mouth.finished, timeout=LONGEST_MS):
        mouth.speak([ONE._replace(clip="voice/en/0.mp3")])
    assert begun == [0]
    assert "A recording cannot be read" in caplog.text
    assert "0.mp3" not in caplog.text, "that would tell what somebody reads"


@pytest.mark.parametrize("language", ["en", "xx"], ids=["the synthesiser reads", "nobody can"])
def test_a_recording_that_cannot_be_played_is_told_once_and_takes_the_voice_from_nobody(
    qtbot: QtBot, speaker: Make, damaged: Bundle, caplog: pytest.LogCaptureFixture, language: str
) -> None:
    program = f"""{READY}
for order, clip in orders():
    if order["do"] == "say" and clip:
        say(unplayable=order["number"])
    elif order["do"] == "say":
        say(began=order["number"]); say(ended=order["number"])
"""
    mouth, told = ready(qtbot, speaker(program)), list[object]()
    mouth.use_bundle(damaged)
    mouth.available.connect(told.append)
    mouth.failed.connect(lambda: told.append("failed"))
    bad = Utterance("uno", language, "voice/0.mp3")
    for _ in range(2):
        heard: list[int] = []
        mouth.began.connect(heard.append)
        with qtbot.waitSignal(mouth.finished, timeout=LONGEST_MS):
            mouth.speak([ONE, bad, THREE])
        mouth.began.disconnect(heard.append)
        assert heard == ([0, 1, 2] if language == "en" else [0, 2])
    assert told == []
    assert caplog.text.count("A recording cannot be played") == 1
    assert "0.mp3" not in caplog.text, "that would tell what somebody reads"


def test_a_recording_that_cannot_be_played_is_tried_again_in_new_content(
    qtbot: QtBot, speaker: Make, damaged: Bundle
) -> None:
    program = f"""{READY}
for order, clip in orders():
    if order["do"] == "say":
        say(**({{"unplayable": order["number"]}} if clip == b"damaged" else {{"ended": order["number"]}}))
"""
    mouth = ready(qtbot, speaker(program))
    mouth.use_bundle(damaged)
    bad = ONE._replace(clip="voice/0.mp3")
    with qtbot.waitSignal(mouth.finished, timeout=LONGEST_MS):
        mouth.speak([bad])
    assert mouth._recording(bad) == b""
    mouth.use_bundle(damaged)
    assert mouth._recording(bad) == b"damaged"


def test_a_recording_found_unplayable_while_paused_holds_what_follows_back(
    qtbot: QtBot, speaker: Make, damaged: Bundle
) -> None:
    program = f"""{READY}
asked = 0
for order, clip in orders():
    if order["do"] == "say" and clip:
        asked = order["number"]
    elif order["do"] == "pause":
        say(unplayable=asked)
    elif order["do"] == "say":
        say(began=order["number"]); say(ended=order["number"])
"""
    mouth, begun = ready(qtbot, speaker(program)), list[int]()
    mouth.use_bundle(damaged)
    mouth.began.connect(begun.append)
    mouth.speak([ONE._replace(clip="voice/0.mp3")])
    mouth.pause()
    qtbot.waitUntil(lambda: mouth._left_ms == 0, timeout=LONGEST_MS)
    assert begun == []
    with qtbot.waitSignal(mouth.finished, timeout=LONGEST_MS):
        mouth.resume()
    assert begun == [0]


@pytest.mark.parametrize(
    ("program", "why"),
    [
        ("import time; time.sleep(600)", "it did not get ready in time"),
        ("import sys; sys.exit('no sound library')", "no sound library"),
        ("import os; os.abort()", "it ended"),
        ("print('Hello, I am a voice!', flush=True); import time; time.sleep(600)", "Hello, I am a voice!"),
        ("import sys, time; sys.stdout.write('x' * 10**6); sys.stdout.flush(); time.sleep(600)", "talks without end"),
    ],
    ids=["hangs", "ends", "crashes", "rubbish", "endless"],
)
def test_a_voice_that_does_not_get_ready_is_ended_and_never_offered(
    qtbot: QtBot, speaker: Make, program: str, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    mouth, told = speaker(program, PATIENT._replace(ready_ms=1500)), list[str]()
    mouth.available.connect(lambda _able: told.append("available"))
    mouth.failed.connect(lambda: told.append("failed"))
    mouth.start()
    qtbot.waitUntil(lambda: mouth._child is None, timeout=LONGEST_MS)
    assert told == []
    assert not mouth.can_speak("en")
    assert why in caplog.text
    mouth.speak([ONE])
    assert not mouth.reading


def test_a_voice_that_is_not_there_is_never_offered(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    mouth = Speaker(VoicePolicy(), command=(str(tmp_path / "nothing"),))
    mouth.start()
    qtbot.waitUntil(lambda: mouth._child is None, timeout=LONGEST_MS)
    assert "could not be started" in caplog.text
    mouth.close()


def _breaking(what: str) -> str:
    return f"""{READY}
for order, clip in orders():
    if order["do"] == "say":
        say(began=order["number"])
        {what}
"""


@pytest.mark.parametrize(
    ("program", "why"),
    [
        (STUCK, "it did not end in time"),
        (_breaking("os.abort()"), "it ended"),
        (_breaking("say(failed=order['number'])"), "could not read"),
        (_breaking("print('rubbish', flush=True)"), "rubbish"),
    ],
    ids=["silent", "crashes", "cannot", "rubbish"],
)
def test_a_voice_that_breaks_off_is_taken_away_and_told(
    qtbot: QtBot, speaker: Make, program: str, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    mouth, told = ready(qtbot, speaker(program, HASTY)), list[object]()
    mouth.available.connect(told.append)
    mouth.finished.connect(lambda: told.append("finished"))
    with qtbot.waitSignal(mouth.failed, timeout=LONGEST_MS):
        mouth.speak([ONE, TWO])
    assert told == [False]
    assert not mouth.reading
    assert not mouth.can_speak("en")
    assert why in caplog.text


def test_a_voice_that_was_lost_is_tried_again_and_less_and_less_often(qtbot: QtBot, speaker: Make) -> None:
    mouth = speaker(STUCK, HASTY)
    waits = []
    for _ in range(3):
        ready(qtbot, mouth)
        with qtbot.waitSignal(mouth.failed, timeout=LONGEST_MS):
            mouth.speak([ONE])
        assert mouth._again.isActive()
        waits.append(mouth._again.interval())
    assert waits == [60_000, 300_000, 300_000]


def test_a_voice_that_comes_back_is_offered_again(qtbot: QtBot, speaker: Make, tmp_path: Path) -> None:
    mark = tmp_path / "tried"
    first = f"import os, sys\nif not os.path.exists({str(mark)!r}): open({str(mark)!r}, 'w'); sys.exit(1)\n"
    program = f"{first}{GOOD}"
    mouth = speaker(program, PATIENT._replace(again_ms=(20,)))
    with qtbot.waitSignal(mouth.available, timeout=LONGEST_MS) as told:
        mouth.start()
    assert told.args == [True]
    assert mark.exists()
    with qtbot.waitSignal(mouth.finished, timeout=LONGEST_MS):
        mouth.speak([ONE])
    assert mouth._failures == 0


def test_what_the_voice_has_to_say_is_logged_once_and_again_when_it_changes(
    qtbot: QtBot, speaker: Make, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "kiosk")
    told = ("A is not there.", "A is not there.", "A is there.")
    lines = [f'say(voice={{"output": "", "languages": [], "about": "{each}"}})\n' for each in told]
    speaker(f"{READY}{''.join(lines)}for _ in orders(): pass").start()
    qtbot.waitUntil(lambda: "A is there." in caplog.text, timeout=LONGEST_MS)
    assert [each.message for each in caplog.records] == ["A is not there.", "A is there."]


def test_a_voice_that_dies_again_and_again_of_the_same_is_told_in_one_sentence_once(
    qtbot: QtBot, speaker: Make, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    mark = tmp_path / "tries"
    program = f"""
tries = open({str(mark)!r}, "a+"); tries.write("x"); tries.seek(0)
def {"deep" * 30}(level):
    raise OSError("no sound\\n\\n") if level == 9 else {"deep" * 30}(level + 1)
if len(tries.read()) < 4:
    {"deep" * 30}(0)
import sys; sys.exit("another reason")
"""
    mouth = speaker(program, PATIENT._replace(again_ms=(20,)))
    mouth.start()
    qtbot.waitUntil(lambda: "another reason" in caplog.text, timeout=LONGEST_MS)
    mouth.close()
    first, second = (each.message for each in caplog.records)
    assert first.startswith("The voice was lost, it ended: OSError: no sound. Listen is not offered")
    assert second.startswith("The voice was lost, it ended: another reason. Listen is not offered")


def test_another_headset_ends_what_was_read_and_is_offered(qtbot: QtBot, speaker: Make) -> None:
    other = 'say(voice={"output": "Handset", "languages": ["en"]})'
    mouth, told = ready(qtbot, speaker(_breaking(other))), list[bool]()
    mouth.available.connect(told.append)
    mouth.speak([ONE])
    qtbot.waitUntil(lambda: told == [False, True], timeout=LONGEST_MS)
    assert not mouth.reading
    assert not mouth._watchdog.isActive()


def test_the_watchdog_waits_while_it_is_paused(qtbot: QtBot, speaker: Make) -> None:
    mouth = ready(qtbot, speaker(STUCK))
    with qtbot.waitSignal(mouth.began, timeout=LONGEST_MS):
        mouth.speak([ONE])
    assert mouth._watchdog.isActive()
    mouth._watchdog.start(LONGEST_MS // 2)  # half of its time is over
    mouth.pause()
    assert not mouth._watchdog.isActive()
    assert mouth.reading
    mouth.resume()
    assert mouth._watchdog.isActive()
    assert 1 < mouth._watchdog.interval() < 0.6 * LONGEST_MS, "what was left of its time, and no more"


def test_a_pause_between_two_utterances_holds_the_next_one_back(qtbot: QtBot, speaker: Make) -> None:
    mouth, begun = ready(qtbot, speaker(GOOD)), list[int]()
    mouth.began.connect(begun.append)
    mouth.began.connect(lambda at: mouth.pause() if at == 0 else None)
    mouth.speak([ONE, TWO])
    qtbot.waitUntil(lambda: mouth._at == 1, timeout=LONGEST_MS)
    assert begun == [0]
    with qtbot.waitSignal(mouth.finished, timeout=LONGEST_MS):
        mouth.resume()
    assert begun == [0, 1]


def test_what_comes_late_of_something_interrupted_is_not_taken_for_the_new(qtbot: QtBot, speaker: Make) -> None:
    program = f"""{READY}
for order, clip in orders():
    if order["do"] == "say":
        say(ended=order["number"] - 1); say(failed=order["number"] - 1); say(began=order["number"])
"""
    mouth, told = ready(qtbot, speaker(program)), list[str]()
    mouth.finished.connect(lambda: told.append("finished"))
    mouth.failed.connect(lambda: told.append("failed"))
    with qtbot.waitSignal(mouth.began, timeout=LONGEST_MS):
        mouth.speak([ONE])
    with qtbot.waitSignal(mouth.began, timeout=LONGEST_MS) as began:
        mouth.speak([TWO, THREE], first=1)
    assert began.args == [1]
    assert told == []


def test_the_volume_goes_to_the_voice_at_its_start_and_stays_within_its_bounds(qtbot: QtBot, speaker: Make) -> None:
    program = f"""{READY}
heard = []
for order, clip in orders():
    if order["do"] == "volume":
        heard.append(order["percent"])
    if order["do"] == "say":
        say(**({{"ended": order["number"]}} if heard == [35, 100, 0] else {{"failed": order["number"]}}))
"""
    mouth = ready(qtbot, speaker(program, policy=VoicePolicy(volume=35)))
    mouth.set_volume(300)
    mouth.set_volume(-5)
    with qtbot.waitSignal(mouth.finished, timeout=LONGEST_MS):
        mouth.speak([ONE])


def test_a_machine_whose_voice_is_off_starts_none(speaker: Make) -> None:
    mouth = speaker(GOOD, policy=VoicePolicy("off"))
    mouth.start()
    assert mouth._child is None
    assert not mouth._again.isActive()


def test_a_kiosk_that_ends_ends_a_voice_that_hangs(qtbot: QtBot, speaker: Make) -> None:
    mouth = ready(qtbot, speaker(f"{READY}\nimport signal; signal.signal(15, signal.SIG_IGN); time.sleep(600)"))
    assert mouth._child is not None
    process = mouth._child._process
    mouth.close()
    assert process.state() == process.ProcessState.NotRunning


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("one", 5 + 1.2), ("one two three four five", 5 + 6), ("x" * 60, 5 + 12)],
    ids=["a word", "words", "a long word counts as several"],
)
def test_twice_its_estimated_length_is_the_longest_an_utterance_may_take(text: str, seconds: float) -> None:
    assert SpeakerLimits().utterance_ms(text) == round(seconds * 1000)
