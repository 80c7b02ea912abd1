"""Keeps the totals: in memory through the day, in a file once a night and at the end."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.counting.months import FOLDER, KEPT, DamagedError, Month, month_files, read_month, write_month
from kiosk.counting.tally import Tally
from kiosk.visit import Outcome, Visit

NIGHT = 3
"""The hour from which the totals of the day before are written: no file's time tells when somebody was here."""
_MONTHS = 12
log = logging.getLogger("kiosk")


class Ledger:
    """Counts visits as they end; `now` gives the local time. What cannot be written is kept and tried again."""

    def __init__(self, state: Path, now: Callable[[], datetime]) -> None:
        self._state, self._now = state, now
        self._tally, self._new = Tally(), dict[str, Month]()
        self._written_on = now().date()
        self._told = set[str]()

    def see(self, visit: Visit) -> None:
        """What the visit on the glass has become."""
        self._tally.see(visit)

    def end(self, outcome: Outcome) -> None:
        """The visit on the glass is over."""
        if counted := self._tally.end(outcome):
            month = self._now().strftime("%Y-%m")
            self._new[month] = self._new.get(month, Month()).with_visit(counted)

    def forget(self) -> None:
        """Staff took the glass: the visit does not count."""
        self._tally.forget()

    def look(self) -> None:
        """Look at the clock; call it now and then."""
        now = self._now()
        if now.date() != self._written_on and now.hour >= NIGHT:
            self.write()
            self._written_on = now.date()

    def write(self) -> None:
        """Add what is new to the files. They are written anew even where nothing is: so their times tell nothing.

        That of the month before too, in the night that ends it: its last day is a day as any other.
        """
        try:
            self._doubt_the_clock()
            for name in sorted({*self._new, *self._of_the_day()}):
                self._add(name, self._new.get(name, Month()))
                self._new.pop(name, None)
            for old in month_files(self._state)[:-KEPT]:
                old.unlink()
        except OSError as error:
            self._tell(
                f"The statistics cannot be written: {error.filename or self._state} ({error.strerror}). They stay in "
                "memory until the kiosk ends. Give the account that runs it the right to write there."
            )

    def _of_the_day(self) -> tuple[str, ...]:
        """The month it is, and the one that ended since the last night; none that a clock only leapt away from."""
        here, last = self._now().strftime("%Y-%m"), f"{self._written_on:%Y-%m}"
        return (last, here) if _number(here) - _number(last) == 1 else (here,)

    def _add(self, name: str, new: Month) -> None:
        file = self._state / FOLDER / f"{name}.json"
        before = Month()
        if file.exists():
            try:
                before = read_month(file)
            except DamagedError:
                aside = _free(file.with_suffix(".damaged"))
                file.rename(aside)
                self._tell(f"The statistics in {file} were damaged. They lie in {aside.name} now; counting goes on.")
        write_month(before + new, file)

    def _doubt_the_clock(self) -> None:
        """Tell of a month that does not follow the ones there are: counted it is all the same."""
        kept = [each.stem for each in month_files(self._state)]
        here = self._now().strftime("%Y-%m")
        if kept and not -1 <= _number(here) - _number(kept[-1]) <= _MONTHS:
            self._tell(
                f"The clock of this machine says {here}, and the newest month of the statistics is {kept[-1]}. "
                f"Set the clock; where it is right, take {kept[-1]}.json away. Visits are counted in the month it says."
            )

    def _tell(self, message: str) -> None:
        """Log it, once as long as the kiosk runs."""
        if message not in self._told:
            self._told.add(message)
            log.warning("%s", message)


def _number(month: str) -> int:
    year, _, number = month.partition("-")
    return int(year) * _MONTHS + int(number)


def _free(file: Path) -> Path:
    """A name beside it that nothing has yet."""
    names = (file, *(file.with_suffix(f".damaged-{number}") for number in range(2, 100)))
    return next((each for each in names if not each.exists()), file)
