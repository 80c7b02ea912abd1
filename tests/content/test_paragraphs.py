from kiosk.content.paragraphs import PLAIN, Look, as_text, counted, paragraphs
from kiosk.content.problems import Depth, Place, Problem

FILE = "title: One\ncolor: red\n"
LATE = Problem("b", Place("a.yaml", 2, 8), "Late.", "Mend it.")
WARNING = LATE._replace(severity="warning", what="Odd.")
BESIDE = Problem("c", Place("b.yaml", 9, 9), "Early.", "Mend it.", depth=Depth.SYNTAX)


def told(problem: Problem, text: str = FILE, look: Look = PLAIN) -> list[str]:
    return as_text(paragraphs([problem], "content", {"a.yaml": text}, look)).split("\n")


def end(*problems: Problem) -> list[str]:
    return as_text(counted(problems, "content")).split("\n")


def test_a_paragraph_says_where_shows_the_line_and_the_spot_says_what_and_how_to_mend() -> None:
    assert told(LATE) == [
        "Error in content/a.yaml, line 2, column 8",
        "     2 | color: red",
        "       |        ^^^",
        "  Late.",
        "  → Mend it.",
        "",
    ]
    assert told(WARNING)[0] == "Warning in content/a.yaml, line 2, column 8"


def test_what_is_to_be_typed_stands_whole_on_a_line_of_its_own() -> None:
    typed = f'title: "{"One two " * 30}three"'
    said = told(LATE._replace(mend=f"Put the text in double quotes: {typed}"), look=Look(60, wrapped=True))
    assert said[-3:] == ["  → Put the text in double quotes:", f"      {typed}", ""]
    assert told(LATE._replace(mend="Write: - One: two"))[-2:] == ["      - One: two", ""]
    assert told(LATE._replace(mend='Write "name: text".'))[-2] == '  → Write "name: text".'


def test_sentences_are_wrapped_for_a_terminal_and_left_whole_in_a_file() -> None:
    long = LATE._replace(what="One word after the other, and then some more of them. " * 4)
    assert max(map(len, told(long, look=Look(60, wrapped=True)))) <= 60
    assert max(map(len, told(long))) > 200


def test_a_problem_of_a_whole_file_or_folder_shows_no_line() -> None:
    whole = Problem("file-too-large", Place("a.yaml"), "Large.", "Take out.", depth=Depth.FILE)
    assert told(whole) == ["Error in content/a.yaml", "  Large.", "  → Take out.", ""]
    draft = Problem("translation-unsigned", Place("a.yaml"), "Draft.", "Sign.", severity="warning")
    assert len(told(draft)) == 4
    assert told(Problem("folder-empty", Place(""), "Empty.", "Fill."))[0] == "Error in content"


def test_a_problem_in_the_first_line_or_at_a_lost_letter_shows_it() -> None:
    assert told(LATE._replace(place=Place("a.yaml")))[1] == "     1 | title: One"
    lost = Problem("file-encoding", Place("a.yaml", 1, 8), "Lost.", "Save.", depth=Depth.FILE)
    assert told(lost)[1] == "     1 | title: One"


def test_a_line_that_is_not_there_any_more_or_a_file_that_could_not_be_read_is_left_out() -> None:
    assert told(LATE, "title: One") == told(BESIDE._replace(place=LATE.place, what="Late."), "")
    assert len(told(BESIDE)) == 4


def test_nothing_in_a_report_acts_on_the_terminal() -> None:
    evil = Problem("x", Place("a\x1b.yaml", 1, 1), "A\x1b[2J\nB.", "Write: \x1b]0;x\x07", depth=Depth.SHAPE)
    said = as_text(paragraphs([evil], "content", {"a\x1b.yaml": "\x1b[2J\u202e"}))
    assert all(each.isprintable() for each in said.split("\n"))
    assert "A<U+001B>[2J B." in said


def test_the_last_line_counts() -> None:
    assert end() == ["0 errors, 0 warnings in content"]
    assert end(LATE, WARNING) == ["1 error, 1 warning in content"]


def test_a_long_report_says_at_its_end_where_to_begin() -> None:
    said = end(BESIDE, *[LATE] * 59, WARNING)
    assert said[0].startswith("Begin with the first: content/b.yaml, line 9, column 9.")
    assert said[1] == "60 errors, 1 warning in content"
    assert len(end(*[WARNING] * 60)) == 1, "warnings are mended in any order"
