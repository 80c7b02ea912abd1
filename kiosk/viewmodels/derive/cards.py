"""Cards: the large targets that lead to other screens."""

import base64

from kiosk.content.model import Area, Content, Topic, TopicScreen
from kiosk.viewmodels.props import CardProps


def picture_address(content: Content, picture: str, theme: str) -> str:
    """Where QML finds a picture of the bundle, in the colours of `theme`; empty where there is none."""
    member = content.pictures.get(picture)
    return f"image://pictures/{theme}/{member}" if member else ""


def code_address(payload: str) -> str:
    """Where QML finds the QR code of `payload`, which stands in it as URL-safe base64; empty where there is none."""
    return f"image://codes/{base64.urlsafe_b64encode(payload.encode()).decode()}" if payload else ""


def topic_card(topic: Topic, content: Content, theme: str, *, prominent: bool = False) -> CardProps:
    """Leads to a topic."""
    return CardProps(
        target=topic.id,
        title=topic.card,
        subtitle=topic.lead if prominent else "",
        glyph=content.icons.glyphs[topic.icon],
        picture=picture_address(content, topic.picture, theme) if prominent else "",
        tone=topic.tone,
        prominent=prominent,
    )


def screen_card(topic: Topic, screen: TopicScreen, content: Content, theme: str) -> CardProps:
    """Leads to a screen inside a topic; the areas carry their pictures."""
    picture = picture_address(content, screen.picture, theme) if isinstance(screen, Area) else ""
    return CardProps(
        target=f"{topic.id}/{screen.id}",
        title=screen.card,
        glyph=content.icons.glyphs[screen.icon],
        picture=picture,
        tone=screen.tone,
    )


def plain_card(target: str, title: str, glyph: str, tone: str = "sea", subtitle: str = "") -> CardProps:
    """Leads to a screen every kiosk has, or to an answer."""
    return CardProps(target=target, title=title, glyph=glyph, tone=tone, subtitle=subtitle)
