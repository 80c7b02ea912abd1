"""Finds the texts that do not fit their screens: lays out each one, and where it fails tries which text must go."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby, islice
from typing import NamedTuple

from kiosk.authoring.phrases import Phrase, Way, phrases, with_texts
from kiosk.authoring.render import Picture, Size, Studio, Wanted
from kiosk.authoring.scene import Rect
from kiosk.content import Bundle

SMALLEST: tuple[Size, ...] = ((1280, 800), (800, 1280))
"""The smallest panel, across and upright: what fits there fits everywhere."""
INCHES = 10.1
MOST_TOLD = 8
"""Texts of a language that are told of: each costs a second, and whoever mends some checks again."""
_MOST_TRIED = 12
_LINES_SEEN_AT_ONCE = 2.6
"""Texts of so many times their type size are one or two lines high, and are read at once."""
_ROUNDING = 1.5
"""Pixels by which layouts and fonts round."""


class Misfit(NamedTuple):
    """A text, the first screen and panel it does not fit on, and how many of its letters do; 0 where nobody knows."""

    language: str
    way: Way
    text: str
    screen: str
    size: Size
    letters: int


def misfits(bundle: Bundle, size: Size) -> Iterator[Misfit]:
    """Every text to be shortened, once; needs a `QGuiApplication`, and the kiosk's typefaces in it."""
    for language in bundle.content.languages:
        search = _Search(bundle, language.code, size)
        found: dict[Way, Misfit] = {}
        for each in islice(search.run(), MOST_TOLD):
            first = found.get(each.way, each)
            found[each.way] = first._replace(letters=each.letters)
        search.close()
        yield from found.values()


class _Search:
    """One language on one panel; what is found is shortened at once, so that the rest is seen as it would be then."""

    def __init__(self, bundle: Bundle, language: str, size: Size) -> None:
        self._bundle, self._language, self._size = bundle, language, size
        self._studio = Studio(bundle, size, language, Wanted(inches=INCHES, shapes=False))

    def close(self) -> None:
        """Take the window down."""
        self._studio.close()

    def run(self) -> Iterator[Misfit]:
        """What does not fit, as often as it was shortened."""
        left = self._studio.ids
        while left:
            bad = self._first_bad(left)
            if bad is None:
                return
            screen, texts = bad[0].id, {each.way: each.text for each in self._phrases()}
            fitting = self._mended(bad)
            # Where nothing that was tried helps, what is cut is told of without a number.
            letters = {way: len(text) for way, text in fitting.items()} or dict.fromkeys(self._cut(bad), 0)
            for way, most in letters.items():
                yield Misfit(self._language, way, texts[way], screen, self._size, most)
            self._bundle = self._bundle.saying(with_texts(self._bundle.content, fitting))
            self._studio.show(self._bundle)
            left = left[left.index(screen) + (not fitting) :]

    def _first_bad(self, screens: Sequence[str]) -> tuple[Picture, ...] | None:
        """The first of these screens that is not whole, as far as that is seen: one too narrow has no end of pages."""
        frames = self._studio.frames(screens)
        for _, drawn in groupby((frame.picture for frame in frames), key=lambda each: each.id):
            pictures: tuple[Picture, ...] = ()
            for each in drawn:
                pictures = (*pictures, each)
                if _is_broken(each):
                    return pictures
            if _hides(pictures):
                return pictures
        return None

    def _fits(self, screen: str, texts: Mapping[Way, str]) -> bool:
        """Whether the screen would be whole with these texts."""
        self._studio.show(self._bundle.saying(with_texts(self._bundle.content, texts)))
        return self._first_bad((screen,)) is None

    def _mended(self, pictures: Sequence[Picture]) -> dict[Way, str]:
        """The fewest texts that must be shorter for the screen to be whole, as short as they must be."""
        screen, seen = pictures[0].id, {each.text for picture in pictures for each in picture.scene.texts}
        there = [each for each in self._phrases() if any(map(each.stands_in, seen))]
        longer = sorted((each for each in there if len(each.text) > each.usual), key=_excess)
        usual = {each.way: each.shortened(each.usual) for each in longer}
        if usual and self._fits(screen, usual):
            for each in longer[::-1]:
                without = {way: text for way, text in usual.items() if way != each.way}
                if without and self._fits(screen, without):
                    usual = without
            return usual if len(usual) > 1 else self._longest(screen, usual)
        cut = self._cut(pictures)
        first = [each for each in there if each.way in cut]
        rest = sorted((each for each in there if each.way not in cut), key=lambda each: -len(each.text))
        for each in [*first, *rest][:_MOST_TRIED]:
            short = {each.way: each.shortened(len(each.text) // 3)}
            if self._fits(screen, short):
                return self._longest(screen, short)
        return {}

    def _longest(self, screen: str, short: Mapping[Way, str]) -> dict[Way, str]:
        """One text as long as it may be."""
        ((way, text),) = short.items()
        phrase = next(each for each in self._phrases() if each.way == way)
        fits, fails = len(text), len(phrase.text)
        while fails - fits > 1:
            tried = (fits + fails) // 2
            if self._fits(screen, {way: phrase.shortened(tried)}):
                fits = tried
            else:
                fails = tried
        return {way: phrase.shortened(fits)}

    def _phrases(self) -> tuple[Phrase, ...]:
        return phrases(self._bundle.content, self._language)

    def _cut(self, pictures: Iterable[Picture]) -> list[Way]:
        """The texts of the content that are cut on these pictures."""
        cut = {each.text for picture in pictures for each in picture.scene.texts if each.truncated}
        return [each.way for each in self._phrases() if each.text in cut]


def _excess(phrase: Phrase) -> float:
    return -len(phrase.text) / phrase.usual


def _is_broken(picture: Picture) -> bool:
    texts = [each for each in picture.scene.texts if each.visible]
    targets = [each.rect for each in picture.scene.targets if each.whole and picture.kind != "attract"]
    return (
        any(each.truncated for each in picture.scene.texts)
        or any(_lies_on(one.rect, other.rect) for one, other in combinations(texts, 2))
        or any(_lies_on(one, other) for one, other in combinations(targets, 2))
    )


def _hides(pictures: Sequence[Picture]) -> bool:
    """Whether a short text can be read on none of the screenfuls; what lies below a sheet is hidden on purpose."""
    if pictures[0].kind in ("sheet", "warning"):
        return False
    seen: dict[str, bool] = {}
    for text in (each for picture in pictures for each in picture.scene.texts):
        if text.rect[3] < text.pixel_size * _LINES_SEEN_AT_ONCE:
            seen[text.text] = seen.get(text.text, False) or text.visible
    return not all(seen.values())


def _lies_on(one: Rect, other: Rect) -> bool:
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return min(across, down) > _ROUNDING
