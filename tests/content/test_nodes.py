import pytest

from kiosk.content.nodes import DEEPEST, Listing, Mapping, Scalar, read_nodes
from kiosk.content.problems import Place

FILE = "clinic.yaml"


def texts(text: str) -> list[str]:
    """What stands behind the names of a file."""
    node, problems = read_nodes(FILE, text)
    assert problems == ()
    assert isinstance(node, Mapping)
    return [value.text for _, value in node.entries if isinstance(value, Scalar)]


def codes(text: str) -> list[str]:
    return [each.code for each in read_nodes(FILE, text)[1]]


@pytest.mark.parametrize("written", ["no", "yes", "on", "~", "null", "1:30", "2026-07-01", "1e3", "0x1F", "007", ".5"])
def test_a_text_stays_what_was_written(written: str) -> None:
    assert texts(f"a: {written}\n") == [written]


def test_nothing_behind_a_name_is_an_empty_text() -> None:
    assert texts("a:\nb: ''\n") == ["", ""]


def test_everything_knows_its_line_and_column() -> None:
    node, _ = read_nodes(FILE, "a:\n  - é: x\n")
    assert isinstance(node, Mapping)
    listing = node.get("a")
    assert isinstance(listing, Listing)
    (item,) = listing.items
    assert isinstance(item, Mapping)
    ((key, value),) = item.entries
    assert [each.place for each in (node, listing, key, value)] == [
        Place(FILE, 1, 1),
        Place(FILE, 2, 3),
        Place(FILE, 2, 5),
        Place(FILE, 2, 8),
    ]


def test_a_name_that_is_not_there_gives_nothing() -> None:
    node, _ = read_nodes(FILE, "a: x\n")
    assert isinstance(node, Mapping)
    assert node.get("b") is None


def test_nesting_ends_at_the_deepest_level_allowed() -> None:
    assert codes("[" * DEEPEST + "]" * DEEPEST) == []
    assert codes("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)) == ["yaml-depth"]


def test_nothing_is_read_below_the_deepest_level() -> None:
    assert codes("[" * 100_000) == ["yaml-depth"]


def test_a_second_name_says_where_the_first_stands() -> None:
    (problem,) = read_nodes(FILE, "a: x\nb: y\na: z\n")[1]
    assert "line 1" in problem.what


def test_every_anchor_alias_and_tag_is_named_and_none_obeyed() -> None:
    node, problems = read_nodes(FILE, "a: &x [1]\nb: *x\nc: !!int 3\n*x : d\n")
    assert [each.code for each in problems] == ["yaml-anchor", "yaml-alias", "yaml-tag", "yaml-alias"]
    assert isinstance(node, Mapping)
    assert node.get("b") == Scalar(Place(FILE, 2, 4), "")
    assert node.get("c") == Scalar(Place(FILE, 3, 4), "3")
