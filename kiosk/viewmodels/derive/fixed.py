"""The screens every kiosk has: attract, home, book, about, crisis."""

from kiosk import crisis
from kiosk.content.catalogue import Catalogue
from kiosk.content.model import Clinic, Content, Questions, SourcePage
from kiosk.viewmodels.derive.blocks import contact_block, crisis_help_block
from kiosk.viewmodels.derive.cards import picture_address, plain_card, topic_card
from kiosk.viewmodels.derive.reviews import ANY_DAY, Day, reviews_block
from kiosk.viewmodels.props import BlockProps, CardProps, ScreenProps

GREETING_PICTURES = ("welcome", "journey", "together")
"""What the waiting screen shows, one after the other: nothing in them names an illness."""
SIGNED = ("attract", "about")
"""Screens that show the clinic's logo."""


def derive_fixed(name: str, catalogue: Catalogue, theme: str, day: Day = ANY_DAY) -> ScreenProps:
    """One of `kiosk.content.catalogue.FIXED`; raises `KeyError` for another name."""
    derivations = {
        "attract": _attract,
        "home": _home,
        "book": _book,
        "crisis": _crisis,
    }
    props = _about(catalogue, day) if name == "about" else derivations[name](catalogue, theme)
    logo = catalogue.content.logo
    if logo is None or name not in SIGNED:
        return props
    address = picture_address(catalogue.content, logo.picture, theme)
    return props._replace(logo=address, logo_ratio=logo.ratio, logo_name=logo.name)


def greeting(attract: ScreenProps, content: Content, turn: int) -> ScreenProps:
    """The waiting screen with the picture whose turn it is, in the warm colours; as it is where content has none."""
    held = [each for each in GREETING_PICTURES if each in content.pictures]
    picture = picture_address(content, held[turn % len(held)], "light") if held else attract.picture
    return attract._replace(picture=picture)


def _attract(catalogue: Catalogue, theme: str) -> ScreenProps:
    words = catalogue.language.words.attract
    return ScreenProps(
        id="attract",
        kind="attract",
        title=words.title,
        lead=words.invitation,
        points=(words.who, words.private),
        action=words.start,
        picture=picture_address(catalogue.content, "welcome", theme),
    )


def _home(catalogue: Catalogue, theme: str) -> ScreenProps:
    words, content = catalogue.language.words.home, catalogue.content
    glyphs = content.icons.glyphs
    topics = tuple(topic_card(t, content, theme, prominent=not t.companion) for t in catalogue.language.topics)
    more = (
        *_question_cards(catalogue),
        plain_card("book", words.book_card, glyphs["book"], "clay"),
        plain_card("about", words.about_card, glyphs["about"], "dusk"),
    )
    return ScreenProps(id="home", kind="home", title=words.title, lead=words.lead, cards=topics + more)


def _question_cards(catalogue: Catalogue) -> tuple[CardProps, ...]:
    """One card to the first list of questions, so that no answer is further than three taps."""
    glyph = catalogue.content.icons.glyphs["questions"]
    places = (f"{t.id}/{s.id}" for t in catalogue.language.topics for s in t.screens if isinstance(s, Questions))
    place = next(places, "")
    return (plain_card(place, catalogue.language.words.home.questions_card, glyph, "plum"),) if place else ()


def _book(catalogue: Catalogue, theme: str) -> ScreenProps:
    words, clinic, code = (
        catalogue.language.words.book,
        catalogue.content.clinic,
        catalogue.language.code,
    )
    glyphs = catalogue.content.icons.glyphs
    care = (
        f"{words.in_person}: {clinic.care.in_person[code]}",
        f"{words.video}: {clinic.care.video[code]}",
        f"{words.soon}: {clinic.care.soon[code]}",
    )
    real = not clinic.booking.placeholder
    desk = BlockProps(
        "next_step",
        title=words.desk,
        text=words.desk_text,
        glyph=glyphs["desk"],
        tone="clay",
    )
    phoneless = BlockProps("text", title=words.no_phone, text=words.no_phone_text, tone="clay")
    means = BlockProps(
        "points",
        title=words.what_it_means,
        items=care,
        glyph=glyphs["check"],
        tone="clay",
    )
    return ScreenProps(
        id="book",
        kind="book",
        title=words.title,
        lead=words.lead,
        tone="clay",
        blocks=(means, phoneless) if real else (desk, means),
        qr=clinic.booking.address if real else "",
        qr_caption=words.scan if real else "",
        qr_address=clinic.booking.short if real else "",
        qr_address_label=words.address if real else "",
        picture=picture_address(catalogue.content, "book", theme),
    )


def _about(catalogue: Catalogue, day: Day) -> ScreenProps:
    words, code = catalogue.language.words.about, catalogue.language.code
    sources = {source.id: source.full for topic in catalogue.language.topics for source in topic.sources}
    return ScreenProps(
        id="about",
        kind="about",
        title=words.title,
        tone="dusk",
        glyph=catalogue.content.icons.glyphs["about"],
        blocks=(
            BlockProps(
                "text",
                title=words.source,
                text=_source_text(words.source_text, catalogue.content.clinic.source_page, code),
                tone="dusk",
            ),
            reviews_block(catalogue, day),
            BlockProps("text", title=words.disclaimer, text=words.disclaimer_text, tone="dusk"),
            crisis_help_block(catalogue.content.icons.glyphs, code),
            BlockProps("text", title=words.privacy, text=words.privacy_text, tone="dusk"),
            BlockProps("sources", title=words.sources, items=tuple(sources.values())),
        ),
    )


def _source_text(text: str, page: SourcePage, code: str) -> str:
    """The page these words were written from, put into the sentence that names it."""
    for field, said in (
        ("publisher", page.publisher),
        ("reviewed_by", page.reviewed_by),
        ("reviewed", page.reviewed[code]),
    ):
        text = text.replace(f"{{{field}}}", said)
    return text


def _crisis(catalogue: Catalogue, _theme: str) -> ScreenProps:
    said, glyphs = (
        crisis.crisis_words(catalogue.language.code),
        catalogue.content.icons.glyphs,
    )
    contacts = tuple(contact_block(contact, glyphs) for contact in said.contacts)
    desk = BlockProps(
        "next_step",
        title=said.desk,
        text=said.no_phone,
        glyph=glyphs["desk"],
        tone="clay",
    )
    expect = BlockProps("points", title=said.expect_title, items=said.expect, glyph=glyphs["check"])
    local = _local_line(
        catalogue.content.clinic,
        catalogue.language.code,
        said.local_line,
        glyphs["phone"],
    )
    return ScreenProps(
        id="crisis",
        kind="crisis",
        title=said.title,
        lead=said.lead,
        blocks=(desk, *contacts, *local),
        after=(expect,),
        action=said.back,
        qr=crisis.LIFELINE_ADDRESS,
        qr_caption=said.scan,
        qr_address=crisis.LIFELINE_SITE,
    )


def _local_line(clinic: Clinic, code: str, title: str, glyph: str) -> tuple[BlockProps, ...]:
    line = clinic.local_crisis_line
    return (
        (
            BlockProps(
                "contact",
                title=title,
                text=line.name[code],
                other=line.phone,
                glyph=glyph,
            ),
        )
        if line
        else ()
    )
