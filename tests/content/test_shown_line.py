import pytest

from kiosk.content.shown_line import columns, shown_line

WIDTH = 60


@pytest.mark.parametrize(
    ("line", "column", "mark"),
    [
        ("  title: One: two", 12, "           ^"),
        ("  titel: One", 3, "  ^^^^^"),
        ("\ttitle: One", 1, "^^^^"),
        ("  a\tb", 4, "   ^^^^"),
        ("  标题: One", 3, "  ^^^^"),
        ("  标题: One", 5, "      ^"),
        ("  e\u0301l: One", 5, "   ^"),
        ("  title: \U0001f600: x", 10, "         ^^"),
        ("  title: One\r", 13, "            ^"),
        ("  title: One", 90, "            ^"),
        ("", 1, "^"),
    ],
)
def test_the_mark_stands_below_the_spot(line: str, column: int, mark: str) -> None:
    assert shown_line(line, column, WIDTH).mark == mark


@pytest.mark.parametrize("letter", ["\x1b", "\x07", "\u202e", "\u200b", "\xa0", "\x9b", "\r"])
def test_what_would_act_on_a_terminal_is_spelled_out(letter: str) -> None:
    shown = shown_line(f"a{letter}b", 2, WIDTH)
    assert shown.text == f"a<U+{ord(letter):04X}>b"
    assert shown.mark == " ^^^^^^^^"


@pytest.mark.parametrize("letter", ["a", "标", "\u200b"])
@pytest.mark.parametrize("column", [1, 2, 50, 250, 499, 500, 501, 900])
def test_a_very_long_line_is_cut_around_the_spot(letter: str, column: int) -> None:
    line = f"{letter} " * 250
    shown = shown_line(line, column, WIDTH)
    assert columns(shown.text) <= WIDTH
    assert len(shown.mark) <= columns(shown.text) + 1
    assert ("…" in shown.text[:1]) == (column > 250 if letter != "\u200b" else column > 10) or column in (50, 250)
    assert shown.text.endswith("…") == (column < 400)


def test_the_spot_of_a_line_that_was_cut_is_still_marked() -> None:
    line = f"{'before ' * 40}HERE{' after' * 40}"
    shown = shown_line(line, line.index("HERE") + 1, WIDTH)
    at = shown.mark.index("^")
    assert shown.text[at : at + 4] == "HERE"
    assert shown.mark.count("^") == 4
    assert shown.text[0] == shown.text[-1] == "…"
    assert at > 20, "what stands before it can be read as well"
