"""Dates as a visitor writes them."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale

_WEEKDAY = re.compile(r"^dddd,? *|[,،]? *dddd$")


def long_date(day: date, language: str) -> str:
    """The day, the month by its name and the year, without the day of the week."""
    locale = QLocale(language)
    usual = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    return locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy" if "dddd" in usual else usual)
