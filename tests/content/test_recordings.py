"""Recordings: each belongs to exact words, is judged by its bytes, and stays in the bundle until it is heard."""

import hashlib
import io
import os
import sys
import tracemalloc
import wave
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest
import soundfile

from kiosk.content import Bundle, BundleError, Library, files, open_bundle, unpack, words_digest, write_safely
from kiosk.content import recordings as rules
from kiosk.content.compile import Compiled, compile_content
from kiosk.content.files import Folder
from kiosk.content.model import Content
from kiosk.content.problems import has_errors
from tests.content.make import GOOD, ILLUSTRATIONS, copy_of_good
from tests.content.test_bundle import repacked

WORDS = "Choose where to start."
DIGEST = words_digest("en", WORDS)
SAID = MappingProxyType({f"en/{DIGEST}": WORDS})
Put = Callable[[str, bytes], None]


def wav(seconds: float = 1.0, rate: int = 8000) -> bytes:
    made = io.BytesIO()
    with wave.open(made, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(rate)
        written.writeframes(os.urandom(2 * round(seconds * rate)))
    return made.getvalue()


def other(kind: str, subtype: str) -> bytes:
    made = io.BytesIO()
    with soundfile.SoundFile(made, "w", 16_000, 1, format=kind, subtype=subtype) as written:
        written.buffer_write(os.urandom(32_000), dtype="int16")
    return made.getvalue()


def silence(seconds: int, says: int) -> bytes:
    """Silence in FLAC, whose head says that it is of another length."""
    rate, made = 8000, io.BytesIO()
    with soundfile.SoundFile(made, "w", rate, 1, format="FLAC", subtype="PCM_16") as written:
        written.buffer_write(bytes(2 * rate * seconds), dtype="int16")
    data = bytearray(made.getvalue())
    data[21] &= 0xF0
    data[22:26] = (says * rate).to_bytes(4, "big")
    return bytes(data)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path / "content")


@pytest.fixture
def put(folder: Path) -> Put:
    def write(name: str, data: bytes) -> None:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    return write


def made_of(folder: Path, said: MappingProxyType[str, str] = SAID) -> Compiled:
    def asked(content: Content) -> MappingProxyType[str, str]:
        assert content.languages
        return said

    return compile_content(folder, ILLUSTRATIONS, asked)


def bundle_of(made: Compiled) -> Bundle:
    return unpack(made.packed())


def only_problem(made: Compiled) -> tuple[str, str, str]:
    assert not has_errors(made.problems), "a recording never keeps content from the glass"
    (problem,) = made.problems
    return problem.code, problem.place.file, f"{problem.what} {problem.mend}"


def test_a_digest_changes_with_any_letter_and_with_the_language() -> None:
    found = {words_digest(*each) for each in (("en", "a"), ("es", "a"), ("en", "A"), ("en", "a."), ("en", "a "))}
    assert len(found) == 5
    assert all(len(each) == 12 for each in found)


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        ("wav", wav()),
        ("flac", other("FLAC", "PCM_16")),
        ("mp3", other("MP3", "MPEG_LAYER_III")),
        ("WAV", wav()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_recording_is_taken_into_the_bundle(put: Put, folder: Path, ending: str, data: bytes) -> None:
    put(f"en/voice/home-header-{DIGEST}.{ending}", data)
    made = made_of(folder)
    assert made.problems == ()
    bundle = bundle_of(made)
    assert bundle.content.recordings == {f"en/{DIGEST}": f"voice/en/{DIGEST}.{ending.lower()}"}
    assert bundle.content.recorded_languages == {"en"}
    assert bundle.recording(f"voice/en/{DIGEST}.{ending.lower()}") == data


def test_what_a_person_recorded_goes_before_what_was_narrated(put: Put, folder: Path) -> None:
    put(f"en/voice/narrated/{DIGEST}.wav", wav(0.5))
    (member,) = bundle_of(made_of(folder)).content.recordings.values()
    put(f"en/voice/a-{DIGEST}.wav", mine := wav(0.7))
    assert bundle_of(made_of(folder)).recording(member) == mine
    put(f"en/voice/zzz-{DIGEST}.wav", wav(0.7))
    (folder / f"en/voice/a-{DIGEST}.wav").unlink()
    assert len(bundle_of(made_of(folder)).recording(member)) == len(mine)


def test_words_that_were_changed_are_told_and_no_old_recording_is_heard(put: Put, folder: Path) -> None:
    put(f"en/voice/home-{DIGEST}.wav", wav())
    made = made_of(folder, MappingProxyType({"en/000000000000": "other words"}))
    code, file, said = only_problem(made)
    assert (code, file) == ("recording-old-words", f"en/voice/home-{DIGEST}.wav")
    assert "Record the new words" in said
    assert bundle_of(made).content.recordings == {}


def test_old_narration_is_told_once_a_language(put: Put, folder: Path) -> None:
    for digest in ("0123456789ab", "ba9876543210"):
        put(f"en/voice/narrated/{digest}.mp3", other("MP3", "MPEG_LAYER_III"))
    code, file, said = only_problem(made_of(folder))
    assert (code, file) == ("narration-old", "en/voice/narrated")
    assert "2 of the texts" in said
    assert "narrate" in said


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        (f"en/voice/{DIGEST}.wav", b"not a sound at all", "recording-format"),
        (f"en/voice/{DIGEST}.wav", b"", "recording-format"),
        (f"en/voice/{DIGEST}.wav", b"RIFF" + bytes(200), "recording-format"),
        (f"en/voice/{DIGEST}.mp3", other("MP3", "MPEG_LAYER_III")[:40], "recording-format"),
        (f"en/voice/{DIGEST}.flac", other("FLAC", "PCM_16")[:40], "recording-format"),
        (f"en/voice/{DIGEST}.ogg", other("OGG", "VORBIS"), "recording-format"),
        (f"en/voice/{DIGEST}.mp3", other("OGG", "VORBIS"), "recording-format"),
        (f"en/voice/{DIGEST}.opus", other("OGG", "OPUS"), "recording-format"),
        (f"en/voice/{DIGEST}.wav", wav(0.1), "recording-length"),
        (f"en/voice/{DIGEST}.wav", wav(181), "recording-length"),
        (f"en/voice/{DIGEST}.wav", bytes(rules.LARGEST_FILE + 1), "recording-too-large"),
        ("en/voice/welcome.wav", wav(), "recording-name"),
        (f"en/voice/x{DIGEST}.wav", wav(), "recording-name"),
        (f"en/voice/anna/{DIGEST}.wav", wav(), "recording-name"),
        ("en/voice/notes.txt", b"hello", "recording-name"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_recording_that_cannot_be_used_is_told_and_passed_over(
    put: Put, folder: Path, name: str, data: bytes, code: str
) -> None:
    put(name, data)
    made = made_of(folder)
    assert only_problem(made)[:2] == (code, name)
    assert bundle_of(made).content.recordings == {}


def test_a_recording_that_says_it_is_short_and_goes_on_for_long_is_told_and_never_whole_in_memory(
    put: Put, folder: Path
) -> None:
    put(f"en/voice/{DIGEST}.flac", endless := silence(1800, says=3))
    tracemalloc.start()
    assert rules.LONGEST_S < (rules.length_of(endless) or 0) < rules.LONGEST_S + 3, "it is not counted to its end"
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1_000_000
    code, _, said = only_problem(made_of(folder))
    assert code == "recording-length"
    assert "lasts more than 180 seconds" in said


def test_a_recording_of_a_rate_nobody_records_at_is_told(put: Put, folder: Path) -> None:
    put(f"en/voice/{DIGEST}.wav", wav(1, rate=1_000_000))
    assert only_problem(made_of(folder))[0] == "recording-format"


def test_a_recording_that_is_far_too_long_for_its_words_is_told_and_passed_over(put: Put, folder: Path) -> None:
    put(f"en/voice/{DIGEST}.wav", wav(7))
    assert made_of(folder).problems == ()
    put(f"en/voice/{DIGEST}.wav", wav(9))
    made = made_of(folder)
    code, _, said = only_problem(made)
    assert code == "recording-length"
    assert "its words take about 2" in said
    assert made.recordings == {}


def test_a_recording_named_by_another_ending_is_judged_by_its_bytes(put: Put, folder: Path) -> None:
    put(f"en/voice/{DIGEST}.mp3", wav())
    made = made_of(folder)
    assert made.problems == ()
    assert len(made.recordings) == 1


def test_recordings_that_are_too_many_for_a_bundle_are_left_out(
    put: Put, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "LARGEST_TOGETHER", 10_000)
    put(f"en/voice/{DIGEST}.wav", wav())
    made = made_of(folder)
    assert only_problem(made)[0] == "recordings-too-large"
    assert made.recordings == {}


def test_without_its_package_recordings_are_left_out_with_one_warning_and_the_words_are_shown(
    put: Put, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    assert made_of(folder).problems == (), "where nothing is recorded, nothing is lacking"
    put(f"en/voice/{DIGEST}.wav", wav())
    put("en/voice/welcome.wav", b"no recording")
    made = made_of(folder)
    code, _, said = only_problem(made)
    assert code == "recordings-not-used"
    assert "not used on this machine: the package miniaudio" in said
    assert bundle_of(made).content.recordings == {}


def test_no_more_recordings_are_read_than_a_bundle_can_hold(
    put: Put, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many there are, however large: neither old ones nor those that cannot be used are read without end."""
    monkeypatch.setattr(rules, "LARGEST_TOGETHER", 2 * len(wav()))
    for number in range(9):
        put(f"en/voice/a{number}-{DIGEST}.wav", wav())
        put(f"en/voice/a{number}-{'0' * 12}.wav", wav())
    read: list[str] = []

    def read_bytes(folder: Folder, name: str, most: int) -> bytes:
        read.append(name)
        return files.read_bytes(folder, name, most)

    monkeypatch.setattr(rules, "read_bytes", read_bytes)
    made = made_of(folder)
    assert {each.code for each in made.problems} == {"recordings-too-large", "recording-old-words"}
    assert made.recordings == {}
    assert read == [f"en/voice/a{number}-{DIGEST}.wav" for number in range(3)]


def test_a_link_to_a_recording_elsewhere_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.wav").write_bytes(wav())
    (folder / "en" / "voice").mkdir()
    (folder / "en" / "voice" / f"{DIGEST}.wav").symlink_to(tmp_path / "elsewhere.wav")
    assert [each.code for each in made_of(folder).problems] == ["link"]


def test_recordings_of_a_language_that_is_not_shown_are_left_alone(put: Put, folder: Path) -> None:
    put(f"fr/voice/{DIGEST}.wav", wav())
    assert "unknown-file" in {each.code for each in made_of(folder).problems}
    put("fr/words.yaml", (GOOD / "en" / "words.yaml").read_bytes())
    assert {each.code for each in made_of(folder).problems} == {"language-not-shown"}


def test_a_bundle_is_the_same_for_the_same_recordings(put: Put, folder: Path) -> None:
    put(f"en/voice/{DIGEST}.wav", wav())
    assert made_of(folder).packed() == made_of(folder).packed()


@pytest.fixture
def recorded(put: Put, folder: Path) -> tuple[bytes, str, bytes]:
    """A bundle with one recording: its bytes, the recording's file inside it, the recording's bytes."""
    put(f"en/voice/{DIGEST}.wav", sound := wav())
    return made_of(folder).packed(), f"voice/en/{DIGEST}.wav", sound


def test_a_recording_is_read_only_when_it_is_heard(recorded: tuple[bytes, str, bytes], tmp_path: Path) -> None:
    data, member, sound = recorded
    write_safely(data, file := tmp_path / "a.bundle")
    bundle = open_bundle(file)
    assert bundle.digest == hashlib.sha256(data).hexdigest()
    assert not any(sound in held for held in bundle._members.values())
    assert bundle.recording(member) == sound
    with pytest.raises(KeyError):
        bundle.recording("voice/en/nobody.wav")


def test_a_bundle_whose_file_is_gone_or_spoiled_has_no_recordings_and_says_so(
    recorded: tuple[bytes, str, bytes], tmp_path: Path
) -> None:
    data, member, sound = recorded
    write_safely(data, file := tmp_path / "a.bundle")
    bundle = open_bundle(file)
    file.write_bytes(data.replace(sound, os.urandom(len(sound))))
    with pytest.raises(BundleError, match=member):
        bundle.recording(member)
    file.write_bytes(b"something else")
    with pytest.raises(BundleError, match=member):
        bundle.recording(member)
    file.unlink()
    with pytest.raises(BundleError, match=member):
        bundle.recording(member)
    assert bundle.font


def test_a_bundle_that_lacks_a_recording_it_names_is_refused(recorded: tuple[bytes, str, bytes]) -> None:
    data, member, _ = recorded
    with pytest.raises(BundleError, match=f"lacks {member}"):
        unpack(repacked(data, {member: None}))


def test_what_the_library_keeps_is_read_from_its_file(recorded: tuple[bytes, str, bytes], tmp_path: Path) -> None:
    data, member, sound = recorded
    library = Library(tmp_path / "library")
    for bundle in (library.keep(data, "now"), library.keep(data, "again"), library.newest_good()):
        assert bundle is not None
        assert isinstance(bundle._source, Path)
        assert bundle.recording(member) == sound
