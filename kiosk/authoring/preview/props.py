"""What the preview's window shows, as frozen values."""

from typing import Literal, NamedTuple

from kiosk.viewmodels.props import GroupProps


class StateProps(NamedTuple):
    """Whether what was saved is what is seen."""

    kind: Literal["reading", "shown", "refused"] = "reading"
    title: str = ""
    text: str = ""
    glyph: str = ""


class ProblemProps(NamedTuple):
    """One thing to mend: where, the line itself, what is wrong, what to write; `front` is the screen it is about."""

    kind: Literal["error", "warning"]
    label: str
    place: str
    excerpt: str
    what: str
    mend: str
    front: tuple[str, str] = ("", "")
    """The language and the state of the glass it is seen on; empty where it is seen on none."""


class PaneProps(NamedTuple):
    """One kiosk in the window: what is on it, where its words stand, and how many pixels its panel has."""

    shown: bool = False
    language: str = ""
    screen: str = ""
    file: str = ""
    across: float = 1.0
    down: float = 1.0
    backdrop: str = "black"


NO_GROUP = GroupProps("", "", ())


class PreviewProps(NamedTuple):
    """The whole window."""

    title: str = ""
    family: str = ""
    icon_family: str = ""
    folder_label: str = ""
    folder: str = ""
    notes: str = ""
    waiting: str = ""
    problems_title: str = ""
    no_problems: str = ""
    no_problems_text: str = ""
    panel: GroupProps = NO_GROUP
    language: GroupProps = NO_GROUP
    beside: GroupProps = NO_GROUP
    text_size: GroupProps = NO_GROUP
    theme: GroupProps = NO_GROUP
    reach: GroupProps = NO_GROUP
    state: StateProps = StateProps()
    problems: tuple[ProblemProps, ...] = ()
    further: str = ""
    panes: tuple[PaneProps, PaneProps] = (PaneProps(), PaneProps())
