"""Content's blocks, as the glass shows them."""

from typing import assert_never

from kiosk import crisis
from kiosk.content.model import (
    Block,
    Caution,
    CrisisHelp,
    Lead,
    NextStep,
    Points,
    ReadingWords,
    Safety,
    Source,
    Text,
    Tone,
)
from kiosk.viewmodels.props import BlockProps

Glyphs = dict[str, str]


def derive_block(block: Block, words: ReadingWords, glyphs: Glyphs, language: str, tone: Tone = "sea") -> BlockProps:
    """One block, with the words and the icon its kind brings along."""
    match block:
        case Lead(text=text):
            return BlockProps("lead", text=text, tone=tone)
        case Text(text=text, heading=heading):
            return BlockProps("text", title=heading, text=text, tone=tone)
        case Points(items=items, heading=heading):
            return BlockProps("points", title=heading, items=items, glyph=glyphs["check"], tone=tone)
        case NextStep(text=text):
            return BlockProps(
                "next_step",
                title=words.next_step,
                text=text,
                glyph=glyphs["next_step"],
                tone=tone,
            )
        case Caution(text=text):
            return BlockProps(
                "caution",
                title=words.caution,
                text=text,
                glyph=glyphs["caution"],
                tone="clay",
            )
        case Safety():
            return safety_block(glyphs, language)
        case CrisisHelp():
            return crisis_help_block(glyphs, language)
        case _:
            assert_never(block)


def safety_block(glyphs: Glyphs, language: str) -> BlockProps:
    """For somebody who is afraid of a person."""
    said = crisis.safety_words(language)
    items = (said.hotline, said.danger)
    return BlockProps(
        "safety",
        title=said.title,
        text=said.text,
        items=items,
        glyph=glyphs["safety"],
        tone="plum",
    )


def crisis_help_block(glyphs: Glyphs, language: str) -> BlockProps:
    """Where crisis help is, in two lines."""
    said = crisis.crisis_words(language)
    items = tuple(f"{each.action}: {each.reach}" for each in said.contacts if each.id in ("call", "text", "emergency"))
    return BlockProps(
        "safety",
        title=said.title,
        text=said.desk,
        items=items,
        glyph=glyphs["phone"],
        tone="plum",
    )


def contact_block(contact: crisis.Contact, glyphs: Glyphs) -> BlockProps:
    """One way to reach crisis help: the digits large."""
    glyph = glyphs["chat"] if contact.id in ("text", "chat") else glyphs["phone"]
    return BlockProps(
        "contact",
        title=contact.action,
        text=contact.note,
        other=contact.reach,
        glyph=glyph,
    )


def sources_block(used: tuple[str, ...], sources: tuple[Source, ...], words: ReadingWords) -> tuple[BlockProps, ...]:
    """The sources a screen leans on, by their short names; nothing where it leans on none."""
    named = tuple(source.short for source in sources if source.id in used)
    return (BlockProps("sources", title=words.sources, items=named),) if named else ()


def used_sources(value: object) -> tuple[str, ...]:
    """Every source id inside a block, a screen or a tuple of them."""
    if isinstance(value, tuple):
        return tuple(each for item in value for each in used_sources(item))
    names: tuple[str, ...] = getattr(value, "__struct_fields__", ())
    inner = tuple(used_sources(getattr(value, name)) for name in names if name != "sources")
    own: tuple[str, ...] = getattr(value, "sources", ()) if names else ()
    return (*own, *(each for some in inner for each in some))
