"""A screen, as QML knows it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels.block import BlockViewModel
from kiosk.viewmodels.card import CardViewModel
from kiosk.viewmodels.props import BlockProps, CardProps, ScreenProps
from kiosk.viewmodels.snapshot import Snapshot

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("published by the kiosk")
class ScreenViewModel(Snapshot[ScreenProps]):
    """Everything one screen shows besides the bar and the banner."""

    idChanged = Signal()
    kindChanged = Signal()
    titleChanged = Signal()
    eyebrowChanged = Signal()
    leadChanged = Signal()
    pictureChanged = Signal()
    glyphChanged = Signal()
    toneChanged = Signal()
    pointsChanged = Signal()
    asideTitleChanged = Signal()
    cardsTitleChanged = Signal()
    noteChanged = Signal()
    pointGlyphChanged = Signal()
    previousGlyphChanged = Signal()
    nextGlyphChanged = Signal()
    actionGlyphChanged = Signal()
    qrAddressLabelChanged = Signal()
    actionChanged = Signal()
    leftChanged = Signal()
    rightChanged = Signal()
    qrChanged = Signal()
    qrImageChanged = Signal()
    qrCaptionChanged = Signal()
    qrAddressChanged = Signal()
    moreBelowChanged = Signal()
    moreAboveChanged = Signal()
    moreBelowGlyphChanged = Signal()
    moreAboveGlyphChanged = Signal()
    scrollChanged = Signal()
    spokenChanged = Signal()
    blocksChanged = Signal()
    afterChanged = Signal()
    cardsChanged = Signal()
    asideChanged = Signal()
    closingChanged = Signal()
    previousChanged = Signal()
    nextChanged = Signal()
    logoChanged = Signal()
    logoRatioChanged = Signal()
    logoNameChanged = Signal()

    def __init__(self, props: ScreenProps, parent: QObject | None = None) -> None:
        super().__init__(props, parent)
        self._blocks: list[BlockViewModel] = []
        self._after: list[BlockViewModel] = []
        self._cards: list[CardViewModel] = []
        self._aside: list[CardViewModel] = []
        self._closing: CardViewModel | None = None
        self._previous: CardViewModel | None = None
        self._next: CardViewModel | None = None
        for field in props._fields:
            self._take_over(field)

    def _take_over(self, field: str) -> None:
        match field:
            case "blocks":
                self._blocks = self._renewed(self._blocks, self._props.blocks, self._block)
            case "after":
                self._after = self._renewed(self._after, self._props.after, self._block)
            case "cards":
                self._cards = self._renewed(self._cards, self._props.cards, self._card)
            case "aside":
                self._aside = self._renewed(self._aside, self._props.aside, self._card)
            case "closing":
                self._closing = self._single(self._closing, self._props.closing)
            case "previous":
                self._previous = self._single(self._previous, self._props.previous)
            case "next":
                self._next = self._single(self._next, self._props.next)

    def _single(self, old: CardViewModel | None, props: CardProps | None) -> CardViewModel | None:
        renewed = self._renewed([old] if old else [], [props] if props else [], self._card)
        return renewed[0] if renewed else None

    def _block(self, props: BlockProps) -> BlockViewModel:
        return BlockViewModel(props, self)

    def _card(self, props: CardProps) -> CardViewModel:
        return CardViewModel(props, self)

    @Property(str, notify=idChanged)
    def id(self) -> str:
        return self._props.id

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._props.kind

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=eyebrowChanged)
    def eyebrow(self) -> str:
        return self._props.eyebrow

    @Property(str, notify=leadChanged)
    def lead(self) -> str:
        return self._props.lead

    @Property(str, notify=pictureChanged)
    def picture(self) -> str:
        return self._props.picture

    @Property(str, notify=glyphChanged)
    def glyph(self) -> str:
        return self._props.glyph

    @Property(str, notify=toneChanged)
    def tone(self) -> str:
        return self._props.tone

    @Property(list, notify=pointsChanged)
    def points(self) -> list[str]:
        return list(self._props.points)

    @Property(str, notify=asideTitleChanged)
    def asideTitle(self) -> str:
        return self._props.aside_title

    @Property(str, notify=cardsTitleChanged)
    def cardsTitle(self) -> str:
        return self._props.cards_title

    @Property(str, notify=noteChanged)
    def note(self) -> str:
        return self._props.note

    @Property(str, notify=actionChanged)
    def action(self) -> str:
        return self._props.action

    @Property(str, notify=leftChanged)
    def left(self) -> str:
        return self._props.left

    @Property(str, notify=rightChanged)
    def right(self) -> str:
        return self._props.right

    @Property(str, notify=qrChanged)
    def qr(self) -> str:
        return self._props.qr

    @Property(str, notify=qrImageChanged)
    def qrImage(self) -> str:
        return self._props.qr_image

    @Property(str, notify=qrCaptionChanged)
    def qrCaption(self) -> str:
        return self._props.qr_caption

    @Property(str, notify=qrAddressChanged)
    def qrAddress(self) -> str:
        return self._props.qr_address

    @Property(str, notify=moreBelowChanged)
    def moreBelow(self) -> str:
        return self._props.more_below

    @Property(str, notify=moreAboveChanged)
    def moreAbove(self) -> str:
        return self._props.more_above

    @Property(str, notify=moreBelowGlyphChanged)
    def moreBelowGlyph(self) -> str:
        return self._props.more_below_glyph

    @Property(str, notify=moreAboveGlyphChanged)
    def moreAboveGlyph(self) -> str:
        return self._props.more_above_glyph

    @Property(float, notify=scrollChanged)
    def scroll(self) -> float:
        return self._props.scroll

    @Property(list, notify=blocksChanged)
    def blocks(self) -> list[BlockViewModel]:
        return self._blocks

    @Property(list, notify=afterChanged)
    def after(self) -> list[BlockViewModel]:
        return self._after

    @Property(list, notify=cardsChanged)
    def cards(self) -> list[CardViewModel]:
        return self._cards

    @Property(list, notify=asideChanged)
    def aside(self) -> list[CardViewModel]:
        return self._aside

    @Property(CardViewModel, notify=closingChanged)
    def closing(self) -> CardViewModel | None:
        return self._closing

    @Property(CardViewModel, notify=previousChanged)
    def previous(self) -> CardViewModel | None:
        return self._previous

    @Property(CardViewModel, notify=nextChanged)
    def next(self) -> CardViewModel | None:
        return self._next

    @Property(str, notify=pointGlyphChanged)
    def pointGlyph(self) -> str:
        return self._props.point_glyph

    @Property(str, notify=previousGlyphChanged)
    def previousGlyph(self) -> str:
        return self._props.previous_glyph

    @Property(str, notify=nextGlyphChanged)
    def nextGlyph(self) -> str:
        return self._props.next_glyph

    @Property(str, notify=actionGlyphChanged)
    def actionGlyph(self) -> str:
        return self._props.action_glyph

    @Property(str, notify=qrAddressLabelChanged)
    def qrAddressLabel(self) -> str:
        return self._props.qr_address_label

    @Property(str, notify=logoChanged)
    def logo(self) -> str:
        return self._props.logo

    @Property(float, notify=logoRatioChanged)
    def logoRatio(self) -> float:
        return self._props.logo_ratio

    @Property(str, notify=logoNameChanged)
    def logoName(self) -> str:
        return self._props.logo_name

    @Property(str, notify=spokenChanged)
    def spoken(self) -> str:
        return self._props.spoken
