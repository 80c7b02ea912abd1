"""What the bench makes of figures; nothing here measures time."""

import pytest

from bench.report import Floor, percentile, put_between, spread, table, verdicts


@pytest.mark.parametrize(("share", "expected"), [(0, 1), (50, 50), (99, 99), (100, 100)])
def test_a_percentile_is_a_value_that_was_measured(share: float, expected: float) -> None:
    assert percentile([float(each) for each in range(100, 0, -1)], share) == expected


def test_the_worst_of_few_is_their_99th_percentile() -> None:
    assert percentile([3.0, 9.0, 1.0], 99) == 9.0


def test_a_spread_names_median_least_and_most() -> None:
    assert spread([3.0, 1.0, 9.0]) == "3 (1–9)"  # noqa: RUF001


@pytest.mark.parametrize(("figure", "holds"), [(32.9, True), (33.0, True), (33.1, False)])
def test_a_floor_holds_up_to_its_figure(figure: float, holds: bool) -> None:
    floor = Floor("taps", figure, 33.0, "ms")
    assert floor.holds is holds
    assert ("does not hold" in verdicts([floor])) is not holds


def test_a_floor_is_judged_by_the_figure_and_not_by_how_it_is_rounded() -> None:
    assert "does not hold" in verdicts([Floor("start", 2.0001, 2.0, "x")])


def test_a_table_is_markdown() -> None:
    assert table(("a", "b"), [("1", "2")]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"


def test_figures_replace_those_of_the_last_run_and_leave_what_others_wrote() -> None:
    page = "# Figures\n\n<!-- soak: begin -->\nsoak\n<!-- soak: end -->\n"
    once = put_between(page, "bench", "first")
    twice = put_between(once, "bench", "second")
    assert once.startswith(page.rstrip())
    assert "first" not in twice
    assert twice == once.replace("first", "second")
    assert put_between(twice, "soak", "more").count("second") == 1


def test_a_marker_that_never_ends_is_an_error() -> None:
    with pytest.raises(ValueError, match="without"):
        put_between("<!-- bench: begin -->\nlost", "bench", "figures")
