"""Pure functions from content and visit to what the glass shows."""

from kiosk.viewmodels.derive.announcement import derive_announcement
from kiosk.viewmodels.derive.chrome import (
    SHEETS,
    derive_banner,
    derive_bar,
    derive_sheet,
    derive_warning,
)
from kiosk.viewmodels.derive.glass import Panel, derive_glass
from kiosk.viewmodels.derive.screens import SCREEN_KINDS, derive_screen
from kiosk.viewmodels.derive.spoken import (
    SpokenPart,
    SpokenText,
    all_spoken,
    as_spoken,
    derive_spoken,
    derive_spoken_sheet,
    derive_spoken_warning,
    utterances,
    words_said,
)

__all__ = [
    "SCREEN_KINDS",
    "SHEETS",
    "Panel",
    "SpokenPart",
    "SpokenText",
    "all_spoken",
    "as_spoken",
    "derive_announcement",
    "derive_banner",
    "derive_bar",
    "derive_glass",
    "derive_screen",
    "derive_sheet",
    "derive_spoken",
    "derive_spoken_sheet",
    "derive_spoken_warning",
    "derive_warning",
    "utterances",
    "words_said",
]
