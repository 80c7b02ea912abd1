"""What QML may know: snapshots of the visit and the content."""

from kiosk.viewmodels.block import BlockViewModel
from kiosk.viewmodels.card import CardViewModel
from kiosk.viewmodels.chrome import (
    BannerLineViewModel,
    ButtonViewModel,
    ChoiceViewModel,
    WarningViewModel,
)
from kiosk.viewmodels.kiosk import KioskProps, KioskViewModel, Wishes
from kiosk.viewmodels.look import LookViewModel
from kiosk.viewmodels.props import LookProps
from kiosk.viewmodels.screen import ScreenViewModel
from kiosk.viewmodels.sheet import SheetViewModel

__all__ = [
    "BannerLineViewModel",
    "BlockViewModel",
    "ButtonViewModel",
    "CardViewModel",
    "ChoiceViewModel",
    "KioskProps",
    "KioskViewModel",
    "LookProps",
    "LookViewModel",
    "ScreenViewModel",
    "SheetViewModel",
    "WarningViewModel",
    "Wishes",
]
