"""What is wrong with the notices of clinic.yaml."""

from collections.abc import Iterable
from datetime import date, timedelta

from kiosk.content.claims import check_illness, check_reviewers
from kiosk.content.letters import check_letters
from kiosk.content.model import Clinic, Notice
from kiosk.content.notices import MOST_SHOWN, is_ever_seen, most_at_once
from kiosk.content.plain import check_sentences
from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.said import said

MOST_LETTERS = 100
"""What two notices may have each, so that on the smallest panel everything else stays on the glass."""
_LONGEST = timedelta(days=400)


def check_notices(reader: Reader, clinic: Clinic, place: Place, today: date, *, plain: bool) -> None:
    """Each notice can be shown where a whole room reads it, and has a time that comes; with `plain`, it reads well."""
    for number, notice in enumerate(clinic.notices):
        _check_words(reader, notice, place, plain=plain)
        _check_days(reader, notice, place, today)
        if twin := next((each for each in clinic.notices[:number] if _are_twins(each, notice)), None):
            what = f"This notice stands here already, in line {reader.place(twin, place).line}, for the same days."
            reader.warn("notice-twice", reader.place(notice, place), what, "Take one of them out.")
    fullest = most_at_once(clinic.notices, today)
    if len(fullest) > MOST_SHOWN:
        what = f"{len(fullest)} notices are to be seen at the same time; {MOST_SHOWN} are shown, the first ones here."
        at = reader.place(fullest[MOST_SHOWN], place)
        reader.warn("notices-many", at, what, "Put what matters most first, or change the days of one.")


def check_translated(reader: Reader, clinic: Clinic, place: Place, languages: Iterable[str]) -> None:
    """Nobody is left without the notice: it stands in every language that visitors are offered."""
    for notice in clinic.notices:
        for code in languages:
            if code not in notice.text:
                what = f'This notice is missing in the language "{code}".'
                mend = f'Add a line "{code}: …" below "text:". Until then nothing new is shown.'
                reader.note("notice-language", reader.place(notice, place, "text"), what, mend)


def _check_words(reader: Reader, notice: Notice, place: Place, *, plain: bool) -> None:
    check_letters(reader, notice, place)
    check_reviewers(reader, notice, place)
    for text, at in said(reader, notice, place, "text"):
        check_illness(reader, text, at)
        if plain:
            check_sentences(reader, text, at)
        if len(text) > MOST_LETTERS:
            what = f"This notice has {len(text)} letters; {MOST_LETTERS} fit beside everything else."
            reader.note("notice-too-long", at, what, "Say it shorter; what takes longer to say, the desk tells.")


def _check_days(reader: Reader, notice: Notice, place: Place, today: date) -> None:
    at = reader.place(notice, place, "ends")
    if notice.ends < notice.begins:
        what = f"This notice ends on {notice.ends}, before it begins on {notice.begins}."
        reader.note("date-order", at, what, 'Write the first day behind "from:" and the last day behind "until:".')
        return
    if notice.ends - notice.begins > _LONGEST:
        what = f"This notice would be shown from {notice.begins} until {notice.ends}."
        reader.warn("notice-long", at, what, "Look at both years. What always holds belongs in the words of the kiosk.")
    if not is_ever_seen(notice):
        what = f"None of these days falls between {notice.begins} and {notice.ends}: the notice is never shown."
        mend = 'Write days that do, or take the line "days:" out.'
        reader.warn("notice-never", reader.place(notice, place, "days"), what, mend)
    elif (over := (today - notice.ends).days) > int(_is_overnight(notice)):
        what = f"This notice ended {over} {'day' if over == 1 else 'days'} ago."
        reader.warn("notice-over", at, what, "Take it out.")


def _is_overnight(notice: Notice) -> bool:
    return notice.hours is not None and notice.hours.ends < notice.hours.begins


def _are_twins(one: Notice, other: Notice) -> bool:
    return one.text == other.text and one.begins <= other.ends and other.begins <= one.ends
