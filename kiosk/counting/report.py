"""The months for people, for scripts and for a table."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence

from kiosk.counting.shown import HIDDEN, STEP, Number, ShownMonth

WHAT = f"Numbers are rounded down to tens; of smaller ones only this is told: {HIDDEN}."
ENDED = {"done": "the visitor cleared it", "cleared": "cleared at the warning", "timed out": "cleared by itself"}
"""How each outcome is called."""
_WIDEST = 32
_GROUPS: tuple[tuple[str, Callable[[ShownMonth], dict[str, Number]]], ...] = (
    ("How visits ended", lambda month: month.outcomes),
    ("Languages", lambda month: month.languages),
    ("Topics opened", lambda month: month.topics),
)


def groups(months: Sequence[ShownMonth]) -> list[tuple[str, list[str], Callable[[ShownMonth], dict[str, Number]]]]:
    """What the visits are split by: its name, the parts, and how a month has them."""
    return [(title, list(of(months[0])), of) for title, of in _GROUPS if of(months[0])]


def as_text(months: Sequence[ShownMonth], *, bar: str) -> str:
    """Tables and a chart made of `bar`."""
    most = max((number for each in months if isinstance(number := each.visits, int)), default=0)
    lines = ["Visits by the month", ""]
    for each in months:
        drawn = bar * max(1, round(each.visits / most * _WIDEST)) if isinstance(each.visits, int) else ""
        lines.append(f"{each.name}  {each.visits:>{len(HIDDEN)}}  {drawn}".rstrip())
    for title, names, of in groups(months):
        heads = [ENDED.get(name, name) for name in names]
        widths = [max(len(head), len(HIDDEN)) for head in heads]
        lines += ["", title, "", " " * 9 + _row(heads, widths)]
        lines += [f"{each.name}  {_row(of(each).values(), widths)}" for each in months]
    return "\n".join([*lines, "", WHAT])


def _row(cells: Iterable[Number], widths: Iterable[int]) -> str:
    return "  ".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))


def as_json(months: Sequence[ShownMonth]) -> str:
    """For scripts: a text where a number is hidden."""
    listed = [{"month" if name == "name" else name: it for name, it in each._asdict().items()} for each in months]
    return json.dumps({"rounded_down_to": STEP, "months": listed}, ensure_ascii=False, indent=1)


def as_csv(months: Sequence[ShownMonth]) -> str:
    """A line a number."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("month", "what", "name", "visits"))
    for each in months:
        table.writerow((each.name, "all", "", each.visits))
        for what, of in (("outcome", each.outcomes), ("language", each.languages), ("topic", each.topics)):
            table.writerows((each.name, what, name, number) for name, number in of.items())
    return out.getvalue().rstrip("\n")
