"""One page that shows every picture, grouped by what it shows."""

from collections.abc import Iterable
from html import escape
from itertools import groupby
from typing import Protocol

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Every screen of the kiosk</title>
<style>
body {{ margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; color: #2a2320; background: #fbf5ea }}
h2 {{ margin: 2rem 0 .5rem; font-size: 1.1rem }}
section {{ display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start }}
figure {{ margin: 0 }}
img {{ display: block; height: 18rem; border: 1px solid #8d7560; border-radius: 4px; background: #fff }}
figcaption {{ font-size: .85rem }}
</style>
<h1>Every screen of the kiosk</h1>
<p>{count} pictures. What was measured on each is in <a href="manifest.json">manifest.json</a>.</p>
{groups}
</html>
"""
_FIGURE = """<figure>
<a href="{image}"><img src="{image}" alt="{alt}" loading="lazy"></a>
<figcaption>{caption}</figcaption>
</figure>
"""


class Pictured(Protocol):
    """What a contact sheet needs to know of a picture."""

    @property
    def id(self) -> str: ...
    @property
    def lang(self) -> str: ...
    @property
    def image(self) -> str: ...
    @property
    def size(self) -> tuple[int, int]: ...
    @property
    def text_scale(self) -> float: ...
    @property
    def theme(self) -> str: ...


def contact_sheet(pictures: Iterable[Pictured]) -> str:
    """The page as HTML that needs nothing but the pictures beside it."""
    ordered = sorted(pictures, key=lambda each: each.id)
    groups = [
        f"<h2>{escape(name)}</h2>\n<section>{''.join(map(_figure, same))}</section>"
        for name, same in groupby(ordered, key=lambda each: each.id)
    ]
    return _PAGE.format(count=len(ordered), groups="\n".join(groups))


def _figure(picture: Pictured) -> str:
    width, height = picture.size
    caption = f"{picture.lang} · {width}×{height} · {picture.text_scale:g} · {picture.theme}"  # noqa: RUF001 -- a size
    return _FIGURE.format(image=escape(picture.image), alt=escape(picture.id), caption=escape(caption))
