"""The corpus: every kind of mistake, spread over the content as the seed has it."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.mutations import clinic, files, harmless, layout, names, reviews, signs, words
from tests.mutations.kinds import LINE_KINDS, Expect, Made
from tests.mutations.lines import Doc, read_docs, read_records

ROOMS = (layout, signs, names, words, clinic, files, reviews, harmless)
"""Where the kinds are; to import them is to know them."""


class Mutant(NamedTuple):
    """A content folder with one mistake in it."""

    kind: str
    expect: Expect
    made: Made


def make_corpus(root: Path, seed: int) -> tuple[Mutant, ...]:
    """Mutants of the content in `root`, of each kind as many as it asks for; the same seed gives the same ones."""
    return tuple(_mutants(read_docs(root), read_records(root), seed))


def _mutants(docs: dict[str, Doc], records: dict[str, Doc], seed: int) -> Iterator[Mutant]:
    for kind in LINE_KINDS.values():
        dice = Random(f"{seed} {kind.name}")  # noqa: S311 -- a corpus, no secret
        for made in islice(kind.makers(records if kind.records else docs, dice), kind.most):
            yield Mutant(kind.name, kind.expect, made)
