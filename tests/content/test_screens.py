from pathlib import Path

import pytest

from tests.content.make import codes, compiled, copy_of_good, replace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


@pytest.fixture
def topic(folder: Path) -> Path:
    return folder / "en" / "ipt.yaml"


@pytest.mark.parametrize("new", ["", "    safety: no\n"])
@pytest.mark.parametrize(
    "others",
    [
        [],
        ["id: conflict", 'clinical_name: "In IPT: role disputes"'],
        ["picture: conflict", 'clinical_name: "In IPT: role disputes"'],
        ["id: conflict", "picture: conflict"],
    ],
)
def test_a_screen_about_conflict_without_its_help_is_a_warning(
    new: str, others: list[str], topic: Path, folder: Path
) -> None:
    replace(topic, "    safety: yes\n", new)
    for old in others:
        replace(topic, old, f"{old.split(':')[0]}: {'grief' if 'picture' in old else 'other'}")
    (problem,) = compiled(folder).problems
    assert (problem.severity, problem.code) == ("warning", "safety-missing")
    assert compiled(folder).content is not None


def test_another_area_needs_no_such_help(topic: Path, folder: Path) -> None:
    replace(topic, "    safety: yes\n", "")
    for old, new in (("id: conflict", "id: change"), ("picture: conflict", "picture: change")):
        replace(topic, old, new)
    replace(topic, "role disputes", "role transitions")
    assert codes(folder) == []


def test_an_article_about_conflict_needs_a_block_of_its_own(topic: Path, folder: Path) -> None:
    replace(topic, "    icon: ph.chats-circle-bold\n", "    icon: ph.chats-circle-bold\n    picture: conflict\n")
    assert codes(folder) == ["safety-missing"]
    replace(topic, "      - next_step: Ask your clinician about it.", "      - safety")
    assert codes(folder) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("          - crisis_help\n", "          - crisis_help\n          - lead: Yes.\n"),
        ("      - next_step: Ask your clinician about it.\n", "      - lead: Yes.\n      - safety\n"),
    ],
)
def test_a_second_main_message_in_one_place_is_a_warning(old: str, new: str, topic: Path, folder: Path) -> None:
    replace(topic, old, new)
    (problem,) = compiled(folder).problems
    assert (problem.severity, problem.code) == ("warning", "second-lead")
    lines = topic.read_text(encoding="utf-8").splitlines()
    assert lines[problem.place.line - 1].strip() == "- lead: Yes."
