"""What the glass shows, as frozen values: view models publish these, property by property."""

from typing import Literal, NamedTuple


class CardProps(NamedTuple):
    """A large touch target that leads to another screen."""

    target: str = ""
    title: str = ""
    subtitle: str = ""
    glyph: str = ""
    picture: str = ""
    tone: str = "sea"
    prominent: bool = False
    spoken: bool = False


class BlockProps(NamedTuple):
    """One piece of a reading screen; which fields are used follows from `kind`."""

    kind: str
    title: str = ""
    text: str = ""
    other: str = ""
    items: tuple[str, ...] = ()
    glyph: str = ""
    tone: str = "sea"
    continues: bool = False
    spoken: bool = False


class ScreenProps(NamedTuple):
    """Everything one screen shows besides the bar and the banner.

    `spoken` is the key of the part that is being read aloud (`derive_spoken`).
    """

    id: str
    kind: str
    title: str = ""
    eyebrow: str = ""
    lead: str = ""
    picture: str = ""
    glyph: str = ""
    tone: str = "sea"
    points: tuple[str, ...] = ()
    point_glyph: str = ""
    blocks: tuple[BlockProps, ...] = ()
    after: tuple[BlockProps, ...] = ()
    cards: tuple[CardProps, ...] = ()
    aside: tuple[CardProps, ...] = ()
    aside_title: str = ""
    cards_title: str = ""
    previous: CardProps | None = None
    next: CardProps | None = None
    closing: CardProps | None = None
    previous_glyph: str = ""
    next_glyph: str = ""
    note: str = ""
    action: str = ""
    action_glyph: str = ""
    left: str = ""
    right: str = ""
    qr: str = ""
    qr_image: str = ""
    qr_caption: str = ""
    qr_address: str = ""
    qr_address_label: str = ""
    more_below: str = ""
    more_above: str = ""
    more_below_glyph: str = ""
    more_above_glyph: str = ""
    scroll: float = 0.0
    spoken: str = ""
    logo: str = ""
    logo_ratio: float = 1.0
    logo_name: str = ""


class ButtonProps(NamedTuple):
    """One button of the bar, always in the same place."""

    id: str
    label: str
    glyph: str
    fully: str = ""
    enabled: bool = True
    offered: bool = True


class BannerLineProps(NamedTuple):
    """One thing the crisis banner says, both languages at once."""

    digits: str
    words: tuple[str, ...]
    short: tuple[str, ...]


class ChoiceProps(NamedTuple):
    """One choice of a sheet."""

    id: str
    label: str
    chosen: bool


class GroupProps(NamedTuple):
    """Choices of one kind under their name; exactly one of them is chosen."""

    id: str
    title: str
    choices: tuple[ChoiceProps, ...]


class SheetProps(NamedTuple):
    """The sheet that is open, or none of it (`kind` is empty)."""

    kind: str = ""
    title: str = ""
    text: str = ""
    close: str = ""
    close_glyph: str = ""
    groups: tuple[GroupProps, ...] = ()
    chosen_glyph: str = ""
    chosen_word: str = ""
    more_below: str = ""
    more_above: str = ""
    more_below_glyph: str = ""
    more_above_glyph: str = ""


class ListenProps(NamedTuple):
    """The controls of the voice, while it reads aloud; none (`buttons` is empty) while it does not."""

    title: str = ""
    buttons: tuple[ButtonProps, ...] = ()


class WarningProps(NamedTuple):
    """What stands before an unused screen clears itself."""

    active: bool = False
    title: str = ""
    text: str = ""
    countdown: str = ""
    stay: str = ""
    clear: str = ""


class LookProps(NamedTuple):
    """How it is drawn; `unit` is pixels for a millimetre of the design (`kiosk.panel.unit`).

    `low_width` by `low_height` pixels at the lower edge hold everything; where they are 0, the whole glass does.
    `mirrored` where the language is read from right to left. `shift_x` and `shift_y` are pixels to the right and down
    on the window, `spare` what is given up at each edge for them.
    """

    unit: float
    text_scale: float = 1.0
    theme: str = "light"
    rotation: int = 0
    family: str = ""
    icon_family: str = ""
    low_width: float = 0.0
    low_height: float = 0.0
    motion: bool = False
    accent: str = ""
    accent_deep: str = ""
    accent_pale: str = ""
    mirrored: bool = False
    shift_x: int = 0
    shift_y: int = 0
    spare: int = 0


class KioskProps(NamedTuple):
    """The whole glass as one value."""

    screen: ScreenProps
    bar: tuple[ButtonProps, ...]
    banner: tuple[BannerLineProps, ...]
    banner_name: str
    sheet: SheetProps
    warning: WarningProps
    listen: ListenProps
    look: LookProps
    arrived: Literal["", "forward", "back"] = ""
    """Which way led to the screen; empty where it is simply there."""
    dark: bool = False
    """Whether nothing is to be seen but crisis help."""
