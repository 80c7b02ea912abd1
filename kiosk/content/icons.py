"""Icons: qtawesome's Phosphor set, read as files; the package itself is never imported."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

PREFIX: Final = "ph."
INTERFACE: Final = {
    "home": "house-bold",
    "back": "arrow-left-bold",
    "language": "globe-bold",
    "access": "text-aa-bold",
    "done": "check-circle-bold",
    "next": "arrow-right-bold",
    "previous": "arrow-left-bold",
    "more_below": "caret-down-bold",
    "more_above": "caret-up-bold",
    "close": "x-bold",
    "book": "calendar-check-bold",
    "about": "info-bold",
    "questions": "question-bold",
    "caution": "warning-bold",
    "next_step": "person-simple-walk-bold",
    "safety": "shield-check-bold",
    "phone": "phone-bold",
    "chat": "chat-circle-dots-bold",
    "desk": "user-bold",
    "sources": "book-open-bold",
    "check": "check-bold",
    "item": "minus-bold",
    "touch": "hand-pointing-bold",
    "listen": "headphones-bold",
    "pause": "pause-bold",
    "go_on": "play-bold",
    "again": "arrow-counter-clockwise-bold",
    "softer": "speaker-low-bold",
    "louder": "speaker-high-bold",
    "stop": "speaker-slash-bold",
    "notice": "megaphone-simple-bold",
}
"""What the interface needs -> its Phosphor name."""


class IconsMissingError(ImportError):
    """qtawesome's files are not where they should be."""


@cache
def _fonts() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        message = "The package qtawesome is not installed; run the set-up again."
        raise IconsMissingError(message)
    return Path(spec.origin).parent / "fonts"


def _newest(pattern: str) -> Path:
    found = sorted(_fonts().glob(pattern))
    if not found:
        message = f"qtawesome holds no {pattern} in {_fonts()}; another version of it is needed."
        raise IconsMissingError(message)
    return found[-1]


@cache
def known_icons() -> dict[str, str]:
    """Phosphor name -> glyph."""
    charmap = json.loads(_newest("phosphor-charmap*.json").read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in charmap.items()}


def icon_font() -> bytes:
    """The font all glyphs are of."""
    return _newest("phosphor*.ttf").read_bytes()


def interface_glyphs() -> dict[str, str]:
    """What the interface needs -> glyph; raises `IconsMissingError` where the font lacks one."""
    icons = known_icons()
    lacking = [name for name in INTERFACE.values() if name not in icons]
    if lacking:
        message = f"qtawesome's Phosphor font lacks {', '.join(lacking)}."
        raise IconsMissingError(message)
    return {use: icons[name] for use, name in INTERFACE.items()}
