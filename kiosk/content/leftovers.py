"""What a copied text brings along that nobody wants on the glass: list signs, broken letters, signs for bold."""

import html
import re
from typing import NamedTuple

import msgspec

from kiosk.content.model import Points, Topic
from kiosk.content.problems import Place
from kiosk.content.quoting import as_written
from kiosk.content.reader import Reader
from kiosk.content.said import texts

_BULLET = re.compile(
    "^(?:[\u2022\u2023\u25e6\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u00b7\u2043\u2219\ue000-\uf8ff]\\s*)+"
)
_DASH = re.compile("^[-\u2010-\u2015\u2212*]\\s+")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_AS_WINDOWS = "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d"
_AS_WINDOWS += "\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
_BROKEN = re.compile(
    f"[\u00c2\u00c3\u00c5][\u0080-\u00bf{_AS_WINDOWS}]|\u00e2[\u20ac\u201a][\u0080-\u00bf{_AS_WINDOWS}]?"
)
_LOST = "\ufffd"
_MARKUP = re.compile(
    r"\[(?P<link>[^\]]+)\]\([^)\s]+\)|\*\*(?P<stars>[^*]+)\*\*|\*\*|(?<!\w)__(?P<lines>[^_]+)__(?!\w)|"
    r"</?(?:b|i|u|em|strong|p|br|span|div|a|font|li|ul|ol|h\d)(?:\s[^>]*)?/?>|&(?:nbsp|amp|lt|gt|quot|#\d+);",
    re.IGNORECASE,
)


def check_leftovers(reader: Reader, value: msgspec.Struct, place: Place) -> None:
    """Every text below `value` holds letters and signs that somebody meant to show."""
    for owner, name, text, at in texts(reader, value, place):
        item = isinstance(owner, Points) or (isinstance(owner, Topic) and name == "summary")
        if found := _left(text, item=item):
            reader.note("leftover", reader.word(at, found.sign), found.what, found.mend)


class _Left(NamedTuple):
    """What is wrong and how to mend it, and the sign that shows it."""

    sign: str
    what: str
    mend: str


def _left(text: str, *, item: bool) -> _Left | None:
    if _LOST in text:
        mend = "Type the word again; it was copied from a file of another kind."
        return _Left(_LOST, "A letter was lost here (\ufffd).", mend)
    if broken := _BROKEN.search(text):
        what = "Letters of this text came out as others when it was copied."
        mend = f"Write: {as_written(_healed(text))}" if _healed(text) != text else "Type the words again by hand."
        return _Left(broken[0], what, mend)
    if (begins := _BULLET.match(text)) or (item and (begins := _DASH.match(text))):
        rest = text[begins.end() :] if begins else text
        mend = f"The list draws its own. Write: {as_written(rest)}"
        return _Left(text[:1], "A sign of a list stands before the first word.", mend)
    if private := _PRIVATE.search(text):
        what = "A sign stands here that the screen cannot show."
        return _Left(private[0], what, f"Write: {as_written(_PRIVATE.sub('', text))}")
    if markup := _MARKUP.search(text):
        plain = html.unescape(
            _MARKUP.sub(lambda each: each["link"] or each["stars"] or each["lines"] or _kept(each[0]), text)
        )
        what = "Signs for bold, links or other type are shown as they are."
        return _Left(markup[0], what, f"Write: {as_written(' '.join(plain.split()))}")
    return None


def _kept(sign: str) -> str:
    return sign if sign.startswith("&") else ""


def _healed(text: str) -> str:
    """The text as it was before UTF-8 was taken for the letters of Windows."""
    data = b"".join(_byte(each) for each in text)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return text


def _byte(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1" if ord(letter) < 0x100 else "utf-8")  # noqa: PLR2004 -- one byte
