"""Which notices are current: pure, by the local day and hour alone."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import get_args

from kiosk.content.model import Day, Hours, Notice

DAYS: tuple[str, ...] = get_args(Day)
"""As `date.weekday` counts them."""
MOST_SHOWN = 2
"""Notices that stand on the glass at once: the first ones of clinic.yaml."""
_DAY = timedelta(days=1)


def current(notices: Iterable[Notice], now: datetime) -> tuple[Notice, ...]:
    """The notices that are to be seen at this minute of the local clock, in the order they are written.

    Hours that run overnight belong to the day they begin. An hour the clock skips is not there; one it repeats is
    there twice.
    """
    return tuple(each for each in notices if _is_current(each, now))


def _is_current(notice: Notice, now: datetime) -> bool:
    return covers(notice.hours, lambda day: _falls_on(notice, day), now)


def covers(hours: Hours | None, falls_on: Callable[[date], bool], now: datetime) -> bool:
    """Whether `now` is within `hours`, all of them where there are none, of a day that `falls_on` takes."""
    today, clock = now.date(), now.time()
    if hours is None:
        return falls_on(today)
    if hours.begins < hours.ends:
        return hours.begins <= clock < hours.ends and falls_on(today)
    return (clock >= hours.begins and falls_on(today)) or (
        clock < hours.ends and today > date.min and falls_on(today - _DAY)
    )


def _falls_on(notice: Notice, day: date) -> bool:
    return notice.begins <= day <= notice.ends and (not notice.days or DAYS[day.weekday()] in notice.days)


def is_ever_seen(notice: Notice) -> bool:
    """Whether a day of its week falls between its first day and its last."""
    return any(_falls_on(notice, day) for day in _week_from(notice.begins, notice.ends))


def most_at_once(notices: tuple[Notice, ...], today: date) -> tuple[Notice, ...]:
    """The notices of the fullest minute from `today` on.

    The fullest minute comes within a week of the day on which one of them begins, or of today, when hours begin.
    """
    clocks = {time(), *(each.hours.begins for each in notices if each.hours)}
    days = {day for each in notices for day in _week_from(max(each.begins, today), date.max)}
    moments = sorted(datetime.combine(day, clock) for day in days for clock in clocks)
    return max((current(notices, moment) for moment in moments), key=len, default=())


def _week_from(first: date, last: date) -> Iterator[date]:
    """A week and the day after it, on whose morning a night may end, but none after `last`."""
    for number in range(8):
        if first.toordinal() + number <= min(last, date.max).toordinal():
            yield date.fromordinal(first.toordinal() + number)
