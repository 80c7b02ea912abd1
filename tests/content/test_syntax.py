import pytest
import yaml

from kiosk.content.lines import line_problems
from kiosk.content.nodes import read_nodes
from kiosk.content.syntax import explain

FILE = "en/ipt.yaml"


def told(text: str) -> tuple[str, int, int, str]:
    """Code, line and column of what is wrong with a text, and its mend."""
    problems = list(line_problems(FILE, text)) or read_nodes(FILE, text)[1]
    (problem,) = problems
    return problem.code, problem.place.line, problem.place.column, problem.mend


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: x\n\tb: y\n", "yaml-tab", 2, 1),
        ("a:\n  \tb: y\n", "yaml-tab", 2, 3),
        ("a:x\n", "yaml-colon", 1, 2),
        ("- a:x\n", "yaml-colon", 1, 4),
        ("a: x\u202ey\n", "hidden-character", 1, 5),
        ("a: x\u00ady\n", "hidden-character", 1, 5),
        ("a: x\x00y\n", "hidden-character", 1, 5),
        ('a: "\\u202E"\n', "hidden-character", 1, 4),
        ('"\\a": x\n', "yaml-escape", 1, 2),
        ('a: "x\n', "yaml-quote", 1, 4),
        ("b: y\na: 'x\nc: 'z'\n", "yaml-quote", 2, 4),
        ("a: 'Don't'\n", "yaml-quote", 1, 4),
        ('a: "x" y\n', "yaml-quote", 1, 4),
        ('- "x", y\n', "yaml-quote", 1, 3),
        ('a: "C:\\q"\n', "yaml-escape", 1, 8),
        ("a: x: y\n", "yaml-second-colon", 1, 5),
        ("a: x\n  lead: y\n", "yaml-indent", 2, 7),
        ("a: x\n  b: y\n", "yaml-second-colon", 2, 4),
        ("x:\n  - a: 1\n   b: 2\n", "yaml-indent", 3, 4),
        ("a: x\n- y\n", "yaml-indent", 2, 1),
        ('a: "x"\n   b: y\n', "yaml-indent", 2, 4),
        ("a: x\ny\n", "yaml-no-colon", 2, 1),
        ("a: @x\n", "yaml-sign", 1, 4),
        ("a: `x`\n", "yaml-sign", 1, 4),
        ("a: %x\n", "yaml-sign", 1, 4),
        ("a: - x\n", "yaml-sign", 1, 4),
        ("a: ? x\n", "yaml-sign", 1, 4),
        ("a: & x\n", "yaml-sign", 1, 4),
        ("a: * x\n", "yaml-sign", 1, 4),
        ("a: !x! y\n", "yaml-sign", 1, 4),
        ("a: > x\n", "yaml-sign", 1, 4),
        ("a: [x] y\n", "yaml-sign", 1, 4),
        ("a: {x} y\n", "yaml-sign", 1, 4),
        ("a: [x\nb: y\n", "yaml-bracket", 1, 4),
        ("a: &x y\n", "yaml-anchor", 1, 4),
        ("a: *x\n", "yaml-alias", 1, 4),
        ("a: !x\n", "yaml-tag", 1, 4),
        ("a: x\n---\nb: y\n", "yaml-documents", 2, 1),
        ("[a]: b\n", "yaml-key", 1, 1),
        ("a: x\nb: y\na: z\n", "duplicate-key", 3, 1),
        ("# nothing\n", "file-empty", 1, 1),
    ],
)
def test_what_yaml_refuses_is_told_where_it_begins(text: str, code: str, line: int, column: int) -> None:
    assert told(text)[:3] == (code, line, column)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("lead:Hello\n", "lead: Hello"),
        ("lead: IPT: short\n", 'lead: "IPT: short"'),
        ('lead: He said "so": yes\n', "lead: 'He said \"so\": yes'"),
        ('lead: "Be strong", he said\n', "lead: '\"Be strong\", he said'"),
        ('lead: "Be strong" or "go"\n', 'lead: \'"Be strong" or "go"\''),
        ('lead: "He said "yes" now"\n', "lead: 'He said \"yes\" now'"),
        ('lead: "It\'s "so" now"\n', 'lead: "It\'s \\"so\\" now"'),
        ("lead: 'Don't'\n", 'lead: "Don\'t"'),
        ("- 'Be strong', they say\n", "- \"'Be strong', they say\""),
        ("- text: We look at\n    one thing: you\n", '- text: "We look at one thing: you"'),
        ("text: We look\n  at\n  thing: you\n", 'text: "We look at thing: you"'),
        ("- We look at\n  one thing: you\n", '- "We look at one thing: you"'),
        ('name: "Lyte\\Psychiatry"\n', "'Lyte\\Psychiatry'"),
        ('name: "Lyte\\Clinic"\n', "'Lyte\\Clinic'"),
        ('name: "Lyte\\n"\n', "'Lyte\\n'"),
        ("lead: @home\n", '"@home"'),
        ("lead: [Note] Hello\n", '"[Note] Hello"'),
    ],
)
def test_the_mend_shows_the_line_as_it_should_be(text: str, mended: str) -> None:
    mend = told(text)[3]
    assert mended in mend
    shown = mend[mend.index(mended) :]
    assert not read_nodes(FILE, f"x: {shown}\n" if shown[:1] in "\"'" else f"{shown}\n")[1]


@pytest.mark.parametrize(
    "text",
    [
        "a: https://example.org/x\n",
        "a: at 10:30\n",
        "a: it's fine\n",
        'a: he said "yes"\n',
        "a: x #y\n",
        "a: x\tb\n",
        "a: \U0001f600 ¿Qué? „Hallo“\n",
        "---\na: x\n...\n",
        "a:\n- x\n- y\n",
    ],
)
def test_what_is_good_yaml_is_let_alone(text: str) -> None:
    assert list(line_problems(FILE, text)) == []
    assert read_nodes(FILE, text)[1] == ()


def test_a_complaint_without_a_place_is_told_for_the_file() -> None:
    problem = explain(yaml.YAMLError("of no kind that is known"), FILE, "a: b\n")
    assert (problem.code, problem.place) == ("yaml-syntax", (FILE, 1, 1))


@pytest.mark.parametrize(
    ("text", "line", "mend"),
    [
        (
            "a:\n    id: x\n    b: y\n  - id: z\n",
            2,
            "Begin the line with 2 spaces, a dash and a space, and then: id: x",
        ),
        (
            "- lead: x\n  sources: [a]\n  text: y\n  sources: [a]\n",
            3,
            "Begin the line with 0 spaces, a dash and a space, and then: text:",
        ),
        ("- text >-\n    one\n    two\n  heading: x\n", 1, "Write: - text: >-"),
    ],
)
def test_a_dash_or_a_colon_that_is_gone_is_told_where_it_was(text: str, line: int, mend: str) -> None:
    _, problems = read_nodes(FILE, text)
    assert [(each.place.line, each.mend) for each in problems] == [(line, mend)]


def test_a_tag_is_named_as_it_was_written() -> None:
    _, (problem,) = read_nodes(FILE, "a: !!str x\n")
    assert problem.what.startswith('"!!str"')


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ("sources: [page]]", "Write: sources: [page]"),
        ("icon: - ph.heart-bold", "Write: icon: ph.heart-bold"),
        ("sources: [Where] this comes from", 'Put the text in quotation marks: "[Where] this comes from"'),
        ("sources: [page] after:", 'Press Enter before "after:", and begin that line as its neighbors begin.'),
        (
            "sources: [page] - caution: x",
            'Press Enter before "- caution:", and begin that line as its neighbors begin.',
        ),
        ("phone: 866-260-8000:", "Write: phone: 866-260-8000"),
    ],
)
def test_a_list_a_single_word_and_two_lines_in_one_are_not_put_in_quotation_marks(line: str, mend: str) -> None:
    assert told(f"a: b\n{line}\n")[3] == mend


def test_two_names_in_one_line_are_to_be_put_in_two() -> None:
    assert told("a: b\ntitle: A fight card: Conflict\n")[3].startswith(
        'Press Enter before "card:", and begin that line'
    )
