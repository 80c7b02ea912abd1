"""What an editor knows of machine.yaml: a JSON Schema, with what each setting is for."""

import json
import typing
from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal

import msgspec

from kiosk.content.schema import ENDING, MADE, shapes
from kiosk.content.schema.made import DRAFT
from kiosk.content.schema.shapes import Schema
from kiosk.machine.brightness import BRIGHTEST, DIMMEST, Brightness
from kiosk.machine.opening import OpeningHours
from kiosk.machine.setting_forms import (
    BOUNDS,
    OFF,
    ON,
    WHOLE_PATH,
    Codes,
    Corner,
    FolderOrOff,
    Heard,
    SourceFolder,
    Switched,
)
from kiosk.machine.settings import MachineSettings

FILE: Final = f"machine{ENDING}"
EXPLAINED: Final[Mapping[str, str]] = {
    "panel_inches": "The diagonal of the panel in inches, measured on the glass. Without it, it is guessed.",
    "rotation": "How the picture is turned, in degrees clockwise.",
    "viewing_distance_mm": "From how far visitors read, eyes to glass, in millimeters. Text begins as large as "
    "that needs.",
    "mount_height_mm": "From the floor to the upper edge of the picture, in millimeters. Above 1220, visits begin in "
    "its lowest third, where the panel is large enough for that.",
    "languages": "Which languages of the content are offered, the first one first: [es, en]. Without it, all of them.",
    "idle_seconds": "Seconds before an unused screen warns. A long one waits until it can have been read.",
    "crisis_idle_seconds": "Seconds before the unused crisis screen warns.",
    "warning_seconds": "Seconds it warns before it clears itself.",
    "opening_hours": "When the clinic is open: hours for every day, or days with their hours. Outside them the screen "
    "that waits goes dark, with crisis help on it.",
    "voice": "Where a screen may be read aloud. The whole room hears a loudspeaker.",
    "voice_output": "A part of the name of the one device it is read aloud on.",
    "voice_volume": "How loud each visit begins, in percent.",
    "staff_door": "The corner of the picture that five taps open to staff, once there is a PIN: ipt-kiosk pin set.",
    "pixel_shift": "Whether what is shown shifts by a pixel or two while nobody is there, so that nothing burns in.",
    "brightness": "How bright the panel is, in percent, where the system can set it: a number, or hours with one each.",
    "content_source": "The folder that content is fetched from, such as a mounted share: its whole path.",
    "metrics": "Where metrics for Prometheus are written: off, or the whole path of a folder.",
    "statistics": "Whether visits are counted by the month. The kiosk tells visitors so.",
}
"""Setting -> what it is for."""
_MEANT: Final[Mapping[str, Iterable[str]]] = {"off": OFF, "on": ON}
"""What other programs take for a word."""
_PERCENT: Final = r"(?:[3-9]\d|100)"
_LEVEL: Final = rf"(?:[01]\d|2[0-3]):[0-5]\d\s+0*{_PERCENT}"
_BRIGHTNESS: Final = rf"^\s*(?:0*{_PERCENT}|{_LEVEL}(?:\s*,\s*{_LEVEL})*)\s*$"


def settings_schema() -> dict[str, bytes]:
    """Name of its file -> the schema of `machine.yaml`."""
    kinds = typing.get_type_hints(MachineSettings)
    named = {each.name: _setting(kinds[each.name], each) for each in msgspec.structs.fields(MachineSettings)}
    made = shapes.named("How this machine is set. Everything may be left out.", named, ())
    made |= {"allOf": [{"type": ["object", "null"], "errorMessage": "Lines such as rotation: 90 belong here."}]}
    text = json.dumps({"$schema": DRAFT, "$comment": MADE, **made}, ensure_ascii=False, indent=1)
    return {FILE: f"{text}\n".encode()}


def _setting(kind: Any, field: msgspec.structs.FieldInfo) -> Schema:  # noqa: ANN401 -- one case a type
    about = EXPLAINED[field.name]
    if kind in BOUNDS:
        least, most, whole, *_ = BOUNDS[kind]
        ends = {"minimum": int(least) if whole else least, "maximum": int(most) if whole else most}
        usual = {"default": float(field.default) if not whole else int(field.default)} if field.default else {}
        sort = "integer" if whole else "number"
        said = f"A {'whole ' if whole else ''}number from {least:g} to {most:g} belongs here."
        return {"description": about, "type": sort, **ends, **usual, "errorMessage": said}
    if kind in (Heard, Switched, Corner):
        words = typing.get_args(kind)
        return _words(about, words) | {"default": field.default}
    if kind is FolderOrOff:
        said = "Write off, or the whole path of a folder."
        path = shapes.pattern(rf"^\s*(?:{_either(OFF)}|/.*|[A-Za-z]:[\\/].*)\s*$", said)
        return {
            "description": about,
            "type": ["string", "boolean"],
            "default": field.default,
            "errorMessage": said,
            **path,
        }
    if kind == OpeningHours:
        return _opening_hours(about)
    if kind == Brightness:
        said = f"Write a whole number from {DIMMEST} to {BRIGHTEST}, or hours with a number each: 07:00 80, 19:00 40."
        ends = {"minimum": DIMMEST, "maximum": BRIGHTEST}
        written = shapes.pattern(_BRIGHTNESS, said)
        return {"description": about, "type": ["integer", "string"], **ends, "errorMessage": said, **written}
    if kind is Codes:
        code = shapes.text("") | shapes.pattern("^[a-z]{2,3}$", "Write the name of its folder in the content: es.")
        return shapes.several(about, code | {"type": "string"})
    if typing.get_origin(kind) is Literal:
        numbers = [int(each) for each in typing.get_args(kind)]
        return {"description": about, "enum": numbers, "default": int(field.default)}
    if kind is SourceFolder:
        return shapes.text(about) | shapes.pattern(
            rf"^\s*{WHOLE_PATH}", "Write its whole path: /mnt/clinic/kiosk-content."
        )
    if kind is str:
        return shapes.text(about)
    message = f"how an editor is told of {field.name} is not said in kiosk/machine/settings_schema.py"
    raise TypeError(message)


def _opening_hours(about: str) -> Schema:
    """Hours for every day, or days with theirs, one or several."""
    days = shapes.several("All days where none is named.", shapes.weekday(""))
    opening = shapes.named("", {"days": days, "hours": shapes.hours("The whole day where they are not named.")}, ())
    one = shapes.either(about, shapes.hours(""), opening)
    return one | {"type": [*one["type"], "array"], "minItems": 1, "items": opening}


def _words(about: str, words: Iterable[str]) -> Schema:
    """One of some words, in large letters or small; off and on in the words of YAML of any age."""
    every = sorted({meant for word in words for meant in _MEANT.get(word, (word,))})
    said = f"Write one of: {', '.join(words)}."
    return {
        "description": about,
        "type": ["string", "boolean"],
        "errorMessage": said,
        **shapes.pattern(rf"^\s*(?:{_either(every)})\s*$", said),
        **shapes.suggested(words),
    }


def _either(words: Iterable[str]) -> str:
    """A pattern of any of them, in large letters or small."""
    return "|".join("".join(f"[{each.upper()}{each}]" for each in word) for word in sorted(words))
