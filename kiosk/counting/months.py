"""A month of visits as totals, and the files they are kept in: one a month, the newest 24."""

import re
from pathlib import Path
from typing import Annotated, NamedTuple

import msgspec

from kiosk.content import write_safely
from kiosk.counting.tally import Counted
from kiosk.visit import Outcome

FOLDER = "statistics"
"""Inside the state folder."""
KEPT = 24
"""Months."""
FORMAT = 1
_NAME = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])", re.ASCII)
_LARGEST_FILE = 1_000_000
_OWN = 0o700
"""A folder of the kiosk's account alone: the totals in it are exact."""
Count = Annotated[int, msgspec.Meta(ge=0)]


class Month(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Totals of one month; a visit is in one of the outcomes, in one of the languages, and in each topic it opened."""

    format: int = FORMAT
    outcomes: dict[str, Count] = {}
    languages: dict[str, Count] = {}
    topics: dict[str, Count] = {}

    @property
    def visits(self) -> int:
        """How many visits there were."""
        return sum(self.outcomes.values())

    def with_visit(self, counted: Counted) -> "Month":
        """The month with one visit more."""
        return self + Month(
            outcomes={counted.outcome.value: 1},
            languages={counted.language: 1},
            topics=dict.fromkeys(counted.topics, 1),
        )

    def __add__(self, other: "Month") -> "Month":
        """Both together; nothing tells in which order they came."""
        return Month(
            outcomes=_sum(self.outcomes, other.outcomes),
            languages=_sum(self.languages, other.languages),
            topics=_sum(self.topics, other.topics),
        )


def _sum(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    return {name: one.get(name, 0) + other.get(name, 0) for name in sorted({*one, *other})}


class DamagedError(Exception):
    """A file that holds no month."""


class ReadMonths(NamedTuple):
    """The months by their name, such as 2026-11, oldest first; and the files that hold none."""

    months: dict[str, Month]
    damaged: tuple[Path, ...] = ()


def read_months(state: Path) -> ReadMonths:
    """Every month that was kept. Raises `OSError` where the folder cannot be read."""
    months: dict[str, Month] = {}
    damaged: list[Path] = []
    for file in month_files(state):
        try:
            months[file.stem] = read_month(file)
        except DamagedError:
            damaged.append(file)
    return ReadMonths(months, tuple(damaged))


def month_files(state: Path) -> tuple[Path, ...]:
    """The files of the months, oldest first."""
    folder = state / FOLDER
    if not folder.is_dir():
        return ()
    return tuple(sorted(each for each in folder.iterdir() if each.suffix == ".json" and _NAME.fullmatch(each.stem)))


def read_month(file: Path) -> Month:
    """The month in `file`. Raises `DamagedError` where it holds none, `OSError` where it cannot be read."""
    if file.stat().st_size > _LARGEST_FILE:
        raise DamagedError(file)
    try:
        month = msgspec.json.decode(file.read_bytes(), type=Month)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedError(file) from error
    known = {each.value for each in Outcome}
    if month.format != FORMAT or not known.issuperset(month.outcomes) or month.visits != sum(month.languages.values()):
        raise DamagedError(file)
    return month


def write_month(month: Month, file: Path) -> None:
    """Write it whole or not at all, where nobody else can read it. Raises `OSError`."""
    file.parent.parent.mkdir(parents=True, exist_ok=True)
    file.parent.mkdir(mode=_OWN, exist_ok=True)
    write_safely(msgspec.json.format(msgspec.json.encode(month), indent=1) + b"\n", file)
