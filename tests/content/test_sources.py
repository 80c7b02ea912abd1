"""Sources: misspelt, taken out of the list, the list cut off."""

from pathlib import Path

import pytest

from kiosk.content.problems import Problem
from tests.content.make import compiled, copy_of_good, replace


@pytest.fixture
def topic(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path) / "en" / "ipt.yaml"


def only(topic: Path) -> tuple[Problem, str]:
    (problem,) = compiled(topic.parents[1]).problems
    return problem, topic.read_text(encoding="utf-8").splitlines()[problem.place.line - 1]


def test_a_source_misspelt_in_the_list_is_told_there_and_not_wherever_it_is_named(topic: Path) -> None:
    replace(topic, "  page:\n", "  pgae:\n")
    problem, line = only(topic)
    assert (problem.code, line) == ("unknown-source", "  pgae:")
    assert problem.mend == "Write: page:"


def test_a_source_misspelt_where_it_is_named_is_told_there(topic: Path) -> None:
    text = topic.read_text(encoding="utf-8")
    topic.write_text(text.replace("[page]", "[pgae]", 1), encoding="utf-8")
    problem, line = only(topic)
    assert (problem.code, line.strip()) == ("unknown-source", "sources: [pgae]")
    assert 'Did you mean "page"?' in problem.mend


def test_a_source_that_is_named_often_and_not_listed_is_missed_in_the_list(topic: Path) -> None:
    text = topic.read_text(encoding="utf-8").replace("[page]", "[page, isipt]")
    topic.write_text(text, encoding="utf-8")
    problem, line = only(topic)
    assert problem.what.startswith('The source "isipt" is named in line')
    assert line.startswith("    full:")


def test_a_list_of_sources_that_is_gone_is_told_once(topic: Path) -> None:
    text, _, rest = topic.read_text(encoding="utf-8").partition("sources:\n  page:")
    topic.write_text(f"{text}hard_words:{rest.partition('hard_words:')[2]}", encoding="utf-8")
    problem, line = only(topic)
    assert (problem.code, line) == ("unknown-source", "hard_words:")
    assert "page" in problem.what
