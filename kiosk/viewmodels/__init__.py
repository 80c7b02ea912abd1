"""What QML may know: snapshots of the visit and the content."""

from kiosk.viewmodels.block import BlockViewModel
from kiosk.viewmodels.card import CardViewModel
from kiosk.viewmodels.chrome import (
    BannerLineViewModel,
    ButtonViewModel,
    ChoiceViewModel,
    ListenViewModel,
    WarningViewModel,
)
from kiosk.viewmodels.derive import Panel, derive_glass, derive_screen
from kiosk.viewmodels.kiosk import KioskViewModel, Wishes
from kiosk.viewmodels.look import LookViewModel
from kiosk.viewmodels.props import KioskProps, LookProps
from kiosk.viewmodels.screen import ScreenViewModel
from kiosk.viewmodels.sheet import GroupViewModel, SheetViewModel
from kiosk.viewmodels.snapshot import Snapshot

__all__ = [
    "BannerLineViewModel",
    "BlockViewModel",
    "ButtonViewModel",
    "CardViewModel",
    "ChoiceViewModel",
    "GroupViewModel",
    "KioskProps",
    "KioskViewModel",
    "ListenViewModel",
    "LookProps",
    "LookViewModel",
    "Panel",
    "ScreenViewModel",
    "SheetViewModel",
    "Snapshot",
    "WarningViewModel",
    "Wishes",
    "derive_glass",
    "derive_screen",
]
