"""A name that can be that of a topic, as near as can be to what somebody wrote."""

import re
import unicodedata

from kiosk.authoring.scaffolds.made import RefusedError
from kiosk.content.catalogue import FIXED
from kiosk.content.crisis_numbers import crisis_numbers
from kiosk.content.never_said import never_said

_TAKEN = frozenset({*FIXED, "words"})
_OF_WINDOWS = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""Names that no file can have there."""


def topic_id(wanted: str) -> str:
    """From "Sleep & Rest" to sleep-rest. Raises `RefusedError` where there is none."""
    plain = unicodedata.normalize("NFKD", wanted).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain.removesuffix(".yaml")).strip("-").lstrip("0123456789-")
    if not name:
        message = f'"{wanted}" cannot be the name of a topic. Use small letters, digits and hyphens: new topic sleep'
        raise RefusedError(message)
    if name in _TAKEN or _OF_WINDOWS.fullmatch(name):
        what = f'"{name}" cannot be the name of a topic: it means something to the kiosk or to Windows.'
        message = f"{what} Take another one, such as: new topic {name}-help"
        raise RefusedError(message)
    if unsaid := [*crisis_numbers(name), *(word for word, _ in never_said(name.replace("-", " ")))]:
        message = f'"{unsaid[0]}" cannot stand in the name of a topic; the kiosk never says it. Take another name.'
        raise RefusedError(message)
    return name
