"""The `narrate` verb: a synthesiser's voice for every text that is read aloud and that nobody has recorded."""

import argparse
import io
import sys
import wave
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from kiosk import paths
from kiosk.content import write_safely
from kiosk.content.compile import Compiled, compile_content
from kiosk.content.recordings import NARRATED, VOICE, find_narrated, find_recorded
from kiosk.content.telling import tell
from kiosk.viewmodels.dates import long_date
from kiosk.viewmodels.derive.spoken import SpokenText, all_spoken, words_said
from kiosk.voice import SynthesisError, find_synthesiser, spoken_languages, synthesise

DONE, ERRORS, USAGE = 0, 1, 2
SMALL = 0.8
"""How hard to compress, from 0 to 1: speech stays clear, and an hour of it takes about 17 MB."""
LONG_LINE = 24
"""Digits and letters of a place, at most, in a file's name."""


class NarrationError(Exception):
    """Why nothing is narrated, and what to do."""


class Wanted(NamedTuple):
    """A language, and what is read aloud in it, by the digest of its words."""

    language: str
    texts: dict[str, SpokenText]


def narrate_folder(options: argparse.Namespace) -> int:
    """Narrate `options.folder`, or list what a person can record; 1 where it has errors, 2 where it cannot be done."""
    made = compile_content(options.folder, paths.assets() / "illustrations", partial(words_said, written=long_date))
    if made.content is None:
        tell(made, str(options.folder), sys.stderr)
        return ERRORS
    try:
        wanted = _wanted(made, options)
        if options.script:
            write_safely(_script(wanted).encode(), options.script)
            print(f"{sum(len(each.texts) for each in wanted)} texts to record: {options.script.resolve()}")
            return DONE
        program = _synthesiser(wanted)
        for each in wanted:
            print(_narrate(each, options.folder, options.out or options.folder, program), flush=True)
    except (NarrationError, SynthesisError) as error:
        print(error, file=sys.stderr)
        return USAGE
    except OSError as error:
        where, why = error.filename or options.script or options.out or options.folder, error.strerror or error
        print(f"{where} cannot be written: {why}. Make room there, or choose another place.", file=sys.stderr)
        return USAGE
    return DONE


def _wanted(made: Compiled, options: argparse.Namespace) -> list[Wanted]:
    """The languages asked for, or all, each with its texts."""
    content = made.content
    assert content is not None  # noqa: S101 -- for the type checker; the caller has looked
    held = [each.code for each in content.languages]
    if lacking := [code for code in options.lang or () if code not in held]:
        message = f"There is no language {', '.join(lacking)} in {options.folder}; there is {', '.join(held)}."
        raise NarrationError(message)
    keyed = all_spoken(content, long_date).items()
    return [
        Wanted(code, {key.partition("/")[2]: text for key, text in keyed if text.utterance.language == code})
        for code in options.lang or held
    ]


def _synthesiser(wanted: Iterable[Wanted]) -> str:
    """The program that narrates all these languages."""
    program = find_synthesiser()
    if not program:
        message = "There is no synthesiser. Install it with: sudo apt-get install espeak-ng"
        raise NarrationError(message)
    speaks = spoken_languages(program)
    if lacking := [each.language for each in wanted if each.language not in speaks]:
        message = f"{program} has no voice for {', '.join(lacking)}. Name the other languages with --lang."
        raise NarrationError(message)
    return program


def _narrate(wanted: Wanted, content: Path, out: Path, program: str) -> str:
    """Narrate what is lacking, take out what no screen says any more; returns what was done."""
    folder = out / wanted.language / VOICE / NARRATED
    recorded, narrated = find_recorded(content, wanted.language), find_narrated(folder)
    needed = wanted.texts.keys() - recorded
    for digest in sorted(needed - narrated.keys()):
        said = synthesise(program, wanted.texts[digest].utterance.text, wanted.language)
        write_safely(_compressed(said), folder / f"{digest}.mp3")
    gone = narrated.keys() - needed
    for digest in gone:
        narrated[digest].unlink()
    size = sum(each.stat().st_size for each in find_narrated(folder).values()) / 1024**2
    return (
        f"{wanted.language}: {len(wanted.texts)} texts; {len(wanted.texts.keys() & recorded)} recorded by a person, "
        f"{len(needed & narrated.keys())} narrated before, {len(needed - narrated.keys())} narrated now, "
        f"{len(gone)} taken out. {size:.1f} MB in {folder}"
    )


def _compressed(wav: bytes) -> bytes:
    """WAV as MP3."""
    try:
        import soundfile  # noqa: PLC0415 -- only this verb needs it
    except (ImportError, OSError) as error:
        message = f"Narrating needs the package soundfile ({error}). Install it with: pip install soundfile"
        raise NarrationError(message) from error
    packed = io.BytesIO()
    with (
        wave.open(io.BytesIO(wav)) as said,
        soundfile.SoundFile(
            packed,
            "w",
            samplerate=said.getframerate(),
            channels=said.getnchannels(),
            format="MP3",
            subtype="MPEG_LAYER_III",
            compression_level=SMALL,
        ) as written,
    ):
        written.buffer_write(said.readframes(said.getnframes()), dtype="int16")
    return packed.getvalue()


def _script(wanted: Iterable[Wanted]) -> str:
    """A table for whoever records: the name to save under, and the words to say."""
    rows = [
        f"{each.language}/{VOICE}/{text.where[:LONG_LINE].strip('-')}-{digest}.wav\t{text.utterance.text}"
        for each in wanted
        for digest, text in each.texts.items()
    ]
    return "\n".join(["file\twords", *rows, ""])
