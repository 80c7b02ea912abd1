"""The whole glass from one visit: what `KioskViewModel` publishes."""

from typing import NamedTuple

from kiosk import crisis
from kiosk.content.catalogue import Catalogue
from kiosk.viewmodels.derive.chrome import derive_banner, derive_bar, derive_sheet, derive_warning
from kiosk.viewmodels.derive.screens import derive_screen
from kiosk.viewmodels.props import KioskProps, LookProps
from kiosk.visit import Visit


class Panel(NamedTuple):
    """What it is drawn on: pixels for a millimetre of the design, and how the panel hangs."""

    unit: float
    rotation: int = 0
    family: str = ""
    icon_family: str = ""


def derive_glass(catalogue: Catalogue, visit: Visit, panel: Panel, seconds_left: int) -> KioskProps:
    """Everything shown, from the content, the visit and the panel; `seconds_left` is the warning's countdown."""
    chosen, here = visit.preferences, visit.here
    return KioskProps(
        screen=derive_screen(catalogue, here.screen, chosen.theme, here.scroll),
        bar=derive_bar(catalogue, here.screen),
        banner=derive_banner(),
        banner_name=crisis.crisis_words(catalogue.language.code).banner_name,
        sheet=derive_sheet(catalogue, visit.sheet, chosen),
        warning=derive_warning(catalogue, active=visit.state == "warning", seconds_left=seconds_left),
        look=LookProps(panel.unit, chosen.text_scale, chosen.theme, panel.rotation, panel.family, panel.icon_family),
    )
