"""How espeak-ng is asked: by pipes alone, so that nobody reads in a list of processes what somebody listens to."""

import io
import json
import sys
import tracemalloc
from pathlib import Path

import pytest
import soundfile

from kiosk.services.speaker import SpeakerLimits
from kiosk.voice import SynthesisError, find_synthesiser, spoken_languages, synthesise, synthesiser
from kiosk.voice.sound import SoundError, samples_of
from tests.content.test_recordings import silence


def recording(kind: str, subtype: str) -> bytes:
    """A second of sound."""
    made = io.BytesIO()
    with soundfile.SoundFile(made, "w", 16_000, 1, format=kind, subtype=subtype) as written:
        written.buffer_write(bytes(range(250)) * 128, dtype="int16")
    return made.getvalue()


WORDS = "Perdí a alguien. ¿Qué hago?"


@pytest.fixture
def program(tmp_path: Path) -> str:
    """A synthesiser that writes down how it was asked, and gives the sound of another."""
    file = tmp_path / "espeak-ng"
    real = find_synthesiser()
    file.write_text(
        f"#!{sys.executable}\n"
        "import json, subprocess, sys\n"
        "given = sys.stdin.buffer.read()\n"
        f"asked = {{'arguments': sys.argv[1:], 'text': given.decode()}}\n"
        f"open({str(tmp_path / 'asked')!r}, 'w').write(json.dumps(asked))\n"
        f"subprocess.run([{real!r}, *sys.argv[1:]], input=given, check=True)\n",
        encoding="utf-8",
    )
    file.chmod(0o755)
    return str(file)


def test_what_is_read_is_in_no_list_of_processes_and_in_no_file(program: str, tmp_path: Path) -> None:
    synthesise(program, WORDS, "es")
    asked = json.loads((tmp_path / "asked").read_text())
    assert asked["text"] == WORDS
    assert "es-419" in asked["arguments"]
    assert not any("alguien" in each for each in asked["arguments"])
    assert sorted(each.name for each in tmp_path.iterdir()) == ["asked", "espeak-ng"]


def test_both_languages_of_the_kiosk_are_spoken_and_a_missing_one_is_not() -> None:
    languages = spoken_languages(find_synthesiser())
    assert {"en", "es"} <= languages
    assert "xx" not in languages
    assert not any("-" in each for each in languages)


def test_speech_can_be_played_and_says_how_long_it_is() -> None:
    sound = synthesise(find_synthesiser(), "One, two, three.", "en")
    assert int.from_bytes(sound[40:44], "little") == len(sound) - 44
    assert len(samples_of(sound)) / 44_100 == pytest.approx((len(sound) - 44) / 2 / 22_050, abs=0.01)


@pytest.mark.parametrize("program", ["true", "false", "/nowhere/espeak-ng"])
def test_a_synthesiser_that_does_not_work_is_told(program: str) -> None:
    with pytest.raises(SynthesisError):
        synthesise(program, WORDS, "es")
    assert spoken_languages(program) == frozenset()


def fake(folder: Path, script: str) -> str:
    """A synthesiser that does this."""
    file = folder / "espeak-ng"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return str(file)


def test_languages_listed_as_rubbish_are_passed_over(tmp_path: Path) -> None:
    program = fake(tmp_path, r"printf 'Pty Language\n 5 en-us\n 5 \377\376 x\n\303\n'")
    assert "en" in spoken_languages(program)


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("exec sleep 600", "did not end in time"),
        ("exec >&-; exec sleep 600", "failed"),
        ("sleep 5 & wait", "did not end in time"),
        ("exec yes", "wrote without end"),
        ("cat >&2; exit 3", "failed .3."),
        ("exec <&-; printf x", "gave no sound"),
    ],
    ids=["hangs", "hangs silently", "waits for another", "writes without end", "fails", "does not listen"],
)
def test_a_synthesiser_that_goes_wrong_is_ended_and_told(
    script: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synthesiser, "LONGEST_S", 1)
    with pytest.raises(SynthesisError, match=why):
        synthesise(fake(tmp_path, script), WORDS, "es")


def test_the_kiosk_waits_longer_for_a_text_than_the_voice_does() -> None:
    assert SpeakerLimits().utterance_ms("") > synthesiser.LONGEST_S * 1000
    assert SpeakerLimits().ready_ms > synthesiser.LISTING_S * 1000


def test_without_a_synthesiser_none_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_synthesiser() == ""


@pytest.mark.parametrize("sound", [b"no sound", b"", recording("OGG", "VORBIS")], ids=["words", "nothing", "ogg"])
def test_what_is_no_sound_that_may_be_looked_into_cannot_be_played(sound: bytes) -> None:
    with pytest.raises(SoundError):
        samples_of(sound)


def test_what_goes_on_for_ever_is_not_decoded_to_its_end() -> None:
    endless = silence(1800, says=3)
    tracemalloc.start()
    with pytest.raises(SoundError, match="more than 300 seconds"):
        samples_of(endless)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 70_000_000, "this is half an hour, 159 MB"


@pytest.mark.parametrize(("kind", "subtype"), [("WAV", "PCM_16"), ("FLAC", "PCM_16"), ("MP3", "MPEG_LAYER_III")])
def test_what_may_be_recorded_can_be_played(kind: str, subtype: str) -> None:
    assert len(samples_of(recording(kind, subtype))) / 44_100 == pytest.approx(1, abs=0.15)
