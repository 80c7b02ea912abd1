"""Addresses in texts: the kiosk has no links, and what looks like one leads nowhere."""

import re

import msgspec

from kiosk.content.model import Booking, Source
from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.said import texts

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s\"'<>]+|(?<![@\w.-])(?:[a-z0-9-]+\.)+(?:org|com|net|edu|gov)\b(?:/[^\s\"'<>]*)?",
    re.IGNORECASE,
)
_BEHIND = ".,;:!?)"


def check_links(reader: Reader, value: msgspec.Struct, place: Place) -> None:
    """Warn of an address in a text, but for those of sources and of the booking."""
    for owner, _, text, at in texts(reader, value, place):
        found = None if isinstance(owner, Booking | Source) else _ADDRESS.search(text)
        if found:
            address = found[0].rstrip(_BEHIND)
            what = f'"{address}" cannot be touched here: the kiosk has no links and no internet.'
            mend = (
                "Take it out. The booking screen shows the address where people book; the front desk can tell others."
            )
            reader.warn("address-in-text", reader.word(at, address), what, mend)
