from datetime import date

import pytest

from kiosk.viewmodels.dates import long_date


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "March 2, 2026"),
        ("es", "2 de marzo de 2026"),
        ("fr", "2 mars 2026"),
        ("de", "2. März 2026"),
        ("hu", "2026. március 2."),
    ],
)
def test_a_date_is_written_as_its_readers_write_it_without_the_day_of_the_week(language: str, written: str) -> None:
    assert long_date(date(2026, 3, 2), language) == written
