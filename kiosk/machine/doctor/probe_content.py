"""Compiles the content as the kiosk does, and keeps what the doctor needs of it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.files import CLINIC
from kiosk.machine.doctor.facts import ContentFacts

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.content.model import Content


def look_at_content(
    folder: Path, illustrations: Path, said: "Callable[[Content], dict[str, str]]", today: date, source: str = ""
) -> ContentFacts:
    """What check would say, in short, and whether there is content at the `source` it is fetched from."""
    found = _look_at_folder(folder, illustrations, said, today)
    answers = not source or (Path(source) / CLINIC).is_file()
    return found._replace(source=source, source_answers=answers)


def _look_at_folder(
    folder: Path, illustrations: Path, said: "Callable[[Content], dict[str, str]]", today: date
) -> ContentFacts:
    from kiosk.content.compile import compile_content  # noqa: PLC0415 -- slow, and needed here alone

    if not folder.is_dir():
        return ContentFacts(str(folder), errors=("there is no such folder",), readable=False)
    made = compile_content(folder, illustrations, said)
    errors = [each for each in made.problems if each.severity == "error"]
    codes = {each.code for each in made.problems}
    clinic = made.content.clinic if made.content else None
    standings = made.standings
    return ContentFacts(
        folder=str(folder),
        errors=tuple(f"{each.place.file}, line {each.place.line}: {each.what}" for each in errors),
        warnings=len(made.problems) - len(errors),
        readable=clinic is not None,
        languages=tuple(each.code for each in made.content.languages) if made.content else (),
        recorded=bool(made.recordings),
        unsigned=tuple(each.file for each in standings if each.signed is None or each.changes),
        signed=sum(each.signed is not None for each in standings),
        overdue=tuple(each.file for each in standings if each.signed and each.signed.due < today),
        placeholder="placeholder-booking" in codes,
        front_desk_plan="front-desk-plan" not in codes,
        require_review=clinic.require_review if clinic else "",
    )
