"""What the clinic lets everybody know, on the waiting screen and the first one."""

from datetime import datetime

from kiosk.content.catalogue import ATTRACT, NOTICED, Catalogue
from kiosk.viewmodels.props import BlockProps, ScreenProps

NOTICE = "notice"


def with_notices(screen: ScreenProps, catalogue: Catalogue, now: datetime, greeting: int = 0) -> ScreenProps:
    """`screen` with the notices of this minute, each a block, the first below what they are called.

    The waiting screen shows one at a time: another one once each language had its turn in greeting.
    """
    if screen.id not in NOTICED:
        return screen
    noted = catalogue.notices(now)
    if screen.id == ATTRACT and noted:
        turn = greeting // len(catalogue.content.languages) % len(noted)
        noted = noted[turn : turn + 1]
    title, glyph = catalogue.language.words.notices.title, catalogue.content.icons.glyphs.get(NOTICE, "")
    blocks = tuple(
        BlockProps(NOTICE, title="" if number else title, text=text, glyph=glyph, tone="amber")
        for number, text in enumerate(noted)
    )
    return screen._replace(blocks=blocks)
