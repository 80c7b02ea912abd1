"""That visits are counted, on the screens that speak of privacy."""

from kiosk.content.catalogue import ABOUT, ATTRACT, Catalogue
from kiosk.viewmodels.props import BlockProps, ScreenProps


def with_counting(screen: ScreenProps, catalogue: Catalogue) -> ScreenProps:
    """`screen` as it is where visits are counted: beside what it says of privacy, it says so."""
    words = catalogue.language.words
    if screen.id == ATTRACT:
        return screen._replace(points=(*screen.points, words.counting.line))
    if screen.id != ABOUT:
        return screen
    said = BlockProps("text", text=words.counting.text, tone="dusk")
    at = next(at for at, each in enumerate(screen.blocks, start=1) if each.text == words.about.privacy_text)
    return screen._replace(blocks=(*screen.blocks[:at], said, *screen.blocks[at:]))
