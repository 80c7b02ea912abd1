"""A problem stands where somebody would look for it: at the word, at the gap, however long the text."""

from pathlib import Path

import pytest

from tests.content.make import compiled, copy_of_good, replace

LONG = """- text: >-
          Some people talk.
          Some people write.
          {} people walk.
          That is fine."""


@pytest.fixture
def topic(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path) / "en" / "ipt.yaml"


def first(topic: Path) -> tuple[str, str]:
    """Code of the first problem, and the line of the file it names from where it points to."""
    problem = compiled(topic.parents[1]).problems[0]
    line = topic.read_text(encoding="utf-8").splitlines()[problem.place.line - 1]
    return problem.code, line[problem.place.column - 1 :]


@pytest.mark.parametrize(
    ("said", "code", "pointed"),
    [
        ("The best", "never-said", "best people walk."),
        ("<b>Many</b>", "leftover", "<b>Many</b> people walk."),
        ("12", "figure-without-source", "12 people walk."),
        ("Call 988. Some", "crisis-number", "Call 988. Some people walk."),
        ("Reviewed by a doctor. Some", "review-claimed", "Reviewed by a doctor. Some people walk."),
    ],
)
def test_a_word_in_a_long_text_is_pointed_at(said: str, code: str, pointed: str, topic: Path) -> None:
    replace(topic, "- next_step: Ask your clinician about it.", LONG.format(said))
    assert first(topic) == (code, pointed)


@pytest.mark.parametrize(
    ("line", "pointed"),
    [
        ("    card: What IPT is\n", "icon: ph.chats-circle-bold"),
        ("icon: ph.users-three-bold\n", "picture: together"),
        ("        question: How long does it take?\n", "answer:"),
    ],
)
def test_a_missing_line_is_told_where_it_was(line: str, pointed: str, topic: Path) -> None:
    replace(topic, line, "")
    assert first(topic) == ("missing-key", pointed)


def test_a_line_that_is_missing_at_the_end_is_told_at_the_last_one(topic: Path) -> None:
    text, mark, _ = topic.read_text(encoding="utf-8").partition("    next_step:")
    topic.write_text(text, encoding="utf-8")
    assert mark
    problem = compiled(topic.parents[1]).problems[0]
    assert (problem.code, problem.place.line) == ("missing-key", len(text.splitlines()))
    assert problem.mend == 'Add a line that begins with "next_step:" below this one.'
