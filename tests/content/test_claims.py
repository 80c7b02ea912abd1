from pathlib import Path

import pytest

from kiosk.content.claims import claims_review
from kiosk.content.never_said import never_said
from tests.content.make import codes, compiled, copy_of_good, replace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


def line_of(file: Path, name: str) -> str:
    return next(each for each in file.read_text(encoding="utf-8").splitlines() if each.strip().startswith(f"{name}:"))


@pytest.mark.parametrize("name", ["not_reviewed", "review_text"])
@pytest.mark.parametrize(
    "text",
    [
        "Reviewed by our clinicians",
        "Dr. Lee has reviewed all words.",
        "No worries. These words were approved by our doctors.",
        "Checked and signed in July",
        "Revisado por nuestros médicos",
        "Una doctora revisó todo el texto.",
    ],
)
def test_nothing_says_in_place_of_a_signature_that_words_were_reviewed(name: str, text: str, folder: Path) -> None:
    words = folder / "en" / "words.yaml"
    replace(words, line_of(words, name), f'  {name}: "{text}"')
    assert codes(folder) == ["review-claimed"]


@pytest.mark.parametrize(
    "text",
    [
        "Not yet reviewed by a clinician",
        "No clinician has signed these words yet. Each page says so until one does.",
        "These words await review.",
        "They have not been checked; nobody has approved them.",
        "Our clinicians haven't reviewed this.",
        "Un profesional de salud aún no lo ha revisado",
        "Ningún profesional de salud ha firmado este texto todavía.",
        "Sin revisar. Falta que lo revise un médico.",
    ],
)
def test_what_says_that_nobody_has_reviewed_the_words_may_stand(text: str) -> None:
    assert not claims_review(text)


@pytest.mark.parametrize("text", ["Approved by our own doctors", "It was reviewed by Dr. Lee", "Avalado por expertos"])
def test_a_review_is_claimed_nowhere_else_either(text: str, folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", "lead: Touch a question to read the answer.", f"lead: {text}")
    assert codes(folder) == ["review-claimed"]


@pytest.mark.parametrize(
    "text",
    ["Your plan is checked by the front desk", "Your doctor has approved a visit", "It is not reviewed by a clinician"],
)
def test_other_things_may_be_checked(text: str, folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", "lead: Touch a question to read the answer.", f"lead: {text}")
    assert codes(folder) == []


@pytest.mark.parametrize("text", ["Help with depression", "ANXIETY?", "Mental illness", "Disorders", "La depresión"])
@pytest.mark.parametrize(
    ("file", "old"),
    [
        ("words", "title: What brings you here?"),
        ("words", "  invitation:"),
        ("ipt", "card: Interpersonal therapy"),
        ("ipt", "lead: How we feel and how we get on with people move together."),
    ],
)
def test_no_illness_is_named_where_the_whole_room_reads(text: str, file: str, old: str, folder: Path) -> None:
    path = folder / "en" / f"{file}.yaml"
    line = next(each for each in path.read_text(encoding="utf-8").splitlines() if old in each)
    indent = line[: len(line) - len(line.lstrip())]
    replace(path, f"{line}\n", f"{indent}{line.split(':')[0].strip()}: {text}\n")
    (problem,) = compiled(folder).problems
    assert (problem.code, problem.place.file) == ("illness-named", f"en/{file}.yaml")


def test_an_illness_may_be_named_on_the_screens_behind(folder: Path) -> None:
    replace(folder / "en" / "ipt.yaml", "lead: Some months, with", "lead: Depression lifts, with")
    replace(folder / "en" / "words.yaml", "title: What brings you here?", "title: A low mood, a panicked week")
    assert codes(folder) == []


@pytest.mark.parametrize(
    "text",
    [
        "If you feel better, stop taking your pills.",
        "You may stop your medicine.",
        "Do not take your medicine today.",
        "Don\u2019t take your medication",
        "IPT works for everyone",
        "It is the only therapy that works.",
        "Deje de tomar sus medicinas",
        "La terapia funciona para todos",
    ],
)
def test_no_text_advises_to_stop_a_medicine_or_promises_for_all(text: str) -> None:
    assert len(list(never_said(text, ("en", "es")))) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "Never stop taking your medicine because of this screen.",
        "Don't stop your medicine by yourself.",
        "What if I stop taking my medicine?",
        "Talk with your doctor before you stop taking it.",
        "No therapy works for everyone.",
        "Take your medicine with food. Not now? Then later.",
        "No deje de tomar su medicina.",
        "Ninguna terapia funciona para todos.",
        "Nunca deje de tomar lo que le recetaron.",
    ],
)
def test_a_warning_against_it_may_stand(text: str) -> None:
    assert list(never_said(text, ("en", "es"))) == []
