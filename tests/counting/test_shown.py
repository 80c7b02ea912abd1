"""What is shown of the months tells nothing of fewer than ten visits."""

from itertools import product

import pytest

from kiosk.counting import Month, shown
from kiosk.counting.shown import BESIDE, HIDDEN, STEP

FEWEST_POSSIBLE = 5
"""Values that a hidden number may have, as far as anybody can reckon from those that are shown."""


def month(outcomes: tuple[int, ...], languages: tuple[int, ...], topics: tuple[int, ...] = ()) -> Month:
    assert sum(outcomes) == sum(languages)
    return Month(
        outcomes=dict(zip(("done", "cleared", "timed out"), outcomes, strict=True)),
        languages={f"l{at}": count for at, count in enumerate(languages)},
        topics={f"t{at}": count for at, count in enumerate(topics)},
    )


def bounds(number: int | str) -> range:
    """What a number may be, by what is shown of it."""
    if number == BESIDE:
        return range(1000)
    return range(STEP) if isinstance(number, str) else range(number, number + STEP)


def possible(parts: dict[str, int | str], all_visits: range, name: str) -> set[int]:
    """What a part may be, when all parts together make up all visits."""
    others = [bounds(number) for part, number in parts.items() if part != name]
    least, most = sum(each.start for each in others), sum(each.stop - 1 for each in others)
    return {it for it in bounds(parts[name]) if least + it <= all_visits.stop - 1 and most + it >= all_visits.start}


def test_small_numbers_zero_among_them_are_hidden_and_the_others_are_tens() -> None:
    (one,) = shown({"2026-11": month((41, 0, 12), (44, 9), (10, 9, 53))})
    assert one.visits == 50
    assert one.outcomes == {"done": 40, "cleared": HIDDEN, "timed out": 10}
    assert one.languages == {"l0": 40, "l1": HIDDEN}
    assert one.topics == {"t0": 10, "t1": HIDDEN, "t2": 50}


def test_of_a_month_with_few_visits_everything_is_hidden() -> None:
    (one,) = shown({"2026-11": month((4, 1, 4), (5, 4), (9,))})
    assert {one.visits, *one.outcomes.values(), *one.languages.values(), *one.topics.values()} == {HIDDEN}


def test_no_hidden_number_can_be_reckoned_from_the_others() -> None:
    """Every way three outcomes and two languages can come out, in steps that meet every edge of the tens."""
    edges = (0, 1, 5, 9, 10, 11, 19, 20, 29)
    hidden = 0
    for outcomes in product(edges, repeat=3):
        total = sum(outcomes)
        for first in {0, 1, 9, 10, 19, total // 2, total} & set(range(total + 1)):
            (one,) = shown({"2026-11": month(outcomes, (first, total - first))})
            for parts in (one.outcomes, one.languages):
                for name, number in parts.items():
                    if isinstance(number, str):
                        hidden += 1
                        assert len(possible(parts, bounds(one.visits), name)) >= FEWEST_POSSIBLE, (outcomes, first)
    assert hidden > 1000


@pytest.mark.parametrize("languages", range(2, 16))
def test_among_many_languages_no_single_one_stands_out(languages: int) -> None:
    """The worst there is: each shown number just below the next ten."""
    counts = (9, *([19] * (languages - 1)))
    (one,) = shown({"2026-11": month((sum(counts), 0, 0), counts)})
    assert one.languages["l0"] in (HIDDEN, BESIDE)
    assert len(possible(one.languages, bounds(one.visits), "l0")) >= FEWEST_POSSIBLE


def test_every_month_has_every_part_so_that_a_missing_one_tells_nothing() -> None:
    one, other = shown({"2026-10": month((20, 0, 0), (20,)), "2026-11": month((20, 0, 0), (10, 10), (20,))})
    assert list(one.languages) == list(other.languages) == ["l0", "l1"]
    assert (one.languages["l1"], one.topics["t0"]) == (HIDDEN, HIDDEN)
