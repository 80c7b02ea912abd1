"""What stands twice in one list."""

from pathlib import Path

import pytest

from tests.content.make import compiled, copy_of_good, replace


@pytest.mark.parametrize("part", ["          - One talk a week\n", "      - next_step: Ask your clinician about it.\n"])
def test_what_was_pasted_twice_is_warned_of_at_the_second(part: str, tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    topic = folder / "en" / "ipt.yaml"
    replace(topic, part, f"{part}{part}")
    (problem,) = compiled(folder).problems
    first = topic.read_text(encoding="utf-8").split(part)[0].count("\n") + 1
    assert (problem.severity, problem.code, problem.place.line) == ("warning", "said-twice", first + 1)
    assert f"line {first}." in problem.what
