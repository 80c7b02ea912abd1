import json

from kiosk.content.problems import Depth, Place, Problem, as_json, has_errors, in_order

LATE = Problem("b", Place("a.yaml", 1, 1), "Late.", "Mend it.")
EARLY = Problem("c", Place("b.yaml", 9, 9), "Early.", "Mend it.", depth=Depth.SYNTAX)
FILE = Problem("a", Place("z.yaml"), "File.", "Mend it.", depth=Depth.FILE)
WARNING = Problem("a", Place("a.yaml"), "Warning.", "Mind it.", severity="warning", depth=Depth.FILE)


def test_errors_come_first_and_what_lies_nearer_the_root_before_the_rest() -> None:
    assert in_order([WARNING, LATE, EARLY, FILE]) == (FILE, EARLY, LATE, WARNING)


def test_problems_of_one_depth_come_as_they_stand_in_the_files() -> None:
    second, tenth = (LATE._replace(place=Place("a.yaml", line, 1)) for line in (2, 10))
    assert in_order([tenth, second]) == (second, tenth)


def test_the_same_problem_is_told_once() -> None:
    assert in_order([LATE, LATE]) == (LATE,)


def test_warnings_are_no_errors() -> None:
    assert not has_errors([WARNING])
    assert has_errors([WARNING, LATE])


def test_the_report_for_scripts_holds_every_field() -> None:
    assert json.loads(as_json([LATE])) == {
        "problems": [
            {
                "severity": "error",
                "code": "b",
                "file": "a.yaml",
                "line": 1,
                "column": 1,
                "what": "Late.",
                "mend": "Mend it.",
            }
        ]
    }
    assert json.loads(as_json([])) == {"problems": []}
