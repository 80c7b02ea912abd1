"""How the settings of a machine are written: words that switch, and numbers with their bounds."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NewType, get_args

from kiosk.machine.brightness import brightness_forms
from kiosk.machine.opening import opening_forms

if TYPE_CHECKING:
    from kiosk.content.nodes import Node
    from kiosk.content.reader import Form, Reader

Heard = Literal["off", "headset", "loudspeaker"]
Switched = Literal["off", "on"]
Corner = Literal["off", "top-left", "top-right"]
OFF, ON = frozenset({"off", "no", "false"}), frozenset({"on", "yes", "true"})
"""What other programs take for off, and for on, in a YAML file."""

Inches = NewType("Inches", str)
Percent = NewType("Percent", str)
Seconds = NewType("Seconds", str)
CrisisSeconds = NewType("CrisisSeconds", str)
WarningSeconds = NewType("WarningSeconds", str)
Distance = NewType("Distance", str)
Height = NewType("Height", str)
Codes = NewType("Codes", tuple[str, ...])
SourceFolder = NewType("SourceFolder", str)
WHOLE_PATH = r"(?:/|[A-Za-z]:[\\/]|\\\\)"
"""How the whole path of a folder begins."""
_CODE = re.compile(r"[a-z]{2,3}")
FolderOrOff = NewType("FolderOrOff", str)
_LONGEST = 10
"""Characters of a number; a longer one is a mistake, and costs time to read."""


class Bounds(NamedTuple):
    """What a number may be, and what it is called where it is told."""

    least: float
    most: float
    whole: bool
    called: str
    such_as: str
    besides: str = ""


BOUNDS: Mapping[Any, Bounds] = {
    Inches: Bounds(
        5, 120, whole=False, called="size of a panel", such_as="21.5", besides=" It is the diagonal, in inches."
    ),
    Percent: Bounds(10, 100, whole=True, called="volume", such_as="60", besides=' For silence, write "voice: off".'),
    Seconds: Bounds(20, 3600, whole=True, called="time to wait", such_as="90", besides=" It is in seconds."),
    CrisisSeconds: Bounds(
        300, 3600, whole=True, called="time to wait on the crisis screen", such_as="300", besides=" It is in seconds."
    ),
    WarningSeconds: Bounds(30, 300, whole=True, called="time to warn", such_as="30", besides=" It is in seconds."),
    Distance: Bounds(
        250,
        3000,
        whole=True,
        called="distance to read from",
        such_as="600",
        besides=" It is in millimeters, from a visitor's eyes to the glass.",
    ),
    Height: Bounds(
        300,
        3000,
        whole=True,
        called="height of a panel",
        such_as="1200",
        besides=" It is in millimeters, from the floor to the upper edge of the picture.",
    ),
}
"""Softer than 10 percent nobody hears that it speaks, nor can a visitor choose it. Shorter than 20 seconds nobody can
answer (WCAG 2.2.1), and a warning leaves 30."""


def setting_forms() -> dict[Any, "Form"]:
    """How each type is read."""
    forms: dict[Any, Form] = {
        Heard: _read_heard,
        Switched: _read_switched,
        Codes: _read_codes,
        Corner: _read_corner,
        FolderOrOff: _read_folder_or_off,
        **opening_forms(),
        **brightness_forms(),
        SourceFolder: _read_folder,
    }
    for kind, bounds in BOUNDS.items():
        forms[kind] = _number(bounds)
    return forms


def _number(bounds: Bounds) -> "Form":
    def read(reader: "Reader", node: "Node", name: str) -> str | None:
        before = len(reader.problems)
        text = reader.text(node, name)
        if text is None or len(reader.problems) > before:
            return None
        if _fits(text, bounds):
            return text
        kind = "whole number" if bounds.whole else "number"
        mend = f"Write a {kind} between {bounds.least:g} and {bounds.most:g}, such as {bounds.such_as}.{bounds.besides}"
        reader.note("wrong-type", node.place, f'"{name}: {text}" is no {bounds.called}.', mend)
        return None

    return read


def _fits(text: str, bounds: Bounds) -> bool:
    if not text.isascii() or len(text) > _LONGEST or (bounds.whole and not text.isdigit()):
        return False
    try:
        return bounds.least <= float(text) <= bounds.most
    except ValueError:
        return False


def _word(node: "Node") -> str:
    from kiosk.content.nodes import Scalar  # noqa: PLC0415 -- YAML only where there is a file

    return node.text.strip().lower() if isinstance(node, Scalar) else ""


def _read_heard(reader: "Reader", node: "Node", name: str) -> Any:  # noqa: ANN401 -- what the reader calls
    text = _word(node)
    if text in OFF:
        return "off"
    return text if text in get_args(Heard) else reader.choice(node, name, get_args(Heard))


def _read_corner(reader: "Reader", node: "Node", name: str) -> Any:  # noqa: ANN401 -- what the reader calls
    text = _word(node)
    if text in OFF:
        return "off"
    return text if text in get_args(Corner) else reader.choice(node, name, get_args(Corner))


def _read_switched(reader: "Reader", node: "Node", name: str) -> Any:  # noqa: ANN401 -- what the reader calls
    text = _word(node)
    if text in OFF | ON:
        return "on" if text in ON else "off"
    return reader.choice(node, name, get_args(Switched))


def _read_codes(reader: "Reader", node: "Node", name: str) -> tuple[str, ...] | None:
    codes = reader.several(node, (str, ...), name)
    for code in codes or ():
        if not _CODE.fullmatch(code):
            mend = f'Write the names of their folders in the content, such as "{name}: [es, en]".'
            reader.note("unknown-value", node.place, f'"{code}" is no code of a language.', mend)
            return None
    return codes and tuple(dict.fromkeys(codes))


def _read_folder_or_off(reader: "Reader", node: "Node", name: str) -> Any:  # noqa: ANN401 -- what the reader calls
    if _word(node) in OFF:
        return "off"
    before = len(reader.problems)
    text = reader.text(node, name)
    if text is None or len(reader.problems) > before:
        return None
    if PurePosixPath(text).is_absolute() or PureWindowsPath(text).is_absolute():
        return text
    mend = "Write off, or the whole path of a folder, such as /var/lib/prometheus/node-exporter."
    reader.note("wrong-type", node.place, f'"{name}: {text}" is no folder.', mend)
    return None


def _read_folder(reader: "Reader", node: "Node", name: str) -> Any:  # noqa: ANN401 -- what the reader calls
    text = reader.text(node, name)
    if text is None or re.match(WHOLE_PATH, text):
        return text
    mend = "Write its whole path, such as /mnt/clinic/kiosk-content."
    reader.note("wrong-type", node.place, f'"{name}: {text}" does not say where the folder lies.', mend)
    return None
