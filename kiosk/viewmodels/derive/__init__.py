"""Pure functions from content and visit to what the glass shows; what is read aloud of it is in `spoken`."""

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

__all__ = [
    "SCREEN_KINDS",
    "SHEETS",
    "Panel",
    "derive_announcement",
    "derive_banner",
    "derive_bar",
    "derive_glass",
    "derive_screen",
    "derive_sheet",
    "derive_warning",
]
