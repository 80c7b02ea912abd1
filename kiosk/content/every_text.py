"""What every text of the content is asked, wherever it stands."""

from collections.abc import Collection

import msgspec

from kiosk.content import fields, leftovers, links, marks, wording
from kiosk.content.never_said import NEVER
from kiosk.content.problems import Place
from kiosk.content.reader import Reader


def check_every_text(
    reader: Reader, value: msgspec.Struct, place: Place, languages: Collection[str] = tuple(NEVER)
) -> None:
    """No text below `value` says what is never said, is left over from a copy, or lost a part of a pair."""
    wording.check_words(reader, value, place, languages)
    leftovers.check_leftovers(reader, value, place)
    fields.check_fields(reader, value, place)
    marks.check_marks(reader, value, place)
    links.check_links(reader, value, place)
