"""A topic that is not done stays off the glass, in every language, and harms nothing else."""

from pathlib import Path

import pytest

from kiosk.authoring import scaffolds
from kiosk.authoring.scaffolds.topic import new_topic
from kiosk.content.compile import Compiled, compile_content
from kiosk.content.drafts import UNWRITTEN
from tests.content.make import ILLUSTRATIONS, compiled, copy_of_good, replace, translated_copy


def two_topics(tmp_path: Path) -> Path:
    """The good content in two languages, with a second topic in both."""
    folder = copy_of_good(tmp_path)
    text = (folder / "en" / "ipt.yaml").read_text(encoding="utf-8")
    (folder / "en" / "second.yaml").write_text(text.replace("title: ", "title: Second "), encoding="utf-8")
    translated_copy(folder, "fr")
    return folder


def draft(folder: Path, file: str) -> Compiled:
    text = (folder / file).read_text(encoding="utf-8")
    (folder / file).write_text(f"draft: yes\n{text}", encoding="utf-8")
    return compiled(folder)


def topics(made: Compiled) -> dict[str, list[str]]:
    assert made.content is not None, made.problems
    return {each.code: [topic.id for topic in each.topics] for each in made.content.languages}


def test_without_a_draft_both_topics_are_shown(tmp_path: Path) -> None:
    assert topics(compiled(two_topics(tmp_path))) == {"en": ["ipt", "second"], "fr": ["ipt", "second"]}


def test_a_draft_in_one_language_is_shown_in_none(tmp_path: Path) -> None:
    made = draft(two_topics(tmp_path), "fr/second.yaml")
    assert topics(made) == {"en": ["ipt"], "fr": ["ipt"]}
    (told,) = (each for each in made.problems if each.code == "draft-topic")
    assert (told.severity, told.place.file, told.place.line) == ("warning", "fr/second.yaml", 1)


def test_words_of_a_draft_that_are_not_translated_keep_no_language_away(tmp_path: Path) -> None:
    folder = two_topics(tmp_path)
    (folder / "fr" / "second.yaml").write_bytes((folder / "en" / "second.yaml").read_bytes())
    assert topics(compiled(folder)).get("fr") is None
    made = draft(folder, "fr/second.yaml")
    assert topics(made) == {"en": ["ipt"], "fr": ["ipt"]}
    assert all("second" not in line for line in made.languages)


def test_a_draft_of_one_language_alone_is_no_difference_between_them(tmp_path: Path) -> None:
    folder = two_topics(tmp_path)
    (folder / "fr" / "second.yaml").unlink()
    assert topics(draft(folder, "en/second.yaml")) == {"en": ["ipt"], "fr": ["ipt"]}


def test_who_asks_for_drafts_sees_them(tmp_path: Path) -> None:
    folder = two_topics(tmp_path)
    draft(folder, "en/second.yaml")
    assert topics(compile_content(folder, ILLUSTRATIONS, drafts=True))["en"] == ["ipt", "second"]


def test_the_topic_that_comes_first_cannot_be_a_draft(tmp_path: Path) -> None:
    made = draft(two_topics(tmp_path), "en/ipt.yaml")
    assert made.content is None
    assert [(each.code, each.severity) for each in made.problems if each.severity == "error"] == [
        ("draft-topic", "error")
    ]


def test_a_mistake_in_a_draft_is_still_told(tmp_path: Path) -> None:
    folder = two_topics(tmp_path)
    replace(folder / "en" / "second.yaml", "\ntone: sea\n", "\ntone: blue\n")
    made = draft(folder, "en/second.yaml")
    assert "unknown-value" in [each.code for each in made.problems]


@pytest.mark.parametrize("code", ["en", "es"])
def test_what_a_new_topic_begins_with_is_known_and_never_shown(code: str) -> None:
    scaffold = (Path(scaffolds.__file__).parent / f"topic.{code}.yaml").read_text("utf-8")
    assert any(f"lead: {each}\n" in scaffold for each in UNWRITTEN)


def test_a_topic_nobody_has_written_is_refused_when_it_is_no_draft_any_more(tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    new_topic("Sleep and rest", folder)
    file = folder / "en" / "sleep-and-rest.yaml"
    replace(file, "draft: yes\n", "")
    (problem,) = (each for each in compiled(folder).problems if each.code == "draft-topic")
    line = file.read_text("utf-8").split("\n")[problem.place.line - 1]
    assert (problem.severity, line) == ("error", "lead: These words are not written yet.")
