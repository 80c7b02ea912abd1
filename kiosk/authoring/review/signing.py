"""`review sign` and `review current`: binds a name, or the day a translation was brought up to date, to exact words."""

import argparse
import calendar
import re
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from kiosk import paths
from kiosk.authoring.review.ledger import Ledger, LedgerError, open_ledger, signature
from kiosk.authoring.review.report import described
from kiosk.content.compile import Compiled, compile_content
from kiosk.content.letters import lacking
from kiosk.content.lines import hidden_character
from kiosk.content.model import WORDS_UNIT
from kiosk.content.problems import spoiled
from kiosk.content.review import REVIEWS, Brought, Standing, base_of
from kiosk.content.telling import tell

DONE, ERRORS, USAGE = 0, 1, 2
ALL = "all"
LONGEST = 80
"""Letters of a name or a role; it stands on the glass."""
_BLANKS = re.compile(
    r"(?:your |my |full |first |last |the )?name|role|todo|tbd|n/?a|none|nobody|somebody|someone|unknown|anonymous|"
    r"test|x+|\?+|(?:jane|john) doe|(?:su |tu )?nombre|rol|clinician|doctora?|dr\.?|translator|traductora?|admin|user|"
    r"staff",
    re.IGNORECASE,
)
"""What stands where a name belongs when nobody has put one in."""
_BLANK_ROLES = re.compile(
    r"(?:your |the )?role|title|todo|tbd|n/?a|none|unknown|test|x+|\?+|(?:su |tu )?rol", re.IGNORECASE
)
_SIGNS = re.compile(r"[<>{}\[\]_|\\]|\.\.\.|…")


class RefusedError(Exception):
    """Why nothing is signed, and what to do."""


class Asked(NamedTuple):
    """The words that are to be signed, and the same of the first language where they are a translation."""

    standings: tuple[Standing, ...]
    firsts: dict[str, Standing]
    first: str


def sign(options: argparse.Namespace) -> int:
    """Sign `options.topic` of `options.lang`; 1 where the content has errors, 2 where it cannot be signed so."""
    return _outcome(_sign, options)


def bring_up_to_date(options: argparse.Namespace) -> int:
    """Note that a translation says what the first language says now; nobody signs anything by it."""
    return _outcome(_bring_up_to_date, options)


def _outcome(work: Callable[[argparse.Namespace], str], options: argparse.Namespace) -> int:
    """Do it and tell how it went; returns the exit code."""
    try:
        print(work(options))
    except (RefusedError, LedgerError) as error:
        print(error, file=sys.stderr)
        return USAGE
    except _ContentError as error:
        print(error, file=sys.stderr)
        return ERRORS
    except OSError as error:
        where, why = error.filename or options.content, error.strerror or error
        print(f"{where} cannot be read or written: {why}. review status tells what is signed.", file=sys.stderr)
        return USAGE
    return DONE


def _sign(options: argparse.Namespace) -> str:
    today = datetime.now().astimezone().date()
    signed = options.date or today
    due = options.due or months_later(signed, options.months)
    _check_person(options.name, options.role)
    _check_days(signed, due, today)
    made, ledger = _compiled(options.content, options.lang), open_ledger(options.content)
    asked = _asked(made, options)
    _check_digest(asked, options.digest)
    print(_what_is_signed(asked, options, signed, due))
    if not _confirmed(options, "Sign this?"):
        return "Nothing was signed."
    for each in asked.standings:
        given = {"name": options.name.strip(), "role": options.role.strip(), "signed": signed, "due": due}
        whole = signature(each.texts, topic=each.topic, language=each.language, **given)
        ledger = ledger.sign(whole, each.texts)
        if each.topic in asked.firsts:
            ledger = _bring(ledger, each, asked, signed)
    return f"Signed. The signatures are in {options.content / REVIEWS}; copy the folder as a whole."


def _bring_up_to_date(options: argparse.Namespace) -> str:
    made, ledger = _compiled(options.content, options.lang), open_ledger(options.content)
    asked = _asked(made, options)
    if not asked.firsts:
        message = f'"{options.lang}" is the first language: it is no translation. Name another one with --lang.'
        raise RefusedError(message)
    for each in asked.standings:
        drifted = f", {len(each.drift)} of them changed since it was last noted" if each.drift else ""
        print(f'{each.language} {each.topic}: {len(each.texts)} texts beside those of "{asked.first}"{drifted}')
    if not _confirmed(options, f'Does the translation say what "{asked.first}" says now?'):
        return "Nothing was noted."
    for each in asked.standings:
        ledger = _bring(ledger, each, asked, datetime.now().astimezone().date())
    return "Noted. This is no signature."


class _ContentError(Exception):
    """The content has errors: what is signed must be what can be shown."""


def _compiled(content: Path, language: str) -> Compiled:
    made = compile_content(content, paths.assets() / "illustrations", drafts=True, everything=True)
    others = {each.language for each in made.standings} - {language}
    errors = [each for each in made.problems if each.severity == "error" and not spoiled(each, others)]
    if errors:
        tell(made._replace(problems=tuple(errors)), str(content), sys.stderr)
        message = "Nothing can be signed before this is mended."
        raise _ContentError(message)
    return made


def _asked(made: Compiled, options: argparse.Namespace) -> Asked:
    """The standings asked for. Raises `RefusedError` where there are none such."""
    languages = list(dict.fromkeys(each.language for each in made.standings))
    if options.lang not in languages:
        message = f'There is no language "{options.lang}" in {options.content}; there is {", ".join(languages)}.'
        raise RefusedError(message)
    own = tuple(each for each in made.standings if each.language == options.lang)
    chosen = tuple(each for each in own if options.topic in (ALL, each.topic))
    if not chosen:
        known = ", ".join(each.topic for each in own)
        message = (
            f'There is no topic "{options.topic}" in "{options.lang}"; there is {known}, and {ALL} for all of them.'
        )
        raise RefusedError(message)
    firsts = {each.topic: each for each in made.standings if each.language == languages[0]}
    return Asked(chosen, firsts if options.lang != languages[0] else {}, languages[0])


def _bring(ledger: Ledger, each: Standing, asked: Asked, day: date) -> Ledger:
    first, own = base_of(asked.firsts[each.topic].texts, each.texts)
    brought = Brought(topic=each.topic, language=each.language, first=asked.first, day=day, digest="")
    return ledger.bring_up_to_date(brought, first, own)


def _check_person(name: str, role: str) -> None:
    for what, text, blanks in (("name", name.strip(), _BLANKS), ("role", role.strip(), _BLANK_ROLES)):
        if len([sign for sign in text if sign.isalpha()]) <= 1 or blanks.fullmatch(text) or _SIGNS.search(text):
            message = f'"{text}" is no {what} of somebody who signs. Write --{what} as it is to stand on the kiosk.'
            raise RefusedError(message)
        if len(text) > LONGEST or hidden_character(text) or "\n" in text:
            message = f"The {what} must be one line of at most {LONGEST} letters that can all be seen."
            raise RefusedError(message)
        if signs := lacking(text):
            message = f"The kiosk's typeface does not have {' '.join(signs)}. Write the {what} with other letters."
            raise RefusedError(message)


def _check_days(signed: date, due: date, today: date) -> None:
    if signed > today:
        message = f"{signed} has not come yet: nobody can have signed on that day."
        raise RefusedError(message)
    if due <= signed:
        message = f"Signed on {signed}, it cannot be due again on {due}. Choose a later day with --due."
        raise RefusedError(message)


def _check_digest(asked: Asked, wanted: str) -> None:
    """The words are those that were read, where the digest of those is given."""
    if wanted and (len(asked.standings) != 1 or not asked.standings[0].digest.startswith(wanted.lower())):
        message = (
            f"These are not the words with the digest {wanted}: they have changed since they were read. "
            "Read what changed (review status), or make a new packet."
            if len(asked.standings) == 1
            else "A digest belongs to one topic. Sign each topic by itself, or leave --digest out."
        )
        raise RefusedError(message)


def _what_is_signed(asked: Asked, options: argparse.Namespace, signed: date, due: date) -> str:
    lines = [f"{options.name.strip()}, {options.role.strip()}, signs on {signed}, to be read again by {due}:"]
    for each in asked.standings:
        called = "the words of the interface" if each.topic == WORDS_UNIT else f'the topic "{each.topic}"'
        lines.append(f"  {called} in {each.language}: {len(each.texts)} texts, digest {each.digest[:12]}")
        lines += described(each)
    if asked.firsts:
        lines.append(f'  As a translation: it says what "{asked.first}" says now. Whoever signs is qualified to tell.')
    return "\n".join(lines)


def _confirmed(options: argparse.Namespace, question: str) -> bool:
    if options.yes:
        return True
    if not sys.stdin.isatty():
        message = "Nobody can be asked here. Add --yes if that is what you want."
        raise RefusedError(message)
    return input(f"{question} Write yes: ").strip().lower() in ("yes", "y")


def months_later(day: date, months: int) -> date:
    """The same day some months on, or the last one of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
