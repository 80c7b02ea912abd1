"""Whether `check` finds what people get wrong: `python -m tests.prove_authoring`.

Every mutant of the shipped content, with all that a clinic can turn on turned on (`tests/mutations`), is checked as
`check --format json` does. Counted is whether a mistake is told at all, whether the first problem names the file and
the line, give or take one, where it was made, whether what it says is to be typed mends it, and whether what is no
mistake is told of.
"""

import argparse
import multiprocessing
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from bench.machine import whereabouts
from bench.report import Floor, put_between, table, verdicts
from kiosk import paths
from kiosk.content.compile import Compiled, compile_content
from kiosk.content.paragraphs import to_type
from kiosk.content.problems import Problem, has_errors
from kiosk.verbs.arguments import said
from tests.mutations import Expect, Mutant, make_basis, make_corpus
from tests.mutations.basis import TODAY
from tests.mutations.jargon import JARGON
from tests.mutations.mends import mended

PAGE = Path(__file__).parents[1] / "docs" / "figures.md"
SEED, PROCESSES = 4, 2
NEAR = 1
"""Lines that a problem may be away from the mistake."""
LEAST_PLACED = 97.0
"""Per cent of mistakes whose first problem names file and line."""
MOST_LIES = 1.5
"""Per cent of what is to be typed that may mend nothing: of some that could be meant, one is shown."""
MOST_LISTED = 40
EXIT_HOLDS, EXIT_BROKEN = 0, 1
MISTAKES = (Expect.REFUSED, Expect.TOLD)
MAY_FOLLOW = frozenset({"date-order", "leftover"})
"""Another mistake in the same line, seen only when the first one is mended: days in the wrong order, signs for bold."""
OF_ANY_CHANGE = frozenset({"review-changed", "translation-drifted"})
"""What is said of every change of words, a mistake or not: a mistake of which no more is said is missed."""


class Outcome(NamedTuple):
    """What the check said of one mutant."""

    kind: str
    expect: Expect
    spots: tuple[tuple[str, int], ...]
    wrote: str
    first: Problem | None
    """The first problem that was not there before."""
    told: bool
    """Whether something is said that is not said of every change of words."""
    refused: bool
    same: bool
    """Whether the content says what it said before."""
    traceback: str
    lies: str
    """What the first problem says is to be typed, where that was typed and did not mend it."""
    jargon: str
    """A message that speaks of the inside of the program."""

    @property
    def counts(self) -> bool:
        """Whether it is a mistake at all: one that nobody tells of and that changes nothing is none."""
        return self.expect in MISTAKES and not self.traceback and not (self.same and not self.told)

    @property
    def silent(self) -> bool:
        """A mistake that changed the content and that nothing is said of."""
        return self.counts and not self.told

    @property
    def placed(self) -> bool:
        """Whether the first problem names the file, and the line or its neighbor."""
        if self.first is None:
            return False
        at = self.first.place
        return any(at.file == file and abs(at.line - line) <= NEAR for file, line in self.spots)

    @property
    def let_through(self) -> bool:
        """What must be refused and was only warned of."""
        return self.counts and self.expect is Expect.REFUSED and not self.refused

    @property
    def false_alarm(self) -> bool:
        """No mistake, and yet something is said or the content is another."""
        return self.expect is Expect.SAME and not self.traceback and (self.first is not None or not self.same)


class Checker:
    """Checks mutants of one content folder."""

    def __init__(self, root: Path, scratch: Path) -> None:
        self._root, self._scratch = root, scratch
        whole = self._compiled(root)
        assert whole.content is not None, whole.problems
        self._known = {_apart_from_lines(each) for each in whole.problems}
        self._content = whole.content

    def _lies(self, folder: Path, first: Problem | None) -> str:
        """What is to be typed, if typing it leaves the problem, or brings an error to the line."""
        if first is None or not to_type(first.mend) or not (file := folder / first.place.file).is_file():
            return ""
        made = mended(first, file.read_bytes().decode("utf-8", "replace"))
        if made is not None:
            file.write_text(made, encoding="utf-8")
        line = first.place.line
        near = (each for each in self._compiled(folder).problems if each.place[:2] == (first.place.file, line))
        left = [each for each in near if each.code == first.code or each.severity == "error"]
        return "" if made is not None and all(each.code in MAY_FOLLOW for each in left) else to_type(first.mend)

    def check(self, mutant: Mutant) -> Outcome:
        """What is said of a mutant."""
        folder = self._scratch / "content"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self._root, folder)
        for name, data in mutant.made.files.items():
            file = folder / name
            if data is None:
                file.unlink()
                if not any(file.parent.iterdir()):
                    file.parent.rmdir()
            else:
                file.parent.mkdir(exist_ok=True)
                file.write_bytes(data)
        problems, same, failed = tuple[Problem, ...](), False, ""
        try:
            made = self._compiled(folder)
            problems = made.problems
            same = made.content == self._content
        except Exception:  # noqa: BLE001 -- this is what is looked for
            failed = traceback.format_exc(limit=-2)
        new = [each for each in problems if each.severity == "error" or _apart_from_lines(each) not in self._known]
        jargon = next((text for each in problems for text in each[2:4] if JARGON.search(text)), "")
        refused = has_errors(problems)
        first = next(iter(new), None)
        told = any(each.code not in OF_ANY_CHANGE for each in new)
        lies, did = self._lies(folder, first), mutant.made
        return Outcome(
            mutant.kind, mutant.expect, did.spots, did.wrote, first, told, refused, same, failed, lies, jargon
        )

    @staticmethod
    def _compiled(folder: Path) -> Compiled:
        return compile_content(folder, paths.assets() / "illustrations", said, plain=True, today=TODAY)


def _apart_from_lines(problem: Problem) -> tuple[str, str, str]:
    return problem.code, problem.place.file, problem.what


@cache
def _checker(basis: Path) -> Checker:
    return Checker(basis, Path(tempfile.mkdtemp(prefix="mutants-", dir=basis.parent)))


def _check(basis: Path, mutant: Mutant) -> Outcome:
    return _checker(basis).check(mutant)


def check_all(seed: int) -> tuple[Outcome, ...]:
    """Every mutant of a corpus, checked by several processes."""
    with tempfile.TemporaryDirectory(prefix="prove-authoring-") as scratch:
        basis = make_basis(paths.shipped_content(), Path(scratch) / "basis")
        with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
            return tuple(pool.map(partial(_check, basis), make_corpus(basis, seed), chunksize=16))


class Figures(NamedTuple):
    """What came of a corpus."""

    mutants: int
    mistakes: int
    placed: int
    silent: int
    let_through: int
    tracebacks: int
    typed: int
    lies: int
    jargon: int
    harmless: int
    false_alarms: int

    @property
    def percent_placed(self) -> float:
        """Per cent of the mistakes whose first problem names file and line."""
        return 100 * self.placed / self.mistakes if self.mistakes else 0.0

    @property
    def percent_typed(self) -> float:
        """Per cent of the mistakes whose first problem says word by word what is to be typed."""
        return 100 * self.typed / self.mistakes if self.mistakes else 0.0

    @property
    def percent_lies(self) -> float:
        """Per cent of what is to be typed that mends nothing."""
        return 100 * self.lies / self.typed if self.typed else 100.0 * bool(self.lies)

    @property
    def floors(self) -> tuple[Floor, ...]:
        """What is promised."""
        away = "mistakes whose first problem names another file or line"
        return (
            Floor(away, 100 - self.percent_placed, 100 - LEAST_PLACED, "%"),
            Floor("mistakes that change the content and are not told", self.silent, 0, ""),
            Floor("mistakes that must be refused and are not", self.let_through, 0, ""),
            Floor("mends that, typed as they stand, mend nothing", self.percent_lies, MOST_LIES, "%"),
            Floor("tracebacks", self.tracebacks, 0, ""),
            Floor("messages in the words of a program", self.jargon, 0, ""),
            Floor("harmless changes that are told of, or change the content", self.false_alarms, 0, ""),
        )

    @property
    def hold(self) -> bool:
        """Whether all that is promised is kept."""
        return all(each.holds for each in self.floors)


def figures_of(done: Sequence[Outcome]) -> Figures:
    """Count."""
    return Figures(
        mutants=len(done),
        mistakes=sum(each.counts for each in done),
        placed=sum(each.counts and each.placed for each in done),
        silent=sum(each.silent for each in done),
        let_through=sum(each.let_through for each in done),
        tracebacks=sum(bool(each.traceback) for each in done),
        typed=sum(each.counts and each.first is not None and bool(to_type(each.first.mend)) for each in done),
        lies=sum(each.counts and bool(each.lies) for each in done),
        jargon=sum(bool(each.jargon) for each in done),
        harmless=sum(each.expect is Expect.SAME for each in done),
        false_alarms=sum(each.false_alarm for each in done),
    )


def faults(done: Iterable[Outcome]) -> list[tuple[str, Outcome]]:
    """What is not as it should be, the worst first."""
    order: tuple[tuple[str, Callable[[Outcome], bool]], ...] = (
        ("traceback", lambda each: bool(each.traceback)),
        ("not told", lambda each: each.silent),
        ("not refused", lambda each: each.let_through),
        ("false alarm", lambda each: each.false_alarm),
        ("mends nothing", lambda each: each.counts and bool(each.lies)),
        ("words of a program", lambda each: bool(each.jargon)),
        ("another place", lambda each: each.counts and not each.placed),
    )
    every = list(done)
    return [(name, each) for name, is_so in order for each in every if is_so(each)]


def told(each: Outcome) -> str:
    """A line of what was done and what was said of it."""
    wanted = " or ".join(f"{file}:{line}" for file, line in each.spots[:3])
    at = f"{each.first.place.file}:{each.first.place.line} [{each.first.code}]" if each.first else "nothing"
    what = each.jargon or (f"{each.first.what} → {each.first.mend}" if each.first else each.traceback.strip())
    return f"{each.kind}: at {wanted}: {each.wrote.strip()[:90]!r}; said at {at}: {what}"


def written(done: Sequence[Outcome], command: str) -> str:
    """The section of `docs/figures.md`."""
    figures = figures_of(done)
    kinds = sorted({each.kind for each in done})
    either = figures.mutants - figures.mistakes - figures.harmless
    said_of = (
        f"{figures.mutants} mutants of the shipped content, of {len(kinds)} kinds: {figures.mistakes} mistakes, "
        f"{figures.harmless} changes that say the same as before, and {either} that may be either. In "
        f"{figures.percent_placed:.1f} % of the mistakes the first problem names the file and the line, give or take "
        f"{NEAR}; in {figures.percent_typed:.1f} % it says word by word what is to be typed."
    )
    worst = [(name, told(each).replace("|", "\\|")) for name, each in faults(done)[:MOST_LISTED]]
    parts = ["## What the check finds of what people get wrong", said_of, verdicts(figures.floors)]
    if worst:
        parts += ["The worst of them:", table(("fault", "what was done, and what was said"), worst)]
    parts.append(table(("kind", "mutants", "mistakes", "told at their line"), [_row(kind, done) for kind in kinds]))
    return "\n\n".join((*parts, table(("made", "with"), [*whereabouts(command), ("seed", str(SEED))])))


def _row(kind: str, done: Iterable[Outcome]) -> tuple[str, str, str, str]:
    every = [each for each in done if each.kind == kind]
    counted = [each for each in every if each.counts]
    return kind.replace("|", "\\|"), str(len(every)), str(len(counted)), str(sum(each.placed for each in counted))


def main(arguments: Sequence[str]) -> int:
    """Exit code 0: everything holds; 1: something does not."""
    parser = argparse.ArgumentParser(prog="python -m tests.prove_authoring", description=__doc__)
    parser.add_argument("--seed", type=int, help="another corpus; nothing is written")
    parser.add_argument("--show", metavar="KIND", help="print what is said of every mutant of one kind, or of all")
    options = parser.parse_args(arguments)
    seed = SEED if options.seed is None else options.seed
    done = check_all(seed)
    for each in done:
        if options.show in (each.kind, "all"):
            print(told(each))
    for name, each in faults(done):
        print(f"{name}: {told(each)}")
    figures = figures_of(done)
    print(
        f"{figures.mutants} mutants, {figures.mistakes} mistakes, {figures.percent_placed:.1f} % told at their line, "
        f"{figures.percent_typed:.1f} % with what to type."
    )
    for floor in figures.floors:
        print(f"  {floor.what}: {floor.figure:.3g} {floor.unit} ({'holds' if floor.holds else 'does not hold'})")
    if options.seed is None and options.show is None:
        text = written(done, "make prove-authoring")
        PAGE.write_text(put_between(PAGE.read_text(encoding="utf-8"), "prove-authoring", text), encoding="utf-8")
    return EXIT_HOLDS if figures.hold else EXIT_BROKEN


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
