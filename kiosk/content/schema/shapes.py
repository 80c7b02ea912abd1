"""How a JSON Schema says what the Reader asks for: a text, a list, a name with texts, yes or no."""

from collections.abc import Iterable
from typing import Any, get_args

from kiosk.content.model import Day

Schema = dict[str, Any]

_ONE_LINE = r"^\s*\S(?:[^\n]*\S)?\s*$"
_YES_OR_NO = r"^\s*(?:[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\s*$"
_DATE = r"^\s*\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\s*$"
_HOURS = r"^\s*(?:[01]\d|2[0-3]):[0-5]\d\s*[-\u2010-\u2015]\s*(?:[01]\d|2[0-3]):[0-5]\d\s*$"
_WEEKDAY = r"^\s*(?:[Mm]o|[Tt]u|[Ww]e|[Tt]h|[Ff]r|[Ss]a|[Ss]u|MO|TU|WE|TH|FR|SA|SU)[A-Za-z]*\.?\s*$"
_NO_TEXT = "A text belongs here: write it behind the colon. Where it begins with a sign, put it in quotes."
NO_LINE = "This text is empty, or a line ends in it: write it in one line, or write >- behind the colon."
_NO_LIST = "A list belongs here: each item on a line of its own, behind a dash and a space."
_NO_NAMES = "Lines with names belong here, below this one and indented by two spaces."


def text(about: str) -> Schema:
    """A text on one line; one of digits alone is a number to other programs."""
    return {**_about(about), "type": ["string", "number"], "errorMessage": _NO_TEXT} | pattern(_ONE_LINE, NO_LINE)


def pattern(written: str, otherwise: str) -> Schema:
    """How a text is written, and what is said where it is not."""
    return {"pattern": written, "patternErrorMessage": otherwise}


def day(about: str) -> Schema:
    """A day of the calendar."""
    return text(about) | {"type": "string"} | pattern(_DATE, "Write the year, the month and the day: 2026-11-24.")


def weekday(about: str) -> Schema:
    """A day of the week by its English name, or the beginning of it."""
    said = pattern(_WEEKDAY, "Write the English name of the day, such as monday.")
    return text(about) | {"type": "string"} | said | suggested(get_args(Day))


def hours(about: str) -> Schema:
    """From when to when."""
    return text(about) | {"type": "string"} | pattern(_HOURS, "Write it as 08:00-18:00; 22:00-06:00 is overnight.")


def yes_or_no(about: str) -> Schema:
    """Yes or no, in the words of YAML of any age."""
    said = {"pattern": _YES_OR_NO, "errorMessage": "Write yes or no."}
    return {**_about(about), "type": ["string", "boolean"], **said, **suggested(("yes", "no"))}


def choice(about: str, known: dict[str, str]) -> Schema:
    """One of the `known` words, each with what it is for."""
    return {**_about(about), "enum": list(known), "enumDescriptions": list(known.values())}


def several(about: str, item: Schema, exactly: int | None = None) -> Schema:
    """A list that is not empty, or has `exactly` so many items."""
    ends = {"minItems": 1} if exactly is None else {"minItems": exactly, "maxItems": exactly}
    return {**_about(about), "type": "array", "errorMessage": _NO_LIST, "items": item, **ends}


def by_name(about: str, value: Schema, known: dict[str, Schema] | None = None) -> Schema:
    """Names of one's own, each with a `value`; the `known` ones are suggested."""
    return {**_about(about), **names(), "properties": known or {}, "additionalProperties": value}


def named(about: str, fields: dict[str, Schema], required: Iterable[str]) -> Schema:
    """Names that are known, each with what stands behind it, and no others."""
    closed = {"required": list(required), "additionalProperties": False}
    return {**_about(about), **names(), "properties": fields, **closed}


def names() -> Schema:
    """Its own message, apart from those of missing and unknown names, which a message beside them would replace."""
    return {"allOf": [{"type": "object", "errorMessage": _NO_NAMES}]}


def either(about: str, plain: Schema, mapping: Schema) -> Schema:
    """What can be written short, and with names where it needs them: an editor is told which of the two was begun."""
    kinds = plain["type"] if isinstance(plain["type"], list) else [plain["type"]]
    short = {name: value for name, value in plain.items() if name not in ("description", "type")}
    return {**_about(about), "type": [*kinds, "object"], **short, "if": {"type": "object"}, "then": mapping}


def _about(about: str) -> Schema:
    return {"description": about} if about else {}


def suggested(words: Iterable[str]) -> Schema:
    """Words an editor offers, without saying that there are no others."""
    return {"defaultSnippets": [{"label": word, "body": word} for word in words]}
