"""Signatures for tests: what `review sign` writes, on any day."""

from datetime import date
from pathlib import Path

from kiosk import paths
from kiosk.authoring.review.ledger import open_ledger, signature
from kiosk.content.compile import compile_content
from kiosk.content.review import Brought, base_of

SIGNED, DUE = date(2026, 3, 2), date(2027, 3, 2)
NAME, ROLE = "Person A", "clinical psychologist"


def sign(folder: Path, language: str, *topics: str, signed: date = SIGNED, due: date = DUE, name: str = NAME) -> None:
    """Sign these topics of a language as they are now, or all of them."""
    found = compile_content(folder, paths.assets() / "illustrations", drafts=True, everything=True).standings
    ledger = open_ledger(folder)
    for each in found:
        if each.language == language and each.topic in (topics or [each.topic]):
            given = {"topic": each.topic, "language": language, "name": name, "role": ROLE}
            ledger = ledger.sign(signature(each.texts, signed=signed, due=due, **given), each.texts)


def bring_up_to_date(folder: Path, language: str, day: date = SIGNED) -> None:
    """Note that a language says what the first one says now."""
    found = compile_content(folder, paths.assets() / "illustrations", drafts=True, everything=True).standings
    ledger, first = open_ledger(folder), found[0].language
    firsts = {each.topic: each for each in found if each.language == first}
    for each in found:
        if each.language == language:
            brought = Brought(topic=each.topic, language=language, first=first, day=day, digest="")
            ledger = ledger.bring_up_to_date(brought, *base_of(firsts[each.topic].texts, each.texts))
