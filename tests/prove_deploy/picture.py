"""What a photograph of the glass shows, by the pictures that `render` draws."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops

from kiosk import crisis

DIGITS = frozenset(each.digits for each in crisis.BANNER if each.digits)
SHRINK = 8
"""Compared are squares of so many pixels: two renderers draw the edges of letters in two ways."""
OFF = 40
"""A square counts as different where a color is off by more of 255."""
MOST_OFF, MOST_OFF_CRISIS = 0.06, 0.01
"""So large a share may be: the waiting screen has another drawing each time, and its crisis help never."""


class Reference(NamedTuple):
    """A state of the glass, and the part of it that holds crisis help: left, top, right, bottom."""

    name: str
    picture: Image.Image
    crisis: tuple[int, int, int, int]


def read_references(folder: Path, wanted: Sequence[str]) -> list[Reference]:
    """Those states that are wanted, of all that `render` has drawn into `folder`."""
    screens = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["screens"]
    found = []
    for each in screens:
        if each["id"] in wanted:
            width, height = each["size"]
            tops = [text["rect"][1] for text in each["texts"] if text["text"] in DIGITS]
            picture = Image.open(folder / each["image"]).convert("RGB")
            name = each["id"] if each["lang"] in ("all", "") else f"{each['id']}, {each['lang']}"
            found.append(Reference(name, picture, (0, int(min(tops)), width, height)))
    return found


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of squares that differ; 1 where the sizes do."""
    if one.size != other.size:
        return 1.0
    size = (max(1, one.width // SHRINK), max(1, one.height // SHRINK))
    small = [each.convert("RGB").resize(size, Image.Resampling.BOX) for each in (one, other)]
    bands = ImageChops.difference(*small).split()
    worst = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return sum(worst.histogram()[OFF + 1 :]) / (size[0] * size[1])


def shown(picture: Image.Image, references: Sequence[Reference]) -> str:
    """The name of what is on it; empty where it is nothing that is known, or where crisis help is not as drawn."""
    off, best = min(((difference(picture, each.picture), each) for each in references), key=lambda pair: pair[0])
    crisis = difference(picture.crop(best.crisis), best.picture.crop(best.crisis))
    return best.name if off <= MOST_OFF and crisis <= MOST_OFF_CRISIS else ""
