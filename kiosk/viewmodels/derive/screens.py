"""Screens, as the glass shows them: one small function a kind."""

from itertools import cycle
from typing import NamedTuple, assert_never

from kiosk.content.catalogue import (
    AnswerPage,
    Catalogue,
    FixedPage,
    Page,
    ScreenPage,
    TopicPage,
)
from kiosk.content.model import Area, Article, Block, Compare, Points, Questions, Steps, Tone, Topic
from kiosk.viewmodels.derive.blocks import (
    derive_block,
    safety_block,
    sources_block,
    used_sources,
)
from kiosk.viewmodels.derive.cards import (
    code_address,
    picture_address,
    plain_card,
    screen_card,
    topic_card,
)
from kiosk.viewmodels.derive.fixed import derive_fixed
from kiosk.viewmodels.derive.reviews import ANY_DAY, Day, review_mark
from kiosk.viewmodels.props import BlockProps, CardProps, ScreenProps

SCREEN_KINDS = (
    "attract",
    "home",
    "topic",
    "article",
    "area",
    "questions",
    "answer",
    "compare",
    "steps",
    "book",
    "crisis",
    "about",
)

STEP_TONES = ("sea", "sage", "amber", "dusk", "plum", "clay")
"""Tones of the steps, one after the other."""


class Showing(NamedTuple):
    """What a screen is derived from besides its page."""

    catalogue: Catalogue
    theme: str
    day: Day

    def blocks(self, blocks: tuple[Block, ...], tone: Tone = "sea") -> tuple[BlockProps, ...]:
        """Blocks with this language's words and this content's icons."""
        language, icons = self.catalogue.language, self.catalogue.content.icons.glyphs
        return tuple(derive_block(b, language.words.reading, icons, language.code, tone) for b in blocks)


def derive_screen(
    catalogue: Catalogue, screen: str, theme: str = "light", scroll: float = 0.0, day: Day = ANY_DAY
) -> ScreenProps:
    """The screen of this id, ready to be shown on a day; `scroll` is how far down its reader was, 0 to 1."""
    page = catalogue.page(screen)
    reading, glyphs = catalogue.language.words.reading, catalogue.content.icons.glyphs
    previous, following = ("next", "previous") if catalogue.mirrored else ("previous", "next")
    props = _derive(page, Showing(catalogue, theme, day))
    if not isinstance(page, FixedPage):
        props = props._replace(note=review_mark(catalogue, page.id, page.topic.id, day), closing=_closing(catalogue))
    return props._replace(
        scroll=scroll,
        qr_image=code_address(props.qr),
        point_glyph=glyphs["check"],
        action_glyph=glyphs["touch"],
        previous_glyph=glyphs[previous],
        next_glyph=glyphs[following],
        more_below=reading.more_below,
        more_above=reading.more_above,
        more_below_glyph=glyphs["more_below"],
        more_above_glyph=glyphs["more_above"],
    )


def _derive(page: Page, showing: Showing) -> ScreenProps:
    match page:
        case FixedPage(id=name):
            return derive_fixed(name, showing.catalogue, showing.theme, showing.day)
        case TopicPage(topic=topic):
            return _topic(topic, showing)
        case ScreenPage():
            return _inner(page, showing)
        case AnswerPage():
            return _answer(page, showing)
        case _:
            assert_never(page)


def _topic(topic: Topic, showing: Showing) -> ScreenProps:
    catalogue = showing.catalogue
    content, reading = catalogue.content, catalogue.language.words.reading
    related = tuple(each for each in catalogue.language.topics if each.id != topic.id)
    return ScreenProps(
        id=topic.id,
        kind="topic",
        title=topic.title,
        lead=topic.lead,
        picture=picture_address(content, topic.picture, showing.theme),
        tone=topic.tone,
        blocks=showing.blocks((Points(items=topic.summary), topic.next_step), topic.tone),
        cards=tuple(screen_card(topic, screen, content, showing.theme) for screen in topic.screens),
        cards_title=reading.contents,
        aside=tuple(topic_card(each, content, showing.theme) for each in related),
        aside_title=reading.related,
    )


def _inner(page: ScreenPage, showing: Showing) -> ScreenProps:
    topic, screen = page.topic, page.screen
    content, words = showing.catalogue.content, showing.catalogue.language.words
    before, after = _neighbours(page, showing)
    common = ScreenProps(
        id=page.id,
        kind=type(screen).__name__.lower(),
        title=screen.title,
        eyebrow=topic.title,
        tone=screen.tone,
        glyph=content.icons.glyphs[screen.icon],
        picture=picture_address(content, screen.picture, showing.theme),
        previous=before,
        next=after,
    )
    cited = sources_block(used_sources(screen), topic.sources, words.reading)
    match screen:
        case Article():
            return common._replace(blocks=showing.blocks(screen.blocks, screen.tone) + cited)
        case Area():
            return common._replace(
                eyebrow=screen.clinical_name,
                blocks=_area_blocks(screen, showing) + cited,
            )
        case Steps():
            steps = tuple(
                BlockProps(
                    "step",
                    title=each.title,
                    text=each.text,
                    other=each.when,
                    items=(str(number),),
                    tone=tone,
                    continues=number < len(screen.steps),
                )
                for number, (each, tone) in enumerate(zip(screen.steps, cycle(STEP_TONES)), start=1)
            )
            return common._replace(
                lead=screen.lead,
                blocks=steps + showing.blocks(screen.after, screen.tone) + cited,
            )
        case Compare():
            rows = tuple(BlockProps("compare", title=r.aspect, text=r.left, other=r.right) for r in screen.rows)
            return common._replace(
                lead=screen.lead,
                left=screen.left,
                right=screen.right,
                blocks=rows + showing.blocks(screen.after, screen.tone) + cited,
            )
        case Questions():
            cards = tuple(plain_card(f"{page.id}/{q.id}", q.question, "", screen.tone) for q in screen.questions)
            return common._replace(lead=screen.lead, cards=cards)
        case _:
            assert_never(screen)


def _area_blocks(area: Area, showing: Showing) -> tuple[BlockProps, ...]:
    reading, glyphs = (
        showing.catalogue.language.words.reading,
        showing.catalogue.content.icons.glyphs,
    )
    parts = (
        BlockProps("text", title=reading.what_it_is, text=area.what_it_is.text, tone=area.tone),
        BlockProps(
            "points",
            title=reading.everyday,
            items=area.everyday.items,
            glyph=glyphs["item"],
            tone=area.tone,
        ),
        BlockProps(
            "text",
            title=reading.what_ipt_does,
            text=area.what_ipt_does.text,
            tone=area.tone,
        ),
        *showing.blocks((area.next_step,), area.tone),
    )
    return (*parts, safety_block(glyphs, showing.catalogue.language.code)) if area.safety else parts


def _answer(page: AnswerPage, showing: Showing) -> ScreenProps:
    topic, questions = page.topic, page.screen.questions
    place, glyph = (
        f"{topic.id}/{page.screen.id}",
        showing.catalogue.content.icons.glyphs["questions"],
    )
    at = questions.index(page.question)
    cards = tuple(plain_card(f"{place}/{q.id}", q.question, glyph, page.screen.tone) for q in questions)
    reading = showing.catalogue.language.words.reading
    return ScreenProps(
        id=page.id,
        kind="answer",
        title=page.question.question,
        eyebrow=page.screen.title,
        tone=page.screen.tone,
        glyph=glyph,
        blocks=showing.blocks(page.question.answer, page.screen.tone)
        + sources_block(used_sources(page.question), topic.sources, reading),
        previous=_named(cards[at - 1] if at else None, reading.previous),
        next=_named(cards[at + 1] if at + 1 < len(cards) else None, reading.next),
    )


def _neighbours(page: ScreenPage, showing: Showing) -> tuple[CardProps | None, CardProps | None]:
    """The screens before and after this one in its topic; the topic's own screen comes before the first."""
    topic, reading = page.topic, showing.catalogue.language.words.reading
    content = showing.catalogue.content
    cards = [topic_card(topic, content, showing.theme)]
    cards += [screen_card(topic, screen, content, showing.theme)._replace(picture="") for screen in topic.screens]
    at = 1 + topic.screens.index(page.screen)
    following = cards[at + 1] if at + 1 < len(cards) else None
    return _named(cards[at - 1], reading.previous), _named(following, reading.next)


def _closing(catalogue: Catalogue) -> CardProps:
    """What every screen of a topic ends with: there is help, and how to book it."""
    words, glyphs = catalogue.language.words, catalogue.content.icons.glyphs
    return plain_card("book", words.home.book_card, glyphs["book"], "clay", words.reading.closing)


def _named(card: CardProps | None, word: str) -> CardProps | None:
    return card and card._replace(subtitle=word)
