"""What of a content a machine offers: some of its languages, in an order of its own."""

from collections.abc import Sequence

import msgspec

from kiosk.content.model import Content


def offering(content: Content, codes: Sequence[str]) -> Content:
    """The content in those of `codes` that it holds, in their order; in all its languages where it holds none."""
    held = {each.code: each for each in content.languages}
    offered = tuple(held[code] for code in dict.fromkeys(codes) if code in held)
    if not offered or offered == content.languages:
        return content
    clinic = msgspec.structs.replace(content.clinic, languages=tuple(each.code for each in offered))
    return msgspec.structs.replace(content, clinic=clinic, languages=offered)
