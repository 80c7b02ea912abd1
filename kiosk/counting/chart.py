"""The months as a picture: all visits large, and below them a row for each outcome, language and topic."""

from collections.abc import Iterator, Sequence
from html import escape

from kiosk.counting.report import ENDED, WHAT, groups
from kiosk.counting.shown import HIDDEN, Number, ShownMonth

INK, QUIET, LINE, PAPER = "#2a2320", "#574639", "#dccbb1", "#fbf5ea"
COLOURS = ("#1b555e", "#573856", "#345040", "#6a400c")
"""All visits; then outcomes, languages, topics."""
_LEFT, _COLUMN, _BAR, _RIGHT = 190, 60, 36, 30
_TOP, _TALL, _ROW, _LOW = 96, 190, 62, 30
_FEWEST_COLUMNS = 8
_FONT = "Atkinson Hyperlegible Next, Segoe UI, Helvetica, Arial, sans-serif"


def draw(months: Sequence[ShownMonth]) -> str:
    """An SVG; a hidden number is an open dot on the line, never a bar."""
    rows = [(title, name, of) for title, names, of in groups(months) for name in names]
    titles = list(dict.fromkeys(title for title, _, _ in rows))
    width = _LEFT + max(_FEWEST_COLUMNS, len(months)) * _COLUMN + _RIGHT
    parts = [_text(_LEFT - 150, 48, "Visits by the month", size=26, weight=700)]
    parts += _bars([each.visits for each in months], _TOP + _TALL, _TALL - 24, COLOURS[0], size=15)
    y = _TOP + _TALL
    for at, month in enumerate(months):
        year, _, number = month.name.partition("-")
        parts.append(_text(_middle(at), y + 22, _SHORT[int(number) - 1], anchor="middle", size=14, colour=QUIET))
        if at == 0 or number == "01":
            parts.append(_text(_middle(at), y + 40, year, anchor="middle", size=14, colour=QUIET, weight=700))
    y += 50
    last = ""
    for title, name, of in rows:
        if title != last:
            y += 34
            parts.append(_text(_LEFT - 150, y, title, size=17, weight=700))
            last = title
        y += _ROW
        label = ENDED.get(name, name)
        parts.append(_text(_LEFT - 16, y - 2, label, anchor="end", size=14))
        colour = COLOURS[1 + titles.index(title) % (len(COLOURS) - 1)]
        parts += _bars([of(each)[name] for each in months], y, _LOW, colour, size=12)
    y += 44
    parts.append(f'<circle cx="{_LEFT - 146}" cy="{y - 5}" r="4" fill="none" stroke="{QUIET}" stroke-width="1.5"/>')
    parts.append(_text(_LEFT - 134, y, f"{HIDDEN}, or not shown. {WHAT}", size=13, colour=QUIET))
    height = y + 30
    needed = max(width, 760)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{needed}" height="{height}" '
        f'viewBox="0 0 {needed} {height}" font-family="{_FONT}" role="img" aria-label="Visits by the month">\n'
        f'<rect width="100%" height="100%" fill="{PAPER}"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _middle(at: int) -> float:
    return _LEFT + at * _COLUMN + _COLUMN / 2


def _bars(numbers: Sequence[Number], base: int, tall: int, colour: str, *, size: int) -> Iterator[str]:
    """One bar a number on the line at `base`, the largest of them `tall`."""
    most = max((each for each in numbers if isinstance(each, int)), default=1)
    end = _LEFT + len(numbers) * _COLUMN
    yield f'<line x1="{_LEFT}" y1="{base}" x2="{end}" y2="{base}" stroke="{LINE}" stroke-width="1.5"/>'
    for at, number in enumerate(numbers):
        x = _middle(at)
        if not isinstance(number, int):
            yield f'<circle cx="{x}" cy="{base - 9}" r="4" fill="none" stroke="{QUIET}" stroke-width="1.5"/>'
            continue
        height = max(2.0, round(number / most * tall, 1))
        yield f'<rect x="{x - _BAR / 2}" y="{base - height}" width="{_BAR}" height="{height}" rx="3" fill="{colour}"/>'
        yield _text(x, base - height - 6, str(number), anchor="middle", size=size)


def _text(  # noqa: PLR0913 -- what a text in a drawing has
    x: float, y: float, said: str, *, size: int, anchor: str = "start", weight: int = 400, colour: str = INK
) -> str:
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" fill="{colour}">'
        f"{escape(said)}</text>"
    )
