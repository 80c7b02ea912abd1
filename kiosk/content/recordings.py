"""Recordings of what is read aloud: each belongs to exact words, which its name tells, and is judged by its bytes."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from kiosk.content.files import Folder, read_bytes
from kiosk.content.problems import Place, Problem
from kiosk.content.tree import is_ignored
from kiosk.content.utterance import DIGEST_LENGTH, estimated_seconds

VOICE, NARRATED = "voice", "narrated"
"""Folders: recordings of a language, and in it those that `narrate` made."""
LARGEST_FILE = 8 * 1024 * 1024
LARGEST_TOGETHER = 48 * 1024 * 1024
LONGEST_S, SHORTEST_S = 180, 0.2
LOWEST_RATE, HIGHEST_RATE = 4_000, 192_000
"""Samples a second."""
SILENCE_S = 3
"""How much silence may stand around the words."""
FORMATS = "WAV, FLAC or MP3"
"""Not OGG: what reads it here writes past its memory where a file is damaged."""
_NAME = re.compile(rf"(?:.*[^0-9a-z])?([0-9a-f]{{{DIGEST_LENGTH}}})")
_PIECE = 16_384
"""Samples in memory at a time."""
_AT_FOLDER, _IN_FOLDER = 3, 4
"""Parts of the path of a person's recording, and of a narrated one."""


class Judged(NamedTuple):
    """The recordings that can be used, by LANGUAGE/DIGEST: their files inside the bundle and their bytes."""

    members: dict[str, str]
    sounds: dict[str, bytes]
    problems: tuple[Problem, ...]


class Sound(NamedTuple):
    """One recording that can be played."""

    name: str
    data: bytes


def find_recordings(folder: Folder) -> tuple[str, ...]:
    """The files of a content folder that are, or should be, recordings."""
    return tuple(sorted(name for name in folder.files if PurePosixPath(name).parts[1:2] == (VOICE,)))


def find_recorded(content: Path, language: str) -> frozenset[str]:
    """The words a person has recorded, by their digests."""
    return frozenset(_by_digest(content / language / VOICE))


def find_narrated(folder: Path) -> dict[str, Path]:
    """The narrated files in `folder`, by the digests of their words."""
    return _by_digest(folder)


def _by_digest(folder: Path) -> dict[str, Path]:
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    named = ((_NAME.fullmatch(each.stem), each) for each in files if each.is_file() and not is_ignored(each.name))
    return {found[1]: each for found, each in named if found}


def judge_recordings(folder: Folder, languages: tuple[str, ...], said: Callable[[], Mapping[str, str]]) -> Judged:
    """Which recordings go into the bundle. `said` gives LANGUAGE/DIGEST of all that is read aloud now.

    What a person recorded goes before what was narrated. Whatever cannot be used is a warning: the synthesiser reads.
    No more is opened than could be used.
    """
    names = [name for name in find_recordings(folder) if name.partition("/")[0] in languages]
    if not names:
        return Judged({}, {}, ())
    if lacking := _lacking():
        return Judged({}, {}, (lacking,))
    current = said()
    keys = {name: _key(name) for name in names}
    problems = [_unnamed(name) for name, key in keys.items() if not key]
    problems += _stale([name for name, key in keys.items() if key and key not in current])
    sounds: dict[str, Sound] = {}
    left = LARGEST_TOGETHER
    for name, key in keys.items():
        if key in current:
            found, size = _judge(folder, name, current[key])
            left -= size
            if left < 0:
                what = f"All recordings together have more than {LARGEST_TOGETHER // 1024**2} MB; none of them is used."
                problems.append(_note("recordings-too-large", VOICE, what, "Save them as MP3."))
                sounds.clear()
                break
            if isinstance(found, Problem):
                problems.append(found)
            elif key not in sounds or not _is_narrated(name):
                sounds[key] = found
    members = {key: f"{VOICE}/{key}{PurePosixPath(each.name).suffix.lower()}" for key, each in sounds.items()}
    return Judged(members, {members[key]: each.data for key, each in sounds.items()}, tuple(problems))


def _lacking() -> Problem | None:
    """Why nothing recorded can be judged, nor played, on this machine."""
    try:
        import miniaudio  # noqa: F401, PLC0415 -- few folders hold a recording, and not every machine has it
    except (ImportError, OSError) as error:
        what = f"The recordings are not used on this machine: the package miniaudio cannot be loaded ({error})."
        return _note("recordings-not-used", VOICE, what, "Ask IT to install it.")
    return None


def _key(name: str) -> str:
    """LANGUAGE/DIGEST of the words a recording belongs to by its name; empty where that does not tell."""
    path = PurePosixPath(name)
    deep = len(path.parts)
    named = _NAME.fullmatch(path.stem)
    if named and (deep == _AT_FOLDER or (deep == _IN_FOLDER and path.parts[2] == NARRATED)):
        return f"{path.parts[0]}/{named[1]}"
    return ""


def _unnamed(name: str) -> Problem:
    what = "This recording does not say by its name which words it holds."
    return _note("recording-name", name, what, "Give it the name that narrate --script lists for its words.")


def _judge(folder: Folder, name: str, words: str) -> tuple[Sound | Problem, int]:
    """What a recording of these words is, and how many bytes were read to know."""
    try:
        data = read_bytes(folder, name, LARGEST_FILE)
    except OSError as error:
        mend = "Let the account that runs the kiosk read it."
        return _note("recording-unreadable", name, f"This cannot be opened: {error.strerror}.", mend), 0
    if len(data) > LARGEST_FILE:
        what = f"This recording has more than {LARGEST_FILE // 1024**2} MB."
        return _note("recording-too-large", name, what, "Save it as MP3."), len(data)
    return _unfit(name, length_of(data), words) or Sound(name, data), len(data)


def _unfit(name: str, seconds: float | None, words: str) -> Problem | None:
    """What keeps a recording of this length from being used for these words."""
    if seconds is None:
        what = f"This is no recording in {FORMATS}, or it is damaged."
        return _note("recording-format", name, what, f"Save it as {FORMATS}.")
    if not SHORTEST_S <= seconds <= LONGEST_S:
        lasts = f"more than {LONGEST_S}" if seconds > LONGEST_S else f"{seconds:.1f}"
        what = f"This recording lasts {lasts} seconds; {SHORTEST_S} to {LONGEST_S} are allowed."
    elif seconds > 2 * estimated_seconds(words) + SILENCE_S:  # the watchdog of the voice would end it
        what = f"This recording lasts {seconds:.1f} seconds; its words take about {estimated_seconds(words):.0f}."
    else:
        return None
    return _note("recording-length", name, what, "Record the words of one name alone, and nothing else.")


def length_of(data: bytes) -> float | None:
    """Seconds a recording lasts, or some more than are allowed; None where it cannot be played.

    They are counted: a file can say that it is short and go on for hours.
    """
    import miniaudio  # noqa: PLC0415 -- few folders hold a recording

    readers = (
        (b"RIFF", miniaudio.wav_get_info),
        (b"fLaC", miniaudio.flac_get_info),
        (b"ID3", miniaudio.mp3_get_info),
        (b"\xff", miniaudio.mp3_get_info),
    )
    reader = next((each for start, each in readers if data.startswith(start)), None)
    if reader is None:
        return None
    try:
        rate = reader(data).sample_rate
        if not LOWEST_RATE <= rate <= HIGHEST_RATE:
            return None
        samples = 0
        for piece in miniaudio.stream_memory(data, nchannels=1, sample_rate=rate, frames_to_read=_PIECE):
            samples += len(piece)
            if samples > LONGEST_S * rate:
                break
    except (miniaudio.MiniaudioError, ZeroDivisionError):  # the package divides by a rate that may be 0
        return None
    return float(samples / rate)


def _stale(names: list[str]) -> Iterator[Problem]:
    """Recordings of words that no screen says any more; the narrated ones of a language are told in one line."""
    for name in names:
        if not _is_narrated(name):
            what = "The words of this recording were changed since: no screen says them any more. It is not used."
            mend = "Record the new words under the name that narrate --script lists, and take this one out."
            yield _note("recording-old-words", name, what, mend)
    folders = [str(PurePosixPath(name).parent) for name in names if _is_narrated(name)]
    for folder in sorted(set(folders)):
        what = f"{folders.count(folder)} of the texts that were narrated were changed since."
        yield _note("narration-old", folder, what, "Run narrate again.")


def _is_narrated(name: str) -> bool:
    return PurePosixPath(name).parent.name == NARRATED


def _note(code: str, name: str, what: str, mend: str) -> Problem:
    return Problem(code, Place(name), what, mend, severity="warning")
