"""Notices: when each is to be seen, and what is told of one that cannot be."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

import pytest

from kiosk.content import Catalogue, unpack
from kiosk.content.compile import Compiled, compile_content
from kiosk.content.model import Hours, Notice
from kiosk.content.notices import DAYS, current, is_ever_seen, most_at_once
from kiosk.content.problems import Problem
from tests.content.make import ILLUSTRATIONS, copy_of_good, translated_copy

TODAY = date(2026, 11, 25)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
NIGHT = Hours(begins=time(22), ends=time(6))
OFFICE = Hours(begins=time(8), ends=time(18))


def notice(begins: str, ends: str, *days: str, hours: Hours | None = None, text: str = "Closed.") -> Notice:
    return Notice(
        text={"en": text},
        begins=date.fromisoformat(begins),
        ends=date.fromisoformat(ends),
        days=days,  # type: ignore[arg-type]
        hours=hours,
    )


def is_seen(which: Notice, at: str) -> bool:
    return current((which,), datetime.fromisoformat(at)) == (which,)


def spans(which: Notice) -> Iterator[tuple[datetime, datetime]]:
    """From when until when it is to be seen, span by span: reckoned forwards, day after day."""
    day = which.begins
    while day <= which.ends:
        if not which.days or DAYS[day.weekday()] in which.days:
            if which.hours is None:
                yield datetime.combine(day, time()), datetime.combine(day + DAY, time())
            else:
                last = day if which.hours.begins < which.hours.ends else day + DAY
                yield datetime.combine(day, which.hours.begins), datetime.combine(last, which.hours.ends)
        day += DAY


def some_notice(chance: Random) -> Notice:
    begins = date(2027, 12, 20) + chance.randrange(90) * DAY
    clock = [time(minute // 60, minute % 60) for minute in chance.sample(range(24 * 60), 2)]
    return Notice(
        text={"en": "Closed."},
        begins=begins,
        ends=begins + chance.randrange(20) * DAY,
        days=tuple(chance.sample(DAYS, chance.randrange(4))),  # type: ignore[arg-type]
        hours=chance.choice((None, Hours(begins=clock[0], ends=clock[1]), NIGHT)),
    )


@pytest.mark.parametrize("seed", range(150))
def test_a_notice_is_seen_from_the_minute_it_begins_until_the_minute_it_ends(seed: int) -> None:
    """Over the end of a year, a leap day and ends of months; days of the week and nights among them."""
    which = some_notice(Random(seed))  # noqa: S311 -- no secret
    edges = {edge for span in spans(which) for edge in span} | {datetime.combine(which.begins, time())}
    moments = {edge + step for edge in edges for step in (-MINUTE, timedelta(), MINUTE, DAY, -DAY)}
    for moment in moments:
        expected = any(begins <= moment < ends for begins, ends in spans(which))
        assert (current((which,), moment) == (which,)) == expected, (which, moment)
    assert is_ever_seen(which) == any(spans(which))


@pytest.mark.parametrize(
    ("which", "at", "seen"),
    [
        (notice("2026-11-24", "2026-11-26"), "2026-11-23T23:59", False),
        (notice("2026-11-24", "2026-11-26"), "2026-11-24T00:00", True),
        (notice("2026-11-24", "2026-11-26"), "2026-11-26T23:59:59", True),
        (notice("2026-11-24", "2026-11-26"), "2026-11-27T00:00", False),
        (notice("2026-11-24", "2026-11-24", hours=OFFICE), "2026-11-24T17:59:59", True),
        (notice("2026-11-24", "2026-11-24", hours=OFFICE), "2026-11-24T18:00", False),
        # A night belongs to the day it begins: Friday's ends on Saturday, Thursday's is none of it.
        (notice("2026-11-01", "2026-11-30", "friday", hours=NIGHT), "2026-11-27T05:00", False),
        (notice("2026-11-01", "2026-11-30", "friday", hours=NIGHT), "2026-11-27T22:00", True),
        (notice("2026-11-01", "2026-11-30", "friday", hours=NIGHT), "2026-11-28T05:59", True),
        (notice("2026-11-01", "2026-11-30", "friday", hours=NIGHT), "2026-11-28T06:00", False),
        (notice("2026-11-30", "2026-11-30", hours=NIGHT), "2026-12-01T05:59", True),
        (notice("2026-11-30", "2026-11-30", hours=NIGHT), "2026-11-30T05:59", False),
        (notice("2028-02-28", "2028-02-28", hours=NIGHT), "2028-02-29T05:59", True),
        # The hour that a clock repeats in autumn is there twice: by the wall it is the same minute.
        (notice("2026-11-01", "2026-11-01", hours=Hours(begins=time(1), ends=time(2))), "2026-11-01T01:30", True),
    ],
)
def test_what_is_seen_when(which: Notice, at: str, seen: bool) -> None:
    assert is_seen(which, at) == seen


def test_both_passes_of_a_repeated_hour_show_the_same() -> None:
    moment = datetime.fromisoformat("2026-11-01T01:30")
    which = notice("2026-11-01", "2026-11-01", hours=Hours(begins=time(1), ends=time(2)))
    assert current((which,), moment.replace(fold=1)) == current((which,), moment) == (which,)


@pytest.mark.parametrize("seed", range(40))
def test_the_fullest_minute_is_found(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 -- no secret
    several = tuple(some_notice(chance) for _ in range(5))
    today = date(2028, 1, 20)
    moments = {begins for each in several for begins, _ in spans(each)} | {datetime.combine(today, time())}
    fullest = max(len(current(several, each)) for each in moments if each.date() >= today)
    assert len(most_at_once(several, today)) >= fullest
    assert most_at_once((), today) == ()


# What check says.


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


def noted(folder: Path, notices: str) -> Compiled:
    clinic = folder / "clinic.yaml"
    clinic.write_text(f"{clinic.read_text(encoding='utf-8').rstrip()}\nnotices:{notices}\n", encoding="utf-8")
    return compile_content(folder, ILLUSTRATIONS, plain=True, today=TODAY)


def one(folder: Path, lines: str, text: str = "We are closed.") -> tuple[Problem, ...]:
    return noted(folder, f'\n  - text:\n      en: "{text}"\n{lines}').problems


DATES = "    from: 2026-11-24\n    until: 2026-11-26"


def test_a_notice_is_read_as_it_is_written(folder: Path) -> None:
    made = noted(
        folder,
        "\n  - text: {en: Closed}\n    from: 2026-11-24\n    until: '2026-11-26'\n    days: [Mon, thurs, Fridays]\n"
        "    hours: 22:00\u201306:00",
    )
    assert made.problems == ()
    assert made.content is not None
    expected = notice("2026-11-24", "2026-11-26", "monday", "thursday", "friday", hours=NIGHT, text="Closed")
    assert unpack(made.packed()).content.clinic.notices == (expected,)


@pytest.mark.parametrize("nothing", ["", " []", " # none now"])
def test_a_list_that_is_empty_again_is_no_mistake(nothing: str, folder: Path) -> None:
    made = noted(folder, nothing)
    assert made.problems == ()
    assert made.content is not None
    assert made.content.clinic.notices == ()


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("11/24/2026", "Write: from: 2026-11-24"),
        ("24.11.2026", "Write: from: 2026-11-24"),
        ("24/11/26", "Write: from: 2026-11-24"),
        ("2026/11/24", "Write: from: 2026-11-24"),
        ("2026-24-11", "Write: from: 2026-11-24"),
        ("2026-1-4", "Write: from: 2026-01-04"),
        ("20261124", "Write: from: 2026-11-24"),
        ("Nov 24, 2026", "Write: from: 2026-11-24"),
        ("24 November 2026", "Write: from: 2026-11-24"),
        (
            "3/4/2026",
            "Write the year, the month and the day: from: 2026-03-04 for March 4 or 2026-04-03 for April 3",
        ),
        (
            "26-11-24",
            (
                "Write the year, the month and the day: from: "
                "2026-11-24 for November 24, 2026 or 2024-11-26 for November 26, 2024"
            ),
        ),
        ("2026-11-31", "Write a day there is, such as from: 2026-11-30"),
        ("2026-02-29", "Write a day there is, such as from: 2026-02-28"),
        ("2026-11-00", "Write a day there is, such as from: 2026-11-01"),
        ("tomorrow", "Write the year, the month and the day with hyphens between, such as from: 2026-11-24"),
        ("2026-11-24T08:00", "Write the year, the month and the day with hyphens between, such as from: 2026-11-24"),
        ("2026-13-40", "Write the year, the month and the day with hyphens between, such as from: 2026-11-24"),
    ],
)
def test_another_way_to_write_a_date_is_shown_in_ours(written: str, mend: str, folder: Path) -> None:
    (problem,) = one(folder, f"    from: {written}\n    until: 2027-11-24")
    assert (problem.code, problem.mend) == ("bad-date", mend)
    assert written in problem.what


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("8:00-18:00", "Write: hours: 08:00-18:00"),
        ("8am-6pm", "Write: hours: 08:00-18:00"),
        ("8 a.m. to 6:30 p.m.", "Write: hours: 08:00-18:30"),
        ("12am-12pm", "Write: hours: 00:00-12:00"),
        ("08:00-24:00", "Write: hours: 08:00-00:00"),
        ("08.00 \u2013 18.00", "Write: hours: 08:00-18:00"),
        ("08:00", "Write it as hours: 08:00-18:00, two digits for each hour."),
        ("25:00-26:00", "Write it as hours: 08:00-18:00, two digits for each hour."),
        ("08:60-18:00", "Write it as hours: 08:00-18:00, two digits for each hour."),
        ("mornings", "Write it as hours: 08:00-18:00, two digits for each hour."),
        ("08:00-08:00", 'For the whole day, take the line "hours:" out; or write another end.'),
    ],
)
def test_another_way_to_write_hours_is_shown_in_ours(written: str, mend: str, folder: Path) -> None:
    (problem,) = one(folder, f"{DATES}\n    hours: {written}")
    assert (problem.code, problem.mend) == ("bad-hours", mend)


@pytest.mark.parametrize(
    ("written", "code", "mend"),
    [
        ("[lunes]", "bad-day", "Write monday in its place."),
        ("[wendsday]", "bad-day", 'Did you mean "wednesday"? Known are: '),
        ("[m]", "bad-day", "Known are: monday"),
        ("mon-fri", "wrong-type", "Write: days: [monday, tuesday, wednesday, thursday, friday]"),
        ("sat to mon", "wrong-type", "Write: days: [saturday, sunday, monday]"),
        ("monday, Thursday and friday", "wrong-type", "Write: days: [monday, thursday, friday]"),
        ("weekdays", "wrong-type", 'Write "days:" and behind it the days in brackets'),
    ],
)
def test_another_way_to_write_days_is_shown_in_ours(written: str, code: str, mend: str, folder: Path) -> None:
    (problem,) = one(folder, f"{DATES}\n    days: {written}")
    assert problem.code == code
    assert problem.mend.startswith(mend)


@pytest.mark.parametrize(
    ("lines", "code", "severity", "said"),
    [
        ("    from: 2026-11-26\n    until: 2026-11-25", "date-order", "error", "ends on 2026-11-25, before"),
        ("    from: 2026-11-20\n    until: 2026-11-22", "notice-over", "warning", "ended 3 days ago"),
        ("    from: 2026-11-20\n    until: 2026-11-24", "notice-over", "warning", "ended 1 day ago"),
        ("    from: 2026-11-23\n    until: 2026-11-26\n    days: [sunday]", "notice-never", "warning", "never shown"),
        ("    from: 2026-11-23\n    until: 2062-11-26", "notice-long", "warning", "until 2062-11-26"),
    ],
)
def test_a_time_that_cannot_be_meant_is_told(lines: str, code: str, severity: str, said: str, folder: Path) -> None:
    (problem,) = one(folder, lines)
    assert (problem.code, problem.severity) == (code, severity)
    assert said in problem.what


def test_a_night_that_is_still_going_on_is_not_over(folder: Path) -> None:
    assert one(folder, "    from: 2026-11-20\n    until: 2026-11-24\n    hours: 22:00-06:00") == ()


def test_the_example_that_comes_with_the_kiosk_can_be_turned_on(content: Path) -> None:
    clinic = content / "clinic.yaml"
    before, mark, example = clinic.read_text(encoding="utf-8").partition("#notices:")
    lines = [line.removeprefix("#") for line in f"{mark}{example}".splitlines()]
    clinic.write_text("\n".join([before, *lines]), encoding="utf-8")
    made = compile_content(content, ILLUSTRATIONS, today=TODAY)
    assert [each.code for each in made.problems if "notice" in each.code] == []
    assert made.content is not None
    (noted,) = made.content.clinic.notices
    assert set(noted.text) == set(made.content.clinic.languages)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Our depression group starts on Monday.", "illness-named"),
        ("We are closed. Call 988.", "crisis-number"),
        ("A new group that works for everyone.", "never-said"),
        ("These words were checked by our doctors.", "review-claimed"),
        ("We are closed " + "all of this day " * 6, "notice-too-long"),
        ("We are closed " + "so and so " * 6 + "in and on " * 2, "long-sentence"),
        ("We are **closed**.", "leftover"),
    ],
)
def test_a_notice_is_held_to_what_the_waiting_screen_is_held_to(text: str, code: str, folder: Path) -> None:
    assert code in [each.code for each in one(folder, DATES, text.strip())]


def test_a_notice_stands_in_every_language_that_visitors_are_offered(folder: Path) -> None:
    translated_copy(folder, "fr")
    made = noted(folder, f"\n  - text:\n      en: Closed\n{DATES}")
    assert made.content is None
    (problem,) = (each for each in made.problems if each.severity == "error")
    assert (problem.code, problem.mend[:16]) == ("notice-language", 'Add a line "fr: ')


def test_a_language_that_is_not_offered_yet_need_not_have_it(folder: Path) -> None:
    translated_copy(folder, "fr")
    (folder / "fr" / "words.yaml").unlink()
    made = noted(folder, f"\n  - text:\n      en: Closed\n{DATES}")
    assert made.content is not None
    assert "notice-language" not in [each.code for each in made.problems]


def test_the_same_notice_twice_and_more_than_are_shown_are_told(folder: Path) -> None:
    lines = [f"\n  - text:\n      en: {text}\n{DATES}" for text in ("One", "Two", "One")]
    told = {each.code: each for each in noted(folder, "".join(lines)).problems}
    assert set(told) == {"notice-twice", "notices-many"}
    assert "3 notices" in told["notices-many"].what
    assert "in line 20," in told["notice-twice"].what


def test_the_time_to_read_a_screen_counts_the_notices_on_it(folder: Path) -> None:
    made = noted(folder, f"\n  - text:\n      en: One two three\n{DATES}")
    assert made.content is not None
    catalogue = Catalogue(made.content, "en")
    then, later = datetime.fromisoformat("2026-11-24T12:00"), datetime.fromisoformat("2026-11-27")
    for screen, more in (("home", 3), ("attract", 3), ("about", 0)):
        assert catalogue.words_on(screen, then) == catalogue.words_on(screen) + more
        assert catalogue.words_on(screen, later) == catalogue.words_on(screen)
