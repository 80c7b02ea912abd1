"""What every rendered frame must keep, whatever the panel, the text size or the language (docs/look.md).

Each check gives the complaints about one picture, as sentences; none means it holds.
"""

from collections.abc import Callable, Iterator
from itertools import combinations

from kiosk import crisis
from kiosk.authoring import Picture
from kiosk.authoring.scene import Rect, SeenTarget
from tests.pseudo import stretched

CAPITALS = 0.668
"""Height of a capital of Atkinson Hyperlegible Next, in parts of the type size."""
CAPITAL_MM, DIGIT_MM = 4.9, 6.1
TARGET_MM, MAIN_TARGET_MM, GAP_MM = 11.6, 20.0, 3.0
QR_MM = 40.0
LARGEST_BANNER, LARGEST_BANNER_SMALL = 0.15, 0.30
SMALL_INCHES = 15.0
OTHER_BAR_BUTTONS = 3
_SAID = (
    "Pause",
    "Go on",
    "Again",
    "Softer",
    "Louder",
    "Stop",
    "Pausa",
    "Seguir",
    "Otra vez",
    "Más bajo",
    "Más alto",
    "Parar",
)
VOICE = {*_SAID, *map(stretched, _SAID)}
"""What the controls of the voice are called."""
LISTEN = {"Listen", "Escuchar", stretched("Listen")}
"""What the bar's button is called that is there only with a voice."""
ROUNDING = 1.5
"""Pixels by which layouts and fonts round."""

Check = Callable[[Picture], Iterator[str]]


def texts_are_whole(picture: Picture) -> Iterator[str]:
    """Nothing is elided or cut, but by the view that scrolls it."""
    for each in picture.scene.texts:
        if each.truncated:
            yield f"{each.text!r} is cut"


def texts_are_large(picture: Picture) -> Iterator[str]:
    """Capitals of 4.9 mm, digits of the banner of 6.1 mm."""
    numbers = {line.digits for line in crisis.BANNER if line.digits}
    for each in picture.scene.texts:
        tall = each.pixel_size * CAPITALS / picture.px_per_mm
        needed = DIGIT_MM if each.text in numbers else CAPITAL_MM
        if tall < needed - 0.05:
            yield f"{each.text!r} has capitals of {tall:.2f} mm and needs {needed}"


def texts_keep_apart(picture: Picture) -> Iterator[str]:
    """No text lies on another."""
    for one, other in combinations([each for each in picture.scene.texts if each.visible], 2):
        if _overlap(one.rect, other.rect) > ROUNDING:
            yield f"{one.text!r} lies on {other.text!r}"


def crisis_help_is_whole(picture: Picture) -> Iterator[str]:
    """Digits and both languages of each line of the banner can be read."""
    read = "\n".join(each.text for each in picture.scene.texts if each.visible)
    for line in crisis.BANNER:
        if line.digits and line.digits not in read:
            yield f"{line.digits} cannot be read"
        for short, long in zip(line.short, line.words, strict=True):
            if short not in read and long not in read:
                yield f"{short!r} cannot be read"


def ways_to_reach_help_are_in_one_piece(picture: Picture) -> Iterator[str]:
    """On the crisis screen no number and no address is broken over two lines."""
    for each in picture.scene.texts if picture.id == "crisis" else ():
        one_word = " " not in each.text and any(letter.isdigit() for letter in each.text)
        if one_word and each.rect[3] > each.pixel_size * 1.5:
            yield f"{each.text!r} is broken over two lines"


def banner_is_low(picture: Picture) -> Iterator[str]:
    """At most 15 % of the height, on panels smaller than 15 inches 30 %."""
    banner = _banner(picture)
    if banner is None:
        if picture.kind != "built-in":
            yield "there is no banner"
        return
    width, height = picture.size
    inches = (width**2 + height**2) ** 0.5 / picture.px_per_mm / 25.4
    most = LARGEST_BANNER if inches >= SMALL_INCHES else LARGEST_BANNER_SMALL
    if banner.rect[3] > most * height + ROUNDING:
        yield f"the banner takes {banner.rect[3] / height:.1%} of the height; {most:.0%} are allowed"


def targets_are_large(picture: Picture) -> Iterator[str]:
    """20 mm for what leads on: cards, back, home, paging, banner; 11.6 mm for the bar's others, sheets, the voice."""
    bar = _bar(picture)
    smaller = set(bar[-OTHER_BAR_BUTTONS - any(each.name in LISTEN for each in bar) :])
    for each in picture.scene.targets:
        lesser = each in smaller or picture.kind == "sheet" or each.name in VOICE
        least = TARGET_MM if lesser else MAIN_TARGET_MM
        if min(each.rect[2:]) < least * picture.px_per_mm - ROUNDING:
            millimetres = " by ".join(f"{side / picture.px_per_mm:.1f}" for side in each.rect[2:])
            yield f"{each.name!r} has {millimetres} mm and needs {least}"


def targets_are_on_the_glass(picture: Picture) -> Iterator[str]:
    """Nothing to touch reaches beyond a side of the window, nor crisis help below it."""
    banner = _banner(picture)
    for each in picture.scene.targets:
        left, top, width, height = each.rect
        below = top + height - picture.size[1] if each is banner else 0
        beyond = max(-left, left + width - picture.size[0], below)
        if beyond > ROUNDING:
            yield f"{each.name!r} reaches {beyond:.1f} pixels beyond the window"


def targets_keep_apart(picture: Picture) -> Iterator[str]:
    """3 mm between things to touch that do different things: on the waiting screen all but the banner only wake."""
    banner = _banner(picture)
    for one, other in combinations([each for each in picture.scene.targets if each.whole], 2):
        if picture.kind == "attract" and banner not in (one, other):
            continue
        gap = _gap(one.rect, other.rect)
        if gap < GAP_MM * picture.px_per_mm - ROUNDING:
            yield f"{one.name!r} and {other.name!r} are {gap / picture.px_per_mm:.1f} mm apart"


def codes_are_large(picture: Picture) -> Iterator[str]:
    """A QR code is at least 40 mm wide without its quiet zone counted against it."""
    for each in picture.scene.codes:
        if min(each.rect[2:]) < QR_MM * picture.px_per_mm:
            yield f"the code of {each.payload!r} is {each.rect[2] / picture.px_per_mm:.1f} mm wide"


CHECKS: tuple[Check, ...] = (
    texts_are_whole,
    texts_are_large,
    texts_keep_apart,
    crisis_help_is_whole,
    ways_to_reach_help_are_in_one_piece,
    banner_is_low,
    targets_are_large,
    targets_are_on_the_glass,
    targets_keep_apart,
    codes_are_large,
)


def complaints(pictures: tuple[Picture, ...]) -> list[str]:
    """What does not hold, each with the picture it was seen on; every text must be readable on one screenful."""
    found = [f"{each.image}: {said}" for each in pictures for check in CHECKS for said in check(each)]
    return found + list(_never_readable(pictures))


def _never_readable(pictures: tuple[Picture, ...]) -> Iterator[str]:
    """Texts of one or two lines that can be read on none of a state's screenfuls; longer ones are read across two."""
    states: dict[tuple[object, ...], dict[str, bool]] = {}
    for each in pictures:
        if each.kind in ("sheet", "warning"):
            continue
        seen = states.setdefault((each.id, each.lang, each.size, each.text_scale, each.theme), {})
        for text in each.scene.texts:
            if text.rect[3] < text.pixel_size * 2.6:
                seen[text.text] = seen.get(text.text, False) or text.visible
    for state, seen in states.items():
        yield from (f"{state}: {text!r} can never be read" for text, readable in seen.items() if not readable)


def _banner(picture: Picture) -> SeenTarget | None:
    digits = [line.digits for line in crisis.BANNER]
    return next((each for each in picture.scene.targets if all(it in each.name for it in digits)), None)


def _bar(picture: Picture) -> tuple[SeenTarget, ...]:
    """The bar's buttons: beside the screens or below them, they stand in one line at the edge."""
    width, height = picture.size
    banner = _banner(picture)
    bottom = banner.rect[1] if banner else height
    buttons = [each for each in picture.scene.targets if each is not banner and each.role == "button"]
    if width > height:
        return tuple(each for each in buttons if _is_beside(each.rect, width))
    return tuple(each for each in buttons if each.rect[1] + each.rect[3] > bottom - 2 and each.rect[3] < height * 0.2)


def _is_beside(rect: Rect, width: int) -> bool:
    """Whether something narrow stands at the left or the right edge."""
    far = rect[0] + rect[2]
    return (far < width * 0.3 and rect[0] < width * 0.03) or (rect[0] > width * 0.7 and far > width * 0.97)


def _overlap(one: Rect, other: Rect) -> float:
    """The smaller side of what two rects share; 0 where they share nothing."""
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return max(0.0, min(across, down))


def _gap(one: Rect, other: Rect) -> float:
    across = max(one[0], other[0]) - min(one[0] + one[2], other[0] + other[2])
    down = max(one[1], other[1]) - min(one[1] + one[3], other[1] + other[3])
    return max(across, down)
