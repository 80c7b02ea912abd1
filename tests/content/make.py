"""What tests of content make: a copy of the good content to break, pictures of a few bytes, the report of `check`."""

import json
import re
import shutil
import struct
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from kiosk import paths
from kiosk.cli import main
from kiosk.content import pack
from kiosk.content.compile import Compiled, compile_content

HERE = Path(__file__).parent
GOOD, BROKEN = HERE / "good", HERE / "broken"
ILLUSTRATIONS = paths.assets() / "illustrations"


class Reported(NamedTuple):
    """One problem as scripts read it."""

    severity: str
    code: str
    file: str
    line: int
    column: int
    what: str
    mend: str


def report(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[Reported]]:
    """Exit code and problems of `check FOLDER --format json`; fails where the JSON has another shape."""
    code = main(["check", str(folder), "--format", "json"])
    said = json.loads(capsys.readouterr().out)
    assert list(said) == ["problems"]
    assert all(tuple(each) == Reported._fields for each in said["problems"]), said
    return code, [Reported(**each) for each in said["problems"]]


def compiled(folder: Path) -> Compiled:
    """`folder` with the kiosk's own illustrations."""
    return compile_content(folder, ILLUSTRATIONS)


def codes(folder: Path) -> list[str]:
    """The codes of the problems of `folder`, first things first."""
    return [each.code for each in compiled(folder).problems]


def packed(font: bytes, made: Compiled | None = None) -> bytes:
    """A bundle of the good content, or of other content, with any font."""
    made = made or compiled(GOOD)
    assert made.content is not None, made.problems
    return pack(made.content, made.pictures, font)


def copy_of_good(folder: Path) -> Path:
    """The good content, to be broken."""
    return Path(shutil.copytree(GOOD, folder / "content"))


_LINE = re.compile(r'(?P<before>\s*(?:- )?(?P<name>\w+): |\s+- )(?P<text>[^\[>].*?)(?P<close>"?)')
_KEPT = {"id", "icon", "picture", "tone", "kind", "safety", "short", "full"}
_BARE = ("safety", "crisis_help")


def translated_copy(folder: Path, code: str) -> Path:
    """The good content once more as another language, each of its texts ending in a sign of its own."""
    for file in Path(shutil.copytree(folder / "en", folder / code)).glob("*.yaml"):
        text, mark, explained = file.read_text(encoding="utf-8").partition("hard_words:")
        if file.name == "words.yaml":
            text, explained = f"{text}{mark}{explained}", ""
        lines = [_marked(line) for line in text.splitlines()]
        file.write_text("\n".join([*lines, f"{mark}{explained}" if explained else ""]), encoding="utf-8")
    clinic = folder / "clinic.yaml"
    text = clinic.read_text(encoding="utf-8").replace("[en]", f"[en, {code}]")
    lines = [f"{line}\n    {code}: ainsi" if line.startswith("    en:") else line for line in text.splitlines()]
    clinic.write_text("\n".join(lines), encoding="utf-8")
    return folder / code


def _marked(line: str) -> str:
    found = _LINE.fullmatch(line)
    if (
        not found
        or found["name"] in _KEPT
        or found["text"] in _BARE
        or (found["text"][-1] == ":" and not found["close"])
    ):
        return line
    return f"{found['before']}{found['text']}!{found['close']}"


def replace(file: Path, old: str, new: str) -> None:
    """Other words in the place of words that stand there once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def png(width: int, height: int) -> bytes:
    """Head and end of a PNG of this size; nothing is drawn."""
    head = struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    drawn = struct.pack(">I", 3) + b"IDAT" + bytes(3 + 4)
    end = struct.pack(">I", 0) + b"IEND" + bytes(4)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(head)) + b"IHDR" + head + bytes(4) + drawn + end


def jpeg(width: int, height: int) -> bytes:
    """Head and end of a JPEG of this size, behind a marker that holds an end of its own, as a small picture does."""
    return (
        b"\xff\xd8\xff\xe0\x00\x10JFIF"
        + bytes(8)
        + b"\xff\xd9"
        + b"\xff\xc0\x00\x11\x08"
        + struct.pack(">HH", height, width)
        + b"\x03"
        + bytes(9)
        + b"\xff\xda\x00\x02"
        + bytes(5)
        + b"\xff\xd9"
    )


def webp(kind: str, width: int, height: int) -> bytes:
    """A WebP of this size without its drawing: "VP8 ", "VP8L" or "VP8X"."""
    less = (max(width - 1, 0), max(height - 1, 0))
    body = {
        "VP8 ": bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", width, height),
        "VP8L": b"\x2f" + struct.pack("<I", less[0] | less[1] << 14) + bytes(5),
        "VP8X": bytes(4) + less[0].to_bytes(3, "little") + less[1].to_bytes(3, "little"),
    }[kind]
    riff = b"WEBP" + kind.encode() + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", len(riff)) + riff


def expected_of(name: str) -> list[dict[str, str | int]]:
    """The problems that a broken folder must be told of."""
    said = json.loads((BROKEN / f"{name}.json").read_text(encoding="utf-8"))
    return cast("list[dict[str, str | int]]", said["problems"])
