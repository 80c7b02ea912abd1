"""Facts that a clinician should know and that patients are not shown, each with its source."""

from typing import NamedTuple


class Fact(NamedTuple):
    """One fact and where it comes from."""

    text: str
    source: str


_CUIJPERS = "Cuijpers and others, 2016, American Journal of Psychiatry"

FACTS = (
    Fact("90 trials across conditions, with 11,434 people, were brought together.", _CUIJPERS),
    Fact("In acute depression, against control: g = 0.60 (0.45 to 0.75).", _CUIJPERS),
    Fact("No significant difference from other therapies or from medication.", _CUIJPERS),
    Fact("Most of the trials carried a risk of bias.", _CUIJPERS),
)
WHY = (
    'For patients the kiosk says only "studied in many trials". These figures are for whoever reviews the words, '
    "so that they can judge whether that is said fairly."
)
