import pytest

from kiosk.content.lost_words import lost_words
from kiosk.content.nodes import read_nodes
from kiosk.content.problems import Problem
from kiosk.content.quoting import quoted

FILE = "en/ipt.yaml"


def lost(text: str) -> list[Problem]:
    """What is lost in a text that can be read, or else why it cannot."""
    return list(read_nodes(FILE, text)[1]) or list(lost_words(FILE, text))


@pytest.mark.parametrize(
    ("text", "line", "column", "mended"),
    [
        ("lead: Come to room #4 to talk.\n", 1, 20, 'lead: "Come to room #4 to talk."'),
        ("question: What is #1 therapy?\n", 1, 19, 'question: "What is #1 therapy?"'),
        ("- Room #4\n", 1, 8, '- "Room #4"'),
        ('lead: The "quiet" room #4\n', 1, 24, "lead: 'The \"quiet\" room #4'"),
        ('lead: It\'s the "quiet" room #4\n', 1, 29, 'lead: "It\'s the \\"quiet\\" room #4"'),
        ("lead: #4 it is\n", 1, 7, 'lead: "#4 it is"'),
        ("- lead: Come\n    to room #4\n- safety\n", 2, 13, '- lead: "Come to room #4"'),
        ("- lead: Come to room #4\n    to talk.\n- safety\n", 1, 22, '- lead: "Come to room #4"'),
        ("lead: Come to room #4\n  to talk.\nnext: x\n", 1, 20, 'lead: "Come to room #4"'),
        ('lead: "Room" #4\n', 1, 14, 'lead: "Room #4"'),
    ],
)
def test_what_stands_behind_a_number_sign_is_not_left_out_in_silence(
    text: str, line: int, column: int, mended: str
) -> None:
    (problem,) = lost(text)
    assert (problem.code, problem.place) == ("text-cut", (FILE, line, column))
    assert problem.what == "Everything after # is left out here."
    assert problem.mend == f"Put the text in double quotes: {mended}"
    assert read_nodes(FILE, mended)[1] == ()


def test_a_note_behind_a_text_goes_on_a_line_of_its_own() -> None:
    (problem,) = lost("home: Home # the first button\n")
    assert problem.code == "text-cut"
    assert "line of its own" in problem.mend


@pytest.mark.parametrize(
    "text",
    [
        "# a note\nlead: x\n  # another\nnext: y\n#last\n",
        "sources: [a, b] # both\n",
        "lead: # what it is about\n  en: x\n",
        "points: # three\n  - x\n  # and\n  - y\n",
        "text: >- # long\n  Room #4 and #5\n  #6 as well.\n",
        'lead: "Room #4"\n',
        "lead: C#, or room#4\n",
    ],
)
def test_notes_on_lines_of_their_own_and_signs_in_quotes_are_let_alone(text: str) -> None:
    assert lost(text) == []


@pytest.mark.parametrize(
    ("text", "line", "of", "spaces"),
    [
        ("summary:\n  - One\n    - Two\n  - Three\n", 3, 2, "2 spaces"),
        ("points:\n- One\n  - Two\n", 3, 2, "no space"),
        ("a:\n  - points:\n      - One\n        - Two\n    heading: x\n", 4, 3, "6 spaces"),
        ("a:\n  - text: >-\n      Words.\n      heading: x\n", 4, 2, "4 spaces"),
        ("a:\n  - text: >-\n      Words.\n\n      sources: [x]\n", 5, 2, "4 spaces"),
        ("a:\n  - text: >-\n      Words.\n      - next_step: x\n  - next_step: y\n", 4, 2, "2 spaces"),
        ("- what:\n    text: >-\n      Words.\n      next_step: x\n- what: x\n  next_step: y\n", 4, 2, "2 spaces"),
        ("text: >-\n  Words.\n  heading:\n", 3, 1, "no space"),
        ('text: "Words.\n  heading: x"\n', 2, 1, "no space"),
    ],
)
def test_a_line_that_became_a_part_of_another_is_told_at_its_own(text: str, line: int, of: int, spaces: str) -> None:
    (problem,) = lost(text)
    assert (problem.code, problem.place.line) == ("joined-lines", line)
    assert problem.what == f"This line starts too far right, so it became part of line {of} above."
    assert problem.mend.startswith(f"Begin it with {spaces}: it has ")


def test_a_note_inside_a_long_text_is_told_before_it_is_shown() -> None:
    (problem,) = lost("text: >-\n  Words.\n  # ask Anna\n")
    assert (problem.code, problem.place.line) == ("note-in-text", 3)


@pytest.mark.parametrize(
    "text",
    [
        "text: >-\n  One thing matters most:\n  time. Then - slowly - more.\n  Note: it helps.\n",
        "text: Words that\n  go on\n  -and end.\n",
        "text: >-\n  Title: here, and\n  heading for the door,\n  next_step or not.\n",
        "points:\n  - One\n  - Two that\n    goes on\n",
    ],
)
def test_a_long_text_may_hold_dashes_and_colons(text: str) -> None:
    assert lost(text) == []


@pytest.mark.parametrize("text", ["x", "it's", 'say "x"', 'it\'s "x"', "a\\b", "it's a\\b", "a  b"])
def test_a_text_in_quotation_marks_reads_as_it_was_meant(text: str) -> None:
    node, problems = read_nodes(FILE, quoted(text))
    assert problems == ()
    assert getattr(node, "text", "") == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "line", "mend"),
    [
        ("text: >-\n  One.\n\n  Two.\n", 3, "Take it out."),
        ("text: >-\n  One.\n    Two.\n  Three.\n", 3, "Begin it with 2 spaces, as they do: it has 4."),
        ("- text: >\n    One.\n    Two.\n     Three.\n\n- x: y\n", 4, "Begin it with 4 spaces"),
    ],
)
def test_a_line_that_breaks_a_long_text_is_told_at_its_own(text: str, line: int, mend: str) -> None:
    (problem,) = lost(text)
    assert (problem.code, problem.place.line) == ("line-break", line)
    assert problem.mend.startswith(mend)
