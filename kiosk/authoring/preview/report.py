"""What the window says of a save: whether it is shown, and every problem in plain words."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kiosk.authoring.preview import words
from kiosk.authoring.preview.fronts import front_of
from kiosk.authoring.preview.lines import line_of, text_of
from kiosk.authoring.preview.props import ProblemProps, StateProps
from kiosk.authoring.preview.saved import Found
from kiosk.content.model import Content

MOST = 40
"""Problems listed at once: root causes come first, and what lies behind them often goes with them."""
LONGEST_EXCERPT = 160


class Said(NamedTuple):
    """When what is shown was saved, and whether something saved since then is not."""

    shown_at: str
    refused: bool = False


def derive_problems(found: Sequence[Found], folder: Path, content: Content | None) -> tuple[ProblemProps, ...]:
    """The first `MOST` problems, errors first, as they come from the compiler."""
    texts: dict[str, str] = {}
    return tuple(_problem(each, folder, content, texts) for each in found[:MOST])


def derive_further(found: Sequence[Found]) -> str:
    """That there are more than are listed."""
    left = len(found) - MOST
    return words.FURTHER.format(count=words.counted(left, words.THINGS)) if left > 0 else ""


def derive_state(found: Sequence[Found], said: Said, content: Content | None) -> StateProps:
    """Whether what was saved is shown, and how much is to be mended."""
    errors = sum(each["severity"] == "error" for each in found)
    things = words.counted(max(1, errors), words.THINGS)
    if content is None:
        return StateProps("refused", words.NOTHING_YET.format(count=things), words.NOTHING_YET_TEXT)
    if said.refused:
        text = words.NOT_SHOWN_TEXT.format(time=said.shown_at)
        return StateProps("refused", words.NOT_SHOWN.format(count=things), text, content.icons.glyphs["caution"])
    parts = [*_not_offered(found, content)]
    warnings = len(found) - errors
    if warnings and not errors:
        parts.insert(0, words.ONLY_WARNINGS.format(count=words.counted(warnings, words.WARNINGS)))
    title = words.SHOWN.format(time=said.shown_at)
    return StateProps("shown", title, "\n".join(parts) or words.ALL_GOOD, content.icons.glyphs["check"])


def _not_offered(found: Sequence[Found], content: Content) -> list[str]:
    """The languages of clinic.yaml that visitors are not offered, each with why."""
    held = {each.code for each in content.languages}
    return [
        words.NOT_OFFERED.format(language=code, why=_why(code, found))
        for code in content.clinic.languages
        if code not in held
    ]


def _why(code: str, found: Sequence[Found]) -> str:
    errors = sum(each["severity"] == "error" and str(each["file"]).startswith(f"{code}/") for each in found)
    if errors:
        return f"{words.counted(errors, words.THINGS)} to mend."
    return next((str(each["what"]) for each in found if f'"{code}"' in str(each["what"])), words.NOT_OFFERED_WHY)


def _problem(each: Found, folder: Path, content: Content | None, texts: dict[str, str]) -> ProblemProps:
    file, line = str(each["file"]), int(str(each["line"]))
    if file not in texts:
        texts[file] = text_of(folder, file) if file.endswith(".yaml") else ""
    front = front_of(file, line, texts[file], content) if content and file else None
    error = each["severity"] == "error"
    # What is about a file as a whole names its first letter: that line tells nothing.
    excerpt = line_of(texts[file], line) if (line, each["column"]) != (1, 1) else ""
    return ProblemProps(
        "error" if error else "warning",
        words.ERROR if error else words.WARNING,
        words.PLACE.format(file=file, line=line) if file else words.FOLDER_PLACE,
        excerpt if len(excerpt) <= LONGEST_EXCERPT else f"{excerpt[:LONGEST_EXCERPT]}…",
        str(each["what"]),
        str(each["mend"]),
        front or ("", ""),
    )
