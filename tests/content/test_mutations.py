"""A sample of what `make prove-authoring` counts: mistakes of every kind, told where they were made."""

from pathlib import Path
from random import Random

import pytest

from kiosk import paths
from kiosk.content.problems import Place, Problem
from tests.mutations import Expect, make_basis, make_corpus
from tests.prove_authoring import OF_ANY_CHANGE, SEED, Checker, Outcome, faults, figures_of, told, written

SAMPLE_SEED, MUTANTS = 7, 120


def test_mistakes_are_told_where_they_were_made_and_nothing_else_is(tmp_path: Path) -> None:
    root = make_basis(paths.shipped_content(), tmp_path / "basis")
    sample = Random(SAMPLE_SEED).sample(make_corpus(root, SAMPLE_SEED), MUTANTS)  # noqa: S311 -- a corpus, no secret
    checker = Checker(root, tmp_path / "scratch")
    done = [checker.check(each) for each in sample]
    figures = figures_of(done)
    assert figures.mistakes > 0.7 * MUTANTS
    assert figures.hold, "\n".join(f"{name}: {told(each)}" for name, each in faults(done))


def test_the_corpus_is_large_the_same_each_time_and_spread_over_all_files(tmp_path: Path) -> None:
    root = make_basis(paths.shipped_content(), tmp_path / "basis")
    corpus = make_corpus(root, SEED)
    assert corpus == make_corpus(root, SEED)
    assert len(corpus) >= 1000
    assert len({each.kind for each in corpus}) >= 120
    spots = {spot for each in corpus for spot in each.made.spots}
    for file in (
        "clinic.yaml",
        "en/ipt.yaml",
        "es/ipt.yaml",
        "en/words.yaml",
        "es/words.yaml",
        "en/cbt.yaml",
        "es/cbt.yaml",
    ):
        lines = len((root / file).read_text(encoding="utf-8").splitlines())
        assert len({line for name, line in spots if name == file}) > lines / 4, file


PLACE = Place("en/ipt.yaml", 5)
ERROR, WARNING = (Problem("x", PLACE, "A thing.", "Mend it.", severity=each) for each in ("error", "warning"))
DRIFTED = Problem("translation-drifted", PLACE, "A thing.", "Mend it.", severity="warning")


def outcome(  # noqa: PLR0913 -- what may come of a mutant
    expect: Expect = Expect.REFUSED,
    first: Problem | None = ERROR,
    *,
    line: int = 5,
    refused: bool = True,
    same: bool = False,
    traceback: str = "",
    lies: str = "",
    jargon: str = "",
) -> Outcome:
    spots, told = (("en/ipt.yaml", line),), first is not None and first.code not in OF_ANY_CHANGE
    return Outcome("a kind", expect, spots, "wrote", first, told, refused, same, traceback, lies, jargon)


@pytest.mark.parametrize(
    ("fault", "bad"),
    [
        ("another place", outcome(line=7)),
        ("not told", outcome(first=None, refused=False)),
        ("not told", outcome(Expect.TOLD, DRIFTED, refused=False)),
        ("not refused", outcome(first=WARNING, refused=False)),
        ("traceback", outcome(traceback="Traceback …")),
        ("mends nothing", outcome(lies="card: Grief")),
        ("words of a program", outcome(jargon="a scalar token")),
        ("false alarm", outcome(Expect.SAME, WARNING, refused=False, same=True)),
        ("false alarm", outcome(Expect.SAME, None, refused=False)),
    ],
)
def test_a_fault_of_every_sort_is_counted_listed_and_breaks_what_is_promised(fault: str, bad: Outcome) -> None:
    assert fault in [name for name, _ in faults([bad])]
    assert not figures_of([bad]).hold
    assert "does not hold" in written([bad], "make prove-authoring")


@pytest.mark.parametrize(
    "good",
    [
        outcome(),
        outcome(line=4),
        outcome(Expect.TOLD, WARNING, refused=False),
        outcome(Expect.SAME, None, refused=False, same=True),
        outcome(Expect.ANY, None, refused=False),
    ],
)
def test_what_is_as_it_should_be_is_no_fault(good: Outcome) -> None:
    assert faults([good]) == []


def test_a_mistake_that_changed_nothing_is_not_counted() -> None:
    assert figures_of([outcome(Expect.TOLD, None, refused=False, same=True)]).mistakes == 0
