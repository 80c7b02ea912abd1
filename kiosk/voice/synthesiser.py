"""espeak-ng: which languages it speaks, and speech of a text, which goes in and comes out by pipes and lies nowhere."""

from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import Popen

PROGRAM = "espeak-ng"
WORDS_PER_MINUTE = 140
"""Slower than it speaks by itself, for those who hear this voice for the first time."""
LONGEST_S = 4
"""Seconds it may take for one text; it takes a few hundredths. The kiosk, which takes the voice away, waits longer."""
LISTING_S = 3
MOST = 16 * 1024 * 1024
"""Bytes it may write: six minutes of speech."""
_VOICES = {"en": "en-us", "es": "es-419"}
"""The accent most people here speak; another language is asked for by its own code."""
_LANGUAGE = 1
_HEADER = 44
"""Bytes before the sound, as espeak-ng writes them."""


class SynthesisError(Exception):
    """The synthesiser is not there, or does not do what it should."""


def find_synthesiser() -> str:
    """The program's path; empty where it is not installed."""
    import shutil  # noqa: PLC0415 -- the kiosk imports this room, and asks nothing of it before its first frame

    return shutil.which(PROGRAM) or ""


def spoken_languages(program: str) -> frozenset[str]:
    """The languages it speaks, without their regions; none where it does not say."""
    try:
        listed = _run([program, "--voices"], b"", LISTING_S).decode(errors="replace")
    except SynthesisError:
        return frozenset()
    rows = (line.split() for line in listed.splitlines()[1:])
    return frozenset(row[_LANGUAGE].partition("-")[0] for row in rows if len(row) > _LANGUAGE)


def synthesise(program: str, text: str, language: str) -> bytes:
    """`text` as WAV. Raises `SynthesisError`."""
    voice = _VOICES.get(language, language)
    said = _run(
        [program, "--stdin", "--stdout", "-b", "1", "-s", str(WORDS_PER_MINUTE), "-v", voice], text.encode(), LONGEST_S
    )
    if len(said) <= _HEADER or not said.startswith(b"RIFF"):
        message = f"{program} gave no sound."
        raise SynthesisError(message)
    return _whole(said)


def _run(command: list[str], given: bytes, limit: int) -> bytes:
    """What it writes; it is killed where it takes or writes too much."""
    from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired  # noqa: PLC0415 -- nothing of it before the first frame

    try:
        process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)  # noqa: S603 -- a fixed program
    except OSError as error:
        raise SynthesisError(str(error)) from error
    said: list[bytes] = []
    talk = Thread(target=_talk, args=(process, given, said), daemon=True)
    talk.start()
    talk.join(limit)
    late, written = talk.is_alive(), b"".join(said)
    if not late and len(written) <= MOST:
        with suppress(TimeoutExpired):
            process.wait(limit)
    process.kill()
    if process.wait() or late or len(written) > MOST:
        what = "did not end in time" if late else "wrote without end" if len(written) > MOST else "failed"
        message = f"{command[0]} {what} ({process.returncode})."
        raise SynthesisError(message)
    return written


def _talk(process: "Popen[bytes]", given: bytes, said: list[bytes]) -> None:
    """Give it the text and take what it writes; in a thread, since either may never end."""
    if process.stdin and process.stdout:
        with process.stdout:
            with suppress(OSError), process.stdin:
                process.stdin.write(given)
            said.append(process.stdout.read(MOST + 1))


def _whole(wav: bytes) -> bytes:
    """WAV that says how long it is, which espeak-ng cannot know while it writes."""
    sound = len(wav) - _HEADER
    sizes = ((sound + _HEADER - 8).to_bytes(4, "little"), sound.to_bytes(4, "little"))
    return wav[:4] + sizes[0] + wav[8:40] + sizes[1] + wav[_HEADER:]
