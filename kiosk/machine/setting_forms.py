"""How the settings of a machine are written: words that switch, and numbers with their bounds."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NewType, get_args

if TYPE_CHECKING:
    from kiosk.content.nodes import Node
    from kiosk.content.reader import Form, Reader

Heard = Literal["off", "headset", "loudspeaker"]
Switched = Literal["off", "on"]
_OFF, _ON = frozenset({"off", "no", "false"}), frozenset({"on", "yes", "true"})
"""What other programs take for off, and for on, in a YAML file."""

Inches = NewType("Inches", str)
Percent = NewType("Percent", str)
Seconds = NewType("Seconds", str)
CrisisSeconds = NewType("CrisisSeconds", str)
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
}
"""Softer than 10 percent nobody hears that it speaks, nor can a visitor choose it. Shorter than 20 seconds nobody can
answer (WCAG 2.2.1)."""


def setting_forms() -> dict[Any, "Form"]:
    """How each type is read."""
    forms: dict[Any, Form] = {Heard: _read_heard, Switched: _read_switched}
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
    if text in _OFF:
        return "off"
    return text if text in get_args(Heard) else reader.choice(node, name, get_args(Heard))


def _read_switched(reader: "Reader", node: "Node", name: str) -> Any:  # noqa: ANN401 -- what the reader calls
    text = _word(node)
    if text in _OFF | _ON:
        return "on" if text in _ON else "off"
    return reader.choice(node, name, get_args(Switched))
