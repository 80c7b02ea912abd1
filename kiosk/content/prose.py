"""Sentences and words, as somebody who reads aloud counts them."""

import re

_WORD = re.compile(r"[^\W_]+(?:['\u2019\u2010\u2011-][^\W_]+)*")
_END = re.compile(r"(?<=[.!?…])[\"\u201d\u2019»)]*\s+(?=[\"\u201c\u2018«(¿¡]*[^\W_])")
_SHORTENED = re.compile(r"\b(Dr|Dra|Mr|Mrs|Ms|Sr|Sra|Ud|Uds|St|vs|etc)\.(?=\s)")


def words(text: str) -> list[str]:
    """The words of a text; a number is one, and so is what a hyphen or an apostrophe holds together."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of a text; what has no end of its own is one too, such as an item of a list."""
    parts = _END.split(_SHORTENED.sub(r"\1", text))
    return [each.strip() for each in parts if words(each)]
