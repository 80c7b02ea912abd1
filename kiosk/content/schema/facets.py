"""What single keys ask for besides their type: how an id, an icon, an address or a color is written."""

import re
from functools import cache

import msgspec

from kiosk import paths
from kiosk.content.icons import PREFIX, known_icons
from kiosk.content.model import (
    Booking,
    Clinic,
    ClinicLook,
    LocalCrisisLine,
    Question,
    Screen,
    Topic,
    WarningWords,
    Words,
)
from kiosk.content.pictures import illustrations
from kiosk.content.schema.shapes import NO_LINE, Schema, pattern, suggested, text

_BOLD = "-bold"
_ID = pattern(r"^\s*[a-z][a-z0-9-]*\s*$", "Use lower-case letters, digits and hyphens, and begin with a letter.")
_SITE = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}(?:/[A-Za-z0-9_.~%/+-]*)?"
_COLOR = pattern(r"^\s*#[0-9A-Fa-f]{6}\s*$", 'Write a # and the six digits of the color, in quotes: "#1b555e".')
_CODE = pattern(r"^\s*[a-z]{2,3}\s*$", "Write each language as its folder is called: two small letters, such as es.")
_MAY_BE_EMPTY = r"^\s*(?:\S(?:[^\n]*\S)?\s*)?$"
_ADDRESS = "Write the whole address, such as https://your-clinic.org/book, without a question mark and without a #."
_SHORT = "Write it as your-clinic.org/book, easy to type."
_NO_ICON = "There is no icon of this name. It begins with ph. and mostly ends in -bold, such as ph.heart-bold."
_PHONE = r"^\s*(?:(?:\+?1[-. ]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[-. ]?)[2-9]\d\d[-. ]?\d{4}|[2-9]11)\s*$"


def facet(kind: type[msgspec.Struct], name: str) -> Schema:
    """What the key `name` of `kind` asks for besides its type; mostly nothing."""
    return next((_facets()[each, name] for each in kind.__mro__ if (each, name) in _facets()), {})


@cache
def _facets() -> dict[tuple[type, str], Schema]:
    picture = suggested(illustrations(paths.assets() / "illustrations"))
    return {
        (Screen, "id"): _ID,
        (Question, "id"): _ID,
        **{(kind, "icon"): {"allOf": [{"$ref": "#/definitions/icon"}]} for kind in (Topic, Screen)},
        **{(kind, "picture"): picture for kind in (Topic, Screen)},
        **{(kind, "hard_words"): {"properties": {}} for kind in (Topic, Words)},
        (Clinic, "languages"): {"items": text("A language, as its folder is called.") | _CODE, "uniqueItems": True},
        (Clinic, "front_desk_plan"): {"type": ["string", "number", "null"]} | pattern(_MAY_BE_EMPTY, NO_LINE),
        (Clinic, "notices"): {"type": ["array", "null"], "minItems": 0},
        (Booking, "address"): pattern(rf"^\s*https://{_SITE}\s*$", _ADDRESS),
        (Booking, "short"): pattern(rf"^\s*{_SITE}\s*$", _SHORT),
        (LocalCrisisLine, "phone"): pattern(_PHONE, "Write its ten digits, such as 214-555-0123."),
        (ClinicLook, "accent"): _COLOR,
        (ClinicLook, "second_accent"): _COLOR,
        (WarningWords, "countdown"): pattern(
            r"^[^{}\n]*\{seconds\}[^{}\n]*\s*$", "It must hold {seconds} once, and no other braces."
        ),
    }


def icon() -> Schema:
    """Any icon there is, as one pattern: thousands of names in a list would fill every hint; bold ones are offered."""
    bold = sorted(name.removesuffix(_BOLD) for name in known_icons() if name.endswith(_BOLD))
    styles = sorted({name.removeprefix(bold[0]) for name in known_icons() if name.startswith(f"{bold[0]}-")})
    written = rf"^\s*{re.escape(PREFIX)}(?:{'|'.join(bold)})(?:{'|'.join(styles)})?\s*$"
    return pattern(written, _NO_ICON) | suggested(f"{PREFIX}{name}{_BOLD}" for name in bold)
