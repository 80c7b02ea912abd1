"""Mistakes that people make in content files, made by the hundred: the corpus of `make prove-authoring`.

Each kind of mistake is a small function over a line or over the whole content. A seed decides which lines it befalls,
so the same seed gives the same corpus.
"""

from tests.mutations.basis import make_basis
from tests.mutations.corpus import Mutant, make_corpus
from tests.mutations.kinds import Expect

__all__ = ["Expect", "Mutant", "make_basis", "make_corpus"]
