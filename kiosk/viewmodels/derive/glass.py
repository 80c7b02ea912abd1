"""The whole glass from one visit: what `KioskViewModel` publishes."""

from datetime import datetime
from typing import NamedTuple

from kiosk import crisis
from kiosk.content.catalogue import Catalogue
from kiosk.panel import Shift, low_reach, unit
from kiosk.viewmodels.derive.chrome import (
    derive_banner,
    derive_bar,
    derive_listen,
    derive_sheet,
    derive_warning,
)
from kiosk.viewmodels.derive.counting import with_counting
from kiosk.viewmodels.derive.fixed import greeting
from kiosk.viewmodels.derive.marks import mark_spoken
from kiosk.viewmodels.derive.notices import with_notices
from kiosk.viewmodels.derive.reviews import Day, Written, as_digits
from kiosk.viewmodels.derive.screens import derive_screen
from kiosk.viewmodels.props import KioskProps, ListenProps, LookProps
from kiosk.visit import Preferences, Visit

NIGHT = "night"
"""The theme of the dark; nobody can choose it."""


class Panel(NamedTuple):
    """What it is drawn on: its pixels as the visitor sees it, how many make a millimetre of glass, how it hangs.

    With `motion`, screens may slide in; `shift` is where it stands on the window.
    """

    size: tuple[float, float]
    px_per_mm: float
    rotation: int = 0
    family: str = ""
    icon_family: str = ""
    motion: bool = False
    shift: Shift = Shift()


def derive_glass(  # noqa: PLR0913 -- all that what is shown depends on
    catalogue: Catalogue,
    visit: Visit,
    panel: Panel,
    seconds_left: int,
    now: datetime,
    *,
    can_listen: bool = False,
    counting: bool = False,
    written: Written = as_digits,
) -> KioskProps:
    """Everything shown, from the content, the visit and the panel.

    `seconds_left` is the warning's countdown, `now` the local day and hour; `can_listen` whether there is a voice for
    this language, `counting` whether visits are counted. `written` writes a date in a language.
    """
    chosen, here = visit.preferences, visit.here
    if visit.state == "attract":
        chosen = chosen._replace(text_scale=1.0)  # made for one size, and seen from across the room
    lowest = low_reach(panel.size, panel.px_per_mm)
    screen = derive_screen(catalogue, here.screen, chosen.theme, here.scroll, Day(now.date(), written))
    screen = with_counting(screen, catalogue) if counting else screen
    screen = mark_spoken(with_notices(screen, catalogue, now, visit.greeting), visit.spoken)
    return KioskProps(
        screen=greeting(screen, catalogue.content, visit.greeting) if visit.state == "attract" else screen,
        arrived=visit.arrived,
        dark=visit.dark,
        bar=derive_bar(catalogue, here.screen, can_listen=can_listen),
        banner=derive_banner(),
        banner_name=crisis.crisis_words(catalogue.language.code).banner_name,
        sheet=derive_sheet(catalogue, visit.sheet, chosen, low_reach=lowest is not None, can_listen=can_listen),
        warning=derive_warning(catalogue, active=visit.state == "warning", seconds_left=seconds_left),
        listen=derive_listen(catalogue, visit) if can_listen else ListenProps(),
        look=_look(
            catalogue,
            chosen._replace(theme=NIGHT) if visit.dark else chosen,
            panel,
            lowest if chosen.low_reach else None,
        ),
    )


def _look(catalogue: Catalogue, chosen: Preferences, panel: Panel, lowest: tuple[float, float] | None) -> LookProps:
    width, height = lowest or (0.0, 0.0)
    look = LookProps(
        unit=unit(lowest or panel.size, panel.px_per_mm),
        text_scale=chosen.text_scale,
        theme=chosen.theme,
        rotation=panel.rotation,
        family=panel.family,
        icon_family=panel.icon_family,
        low_width=width,
        low_height=height,
        motion=panel.motion and not chosen.reduced_motion,
        mirrored=catalogue.mirrored,
        shift_x=panel.shift.x,
        shift_y=panel.shift.y,
        spare=panel.shift.spare,
    )
    if accent := catalogue.content.accent:
        return look._replace(accent=accent.action, accent_deep=accent.deep, accent_pale=accent.pale)
    return look
